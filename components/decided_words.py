"""A decision in; what it was about and what it says instead, in plain words, out."""

from collections.abc import Callable, Mapping
from typing import Any

from components import words
from readout.reviews import Action, Review

_LONG = 300  #: letters of a cell
#: What a field is called; those that only repeat another one (ids, sides, countries) are left out.
_NAMES = {
    "speaker": "speaker",
    "role": "role",
    "kind": "given as",
    "manner": "manner",
    "addressee": "said to",
    "reported_by": "reported by",
    "people": "who took part",
    "status": "it is",
    "place": "place",
    "start": "from",
    "end": "to",
    "precision": "date known to the",
    "spans": "its words",
    "source": "source",
    "credibility": "what it says",
    "name": "is",
    "with": "same as",
    "from": "not the same as",
}


def subject(one: Review, by_id: Mapping[str, Review]) -> str:
    """Return what kind of record a decision is about; of one taken back, that one's."""
    return str(_first(one, by_id).subject)


def about(one: Review, by_id: Mapping[str, Review]) -> str:
    """Return the words of the record that a decision is about, cut where they are long."""
    first = _first(one, by_id)
    said = (first.words or first.target.removeprefix("written:"))[:_LONG]
    if one.action is not Action.UNDO:
        return said
    taken = by_id.get(one.target)
    return f"“{words.ACTIONS[taken.action]}” of {taken.at[:10]}: {said}" if taken else said


def values(one: Review) -> str:
    """Return what the record is to say instead, field by field."""
    told = (
        f"{_NAMES[name]}: {_value(name, given)}"
        for name, given in one.values.items()
        if name in _NAMES
    )
    return "; ".join(told)[:_LONG]


def _first(one: Review, by_id: Mapping[str, Review]) -> Review:
    """The decision that a chain of taking back began with, as far as this store knows it."""
    seen: set[str] = set()
    while one.action is Action.UNDO and one.target in by_id and one.id not in seen:
        seen.add(one.id)
        one = by_id[one.target]
    return one


def _value(name: str, given: Any) -> str:
    if name in _WORDED:
        return _WORDED[name](given)
    return str(given) or "none"


def _chosen(choices: Mapping[Any, str]) -> Callable[[Any], str]:
    return lambda given: choices.get(given, str(given))


def _people(given: list[dict[str, str]]) -> str:
    return words.listed([one.get("name", "") for one in given]) or "nobody"


_WORDED: dict[str, Callable[[Any], str]] = {
    "people": _people,
    "spans": lambda given: words.count(len(given), "new passage"),
    "with": lambda given: words.count(len(given), "report"),
    "from": lambda given: words.count(len(given), "report"),
    "status": _chosen({str(one): said for one, said in words.STATUSES.items()}),
    "precision": _chosen({str(one): said for one, said in words.PRECISIONS.items()}),
    "kind": _chosen({str(one): said for one, said in words.MANNERS.items()}),
    "source": _chosen({one: f"{one}, {said}" for one, said in words.SOURCES.items()}),
    "credibility": _chosen({one: f"{one}, {said}" for one, said in words.CREDIBILITIES.items()}),
    "start": lambda given: words.iso_in_words(given) or "none",
    "end": lambda given: words.iso_in_words(given) or "none",
}
