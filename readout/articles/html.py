"""The bytes of a saved page in; its article, without menus, comments and advertisements, out.

Text, title, outlet and day by trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library");
where it finds nothing, the paragraphs of the page. The parser is lxml: html5lib took 22 s for 40 kB
of nested tags and is not used.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

from readout.articles import encoding, page_data, page_dates, page_facts, written_names
from readout.articles.page_facts import PageFacts
from readout.articles.parsed import Reading, refused
from readout.records import Fact, Known, Problem, RawArticle, Rejection, Removal, Removed
from readout.written_dates import parse_written

_AFTER = Path(__file__).parent / "words" / "after_article.tsv"
# "This document may be found here": a page that says less and has no date is no article.
_WORDS = 10
_TIMES = 1.5  # as many words in a page's data as in what it shows
_HEAD_BYTES = 8_192
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}encoding=[\"']([A-Za-z0-9_-]{2,30})")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000}) -->")
_SINGLE_FILE = re.compile(r"Page saved with SingleFile\s{1,9}url: (https?://[^\s<>]{1,2000})")
_SENTENCE_END = re.compile(r"[.!…。][\"'”’»)\]]{0,2}(?:\s|$)")
_FEW_WORDS = 60  # without the end of a sentence among them: menus and buttons
# Tags that begin a line of their own, in pages and in trafilatura's trees.
_BLOCKS = frozenset(
    "p div head h1 h2 h3 h4 h5 h6 li item list ul ol quote blockquote table tr row td th cell "
    "section article figure figcaption pre code body".split()
)
_SILENT = frozenset(("script", "style", "noscript", "template", "graphic", "svg"))
_BREAKS = frozenset(("br", "lb"))
_OUTSIDE = "//p[not(ancestor::nav or ancestor::footer or ancestor::aside or ancestor::form)]"


def read(data: bytes, name: str) -> Reading:
    """Read the one article of a page."""
    decoded = encoding.decode(data, _declared(data[:_HEAD_BYTES]))
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    tree = _tree(decoded.text)
    if tree is None:
        return refused(Problem.NO_TEXT, "a page without content")
    page_data.without_walls(tree)
    data_of_page = page_data.read(tree)
    paragraphs = tuple(_paragraphs(tree))  # before trafilatura, which prunes the tree
    language = written_names.language(tree.get("lang") or "")
    told = page_facts.read(tree)
    told = replace(told, byline=told.byline or data_of_page.authors)
    found = _extracted(tree)
    body, removed = _body(found.body) if found is not None else ("", ())
    if len(data_of_page.body.split()) > _TIMES * len(body.split()):
        # The page shows a part, or nothing without a program: its data have the whole.
        body, removed = (
            plain(data_of_page.body) if "<" in data_of_page.body else data_of_page.body,
            (),
        )
    if body and told.lead not in " ".join(body.split()):
        body = f"{told.lead}\n\n{body}"
    if not (text := body or "\n\n".join(paragraphs)):
        return refused(Problem.NO_TEXT, "no paragraphs of text in this page")
    notes = [decoded.note] if decoded.note else []
    if not body:
        notes.append("No article was recognised; all paragraphs of the page were taken.")
    article = _article(text, found, told, language, decoded.text)
    if len(text.split()) < _WORDS and not article.published.value:
        return refused(Problem.NO_TEXT, "a redirection or a placeholder, no article")
    if len(text.split()) < _FEW_WORDS and not _SENTENCE_END.search(text):
        return refused(Problem.NO_TEXT, "words of menus and buttons, no sentence")
    return Reading(((1, replace(article, removed=removed)),), notes=tuple(notes))


def read_saved(data: bytes, charset: str, address: str, name: str) -> Reading:
    """Read the article of a page that was saved with its address and, perhaps, its encoding.

    What the page says of itself goes before; the address is the last word on outlet and address.
    """
    if charset:
        decoded = encoding.decode(data, charset)
        if isinstance(decoded, Rejection):
            return Reading(rejected=(decoded,))
        data = decoded.text.encode("utf-8", "replace")
    reading = read(data, name)
    address = address.strip()
    if not address.lower().startswith(("http://", "https://")):
        return reading
    found = tuple((position, _from(raw, address)) for position, raw in reading.articles)
    return replace(reading, articles=found)


def plain(fragment: str) -> str:
    """Return the words of a piece of HTML, its blocks as paragraphs.

    >>> plain("<p>One <b>word</b>.</p><p>Two.</p>")
    'One word.\\n\\nTwo.'
    """
    tree = _tree(fragment)
    return fragment if tree is None else _text(tree)


def _from(raw: RawArticle, address: str) -> RawArticle:
    outlet = raw.outlet if raw.outlet.value else _fact(_host(address))
    return replace(raw, address=raw.address or address, outlet=outlet)


def _article(
    text: str,
    found: Any,  # trafilatura's Document, or None
    told: PageFacts,
    language: str,
    page: str,
) -> RawArticle:
    saved_from = _SAVED_FROM.search(page[:9_999]) or _SINGLE_FILE.search(page[:9_999])
    day = page_dates.printed(str(getattr(found, "date", "") or ""), page)
    address = str(getattr(found, "url", "") or "") or (saved_from[1] if saved_from else "")
    host = _host(address)
    return RawArticle(
        text=text,
        title=_fact(told.title(str(getattr(found, "title", "") or ""), text)),
        outlet=_fact(told.outlet(str(getattr(found, "sitename", "") or ""), host)),
        published=_fact(told.published or parse_written(day)),
        address=address,
        language=language,
        byline=told.byline,
    )


def _extracted(tree: Any) -> Any:
    import trafilatura  # 300 ms, for pages alone

    return trafilatura.bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        # A page's own fields, not any date in its text: those are of other articles or of today.
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "outputformat": "%Y-%m-%d",
        },
    )


def _declared(head: bytes) -> str:
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return found[1].decode("ascii") if found else ""


def _tree(text: str) -> Any:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but comments, or nothing at all
        return None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _paragraphs(tree: Any) -> Iterator[str]:
    for one in tree.xpath(_OUTSIDE):
        if len(line := _line(one)) >= 20:
            yield line


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _text(tree: Any) -> str:
    return "\n\n".join(block for _, block in _blocks(tree))


def _body(tree: Any) -> tuple[str, tuple[Removed, ...]]:
    """Return the text of an article, and what stands below a heading that ends it."""
    blocks = list(_blocks(tree))
    end = next((n for n, one in enumerate(blocks) if _ends_article(*one)), len(blocks))
    text, after = ("\n\n".join(one for _, one in part) for part in (blocks[:end], blocks[end:]))
    # Where nothing stands above it, it is a heading of the article itself.
    if not text or not after:
        return text or after, ()
    return text, (Removed(after, Removal.BELOW, len(text)),)


def _ends_article(tag: str, block: str) -> bool:
    return tag in ("head", "h2", "h3", "h4") and written_names.fold(block) in _after()


def _blocks(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield each block of a tree with its tag; no recursion, a page may be deep."""
    words: list[str] = []
    tag = ""

    def flush() -> Iterator[tuple[str, str]]:
        lines = (" ".join(line.split()) for line in "".join(words).split("\v"))
        if block := "\n".join(line for line in lines if line):
            yield tag, block
        words.clear()

    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        starts = event == "start"
        if element.tag in _SILENT:
            silent += 1 if starts else -1
        if element.tag in _BLOCKS:
            yield from flush()
            tag = element.tag if starts else ""
        if starts and element.tag in _BREAKS:
            words.append("\v")
        if not silent:
            own = element.text if starts else element.tail
            words.append((own or "").replace("\v", " "))
    yield from flush()


@cache
def _after() -> frozenset[str]:
    lines = _AFTER.read_text("utf-8").splitlines()
    headings = (line.split("\t")[0] for line in lines if line and not line.startswith("#"))
    return frozenset(written_names.fold(one) for one in headings)


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
