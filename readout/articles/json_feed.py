"""The bytes of a JSON Feed in; one article for each item with words of its own out.

Format: JSON Feed 1.1 (jsonfeed.org, 2020).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from readout import limits
from readout.articles import teasers, written_names
from readout.articles.html import plain
from readout.articles.json_text import load
from readout.articles.parsed import Reading, refused
from readout.articles.teasers import without_tail
from readout.records import Fact, Known, Problem, RawArticle, Rejection
from readout.written_dates import parse_written


def read(data: bytes, name: str) -> Reading:
    """Read the items of one feed; positions count them in its order."""
    document = load(data)
    if isinstance(document, Rejection):
        return Reading(rejected=(document,))
    feed = document.value if isinstance(document.value, Mapping) else {}
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        return refused(Problem.NO_TEXT, "a feed without items")
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    teased = 0
    for position, item in enumerate(items[: limits.ARTICLES_PER_FILE], start=1):
        fields = item if isinstance(item, Mapping) else {}
        content = _content(fields)
        text, link = (content, ()) if content else without_tail(_words(fields, "summary"))
        if text:
            articles.append((position, replace(_article(fields, feed, text), removed=link)))
            teased += not content
        else:
            title = _words(fields, "title")[:60]
            item = _article(fields, feed, "")
            rejected.append(Rejection(position, Problem.NO_TEXT, title, item))
    if (left := len(items) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    told = teasers.notes(teased, len(articles))
    links = tuple(_links(items))
    return Reading(tuple(articles), tuple(rejected), notes=document.notes + told, links=links)


def _links(items: list[object]) -> Iterator[tuple[int, str]]:
    for position, item in enumerate(items[: limits.ARTICLES_PER_FILE], start=1):
        fields = item if isinstance(item, Mapping) else {}
        if link := _words(fields, "url") or _words(fields, "external_url"):
            yield (
                position,
                link[: limits.ADDRESS_CHARACTERS + 1],
            )  # one too long is refused, not cut


def _article(item: Mapping[str, object], feed: Mapping[str, object], text: str) -> RawArticle:
    published = _words(item, "date_published") or _words(item, "date_modified")
    return RawArticle(
        text=text,
        title=_fact(_words(item, "title")),
        outlet=_fact(_words(feed, "title")),
        published=_fact(parse_written(published)),
        address=_words(item, "url") or _words(item, "external_url"),
        language=written_names.language(_words(item, "language") or _words(feed, "language")),
        byline=_byline(item.get("authors") or [item.get("author")]),
    )


def _byline(authors: object) -> str:
    # Version 1.0 has one author, 1.1 a list of them.
    listed = authors if isinstance(authors, list) else ()
    return ", ".join(filter(None, (_words(a, "name") for a in listed if isinstance(a, Mapping))))


def _content(item: Mapping[str, object]) -> str:
    marked = _words(item, "content_html")
    return (plain(marked) if marked else _words(item, "content_text")).strip()


def _words(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
