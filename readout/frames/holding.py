"""Texts and names and what is searched for in; which of them hold it, and which rows that is, out.

What the store's index finds in titles and texts (`readout.store.search`) and what is found here is
the same by construction: words folded, everything else parts them, a phrase is words side by side.
"""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from readout.filters import Filters
from readout.frames.kept import Mask, rows_where
from readout.frames.masks import (
    at_places,
    hold_one,
    is_one_of,
    keys_of,
    table_of,
    texts_left,
    top_key,
)
from readout.frames.records import Frames
from readout.search import LETTERS, Clause, Field, Term, parse

Evaluate = Callable[[Term], Mask]


def holds(texts: Sequence[str] | pa.Array, term: Term) -> Mask:
    """Which of the texts hold a term; no text is looked at by Python."""
    return _holds(_folded(texts), term)


def answers(texts: Sequence[str] | pa.Array, clauses: Sequence[Clause]) -> Mask:
    """Which of the texts answer all clauses, whatever field these name."""
    folded = _folded(texts)
    return _all(clauses, len(folded), lambda term: _holds(folded, term))


def texts_asked(frames: Frames, filters: Filters) -> Mask | None:
    """A table of article keys: which answer what is asked of speakers, places, outlets, words.

    An article answers for a speaker or for words when one statement of it does. None where nothing
    of the kind is asked.
    """
    clauses = parse(filters.text).named
    if not clauses:
        return None
    top = top_key(frames.articles, "article")
    return _all(clauses, top, lambda term: _articles_of(frames, term, top))


def statements_asked(frames: Frames, filters: Filters, among: Mask) -> Mask:
    """Which statements of a mask answer it by their own speaker, words, places and outlet."""
    clauses = parse(filters.text).named
    if not clauses:
        return among
    at = np.flatnonzero(among)
    rows = rows_where(frames.statements, among)
    mask = among.copy()
    mask[at] = _all(clauses, len(at), lambda term: _statements_of(frames, term, rows))
    return mask


def _all(clauses: Sequence[Clause], size: int, evaluate: Evaluate) -> Mask:
    mask = np.ones(size, dtype=bool)
    for clause in clauses:
        any_of = np.logical_or.reduce([evaluate(term) for term in clause.terms])
        mask &= ~any_of if clause.negated else any_of
    return mask


def _articles_of(frames: Frames, term: Term, top: int) -> Mask:
    if term.field is Field.OUTLET:
        return _printed_by(frames, term, top)
    if term.field is Field.PLACE:
        return table_of(keys_of(_naming(frames, term), "article"), top)
    said = _statements_of(frames, term, frames.statements)
    return table_of(keys_of(frames.statements, "article")[said], top)


def _statements_of(frames: Frames, term: Term, rows: pd.DataFrame) -> Mask:
    if term.field is Field.SPEAKER:
        return is_one_of(rows, "speaker", _called(rows, "speaker", term))
    if term.field is Field.SAID:
        return holds(pa.array(rows["content"], pa.large_string()), term)
    if term.field is Field.OUTLET:
        top = top_key(frames.articles, "article")
        return _printed_by(frames, term, top)[keys_of(rows, "article")]
    return hold_one(rows, np.arange(len(rows)), _naming(frames, term))


def _printed_by(frames: Frames, term: Term, top: int) -> Mask:
    outlets = _called(frames.sightings, "outlet", term)
    left = texts_left(frames, Filters(outlets=tuple(outlets)), None) if outlets else None
    return np.zeros(top, dtype=bool) if left is None else left


def _naming(frames: Frames, term: Term) -> pd.DataFrame:
    """The mentions of places that are called so, or lie in a country that is."""
    named = frames.mentions
    mask = is_one_of(named, "place", _called(named, "place", term))
    countries = tuple(f"country:{one}" for one in _called(named, "country", term))
    return rows_where(named, mask | at_places(named, Filters(places=countries)))


def _called(frame: pd.DataFrame, column: str, term: Term) -> list[str]:
    """The names of a column that hold a term."""
    names = [str(one) for one in frame[column].array.categories]
    return [name for name, there in zip(names, holds(names, term), strict=True) if there]


def _holds(folded: pa.Array, term: Term) -> Mask:
    pattern = f" {' '.join(term.words)}" + ("" if term.prefix else " ")
    found = pc.match_substring(folded, pattern)
    return np.asarray(pc.fill_null(found, False).to_numpy(zero_copy_only=False), dtype=bool)


def _folded(texts: Sequence[str] | pa.Array) -> pa.Array:
    """Return `readout.search.fold` of each text with one blank before, between and behind words."""
    plain = pc.utf8_lower(pa.array(texts, pa.large_string()))
    if not pc.all(pc.string_is_ascii(plain), min_count=0).as_py():
        plain = pc.replace_substring_regex(pc.utf8_normalize(plain, "NFD"), _MARKS, "")
        for letter, instead in LETTERS.items():
            plain = pc.replace_substring(plain, letter, instead)
    padded = pc.binary_join_element_wise(_SPACE, plain, _SPACE, _NOTHING)
    return pc.replace_substring_regex(padded, _BETWEEN, " ")


_MARKS = r"[\x{300}-\x{36f}]+"
_BETWEEN = r"[^\p{L}\p{N}]+"
_SPACE, _NOTHING = (pa.scalar(one, pa.large_string()) for one in (" ", ""))
