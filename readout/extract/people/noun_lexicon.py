"""A word in; what it can be within the noun phrase of an actor out, as bit flags.

The lists are the files in `words/`; the tests hold them free of duplicates.
"""

from functools import cache

from readout.extract.wordlists import words

ROLE = 1  #: minister, spokeswoman, Mr.
BODY = 2  #: ministry, agency, government
GROUP = 4  #: officials, sides
TEXT = 8  #: statement, communique
PREMODIFIER = 16  #: acting, senior, foreign
DETERMINER = 32
PRONOUN = 64
NOT_NAME = 128  #: written with a capital without being a name: However, Monday
PARTICLE = 256  #: von, bin
COURTESY = 512  #: Mr., Gen.: never without a name
CAPITAL = 1024  #: a body only when it has a capital: the Munich Conference

HEAD = ROLE | BODY | GROUP | TEXT

_LISTS = (
    ("roles.en.txt", ROLE, True),
    ("organisations.en.txt", BODY, True),
    ("groups.en.txt", GROUP, False),
    ("texts.en.txt", TEXT, True),
    ("premodifiers.en.txt", PREMODIFIER, False),
    ("determiners.en.txt", DETERMINER, False),
    ("pronouns.en.txt", PRONOUN, False),
    ("not_names.en.txt", NOT_NAME, False),
    ("particles.en.txt", PARTICLE, False),
)


@cache
def flags() -> dict[str, int]:
    """Return the flags of every listed word, by its case-folded form; plurals included."""
    found: dict[str, int] = {}
    for name, flag, countable in _LISTS:
        for entry in words(name):
            word, _, mark = entry.partition(" ")
            extra = CAPITAL if mark else 0
            found[word] = found.get(word, 0) | flag | extra
            if countable and word[-1] != ".":
                plural = _plural(word)
                found[plural] = found.get(plural, 0) | flag | extra | (GROUP if flag == ROLE else 0)
    folded: dict[str, int] = {}
    for word, flag in found.items():
        folded[word.casefold()] = folded.get(word.casefold(), 0) | flag
        if flag & ROLE and (word[0].isupper() or word.endswith(".")):
            folded[word.casefold()] |= COURTESY
    return folded


@cache
def states() -> frozenset[str]:
    """Return states, capitals and seats of power, as written; several words with single blanks."""
    return words("states.en.txt")


@cache
def bodies() -> frozenset[str]:
    """Return names of bodies and outlets, as written."""
    return words("bodies.en.txt")


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "ch", "sh", "x")):
        return noun + "es"
    return noun + "s"
