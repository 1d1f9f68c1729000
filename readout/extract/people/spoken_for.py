"""A plural of officials in; the one country or organisation that they speak for out.

"US officials", "NATO ambassadors", "officials from Belarus": nobody is named, but the side is told.
"""

from functools import lru_cache

from readout.extract.people.registers import Registers
from readout.extract.wordlists import words

_LINKS = ("of", "from")
_LONGEST = 3  # words of a side's name
_REMEMBERED = 5_000  # phrases
_PLURALS = (("ies", "y"), ("men", "man"), ("women", "woman"), ("s", ""))


@lru_cache(_REMEMBERED)
def side(phrase: str, registers: Registers) -> str:
    """Return the side of a phrase, "" where it tells none, or two, or speaks for none.

    >>> from pathlib import Path
    >>> from readout.extract.people.registers import load
    >>> register = load(Path("data/reference"))
    >>> side("Senior Polish diplomats", register), side("Polish farmers", register)
    ('Poland', '')
    """
    tokens = _headed(phrase.replace("’s", "").replace("'s", "").split())
    lower = {word.casefold() for word in tokens}
    if not tokens or lower & (words("role_past.en.txt") | words("not_speaking_for.en.txt")):
        return ""
    found = _sides(tokens, registers)
    return found.pop() if len(found) == 1 else ""


def _headed(tokens: list[str]) -> list[str]:
    """Return the words up to the noun, with "from Belarus" behind it; [] for another noun."""
    for at, word in enumerate(tokens):
        if _singular(word.casefold()) in words("official_nouns.en.txt") and at + 1 == len(tokens):
            return tokens
        if word in _LINKS and at:
            known = _singular(tokens[at - 1].casefold()) in words("official_nouns.en.txt")
            return (
                [*tokens[:at], *(one for one in tokens[at + 1 :] if one != "the")] if known else []
            )
    return []


def _singular(noun: str) -> str:
    return next((noun[: -len(end)] + one for end, one in _PLURALS if noun.endswith(end)), noun)


def _sides(tokens: list[str], registers: Registers) -> set[str]:
    """Return the sides that the words name: countries, organisations and bodies of either."""
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        length = next((n for n in range(_LONGEST, 0, -1) if _side(tokens, at, n, registers)), 0)
        if length:
            found.add(_side(tokens, at, length, registers))
        at += length or 1
    return found


def _side(tokens: list[str], at: int, length: int, registers: Registers) -> str:
    if len(tokens) < at + length or not tokens[at][0].isupper():
        return ""
    name = " ".join(tokens[at : at + length]).strip(",")
    body = registers.institution(name)
    return registers.side(name) or (body.side if body is not None else "")
