"""The printed pages of a PDF in; the articles of the database export that it is out, or None.

Nexis, Factiva and ProQuest write the same lines to paper as to their other formats, so the readers
of those read them, and a form that is not understood stays refused with what it looks like.
"""

from collections.abc import Callable, Sequence

from readout.articles import export_marks, factiva_rtf, nexis_pdf, printed, proquest, proquest_txt
from readout.articles.parsed import Reading, refused
from readout.records import Problem

_CODED = "its field codes are not read from a PDF; export it as RTF, HTML or XML"
_UNKNOWN = "its articles cannot be told apart in a PDF; export it in another format"


def read(pages: Sequence[printed.Page]) -> Reading | None:
    """Return the reading of an export, None for a document that is none."""
    lines = [line.text for page in pages for column in page for line in column]
    if nexis_pdf.is_export(lines):
        return nexis_pdf.read(pages)
    what = export_marks.told("\n".join(lines))
    reader = _READERS.get(what)
    if reader is not None:
        return reader(printed.paragraphs([page for page in pages if page]))
    return refused(Problem.UNKNOWN_FORMAT, f"looks like {what}") if what else None


def _factiva(paragraphs: list[str]) -> Reading:
    if sum(one.startswith("HD ") for one in paragraphs):
        return refused(Problem.UNKNOWN_FORMAT, f"looks like a Factiva export; {_CODED}")
    found = factiva_rtf.read_text("\n".join(paragraphs))
    if any(not (raw.title.value and raw.published.value) for _, raw in found.articles):
        return refused(Problem.UNKNOWN_FORMAT, f"looks like a Factiva export; {_UNKNOWN}")
    return found


def _proquest(paragraphs: list[str]) -> Reading:
    parts = list(_proquest_parts(paragraphs))
    entries = [proquest_txt.entry("\n\n".join(part)) for part in parts]
    if not all(one.number and one.article.title.value for one in entries):
        return refused(Problem.UNKNOWN_FORMAT, f"looks like a ProQuest export; {_UNKNOWN}")
    announced = next((n for n in map(proquest.counted, paragraphs[:1]) if n), None)
    return proquest.reading(entries, is_cut=False, notes=(), announced=announced)


def _proquest_parts(paragraphs: list[str]) -> list[list[str]]:
    """Return the paragraphs of each article: it ends with the labels below its number."""
    parts: list[list[str]] = [[]]
    is_below = False
    for one in paragraphs:
        name = proquest.field(one)[0]
        if is_below and not name:
            parts.append([])
            is_below = False
        is_below = is_below or name == "id"
        parts[-1].append(one)
    # What stands below the last article is the database's own address and copyright.
    return [part for part in parts if any(proquest.field(one)[0] for one in part)]


_READERS: dict[str, Callable[[list[str]], Reading]] = {
    "a Factiva export": _factiva,
    "a ProQuest export": _proquest,
}
