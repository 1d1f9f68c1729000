"""Rows of parties or speakers in; the actor that each of them is, by id or by name, out."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.extract.wordlists import words
from readout.frames.tally import distinct
from readout.reviews import WRITTEN

Coded: TypeAlias = tuple[Sequence[str], NDArray[Any]]  # values, and which of them each row has


def who_of(frame: pd.DataFrame, called: str) -> Any:
    """Return the id of each row's actor, else "written:NAME", else "" where nobody is named."""
    who, code = coded(frame, called)
    return np.array(who or [""], dtype=object)[code] if len(frame) else np.empty(0, dtype=object)


def coded(frame: pd.DataFrame, called: str) -> Coded:
    """Return what `who_of` does as the actors there are, and which of them each row is.

    Looked up once for each pair of id and name that there is, not once for each row.
    """
    ids, names = frame["actor"].array, frame[called].array
    pairs = ids.codes.astype(np.int64) * len(names.categories) + names.codes
    least = int(pairs.min(initial=0))
    at, known = distinct(pairs - least)
    which = [divmod(int(pair) + least, max(1, len(names.categories))) for pair in known]
    who = [_id(str(ids.categories[one]), str(names.categories[other])) for one, other in which]
    code, actors = pd.factorize(np.array(who, dtype=object))
    return [str(one) for one in actors], code[at] if len(at) else at


def is_name(written: str) -> bool:
    """Tell whether words can be one actor's name: capitals throughout, but for small words.

    >>> [is_name(one) for one in ("Lavrov", "the Foreign Office", "Ursula von der Leyen")]
    [True, True, True]
    >>> [is_name(one) for one in ("He", "A Russian diplomat", "the American", "Tusk and Duda", "")]
    [False, False, False, False, False]
    """
    parts = written.split()
    if parts and parts[0].casefold() == "the":
        # "the American", "the Baltic": a word alone says who is meant only where it was written
        parts = parts[1:] if len(parts) > 2 else []
    if not parts or parts[0].casefold() in words("pronouns.en.txt") | words("determiners.en.txt"):
        return False
    small = words("particles.en.txt") | {"of", "for", "the"}
    return not parts[0][:1].islower() and all(
        part in small or (part[:1].isalpha() and not part[:1].islower()) for part in parts
    )


@lru_cache(maxsize=200_000)
def _id(actor: str, name: str) -> str:
    return actor or (f"{WRITTEN}{name}" if is_name(name) else "")
