"""Frames and decisions in; the meetings as analysts decided on them, and their own, out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from readout.frames import columns, own_meetings
from readout.frames.changing import changed, rows_of, stacked
from readout.frames.decided import (
    Decided,
    Row,
    article_keys,
    decided_on,
    in_order,
    own_records,
    record_key,
    sentence_of,
)
from readout.frames.parties import of_meetings, with_wording
from readout.frames.records import Frames
from readout.reviews import Check, Subject
from readout.store import Decisions
from readout.store.tables import NOWHERE


def meetings(frames: Frames, decided: Decisions) -> Frames:
    """Return the frames with meetings, parties and reports as the decisions leave them."""
    keys = (frames.reports[name].tolist() for name in ("report", "meeting"))
    meeting_of = dict(zip(*keys, strict=True))
    ours, own = decided_on(
        decided.attached, Subject.MEETING, lambda one: meeting_of.get(record_key(one), NOWHERE)
    )
    changes: dict[int, Row] = {}
    parties: dict[int, list[Row]] = {}
    pins = _pins(frames, (*ours.values(), *own))
    for key, at in rows_of(frames.meetings, "meeting", [int(str(key)) for key in ours]).items():
        changes[at], people = _met(ours[key], pins)
        if people is not None:
            parties[key] = people
    mine, more = _own_meetings(frames, decided, own_records(own, article_keys(frames)), pins)
    for key, people in mine.items():
        parties[key] = own_meetings.parties(
            parties.get(key) or own_meetings.people_of(frames.participants, key), people
        )
    if not changes and not more:
        return frames
    alone = [row for row in more if row["report"] == row["meeting"]]
    met = stacked(changed(frames.meetings, changes), columns.MEETINGS, alone)
    participants = of_meetings(frames.participants, parties)
    found = replace(
        frames,
        meetings=in_order(with_wording(met, participants, parties), "meeting"),
        participants=participants,
        reports=stacked(frames.reports, columns.REPORTS, more),
    )
    more_told = {row["meeting"] for row in more if row["report"] != row["meeting"]}
    return replace(found, meetings=changed(found.meetings, own_meetings.counts(found, more_told)))


def _own_meetings(
    frames: Frames,
    decided: Decisions,
    kept: list[Decided],
    pins: Mapping[str, tuple[float, float]],
) -> tuple[dict[int, list[Row]], list[Row]]:
    """The analyst's own rows, each with the key of its meeting, and the parties they add to it.

    A row that stands alone has a meeting of its own, whose key is that of its report.
    """
    reports, article = frames.reports, article_keys(frames)
    meeting_of = dict(zip(reports["report"].tolist(), reports["meeting"].tolist(), strict=True))
    events = {
        one.review.target: meeting_of[one.record.key]
        for one in decided.attached
        if one.review.subject is Subject.MEETING and one.record and one.record.key in meeting_of
    } | dict(zip(reports["event"].tolist(), reports["meeting"].tolist(), strict=True))
    own = [one.first.review.target for one in kept]
    keys = {event: key for key, event in enumerate(own, start=_next_meeting(frames))}
    home = own_meetings.homes(decided.attached, events, own)
    parties: dict[int, list[Row]] = {}
    rows = []
    for one in kept:
        event = one.first.review.target
        at = home[event]
        meeting = keys[at] if isinstance(at, str) else at
        row = _own_meeting(one, article, pins)
        people = row.pop("people")
        # The parties of the row that is shown come first.
        before = parties.get(meeting, [])
        parties[meeting] = [*people, *before] if at == event else [*before, *people]
        rows.append(row | {"meeting": meeting, "report": keys[event]})
    return parties, rows


def _met(one: Decided, pins: Mapping[str, tuple[float, float]]) -> tuple[Row, list[Row] | None]:
    """The columns that decisions on a meeting change, and its parties where they do.

    A place that was decided on has its own pin, or none: never that of the place before.
    """
    values = dict(one.standing.values)
    if "place_id" in values:
        nowhere = (float("nan"), float("nan"))
        values["latitude"], values["longitude"] = pins.get(str(values["place_id"]), nowhere)
    people = values.pop("people", None)
    if one.standing.check in (Check.ACCEPTED, Check.EDITED, Check.ADDED):
        values["confidence"] = "high"
    return values | one.marks, people


def _own_meeting(
    one: Decided, article: Mapping[str, int], pins: Mapping[str, tuple[float, float]]
) -> Row:
    """A meeting that no rule finds (any more), with its parties under "people"."""
    review = one.first.review
    values, people = _met(one, pins)
    known = {name: value for name, value in review.was.items() if name in columns.MEETINGS}
    return {
        "rule": "by hand",
        "evidence": review.words,
        **known,
        **sentence_of(one, article),
        "trigger_start": review.spans[0].start,
        "trigger_end": review.spans[0].end,
        **dict.fromkeys(("reports", "origins", "outlets"), 1),
        **dict.fromkeys(("latitude", "longitude"), float("nan")),
        **values,
        "people": people if people is not None else list(review.was.get("people", [])),
    }


def _pins(frames: Frames, decided: Iterable[Decided]) -> dict[str, tuple[float, float]]:
    """Where the places that decisions name lie; those that are no points are left out."""
    named = {str(one.standing.values.get("place_id", "")) for one in decided} - {""}
    if not named:
        return {}
    some = frames.mentions[frames.mentions["place_id"].isin(list(named))]
    some = some[some["latitude"].notna()]
    points = zip(some["latitude"].tolist(), some["longitude"].tolist(), strict=True)
    return dict(zip(some["place_id"].astype("str"), points, strict=True))


def _next_meeting(frames: Frames) -> int:
    """A key that no meeting and no report has."""
    used = (frames.reports["meeting"], frames.reports["report"], frames.meetings["meeting"])
    return 1 + max((int(keys.max()) for keys in used if len(keys)), default=0)
