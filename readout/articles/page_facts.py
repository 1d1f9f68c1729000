"""The tree of a page in; what its own marks say of title, authors, day, outlet and lead out.

Marks: Open Graph, the names of HTML's meta elements, the microformat hAtom and schema.org.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from readout.articles import leads
from readout.written_dates import parse_written

_PUBLISHED = Path(__file__).parent / "words" / "published.tsv"

_TITLE_TAIL = re.compile(r"\s*[»|·–—:-]")
# Of one article these words are its title; of several they make a list of articles.
_ENTRY_TITLES = (
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-title ')"
    " or (@itemprop='headline' and not(self::meta))]"
)
_PARTS = re.compile(r" [-–—|·»] ")
_LINES_ABOVE = 12  # of a text, among which its title may stand
_HEADINGS = "//h1 | //h2 | //h3"
_AUTHORS = "//meta[@name='author' or @property='article:author']/@content"
_SITE = "//meta[@property='og:site_name' or @name='og:site_name']/@content"
_HANDLE = "//meta[@name='twitter:site' or @property='twitter:site']/@content"
_DAYS = (
    "//meta[@property='article:published_time' or @itemprop='datePublished']"
    " | //*[@itemprop='datePublished']"
    " | //script[@type='application/ld+json'][contains(., 'datePublished')]"
)
_DATED = re.compile(r"(?:^|[\s_-])(?:date|datetime|pubdate|published|data|time)(?:$|[\s_-])", re.I)
_AT_MOST = 20  # elements of a kind
_LABEL = 40  # characters before a day


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself; "" for what it does not say."""

    headings: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()  #: of the title in its head, where it has several
    entry_title: str = ""
    byline: str = ""
    site: str = ""
    handle: str = ""  #: of the outlet in a social network, without "@"
    lead: str = ""
    published: str = ""  #: ISO prefix of the day that is labelled so, where no field has one

    def title(self, found: str, text: str = "") -> str:
        """Return the title of the page, whose recognised title and text are given.

        "Talks » World » The Daily": the page repeats its headline in a heading, without the tail.
        "The Daily - Talks": without a heading it is the part that its text begins with.
        """
        if self.entry_title:
            return self.entry_title
        if found in self.parts and not self.headings:
            above = text.split("\n", _LINES_ABOVE)[:_LINES_ABOVE]
            found = next((part for part in self.parts if part in above), found)
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
        parts=tuple(_PARTS.split(" ".join((tree.findtext(".//title") or "")[:500].split()))),
        entry_title=entries.pop() if len(entries) == 1 else "",
        byline=", ".join(_names(tree, _AUTHORS)),
        site=next(_names(tree, _SITE), ""),
        handle=next(_names(tree, _HANDLE), "").lstrip("@"),
        lead=leads.find(tree),
        published="" if tree.xpath(_DAYS) else _published(tree) or _below_heading(tree),
    )


def _published(tree: Any) -> str:
    for element in tree.xpath("//time")[:_AT_MOST]:
        written = (element.get("datetime"), "".join(element.itertext()), element.get("title"))
        day = next(filter(None, (parse_written(one or "") for one in written)), "")
        before = " ".join(_before(element).casefold().split()).rstrip(" :")
        if day and any(before == one or before.endswith(f" {one}") for one in _labels()):
            return day
    return ""


def _below_heading(tree: Any) -> str:
    """Return the day that a box named for dates prints beside the page's only heading, or ""."""
    headings = tree.xpath("//h1")
    if len(headings) != 1 or tree.xpath("//time"):
        return ""
    near = [*headings[0].xpath("following::*[@class][position() <= 8]")]
    near += headings[0].xpath("preceding::*[@class][position() <= 3]")
    for element in near:
        words = " ".join("".join(element.itertext()).split())
        if _DATED.search(element.get("class")) and len(words) < _LABEL:
            day = parse_written(words)
            if len(day) == len("2016-05-16"):
                return day
    return ""


def _before(element: Any) -> str:
    """Return the words right before an element, where they stand in its block."""
    for _ in range(3):  # <p>Published: <strong><time>
        sibling, parent = element.getprevious(), element.getparent()
        if sibling is not None or parent is None:
            return str(sibling.tail or "")[-_LABEL:] if sibling is not None else ""
        if (parent.text or "").strip():
            return str(parent.text)[-_LABEL:]
        element = parent
    return ""


@cache
def _labels() -> tuple[str, ...]:
    lines = _PUBLISHED.read_text("utf-8").splitlines()
    return tuple(line.split("\t")[1] for line in lines if line and not line.startswith("#"))


def _names(tree: Any, path: str) -> Iterator[str]:
    # A page may give an address where a name is asked for.
    told = (" ".join(str(one).split()) for one in tree.xpath(path)[:_AT_MOST])
    yield from dict.fromkeys(one for one in told if one and "/" not in one)


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
