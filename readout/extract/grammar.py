"""The closed classes of words that the reading of statements needs (`words/grammar.en.tsv`)."""

from functools import cache

from readout.extract.wordlists import rows


@cache
def members(name: str) -> frozenset[str]:
    """Return the words of a class ("auxiliary", "preposition", ...), in lower case."""
    return frozenset(
        word for row in rows("grammar.en.tsv") if row[0] == name for word in row[1].split()
    )


def is_adverb(word: str) -> bool:
    """Tell whether a lower-case word may stand between a subject and its verb."""
    return word in members("adverb") or (
        len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERBS
    )


_NOT_ADVERBS = frozenset("family italy ally july reply supply assembly anomaly imply apply".split())
