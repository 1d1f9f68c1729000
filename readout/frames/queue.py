"""Frames in; the records that an analyst should look at, the most doubtful and most used first."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames.narrow import some, taken
from readout.frames.records import Frames
from readout.frames.shown_words import worded

Numbers = NDArray[np.int64]

# Doubt, use and day make one number, in this order; no day is the least.
_MOST_USED = (1 << 20) - 1
_EARLIEST = 1 << 31  #: days before 1970, earlier than any date of ISO 8601
_SUBJECTS = ("meetings", "statements")
_WEIGHED = ("start", "confidence", "check", "article")  #: columns that the order rests on
_DOUBT = {"low": 2, "medium": 1, "high": 0}
COLUMNS = (
    "subject",
    "key",
    "event",
    "start",
    "precision",
    "words",
    "who",
    "doubt",
    "used",
    "check",
)


def queue(
    frames: Frames, open_only: bool = True, most: int | None = None, asked: str = ""
) -> pd.DataFrame:
    """Return one row a meeting or statement: least certain first, then most printed, then newest.

    `subject` is "meeting" or "statement", `key` its key there; `used` counts the copies that tell
    of it. Records that an analyst decided on are left out unless `open_only` is False. With `most`
    at most so many, and behind them the one whose public id begins with `asked`.
    """
    met, said = (some(frames, name, *_WEIGHED) for name in _SUBJECTS)
    doubt = np.concatenate([_doubt(met), _doubt(said)])
    days = np.concatenate([one["start"].to_numpy() for one in (met, said)])
    there = np.flatnonzero(_open(met, said) if open_only else np.ones(len(doubt), dtype=bool))
    top = there[doubt[there] >= _least(doubt[there], most)]
    when = days[top].astype("datetime64[D]")
    day = np.where(np.isnat(when), 0, when.astype(np.int64) + _EARLIEST)
    used = np.minimum(_used(frames, top), _MOST_USED)
    weight = (doubt[top].astype(np.int64) << 52) | (used << 32) | day
    at = top[_heaviest(weight, most)]
    if asked:
        every = (some(frames, name, "event")["event"] for name in _SUBJECTS)
        events = [one.str.startswith(asked).to_numpy(dtype=bool) for one in every]
        at = np.append(
            at, np.setdiff1d(np.intersect1d(np.concatenate(events).nonzero(), there), at)
        )
    of_meetings = at < len(met)
    rows = pd.concat(
        [
            _rows(taken(frames, "meetings", at[of_meetings]), "meeting", "evidence", "label"),
            _rows(
                taken(frames, "statements", at[~of_meetings] - len(met)),
                "statement",
                "content",
                "speaker",
            ),
        ],
        ignore_index=True,
    )
    place = np.argsort(np.argsort(~of_meetings, kind="stable"), kind="stable")
    rows = rows.iloc[place].reset_index(drop=True)
    return rows.assign(doubt=doubt[at].astype(np.int64), used=_used(frames, at))[list(COLUMNS)]


def doubtful(frames: Frames) -> int:
    """Return how many records of the queue are in doubt."""
    met, said = (some(frames, name, *_WEIGHED) for name in _SUBJECTS)
    doubt = np.concatenate([_doubt(met), _doubt(said)])
    return int((_open(met, said) & (doubt > 0)).sum())


def checked(frames: Frames) -> tuple[int, int]:
    """Return how many records analysts decided on, and how many there are."""
    both = [some(frames, name, *_WEIGHED) for name in _SUBJECTS]
    return sum(int((f["check"] != "").to_numpy().sum()) for f in both), sum(len(f) for f in both)


def _least(doubt: NDArray[np.int8], most: int | None) -> int:
    """Return the least doubt that is among the first `most`: the others need not be weighed."""
    if most is None:
        return 0
    as_much = np.bincount(doubt)[::-1].cumsum()[::-1]  # how many are in so much doubt or more
    return max(0, int((as_much >= most).sum()) - 1)


def _heaviest(weight: Numbers, most: int | None) -> Numbers:
    """Return the order of the rows, or of the first `most` alone; of equals the first one first."""
    kept = np.arange(len(weight))
    if most is not None and len(weight) > most:
        least = np.partition(weight, len(weight) - most)[len(weight) - most]
        kept = np.flatnonzero(weight >= least)
    return kept[np.argsort(-weight[kept], kind="stable")][:most]


def _used(frames: Frames, at: Numbers) -> Numbers:
    """Return how many copies tell of the records at these rows, meetings before statements."""
    copies = some(frames, "articles", "article", "sightings")
    held = copies["article"].to_numpy()
    outlets = frames.meetings["outlets"].to_numpy()
    spoken = some(frames, "statements", "article")["article"].to_numpy()
    spoken = spoken[at[at >= len(outlets)] - len(outlets)]
    table = np.ones(int(max(held.max(initial=0), spoken.max(initial=0))) + 1, dtype=np.int64)
    table[held] = copies["sightings"].to_numpy()
    used = np.empty(len(at), dtype=np.int64)
    used[at < len(outlets)] = outlets[at[at < len(outlets)]]
    used[at >= len(outlets)] = table[spoken]
    return used


def _doubt(frame: pd.DataFrame) -> NDArray[np.int8]:
    held = frame["confidence"].array
    table = np.array([_DOUBT.get(str(one), 0) for one in held.categories] or [0], dtype=np.int8)
    return np.asarray(table[held.codes])


def _open(met: pd.DataFrame, said: pd.DataFrame) -> NDArray[np.bool_]:
    return np.concatenate([(frame["check"] == "").to_numpy() for frame in (met, said)])


def _rows(frame: pd.DataFrame, subject: str, words: str, who: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "subject": subject,
            "key": frame[subject],
            "event": frame["event"],
            "start": frame["start"],
            "precision": frame["precision"].astype("str"),
            "words": _words(frame, words),
            "who": frame[who].astype("str"),
            "check": frame["check"].astype("str"),
        }
    )


def _words(frame: pd.DataFrame, column: str) -> "pd.Series[str]":
    """The words of each record."""
    said = frame[column].astype("str")
    if "manner" not in frame:
        return said
    shown = map(worded, said, frame["kind"].astype("str"), frame["manner"].astype("str"))
    return pd.Series(list(shown), index=said.index, dtype="str")
