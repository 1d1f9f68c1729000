"""Two names of meeting participants in; whether they name the same party out.

They do when they share a last name, when both name the same country (by demonym, capital or alias)
and not two persons, or when the words of one are all in the other.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from readout.extract.wordlists import rows, words

WORDS = Path(__file__).parent / "words"
_TOKEN = re.compile(r"[\w][\w\-\.']*")
_CAPITALISED = re.compile(r"[^\W\d_][\w\-'’\.]*")


def folded(name: str) -> str:
    """Return a name in lower case, without marks on its letters, blanks made single."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", plain.replace("’", "'").lower()).strip()


@cache
def same(one: str, other: str) -> bool:
    """Tell whether two names are one party's."""
    if folded(one) == folded(other):
        return True
    keys, others = _keys(one), _keys(other)
    last, other_last = _of("L", keys), _of("L", others)
    if last and other_last:
        named = last | _of("N", keys)
        other_named = other_last | _of("N", others)
        return bool(last & other_named or other_last & named)
    countries, other_countries = _of("C", keys), _of("C", others)
    if countries and other_countries:
        return bool(countries & other_countries)
    plain, other_plain = _of("W", keys), _of("W", others)
    if plain and other_plain:
        return bool(plain & other_plain)
    left = set(_tokens(one)) - _titles()
    right = set(_tokens(other)) - _titles()
    return bool(left and right and (left <= right or right <= left))


def matched(gold: Iterable[str], given: Iterable[str]) -> int:
    """Return how many names of two lists are the same party, one to one, equal ones first."""
    wanted, found, count = list(gold), list(given), 0
    for agree in (lambda one, other: folded(one) == folded(other), same):
        for name in list(wanted):
            partner = next((other for other in found if agree(name, other)), None)
            if partner is not None:
                wanted.remove(name)
                found.remove(partner)
                count += 1
    return count


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names that are written differently, in order."""
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(folded(name), name)
    return list(found.values())


def _of(kind: str, keys: frozenset[tuple[str, str]]) -> set[str]:
    return {value for key, value in keys if key == kind}


@cache
def _keys(name: str) -> frozenset[tuple[str, str]]:
    """Return what a name is known by: countries (C), last name (L), other names (N), words (W)."""
    text = re.sub(r"'s\b", "", folded(name))
    keys = {("C", country) for alias, country in _aliases() if alias.search(text)}
    capitalised = [
        word
        for word in _CAPITALISED.findall(re.sub(r"['’]s\b", "", name))
        if word[:1].isupper()
        and folded(word).strip(".") not in _titles()
        and folded(word) not in _country_names()
    ]
    if capitalised:
        keys.add(("L", folded(capitalised[-1]).strip(".")))
    keys.update(("N", folded(word).strip(".")) for word in capitalised[:-1])
    if not keys:
        plain = [word.strip(".") for word in _tokens(name)]
        keys = {("W", word) for word in [w for w in plain if w not in _titles()] or plain}
    return frozenset(keys)


def _tokens(name: str) -> list[str]:
    return _TOKEN.findall(re.sub(r"'s\b", "", folded(name)))


@cache
def _titles() -> frozenset[str]:
    return words("party_titles.txt", WORDS)


@cache
def _country_names() -> frozenset[str]:
    return frozenset(name.lower() for row in rows("parties.tsv", WORDS) for name in row)


@cache
def _aliases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(folded(name))}(?!\w)"), row[0])
        for row in rows("parties.tsv", WORDS)
        for name in row
    )
