"""Two states of the frames in; what is new, changed, retracted, and what stayed as it was, out.

`compare(x, x)` is empty, and every record of either state is in one row of one class, or among
those that stayed the same.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames import Frames, columns
from readout.frames.shown_words import denied
from readout.marks import changes as told
from readout.marks.changes import Changes, How, What
from readout.marks.differing import Difference, differences
from readout.marks.listed import ids, listed
from readout.marks.matching import Pairs, by_span, by_words, pairs
from readout.marks.meeting_groups import Group, groups
from readout.marks.reasons import reasons
from readout.reviews import Review

_ORDER = {what: place for place, what in enumerate(What)}


def compare(then: Frames, now: Frames, decided: Sequence[Review] = ()) -> Changes:
    """Return what became of the records of `then`, and what there is in `now` besides them.

    Both are whole frames, or slices by the same filters; a record that a filter lets through on one
    side alone would be called new or retracted, so compare whole frames and narrow the outcome
    (`narrowed`). `decided` are the decisions up to `now`: they say why a record is gone.
    """
    parts = [_of_kind(what, then, now, decided) for what in What]
    rows = pd.concat([part.rows for part in parts], ignore_index=True)
    starts = np.cumsum([0, *(len(part.rows) for part in parts)])
    fields = [
        part.fields.assign(row=part.fields["row"] + first)
        for part, first in zip(parts, starts, strict=False)
    ]
    same = pd.concat([part.same for part in parts], ignore_index=True)
    every = Changes(_typed(rows, told.ROWS), _typed(_stacked(fields), told.FIELDS), same)
    order = rows.assign(order=rows["what"].astype("str").map(_ORDER)).sort_values(
        ["order", "start"], ascending=[True, False], na_position="last", kind="stable"
    )
    return _taken(every, order.index.to_numpy())


def narrowed(changes: Changes, then: Frames, now: Frames) -> Changes:
    """Return the changes of records that stand in a slice of either state.

    `then` and `now` are what the same filters leave of the two states that were compared.
    """
    left = np.zeros(len(changes.rows), dtype=bool)
    stays = np.zeros(len(changes.same), dtype=bool)
    for what in What:
        was, is_ = ids(then, what), ids(now, what)
        for frame, mask in ((changes.rows, left), (changes.same, stays)):
            mine = (frame["what"] == what).to_numpy()
            mask[mine] = _any_in(frame["then"][mine], was) | _any_in(frame["now"][mine], is_)
    kept = _taken(changes, np.flatnonzero(left))
    return Changes(kept.rows, kept.fields, changes.same[stays].reset_index(drop=True))


def _any_in(texts: "pd.Series[str]", known: frozenset[str]) -> NDArray[np.bool_]:
    values = texts.tolist()
    return np.array(
        [one in known or (" " in one and not known.isdisjoint(one.split())) for one in values],
        dtype=bool,
    )


def _taken(changes: Changes, at: NDArray[np.int64]) -> Changes:
    """Return some of the rows, in this order, with their fields."""
    place = np.full(len(changes.rows), -1, dtype=np.int64)
    place[at] = np.arange(len(at))
    fields = changes.fields
    moved = place[fields["row"].to_numpy()] if len(fields) else np.empty(0, dtype=np.int64)
    kept = fields.assign(row=moved)[moved >= 0].sort_values("row", kind="stable")
    rows = changes.rows.take(at).reset_index(drop=True)
    return Changes(rows, kept.reset_index(drop=True), changes.same)


def _of_kind(what: What, then: Frames, now: Frames, decided: Sequence[Review]) -> Changes:
    was, is_ = listed(then, what), listed(now, what)
    grouped: tuple[Group, ...] = ()
    if what is What.MEETING:
        found = groups(then, now, was, is_)
        matched, grouped = found.one_to_one, found.others
    else:
        share = by_words if what is What.STATEMENT else by_span
        matched = pairs(was, is_, share)
    differing = differences(was, is_, matched, what)
    gone = _left(len(was), matched.then, [row for mine, _ in grouped for row in mine])
    new = _left(len(is_), matched.now, [row for _, its in grouped for row in its])
    rows = [
        _rows(what, is_.iloc[new], how=How.NEW, now=is_["id"].iloc[new]),
        _retracted(what, was.iloc[gone], now, decided),
        _differing(what, was, is_, matched, differing),
        _regrouped(what, was, is_, grouped),
    ]
    first = sum(len(part) for part in rows[:2])
    same = np.setdiff1d(np.arange(len(matched.then)), [one.pair for one in differing])
    return Changes(
        pd.concat(rows, ignore_index=True),
        _fields(differing, first, _as_were(was, is_, grouped)),
        _typed(
            pd.DataFrame(
                {
                    "what": what.value,
                    "then": was["id"].to_numpy()[matched.then[same]],
                    "now": is_["id"].to_numpy()[matched.now[same]],
                }
            ),
            told.SAME,
        ),
    )


def _left(rows: int, matched: NDArray[np.int64], grouped: list[int]) -> NDArray[np.int64]:
    left = np.ones(rows, dtype=bool)
    left[matched] = False
    left[np.array(grouped, dtype=np.int64)] = False
    return np.flatnonzero(left)


def _rows(what: What, records: pd.DataFrame, **given: Any) -> pd.DataFrame:
    """Return rows as `records` say; `given` holds the columns that say what became of them."""
    names = "start end precision who words article evidence_start evidence_end".split()
    values: dict[str, Any] = {name: records[name].to_numpy() for name in names}
    if what is What.STATEMENT:
        values["words"] = denied(records["words"], records["manner"]).to_numpy()
    blank = {"then": "", "now": "", "fields": "", "why": "", "told": "", "moved": False}
    said = {name: getattr(one, "array", one) for name, one in given.items()}
    rows = pd.DataFrame({**values, "what": what.value, **blank} | said, index=range(len(records)))
    return rows[list(told.ROWS)]


def _retracted(
    what: What, records: pd.DataFrame, now: Frames, decided: Sequence[Review]
) -> pd.DataFrame:
    why, said = reasons(what, records, ids(now, What.ARTICLE), decided)
    return _rows(what, records, how=How.RETRACTED, then=records["id"], why=why, told=said)


def _differing(
    what: What,
    was: pd.DataFrame,
    is_: pd.DataFrame,
    matched: Pairs,
    found: Sequence[Difference],
) -> pd.DataFrame:
    at = np.array([one.pair for one in found], dtype=np.int64)
    records = is_.iloc[matched.now[at]]
    return _rows(
        what,
        records,
        how=[one.how.value for one in found],
        then=was["id"].iloc[matched.then[at]],
        now=records["id"],
        fields=[", ".join(field.name for field in one.fields) for one in found],
        moved=matched.moved[at],
    )


def _regrouped(
    what: What, was: pd.DataFrame, is_: pd.DataFrame, grouped: Sequence[Group]
) -> pd.DataFrame:
    """One row for each group: it has the day and the words of its first meeting of today."""
    records = is_.iloc[[its[0] for _, its in grouped]]
    return _rows(
        what,
        records,
        how=[_how(mine, its) for mine, its in grouped],
        then=[" ".join(was["id"].iloc[list(mine)]) for mine, _ in grouped],
        now=[" ".join(is_["id"].iloc[list(its)]) for _, its in grouped],
        fields=["meetings"] * len(grouped),
    )


def _how(mine: tuple[int, ...], its: tuple[int, ...]) -> str:
    if len(its) == 1:
        return How.MERGED.value
    return (How.SPLIT if len(mine) == 1 else How.REGROUPED).value


def _as_were(
    was: pd.DataFrame, is_: pd.DataFrame, grouped: Sequence[Group]
) -> list[tuple[str, str]]:
    def said(table: pd.DataFrame, rows: tuple[int, ...]) -> str:
        some = table.iloc[list(rows)]
        days = ["no day" if pd.isna(day) else f"{day:%Y-%m-%d}" for day in some["start"]]
        return "; ".join(f"{who} ({day})" for who, day in zip(some["who"], days, strict=True))

    return [(said(was, mine), said(is_, its)) for mine, its in grouped]


def _fields(
    differing: Sequence[Difference], first: int, grouped: Sequence[tuple[str, str]]
) -> pd.DataFrame:
    rows = [
        (first + at, field.name, field.was, field.now)
        for at, one in enumerate(differing)
        for field in one.fields
    ]
    behind = first + len(differing)
    rows += [(behind + at, "meetings", was, now) for at, (was, now) in enumerate(grouped)]
    return pd.DataFrame(rows, columns=list(told.FIELDS))


def _stacked(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    some = [frame for frame in frames if len(frame)]
    return pd.concat(some, ignore_index=True) if some else pd.DataFrame(columns=list(told.FIELDS))


def _typed(frame: pd.DataFrame, declared: dict[str, str]) -> pd.DataFrame:
    """Return a frame with its declared columns and dtypes."""
    values = {
        name: frame[name].to_numpy().astype(kind)
        if kind in ("int64", "bool", "datetime64[s]")
        else frame[name].astype("str").tolist()
        for name, kind in declared.items()
    }
    return columns.frame(declared, values)
