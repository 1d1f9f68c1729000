"""The text of a teaser in; the same without the link "read more" at its end, and the link, out.

And the fields of a record in; its teaser, for an article of which a service gives no more.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from readout.articles.written_names import fold
from readout.records import Removal, Removed

_WORDS = Path(__file__).parent / "words" / "teaser_tails.tsv"
_FIELDS = Path(__file__).parent / "words" / "teaser_fields.txt"
_LONGEST = 60  # characters of the last line


def without_tail(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Return a text without its last words where those only lead to the whole article, and them.

    >>> without_tail("They met in Minsk. Continue reading...")[0]
    'They met in Minsk.'
    """
    head, _, end = text.rstrip().rpartition("\n")
    folded = end.rstrip(" .…>»→[]()").casefold()
    for tail in _tails():
        before = folded.removesuffix(tail).rstrip(" [(")
        # A sentence of its own, not the last words of one.
        if folded.endswith(tail) and (not before or before[-1] in '.!?…"”»'):
            kept = f"{head}\n{end[: len(before)]}".strip()
            return kept, (Removed(end[len(before) :].strip(), Removal.RELATED, len(kept)),)
    return text, ()


def of(values: Mapping[str, object]) -> str:
    """Return the longest teaser among the values of a record by their folded names, or "".

    >>> of({"title": "Talks", "description": "They met in Minsk."})
    'They met in Minsk.'
    """
    told = (values.get(name) for name in _fields())
    return max((one.strip() for one in told if isinstance(one, str)), key=len, default="")


def are_among(names: Iterable[str]) -> bool:
    """Tell whether one of the folded names of a table's columns is that of teasers."""
    return not frozenset(_fields()).isdisjoint(names)


def notes(teased: int, kept: int) -> tuple[str, ...]:
    """Return what the report says of articles that are teasers."""
    return (f"Teasers, not whole articles: {teased:,} of {kept:,}.",) if teased else ()


@cache
def _fields() -> tuple[str, ...]:
    lines = _FIELDS.read_text("utf-8").splitlines()
    return tuple(fold(line) for line in lines if line and not line.startswith("#"))


@cache
def _tails() -> tuple[str, ...]:
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(sorted((words.casefold() for _, words in rows), key=len, reverse=True))
