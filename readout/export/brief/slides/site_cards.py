"""A map's cards and the column beside it in; the history of a site or two, in short, out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from readout.export.brief.content import Card, Section
from readout.export.brief.slides import parts, sheet, texts
from readout.export.brief.slides.markup import Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.brief.sources import bracketed
from readout.export.labels import Box
from readout.export.measure import fit, wide
from readout.palette import tone

_INDENT = 0.17  # inches, of the words, right of the bar
_SMALLEST = 12.0  # points
_RUNS = (6, 3, 1)  # of sources under a card; the notes have all


@dataclass(frozen=True, slots=True)
class _Look:
    """Types in points; heights of title, row, last line and what stays free below, in inches."""

    title: float
    row: float
    head: float
    step: float
    foot: float
    gap: float

    def tall(self, card: Card) -> float:
        return self.head + self.step * len(card.rows) + self.foot

    def all_of(self, cards: Sequence[Card]) -> float:
        return sum(self.tall(card) for card in cards) + self.gap * max(len(cards) - 1, 0)


_LOOKS = (_Look(18, 14, 0.36, 0.25, 0.24, 0.25), _Look(15, 12, 0.3, 0.21, 0.21, 0.15))


def draw(page: sheet.Sheet, section: Section, box: Box) -> None:
    """Write what is counted above, and below it as many cards as leave room for a note."""
    left, top, right, bottom = box
    look, drawn = _fitting(section, right - left, bottom - top)
    told = {card.claim() for card in drawn}
    counted = replace(section, claims=tuple(one for one in section.claims if one not in told))
    begin = bottom - look.all_of(drawn)
    texts.claims(page.shapes, counted, (left, top, right - left, begin - top))
    for card in drawn:
        _card(page.shapes, card, look, left, begin, right)
        begin += look.tall(card) + look.gap


def _fitting(section: Section, broad: float, tall: float) -> tuple[_Look, tuple[Card, ...]]:
    """Return the largest look in which most cards stand, and these cards."""
    for number in range(len(section.cards), 0, -1):
        for look in _LOOKS:
            cards = section.cards[:number]
            if texts.opens_in(section, broad, tall - look.all_of(cards)):
                return look, cards
    return _LOOKS[-1], ()


def _card(shapes: Any, card: Card, look: _Look, left: float, top: float, right: float) -> None:
    first = len(shapes)
    side, x = tone(card.country), left + _INDENT
    broad = right - x
    parts.shape(shapes, (left, top, 0.06, look.tall(card)), ground=side.light, name="Bar")
    name = fit(f"{card.name}, {card.country}", broad, look.title, 600)
    title = [[Piece(name, look.title, bold=True, colour=side.text)]]
    parts.words(shapes, (x, top, broad, look.head), title, name="Site")
    size, column = _columns(card, broad, look.row)
    y = top + look.head
    for day, what in card.rows:
        parts.words(shapes, (x, y, column, look.step), [[Piece(day, size, bold=True)]], name="Day")
        said = fit(what, broad - column, size)
        where = (x + column, y, broad - column, look.step)
        parts.words(shapes, where, [[Piece(said, size)]], name="What")
        y += look.step
    foot = _foot(card, broad)
    parts.words(
        shapes, (x, y, broad, look.foot), [[Piece(foot, _SMALLEST, colour=MUTED)]], name="Register"
    )
    parts.grouped(shapes, first, f"Card: {card.name}", card.claim().text)


def _columns(card: Card, broad: float, most: float) -> tuple[float, float]:
    """Return the type of the rows, in points, and how wide their days stand, in inches."""
    for size in (most, _SMALLEST):
        column = max(wide(day, size, 600) for day, _ in card.rows) + 0.12
        if all(wide(what, size) <= broad - column for _, what in card.rows):
            break
    return size, column


def _foot(card: Card, broad: float) -> str:
    """Return how many events it names, with as many numbers of sources as stand there uncut."""
    lines = (f"{card.count()} {bracketed(card.sources, most)}" for most in _RUNS)
    return next((one for one in lines if wide(one, _SMALLEST) <= broad), card.count())
