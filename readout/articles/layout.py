"""The words of one printed page with their boxes in; its lines in reading order out.

Columns are found by the left edge that many lines share and the fewest cross, and read one after
the other between the lines that run over both (after the XY-cut of Nagy and Seth, 1984). Units are
points, y grows upwards.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

_CANDIDATES = 8  # left edges that are tried as the start of a column
_COLUMN_LINES = 3  # fewer lines beside each other are no columns, on a page that has no others
_CROSSING = 0.7  # share of lines that may run over the gap, in other stretches of the page
_GAP = 1.5  # heights of a line: wider than any space between two words
_NARROWEST = 6  # heights of a line: a column of words, not of numbers
_LEVELS = 6  # columns inside columns


class Box(NamedTuple):
    """A word, or a piece of a line, and where it stands.

    A tuple, as a page has hundreds: they are made in a third of the time of a frozen dataclass.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Return the height, never 0."""
        return max(self.top - self.bottom, 0.1)

    @property
    def middle(self) -> float:
        """Return the middle of the height."""
        return (self.top + self.bottom) / 2


def reading_order(words: Iterable[Box]) -> list[list[Box]]:
    """Return the lines of a page, in one list for each column or stretch over the columns."""
    return [lines for lines in _ordered(_pieces(words), _LEVELS) if lines]


def _pieces(words: Iterable[Box]) -> list[Box]:
    """Join the words that follow each other in the file and stand side by side."""
    pieces: list[Box] = []
    run: list[Box] = []
    for word in words:
        if run and not _is_next(run[-1], word):
            pieces.append(_joined(run))
            run = []
        run.append(word)
    return [*pieces, _joined(run)] if run else pieces


def _is_next(before: Box, word: Box) -> bool:
    _, _, right, low, high = before
    _, left, _, bottom, top = word
    height = max(high - low, top - bottom, 0.1)
    if not -height < left - right < _GAP * height:
        return False
    return abs((top + bottom) / 2 - (high + low) / 2) < height / 2


def _joined(boxes: list[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    words, lefts, rights, bottoms, tops = zip(*boxes, strict=True)
    return Box(" ".join(words), min(lefts), max(rights), min(bottoms), max(tops))


def _ordered(pieces: list[Box], levels: int) -> list[list[Box]]:
    least = _COLUMN_LINES if levels == _LEVELS else _COLUMN_LINES - 1
    gap = _gutter(pieces, least) if levels else None
    if gap is None:
        return [_lines(pieces)]
    found: list[list[Box]] = []
    for is_wide, band in _bands(pieces, gap):
        if is_wide:  # other columns, perhaps: two of them above three
            found += _ordered(band, levels - 1)
            continue
        found += _ordered([one for one in band if one.left < gap], levels - 1)
        found += _ordered([one for one in band if one.left >= gap], levels - 1)
    return found


def _bands(pieces: list[Box], gap: float) -> Iterator[tuple[bool, list[Box]]]:
    """Yield from top to bottom the stretches beside the gap and those that run over it.

    What stands in one line with a piece that runs over the gap belongs to the same stretch.
    """
    wide = sorted(one.middle for one in pieces if _crosses(one, gap))

    def is_wide(piece: Box) -> bool:
        at = bisect_left(wide, piece.middle - piece.height / 2)
        return at < len(wide) and wide[at] < piece.middle + piece.height / 2

    for kind, band in groupby(sorted(pieces, key=lambda one: -one.middle), key=is_wide):
        yield kind, list(band)


def _gutter(pieces: list[Box], least: int) -> float | None:
    """Return where the right one of two columns begins, or None where there is one column."""
    if len(pieces) < 2 * least:
        return None
    first = min(one.left for one in pieces)
    edges = Counter(round(one.left / 2) * 2 for one in pieces)
    best: tuple[int, float] | None = None
    for edge, count in edges.most_common(_CANDIDATES):
        gap = edge - 2.0
        crossing = sum(_crosses(one, gap) for one in pieces)
        if count < least or gap <= first or crossing > _CROSSING * len(pieces):
            continue
        left = [one for one in pieces if one.right <= gap]
        right = [one for one in pieces if one.left >= gap]
        if _are_columns(left, right, least) and (best is None or (crossing, edge) < best):
            best = (crossing, edge)
    return None if best is None else best[1] - 2.0


def _crosses(piece: Box, gap: float) -> bool:
    return piece.left < gap < piece.right


def _are_columns(left: list[Box], right: list[Box], least: int) -> bool:
    if min(len(left), len(right)) < least:
        return False
    for side in (left, right):
        # A column set to both edges breaks into pieces where its words stand far apart.
        widths = sorted(one.right - one.left for one in side)
        if widths[len(widths) * 3 // 4] < _NARROWEST * side[0].height:
            return False
    top = min(max(one.top for one in side) for side in (left, right))
    bottom = max(min(one.bottom for one in side) for side in (left, right))
    return top - bottom > least * left[0].height / 2


def _lines(pieces: list[Box]) -> list[Box]:
    """Return the lines of one column from top to bottom, pieces of a line joined."""
    lines: list[list[Box]] = []
    for piece in sorted(pieces, key=lambda one: -one.middle):
        here = lines[-1][0] if lines else None
        if here and abs(here.middle - piece.middle) < min(here.height, piece.height) / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_joined(sorted(line, key=lambda one: one.left)) for line in lines]
