"""The printed pages of a PDF in; the articles of the database export that it is out, or None.

Nexis, Factiva and ProQuest write the same lines to paper as to their other formats, so the readers
of those read them, and a form that is not understood stays refused with what it looks like.
"""

import re
from collections.abc import Callable, Sequence

from readout.articles import (
    export_marks,
    factiva,
    factiva_rtf,
    nexis_pdf,
    printed,
    proquest,
    proquest_txt,
)
from readout.articles.parsed import Reading, refused
from readout.records import Problem

_FOOT = re.compile(
    r"(?:Page|Seite|Página|Strona|Pagina|Страница)\s\d{1,4}\s(?:of|von|sur|de|z|din|из)\s\d{1,4}"
    r"(?:\s.{0,60}(?:Factiva|ProQuest).{0,60})?",
    re.IGNORECASE,
)
_CODED = "its field codes are not read from a PDF; export it as RTF, HTML or XML"
_UNKNOWN = "its articles cannot be told apart in a PDF; export it in another format"


def read(pages: Sequence[printed.Page]) -> Reading | None:
    """Return the reading of an export, None for a document that is none."""
    lines = [line.text for page in pages for column in page for line in column]
    if nexis_pdf.is_export(lines):
        return nexis_pdf.read(pages)
    what = export_marks.told("\n".join(lines))
    form = _FORMS.get(what)
    if form is not None:
        begins, reader = form
        body = [page for page in map(_without_foot, pages) if page]
        # Lines that many articles share would be taken for running heads.
        return reader(printed.paragraphs(body, has_heads=False, begins=begins))
    return refused(Problem.UNKNOWN_FORMAT, f"looks like {what}") if what else None


def _without_foot(page: printed.Page) -> printed.Page:
    """Return a page without the lines that number it and name the database."""
    columns = [[one for one in column if not _FOOT.fullmatch(one.text.strip())] for column in page]
    return [column for column in columns if column]


def _factiva(paragraphs: list[str]) -> Reading:
    if sum(one.startswith("HD ") for one in paragraphs):
        return refused(Problem.UNKNOWN_FORMAT, f"looks like a Factiva export; {_CODED}")
    found = factiva_rtf.read_text("\n".join(paragraphs))
    if any(not raw.title.value for _, raw in found.articles):
        return refused(Problem.UNKNOWN_FORMAT, f"looks like a Factiva export; {_UNKNOWN}")
    return found


def _proquest(paragraphs: list[str]) -> Reading:
    parts = list(_proquest_parts(paragraphs))
    entries = [proquest_txt.entry("\n\n".join(part)) for part in parts]
    names = [[proquest.field(one)[0] for one in part] for part in parts]
    are_whole = all(one.count("id") == one.count("text") == 1 for one in names)
    if not are_whole or not all(one.article.title.value for one in entries):
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


def _is_mark_of_factiva(line: str) -> bool:
    line = line.strip()
    return bool(factiva.NUMBER.fullmatch(line)) or factiva.counted_at([line]) >= 0


def _is_field_of_proquest(line: str) -> bool:
    return bool(proquest.field(line.strip())[0])


#: What an export is -> which of its lines begin a paragraph, and the reader of its paragraphs.
_FORMS: dict[str, tuple[Callable[[str], bool], Callable[[list[str]], Reading]]] = {
    "a Factiva export": (_is_mark_of_factiva, _factiva),
    "a ProQuest export": (_is_field_of_proquest, _proquest),
}
