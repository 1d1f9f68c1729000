"""The sites of a section in; their history in native shapes, a lane a site, out.

On the line stand the events; below it construction as a pale bar with its length, and each target
year as a dashed box with an arrow to the next: a plan that slips is seen at once.
"""

from itertools import pairwise
from typing import Any

import pandas as pd
from pptx.enum.shapes import MSO_SHAPE

from readout.days_in_words import short_day
from readout.export import labels
from readout.export.brief.slides import axis, parts, sheet
from readout.export.brief.slides.markup import INK, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.label_places import on_line
from readout.export.measure import wide
from readout.export.site_lanes import DROPPED, MAIN, Lane, years_in_words
from readout.palette import tone

LANES = 3  #: on one slide; more sites stand in the table
_NAMES, _RADIUS, _ROW = 1.75, 0.085, 0.2
_SIZES = (18, 16, 14, 12)  #: points of a site's name
_PALE = {"Romania": "#CFE3F0", "Poland": "#F7DCC8"}
_VAGUE = ("month", "year")


def draw(page: sheet.Sheet, told: list[Lane]) -> str:
    """Draw the lanes; return what the source line must say of what is not drawn or not named."""
    if not told:
        return "No site event in this selection."
    shown = told[:LANES]
    events = pd.concat([lane.events for lane in shown])
    targets = [pd.Timestamp(year + 1, 1, 1) for lane in shown for year in lane.targets]
    scale = axis.over(pd.Series([*events["start"], *targets]), sheet.LEFT + _NAMES)
    top = page.top + 0.1
    tall = min((6.1 - top) / len(shown), 2.6)
    axis.draw(page.shapes, scale, top, top + tall * len(shown))
    named = sum(
        _lane(page.shapes, lane, scale, top + tall * number, tall)
        for number, lane in enumerate(shown)
    )
    said = f"{named} of {len(events)} events named; all stand in the table that follows."
    more = len(told) - len(shown)
    return f"{said} {more} more sites stand there alone." if more else said


def _lane(shapes: Any, lane: Lane, scale: axis.Scale, top: float, tall: float) -> int:
    colours = tone(lane.country)
    y = top + tall * 0.46
    name, size = sheet.fitted(lane.name, _NAMES - 0.1, _SIZES)
    parts.words(
        shapes,
        (sheet.LEFT, y - 0.3, _NAMES - 0.1, 0.6),
        [
            [Piece(name, size, bold=True, colour=colours.text)],
            [Piece(lane.country, 13, colour=MUTED)],
        ],
        name=f"Lane: {lane.name}",
    )
    line = parts.line(shapes, (scale.left, y, scale.right, y), colours.light, width=1.5)
    parts.ornament(line)
    blocked = [*_built(shapes, lane, scale, y), (scale.left, y - 0.03, scale.right, y + 0.03)]
    rows = [(row, scale.x(row.start)) for row in lane.events.itertuples(index=False)]
    marks = [_mark(shapes, row, x, y, colours.light) for row, x in rows]
    wanted = [_label(row, x, y, tall) for row, x in rows]
    within = (sheet.LEFT + _NAMES - 0.2, top, sheet.RIGHT, top + tall)
    found = labels.place([one for one, _ in wanted], [*blocked, *marks], within, tries=120)
    for place, (row, _), (_, words) in zip(found.places, rows, wanted, strict=True):
        if place is not None:
            _named(shapes, place, words, row)
    return len(wanted) - len(found.unplaced)


def _mark(shapes: Any, row: Any, x: float, y: float, colour: str) -> labels.Box:
    name = f"{row.what}, {short_day(row.start, str(row.precision))}"
    dropped = str(row.what) in DROPPED
    vague = str(row.precision) in _VAGUE
    wide_by = 0.14 if vague else _RADIUS
    kind = MSO_SHAPE.FLOWCHART_SUMMING_JUNCTION if dropped else MSO_SHAPE.OVAL
    made = parts.shape(
        shapes,
        (x - wide_by, y - _RADIUS, 2 * wide_by, 2 * _RADIUS),
        MSO_SHAPE.ROUNDED_RECTANGLE if vague and not dropped else kind,
        ground="#FFFFFF" if dropped or not row.verified else colour,
        edge=colour,
        dashed=not row.verified,
        name=name,
    )
    parts.alt(made, name)
    return (x - wide_by, y - _RADIUS, x + wide_by, y + _RADIUS)


def _label(row: Any, x: float, y: float, tall: float) -> tuple[labels.Label, str]:
    words = f"{row.what} {short_day(row.start, 'month' if row.precision != 'year' else 'year')}"
    broad = wide(words, 12, 600) + 0.04
    rows_above = max(1, int((tall * 0.46 - 0.15) / _ROW))
    rows_below = max(1, int((tall * 0.54 - 0.15) / _ROW))
    places = on_line(x, y, broad, _ROW, clear=0.12, above=rows_above, below=rows_below)
    return labels.Label(3.0 if str(row.what) in MAIN else 1.0, places), words


def _named(shapes: Any, place: labels.Place, words: str, row: Any) -> None:
    left, top, right, bottom = place.box
    if place.leader:
        parts.ornament(parts.line(shapes, place.leader, "#A3ABB5", width=0.5))
    what, day = str(row.what), words[len(str(row.what)) :]
    pieces = [Piece(what, 12, bold=what in MAIN), Piece(day, 12, colour=MUTED)]
    box = (left, top, right - left + 0.1, bottom - top)
    parts.words(shapes, box, [pieces], name=f"Label: {words}", wrap=False)


def _built(shapes: Any, lane: Lane, scale: axis.Scale, y: float) -> list[labels.Box]:
    """Draw construction and target years below the line; return what they cover."""
    boxes: list[labels.Box] = []
    if lane.begun is not None:
        end = lane.ready if lane.ready is not None else scale.last
        left, right = scale.x(lane.begun), scale.x(end)
        boxes.append((left, y + 0.16, right, y + 0.4))
        ground = _PALE.get(lane.country, "#E3E7EB")
        bar = parts.shape(
            shapes, (left, y + 0.16, right - left, 0.24), ground=ground, name="Construction"
        )
        said = years_in_words(lane.begun, end) if lane.ready is not None else "not ready yet"
        parts.fill(
            bar.text_frame,
            [[Piece(said, 12, bold=True, colour=tone(lane.country).text)]],
            align="center",
            anchor="middle",
            wrap=False,
        )
    return boxes + _targets(shapes, lane, scale, y + 0.46)


def _targets(shapes: Any, lane: Lane, scale: axis.Scale, top: float) -> list[labels.Box]:
    boxes: list[labels.Box] = []
    for year in lane.targets:
        middle = scale.x(pd.Timestamp(year, 7, 1))
        box = (middle - 0.26, top, middle + 0.26, top + 0.24)
        made = parts.shape(
            shapes,
            (box[0], box[1], 0.52, 0.24),
            edge=tone(lane.country).text,
            dashed=True,
            name=f"Target year {year}",
        )
        parts.fill(
            made.text_frame, [[Piece(str(year), 12, colour=INK)]], align="center", anchor="middle"
        )
        boxes.append(box)
    for one, other in pairwise(boxes):
        if other[0] - one[2] > 0.1:
            ends = (one[2] + 0.03, top + 0.12, other[0] - 0.03, top + 0.12)
            parts.ornament(parts.line(shapes, ends, tone(lane.country).text, headed=True))
    return boxes
