"""A section's meetings in; a timeline of native shapes, lanes with marks and labels, out.

Precision is drawn: day a solid mark, month or year a pale bar over its span, planned hollow,
called off crossed, a day that is only the report's dashed. What finds no place for its label keeps
its name in the selection pane.
"""

from typing import Any

import numpy as np
import pandas as pd
from pptx.enum.shapes import MSO_SHAPE

from readout.export import labels
from readout.export.brief import facts
from readout.export.brief.content import Section
from readout.export.brief.slides import axis, parts, sheet
from readout.export.brief.slides.markup import HAIRLINE, INK, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.measure import fit, wide
from readout.frames.lanes import lanes

MARKS = 150  #: shapes of their own; of more, a lane is one outline of ticks
_NAMES, _RADIUS, _LABEL = 3.05, 0.085, 12
_LANES = 9
_NOT_HELD = ("cancelled", "denied")


def draw(page: sheet.Sheet, section: Section) -> str:
    """Draw the timeline; return what the source line must say of labels and of undated ones."""
    met = section.part.meetings
    dated = met[met["start"].notna()]
    if dated.empty:
        _nothing(page)
        return "No dated meeting in this selection."
    placed = lanes(section.part, section.item.by, _LANES).merge(dated, on="meeting", sort=False)
    order = [name for name in placed["lane"].cat.categories if (placed["lane"] == name).any()]
    scale = axis.over(pd.concat([dated["start"], dated["end"].dropna()]), sheet.LEFT + _NAMES)
    top, bottom = page.top + 0.42, 6.05
    tall = min(0.62, (bottom - top) / len(order))
    _legend(page.shapes, page.top)
    axis.draw(page.shapes, scale, top, top + tall * len(order))
    height = {name: top + tall * (number + 0.5) for number, name in enumerate(order)}
    for name in order:
        _lane(page.shapes, name, int((placed["lane"] == name).sum()), height[name], scale)
    first = len(page.shapes)
    boxes = _marks(page.shapes, placed, height, scale)
    words = f"{section.title}. {' '.join(one.text for one in section.claims)}"
    parts.grouped(page.shapes, first, "Meetings", words)
    said = _labels(page.shapes, placed, height, scale, boxes, (top, top + tall * len(order)))
    undated = len(met) - len(dated)
    return f"{said}{f' {undated} without a date not drawn.' if undated else ''}"


def _nothing(page: sheet.Sheet) -> None:
    parts.words(
        page.shapes, (sheet.LEFT, 3.4, 8, 0.4), [[Piece("Nothing dated here.", 18, colour=MUTED)]]
    )


def _legend(shapes: Any, y: float) -> None:
    x = sheet.LEFT + _NAMES
    for kind, ground, edge, dashed, words in (
        (MSO_SHAPE.OVAL, INK, "", False, "held"),
        (MSO_SHAPE.OVAL, "#FFFFFF", INK, False, "planned"),
        (MSO_SHAPE.FLOWCHART_SUMMING_JUNCTION, "#FFFFFF", INK, False, "called off"),
        (MSO_SHAPE.OVAL, "#FFFFFF", INK, True, "day of the report only"),
        (MSO_SHAPE.ROUNDED_RECTANGLE, "#C9CFD6", "", False, "only month or year known"),
    ):
        made = parts.shape(
            shapes,
            (x, y + 0.03, 0.17, 0.17),
            kind,
            ground=ground,
            edge=edge,
            dashed=dashed,
            name=f"Key: {words}",
        )
        parts.ornament(made)
        wanted = wide(words, 12) + 0.1
        parts.words(shapes, (x + 0.24, y, wanted, 0.24), [[Piece(words, 12, colour=MUTED)]])
        x += wanted + 0.5


def _lane(shapes: Any, name: str, number: int, y: float, scale: axis.Scale) -> None:
    shown, size = sheet.fitted(name, _NAMES - 0.55, (13, 12, 11))
    parts.words(
        shapes,
        (sheet.LEFT, y - 0.14, _NAMES - 0.15, 0.28),
        [[Piece(shown, size, bold=True), Piece(f"  {number:,}", 12, colour=MUTED)]],
        anchor="middle",
        name=f"Lane: {name}",
    )
    parts.ornament(parts.line(shapes, (scale.left, y, scale.right, y), HAIRLINE, width=1.25))


def _marks(
    shapes: Any, placed: pd.DataFrame, height: dict[str, float], scale: axis.Scale
) -> list[labels.Box]:
    if len(placed) > MARKS:
        return _ticked(shapes, placed, height, scale)
    boxes = []
    for row in placed.itertuples(index=False):
        x, y = scale.x(row.start), height[str(row.lane)]
        boxes.append(_mark(shapes, row, x, y, scale))
    return boxes


def _mark(shapes: Any, row: Any, x: float, y: float, scale: axis.Scale) -> labels.Box:
    name = f"{facts.meeting_in_words(row)}, {facts.day_of(row)} ({row.status})"
    left, right = x - _RADIUS, x + _RADIUS
    if str(row.precision) in ("month", "year", "range", "days") and not pd.isna(row.end):
        right = max(scale.x(row.end), right)
        parts.shape(
            shapes,
            (left, y - 0.07, right - left, 0.14),
            MSO_SHAPE.ROUNDED_RECTANGLE,
            ground="#C9CFD6",
            name=f"Span: {name}",
        )
    status = str(row.status)
    kind = MSO_SHAPE.FLOWCHART_SUMMING_JUNCTION if status in _NOT_HELD else MSO_SHAPE.OVAL
    hollow = status in (*_NOT_HELD, "planned") or str(row.precision) == "publication"
    parts.shape(
        shapes,
        (x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS),
        kind,
        ground="#FFFFFF" if hollow else INK,
        edge=INK if hollow else "#FFFFFF",
        width=1.0,
        dashed=str(row.precision) == "publication",
        name=name,
    )
    return (left, y - _RADIUS, right, y + _RADIUS)


def _ticked(
    shapes: Any, placed: pd.DataFrame, height: dict[str, float], scale: axis.Scale
) -> list[labels.Box]:
    """One outline of ticks a lane: more shapes than this make a slide slow to edit."""
    boxes: list[labels.Box] = []
    for name, rows in placed.groupby("lane", observed=True):
        y = height[str(name)]
        at = sorted({round(scale.x(day), 3) for day in rows["start"]})
        rings = [
            ((x - 0.02, y - 0.13), (x + 0.02, y - 0.13), (x + 0.02, y + 0.13), (x - 0.02, y + 0.13))
            for x in at
        ]
        parts.outline(shapes, rings, ground=INK, name=f"{name}: {len(rows):,} meetings")
        boxes += [(x - 0.02, y - 0.13, x + 0.02, y + 0.13) for x in at]
    return boxes


def _labels(
    shapes: Any,
    placed: pd.DataFrame,
    height: dict[str, float],
    scale: axis.Scale,
    boxes: list[labels.Box],
    lanes_at: tuple[float, float],
) -> str:
    if len(placed) > MARKS:
        return "Marks are not labelled: there are too many on one slide."
    at = [scale.x(day) for day in placed["start"]]
    wanted = [
        _label(row, x, height[str(row.lane)])
        for row, x in zip(placed.itertuples(), at, strict=True)
    ]
    within = (scale.left - 0.1, lanes_at[0] - 0.15, sheet.RIGHT, lanes_at[1] + 0.02)
    found = labels.place([one for one, _ in wanted], boxes, within, tries=60)
    named = 0
    for place, (_, words), x in zip(found.places, wanted, at, strict=True):
        if place is None:
            continue
        named += 1
        left, top, right, bottom = place.box
        parts.words(
            shapes,
            (left, top, right - left, bottom - top),
            [[Piece(words, _LABEL, colour=INK)]],
            align="left" if left > x else "right" if right < x else "center",
            name=f"Label: {words}",
            wrap=False,
            ground="#FFFFFF",  # no line of a lane runs through the words
        )
    if named == len(placed):
        return "All marks labelled."
    return (
        f"{named:,} of {len(placed):,} marks labelled; the others are named in the selection pane."
    )


def _label(row: Any, x: float, y: float) -> tuple[labels.Label, str]:
    words = ", ".join(part for part in (str(row.label), str(row.place)) if part)
    words = fit(words, 2.6, _LABEL)
    broad, tall = wide(words, _LABEL), 0.2
    gap = _RADIUS + 0.05
    heights = (y - tall / 2, y - _RADIUS - tall - 0.01, y + _RADIUS + 0.01)
    boxes = [
        (left, top, left + broad, top + tall)
        for top in heights
        for left in (x + gap, x - gap - broad, x - broad / 2)
    ]
    importance = 1.0 + np.log1p(float(row.origins))
    places = tuple(labels.Place(box, None, 0.05 * n) for n, box in enumerate(boxes))
    return labels.Label(float(importance), places), words
