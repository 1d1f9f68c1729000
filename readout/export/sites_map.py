"""Place names of a slice in; the map of Romania and Poland in print out.

Only sites and towns are points. A county or voivodeship is shaded, a country is counted in words:
never a pin in the middle of a field.
"""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from readout.export.columns import table
from readout.export.context import Context
from readout.export.outlines import Outline, load, project
from readout.export.page import Page, begin, drawing, finish
from readout.frames import Frames
from readout.limits import FIGURE_LABELS
from readout.palette import ACCENT, BORDER, HOST, INK, LAND, MUTED, SEA

HOSTS = ("Romania", "Poland")
_WEST, _EAST, _SOUTH, _NORTH = -660.0, 640.0, -660.0, 690.0  # km around 49 N 22 E
Box = tuple[float, float, float, float]
_SHADE = "#C3CDDB"
_WIDE = 4.5  # inches on the slide for the list beside the map


def draw(frames: Frames, context: Context, root: Path, size: str, fmt: str) -> bytes:
    """Return the map as a file. `root` is the checkout, whose static/geo holds the outlines.

    Raises SettingsError when the outlines cannot be read.
    """
    places = table("sites", frames)
    places = places.assign(total=places["named"] + places["described"])
    countries = load(root / "static" / "geo" / "basemap.geojson")
    units = load(root / "static" / "geo" / "admin1.geojson")
    with drawing():
        page = begin(context, size, "Places named in the articles; the larger, the more articles.")
        wide = page.width - _WIDE * page.size.text
        axes = _ground(page, wide, countries, units)
        _areas(axes, places, units)
        points = _points(places)
        _marks(page, axes, points)
        _names(page, axes, points, _country_names(page, axes, countries))
        _scale_bar(page, axes)
        _beside(page, page.left + wide + 0.35 * page.size.text, places, points)
        return finish(page, fmt)


def _ground(
    page: Page, wide: float, countries: tuple[Outline, ...], units: tuple[Outline, ...]
) -> Axes:
    axes = page.axes(page.left, page.bottom, wide, page.height)
    # the box grows to the shape of the paper, so that a kilometre is as long up as across
    tall = _NORTH - _SOUTH
    across = tall * wide / page.height
    middle = (_WEST + _EAST) / 2
    axes.set_xlim(middle - across / 2, middle + across / 2)
    axes.set_ylim(_SOUTH, _NORTH)
    axes.set_facecolor(SEA)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)
    for outline in countries:
        colour = HOST if outline.name in HOSTS else LAND
        axes.add_collection(_polygons(outline, facecolor=colour, edgecolor=BORDER, linewidth=0.8))
    for unit in units:
        axes.add_collection(
            _polygons(unit, facecolor="none", edgecolor=BORDER, linewidth=0.35, alpha=0.8)
        )
    return axes


def _polygons(outline: Outline, **look: Any) -> PolyCollection:
    return PolyCollection(list(outline.rings), **look)


def _areas(axes: Axes, places: pd.DataFrame, units: tuple[Outline, ...]) -> None:
    named = set(places.loc[places["level"].astype(str) == "region", "place"].astype(str))
    for unit in units:
        if any(unit.name == name or name.startswith(f"{unit.name} ") for name in named):
            axes.add_collection(
                _polygons(unit, facecolor=_SHADE, edgecolor="#5B708C", linewidth=0.9)
            )


def _points(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places that are points, with x and y in km and whether the map shows them."""
    pinned = places[places["latitude"].notna() & places["longitude"].notna()]
    longitude = pinned["longitude"].to_numpy(np.float64)
    latitude = pinned["latitude"].to_numpy(np.float64)
    x, y = project(np.clip(longitude, -60.0, 120.0), np.clip(latitude, 20.0, 80.0))
    inside = (x > _WEST) & (x < _EAST) & (y > _SOUTH) & (y < _NORTH)
    return pinned.assign(x=x, y=y, inside=inside)


def _marks(page: Page, axes: Axes, points: pd.DataFrame) -> None:
    shown = points[points["inside"]]
    most = max(int(shown["articles"].max()) if len(shown) else 1, 1)
    for level, shape, colour in (("city", "o", MUTED), ("site", "D", ACCENT)):
        part = shown[shown["level"].astype(str) == level]
        edge = 6 + 9 * np.sqrt(part["articles"].to_numpy(np.float64) / most)
        axes.scatter(
            part["x"],
            part["y"],
            s=(edge * page.size.text) ** 2,
            marker=shape,
            facecolors=colour,
            edgecolors="white",
            linewidths=1.0,
            zorder=4,
        )


def _per_inch(page: Page, axes: Axes) -> float:
    low, high = axes.get_xlim()
    return (high - low) / (axes.get_position().width * page.size.width)


def _country_names(page: Page, axes: Axes, countries: tuple[Outline, ...]) -> list[Box]:
    """Write each country's name in the middle of its largest part; return where they stand."""
    low, high = axes.get_xlim()
    per_inch = _per_inch(page, axes)
    boxes: list[Box] = []
    for outline in countries:
        largest = max(outline.rings, key=len)
        # the middle of what the map shows of it: the middle of Russia lies far outside
        seen = largest[
            (largest[:, 0] > low)
            & (largest[:, 0] < high)
            & (largest[:, 1] > _SOUTH)
            & (largest[:, 1] < _NORTH)
        ]
        if len(seen) < len(largest) * 0.6:
            continue
        x, y = (seen.min(axis=0) + seen.max(axis=0)) / 2
        words = outline.name.upper()
        half = page.wide(words, 10.5) * per_inch / 2
        if half * 2 > np.ptp(seen[:, 0]):
            continue
        axes.text(
            x,
            y,
            words,
            ha="center",
            va="center_baseline",
            fontsize=page.points(10.5),
            color="#7C8894",
            zorder=3,
        )
        boxes.append((x - half, y - 12.0, x + half, y + 12.0))
    return boxes


def _names(page: Page, axes: Axes, points: pd.DataFrame, taken: list[Box]) -> None:
    """Write names beside their marks, sites and the most named first; none over another."""
    low, high = axes.get_xlim()
    per_inch = _per_inch(page, axes)
    letter = page.points(12) / 72 * per_inch
    shown = points[points["inside"]].head(FIGURE_LABELS)
    taken = taken + [
        (x - letter * 0.6, y - letter * 0.6, x + letter * 0.6, y + letter * 0.6)
        for x, y in zip(shown["x"], shown["y"], strict=True)
    ]
    for row in shown.itertuples():
        site = str(row.level) == "site"
        words = str(row.place)
        size, weight = (12, 600) if site else (11, 400)
        wide, tall = page.wide(words, size, weight) * per_inch, letter
        for dx, dy, side in _AROUND:
            x = float(row.x) + dx * letter  # type: ignore[arg-type]
            y = float(row.y) + dy * letter  # type: ignore[arg-type]
            left = {"left": x, "right": x - wide, "center": x - wide / 2}[side]
            box = (left, y - tall / 2, left + wide, y + tall / 2)
            outside = left < low or left + wide > high or abs(y) > _NORTH - tall
            if outside or any(_touch(box, other) for other in taken):
                continue
            axes.text(
                x,
                y,
                words,
                ha=side,
                va="center_baseline",
                fontsize=page.points(size),
                weight=weight,
                color=INK if site else MUTED,
                zorder=5,
            )
            taken.append(box)
            break


_AROUND = (
    (1.0, 0.0, "left"),
    (-1.0, 0.0, "right"),
    (0.0, 1.25, "center"),
    (0.0, -1.25, "center"),
    (0.9, 0.9, "left"),
    (-0.9, 0.9, "right"),
    (0.9, -0.9, "left"),
    (-0.9, -0.9, "right"),
)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _scale_bar(page: Page, axes: Axes) -> None:
    low, _ = axes.get_xlim()
    x, y = low + 40, _SOUTH + 50
    axes.plot([x, x + 200], [y, y], color=INK, linewidth=1.6, solid_capstyle="butt", zorder=6)
    style: dict[str, Any] = {"fontsize": page.points(11), "color": INK, "zorder": 6}
    axes.text(x + 210, y, "200 km", va="center_baseline", **style)
    axes.text(x, y - 30, "Boundaries do not imply endorsement.", va="center_baseline", **style)


def _beside(page: Page, x: float, places: pd.DataFrame, points: pd.DataFrame) -> None:
    """Write what the map cannot show: the key, the most named, the areas, what lies outside."""
    unit = page.size.text
    y = page.bottom + page.height - 0.2 * unit
    inside, outside = points[points["inside"]], points[~points["inside"]]
    country = places[places["level"].astype(str) == "country"]
    for title, rows, most in (
        ("Sites on the map", inside[inside["level"].astype(str) == "site"], 8),
        ("Named as a country only, not pinned", country, 5),
        ("Outside the map", outside, 5),
    ):
        y = _list(page, x, y, title, rows, most) - 0.28 * unit
    for mark, words in (("◆", "site"), ("●", "town")):
        page.write(x, y, mark, 11, color=ACCENT if words == "site" else MUTED)
        page.write(x + 0.2 * unit, y, words, 11.5, color=MUTED)
        x += page.wide(words, 11.5) + 0.45 * unit
    page.write(x, y, "shaded: only the area is named", 11.5, color=MUTED)


def _list(page: Page, x: float, y: float, title: str, rows: pd.DataFrame, most: int) -> float:
    unit = page.size.text
    page.write(x, y, title, 14, weight=600)
    ordered = rows.sort_values("articles", ascending=False)
    for row in ordered.head(most).itertuples():
        y -= 0.27 * unit
        page.write(x, y, str(row.place)[:34], 12.5)
        page.write(x + 3.9 * unit, y, f"{row.articles:,}", 12.5, ha="right")
    if len(rows) > most:
        y -= 0.27 * unit
        page.write(x, y, f"and {len(rows) - most} more", 12.5, color=MUTED)
    if rows.empty:
        y -= 0.27 * unit
        page.write(x, y, "none", 12.5, color=MUTED)
    return y - 0.2 * unit
