"""Citations in; a RIS file out, for Zotero and other reference managers.

Format: RIS (Research Information Systems), specification of 2011. There is no abstract in it: a
reference that carried one would come back into Readout as an article of its own.
"""

from collections.abc import Iterator, Sequence

from readout.export.citations import Citation


def write(citations: Sequence[Citation]) -> bytes:
    """Return the file: UTF-8, CRLF, one reference of the type NEWS an article.

    No field holds a line break, so that none can end a reference or begin one.
    """
    lines = (line for one in citations for line in _reference(one))
    return "".join(f"{line}\r\n" for line in lines).encode()


def note(one: Citation) -> str:
    """Return what a citation says of where Readout has the article from."""
    return (
        f"Readout article {one.id}; file read on {one.fetched_at or 'a day not known'}; "
        f"SHA-256 of the file {one.raw_sha256 or 'not known'}."
    )


def _reference(one: Citation) -> Iterator[str]:
    yield "TY  - NEWS"
    for tag, value in (
        ("ID", one.id),
        ("AU", one.byline),
        ("TI", one.title),
        ("T2", one.outlet),
        ("DA", _day(one.published)),
        ("PY", one.published[:4]),
        ("LA", one.language),
        ("UR", one.address),
        ("DB", "Readout"),
        ("N1", note(one)),
    ):
        if value:
            yield f"{tag}  - {value}"
    yield "ER  - "
    yield ""


def _day(published: str) -> str:
    """Return YYYY/MM/DD/ with as much as is known; a slash stands for each part all the same."""
    parts = published.split("-") if published else []
    return "/".join([*parts, "", "", ""][:4]) if parts else ""
