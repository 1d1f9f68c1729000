"""A statement whose speaker is wrong in; all that are written so, and the decisions on them, out.

A name that was never resolved is mended as a name: every record of it, in articles to come, too. A
name that was resolved to the wrong actor may be right elsewhere; only the statements in which the
same words stand for the same actor are mended, each by a decision of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from readout import limits, reviewing
from readout.errors import ReviewError
from readout.frames import Frames
from readout.records import Reason
from readout.reviewing import Decision
from readout.reviews import WRITTEN, Action, Review
from readout.store import Store

#: "he" or "the minister" is somebody else in the next article: those are mended one by one
_NAMES = frozenset(
    {Reason.NAMED, Reason.SURNAME, Reason.REGISTER, Reason.AS_WRITTEN, Reason.INSTITUTION}
)


@dataclass(frozen=True, slots=True)
class WrittenSo:
    """What is written as one statement writes its speaker, that statement included."""

    words: str  #: "" where they are no name, and the statement stands alone
    statements: tuple[int, ...]  #: keys; those that somebody decided on are left out
    meetings: int = 0  #: that the name took part in; 0 for one that is resolved
    is_resolved: bool = True


def written_so(frames: Frames, key: int) -> WrittenSo:
    """Return the statements that write their speaker as one does, and mean the same by it."""
    said = frames.statements
    found = said[said["statement"] == key]
    if found.empty:
        return WrittenSo("", ())
    row = found.iloc[0]
    if not row["actor"]:
        return _unresolved(frames, key, str(row["speaker"]))
    words = str(row["as_written"])
    if not words or str(row["reason"]) not in _NAMES:
        return WrittenSo("", (key,))
    same = (said["as_written"] == words) & (said["actor"] == row["actor"])
    open_ones = same & (said["check"] == "") & said["reason"].isin(list(_NAMES))
    return WrittenSo(words, _keys(said[open_ones | (said["statement"] == key)]))


def mend(
    store: Store, frames: Frames, key: int, speaker: Mapping[str, str], by: str, why: str = ""
) -> Review:
    """Decide who spoke in one statement; `speaker` has its actor, speaker and side."""
    return reviewing.on_statement(store, frames, key, _edit(speaker, by, why))


def mend_everywhere(
    store: Store, frames: Frames, key: int, speaker: Mapping[str, str], by: str, why: str = ""
) -> tuple[Review, ...]:
    """Decide who spoke wherever it is written so.

    Raises ReviewError where the words are no name, or where more statements would change than one
    decision may (SPEAKER_EDITS).
    """
    found = written_so(frames, key)
    if not found.words:
        raise ReviewError("Its speaker is not written as a name: only this one can be changed.")
    if not found.is_resolved and speaker.get("actor"):
        values = {"side": speaker["side"]} if speaker.get("side") else {}
        decision = Decision(Action.MERGE, by, values, why)
        name, into = speaker.get("speaker", ""), speaker["actor"]
        return (reviewing.merge_names(store, WRITTEN + found.words, into, name, decision),)
    if len(found.statements) > limits.SPEAKER_EDITS:
        raise ReviewError(
            f"{len(found.statements):,} statements are written so; "
            f"at most {limits.SPEAKER_EDITS:,} are changed at once. Merge the two on Actors."
        )
    decision = _edit(speaker, by, why)
    return tuple(reviewing.on_statement(store, frames, one, decision) for one in found.statements)


def _unresolved(frames: Frames, key: int, name: str) -> WrittenSo:
    said, people = frames.statements, frames.participants
    if not name or len(WRITTEN + name) > limits.FIELD_CHARACTERS:
        return WrittenSo("", (key,))
    same = said[(said["actor"] == "") & (said["speaker"] == name)]
    there = people[(people["actor"] == "") & (people["name"] == name)]
    return WrittenSo(name, _keys(same), int(there["meeting"].nunique()), is_resolved=False)


def _edit(speaker: Mapping[str, str], by: str, why: str) -> Decision:
    # The role that stands there is the other one's: left out, not handed on.
    values: dict[str, Any] = {name: speaker.get(name, "") for name in ("actor", "speaker", "side")}
    return Decision(Action.EDIT, by, values | {"role": ""}, why)


def _keys(rows: pd.DataFrame) -> tuple[int, ...]:
    return tuple(int(key) for key in rows["statement"])
