"""A mark and the size of its label in; the places that the label may take, the best first, out.

Inches, y points down. The boxes are those of the text with a little air around it.
"""

from math import cos, pi, sin

from readout.export.labels import Place

_SHIFTS = (0.0, 1.0, 0.5, 0.25, 0.75, 0.1, 0.9)  # share of the label that stands left of its mark
_BESIDE = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
_DIRECTIONS = 24
_LENGTHS = (1.0, 2.0, 3.2, 5.0)  # of a leader, in heights of the label


def on_line(
    x: float, y: float, width: float, height: float, *, clear: float, above: int, below: int
) -> tuple[Place, ...]:
    """Return the places above and below a mark on a level line, each with an upright leader.

    `clear` is how far the rows of labels stay from the line, `above` and `below` how many rows
    there are. A row costs little: it only breaks ties between equal sums.
    """
    found = []
    for row in range(max(above, below)):
        for up, rows in ((True, above), (False, below)):
            if row >= rows:
                continue
            near = y - clear - row * height if up else y + clear + row * height
            top = near - height if up else near
            for n, shift in enumerate(_SHIFTS):
                left = x - shift * width
                box = (left, top, left + width, top + height)
                cost = 0.02 * row + 0.004 * n
                found.append(Place(box, (x, y, x, near), cost))
    return tuple(found)


def around(x: float, y: float, reach: float, width: float, height: float) -> tuple[Place, ...]:
    """Return the places around a mark of half-width `reach`: 8 beside it, then 96 with a leader.

    A leader costs 1 and 3 for each inch: a less important label nearby may be worth less.
    """
    found = []
    for n, (side, level) in enumerate(_BESIDE):
        corner = 0.75 if side and level else 1.0
        at_x, at_y = x + side * reach * corner, y + level * reach * corner
        found.append(Place(_box_at(at_x, at_y, side, level, width, height), None, 0.02 * n))
    for length in _LENGTHS:
        for step in range(_DIRECTIONS):
            angle = 2 * pi * step / _DIRECTIONS
            dx, dy = cos(angle), sin(angle)
            away = reach + length * height
            at_x, at_y = x + dx * away, y + dy * away
            side = 1 if dx > 0.35 else -1 if dx < -0.35 else 0
            level = 0 if side else (1 if dy > 0 else -1)
            box = _box_at(at_x, at_y, side, level, width, height)
            leader = (x + dx * reach * 0.7, y + dy * reach * 0.7, at_x, at_y)
            found.append(Place(box, leader, 1 + 3 * away))
    return tuple(found)


def _box_at(
    x: float, y: float, side: int, level: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """Return the box that begins at a point and goes right (1), left (-1) or both ways (0)."""
    left = x - (0.0, 0.5, 1.0)[1 - side] * width
    top = y - (0.0, 0.5, 1.0)[1 - level] * height
    return left, top, left + width, top + height
