"""The words by which header lines of an article are told out; data: words/header_lines.tsv."""

from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words" / "header_lines.tsv"


@cache
def labels() -> dict[str, str]:
    """Return which field a label ("source") names, in lower case."""
    return {words: wanted for form, wanted, words in _rows() if form == "label"}


@cache
def phrases(wanted: str) -> tuple[str, ...]:
    """Return the phrases before a field ("published on"), in lower case."""
    # The longest first: "published on" before "published".
    rows = [words for form, one, words in _rows() if form == "phrase" and one == wanted]
    return tuple(sorted(rows, key=len, reverse=True))


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((form, wanted, words) for form, wanted, words in rows)
