"""The registers of sites in; the history of sites in print out: a lane a site.

On the line stand the events; below it construction as a pale bar with its length, and each target
year as a dashed box, an arrow to the next: a plan that slips is seen at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pandas as pd

from readout.export import marks, time_axis
from readout.export.context import Context
from readout.export.label_places import on_line
from readout.export.labels import Box, Label, place
from readout.export.lettering import drawing
from readout.export.map_ground import HOSTS
from readout.export.page import Page, begin, finish
from readout.export.site_lanes import DROPPED, MAIN, Lane, years_in_words
from readout.export.time_axis import TimeAxis
from readout.export.timeline import month_in_words
from readout.palette import HAIRLINE, INK, MUTED, tone

SUBTITLE = "Milestones of each site; below the line construction, and the year it was to be ready"
_AXIS, _ROW, _CLEAR = 0.36, 0.205, 0.14  # inches of the slide
_BUILT = 0.47  # below a line, for construction and target years
_GAP = 0.12
_WORTH = {True: 3.0, False: 1.0}  # of a label: main events first
_NAMES = 2.3


@dataclass(frozen=True, slots=True)
class _Band:
    """Where a lane lies: the height of its line, and its rows of labels above and below."""

    line: float
    above: int
    below: int


def draw(
    told: Sequence[Lane], words: Context, size: str, forms: tuple[str, ...]
) -> tuple[bytes, ...]:
    """Return the history as a file; `told` is what `site_lanes.lanes` returns."""
    notes: list[str] = []
    with drawing():
        page = begin(words, size, SUBTITLE)
        if told:
            page = page.no_higher(_needed(told))
            notes = _draw(page, told)
        else:
            page = page.saying("No site event in this slice.")
        return finish(page, forms, notes)


def _draw(page: Page, told: Sequence[Lane]) -> list[str]:
    unit = page.unit
    left = page.left + _NAMES * unit
    top = page.top + (marks.KEY_LINE + 0.06) * unit
    shown, bands = _bands(page, told, top)
    events = pd.concat([lane.events for lane in shown])
    years = [pd.Timestamp(year + 1, 1, 1) for lane in shown for year in lane.targets]
    ends = pd.Series([*events["start"], *years])
    axis = time_axis.over(events["start"], ends, left, page.right - left)
    time_axis.draw(page, axis, top, page.bottom - _AXIS * unit)
    rows = [_rows(lane, band, axis) for lane, band in zip(shown, bands, strict=True)]
    every = pd.concat(rows)
    entries = [
        replace(one, words="verified in part") if one.status == "reported" else one
        for one in marks.used(every)
        if one.words != "talks or visit"
    ]
    entries = [
        replace(one, words="plan cancelled") if one.status == "cancelled" else one
        for one in entries
    ]
    marks.key(page, left, page.top + 0.08 * unit, [marks.Entry("event"), *entries])
    labelled = 0
    for lane, band, some in zip(shown, bands, rows, strict=True):
        _name(page, axis, lane, band)
        blocked = [*marks.extents(page, some), *_built(page, axis, lane, band)]
        marks.draw(page, some)
        labelled += _labels(page, axis, band, some, blocked)
    notes = [f"{labelled} of {len(every)} events labelled."]
    if len(shown) < len(told):
        notes.append(f"{len(shown)} of {len(told)} sites with events drawn.")
    return notes


def _needed(told: Sequence[Lane]) -> float:
    """Return the height at which no lane wants for room, in inches of the slide."""
    lanes = sum(_tall(lane, _most_rows(lane)) for lane in told)
    return marks.KEY_LINE + 0.06 + lanes + _AXIS + 0.01  # a hair: sums of floats are no sums


def _most_rows(lane: Lane) -> int:
    return 4 if lane.built else 2


def _bands(page: Page, told: Sequence[Lane], top: float) -> tuple[list[Lane], list[_Band]]:
    """Return the lanes that have room, and where they lie; what is left goes to labels."""
    free = (page.bottom - top) / page.unit - _AXIS
    shown: list[Lane] = []
    for lane in told:
        if free < _tall(lane, 1):
            break
        free -= _tall(lane, 1)
        shown.append(lane)
    rows = dict.fromkeys(range(len(shown)), 1)
    grown = True
    while grown:  # one more row of labels a lane, those that are built first, while there is room
        grown = False
        for n in sorted(rows, key=lambda n: (not shown[n].built, n)):
            if free >= _ROW and rows[n] < _most_rows(shown[n]):
                rows[n], free, grown = rows[n] + 1, free - _ROW, True
    bands, y = [], top
    spare = free / max(len(shown), 1)
    for n, lane in enumerate(shown):
        line = y + (_CLEAR + rows[n] * _ROW + spare / 2) * page.unit
        bands.append(_Band(line, rows[n], 2 if lane.built else 0))
        y += (_tall(lane, rows[n]) + spare) * page.unit
    return shown, bands


def _tall(lane: Lane, rows: int) -> float:
    below = _CLEAR + _BUILT if lane.built else marks.HALF
    return _CLEAR + rows * _ROW + below + _GAP


def _rows(lane: Lane, band: _Band, axis: TimeAxis) -> pd.DataFrame:
    """Return the events of a lane as marks."""
    events = lane.events
    starts = events["start"]
    spans = {"month": pd.offsets.MonthEnd(1), "year": pd.offsets.YearEnd(1)}
    ends = pd.Series(
        [
            start + spans[known] if known in spans else start
            for start, known in zip(starts, events["precision"], strict=True)
        ],
        index=events.index,
        dtype="datetime64[s]",
    )
    dropped = events["what"].isin(DROPPED)
    return pd.DataFrame(
        {
            "x0": axis.at(starts),
            "x1": axis.at(ends),
            "y": band.line,
            "status": [
                "cancelled" if no else "held" if sure else "reported"
                for no, sure in zip(dropped, events["verified"], strict=True)
            ],
            "precision": events["precision"].astype(str),
            "kind": "",
            "colour": tone(lane.country).light,
            "tick": False,
            "what": events["what"].astype(str),
            "start": starts,
        }
    ).reset_index(drop=True)


def _name(page: Page, axis: TimeAxis, lane: Lane, band: _Band) -> None:
    unit, y = page.unit, band.line
    page.lines([(axis.left, y, axis.left + axis.width, y)], tone(lane.country).light, 1.2)
    size = 20.0 if lane.built else 13.0
    room = (_NAMES - 0.2) * unit
    colour = tone(lane.country).text
    words = page.fit(lane.name, room, size, 600)
    base = page.middle(y, size)
    page.write(
        page.left, base - (0.1 if lane.built else 0.0) * unit, words, size, weight=600, color=colour
    )
    if lane.built:
        page.write(page.left, base + 0.13 * unit, page.fit(lane.country, room, 12), 12, color=MUTED)


def _built(page: Page, axis: TimeAxis, lane: Lane, band: _Band) -> list[Box]:
    """Draw construction and target years below the line; return what they fill."""
    taken: list[Box] = []
    if lane.begun is not None:
        top = band.line + 0.13 * page.unit
        taken.append(_caption(page, axis, top, "construction"))
        taken.append(_construction(page, axis, lane, lane.begun, top))
    if lane.targets:
        top = band.line + 0.37 * page.unit
        taken.append(_caption(page, axis, top, "target year"))
        taken += _targets(page, axis, lane, top)
    return taken


def _caption(page: Page, axis: TimeAxis, top: float, words: str) -> Box:
    right, tall = axis.left - 0.15 * page.unit, 0.2 * page.unit
    page.write(right, page.middle(top + tall / 2, 12), words, 12, color=MUTED, ha="right")
    return (right - page.wide(words, 12), top, right, top + tall)


def _construction(page: Page, axis: TimeAxis, lane: Lane, begun: pd.Timestamp, top: float) -> Box:
    unit, ready = page.unit, lane.ready
    x0 = float(axis.at(pd.Series([begun]))[0])
    x1 = axis.left + axis.width if ready is None else float(axis.at(pd.Series([ready]))[0])
    box = (x0, top, x1, top + 0.2 * unit)
    page.box(box, HOSTS.get(lane.country, HAIRLINE), zorder=1.6)
    words = "under way" if ready is None else years_in_words(begun, ready)
    y = page.middle(top + 0.1 * unit, 12)
    colour = tone(lane.country).text
    wide = page.wide(words, 12, 600)
    if wide + 0.1 * unit <= x1 - x0:
        page.write((x0 + x1) / 2, y, words, 12, weight=600, color=colour, ha="center")
        return box
    page.write(x0 - 0.06 * unit, y, words, 12, weight=600, color=colour, ha="right")
    return (x0 - 0.12 * unit - wide, top, x1, box[3])


def _targets(page: Page, axis: TimeAxis, lane: Lane, top: float) -> list[Box]:
    """Draw a dashed box for each target year, with arrows; years too near stand in one line."""
    unit = page.unit
    half = page.wide("2000", 12) / 2 + 0.06 * unit
    middles = axis.at(pd.Series([pd.Timestamp(year, 7, 1) for year in lane.targets]))
    edge = tone(lane.country).text
    if any(b - a < 2 * half + 0.08 * unit for a, b in pairwise(middles)):
        words = " → ".join(str(year) for year in lane.targets)
        wide = page.wide(words, 12)
        x = min(float(middles[0]) - half, page.right - wide - 0.12 * unit)
        box = (x, top, x + wide + 0.12 * unit, top + 0.2 * unit)
        page.box(box, "white", edge, linestyle=(0, (3, 2)), linewidth=1.1 * unit, zorder=2.4)
        page.write(x + 0.06 * unit, page.middle(top + 0.1 * unit, 12), words, 12)
        return [box]
    boxes = [(float(x) - half, top, float(x) + half, top + 0.2 * unit) for x in middles]
    for box, year in zip(boxes, lane.targets, strict=True):
        page.box(box, "white", edge, linestyle=(0, (3, 2)), linewidth=1.1 * unit, zorder=2.4)
        y = page.middle(top + 0.1 * unit, 12)
        page.write((box[0] + box[2]) / 2, y, str(year), 12, ha="center")
    for one, following in pairwise(boxes):
        page.axes.annotate(
            "",
            (following[0] - 0.01 * unit, top + 0.1 * unit),
            (one[2] + 0.01 * unit, top + 0.1 * unit),
            arrowprops={"arrowstyle": "-|>", "color": edge, "lw": unit, "shrinkA": 0, "shrinkB": 0},
            zorder=2.4,
        )
    return boxes if len(boxes) < 2 else [*boxes, (boxes[0][0], top, boxes[-1][2], boxes[0][3])]


def _labels(
    page: Page, axis: TimeAxis, band: _Band, rows: pd.DataFrame, blocked: Sequence[Box]
) -> int:
    """Write the labels that find a place; return how many."""
    unit = page.unit
    air = 0.06 * unit
    main = rows["what"].isin(MAIN).tolist()
    weights = [600 if one else 400 for one in main]
    words = [
        page.fit(what, 2.4 * unit, 12, w) for what, w in zip(rows["what"], weights, strict=True)
    ]
    dates = [
        month_in_words(d, known) for d, known in zip(rows["start"], rows["precision"], strict=True)
    ]
    labels = [
        Label(
            _WORTH[first],
            on_line(
                (x0 + x1) / 2,
                band.line,
                page.wide(one, 12, weight) + page.wide(day, 12) + 0.06 * unit + 2 * air,
                _ROW * unit,
                clear=_CLEAR * unit,
                above=band.above,
                below=band.below,
            ),
        )
        for first, one, weight, day, x0, x1 in zip(
            main, words, weights, dates, rows["x0"], rows["x1"], strict=True
        )
    ]
    low = band.line - (_CLEAR + band.above * _ROW) * unit
    high = band.line + (_CLEAR + band.below * _ROW) * unit
    done = place(labels, blocked, (axis.left - 0.15 * unit, low, page.right, high), tries=300)
    for found, one, weight, day in zip(done.places, words, weights, dates, strict=True):
        if found is None:
            continue
        left, top, right, bottom = found.box
        page.box(found.box, "white", zorder=1.55)
        y = page.middle((top + bottom) / 2, 12)
        page.write(left + air, y, one, 12, weight=weight)
        page.write(right - air, y, day, 12, color=MUTED, ha="right")
        if found.leader:
            page.lines([found.leader], INK, 0.6, zorder=1.58)
    return len(labels) - len(done.unplaced)
