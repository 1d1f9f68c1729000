"""Positions then and now in; slides with a column an actor and a row a year out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from readout.export.brief.content import Quote, Section, Stands
from readout.export.brief.slides import deck as decks
from readout.export.brief.slides import grids, parts, sheet, texts
from readout.export.brief.slides.markup import HAIRLINE, INK, Cell, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.brief.sources import bracketed
from readout.export.brief.tables import NOTHING
from readout.palette import tone

_YEAR = 1.1  #: inches of the column of years
_LONGEST = 300  #: characters of one statement; the document has more
_TIMES = (1.25, 1.1, 1.0)  #: of the type: the largest at which all years stand on one slide
_CUT = "… [cut: the document has it whole]"


def draw(deck: Any, section: Section) -> list[sheet.Sheet]:
    """Add the slides; none where nothing is compared."""
    found = section.stands
    if found is None:
        return []
    each = (sheet.WIDTH - _YEAR) / len(found.actors)
    widths = [_YEAR, *[each] * len(found.actors)]
    heading = [grids.plain("", 14), *map(_actor, found.actors, found.sides)]
    room = sheet.room(section, grids.height(heading, widths))
    for times in _TIMES:
        rows = [_row(year, cells, found, times) for year, cells in found.years]
        groups = grids.pages(rows, widths, room)
        if len(groups) == 1:
            break
    made: list[sheet.Sheet] = []
    done = 0
    for number, some in enumerate(groups, start=1):
        more = f" ({number} of {len(groups)})" if len(groups) > 1 else ""
        page = sheet.begin(deck, decks.FINDING, section.title, section.subtitle + more)
        frame = grids.grid(page.shapes, sheet.LEFT, page.top, widths, heading, some,
                           name=section.title)  # fmt: skip
        parts.alt(frame, f"{section.title}{more}: {', '.join(found.actors)} by year")
        years = found.years[done : done + len(some)]
        done += len(some)
        cited = (one.sources for _, cells in years for one in cells if one is not None)
        made.append(replace(page, cited=texts.together(cited)))
    return made


def _actor(name: str, side: str) -> Cell:
    return grids.plain(name, 16, bold=True, colour=tone(side).text)


def _row(year: int, cells: Sequence[Quote | None], found: Stands, times: float) -> list[Cell]:
    said = (_cell(one, side, times) for one, side in zip(cells, found.sides, strict=True))
    return [grids.plain(str(year), 20, bold=True), *said]


def _cell(quote: Quote | None, side: str, times: float) -> Cell:
    """The words, then who said them, when, where it stood, and its number."""
    if quote is None:
        return Cell(((Piece(NOTHING, 13 * times, colour=MUTED),),), bar=HAIRLINE)
    words = quote.printed()
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rstrip()}{_CUT}"
    if quote.manner not in ("", "said"):  # a denial is never shown as a claim
        words = f"{quote.manner}: {words}"
    size = (16 if len(words) < 130 else 14) if quote.direct else 13.5
    said = Piece(
        words, round(size * times, 1), bold=quote.direct, colour=INK if quote.direct else MUTED
    )
    who = [
        Piece(quote.speaker, 12 * times, bold=True),
        Piece(f", {quote.dated()}, {quote.outlet}", 12 * times, colour=MUTED),
        Piece(f" {bracketed(quote.sources)}", 10.5, colour=MUTED),
    ]
    return Cell(((said,), tuple(who)), bar=tone(quote.side or side).text)
