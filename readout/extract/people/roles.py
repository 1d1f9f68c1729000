"""The words of an office or title in; which office it is, and whose, out.

A title counts only as the head of its phrase and with nothing left over: "the Russian president"
is an office of Russia, "the president of the Russian Chess Federation" is none.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from readout.extract.people.person_names import key, without_possessive
from readout.extract.people.registers import Office, Registers
from readout.extract.wordlists import rows, words

_LONGEST = 8  # words of a title or of a country's name
_LONGEST_PHRASE = 60  # blanks: a longer one is no title, and reading it takes time by its square
_PLENIPOTENTIARY = re.compile(r"\s+extraordinary\s+and\s+plenipotentiary", re.IGNORECASE)
_LINKS = frozenset("of for to at in on with from".split())
_ACTING = frozenset(("acting", "interim", "caretaker"))
_OF_A_STATE = frozenset(("National", "Federal", "Supreme"))
_POSSESSORS = frozenset("his her their its".split())


@dataclass(frozen=True, slots=True)
class Role:
    """What a role phrase says; an empty `offices` means that no register knows it."""

    offices: frozenset[str] = frozenset()  #: canonical names
    side: str = ""  #: country or organisation, "" where the words name none
    head: str = ""  #: the noun: "minister", "spokeswoman"
    rest: frozenset[str] = frozenset()  #: other words with a meaning: "campaign"
    past: bool = False  #: former, late, then, incoming: not the holder of the day
    fresh: bool = False  #: new, newly elected: the holder of the day only if not long in office
    then: bool = False  #: "the then minister": in office at the time told of
    acting: bool = False  #: acting, interim, caretaker
    gender: str = ""  #: "f" for "spokeswoman"
    possessor: bool = False  #: "his counterpart"

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing but the noun stands there: "the minister"."""
        return not self.side and not self.rest


@lru_cache(maxsize=20_000)
def read(phrase: str, registers: Registers) -> Role:
    """Read a role phrase; without determiners, "Mr." and a name it reads the same.

    >>> from pathlib import Path
    >>> from readout.extract.people.registers import load
    >>> role = read("the head of Kremlin diplomacy", load(Path("data/reference")))
    >>> sorted(role.offices), role.side
    (['foreign minister'], 'Russia')
    """
    if phrase.count(" ") > _LONGEST_PHRASE:
        return Role()
    phrase = _PLENIPOTENTIARY.sub("", phrase)
    first, joined, second = phrase.partition(" and ")
    if joined:  # "Deputy Prime Minister and Foreign Minister"
        one, other = read(first, registers), read(second, registers)
        if one.offices and other.offices:
            side = one.side or other.side
            return replace(one, offices=one.offices | other.offices, side=side)
    tokens = _tokens(phrase)
    lower = [token.casefold() for token in tokens]
    kept = [token for token in tokens if token.casefold() not in _empty()]
    side, bare = _without_sides(kept, registers)
    found = _posted(kept, registers) or _titled(kept, bare, side, registers)
    rest = _meaningful(found.others, registers)
    head = key(_head(bare or kept))
    known = bool(found.length) and not rest
    return Role(
        offices=frozenset(found.offices) if known else frozenset(),
        side=found.side,
        head=head,
        rest=frozenset() if known else frozenset(rest) - {head},
        past=any(token in words("role_past.en.txt") for token in lower),
        then=any(token.startswith("then") for token in lower),
        acting=any(token in _ACTING for token in lower),
        fresh=any(token in words("role_new.en.txt") for token in lower),
        gender=_gender(head),
        possessor=any(token in _POSSESSORS for token in lower),
    )


@dataclass(frozen=True, slots=True)
class _Title:
    offices: tuple[str, ...] = ()
    length: int = 0  # words
    others: tuple[str, ...] = ()  # words beside the title
    side: str = ""


def _tokens(phrase: str) -> list[str]:
    flat = phrase.replace("’", "'").replace("'s ", " 's ").replace(",", " ")
    return [without_possessive(token) for token in flat.split() if token not in ("'s", "'")]


def _posted(tokens: list[str], registers: Registers) -> "_Title | None":
    """Return the ambassadorship of "ambassador to Warsaw" or "in Washington", the post last.

    Not of an envoy: "the US envoy to Ukraine" may be a special one.
    """
    for at in range(len(tokens) - 2):
        if tokens[at].casefold() != "ambassador" or tokens[at + 1] not in ("to", "in"):
            continue
        place = at + 2
        length, host = _side_at(tokens, place, registers)
        if not length or place + length < len(tokens):
            return None
        offices = registers.offices(f"ambassador to {host}")
        side, _ = _without_sides(tokens[:at], registers)
        named = tuple(one.name for one in offices)
        return _Title(named, len(tokens) - at, tuple(tokens[:at]), side) if named else None
    return None


def _titled(kept: list[str], bare: list[str], side: str, registers: Registers) -> "_Title":
    """Return the longest title among the words: all, less every side named, less the first only.

    The last is for a side within a body that is a side itself: "Russia's Security Council".
    """
    found = max(
        _title(kept, "", registers), _title(bare, side, registers), key=lambda one: one.length
    )
    if found.length < len(bare) or not found.length:
        less = _title(_without_sides(kept, registers, most=1)[1], side, registers)
        found = max(found, less, key=lambda one: one.length)
    return found if found.length else _Title(others=tuple(bare), side=side)


def _without_sides(
    tokens: list[str] | tuple[str, ...], registers: Registers, most: int = _LONGEST
) -> tuple[str, list[str]]:
    """Return the first country or organisation named, and the words less the first `most` ones."""
    side, kept, at, cut = "", [], 0, 0
    while at < len(tokens):
        length, found = _side_at(tokens, at, registers) if cut < most else (0, "")
        if not length:
            kept.append(tokens[at])
            at += 1
            continue
        side, cut = side or found, cut + 1
        if kept and kept[-1] in ("of", "to", "the") and at + length >= len(tokens):
            kept.pop()
        at += length
    while kept and kept[-1].casefold() in _LINKS:
        kept.pop()
    return side, kept


def _side_at(tokens: list[str] | tuple[str, ...], at: int, registers: Registers) -> tuple[int, str]:
    if at and tokens[at - 1] in _OF_A_STATE:
        return 0, ""  # a state's "National Security Council" is not the UN's
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        if tokens[at][:1].isupper() and (
            found := registers.side(" ".join(tokens[at : at + length]))
        ):
            return length, found
    return 0, ""


def _title(tokens: list[str], side: str, registers: Registers) -> _Title:
    """Return the longest title that is the head of the phrase and that its side allows.

    `side` is what the words beside `tokens` name; without it, the words around the title tell.
    """
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        for at in range(len(tokens) - length + 1):
            if not _is_head(tokens, at, at + length):
                continue
            title = " ".join(tokens[at : at + length])
            others = (*tokens[:at], *tokens[at + length :])
            whose = side or _without_sides(others, registers)[0]
            offices = registers.offices(title, whose)
            if offices:
                whose = whose or _own_side(title, offices, registers)
                return _Title(tuple(one.name for one in offices), length, others, whose)
    return _Title()


def _is_head(tokens: list[str], start: int, stop: int) -> bool:
    """Tell whether a title is followed by nothing or a preposition, with no deputy before it."""
    if stop < len(tokens) and tokens[stop].casefold() not in _LINKS:
        return False
    before = [token.casefold() for token in tokens[:start]]
    return not any(token in _LINKS or token in words("role_deputies.en.txt") for token in before)


def _own_side(title: str, offices: tuple[Office, ...], registers: Registers) -> str:
    """Return the side that a title itself tells: Secretary of State, EU foreign policy chief."""
    own = {one.side for one in offices if one.side}
    one_office = len({one.name for one in offices}) == 1
    told = " " in title or title.isupper()  # not "the chairman", of North Korea; but SACEUR
    if len(own) == 1 and one_office and told:
        return own.pop()
    return "" if " to " in title else _without_sides(title.split(), registers)[0]


@cache
def _empty() -> frozenset[str]:
    return words("role_fillers.en.txt") | words("role_past.en.txt")


def _meaningful(tokens: tuple[str, ...] | list[str], registers: Registers) -> list[str]:
    _, left = _without_sides(tokens, registers)
    return [key(token) for token in left if token.casefold() not in _LINKS]


def _head(tokens: list[str]) -> str:
    """Return the noun: the last word before a preposition."""
    for at, token in enumerate(tokens):
        if at and token.casefold() in _LINKS:
            return tokens[at - 1]
    return tokens[-1] if tokens else ""


def _gender(head: str) -> str:
    return next((row[1] for row in rows("role_genders.en.tsv") if head.endswith(row[0])), "")
