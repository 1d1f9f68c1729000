"""Sites in; a row for each of their marks, their names and their crowds out, zoom by zoom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import map_crowds, map_layout
from components.map_layout import Box, Label, View
from components.map_parts import Row
from components.palette import Theme, rgb
from components.safe import visible
from readout.frames.rows import tuples

#: kind of site -> mark in static/site-marks.png
MARKS = {
    "missile defence": "diamond",
    "air base": "triangle",
    "army or training": "square",
    "headquarters": "circle",
    "navy or firing range": "down",
}
_MAIN = 99  #: weight above which a site has a bold name
_TOLD = 6  #: names of a crowd that are told


@dataclass(frozen=True, slots=True)
class Part:
    """What comes onto the map at a zoom."""

    zoom: float
    marks: tuple[Row, ...]  #: of sites that stood in a crowd until here
    names: tuple[Row, ...]  #: of marks that are there
    crowds: tuple[Row, ...]  #: up to the zoom of the next part


@dataclass(frozen=True, slots=True)
class Rows:
    """The parts of a map, the first of which is the whole; and what its marks and names cover."""

    parts: tuple[Part, ...]
    taken: list[Box]


def of(sites: pd.DataFrame, chosen: str, colours: Theme, view: View, small: bool) -> Rows:
    """Return the rows; on a `small` map there are no crowds, and only large marks have names."""
    points = list(zip(sites["longitude"], sites["latitude"], strict=True))
    main = (sites["family"] == "missile defence").tolist()
    home = (sites["site"] == chosen).tolist()
    weights = [
        1000.0 * here + 100 * strong + min(told, 99)
        for here, strong, told in zip(home, main, sites["told"], strict=True)
    ]
    zooms = [view.zoom] if small else [view.zoom, *map_layout.nearer(view)]
    held = [small or strong or here for strong, here in zip(main, home, strict=True)]
    stages = map_crowds.stages(points, held, zooms)
    since = [next(one.zoom for one in stages if at in one.alone) for at in range(len(points))]
    pushed = [(0.0, 0.0)] * len(points) if small else _pushed(points, home, stages)
    names = [visible(name) for name in sites["name"]]
    first = [name if since[at] == view.zoom else "" for at, name in enumerate(names)]
    placed = map_layout.labels(first, points, pushed, weights, view)
    if small:
        placed = [
            label if weight > _MAIN else None for label, weight in zip(placed, weights, strict=True)
        ]
    then = (
        {} if small else dict(map_layout.later(names, points, pushed, weights, placed, view, since))
    )
    marks = [
        _mark(row, push, colours) | {"bold": weight > _MAIN}
        for row, push, weight in zip(tuples(sites), pushed, weights, strict=True)
    ]
    parts = [
        Part(
            stage.zoom,
            tuple(mark for at, mark in enumerate(marks) if since[at] == stage.zoom),
            _named(marks, then.get(stage.zoom, []) if number else placed),
            tuple(_crowd([marks[at] for at in crowd], colours) for crowd in stage.crowds),
        )
        for number, stage in enumerate(stages)
    ]
    return Rows(tuple(parts), map_layout.in_the_way(names, points, pushed, placed, view))


def _pushed(
    points: Sequence[tuple[float, float]],
    home: Sequence[bool],
    stages: Sequence[map_crowds.Stage],
) -> list[tuple[float, float]]:
    """Return how far each mark stands beside its place at the zoom where it first stands alone.

    The ring of the chosen site stands at its true place, and so does its mark.
    """
    found: dict[int, tuple[float, float]] = {at: (0.0, 0.0) for at, here in enumerate(home) if here}
    for stage in stages:
        alone = sorted(stage.alone)
        offsets = map_layout.spread([points[at] for at in alone], stage.zoom)
        for at, offset in zip(alone, offsets, strict=True):
            found.setdefault(at, offset)
    return [found.get(at, (0.0, 0.0)) for at in range(len(points))]


def _mark(row: Any, push: tuple[float, float], colours: Theme) -> Row:
    missile = row.family == "missile defence"
    ink = colours.teal if missile else colours.ink if row.told else colours.faint
    return {
        "site": row.site,
        "name": visible(row.name),
        "kind": visible(row.kind),
        "said": f"{row.told} in this view" if row.told else "nothing in this view",
        "told": int(row.told),
        "lon": row.longitude,
        "lat": row.latitude,
        "icon": MARKS.get(row.family, "square"),
        "size": (19 if row.told else 13) if missile else (14 if row.told else 9),
        "colour": rgb(ink),
        "push": list(push),
        "ink": rgb(colours.ink if row.told or missile else colours.muted),
    }


def _named(marks: Sequence[Row], labels: Sequence[Label | None]) -> tuple[Row, ...]:
    return tuple(
        {name: mark[name] for name in ("site", "name", "lon", "lat", "ink", "bold")}
        | {"text": mark["name"], "offset": [label.x, label.y], "anchor": label.anchor}
        for mark, label in zip(marks, labels, strict=False)
        if label and mark["name"]
    )


def _crowd(members: Sequence[Row], colours: Theme) -> Row:
    lon, lat = map_crowds.middle([(one["lon"], one["lat"]) for one in members])
    names = [one["name"] for one in members]
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    told = any(one["told"] for one in members)
    return {
        "members": [one["site"] for one in members],
        "name": f"{len(members)} sites",
        "kind": ", ".join(names[:_TOLD]) + more,
        "said": "Too near each other to be drawn apart here: click to go there",
        "text": str(len(members)),
        "lon": lon,
        "lat": lat,
        "offset": [0, 0],
        "anchor": "middle",
        "ink": rgb(colours.ink if told else colours.muted),
        "line": rgb(colours.ink if told else colours.faint),
    }
