"""The bytes of a RIS file in; one article for each reference to a news item out.

Format: RIS (Research Information Systems), specification of 2011, and what databases make of it:
one space before the dash, lines that go on, a last line without an end. The tags are read here:
rispy 0.10 finds nothing, in silence, in a file with one space.
"""

import re
from collections.abc import Iterator, Mapping

from readout.articles import encoding, references
from readout.articles.parsed import Reading
from readout.articles.references import Reference
from readout.records import Rejection
from readout.written_dates import iso_prefix, parse_written

# Some write the next reference behind the end of the last one, in the same line.
_START = re.compile(
    r"(?:^[ \t]{0,4}|(?<=^ER  -)|(?<=^ER  - )|(?<=^ER -)|(?<=^ER - ))TY( {1,2})-", re.MULTILINE
)
_TAG = {
    spaces: re.compile(rf"[ \t]{{0,4}}([A-Z][A-Z0-9]){' ' * spaces}-(?: |$)") for spaces in (1, 2)
}
# DA is "YYYY/MM/DD/other" and any part may be empty, so the pattern is open at its end.
_DATE = re.compile(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?(?![\d-])", re.ASCII)
_ARTICLES = frozenset("NEWS MGZN ELEC WEB BLOG ICOMM JOUR EJOUR".split())


def read(data: bytes, name: str) -> Reading:
    """Read the references of one file; positions count the TY lines."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    notes = (decoded.note,) if decoded.note else ()
    return references.reading(entries(decoded.text), notes)


def entries(text: str) -> Iterator[Reference]:
    """Yield the references of a file's text in its order, each from its TY line on."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = list(_START.finditer(text))
    ends = [one.start() for one in starts[1:]] + [len(text)]
    for start, end in zip(starts, ends, strict=False):
        yield _reference(_tags(text[start.start() : end], len(start[1])))


def iso_date(written: str) -> str:
    """Return as much of an ISO 8601 date as a RIS date says (4, 7 or 10 characters), or "".

    >>> iso_date("2016/5/16/"), iso_date("2016//"), iso_date("2016 May 16")
    ('2016-05-16', '2016', '2016-05-16')
    """
    found = _DATE.match(written.strip())
    whole = parse_written(written.strip().rstrip("/"))
    if found is None or len(whole) > len("2016"):  # ProQuest writes "2016 May 16"
        return whole
    year, month, day = (int(part or 0) for part in found.groups())
    return iso_prefix(year, month, day if month else 0)


def _tags(entry: str, spaces: int) -> dict[str, list[str]]:
    # Only the form of the file's own TY line: "US - China" begins a line of many an abstract.
    tags: dict[str, list[str]] = {}
    last: list[str] = []
    for line in entry.split("\n"):
        if found := _TAG[spaces].match(line):
            last = tags.setdefault(found[1], [])
            last.append(line[found.end() :].strip())
            if found[1] == "ER":
                break
        elif last:
            last[-1] += "\n" + line
    return tags


def _reference(tags: Mapping[str, list[str]]) -> Reference:
    kind = _first(tags, "TY")
    return Reference(
        kind=kind,
        is_article=kind in _ARTICLES,
        text=max((*tags.get("AB", ()), *tags.get("N2", ()), ""), key=len),
        title=_first(tags, "TI", "T1", "CT"),
        outlet=" ".join(_first(tags, "T2", "JO", "JF", "JA").split()),
        published=_published(tags),
        address=_first(tags, "UR").split("\n")[0],
        language=_first(tags, "LA"),
        authors=tuple(tags.get("AU", tags.get("A1", []))),
        attached=_first(tags, "L1", "L2").split("\n")[0],
        is_cut="ER" not in tags,
    )


def _published(tags: Mapping[str, list[str]]) -> str:
    # EndNote writes a newspaper's "DA  - May 16" beside "PY  - 2016".
    year = iso_date(_first(tags, "PY", "Y1"))[:4]
    day = _first(tags, "DA")
    dates = (iso_date(day), iso_date(f"{day} {year}") if day else "")
    known = [one for one in (*dates, *(iso_date(_first(tags, tag)) for tag in ("Y1", "PY"))) if one]
    return known[0] if known else ""


def _first(tags: Mapping[str, list[str]], *names: str) -> str:
    return next((value for name in names for value in tags.get(name, ()) if value), "")
