"""The tree of a page in; what its own marks say of title, authors, outlet and lead out.

Marks: Open Graph, the names of HTML's meta elements, the microformat hAtom and schema.org.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from readout.articles import leads

_TITLE_TAIL = re.compile(r"\s*[»|·–—:-]")
# Of one article these words are its title; of several they make a list of articles.
_ENTRY_TITLES = (
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-title ')"
    " or (@itemprop='headline' and not(self::meta))]"
)
_HEADINGS = "//h1 | //h2 | //h3"
_AUTHORS = "//meta[@name='author' or @property='article:author']/@content"
_SITE = "//meta[@property='og:site_name' or @name='og:site_name']/@content"
_HANDLE = "//meta[@name='twitter:site' or @property='twitter:site']/@content"
_AT_MOST = 20  # elements of a kind


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself; "" for what it does not say."""

    headings: tuple[str, ...] = ()
    entry_title: str = ""
    byline: str = ""
    site: str = ""
    handle: str = ""  #: of the outlet in a social network, without "@"
    lead: str = ""

    def title(self, found: str) -> str:
        """Return the title of the page, whose recognised title is given.

        "Talks » World » The Daily": the page repeats its headline in a heading, without the tail.
        """
        if self.entry_title:
            return self.entry_title
        for heading in self.headings:
            if len(heading) > 10 and found.startswith(heading):
                rest = found[len(heading) :]
                return heading if not rest or _TITLE_TAIL.match(rest) else found
        return found

    def outlet(self, found: str, host: str) -> str:
        """Return the name of the outlet, whose recognised name and host are given.

        A handle says less than the host: "Daily_UK" for "daily.example".
        """
        is_handle = found.casefold() == self.handle.casefold()
        return self.site or (host if is_handle else found) or found or host


def read(tree: Any) -> PageFacts:
    """Read the marks of a whole tree: before anything is taken out of it."""
    entries = {line for one in tree.xpath(_ENTRY_TITLES)[:_AT_MOST] if (line := _line(one))}
    return PageFacts(
        headings=tuple(_line(one) for one in tree.xpath(_HEADINGS)),
        entry_title=entries.pop() if len(entries) == 1 else "",
        byline=", ".join(_names(tree, _AUTHORS)),
        site=next(_names(tree, _SITE), ""),
        handle=next(_names(tree, _HANDLE), "").lstrip("@"),
        lead=leads.find(tree),
    )


def _names(tree: Any, path: str) -> Iterator[str]:
    # A page may give an address where a name is asked for.
    told = (" ".join(str(one).split()) for one in tree.xpath(path)[:_AT_MOST])
    yield from dict.fromkeys(one for one in told if one and "/" not in one)


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
