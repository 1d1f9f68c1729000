"""Outlines and a rectangle of the page in; sea, land, borders, country names and an inset out.

Hosts are pale in their colour, everything else is grey: colour means a side. A kilometre is as long
up as across; the map grows sideways to the shape of the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.collections import PolyCollection
from matplotlib.patches import Rectangle
from matplotlib.path import Path as Ring

from readout.export.labels import Box
from readout.export.outlines import Outline
from readout.export.page import Page
from readout.palette import BORDER, INK, LAND, MUTED, SEA, tone

Points = npt.NDArray[np.float64]
HOSTS = {"Romania": "#CFE3F0", "Poland": "#F7DCC8"}
_MIDDLE, _TALL = (-10.0, 15.0), 1350.0  # km around 49 N 22 E, and from south to north
_INSET_MIDDLE, _INSET_TALL = (-250.0, 350.0), 4300.0
_STEP = 22.0  # km, of the grid on which a free spot for a country's name is looked for


@dataclass(frozen=True, slots=True)
class Ground:
    """A rectangle of the page that shows a part of the plane."""

    box: Box
    middle: tuple[float, float]  #: km
    scale: float  #: inches a kilometre

    def at(self, km: Points) -> Points:
        """Return (n, 2) inches on the page for (n, 2) kilometres."""
        left, top, right, bottom = self.box
        x = (left + right) / 2 + (km[:, 0] - self.middle[0]) * self.scale
        y = (top + bottom) / 2 - (km[:, 1] - self.middle[1]) * self.scale
        return np.column_stack([x, y])

    def shows(self, at: Points) -> npt.NDArray[np.bool_]:
        """Return which points, in inches, lie on the map, not at its very edge."""
        left, top, right, bottom = self.box
        edge = (right - left) * 0.01
        across = (at[:, 0] > left + edge) & (at[:, 0] < right - edge)
        return np.asarray(across & (at[:, 1] > top + edge) & (at[:, 1] < bottom - edge))


def draw(page: Page, box: Box, countries: Sequence[Outline], units: Sequence[Outline]) -> Ground:
    """Draw the map of Romania, Poland and what lies between and around them."""
    ground = Ground(box, _MIDDLE, (box[3] - box[1]) / _TALL)
    clip = _paper(page, box)
    land = [HOSTS.get(one.name, LAND) for one in countries]
    fill(page, ground, countries, clip, land, edgecolors=BORDER, linewidth=0.7)
    fill(page, ground, units, clip, edgecolors=BORDER, linewidth=0.3)
    hosts = [one for one in countries if one.name in HOSTS]
    edges = [tone(one.name).light for one in hosts for _ in _seen(ground, one)]
    fill(page, ground, hosts, clip, edgecolors=edges, linewidth=1.6)
    page.box(box, edge=BORDER, zorder=8)
    return ground


def fill(
    page: Page,
    ground: Ground,
    outlines: Sequence[Outline],
    clip: Any,
    colours: Sequence[str] = (),
    **look: Any,
) -> None:
    """Draw countries or units, one colour each or none; `clip` is the rectangle of the map.

    All at once: matplotlib takes as long for a collection as for a hundred paths in it.
    """
    seen = [_seen(ground, one) for one in outlines]
    rings = [ring for some in seen for ring in some]
    if not rings:
        return
    inks = [ink for ink, some in zip(colours, seen, strict=True) for _ in some] if colours else []
    look["linewidth"] = look.get("linewidth", 0.0) * page.unit
    shape = PolyCollection(rings, **({"zorder": 1.2, "facecolors": inks or "none"} | look))
    page.axes.add_collection(shape)
    shape.set_clip_path(clip)


def _seen(ground: Ground, outline: Outline) -> list[Points]:
    """Return the rings of an outline that come near the map, in inches."""
    rings = (ground.at(ring) for ring in outline.rings)
    return [ring for ring in rings if _near(ring, ground.box)]


def clip_of(page: Page, box: Box) -> Any:
    """Return an invisible rectangle to clip by."""
    shape = Rectangle((box[0], box[1]), box[2] - box[0], box[3] - box[1], facecolor="none")
    page.axes.add_patch(shape)
    return shape


def _paper(page: Page, box: Box) -> Any:
    page.box(box, SEA, zorder=1.0)
    return clip_of(page, box)


def _near(ring: Points, box: Box) -> bool:
    low, high = ring.min(axis=0), ring.max(axis=0)
    return bool(low[0] < box[2] and high[0] > box[0] and low[1] < box[3] and high[1] > box[1])


def inset(page: Page, ground: Ground, box: Box, countries: Sequence[Outline]) -> None:
    """Draw where the map lies in Europe."""
    small = Ground(box, _INSET_MIDDLE, (box[3] - box[1]) / _INSET_TALL)
    page.box(box, SEA, zorder=4)
    clip = clip_of(page, box)
    land = [tone(one.name).light if one.name in HOSTS else "#FFFFFF" for one in countries]
    fill(page, small, countries, clip, land, edgecolors=BORDER, linewidth=0.2, zorder=4.1)
    left, top, right, bottom = ground.box
    half = np.array([right - left, bottom - top]) / ground.scale / 2
    middle = np.array(ground.middle)
    (x0, y1), (x1, y0) = small.at(np.array([middle - half, middle + half])).tolist()
    page.box((x0, y0, x1, y1), edge=INK, linewidth=1.2 * page.unit, zorder=4.3)
    page.box(box, edge=INK, linewidth=0.9 * page.unit, zorder=4.4)


def names(
    page: Page, ground: Ground, countries: Sequence[Outline], blocked: Sequence[Box]
) -> list[Box]:
    """Write the countries' names, each on the free spot nearest the middle of what is seen of it.

    Returns the boxes they fill. A country without room for its name goes without.
    """
    taken = list(blocked)
    written: list[Box] = []
    ordered = sorted(countries, key=lambda one: (one.name not in HOSTS, one.name))
    for outline in ordered:
        host = outline.name in HOSTS
        words = outline.name.upper()
        size, weight = (13.0, 600) if host else (11.0, 400)
        wide, tall = page.wide(words, size, weight), size * page.unit / 72 * 1.1
        spot = _spot(ground, outline, wide, tall, taken)
        if spot is None:
            continue
        x, y = spot
        colour = tone(outline.name).text if host else MUTED
        page.write(
            x, page.middle(y, size), words, size, weight=weight, color=colour, ha="center", zorder=3
        )
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        taken.append(box)
        written.append(box)
    return written


def _spot(
    ground: Ground, outline: Outline, wide: float, tall: float, taken: Sequence[Box]
) -> tuple[float, float] | None:
    ring = ground.at(max(outline.rings, key=len))
    left, top, right, bottom = ground.box
    low = np.maximum(ring.min(axis=0), [left, top])
    high = np.minimum(ring.max(axis=0), [right, bottom])
    if (high - low < [wide, tall]).any():
        return None
    step = _STEP * ground.scale
    x, y = np.meshgrid(np.arange(low[0], high[0], step), np.arange(low[1], high[1], step))
    middles = np.column_stack([x.ravel(), y.ravel()])
    shape = Ring(ring)
    inside = shape.contains_points(middles)
    if not inside.any():
        return None
    centre = middles[inside].mean(axis=0)
    half = np.array([wide, tall]) / 2
    fits = inside & ground.shows(middles - half) & ground.shows(middles + half)
    for corner in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
        fits[fits] = shape.contains_points(middles[fits] + half * np.array(corner))
    for box in taken:
        fits &= ~(
            (middles[:, 0] + wide / 2 > box[0])
            & (middles[:, 0] - wide / 2 < box[2])
            & (middles[:, 1] + tall / 2 > box[1])
            & (middles[:, 1] - tall / 2 < box[3])
        )
    if not fits.any():
        return None
    free = middles[fits]
    best = free[np.argmin(((free - centre) ** 2).sum(axis=1))]
    return float(best[0]), float(best[1])
