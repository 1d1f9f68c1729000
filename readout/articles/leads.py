"""The tree of a page in; the lead that the page itself quotes as its description out, or "".

Leads stand in an element of their own above the picture, where the finders of article text pass
them over. What a page gives as its description and prints as a block of its own is its lead.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

_DESCRIPTIONS = (
    "//meta[@property='og:description' or @name='description' or @name='twitter:description']"
    "/@content"
)
_PRINTED = ("p", "div", "h2", "h3", "strong", "b", "span")
_ASIDE = ("nav", "footer", "aside", "form", "figure")
_LEAST, _MOST = 60, 1_000  # characters
_PARTS = 40  # elements inside a lead: links and emphasis
_ENDS = '.!?…”"»'


def find(tree: Any) -> str:
    """Return the lead in one line; "" where no whole block of the page is its description."""
    wanted = dict.fromkeys(_told(tree))
    if not wanted:
        return ""
    longest = max(map(len, wanted))
    for element in tree.iter(*_PRINTED):
        words = _words(element, longest)
        if words in wanted and next(element.iterancestors(*_ASIDE), None) is None:
            return words
    return ""


def _told(tree: Any) -> Iterator[str]:
    for value in tree.xpath(_DESCRIPTIONS)[:5]:
        line = " ".join(str(value).split())
        if _LEAST <= len(line) <= _MOST and line[-1] in _ENDS:
            yield line


def _words(element: Any, longest: int) -> str:
    """Return the words of an element, or "" as soon as they are too many to be the lead."""
    # Each element of a hostile page may hold all that follow it.
    if next(islice(element.iterdescendants(), _PARTS, None), None) is not None:
        return ""
    parts: list[str] = []
    length = 0
    for text in element.itertext():
        parts.append(text)
        length += len(text.strip())
        if length > longest:
            return ""
    return " ".join("".join(parts).split())
