"""The lines of a text and its title in; which of them are the title once more out."""

from collections.abc import Sequence
from functools import lru_cache
from string import ascii_letters

_LETTERS = frozenset(ascii_letters)
_BEGUN = 4  # letters by which most lines are told from the title
LEAST = 15  #: characters; a shorter title may be a line of the text by chance
_FOLDED = {"’": "'", "“": '"', "”": '"'}


def is_title(line: str, title: str) -> bool:
    """Tell whether a line is the title, whatever its case, quotation marks and spaces.

    >>> is_title("# TALKS  in Minsk.", "Talks in Minsk"), is_title("They met.", "Talks in Minsk")
    (True, False)
    """
    wanted = _folded_title(title)
    bare = line.strip()
    may_be = not (wanted and bare) or _may_begin_with(wanted[0], bare[0])
    return may_be and _folded(line) == wanted


def likely(lines: Sequence[str], start: int, title: str) -> set[int]:
    """Return the lines from `start` on that may repeat the title, by their two ends.

    Most of a text do not, and need not be folded.

    >>> likely(["Talks", "They met.", "Talks in Minsk | The Daily"], 1, "Talks in Minsk!")
    {2}
    """
    first = _folded_title(title)[:1] if len(title) >= LEAST else ""
    may_be = f"{first}{first.upper()}#"
    begun = title[:_BEGUN].lower()
    is_plain = begun.isascii() and begun.isalpha()
    found: set[int] = set()
    for n, line in enumerate(lines):
        # Most lines begin with another letter of ASCII, or another word; they need no folding.
        if not line or (line[0] not in may_be and line[-1] != ")" and line[0] in _LETTERS):
            continue
        head = line[:_BEGUN]
        if is_plain and line[-1] != ")" and head.isalpha() and head.isascii():
            if head.lower() == begun and n >= start:
                found.add(n)
            continue
        bare = line.strip()
        if n >= start and bare and (bare[-1] == ")" or _may_begin_with(first, bare[0])):
            found.add(n)
    return found


def _may_begin_with(first: str, letter: str) -> bool:
    return letter == "#" or _FOLDED.get(letter, letter).casefold()[:1] == first


def _folded(text: str) -> str:
    text = text.lstrip("# ")
    if not text.isascii():
        for mark, plain in _FOLDED.items():
            text = text.replace(mark, plain)
    return " ".join(text.casefold().split()).rstrip(".")


@lru_cache(8)  # one title is compared with every line of its article
def _folded_title(title: str) -> str:
    return _folded(title)
