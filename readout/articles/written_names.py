"""A name of a field or a language as a file writes it in; what it is compared by, its code, out."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words"
_NAME_CHARACTERS = 60  # a longer name is a sentence, not the name of a column


@lru_cache(maxsize=4_096)
def fold(name: str) -> str:
    """Return a column's name for comparing: lower case, letters and digits alone.

    >>> fold("Publish_Date "), fold("Źródło")
    ('publishdate', 'zrodlo')
    """
    name = unicodedata.normalize("NFKD", name[:_NAME_CHARACTERS].casefold()).replace("ł", "l")
    return "".join(c for c in name if c.isalnum())


@lru_cache(256)  # the articles of one file are in few languages
def language(value: str) -> str:
    """Return the ISO 639-1 code for a code or a name of a language, or "".

    >>> language("eng"), language("pl-PL"), language("Klingon")
    ('en', 'pl', '')
    """
    folded = value.strip().casefold().replace("_", "-")
    return _languages().get(folded) or _languages().get(folded.split("-")[0], "")


def rows(file: str) -> list[tuple[str, str]]:
    """Return the two columns of one of the lists of names."""
    lines = (_WORDS / file).read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(key, values) for key, values in pairs]


@cache
def _languages() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, names in rows("languages.tsv"):
        found |= dict.fromkeys([code, *names.split()], code)
    return found
