"""Heights of bars in; the bars with level lines and a key of sides, drawn on a page, out.

A side has a colour and a hatching: in grey its bars are still told apart.
"""

from collections.abc import Sequence

from matplotlib.collections import PolyCollection

from readout.export.labels import Box
from readout.export.page import Page
from readout.palette import HAIRLINE, MUTED, tone

_HATCHES = {
    "United States": "----",
    "Romania": "||||",
    "Poland": "////",
    "Belarus": "\\\\\\\\",
    "NATO": "....",
    "EU": "....",
    "Ukraine": "xxxx",
}


def levels(page: Page, left: float, top: float, floor: float, most: int) -> float:
    """Draw level lines at round numbers; return how high one is, in inches."""
    step = _round_step(most)
    scale = (floor - top) / max(most, 1)
    heights = range(step, most + 1, step)
    page.lines(
        [(left, floor - n * scale, page.right, floor - n * scale) for n in heights], HAIRLINE, 0.8
    )
    for n in heights:
        y = page.middle(floor - n * scale, 12)
        page.write(left - 0.1 * page.unit, y, f"{n:,}", 12, color=MUTED, ha="right")
    return scale


def fill(page: Page, boxes: Sequence[Box], side: str, colour: str) -> None:
    """Draw the bars of one side."""
    corners = [((a, b), (c, b), (c, d), (a, d)) for a, b, c, d in boxes if b < d]
    page.axes.add_collection(
        PolyCollection(
            corners,
            facecolors=colour,
            edgecolors="white",
            hatch=_HATCHES.get(side),
            linewidths=0.25 * page.unit,
            zorder=2,
        )
    )


def key(page: Page, left: float, y: float, sides: Sequence[str]) -> float:
    """Draw the key of sides from the left edge on; return the height of its last line."""
    x = left
    for side in sides:
        wide = page.wide(side, 12) + 0.55 * page.unit
        if x + wide > page.right and x > left:
            x, y = left, y + 0.26 * page.unit
        half = 0.08 * page.unit
        fill(page, [(x, y - half, x + 2 * half, y + half)], side, tone(side).light)
        page.write(x + 0.24 * page.unit, page.middle(y, 12), side, 12, color=MUTED)
        x += wide
    return y


def _round_step(most: int) -> int:
    """Return 1, 2 or 5 times a power of ten, so that two to five lines are drawn."""
    step = 1
    while most / step > 5:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step
