"""The printed pages of a Nexis Uni or Lexis+ PDF export in; its articles out, as from the DOCX.

Each article begins on a page of its own. "Page k of n" and the title that later pages repeat are no
text. What a Word file marks with bookmarks is found by the marks "Body" and "End of Document" here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.articles import labels, nexis, printed, printed_dates
from readout.articles.docx_paragraphs import Paragraph
from readout.articles.layout import Box
from readout.articles.parsed import Reading
from readout.articles.written_names import fold

_EDGE_LINES = 4  # of a page, among which its head or foot stands
_HEAD = 12  # letters that a line has in common with the title when it repeats it
_CAPTIONS = 4  # paragraphs at most, with their heading
PAGE = re.compile(
    r"(?:Page|Seite|Página|Strona|Pagina|Страница|Стр\.)\s(\d{1,4})\s"
    r"(?:of|von|sur|de|z|din|из)\s\d{1,4}",
    re.IGNORECASE,
)
_COUNT = re.compile(r"([^\W\d_]{4,20})\s?\((\d{1,6})\)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line, and where it stands."""

    page: int
    column: int
    box: Box

    @property
    def mark(self) -> str:
        """Return the field of labels.tsv that the whole line names, or ""."""
        return labels.field("lexis", self.box.text.strip())


def is_export(lines: Sequence[str]) -> bool:
    """Tell whether lines are those of an export: the end of an article is marked, and its text.

    >>> is_export(["Length: 9 words", "Body", "They met.", "End of Document"])
    True
    >>> is_export(["They met.", "End of Document"])
    False
    """
    marks = {labels.field("lexis", line.strip()) for line in lines if len(line) < 60}
    named = {labels.split("lexis", line)[0] for line in lines if ":" in line[:40]}
    return {"end", "text"} <= marks and bool({"length", "loaded"} & named)


def read(pages: Sequence[printed.Page]) -> Reading:
    """Read the articles of one export."""
    lines = [
        _Line(n, c, box)
        for n, page in enumerate(pages)
        for c, col in enumerate(page)
        for box in col
    ]
    heads = {id(one) for one in _page_numbers(lines)}
    lines = [one for one in lines if id(one) not in heads]
    found: list[Paragraph] = []
    for number, (start, end) in enumerate(_parts(lines), start=1):
        cover = lines[: start if number == 1 else 0]
        found += [Paragraph(one.box.text) for one in cover]
        found += _article(lines[start:end], f"Bookmark_{number}")
    return nexis.read(found)


def _page_numbers(lines: Sequence[_Line]) -> Iterator[_Line]:
    for page in _by_page(lines):
        for one in page[:_EDGE_LINES] + page[-_EDGE_LINES:]:
            if PAGE.fullmatch(one.box.text.strip()):
                yield one


def _by_page(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].page != lines[start].page:
            yield list(lines[start:at])
            start = at


def _parts(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield where each article begins and ends; what follows the last end needs a text."""
    marks = [one.mark for one in lines]
    ends = [n + 1 for n, mark in enumerate(marks) if mark == "end"]
    bodies = [n for n, mark in enumerate(marks) if mark == "text"]
    starts = [_first(lines, bodies), *ends[:-1]] if ends else [_first(lines, bodies)]
    if ends and any(at >= ends[-1] for at in bodies):
        starts, ends = [*starts, ends[-1]], [*ends, len(lines)]
    yield from zip(starts, ends or [len(lines)], strict=True)


def _first(lines: Sequence[_Line], bodies: Sequence[int]) -> int:
    """Return where the first article begins: below the cover, at the head of a page."""
    body = bodies[0] if bodies else 0
    cover = next((n for n in range(body) if _is_cover(lines[n].box.text)), None)
    if cover is None:
        return 0
    top = next((n for n in range(body) if lines[n].page == lines[body].page), body)
    return top if top > cover else cover + 1


def _is_cover(text: str) -> bool:
    found = _COUNT.fullmatch(text.strip())
    return bool(found) and labels.field("lexis", found[1]) == "announced" if found else False


def _article(lines: Sequence[_Line], bookmark: str) -> Iterator[Paragraph]:
    ended = bool(lines) and lines[-1].mark == "end"
    inner = lines[:-1] if ended else lines
    body = next((n for n, one in enumerate(inner) if one.mark == "text"), 0)
    below = range(len(inner) - 1, body, -1)
    after = next((n for n in below if inner[n].mark == "after"), len(inner))
    heading = list(_heading([one.box.text.strip() for one in inner[:body]]))
    yield Paragraph("", (bookmark,))
    yield from map(Paragraph, heading)
    yield from (Paragraph(one.box.text) for one in inner[body : body + 1])
    yield from _text(_without_heads(inner[body + 1 : after], heading[0] if heading else ""))
    yield from (Paragraph(one.box.text) for one in [*inner[after:], *lines[len(inner) :]])


def _text(lines: Sequence[_Line]) -> Iterator[Paragraph]:
    texts = printed.paragraphs(_columns(lines), has_heads=False)
    last = len(texts) - _CAPTIONS
    for n, text in enumerate(texts):
        # Below the text stand the captions of pictures, under a heading that is a bookmark in Word.
        is_heading = n >= max(last, 1) and labels.field("lexis", text) == "inside"
        yield Paragraph(text, ("Graphic",) if is_heading else ())


def _heading(lines: Sequence[str]) -> Iterator[str]:
    """Yield title, outlet, date and labelled lines; what goes on in the next line is joined.

    A title may be printed in several lines; the outlet is the one line above the date.
    """
    labelled = next((n for n, one in enumerate(lines) if labels.split("lexis", one)[0]), len(lines))
    above = lines[:labelled]
    day = next((n for n, one in enumerate(above) if n and is_date(one)), None)
    if day is not None and day > 1:
        yield " ".join(above[: day - 1])
        above = above[day - 1 :]
    yield from above
    field = ""
    for line in lines[labelled:]:
        if field and labels.split("lexis", line)[0]:
            yield field
            field = ""
        field = f"{field} {line}".strip()
    if field:
        yield field


def is_date(line: str) -> bool:
    """Tell whether a line of a heading holds the day."""
    return len(line) < 80 and bool(printed_dates.find(line))


def _without_heads(lines: Sequence[_Line], title: str) -> list[_Line]:
    """Return lines without the title, which the head of each page after the first repeats."""
    whole = _folded(title)
    kept: list[_Line] = []
    first = lines[0].page if lines else 0
    for page in _by_page(lines):
        off = 0
        if page[0].page != first:
            told = ""
            for n, one in enumerate(page[:_EDGE_LINES], start=1):
                told += _folded(one.box.text.rstrip(" .…"))
                if not whole.startswith(told) or len(told) < min(_HEAD, len(whole)):
                    break
                off = n if whole else 0
        kept += page[off:]
    return kept


def _folded(text: str) -> str:
    """Return a text of any length for comparing: its letters and digits in lower case."""
    return "".join(fold(text[at : at + 50]) for at in range(0, len(text), 50))


def _columns(lines: Sequence[_Line]) -> list[list[list[Box]]]:
    pages: list[list[list[Box]]] = []
    before: tuple[int, int] = (-1, -1)
    for one in lines:
        if one.page != before[0]:
            pages.append([])
        if (one.page, one.column) != before:
            pages[-1].append([])
        pages[-1][-1].append(one.box)
        before = (one.page, one.column)
    return pages
