"""Names and other spellings by id in; which ids the words of a question name out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from readout import search
from readout.frames.names import surname

_WHO = ("person:", "government:", "organisation:", "agency:", "group:", "side:")
_LONGEST = 8  # words of a name that is looked for
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """What some words name: all the ids that they may mean, and the first word behind them."""

    kind: str  #: "who", "topic" or "where"
    ids: tuple[str, ...]
    next: int


@dataclass(frozen=True, slots=True)
class Index:
    """Folded words of a name -> kind -> ids; filled by `index`."""

    entries: Mapping[Key, Mapping[str, tuple[str, ...]]]

    def at(self, words: Sequence[str], at: int, is_place: bool) -> Named | None:
        """Return the longest name that begins at a word; `is_place` prefers places to sides."""
        folded = [search.fold(one) for one in words[at : at + _LONGEST]]
        kinds = ("where", "who", "topic") if is_place else ("who", "topic", "where")
        for number in range(len(folded), 0, -1):
            found = self.entries.get(tuple(folded[:number]), {})
            for kind in kinds:
                if kind in found:
                    return Named(kind, found[kind], at + number)
        return None


def index(names: Mapping[str, str], spellings: Mapping[str, Sequence[str]]) -> Index:
    """Return an index of names by id, of their other spellings, and of the surnames of persons.

    A full name goes before a surname that is written the same; a surname of several persons keeps
    all of them. Spellings of ids that have no name are left out: nothing tells of them.
    """
    found: dict[Key, dict[str, tuple[str, ...]]] = {}
    whole = [(one, name) for one, name in names.items()]
    whole += [(one, other) for one in names for other in spellings.get(one, ())]
    _enter(found, whole)
    short: dict[Key, dict[str, tuple[str, ...]]] = {}
    _enter(short, _surnames(whole))
    for key, kinds in short.items():
        found.setdefault(key, {}).setdefault("who", kinds["who"])
    return Index(found)


def _surnames(whole: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for one, name in whole:
        if one.startswith("person:") and " " in name:
            yield one, surname(name)


def _enter(found: dict[Key, dict[str, tuple[str, ...]]], named: Iterable[tuple[str, str]]) -> None:
    for one, name in named:
        kinds = found.setdefault(tuple(search.fold(name).split()), {})
        kind = _kind(one)
        kinds[kind] = tuple(dict.fromkeys((*kinds.get(kind, ()), one)))


def _kind(one: str) -> str:
    return "who" if one.startswith(_WHO) else "topic" if one.startswith("topic:") else "where"
