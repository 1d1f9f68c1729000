"""Names of persons and things in; keys to compare them by, ids, and their parts out.

Two spellings are the same name only by an equal key or by a listed alias, never by likeness.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from readout.extract.wordlists import rows, words

_PLAIN = str.maketrans("łŁđĐøØıß’ʼ`", "lLdDoOis'''")  # letters that NFD leaves whole
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_ARTICLES = ("al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name as written, in its parts, all of them keys; `surname` is never empty."""

    given: tuple[str, ...]  #: given names and initials, without dots
    surname: str  #: with its particles: "de hoop scheffer"
    gender: str = ""  #: "f", "m" or "": by title or given name
    written: str = ""  #: without title and possessive

    @property
    def is_full(self) -> bool:
        """Tell whether a given name stands there, and not initials alone."""
        return any(len(part) > 1 for part in self.given)


def with_marks(name: str, aliases: Iterable[str]) -> str:
    """Return a name as it is written at home where an alias differs from it by marks alone.

    >>> with_marks("Radoslaw Sikorski", ["Radek Sikorski", "Radosław Sikorski"])
    'Radosław Sikorski'
    """
    for alias in aliases:
        # The lengths agree but for ligatures; to fold every alias would double the loading.
        if len(alias) == len(name) and not alias.isascii() and key(alias) == key(name):
            return alias
    return name


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """Return what two spellings are compared by: no case, no accents of Latin letters, no dots.

    >>> key("Bronisław  KOMOROWSKI") == key("Bronislaw Komorowski")
    True
    """
    if text.isascii():  # translating is half the cost of loading the registers
        return " ".join(text.lower().replace(".", "").replace("`", "'").split())
    folded = text.translate(_PLAIN).casefold().replace(".", "")
    if not folded.isascii():
        folded = "".join([_plain(letter) for letter in folded])
    return " ".join(folded.split())


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """Return a name as it stands in an id; scripts other than Latin are kept.

    >>> slug("Wladyslaw Kosiniak-Kamysz")
    'wladyslaw-kosiniak-kamysz'
    """
    plain = key(text)
    return _NOT_PLAIN.sub("-", plain).strip("-") or plain.replace(" ", "-")


def without_possessive(text: str) -> str:
    """Return a name without "'s" or the apostrophe after an s.

    >>> without_possessive("Belarus'")
    'Belarus'
    """
    bare = text.strip()
    if bare[-2:] in ("'s", "’s"):
        return bare[:-2]
    return bare[:-1] if bare[-2:] in ("s'", "s’") else bare


@lru_cache(maxsize=20_000)
def personal(written: str) -> PersonalName | None:
    """Split a personal name; None where nothing is left but titles.

    Chinese and Korean family names are known by a list; other names are read given name first.
    """
    parts = without_possessive(written.strip(" ,;:")).split()
    gender = ""
    while parts and (found := _titles().get(key(parts[0]))) is not None:
        gender, parts = found or gender, parts[1:]
    while len(parts) > 1 and key(parts[-1]) in _SUFFIXES:
        parts = parts[:-1]
    parts = [bare for part in parts if (bare := part.strip(","))]
    keys = tuple(key(part) for part in parts)
    if not keys or not all(keys):
        return None
    if len(keys) == 2 and _is_surname_first(*keys):
        keys = keys[::-1]
    at = _surname_at(keys)
    told = next((found for part in keys[:at] if (found := given_gender(part))), "")
    return PersonalName(keys[:at], " ".join(keys[at:]), gender or told, " ".join(parts))


def surname(spelling: str) -> str:
    """Return the surname of a personal name as `personal` tells it; "" where titles alone stand.

    `spelling` is a key. Registers have thousands of names, of which nothing else is asked.

    >>> surname("jaap de hoop scheffer")
    'de hoop scheffer'
    """
    keys = tuple(bare for part in spelling.split() if (bare := part.strip(",")))
    first = 0
    while first < len(keys) and keys[first] in _titles():
        first += 1
    keys = _without_suffix(keys[first:])
    if not keys:
        return ""
    if len(keys) == 2 and _is_surname_first(*keys):
        return keys[0]
    return " ".join(keys[_surname_at(keys) :])


def honorific_gender(title: str) -> str:
    """Return "f" or "m" where a title tells: "f" for "Mrs.", "Lady", "chairwoman"."""
    return next((found for word in title.split() if (found := _titles().get(key(word)))), "")


def begins_with_given(name: str) -> bool:
    """Tell whether the first word of a name is known as a given name.

    >>> begins_with_given("Jan Novak"), begins_with_given("Black Sea")
    (True, False)
    """
    return key(name).split(" ", 1)[0] in _given_names()


def given_gender(name: str) -> str:
    """Return "f", "m" or, for unknown and shared given names, ""; `name` is a key."""
    return _given_names().get(name, "")


def same_person(one: PersonalName, other: PersonalName) -> bool:
    """Tell whether two names may be one person's: surnames equal, given names not against it."""
    if one.surname != other.surname or (one.gender and other.gender and one.gender != other.gender):
        return False
    if not one.given or not other.given:
        return True
    first, second = one.given[0], other.given[0]
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return first == second or second in _variants().get(first, ())


def _without_suffix(keys: tuple[str, ...]) -> tuple[str, ...]:
    while len(keys) > 1 and keys[-1] in _SUFFIXES:
        keys = keys[:-1]
    return keys


@lru_cache(maxsize=2_000)
def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    # й is a letter of its own, é is an e: only Latin letters lose their marks
    return parts[0] if parts[0].isascii() else letter


def _is_surname_first(first: str, second: str) -> bool:
    """Tell whether a name has the Chinese or Korean order."""
    if first not in words("surnames_first.txt"):
        return False
    return "-" in second or (not given_gender(first) and not given_gender(second))


def _surname_at(keys: tuple[str, ...]) -> int:
    """Return where the surname starts: at the first particle, else at the last part.

    "Saad bin Khalifa al-Murri" is Mr al-Murri: what "bin" opens is his father's name.
    """
    particles = words("particles.en.txt")
    last = len(keys) - 1
    if keys[last].startswith(_ARTICLES):
        return last
    return next((at for at, part in enumerate(keys[:last]) if part in particles), last)


@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows("name_titles.en.tsv")}


@lru_cache(maxsize=1)
def _given_names() -> dict[str, str]:
    return {key(row[0]): row[1] for row in rows("given_names.tsv")}


@lru_cache(maxsize=1)
def _variants() -> dict[str, set[str]]:
    """Return for each given name the other forms of its groups."""
    groups: dict[str, set[str]] = {}
    for row in rows("given_name_variants.tsv"):
        for name in row:
            groups.setdefault(name, set()).update(row)
    return groups
