"""Statements of a slice in; positions then and now in print out: actors by periods.

A cell holds the surest statement of a period: a term of the topic in its own words, certain,
quoted; of equals the earliest. Only what is quoted word for word stands in quotation marks. An
empty cell says so: that is a finding about the file, not about the actor.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from readout.export.context import Context, count
from readout.export.labels import Box
from readout.export.lettering import drawing
from readout.export.measure import one_line
from readout.export.page import Page, begin, finish
from readout.frames import Frames
from readout.frames.positions import surest
from readout.frames.shown_words import plain
from readout.frames.topics import asked
from readout.palette import HAIRLINE, MUTED, tone

EMPTY = "no statement on file"
_ACTORS, _PERIODS = 6, 4
_NAMES, _HEAD, _LINE = 1.95, 0.34, 0.2  # inches of the slide
_ROW = 1.2  # that a row takes at least
_SIDE = "side:"
_MARKS = "“”„«»\"'’‘ "


@dataclass(frozen=True, slots=True)
class Cell:
    """The surest statement of a period."""

    words: str  #: with its manner before it, unless it was simply said
    quoted: bool  #: word for word
    speaker: str
    day: str  #: in words
    more: int  #: other statements of the period


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What is compared: actors by periods, and the statement in each cell."""

    actors: tuple[str, ...]  #: names or sides
    sides: tuple[str, ...]  #: the side of each
    periods: tuple[tuple[int, int], ...]  #: first and last year
    cells: dict[tuple[int, int], Cell]  #: by number of actor and period
    others: int  #: actors left out


def table(
    frames: Frames, chosen: Sequence[str] = (), topics: Sequence[str] = (), periods: int = _PERIODS
) -> Table:
    """Return the comparison: of the actors or sides chosen, else of the sides that spoke most.

    `topics` are ids of the topics that the slice was asked for.
    """
    said = frames.statements
    said = said[said["start"].notna()]
    every = _actors(said, chosen)
    shown = every[:_ACTORS]
    spans = _spans(said["start"].dt.year, periods)
    wanted = asked(frames.topics, topics)
    parts = [_said_by(said, one).assign(column=n) for n, one in enumerate(shown)]
    rows = pd.concat(parts) if parts else said.assign(column=0)
    ends = np.array([last for _, last in spans])
    rows = rows.assign(
        year=np.searchsorted(ends, rows["start"].dt.year.to_numpy()) if spans else 0,
        near=(rows["topics"].to_numpy() & wanted) == 0 if wanted else False,
    )
    many = rows.groupby(["column", "year"])["start"].transform("size")
    best = surest(rows.assign(many=many))
    return Table(
        tuple(_called(said, one) for one in shown),
        tuple(_side_of(said, one) for one in shown),
        spans,
        {(int(row["column"]), int(row["year"])): _cell_of(row) for row in best.to_dict("records")},
        len(every) - len(shown),
    )


def draw(
    frames: Frames,
    context: Context,
    chosen: Sequence[str],
    topics: Sequence[str],
    size: str,
    forms: tuple[str, ...],
) -> tuple[bytes, ...]:
    """Return the table as a file."""
    undated = int(frames.statements["start"].isna().sum())
    with drawing():
        page = begin(context, size, SUBTITLE)
        found = table(frames, chosen, topics, _PERIODS if page.size.framed else 3)
        notes = ["Words in quotation marks as reported, often in translation; the rest paraphrase."]
        if found.periods and found.actors:
            shown, cut = _draw(page, found)
            if cut:
                notes.append(f"{count(cut, 'statements')} shortened (…).")
            rest = found.others + len(found.actors) - shown
            if rest:
                notes.append(f"{shown} of {shown + rest} actors.")
        else:
            page = page.saying("No dated statement in this slice.")
        if undated:
            notes.append(f"{count(undated, 'statements')} without a date left out.")
        return finish(page, forms, notes)


SUBTITLE = "Who said what, by period: the surest statement of each, and how many more"


def years_in_words(first: int, last: int) -> str:
    """Return a period: "2007 to 2011", or the year alone."""
    return str(first) if first == last else f"{first} to {last}"


def _actors(said: pd.DataFrame, chosen: Sequence[str]) -> list[str]:
    if chosen:
        return list(dict.fromkeys(chosen))
    sides = said.loc[said["side"] != "", "side"].astype(str).value_counts()
    return [f"{_SIDE}{side}" for side in sorted(sides.index, key=lambda one: (-sides[one], one))]


def _said_by(said: pd.DataFrame, actor: str) -> pd.DataFrame:
    if actor.startswith(_SIDE):
        return said[said["side"] == actor.removeprefix(_SIDE)]
    return said[said["actor"] == actor]


def _called(said: pd.DataFrame, actor: str) -> str:
    if actor.startswith(_SIDE):
        return actor.removeprefix(_SIDE)
    names = said.loc[said["actor"] == actor, "speaker"]
    return str(names.iloc[0]) if len(names) else actor.partition(":")[2]


def _side_of(said: pd.DataFrame, actor: str) -> str:
    if actor.startswith(_SIDE):
        return actor.removeprefix(_SIDE)
    sides = said.loc[said["actor"] == actor, "side"]
    return str(sides.iloc[0]) if len(sides) else ""


def _spans(years: "pd.Series[int]", most: int) -> tuple[tuple[int, int], ...]:
    """Return at most `most` periods of equal length that hold all years; few years stand alone."""
    known = sorted({int(year) for year in years})
    if len(known) <= most:
        return tuple((year, year) for year in known)
    length = -(-(known[-1] - known[0] + 1) // most)
    starts = range(known[0], known[-1] + 1, length)
    return tuple((start, min(start + length - 1, known[-1])) for start in starts)


def _draw(page: Page, found: Table) -> tuple[int, int]:
    """Draw as many actors as have room for a readable cell; return how many, and cut cells."""
    unit = page.unit
    top = page.top + _HEAD * unit
    cut = 0
    rows = min(len(found.actors), max(int((page.bottom - top) / (_ROW * unit)), 1))
    tall = min((page.bottom - top) / rows, 1.5 * unit)
    left = page.left + _NAMES * unit
    wide = (page.right - left) / len(found.periods)
    for n, (first, last) in enumerate(found.periods):
        words = years_in_words(first, last)
        page.write(left + n * wide, page.top + 0.2 * unit, words, 14, weight=600, color=MUTED)
    page.lines([(page.left, top, page.right, top)], MUTED, 1.0)
    for row in range(rows):
        y = top + row * tall
        page.lines([(page.left, y + tall, page.right, y + tall)], HAIRLINE, 0.9)
        bar = (page.left, y + 0.03 * unit, page.left + 0.06 * unit, y + tall - 0.03 * unit)
        page.box(bar, tone(found.sides[row]).light)
        name = page.broken(found.actors[row], (_NAMES - 0.35) * unit, 14, 600)
        for line, words in enumerate(name):
            at = y + (0.27 + 0.22 * line) * unit
            page.write(page.left + 0.17 * unit, at, words, 14, weight=600)
        for column in range(len(found.periods)):
            box = (left + column * wide, y, left + (column + 1) * wide - 0.2 * unit, y + tall)
            of_a_side = found.actors[row] == found.sides[row]
            cut += _cell(page, box, found.cells.get((row, column)), speaker=of_a_side)
    return rows, cut


def _cell(page: Page, box: Box, said: Cell | None, *, speaker: bool) -> bool:
    """Write one cell; tell whether its words had to be cut. The day never is.

    `speaker`: name who said it; in the row of one person everybody knows.
    """
    unit = page.unit
    x, room = box[0], box[2] - box[0]
    y = box[1] + 0.25 * unit
    if said is None:
        page.write(x, y, page.fit(EMPTY, room, 12), 12, color=MUTED)
        return False
    rest = said.day + (f" (+ {said.more:,})" if said.more else "")
    alone = not speaker or page.wide(f"{said.speaker}, {rest}", 12) > room
    most = int((box[3] - box[1]) / unit / _LINE - (2.3 if alone and speaker else 1.3))
    weight = 600 if said.quoted else 400
    lines = page.broken(said.words, room, 12, weight, max(most, 1))
    for line in lines:
        page.write(x, y, line, 12, weight=weight)
        y += _LINE * unit
    if speaker:
        who = page.fit(said.speaker if alone else f"{said.speaker},", room, 12)
        page.write(x, y, who, 12, color=MUTED)
        if alone:
            y += _LINE * unit
        else:
            x += page.wide(f"{who} ", 12)
    # apart, for a name in Arabic letters would turn the order of the day's parts
    page.write(x, y, rest, 12, color=MUTED)
    return " ".join(lines) != one_line(said.words)


def _cell_of(row: Mapping[Hashable, Any]) -> Cell:
    """Return how a statement is shown: a denial is never shown as a claim."""
    manner, content = str(row["manner"]), str(row["content"])
    before = "" if manner in ("", "said") else f"{manner}: "
    quoted = str(row["kind"]) == "direct"
    words = f"“{content.strip(_MARKS)}”" if quoted else plain(content, str(row["kind"]))
    day = _day(row["start"], str(row["precision"]))
    return Cell(f"{before}{words}", quoted, str(row["speaker"]), day, int(row["many"]) - 1)


def _day(start: pd.Timestamp, known: str) -> str:
    if known == "year":
        return str(start.year)
    month = f"{start:%b %Y}"
    if known == "month":
        return month
    return f"reported {start.day} {month}" if known == "publication" else f"{start.day} {month}"
