"""The lines of a text and its title in; which of them are the title once more out."""

from collections.abc import Sequence
from functools import lru_cache

LEAST = 15  #: characters; a shorter title may be a line of the text by chance
_FOLDED_AWAY = "#’“”"  # what _folded takes off or writes otherwise


def is_title(line: str, title: str) -> bool:
    """Tell whether a line is the title, whatever its case, quotation marks and spaces.

    >>> is_title("# TALKS  in Minsk.", "Talks in Minsk"), is_title("They met.", "Talks in Minsk")
    (True, False)
    """
    wanted = _folded_title(title)
    may_be = not wanted or _may_begin_with(wanted[0], line.strip())
    return may_be and _folded(line) == wanted


def likely(lines: Sequence[str], start: int, title: str) -> set[int]:
    """Return the lines from `start` on that may repeat the title, by their two ends.

    Most of a text do not, and need not be folded.

    >>> likely(["Talks", "They met.", "Talks in Minsk | The Daily"], 1, "Talks in Minsk!")
    {1, 2}
    """
    first = _folded_title(title)[:1] if len(title) >= LEAST else ""
    return {
        n
        for n in range(start, len(lines))
        if (bare := lines[n].strip()) and (bare[-1] == ")" or _may_begin_with(first, bare))
    }


def _may_begin_with(first: str, bare: str) -> bool:
    return bare[:1] in _FOLDED_AWAY or bare[0].casefold()[:1] == first


def _folded(text: str) -> str:
    text = text.lstrip("# ").replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(text.casefold().split()).rstrip(".")


@lru_cache(8)  # one title is compared with every line of its article
def _folded_title(title: str) -> str:
    return _folded(title)
