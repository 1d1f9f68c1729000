"""A brief's content in; its slides of words out: cover, bottom line, tables, sources, method."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from readout.export.brief.content import Content, Quote, Row, Section, Source
from readout.export.brief.slides import cover_map, grids, parts, sheet
from readout.export.brief.slides import deck as decks
from readout.export.brief.slides.markup import INK, Cell, Piece
from readout.export.brief.slides.parts import ACCENT, MUTED
from readout.export.brief.sources import bracketed
from readout.export.context import DEMO
from readout.palette import tone

RUNS = 6  #: runs of numbers after a claim; the notes have all
_BESIDE_HOSTS = 8.4  #: inches
_COVER = ((40, 3), (32, 4), (24, 5))
#: points of the bottom line and lines: never cut, set smaller instead
_SIZES = ((32, 3), (28, 3), (24, 3), (20, 3), (16, 9))
_BESIDE = (14, 12, 10.5)  #: points of gaps and confidence
_NOTE = (14, 12)  #: points of the analyst's note beside a figure
_GOES_ON = " … [the notes have it whole]"
_QUOTED = 420  #: characters of one statement on a slide; the document and the sheet have more
_CUT = " [cut: the document has it whole]"


def cover(deck: Any, content: Content, root: Path) -> Any:
    """Add the first slide: title, subject, period, for whom and as of; the hosts where named."""
    slide = decks.begin(deck, decks.COVER)
    brief = content.brief
    broad = _BESIDE_HOSTS if cover_map.draw(slide.shapes, content, root) else sheet.WIDTH - 1.7
    size, lines = sheet.set_in(content.title, broad - 0.2, _COVER)
    tall = size / 72 * 1.2 * len(lines)
    if slide.shapes.title is not None:
        box = (sheet.LEFT, 1.9, broad, tall)
        title = slide.shapes.title
        title.left, title.top, title.width, title.height = (parts.inches(one) for one in box)
        parts.fill(title.text_frame, [[Piece(lines[0], size, bold=True)]])
        for line in lines[1:]:  # where the measure breaks it: what stands below begins there
            parts.broken(title.text_frame, Piece(line, size, bold=True))
    sent = " ".join(
        part
        for part in (
            f"Prepared for {brief.prepared_for}" if brief.prepared_for else "",
            f"by {brief.prepared_by}" if brief.prepared_by else "",
        )
        if part
    )
    rows = [
        [Piece(content.subtitle, 20, colour=MUTED)],
        [Piece(f"Articles of {content.period}" if content.period else "", 16, colour=MUTED)],
        [Piece(sent, 16, colour=MUTED)],
        [Piece(DEMO, 14, bold=True, colour=ACCENT)] if content.demo else [],
    ]
    parts.words(
        slide.shapes,
        (sheet.LEFT, 1.9 + tall + 0.3, broad, 2.2),
        [row for row in rows if row and row[0].text],
        name="Subject",
        after=8,
    )
    return slide


def bottom_line(deck: Any, content: Content) -> tuple[sheet.Sheet, tuple[str, ...]]:
    """Add the analyst's sentences as the title, key points below, confidence and gaps beside."""
    brief = content.brief
    said = " ".join(brief.bottom_line.split()) or "No bottom line was written."
    made = sheet.begin(deck, decks.BOTTOM_LINE, said, "", _SIZES)
    parts.words(
        made.shapes,
        (sheet.LEFT, made.top, 7.9, 0.3),
        [[Piece("Key points", 16, bold=True, colour=ACCENT)]],
        name="Kicker",
    )
    points = [_point(claim.text, claim.sources) for claim in content.points]
    points = _fitting(points, 7.9, 6.3 - made.top)
    parts.words(
        made.shapes,
        (sheet.LEFT, made.top + 0.42, 7.9, 6.4 - made.top),
        points,
        name="Key points",
        after=7,
    )
    left = sheet.LEFT + 8.5
    broad, room = sheet.RIGHT - left, 6.4 - made.top
    for size in _BESIDE:
        beside = _beside(content, size)
        if len(_fitting(beside, broad, room)) == len(beside):
            break
    beside = _fitting(beside, broad, room)
    if beside:
        parts.ornament(parts.line(made.shapes, (left - 0.25, made.top, left - 0.25, 6.35)))
        parts.words(
            made.shapes,
            (left, made.top, broad, room),
            beside,
            name="Confidence and gaps",
            after=6,
        )
    notes = [f"{one.text} {bracketed(one.sources)}" for one in (*content.points, *content.changes)]
    return made, (*notes, content.confidence(), *content.gaps)


def tables(deck: Any, section: Section) -> list[sheet.Sheet]:
    """Add the slides of a section's table; none where it has no table."""
    if section.table is None:
        return []
    widths = [share * sheet.WIDTH for share in section.table.widths]
    heading = [grids.plain(words, 13, bold=True) for words in section.table.headings]
    rows = [_row(row) for row in section.table.rows]
    return _paged(deck, section, widths, heading, rows, [row.sources for row in section.table.rows])


def quotes(deck: Any, section: Section) -> list[sheet.Sheet]:
    """Add the slides of a section's statements: date, speaker and role, words, source."""
    if not section.quotes:
        return []
    widths = [1.35, 2.9, 5.9, sheet.WIDTH - 10.15]
    heading = [
        grids.plain(one, 13, bold=True) for one in ("Date", "Speaker", "Statement", "Source")
    ]
    rows = [_quote(one) for one in section.quotes]
    return _paged(deck, section, widths, heading, rows, [one.sources for one in section.quotes])


def sources(deck: Any, content: Content) -> list[sheet.Sheet]:
    """Add the slides of sources, two columns each, names linked."""
    column = (sheet.WIDTH - 0.4) / 2
    rows = [
        (
            grids.plain(str(one.number), 11, bold=True),
            Cell(((Piece(one.citation(), 11, link=one.address), _classified(one)),)),
        )
        for one in content.sources
    ]
    widths = (0.5, column - 0.5)
    if not rows:
        return []
    columns = grids.pages(rows, widths, 4.75)
    made = []
    for number in range(0, len(columns), 2):
        more = f"{number // 2 + 1} of {(len(columns) + 1) // 2}" if len(columns) > 2 else ""
        page = sheet.begin(deck, decks.COLUMNS, "Sources", more)
        for at, some in enumerate(columns[number : number + 2]):
            if some:
                head = (grids.plain("No.", 11, bold=True), grids.plain("Source", 11, bold=True))
                left = sheet.LEFT + at * (column + 0.4)
                frame = grids.grid(page.shapes, left, page.top, widths, head, some, name="Sources")
                parts.alt(frame, f"Sources {some[0][0].lines[0][0].text} and following")
        made.append(page)
    return made


def _classified(source: Source) -> Piece:
    told = source.classified()
    return Piece(f" {told}" if told else "", 9, colour=MUTED)


def method(deck: Any, content: Content) -> sheet.Sheet:
    """Add the slide of method and limits."""
    page = sheet.begin(deck, decks.COLUMNS, "Method and limits", content.as_of)
    lines = [[Piece(line, 14)] for line in (*content.method, *content.notes)]
    parts.words(
        page.shapes, (sheet.LEFT, page.top, 10.2, 6.4 - page.top), lines, name="Method", after=10
    )
    return page


def claims(shapes: Any, section: Section, box: tuple[float, float, float, float]) -> None:
    """Write the note and the counted sentences beside a figure, as many as fit; notes have all."""
    broad, room = box[2:]
    note = _note(section, broad, room)
    used = grids.tall(note, broad) + 0.13 if note else 0.0
    counted = [_point(claim.text, claim.sources) for claim in section.claims]
    kept = [*note, *_fitting(counted, broad, room - used)]
    if kept:
        parts.words(shapes, box, kept, name="Counted", after=9)


def _note(section: Section, width: float, room: float) -> list[list[Piece]]:
    """The analyst's note in the largest type that holds it, else its beginning, which says so."""
    said = " ".join(section.item.note.split())
    for size in _NOTE:
        line = [Piece(said, size, colour=MUTED)]
        if len(_fitting([line], width, room)) == 1:
            return [line] if said else []
    words = said.split()
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        line = [Piece(f"{' '.join(words[:middle])}{_GOES_ON}", _NOTE[-1], colour=MUTED)]
        low, high = (middle, high) if _fitting([line], width, room) else (low, middle - 1)
    line = [Piece(f"{' '.join(words[:low])}{_GOES_ON}", _NOTE[-1], colour=MUTED)]
    return [line] if low else []


def opens_in(section: Section, width: float, room: float) -> bool:
    """Tell whether the note, else the first counted sentence, stands in `room` inches."""
    first = _beside_figure(section)[:1]
    return len(_fitting(first, width, room)) == len(first)


def _beside_figure(section: Section) -> list[list[Piece]]:
    counted = [_point(claim.text, claim.sources) for claim in section.claims]
    note = " ".join(section.item.note.split())
    return [[Piece(note, 14, colour=MUTED)], *counted] if note else counted


def _fitting(lines: list[list[Piece]], width: float, room: float) -> list[list[Piece]]:
    """Return the first lines, as many as stand in `room` inches."""
    used, kept = 0.0, []
    for line in lines:
        used += grids.tall([line], width) + 0.13
        if used > room:
            break
        kept.append(line)
    return kept


def _point(text: str, numbers: tuple[int, ...]) -> list[Piece]:
    cited = bracketed(numbers, RUNS)
    return [Piece(text, 15), *([Piece(f" {cited}", 11, colour=MUTED)] if cited else [])]


def _beside(content: Content, size: float) -> list[list[Piece]]:
    blocks = (
        ("Confidence", [content.confidence()] if content.confidence() else []),
        ("Gaps", content.gaps),
        ("Changed since the last brief", [one.text for one in content.changes[:4]]),
    )
    lines = []
    for title, said in blocks:
        if said:
            lines.append([Piece(title, size + 2, bold=True, colour=ACCENT)])
            lines += [[Piece(one, size)] for one in said]
    return lines


def _paged(
    deck: Any,
    section: Section,
    widths: Sequence[float],
    heading: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    cited: Sequence[tuple[int, ...]],
) -> list[sheet.Sheet]:
    made: list[sheet.Sheet] = []
    done = 0
    groups = grids.pages(rows, widths, sheet.room(section, grids.height(heading, widths)))
    for number, some in enumerate(groups, start=1):
        more = f" ({number} of {len(groups)})" if len(groups) > 1 else ""
        page = sheet.begin(deck, decks.FINDING, section.title, section.subtitle + more)
        frame = grids.grid(
            page.shapes, sheet.LEFT, page.top, widths, heading, some, name=section.title
        )
        parts.alt(frame, f"{section.title}{more}: {len(some)} rows")
        made.append(replace(page, cited=together(cited[done : done + len(some)])))
        done += len(some)
    return made


def together(cited: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the numbers of several rows, each once, in order."""
    return tuple(sorted({number for numbers in cited for number in numbers}))


def _row(row: Row) -> list[Cell]:
    cells = [grids.plain(words, 13, bold=not place) for place, words in enumerate(row.cells)]
    cited = bracketed(row.sources, RUNS)
    if not cited:
        return cells
    *before, last = cells
    pieces = (*last.lines[0], Piece(f" {cited}", 10.5, colour=MUTED))
    return [*before, Cell((pieces,))]


def _quote(quote: Quote) -> list[Cell]:
    words = quote.printed()
    if len(words) > _QUOTED:
        words = f"{words[:_QUOTED].rstrip()}…{_CUT}"
    size = (16 if len(words) < 160 else 14) if quote.direct else 13.5
    speaker = [(Piece(quote.speaker, 14, bold=True),)]
    if quote.role:
        speaker.append((Piece(quote.role, 12, colour=MUTED),))
    said = (
        (Piece(words, size, bold=quote.direct, colour=INK if quote.direct else MUTED),),
        (Piece(quote.told(), 11, colour=MUTED),),
    )
    source = (Piece(quote.outlet, 12), Piece(f" {bracketed(quote.sources)}", 10.5, colour=MUTED))
    return [
        grids.plain(quote.day, 13),
        Cell(tuple(speaker)),
        Cell(said, bar=tone(quote.side).text),
        Cell((source,)),
    ]
