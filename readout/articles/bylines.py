"""A line in; who wrote the article, where it is a byline, out."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words" / "bylines.tsv"
_LONGEST = 80  # characters
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]?$")
_BETWEEN = re.compile(r"[\s,/|&]+")
_AMONG = frozenset("and in for of de da di du la le von van und et y i oraz și şi и".split())
_NO_NAMES = frozenset("the a an all our your my his her their this that land".split())


def is_one(line: str) -> bool:
    """Tell whether a line may be a byline of any language.

    >>> is_one("By Anna Nowak"), is_one("By then they had left.")
    (True, False)
    """
    return bool(_named(line)[1])


def bare(line: str) -> str:
    """Return who is named in the byline of a file's own field, without the word that opens it.

    >>> bare("By ANNA NOWAK, Correspondent"), bare("Anna Nowak")
    ('ANNA NOWAK, Correspondent', 'Anna Nowak')
    """
    return _named(line)[1] or line.strip()


def persons(line: str, spoken: Callable[[], str]) -> str:
    """Return who is named in a byline of the text's own language, or "" for any other line.

    `spoken` tells that language. Two names at least, so that no heading is taken for an author.

    >>> persons("By Anna Nowak and Jan Kowalski, BelTA", lambda: "en")
    'Anna Nowak and Jan Kowalski, BelTA'
    >>> persons("By the Numbers", lambda: "en"), persons("By Anna Nowak", lambda: "pl")
    ('', '')
    """
    phrase, named = _named(line)
    words = [word for word in _BETWEEN.split(named) if word]
    names = [word for word in words if word[:1].isupper()]
    others = {word.casefold() for word in words if not word[:1].isupper()}
    if len(names) < 2 or not others <= _AMONG or words[0].casefold() in _NO_NAMES:
        return ""
    return named if spoken() in _phrases()[phrase] else ""


def _named(line: str) -> tuple[str, str]:
    # The words that open a byline, and what stands behind them; twice "" for another line.
    line = line.strip()
    if len(line) > _LONGEST or _SENTENCE_END.search(line):
        return "", ""
    for phrase in _phrases():
        rest = line[len(phrase) :]
        if line[: len(phrase)].casefold() == phrase and rest[:1] in (" ", ":"):
            named = rest.strip(" :")
            return (phrase, named) if named[:1].isupper() else ("", "")
    return "", ""


@cache
def _phrases() -> dict[str, frozenset[str]]:
    # The words that open a byline, the longest first, and the languages that open it so.
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    longest_first = sorted({words for _, words in rows}, key=len, reverse=True)
    return {one: frozenset(code for code, words in rows if words == one) for one in longest_first}
