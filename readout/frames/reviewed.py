"""Frames and the decisions of analysts in; the frames as they decided out, in the same form.

What was edited says what it was edited to, what was rejected is in no frame, what was added or has
lost its record stands as the analyst's own row, and a name that was merged stands for one actor.
Rejected reports of meetings, and what belongs to one meeting, are decided when meetings are put
together (`readout.store.merge_meetings`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from readout.frames import columns, own_meetings
from readout.frames.changing import changed, rows_of, stacked, without
from readout.frames.load import load
from readout.frames.parties import merged_names, of_meetings, with_wording
from readout.frames.records import Frames
from readout.reviews import Attached, Check, Standing, Subject, Tie, standing
from readout.store import Decisions, Store, decisions
from readout.store.tables import NOWHERE

Row = dict[str, Any]


def current(store: Store) -> Frames:
    """Return what the store holds today, as analysts decided on it."""
    return reviewed(load(store), decisions(store))


def reviewed(frames: Frames, decided: Decisions) -> Frames:
    """Return the frames as the decisions leave them; the frames given are not changed."""
    if not decided.attached and not decided.names:
        return frames
    frames = merged_names(frames, decided.names)
    said = _statements(frames, decided)
    frames = replace(frames, statements=said)
    return _meetings(frames, decided)


@dataclass(frozen=True, slots=True)
class _Decided:
    """One record of today, or one row of the analyst's own, and what was decided on it."""

    decisions: tuple[Attached, ...]
    standing: Standing

    @property
    def first(self) -> Attached:
        return self.decisions[0]

    @property
    def marks(self) -> Row:
        """The columns that every reviewed record has."""
        said = self.standing
        tie = Tie.SAME if any(one.tie is Tie.SAME for one in self.decisions) else self.first.tie
        return {
            "check": said.check.value,
            "grade": said.grade,
            "comment": said.comment,
            "tie": tie.value,
        }


def _decided(
    attached: Iterable[Attached], subject: Subject, key: Callable[[Attached], object]
) -> tuple[dict[object, _Decided], list[_Decided]]:
    """Return what was decided on records of today, by their key, and on rows of the analyst's."""
    ours: dict[object, list[Attached]] = {}
    own: dict[str, list[Attached]] = {}
    for one in attached:
        if one.review.subject is not subject:
            continue
        if one.record is None:
            own.setdefault(one.review.target, []).append(one)
        else:
            ours.setdefault(key(one), []).append(one)
    return (
        {at: _Decided(tuple(some), _standing(some)) for at, some in ours.items()},
        [_Decided(tuple(some), _standing(some)) for some in own.values()],
    )


def _standing(some: Iterable[Attached]) -> Standing:
    return standing(one.review for one in some)


# --- statements -----------------------------------------------------------------------------


def _statements(frames: Frames, decided: Decisions) -> pd.DataFrame:
    frame = frames.statements
    ours, own = _decided(decided.attached, Subject.STATEMENT, _key)
    place = rows_of(frame, "statement", [int(str(key)) for key in ours])
    changes: dict[int, Row] = {}
    gone = []
    for key, row in place.items():
        one = ours[key]
        if one.standing.check is Check.REJECTED:
            gone.append(row)
        else:
            changes[row] = _said(one, decided.contents) | one.marks
    top = int(frame["statement"].max()) if len(frame) else 0
    article = _articles(frames)
    kept = _kept(own, article)
    printed = _printed(frames, {article[one.first.review.article] for one in kept})
    more = [
        printed[article[one.first.review.article]]
        | _own_row(one, decided.contents, article)
        | {"statement": key, "group": key}
        for key, one in enumerate(kept, start=top + 1)
    ]
    changed_frame = without(changed(frame, changes), gone)
    frame = stacked(changed_frame, columns.STATEMENTS, more)
    return _in_order(frame, "statement") if changes or more else frame


def _key(one: Attached) -> int:
    return one.record.key if one.record else 0


def _said(one: _Decided, contents: Mapping[str, str]) -> Row:
    """The columns that edits of a statement change."""
    values = dict(one.standing.values)
    spans = values.pop("spans", None)
    if spans:
        moved = [each for each in one.decisions if "spans" in each.review.values][-1]
        values["content"] = contents.get(moved.review.id) or moved.review.words
        values["evidence_start"] = min(start for start, _ in spans)
        values["evidence_end"] = max(end for _, end in spans)
    if "speaker" in values or "actor" in values:
        values |= {"reason": "", "basis": f"decided by {one.decisions[-1].review.by}"}
    if one.standing.check in (Check.ACCEPTED, Check.EDITED, Check.ADDED):
        values["confidence"] = "high"
    return values


def _own_row(one: _Decided, contents: Mapping[str, str], article: Mapping[str, int]) -> Row:
    """A statement that no rule finds (any more), as the analyst saw it last."""
    review = one.first.review
    known = {name: value for name, value in review.was.items() if name in columns.STATEMENTS}
    return {
        "content": review.words,
        "origins": 1,
        "kind": "indirect",
        "rule": "by hand",
        "confidence": "high",
        **known,
        **_where(one, article),
        **_said(one, contents),
        **one.marks,
    }


def _where(one: _Decided, article: Mapping[str, int]) -> Row:
    review = one.first.review
    sentence = review.around or review.spans[0]
    return {
        "event": review.target,
        "article": article[review.article],
        "evidence_start": sentence.start,
        "evidence_end": sentence.end,
    }


def _kept(own: Iterable[_Decided], article: Mapping[str, int]) -> list[_Decided]:
    """Rows of the analyst's own that say something: a lone rejection or comment makes no record."""
    kept = (Check.ACCEPTED, Check.EDITED, Check.ADDED)
    return [
        one for one in own if one.standing.check in kept and one.first.review.article in article
    ]


def _articles(frames: Frames) -> dict[str, int]:
    keys = frames.articles["article"].tolist()
    return dict(zip(frames.articles["id"].tolist(), keys, strict=True))


def _printed(frames: Frames, keys: set[int]) -> dict[int, Row]:
    """Return who printed some articles, in the columns of a statement in them, by their keys."""
    some = frames.articles[frames.articles["article"].isin(list(keys))] if keys else None
    if some is None:
        return {}
    columns_of = zip(some["article"], some["outlet"], some["origin"], some["outlets"], strict=True)
    return {
        int(key): {"outlet": str(outlet), "origin": str(origin), "outlets": max(1, int(outlets))}
        for key, outlet, origin, outlets in columns_of
    }


def _in_order(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    return frame.sort_values(["start", key], na_position="last", ignore_index=True)


# --- meetings -------------------------------------------------------------------------------


def _meetings(frames: Frames, decided: Decisions) -> Frames:
    keys = (frames.reports[name].tolist() for name in ("report", "meeting"))
    meeting_of = dict(zip(*keys, strict=True))
    ours, own = _decided(
        decided.attached, Subject.MEETING, lambda one: meeting_of.get(_key(one), NOWHERE)
    )
    changes: dict[int, Row] = {}
    parties: dict[int, list[Row]] = {}
    pins = _pins(frames, (*ours.values(), *own))
    for key, at in rows_of(frames.meetings, "meeting", [int(str(key)) for key in ours]).items():
        changes[at], people = _met(ours[key], pins)
        if people is not None:
            parties[key] = people
    mine, more = _own_meetings(frames, decided, _kept(own, _articles(frames)), pins)
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
        meetings=_in_order(with_wording(met, participants, parties), "meeting"),
        participants=participants,
        reports=stacked(frames.reports, columns.REPORTS, more),
    )
    more_told = {row["meeting"] for row in more if row["report"] != row["meeting"]}
    return replace(found, meetings=changed(found.meetings, own_meetings.counts(found, more_told)))


def _own_meetings(
    frames: Frames,
    decided: Decisions,
    kept: list[_Decided],
    pins: Mapping[str, tuple[float, float]],
) -> tuple[dict[int, list[Row]], list[Row]]:
    """The analyst's own rows, each with the key of its meeting, and the parties they add to it.

    A row that stands alone has a meeting of its own, whose key is that of its report.
    """
    reports, article = frames.reports, _articles(frames)
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


def _pins(frames: Frames, decided: Iterable[_Decided]) -> dict[str, tuple[float, float]]:
    """Where the places that decisions name lie; those that are no points are left out."""
    named = {str(one.standing.values.get("place_id", "")) for one in decided} - {""}
    if not named:
        return {}
    some = frames.mentions[frames.mentions["place_id"].isin(list(named))]
    some = some[some["latitude"].notna()]
    points = zip(some["latitude"].tolist(), some["longitude"].tolist(), strict=True)
    return dict(zip(some["place_id"].astype("str"), points, strict=True))


def _met(one: _Decided, pins: Mapping[str, tuple[float, float]]) -> tuple[Row, list[Row] | None]:
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


def _next_meeting(frames: Frames) -> int:
    """A key that no meeting and no report has."""
    used = (frames.reports["meeting"], frames.reports["report"], frames.meetings["meeting"])
    return 1 + max((int(keys.max()) for keys in used if len(keys)), default=0)


def _own_meeting(
    one: _Decided, article: Mapping[str, int], pins: Mapping[str, tuple[float, float]]
) -> Row:
    """A meeting that no rule finds (any more), with its parties under "people"."""
    review = one.first.review
    values, people = _met(one, pins)
    known = {name: value for name, value in review.was.items() if name in columns.MEETINGS}
    return {
        "rule": "by hand",
        "evidence": review.words,
        **known,
        **_where(one, article),
        "trigger_start": review.spans[0].start,
        "trigger_end": review.spans[0].end,
        **dict.fromkeys(("reports", "origins", "outlets"), 1),
        **dict.fromkeys(("latitude", "longitude"), float("nan")),
        **values,
        "people": people if people is not None else list(review.was.get("people", [])),
    }
