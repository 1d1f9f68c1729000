"""The words of one printed page with their boxes in; its lines in reading order out.

Columns are found by the left edge that many lines share and few lines cross, and read one after the
other between the lines that run over both (after the XY-cut of Nagy and Seth, 1984). Units are
points, y grows upwards.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

_CANDIDATES = 8  # left edges that are tried as the start of a column
_COLUMN_LINES = 3  # fewer lines beside each other are no columns
_CROSSING = 0.25  # share of lines that may run over the gap
_GAP = 1.5  # heights of a line: wider than any space between two words
_NARROWEST = 6  # heights of a line: a column of words, not of numbers
_LEVELS = 6  # columns inside columns


@dataclass(frozen=True, slots=True)
class Box:
    """A word, or a piece of a line, and where it stands."""

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
    height = max(before.height, word.height)
    gap = word.left - before.right
    return abs(word.middle - before.middle) < height / 2 and -height < gap < _GAP * height


def _joined(boxes: list[Box]) -> Box:
    return Box(
        " ".join(one.text for one in boxes),
        min(one.left for one in boxes),
        max(one.right for one in boxes),
        min(one.bottom for one in boxes),
        max(one.top for one in boxes),
    )


def _ordered(pieces: list[Box], levels: int) -> list[list[Box]]:
    gap = _gutter(pieces) if levels else None
    if gap is None:
        return [_lines(pieces)]
    found: list[list[Box]] = []
    wide: list[Box] = []
    beside: list[Box] = []

    def flush() -> None:
        left = [one for one in beside if one.left < gap]
        right = [one for one in beside if one.left >= gap]
        found.extend([*_ordered(left, levels - 1), *_ordered(right, levels - 1)])
        beside.clear()

    for piece in sorted(pieces, key=lambda one: -one.middle):
        if _crosses(piece, gap):
            flush()
            wide.append(piece)
            continue
        if wide:
            found.append(_lines(wide))
            wide = []
        beside.append(piece)
    flush()
    return [*found, _lines(wide)]


def _gutter(pieces: list[Box]) -> float | None:
    """Return where the right one of two columns begins, or None on a page of one column."""
    if len(pieces) < 2 * _COLUMN_LINES:
        return None
    first = min(one.left for one in pieces)
    edges = Counter(round(one.left / 2) * 2 for one in pieces)
    best: tuple[int, float] | None = None
    for edge, count in edges.most_common(_CANDIDATES):
        gap = edge - 2.0
        crossing = sum(_crosses(one, gap) for one in pieces)
        if count < _COLUMN_LINES or gap <= first or crossing > _CROSSING * len(pieces):
            continue
        left = [one for one in pieces if one.right <= gap]
        right = [one for one in pieces if one.left >= gap]
        if _are_columns(left, right) and (best is None or (crossing, edge) < best):
            best = (crossing, edge)
    return None if best is None else best[1] - 2.0


def _crosses(piece: Box, gap: float) -> bool:
    return piece.left < gap < piece.right


def _are_columns(left: list[Box], right: list[Box]) -> bool:
    if min(len(left), len(right)) < _COLUMN_LINES:
        return False
    for side in (left, right):
        if median(one.right - one.left for one in side) < _NARROWEST * side[0].height:
            return False
    top = min(max(one.top for one in side) for side in (left, right))
    bottom = max(min(one.bottom for one in side) for side in (left, right))
    return top - bottom > _COLUMN_LINES * left[0].height / 2


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
