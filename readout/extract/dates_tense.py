"""The place of a date in its clause in; whether that clause looks ahead or back out.

The verb nearest before the date decides ("will meet on Friday, he said"), else the first one
behind it. Forms in -ed are past; the others are those of `words/tense.en.tsv`.
"""

from readout.extract.dates_atoms import Atoms
from readout.extract.dates_lexicon import tenses

_BEFORE, _BEHIND = 14, 8  # atoms
_STOPS = frozenset((".", "!", "?", ";"))


def of(a: Atoms, first: int, last: int) -> int:
    """Return 1 for the future, -1 for the past, 0 when no verb tells."""
    for i in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if a.low[i] in _STOPS and not a.glued(i + 1):
            break
        if told := _of_word(a.low[i]):
            return told
    for i in range(last, min(last + _BEHIND, len(a.low))):
        if a.low[i] in _STOPS and not a.glued(i + 1):
            break
        if told := _of_word(a.low[i]):
            return told
    return 0


def _of_word(word: str) -> int:
    if (tense := tenses().get(word)) is not None:
        return 1 if tense == "future" else -1
    return -1 if len(word) > 4 and word.endswith("ed") else 0
