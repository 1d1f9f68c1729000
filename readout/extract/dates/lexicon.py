"""A word in; what it can be in an expression of time out: month, unit, number, ordinal and so on.

Words are those of `words/time.en.tsv` and the English rows of `words/months.tsv`.
"""

from functools import cache
from types import MappingProxyType

from readout.extract.wordlists import rows

Classes = MappingProxyType[str, str]

_PHRASES = ("ref", "holiday", "day", "event_day")
NOTHING: Classes = MappingProxyType({})


@cache
def lexicon() -> dict[str, Classes]:
    """Return lower-case word -> class -> value, for the words that say something about time."""
    found: dict[str, dict[str, str]] = {}
    for number, language, names in rows("months.tsv"):
        if language == "en":
            for name in names.split():
                found.setdefault(name.lower(), {})["month"] = number
    for row in rows("time.en.tsv"):
        if row[1] not in _PHRASES:
            found.setdefault(row[0], {})[row[1]] = row[2] if len(row) > 2 else ""
    return {word: MappingProxyType(kinds) for word, kinds in found.items()}


@cache
def starters() -> frozenset[str]:
    """Return the words at which an expression may begin."""
    beginning = set(
        "month unit units number vague ordinal weekday weekday_short weekdays part clock season "
        "deictic_day deictic previous mod edge end half quarter every per set".split()
    )
    single = {word for word, found in lexicon().items() if beginning & found.keys()}
    return frozenset(
        single | {phrase[0] for phrase, _, _ in _phrases()} | {"a", "an", "fiscal", "fy", "q", "h"}
    )


@cache
def followers() -> frozenset[str]:
    """Return the words that go on what an article or a preposition has begun."""
    return frozenset(lexicon()) | {word for phrase, _, _ in _phrases() for word in phrase}


@cache
def phrases() -> MappingProxyType[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Return first word -> (words, class, value) of fixed phrases and holidays, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for entry in sorted(_phrases(), key=lambda entry: -len(entry[0])):
        found.setdefault(entry[0][0], []).append(entry)
    return MappingProxyType({word: tuple(entries) for word, entries in found.items()})


@cache
def tenses() -> MappingProxyType[str, str]:
    """Return word -> "past" or "future"."""
    return MappingProxyType({row[0]: row[1] for row in rows("tense.en.tsv")})


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    entries = [(*row, "")[:3] for row in rows("time.en.tsv") if row[1] in _PHRASES]
    return tuple((_atoms(written), kind, value) for written, kind, value in entries)


def _atoms(written: str) -> tuple[str, ...]:
    return tuple(written.replace("'", " ' ").split())
