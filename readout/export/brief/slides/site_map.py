"""A section's places in; a map of native outlines, points for sites and towns alone, out.

A county is shaded, a country is counted in words: never a pin in the middle of a field.
"""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from pptx.enum.shapes import MSO_SHAPE

from readout.export.brief.content import Section
from readout.export.brief.slides import ground as grounds
from readout.export.brief.slides import parts, sheet, site_cards, site_names
from readout.export.brief.slides.ground import Ground
from readout.export.brief.slides.markup import INK, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.columns import table
from readout.export.labels import Box
from readout.export.measure import wide
from readout.export.outlines import project
from readout.palette import tone

_BROAD = 7.9  #: inches of the map
_BESIDE = 0.35  #: inches between the map and what stands beside it
_BOTTOM = 6.45
_INSET = (1.65, 1.45)  #: inches
_EDGE = 0.1  #: inches at the map's edge, where no mark is drawn
_ROW = 0.25  #: inches of the key
_CROWD = 100  #: marks; where there are more they are smaller
_LARGEST = 64  #: articles of a place that has the largest mark, unless another has more

#: Places with left and top, in inches, and half, the half of their width.
_Marks = pd.DataFrame
#: A sign of the key: shape, ground, edge, and its words.
_Sign = tuple[Any, str, str, str]


def draw(page: sheet.Sheet, section: Section, root: Path) -> str:
    """Draw the map, its inset and key, and the cards beside it.

    Returns what the source line must say of places not drawn.
    """
    places = table("sites", section.part)
    places = places.assign(total=places["named"] + places["described"])
    ground = grounds.over(sheet.LEFT, page.top, _BROAD, _BOTTOM - page.top)
    points = places[places["level"].isin(["site", "city"]) & places["latitude"].notna()]
    marks = _placed(ground, points)
    key = _key_rows(marks, places)
    inset, key_box = _furniture(ground, marks, key)
    marks = marks[~_covered(marks, inset) & ~_covered(marks, key_box)]
    first = len(page.shapes)
    areas = set(places.loc[places["level"] == "region", "place"].astype(str))
    outlines = grounds.draw(page.shapes, ground, areas, root)
    _points(page.shapes, marks)
    words = f"{section.title}. {' '.join(one.text for one in section.claims)}"
    parts.grouped(page.shapes, first, "Map", words)
    grounds.inset(page.shapes, ground, inset, root)
    blocked = [inset, key_box, grounds.scale(page.shapes, ground)]
    named = site_names.write(page.shapes, ground, marks, blocked, outlines)
    if key:
        _key(page.shapes, key_box, key)
    beside = (ground.box[2] + _BESIDE, page.top, sheet.RIGHT, _BOTTOM)
    site_cards.draw(page, section, beside)
    return _said(places, len(points), len(marks), named)


def _said(places: pd.DataFrame, points: int, drawn: int, named: int) -> str:
    countries = int((places["level"] == "country").sum())
    told = [
        f"{named:,} of {points:,} places named on the map.",
        f"{points - drawn:,} not drawn: outside it or under its inset." if drawn < points else "",
        f"{countries} countries are named as such and have no pin." if countries else "",
        "Boundaries do not imply endorsement.",
    ]
    return " ".join(one for one in told if one)


def _placed(ground: Ground, points: pd.DataFrame) -> _Marks:
    """Return the places inside the map, those with the most articles first."""
    ordered = points.sort_values("articles", ascending=False)
    x, y = project(ordered["longitude"].to_numpy(float), ordered["latitude"].to_numpy(float))
    left, top = ground.at(x, y)
    articles = ordered["articles"].to_numpy(float)
    crowd = min(max((_CROWD / max(len(ordered), 1)) ** 0.5, 0.4), 1.0)
    half = crowd * (0.05 + 0.096 * np.sqrt(articles / articles.max(initial=_LARGEST)))
    x0, y0, x1, y1 = ground.box
    inside = (left > x0 + _EDGE) & (left < x1 - _EDGE) & (top > y0 + _EDGE) & (top < y1 - _EDGE)
    marks: _Marks = ordered.assign(left=left, top=top, half=half)[inside]
    return marks


def _covered(marks: _Marks, box: Box) -> "pd.Series[bool]":
    left, top, right, bottom = box
    half = marks["half"]
    across = marks["left"].between(left - half, right + half)
    return across & marks["top"].between(top - half, bottom + half)


def _furniture(ground: Ground, marks: _Marks, key: list[_Sign]) -> list[Box]:
    """Return where the inset and the key stand; the inset covers as few places as can be."""
    left, top, right, bottom = ground.box
    broad, tall = _INSET
    heights = np.linspace(top + 0.1, (top + bottom) / 2 - 0.1, 6).tolist()
    tried = [*((right - 0.1 - broad, y) for y in heights), (left + 0.1, top + 0.1)]
    boxes = [(x, y, x + broad, y + tall) for x, y in tried]
    inset = min(boxes, key=lambda box: int(_covered(marks, box).sum()))
    if not key:
        return [inset, (left, bottom, left, bottom)]
    broad = max(wide(said, 12) for *_, said in key) + 0.5
    tall = _ROW * len(key) + 0.1
    above_the_scale = bottom - 0.6  # at the left, where no host is
    return [inset, (left + 0.1, above_the_scale - tall, left + 0.1 + broad, above_the_scale)]


def _points(shapes: Any, marks: _Marks) -> None:
    """Draw sites as squares and towns as rings, the larger the more articles."""
    row: Any
    towns_first = marks.sort_values("level", key=lambda level: level == "site", kind="stable")
    for row in towns_first.itertuples(index=False):
        site = str(row.level) == "site"
        parts.shape(
            shapes,
            (row.left - row.half, row.top - row.half, 2 * row.half, 2 * row.half),
            MSO_SHAPE.RECTANGLE if site else MSO_SHAPE.OVAL,
            ground=_colour(str(row.country)) if site else "#FFFFFF",
            edge="#FFFFFF" if site else INK,
            name=f"{row.place}: {row.articles} articles",
        )


def _colour(country: str) -> str:
    return tone(country).light if country in grounds.HOSTS else INK


def _key_rows(marks: _Marks, places: pd.DataFrame) -> list[_Sign]:
    """Return the signs that the map has."""
    sites = set(marks.loc[marks["level"] == "site", "country"].astype(str))
    signs: list[_Sign] = [
        (MSO_SHAPE.RECTANGLE, tone(host).light, "", f"site in {host}")
        for host in grounds.HOSTS
        if host in sites
    ]
    if sites - set(grounds.HOSTS):
        signs.append((MSO_SHAPE.RECTANGLE, INK, "", "site elsewhere"))
    if (marks["level"] == "city").any():
        signs.append((MSO_SHAPE.OVAL, "#FFFFFF", INK, "town"))
    if (places["level"] == "region").any():
        signs.append((MSO_SHAPE.RECTANGLE, grounds.SHADE, "", "only the area is named"))
    return [*signs, (None, "", "", "the larger, the more articles")] if signs else []


def _key(shapes: Any, box: Box, signs: list[_Sign]) -> None:
    left, top, right, bottom = box
    paper = parts.shape(
        shapes, (left, top, right - left, bottom - top), ground="#FFFFFF", name="Key"
    )
    parts.ornament(paper)
    y = top + 0.05
    for kind, ground, edge, said in signs:
        x = left + 0.1
        if kind is not None:
            where = (x, y + 0.05, 0.15, 0.15)
            sign = parts.shape(shapes, where, kind, ground=ground, edge=edge, name=f"Key: {said}")
            parts.ornament(sign)
            x += 0.26
        words = [[Piece(said, 12, colour=MUTED)]]
        parts.words(shapes, (x, y, right - x, _ROW), words, anchor="middle", name="Key")
        y += _ROW
