"""A text in; which language's rules it may be read by, told by its function words, out.

Abstains where two languages are mixed. Cheaper and stricter than `language.tell`, whose model the
confined process cannot load.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

_LISTS = Path(__file__).parent / "words" / "function_words.tsv"
_READ = 5_000  # characters
_WORD = re.compile(r"[^\W\d_]{1,20}")
_TIMES = 3  # so much more frequent than those of any other language
_LEAST = 2  # words, where the file does not say the same


@lru_cache(1)  # asked for line after line of one text
def language(text: str, declared: str = "") -> str:
    """Return an ISO 639-1 code, or "" for a text that is mixed or of none of the languages.

    What the file declares is believed only of a text without any word that says otherwise.

    >>> language("The ministers met and agreed on that."), language("Spotkali się dziś.")
    ('en', '')
    """
    lists = _lists()
    counts = Counter(lists.get(word, "") for word in _WORD.findall(text[:_READ].casefold()))
    del counts[""]
    (best, most), (_, second), *_ = [*counts.most_common(2), ("", 0), ("", 0)]
    if not most:
        return declared
    is_certain = most >= _TIMES * second and (most >= _LEAST or best == declared)
    return best if is_certain else ""


@cache
def _lists() -> dict[str, str]:
    lines = _LISTS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {word: code for code, words in rows for word in words.split()}
