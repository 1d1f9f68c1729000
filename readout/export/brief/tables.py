"""Rows of the frames in; the tables and quotations that a brief prints, with their sources, out."""

from typing import Any

import pandas as pd

from readout.days_in_words import short_day
from readout.export.brief import facts
from readout.export.brief.content import Quote, Row, Stands, Table
from readout.export.brief.shortened import cut_in, is_long, short, told
from readout.export.brief.sources import Numbering
from readout.export.cells import piled
from readout.filters import name_of
from readout.frames import Frames, Positions
from readout.frames.shown_words import plain
from readout.limits import BRIEF_ROWS

_CHECKS = {"accepted": "checked", "edited": "corrected", "added": "added by hand"}
UNJUDGED = "F6"  #: Admiralty: neither can be judged
NOTHING = "no statement on file"


def meetings(part: Frames, cited: Numbering) -> tuple[Table, str]:
    """Return the table of meetings, the newest first, and what is left out of it, in words."""
    rows = part.meetings.iloc[::-1]
    kept = rows.head(BRIEF_ROWS)
    printed_rows = tuple(_meeting(part, row, cited) for row in kept.itertuples(index=False))
    headings = ("Date", "Meeting", "Place", "Status", "Origins")
    table = Table(headings, (0.15, 0.43, 0.17, 0.11, 0.14), printed_rows)
    said = (left_out(len(rows), len(kept), "meetings"), cut_in(row.cells for row in printed_rows))
    return table, " ".join(one for one in said if one)


def quotes(rows: pd.DataFrame, cited: Numbering) -> tuple[tuple[Quote, ...], str]:
    """Return statements as they are printed, the newest first, and what is left out, in words."""
    kept = rows.iloc[::-1].head(BRIEF_ROWS)
    said = [quote(row, cited) for row in kept.itertuples(index=False)]
    long = sum(is_long(str(words)) for words in kept["content"])
    bared = sum(piled(str(words)) for words in kept["content"])
    parts = [left_out(len(rows), len(kept), "statements"), told(long)]
    if bared:
        parts.append(f"{bared} without marks piled up on one letter; the sheet has them whole.")
    return tuple(said), " ".join(part for part in parts if part)


def quote(row: Any, cited: Numbering) -> Quote:
    """Return one statement as it is printed; `row` is a row of the frame as a named tuple."""
    return Quote(
        day=facts.day_of(row),
        speaker=str(row.speaker) or "Speaker not named",
        role=str(row.role),
        side=str(row.side),
        words=short(plain(str(row.content), str(row.kind))),
        direct=str(row.kind) == "direct",
        manner=str(row.manner),
        outlet=str(row.outlet) or str(row.origin),
        check=_CHECKS.get(str(row.check), ""),
        grade=str(row.grade) or UNJUDGED,
        sources=cited.articles((row.article,)),
    )


def positions(
    found: Positions, shown: pd.DataFrame, names: dict[str, str], cited: Numbering
) -> tuple[Stands, str]:
    """Return who said what in which year, and what is cut, in words.

    `shown` are the rows of the cards, as `frames.cards` returns them.
    """
    sides = [{str(one) for one in shown.loc[shown["column"] == n, "side"]}
             for n in range(len(found.actors))]  # fmt: skip
    said, left = quotes(shown, cited)
    by_place = dict(
        zip(
            zip(shown["year"].tolist(), shown["column"].tolist(), strict=True),
            reversed(said),  # `quotes` returns the newest first
            strict=True,
        )
    )
    columns = range(len(found.actors))
    stands = Stands(
        tuple(name_of(actor, names) or "All speakers" for actor in found.actors),
        tuple(one.pop() if len(one) == 1 else "" for one in sides),
        tuple(
            (int(year), tuple(by_place.get((year, column)) for column in columns))
            for year in sorted(set(shown["year"].tolist()))
        ),
    )
    return stands, left


def site_events(events: pd.DataFrame, cited: Numbering) -> tuple[Table, str]:
    """Return the table of the register's events, and what is left out of it, in words.

    `events` are in the order in which they are printed: the oldest first.
    """
    kept = events.head(BRIEF_ROWS)
    rows = [_event(row, cited) for row in kept.itertuples(index=False)]
    table = Table(("Date", "Site", "What", "Detail"), (0.15, 0.15, 0.18, 0.52), tuple(rows))
    said = (left_out(len(events), len(kept), "events"), cut_in(row.cells for row in rows))
    return table, " ".join(one for one in said if one)


def register_entry(row: Any, cited: Numbering) -> tuple[int, ...]:
    """Return the number of an event of the register of sites, a row of its frame as a tuple."""
    day = short_day(row.start, str(row.precision))
    title = f"{row.site_name}: {row.what}"
    return cited.register("Register of sites", title, day, str(row.source))


def left_out(every: int, kept: int, noun: str) -> str:
    """Return "The newest 400 of 900 meetings are printed; the sheet has all.", or ""."""
    if every == kept:
        return ""
    return f"{kept:,} of {every:,} {noun} are printed; the sheet has all."


def _meeting(part: Frames, row: Any, cited: Numbering) -> Row:
    kind = str(row.kind) or "meeting"
    who = str(row.parties).replace("; ", ", ") or "parties not named"
    status = dict(facts.STATUSES).get(str(row.status), str(row.status))
    cells = (
        facts.day_of(row),
        short(f"{kind[:1].upper()}{kind[1:]}: {who}"),
        short(str(row.place)) or "not known",
        status,
        f"{int(row.origins):,}",
    )
    return Row(cells, facts.sources_of_meetings(part, pd.Series([row.meeting]), cited))


def _event(row: Any, cited: Numbering) -> Row:
    day = short_day(row.start, str(row.precision))
    what = str(row.what)
    detail = str(row.detail) if row.verified else f"{row.detail} (to check)"
    cells = (day, short(str(row.site_name)), short(what[:1].upper() + what[1:]), short(detail))
    return Row(cells, register_entry(row, cited))
