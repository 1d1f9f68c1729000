"""Place names of a slice in; the map of Romania and Poland in print out.

Only sites and towns are points. A county or voivodeship is shaded, a country is counted in words:
never a pin in the middle of a field.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from readout.export import map_beside, map_ground
from readout.export.columns import table
from readout.export.context import Context, count
from readout.export.label_places import around
from readout.export.labels import Box, Label, Place, place
from readout.export.lettering import drawing
from readout.export.map_ground import Ground
from readout.export.outlines import Outline, load, project
from readout.export.page import Page, begin, finish
from readout.frames import Frames
from readout.limits import FIGURE_LABELS
from readout.palette import INK, MUTED, tone

SUBTITLE = "Places named in the articles; the larger, the more articles"
_TALL = 5.3  # the whole drawing, where the page does not ask for more
_BESIDE = 3.95  # inches of the slide, for the lists beside the map
_SHADE, _SHADE_EDGE = "#9FB0C4", "#5B708C"
_CROWD = 100  # marks; where there are more they are smaller
_NAMED = min(FIGURE_LABELS, 80)  # of which labels are looked for; the others keep their marks


def draw(
    frames: Frames, context: Context, root: Path, size: str, forms: tuple[str, ...]
) -> tuple[bytes, ...]:
    """Return the map as a file. `root` is the checkout, whose static/geo holds the outlines.

    Raises SettingsError when the outlines cannot be read.
    """
    places = counted(frames)
    countries = load(root / "static" / "geo" / "basemap.geojson")
    units = load(root / "static" / "geo" / "admin1.geojson")
    with drawing():
        page = begin(context, size, SUBTITLE).no_higher(_TALL)
        wide = page.width - (_BESIDE * page.unit if page.size.framed else 0.0)
        box = (page.left, page.top, page.left + wide, page.bottom)
        ground = map_ground.draw(page, box, countries, units)
        points = _points(places, ground, page.unit)
        small = _inset_box(page, ground, points)
        points["inside"] &= ~_covered(points, small)
        shown = points[points["inside"]]
        areas = _areas(page, ground, places, units)
        _marks(page, shown)
        map_ground.inset(page, ground, small, countries)
        blocked = [small, *_furniture(page, ground, has_areas=bool(areas))]
        marks = _extents(shown)
        titles = map_ground.names(page, ground, countries, [*marks, *blocked])
        named = _labels(page, ground, shown, areas, [*marks, *blocked, *titles])
        if page.size.framed:
            map_beside.draw(page, page.left + wide + 0.35, places, points)
        return finish(page, forms, _notes(places, points, named))


def counted(frames: Frames) -> pd.DataFrame:
    """Return the places of the slice as the table of sites has them, the most told of first."""
    places = table("sites", frames)
    return places.sort_values(["articles", "place"], ascending=[False, True], ignore_index=True)


def _points(places: pd.DataFrame, ground: Ground, unit: float) -> pd.DataFrame:
    """Return the places that are points, with x, y and radius in inches, and whether they show."""
    pinned = places[places["latitude"].notna() & places["longitude"].notna()]
    longitude = np.clip(pinned["longitude"].to_numpy(np.float64), -60.0, 120.0)
    latitude = np.clip(pinned["latitude"].to_numpy(np.float64), 20.0, 80.0)
    at = ground.at(np.column_stack(project(longitude, latitude)))
    most = max(float(pinned["articles"].max()) if len(pinned) else 1.0, 1.0)
    crowd = min(max((_CROWD / max(len(pinned), 1)) ** 0.5, 0.4), 1.0)
    reach = crowd * (0.05 + 0.07 * np.sqrt(pinned["articles"].to_numpy(np.float64) / most)) * unit
    site = (pinned["level"].astype(str) == "site").to_numpy()
    return pinned.assign(x=at[:, 0], y=at[:, 1], reach=reach, site=site, inside=ground.shows(at))


def _areas(
    page: Page, ground: Ground, places: pd.DataFrame, units: Sequence[Outline]
) -> list[tuple[str, float, float]]:
    """Shade the first-level units that are named; return name and middle of each."""
    named = places.loc[places["level"].astype(str) == "region", "place"].astype(str).tolist()
    clip = map_ground.clip_of(page, ground.box)
    found = []
    for unit in units:
        told = [one for one in named if one == unit.name or one.startswith(f"{unit.name} ")]
        if told:
            look = {"edgecolors": _SHADE_EDGE, "hatch": "...", "linewidth": 1.0, "zorder": 1.3}
            map_ground.fill(page, ground, [unit], clip, [_SHADE], **look)
            ring = ground.at(max(unit.rings, key=len))
            x, y = (ring.min(axis=0) + ring.max(axis=0)) / 2
            found.append((told[0], float(x), float(y)))
    return found


def _marks(page: Page, shown: pd.DataFrame) -> None:
    for site, colour, part in _looks(shown):
        page.axes.scatter(
            part["x"],
            part["y"],
            s=(2 * 72 * part["reach"] * (0.8 if site else 0.62)) ** 2,
            marker="D" if site else "o",
            facecolors=colour,
            edgecolors="white",
            linewidths=0.8 * page.unit,
            zorder=3.4 if site else 3.3,
        )


def _looks(shown: pd.DataFrame) -> list[tuple[bool, str, pd.DataFrame]]:
    colours = [tone(side).light if side in map_ground.HOSTS else MUTED for side in shown["country"]]
    grouped = shown.assign(colour=colours).groupby(["site", "colour"], sort=True)
    return [(bool(site), str(colour), part) for (site, colour), part in grouped]


def _extents(shown: pd.DataFrame) -> list[Box]:
    return [
        (x - r, y - r, x + r, y + r)
        for x, y, r in zip(shown["x"], shown["y"], shown["reach"], strict=True)
    ]


def _inset_box(page: Page, ground: Ground, points: pd.DataFrame) -> Box:
    """Return the highest spot at the right edge, or the upper left corner, that covers least."""
    left, top, right, bottom = ground.box
    gap, wide, tall = 0.1 * page.unit, 1.65 * page.unit, 1.45 * page.unit
    heights = np.linspace(top + gap, (top + bottom) / 2 - gap, 6)
    corners = [*((right - gap - wide, float(y)) for y in heights), (left + gap, top + gap)]
    boxes = [(x, y, x + wide, y + tall) for x, y in corners]
    return min(boxes, key=lambda box: int(_covered(points, box).sum()))


def _covered(points: pd.DataFrame, box: Box) -> "pd.Series[bool]":
    return points["x"].between(box[0], box[2]) & points["y"].between(box[1], box[3])


def _furniture(page: Page, ground: Ground, *, has_areas: bool) -> list[Box]:
    """Draw the scale bar and, on a page without lists, the key; return what they fill."""
    unit = page.unit
    left, _, right, bottom = ground.box
    gap = 0.1 * unit
    long, y = 200 * ground.scale, bottom - 0.16 * unit
    x = left + 0.16 * unit
    page.box((x, y - 0.045 * unit, x + long, y), INK, zorder=6)
    page.write(x, y - 0.1 * unit, "200 km", 12)
    bar = (left, y - 0.3 * unit, x + long + gap, bottom)
    if page.size.framed:
        return [bar]
    key = map_beside.key_in(page, right - gap, bottom - gap, has_areas=has_areas)
    return [bar, key]


def _labels(
    page: Page,
    ground: Ground,
    shown: pd.DataFrame,
    areas: Sequence[tuple[str, float, float]],
    blocked: Sequence[Box],
) -> int:
    """Write the names that find a place; return how many of the points have one."""
    some = shown.sort_values(["site", "articles"], ascending=False).head(_NAMED)
    unit = page.unit
    looks = [(13.0, 600) if site else (12.0, 400) for site in some["site"]]
    words = [
        page.fit(str(name), 2.2 * unit, size, weight)
        for name, (size, weight) in zip(some["place"], looks, strict=True)
    ]
    labels = [
        Label(
            1.0 + 1.5 * bool(site) + float(np.log2(1 + articles)) * 0.3,
            around(x, y, r + 0.02 * unit, page.wide(one, *look) + 0.06 * unit, 0.2 * unit),
        )
        for one, look, site, articles, x, y, r in zip(
            words,
            looks,
            some["site"],
            some["articles"],
            some["x"],
            some["y"],
            some["reach"],
            strict=True,
        )
    ]
    for name, x, y in areas:
        wide = page.wide(page.fit(name, 2.2 * unit, 12), 12) + 0.06 * unit
        middle = Place((x - wide / 2, y - 0.1 * unit, x + wide / 2, y + 0.1 * unit))
        labels.append(Label(1.5, (middle, *around(x, y, 0.05 * unit, wide, 0.2 * unit))))
        words.append(page.fit(name, 2.2 * unit, 12))
        looks.append((12.0, 400))
    done = place(labels, blocked, ground.box, tries=200)
    for found, one, (size, weight) in zip(done.places, words, looks, strict=True):
        if found is not None:
            x, y = (found.box[0] + found.box[2]) / 2, (found.box[1] + found.box[3]) / 2
            page.write(x, page.middle(y, size), one, size, weight=weight, ha="center")
            if found.leader:
                page.lines([found.leader], INK, 0.6, zorder=3.2)
    return sum(found is not None for found in done.places[: len(some)])


def _notes(places: pd.DataFrame, points: pd.DataFrame, named: int) -> list[str]:
    inside = int(points["inside"].sum())
    outside = len(points) - inside
    vague = len(places) - len(points)
    return [
        f"{named:,} of {count(inside, 'sites')} on the map named.",
        *([f"{outside:,} outside it."] if outside else []),
        *([f"{vague:,} told of as a country, an area or a sea, not pinned."] if vague else []),
        "Base map Natural Earth, conformal conic. Boundaries do not imply endorsement.",
    ]
