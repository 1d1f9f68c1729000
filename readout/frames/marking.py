"""The store and the list of topics in; frames that say which topics each record is on out.

What no decision changes is looked at once (`marks`); a decision costs a look at the few rows that
were decided on (`on_topics`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from readout.frames.queries import sentences
from readout.frames.records import Frames
from readout.frames.topics import Bits, Topic, bits
from readout.store.connect import Store, reading

_ROWS = 50_000  #: sentences held at once
_AROUND = 300  #: characters before and behind a statement, looked at for the rest of its sentence
# Where a sentence ends. At "U.S." it ends too soon: a topic is then missed, never made up.
_UP_TO_HERE = r"""(?s)^.*(?:[.!?…]["”’»)]*\s|\n)"""
_FROM_HERE = r"""(?s)(?:[.!?…]["”’»)]*(?:\s|$)|\n).*"""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The topics of the statements and meetings that the store holds."""

    topics: tuple[Topic, ...]
    statements: NDArray[np.int64]  #: keys, in ascending order
    words: Bits  #: of the words of each statement
    sentence: Bits  #: of the sentence it rests on
    meetings: NDArray[np.int64]  #: keys, in ascending order
    evidence: Bits  #: of the sentence each meeting rests on


def marks(store: Store, frames: Frames, topics: Sequence[Topic]) -> Marks:
    """Return the topics of what was found by rules; `frames` are those that `load` returned."""
    said = frames.statements.sort_values("statement")
    met = frames.meetings.sort_values("meeting")
    keys = said["statement"].to_numpy()
    sentence = np.zeros(len(keys), dtype=np.int64)
    for some, found in _of_sentences(store, topics):
        at, known = _rows(keys, some)
        sentence[at[known]] = found[known]
    return Marks(
        tuple(topics),
        keys,
        bits(_texts(said["content"]), topics),
        sentence,
        met["meeting"].to_numpy(),
        bits(_texts(met["evidence"]), topics),
    )


def on_topics(frames: Frames, found: Marks) -> Frames:
    """Return the frames with the columns of `columns.TOPICS`, after what analysts decided.

    The words of a record that was decided on are looked at again, as they may be others now. Its
    sentence is the one it was found in; an analyst's own statement has none that is looked at.
    """
    words = _marked(frames.statements, "statement", "content", found.statements, found.words, found)
    at, known = _rows(found.statements, frames.statements["statement"].to_numpy())
    near = np.zeros(len(frames.statements), dtype=np.int64)
    near[known] = found.sentence[at[known]]
    met = _marked(frames.meetings, "meeting", "evidence", found.meetings, found.evidence, found)
    return replace(
        frames,
        statements=frames.statements.assign(topics=words, near_topics=near & ~words),
        meetings=frames.meetings.assign(topics=met),
        topics=found.topics,
    )


def _marked(
    frame: pd.DataFrame, key: str, text: str, keys: NDArray[np.int64], known: Bits, found: Marks
) -> Bits:
    """Return the topics of a frame's rows: the known ones, and anew of what was decided on."""
    at, there = _rows(keys, frame[key].to_numpy())
    marked = np.zeros(len(frame), dtype=np.int64)
    marked[there] = known[at[there]]
    again = np.flatnonzero((frame["check"] != "").to_numpy() | ~there)
    marked[again] = bits(_texts(frame[text].iloc[again]), found.topics)
    return marked


def _of_sentences(
    store: Store, topics: Sequence[Topic]
) -> Iterator[tuple[NDArray[np.int64], Bits]]:
    """Yield the keys of some statements with the topics of their sentences."""
    if not topics:
        return
    last = -1
    while True:
        with reading(store) as connection:
            rows = connection.execute(sentences(last, _ROWS, _AROUND)).fetchall()
        if not rows:
            return
        keys, *parts = zip(*rows, strict=True)
        last = keys[-1]
        before, words, behind = (pa.array(part, pa.large_string()) for part in parts)
        yield np.array(keys, dtype=np.int64), bits(_sentence(before, words, behind), topics)


def _sentence(before: pa.Array, words: pa.Array, behind: pa.Array) -> pa.Array:
    begin = pc.replace_substring_regex(before, _UP_TO_HERE, "")
    # What ends with the end of a sentence has nothing of it behind.
    ended = pc.match_substring_regex(words, r"""[.!?…]["”’»)]*\s*$""")
    end = pc.if_else(ended, "", pc.replace_substring_regex(behind, _FROM_HERE, ""))
    nothing = pa.scalar("", pa.large_string())
    return pc.binary_join_element_wise(begin, words, end.cast(pa.large_string()), nothing)


def _rows(
    keys: NDArray[np.int64], wanted: NDArray[np.int64]
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return where each wanted key stands among the ascending keys, and whether it does."""
    if not len(keys):
        return np.zeros(len(wanted), dtype=np.intp), np.zeros(len(wanted), dtype=bool)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return at, keys[at] == wanted


def _texts(column: "pd.Series[str]") -> pa.Array:
    return pa.array(column, pa.large_string())
