"""Meetings of a slice in; the timeline in print out: a lane a pair, an actor or a place."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from readout.export import marks, time_axis
from readout.export.context import Context, count
from readout.export.label_places import on_line
from readout.export.labels import Box, Label, place
from readout.export.lettering import drawing
from readout.export.page import Page, begin, finish
from readout.export.time_axis import TimeAxis
from readout.frames import Frames
from readout.frames.lanes import MORE_THAN_TWO, NO_PLACE, OTHER, lanes
from readout.limits import FIGURE_LABELS, TIMELINE_MARKS
from readout.palette import HAIRLINE, INK, MUTED, tone

_NAMES = 3.4  # inches of the slide that the names of the lanes take at most
_LANE = 0.42  # that a lane takes at least: its marks and a line of labels
_AXIS = 0.36
_ROW = 0.205  # a line of labels
_CLEAR = 0.14  # from the line of a lane to its labels
_LINKS = 150  # meetings tied across lanes at most: more are a grey wall
_FULL = 40  # marks of a lane as wide as a slide; fuller ones have narrow marks
_LANES = 3.4  # that few lanes share
_FULL_LANE = marks.Entry("held, in a full lane", tick=True)
_WEIGHTS = {"summit": 1.0, "signing": 0.8, "session": 0.5, "conference": 0.5, "ceremony": 0.4}


@dataclass(frozen=True, slots=True)
class _Lanes:
    """The lanes on the page: how high one is, where its line runs, how many rows of labels."""

    names: tuple[str, ...]
    top: float
    height: float
    above: int
    below: int

    def line(self, lane: int) -> float:
        """Return the height of a lane's line."""
        shares = (self.above * 2 + 1) / ((self.above + self.below) * 2 + 2)
        return self.top + self.height * (lane + min(max(shares, 0.5), 0.78))


def draw(
    frames: Frames, context: Context, by: str, size: str, forms: tuple[str, ...]
) -> tuple[bytes, ...]:
    """Return the timeline as a file; `by` is pair, actor or place, see `frames.lanes`."""
    dated = frames.meetings[frames.meetings["start"].notna()]
    shown = dated.tail(TIMELINE_MARKS)
    notes = _left_out(frames, len(dated), len(shown))
    with drawing():
        page = begin(context, size, subtitle(frames, by))
        if len(shown):
            rows = _in_lanes(page, frames, shown, by)
            page = page.no_higher(_needed(page, rows, shown))
            notes = [*_draw(page, frames, shown, rows, by), *notes]
        else:
            page = page.saying("No dated meeting in this slice.")
        return finish(page, forms, notes)


def subtitle(frames: Frames, by: str) -> str:
    """Return measure, unit and states: "Meetings by pair of sides, one mark each: 9 held"."""
    status = frames.meetings["status"].astype(str).value_counts()
    split = ", ".join(f"{number:,} {name}" for name, number in status.items() if number)
    lane = {"pair": "pair of sides", "actor": "actor", "place": "place"}[by]
    return f"Meetings by {lane}, one mark each" + (f": {split}" if split else "")


def _left_out(frames: Frames, dated: int, shown: int) -> list[str]:
    undated = len(frames.meetings) - dated
    return [
        *([f"{count(undated, 'meetings')} without a date not drawn."] if undated else []),
        *([f"The newest {shown:,} of {dated:,} drawn."] if shown < dated else []),
    ]


def _needed(page: Page, rows: pd.DataFrame, meetings: pd.DataFrame) -> float:
    """Return the height at which each lane has room for its labels, in inches of the slide."""
    many = rows["lane"].nunique()
    entries = [*marks.used(_marked(meetings).assign(tick=False)), _FULL_LANE]
    key = marks.key_lines(page, page.left + _NAMES * page.unit, entries)
    lanes_tall = max(many * (_LANE + 0.02), min(many * 1.1, _LANES))
    return marks.KEY_LINE * key + 0.05 + lanes_tall + _AXIS


def _draw(
    page: Page, frames: Frames, meetings: pd.DataFrame, placed: pd.DataFrame, by: str
) -> list[str]:
    rows = placed.merge(meetings, on="meeting", how="inner", sort=False)
    names = tuple(rows["lane"].cat.remove_unused_categories().cat.categories)
    left = page.left + _room_for_names(page, names)
    axis = time_axis.over(meetings["start"], meetings["end"], left, page.right - left)
    rows = _placed(rows, names, axis, frames if by == "actor" else None)
    rows["tick"] = _is_full(rows, axis, page)
    entries = marks.used(rows)
    top = page.top + marks.KEY_LINE * page.unit * marks.key_lines(page, left, entries)
    table = _spread(page, names, top + 0.04 * page.unit)
    rows["y"] = [table.line(lane) for lane in rows["at"]]
    marks.key(page, left, page.top + 0.08 * page.unit, entries)
    time_axis.draw(page, axis, table.top, page.bottom - _AXIS * page.unit)
    _lines(page, axis, table, rows)
    if by == "actor":
        _links(page, rows, names)
    marks.draw(page, rows)
    return _labels(page, axis, table, rows)


def _in_lanes(page: Page, frames: Frames, meetings: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return `frames.lanes` with no more lanes than have room for a line of labels."""
    entries = marks.used(_marked(meetings).assign(tick=False))
    key = marks.key_lines(page, page.left + _NAMES * page.unit, [*entries, _FULL_LANE])
    free = page.height / page.unit - _AXIS - marks.KEY_LINE * key - 0.05
    most = max(int(free / _LANE), 3)
    rows = lanes(frames, by, min(most, 12))
    excess = rows["lane"].nunique() - most
    return lanes(frames, by, max(most - excess, 2)) if excess > 0 else rows


def _marked(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of meetings with the columns that choose a mark as plain text."""
    return rows.assign(**{name: rows[name].astype(str) for name in ("status", "precision", "kind")})


def _room_for_names(page: Page, names: Sequence[str]) -> float:
    most = max(page.wide(page.fit(name, _NAMES * page.unit, 13, 600), 13, 600) for name in names)
    return min(most + 0.65 * page.unit, _NAMES * page.unit)


def _spread(page: Page, names: tuple[str, ...], top: float) -> _Lanes:
    """Return the lanes over the height there is, with as many rows of labels as fit."""
    height = (page.bottom - _AXIS * page.unit - top) / len(names)
    rows = int((height / page.unit - _CLEAR - 0.07) / _ROW)
    above = min((rows + 1) // 2, 7) if rows > 0 else 0
    return _Lanes(names, top, height, above, min(max(rows - above, 0), 7))


def _placed(
    rows: pd.DataFrame, names: Sequence[str], axis: TimeAxis, people: Frames | None
) -> pd.DataFrame:
    """Return the rows with what the marks need: lane number, days in inches, colour."""
    colours = _colours_of(names, people)
    lane = rows["lane"].astype(str)
    return (
        _marked(rows)
        .assign(
            at=lane.map({name: number for number, name in enumerate(names)}),
            x0=axis.at(rows["start"]),
            x1=axis.at(rows["end"].fillna(rows["start"])),
            colour=lane.map(colours),
        )
        .reset_index(drop=True)
    )


def _colours_of(names: Sequence[str], people: Frames | None) -> dict[str, str]:
    """Return lane -> colour: an actor's side's, else ink."""
    if people is None:
        return dict.fromkeys(names, INK)
    side = people.participants.drop_duplicates("name").set_index("name")["side"].astype(str)
    return {name: tone(side.get(name, "")).light if name != OTHER else MUTED for name in names}


def _is_full(rows: pd.DataFrame, axis: TimeAxis, page: Page) -> "pd.Series[bool]":
    room = _FULL * axis.width / page.unit / 9.6
    sizes = rows.groupby("at")["at"].transform("size")
    return sizes > room


def _lines(page: Page, axis: TimeAxis, table: _Lanes, rows: pd.DataFrame) -> None:
    counts = rows["at"].value_counts()
    right = axis.left - 0.2 * page.unit
    levels = [table.line(n) for n in range(len(table.names))]
    page.lines([(axis.left, y, axis.left + axis.width, y) for y in levels], HAIRLINE, 1.0)
    for n, name in enumerate(table.names):
        number = f"{int(counts[n]):,}"
        room = right - page.left - page.wide(number, 12) - 0.12 * page.unit
        words = page.fit(name, room, 13, 600)
        y = page.middle(levels[n], 13)
        colour = MUTED if name in (OTHER, MORE_THAN_TWO, NO_PLACE) else INK
        page.write(page.left, y, words, 13, weight=600, color=colour)
        end = page.left + page.wide(words, 13, 600) + 0.1 * page.unit
        page.write(end, y, number, 12, color=MUTED)


def _links(page: Page, rows: pd.DataFrame, names: Sequence[str]) -> None:
    """Tie the marks of one meeting in several actors' lanes by a pale line."""
    own = rows[rows["at"].map(dict(enumerate(names))) != OTHER]
    ends = own.groupby("meeting").agg(x=("x0", "first"), low=("y", "min"), high=("y", "max"))
    tied = ends[ends["high"] > ends["low"]]
    if len(tied) <= _LINKS:
        lines = [(x, low, x, high) for x, low, high in tied.itertuples(index=False)]
        page.lines(lines, "#B8C1C9", 0.8, zorder=1.6)


def _labels(page: Page, axis: TimeAxis, table: _Lanes, rows: pd.DataFrame) -> list[str]:
    """Write the labels that find a place; return how many of the meetings have one."""
    wanted = rows.drop_duplicates("meeting").assign(worth=_worth)
    chosen = wanted.nlargest(FIGURE_LABELS, "worth", keep="first") if table.above else wanted[:0]
    written = 0
    for lane, some in chosen.groupby("at", sort=True):
        written += _label_lane(page, axis, table, rows[rows["at"] == lane], some)
    return [f"{written:,} of {count(len(wanted), 'meetings')} labelled."]


def _worth(rows: pd.DataFrame) -> "pd.Series[float]":
    """Return how much a label is worth: what many origins reported, summits and signings."""
    kind = rows["kind"].map(_WEIGHTS).fillna(0.0)
    held = (rows["status"] == "held") * 0.2
    worth: pd.Series[float] = 1.0 + kind + held + np.log2(rows["origins"].clip(1, 64)) * 0.3
    return worth


def _label_lane(
    page: Page, axis: TimeAxis, table: _Lanes, drawn: pd.DataFrame, some: pd.DataFrame
) -> int:
    unit = page.unit
    words = [page.fit(label, 2.6 * unit, 12) for label in some["label"].astype(str)]
    dates = [
        month_in_words(start, known)
        for start, known in zip(some["start"], some["precision"], strict=True)
    ]
    y = table.line(int(some["at"].iloc[0]))
    air = 0.06 * unit
    labels = [
        Label(
            worth,
            on_line(
                (x0 + x1) / 2 if known in ("month", "year", "range") else x0,
                y,
                page.wide(one, 12) + page.wide(day, 12) + 0.05 * unit + 2 * air,
                _ROW * unit,
                clear=_CLEAR * unit,
                above=table.above,
                below=table.below,
            ),
        )
        for one, day, worth, x0, x1, known in zip(
            words, dates, some["worth"], some["x0"], some["x1"], some["precision"], strict=True
        )
    ]
    top = y - (_CLEAR + table.above * _ROW) * unit
    within = (axis.left - 0.15 * unit, top, page.right, y + (_CLEAR + table.below * _ROW) * unit)
    done = place(labels, marks.extents(page, drawn), within, tries=200)
    for found, one, day in zip(done.places, words, dates, strict=True):
        if found is not None:
            _write_label(page, found.box, one, day, air)
            if found.leader:
                page.lines([found.leader], MUTED, 0.7, zorder=2.5)
    return len(labels) - len(done.unplaced)


def _write_label(page: Page, box: Box, words: str, day: str, air: float) -> None:
    left, top, right, bottom = box
    page.box(box, "white", zorder=2.2)  # hides the grid, not the marks
    y = page.middle((top + bottom) / 2, 12)
    page.write(left + air, y, words, 12)
    page.write(right - air, y, day, 12, color=MUTED, ha="right")


def month_in_words(day: pd.Timestamp, precision: str) -> str:
    """Return a date as a label tells it: "May 2016", of a year only "2016"."""
    return f"{day.year}" if precision == "year" else f"{day:%b %Y}"
