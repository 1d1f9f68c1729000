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

from readout.frames.load import load
from readout.frames.queries import sentences
from readout.frames.records import Frames
from readout.frames.reviewed import reviewed
from readout.frames.topics import Bits, Topic, bits
from readout.store import Store, decisions
from readout.store.connect import reading

_ROWS = 50_000  #: sentences held at once
_AROUND = 300  #: characters before and behind a statement, looked at for the rest of its sentence
# Where a sentence ends. At "U.S." it ends too soon: a topic is then missed, never made up.
_UP_TO_HERE = r"""(?s)^.*(?:[.!?…]["”’»)]*\s|\n)"""
_FROM_HERE = r"""(?s)(?:[.!?…]["”’»)]*(?:\s|$)|\n).*"""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The topics of what the store holds, each array by the keys of its records."""

    topics: tuple[Topic, ...]
    words: Bits  #: of the words of each statement
    sentence: Bits  #: of the sentence each statement rests on
    evidence: Bits  #: of the sentence each meeting rests on


def marks(store: Store, frames: Frames, topics: Sequence[Topic]) -> Marks:
    """Return the topics of what was found by rules; `frames` are those that `load` returned."""
    said, met = frames.statements, frames.meetings
    words = _by_key(said["statement"].to_numpy(), bits(_texts(said["content"]), topics))
    sentence = np.zeros_like(words)
    for keys, found in _of_sentences(store, topics):
        there = keys < len(sentence)  # another process may have stored more since
        sentence[keys[there]] = found[there]
    evidence = _by_key(met["meeting"].to_numpy(), bits(_texts(met["evidence"]), topics))
    return Marks(tuple(topics), words, sentence, evidence)


def on_topics(frames: Frames, found: Marks) -> Frames:
    """Return the frames with the columns of `columns.TOPICS`, after what analysts decided.

    The words of a record that was decided on are looked at again, as they may be others now. Its
    sentence is the one it was found in; an analyst's own statement has none that is looked at.
    """
    said, met = frames.statements, frames.meetings
    words = _marked(said, "statement", "content", found.words, found.topics)
    near = _known(found.sentence, said["statement"].to_numpy()) & ~words
    evidence = _marked(met, "meeting", "evidence", found.evidence, found.topics)
    return replace(
        frames,
        statements=said.assign(topics=words, near_topics=near),
        meetings=met.assign(topics=evidence),
        topics=found.topics,
    )


def current_on_topics(store: Store, topics: Sequence[Topic]) -> Frames:
    """Return what the store holds today, as analysts decided on it, with its topics."""
    found = load(store)
    return on_topics(reviewed(found, decisions(store)), marks(store, found, topics))


def _marked(frame: pd.DataFrame, key: str, text: str, known: Bits, topics: Sequence[Topic]) -> Bits:
    """Return the topics of a frame's rows: the known ones, and anew of what was decided on."""
    keys = frame[key].to_numpy()
    marked = _known(known, keys)
    undecided = frame["check"].array.categories.get_indexer([""])[0]
    decided = frame["check"].array.codes != undecided
    again = np.flatnonzero(decided | (keys >= len(known)))
    marked[again] = bits(_texts(frame[text].iloc[again]), topics)
    return marked


def _by_key(keys: NDArray[np.int64], found: Bits) -> Bits:
    table = np.zeros(int(keys.max()) + 1 if len(keys) else 0, dtype=np.int64)
    table[keys] = found
    return table


def _known(table: Bits, keys: NDArray[np.int64]) -> Bits:
    """Return what the table says of each key; of one behind its end, nothing."""
    if not len(table):
        return np.zeros(len(keys), dtype=np.int64)
    return np.where(keys < len(table), table[np.minimum(keys, len(table) - 1)], 0)


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


def _texts(column: "pd.Series[str]") -> pa.Array:
    return pa.array(column, pa.large_string())
