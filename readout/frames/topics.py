"""The list of topics in; which topics texts are on, as one number a text, out.

A text is on a topic when one of the topic's terms stands in it: as whole words, capital letters
making no difference, a blank standing for blanks or a hyphen, "*" at the end for any ending.
Nothing is weighed or learnt: the list is a file that an analyst may edit.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from readout.errors import SettingsError
from readout.limits import FIELD_CHARACTERS, TOPIC_TERMS, TOPICS

Bits: TypeAlias = NDArray[np.int64]  #: of each text: bit n is set when it is on the nth topic

_ID = re.compile(r"topic:[a-z0-9]+(?:-[a-z0-9]+)*")
_LEAST = 2  #: letters of a term; before "*" one more
# A text is brought into one form first, so that a term is a plain run of letters in it: with the
# boundaries of words as classes of Unicode letters inside the pattern, a million statements took
# 57 s, so 8 s (RE2's own \b knows ASCII letters only: "ț" or "я" would end a word).
_SIGNS = r"[^\p{L}\p{M}\p{N}\s\p{Z}\-‐‑]+"
_BLANKS = r"[\s\p{Z}\-‐‑]{2,}|[^\S ]|[\-‐‑\x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}]"
_SPACE, _NOTHING = (pa.scalar(one, pa.large_string()) for one in (" ", ""))


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of the list."""

    id: str  #: "topic:inf-treaty"
    name: str
    terms: tuple[str, ...]  #: as written
    why: str


def read(path: Path) -> tuple[Topic, ...]:
    """Return the topics in the order of the file.

    Raises SettingsError when the file cannot be read, or a line of it is no topic.
    """
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} cannot be read.") from error
    topics: dict[str, Topic] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            topic = _topic(unicodedata.normalize("NFC", line))
            if topic.id in topics:
                raise ValueError("its id stands further up as well")
        except ValueError as error:
            raise SettingsError(f"{path.name}, line {number}: {error}.") from error
        topics[topic.id] = topic
    if len(topics) > TOPICS:
        raise SettingsError(f"{path.name} holds more than {TOPICS} topics.")
    return tuple(topics.values())


def bits(texts: Sequence[str] | pa.Array, topics: Sequence[Topic]) -> Bits:
    """Return the topics of each text; no text is looked at by Python."""
    found = np.zeros(len(texts), dtype=np.int64)
    if not topics or not len(texts):
        return found
    plain = _plain(pa.array(texts, pa.large_string()))
    patterns = [_pattern(topic.terms) for topic in topics]
    # Most texts are on no topic: one pass over all says which are, and only those are looked at.
    at = np.flatnonzero(_match(plain, "|".join(sorted(set(patterns)))))
    some = plain.take(pa.array(at))
    for number, pattern in enumerate(patterns):
        found[at[_match(some, pattern)]] |= np.int64(1) << np.int64(number)
    return found


def asked(topics: Sequence[Topic], ids: Sequence[str]) -> np.int64:
    """Return the bits of the topics with these ids; an unknown id has none."""
    wanted = set(ids)
    return np.int64(sum(1 << at for at, topic in enumerate(topics) if topic.id in wanted))


def _topic(line: str) -> Topic:
    fields = [field.strip() for field in line.rstrip("\r").split("\t")]
    if len(fields) != 4:
        raise ValueError(f"a topic has 4 fields with tabs between, here are {len(fields)}")
    key, name, listed, why = fields
    if not _ID.fullmatch(key) or len(key) > FIELD_CHARACTERS:
        raise ValueError('an id is "topic:" and small letters, digits and hyphens')
    if not 0 < len(name) <= FIELD_CHARACTERS:
        raise ValueError("the name is missing or too long")
    terms = tuple(dict.fromkeys(term.strip() for term in listed.split("|") if term.strip()))
    if not 0 < len(terms) <= TOPIC_TERMS:
        raise ValueError(f"a topic has 1 to {TOPIC_TERMS} terms, here are {len(terms)}")
    for term in terms:
        _check(term)
    return Topic(key, name, terms, why)


def _check(term: str) -> None:
    stem = term.removesuffix("*")
    if "*" in stem:
        raise ValueError(f'in the term "{term[:40]}" the "*" stands elsewhere than at the end')
    if len(stem.strip()) < _LEAST + (stem != term) or len(term) > FIELD_CHARACTERS:
        raise ValueError(f'the term "{term[:40]}" is too short or too long')
    if not any(letter.isalnum() for letter in stem):
        raise ValueError(f'there is no letter in the term "{term[:40]}"')


def _plain(texts: pa.Array) -> pa.Array:
    """Return small letters, one blank between words and around all, " . " for other signs."""
    signs = pc.replace_substring_regex(pc.utf8_lower(texts), _SIGNS, " . ")
    padded = pc.binary_join_element_wise(_SPACE, signs, _SPACE, _NOTHING)
    return pc.replace_substring_regex(padded, _BLANKS, " ")


def _pattern(terms: Sequence[str]) -> str:
    """Return the terms of one topic for RE2, which takes linear time on any text."""
    stems = _plain(pa.array([term.removesuffix("*") for term in terms], pa.large_string()))
    return "|".join(
        # "\ " is no escape of RE2; the blank at the end is the end of the last word.
        re.escape(stem[:-1] if term.endswith("*") else stem).replace("\\ ", " ")
        for stem, term in zip(stems.to_pylist(), terms, strict=True)
    )


def _match(texts: pa.Array, pattern: str) -> NDArray[np.bool_]:
    found = pc.match_substring_regex(texts, pattern)
    return np.asarray(pc.fill_null(found, False).to_numpy(zero_copy_only=False), dtype=bool)
