"""A word in; what it says of a place name beside it out: title, masthead, treaty, ship ..."""

from functools import cache

from readout.extract.wordlists import rows, words

_NONE: frozenset[str] = frozenset()


def classes(word: str) -> frozenset[str]:
    """Return the classes of a lower-case word in `words/place_context.en.tsv`."""
    return _classes().get(word, _NONE)


@cache
def given_names() -> frozenset[str]:
    """Return common given names, lower case."""
    return frozenset(row[0].lower() for row in rows("given_names.tsv"))


@cache
def openers() -> frozenset[str]:
    """Return words that begin a sentence with a capital without being a name, lower case."""
    small = words("prepositions.en.txt") | words("determiners.en.txt") | words("pronouns.en.txt")
    return frozenset(word.lower() for word in small | words("sentence_openers.en.txt"))


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, kind in rows("place_context.en.tsv"):
        found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
