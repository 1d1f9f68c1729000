"""A piece of an export's HTML in; its elements and their words out.

Unlike a saved page (html.py) an export says itself where its articles stand, so nothing is guessed.
The parser is lxml without network, entities or huge trees; no function here recurses over a tree.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "title", "head"))
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote table thead tbody tr section article "
    "header footer figure figcaption pre body form text br".split()
)
_CELLS = frozenset(("td", "th"))
_PARTING = _SILENT | _BLOCKS | _CELLS | {etree.Comment, etree.ProcessingInstruction, etree.Entity}


def tree(text: str) -> Any | None:
    """Return the root element of a piece of HTML, or None when there is nothing in it."""
    # The parser of lxml.html asks in Python for the class of every element, which nothing uses.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def line(element: Any | None) -> str:
    """Return all words of an element in one line; "" for None."""
    return " ".join(paragraphs(element)) if element is not None else ""


def paragraphs(element: Any, skip: frozenset[Any] = frozenset()) -> list[str]:
    """Return the blocks of an element as lines of text; `skip` are elements left out.

    A highlight inside a word parts nothing; a cell of a table is set off by a space, a row and a
    line break begin a line of their own.
    """
    found: Iterable[str] | None = None
    if not skip and element.tag not in _SILENT:
        inline = _inline(element)
        found = _flat(element) if inline is None else (inline,)
    if found is None:
        found = map("".join, _blocks(element, skip))
    lines = [" ".join(words.split()) for words in found]
    return [one for one in lines if one]


def _flat(element: Any) -> list[str] | None:
    """Return the words of an element of plain blocks, as a text mostly is; None for another."""
    found = [element.text or ""]
    for block in element:
        words = _inline(block) if block.tag in _BLOCKS else None
        if words is None:
            return None
        found += (words, block.tail or "")
    return found


def _inline(element: Any) -> str | None:
    """Return the words of an element in which nothing parts them; None for another.

    Most have no element inside, and iterators over none are what would cost most.
    """
    if not len(element):
        return element.text or ""
    found = [element.text or ""]
    for one in element:
        if one.tag in _PARTING:
            return None
        if not len(one):
            found.append(one.text or "")
        elif _PARTING.isdisjoint([inner.tag for inner in one.iterdescendants()]):
            found.append("".join(one.itertext()))
        else:
            return None
        found.append(one.tail or "")
    return "".join(found)


def _blocks(element: Any, skip: frozenset[Any]) -> Iterator[list[str]]:
    words: list[str] = []
    silent = 0
    for event, one in etree.iterwalk(element, events=("start", "end")):
        starts = event == "start"
        tag = one.tag
        if tag in _BLOCKS:
            if words:
                yield words
                words = []
        elif tag in _CELLS:
            words.append(" ")
        if tag in _SILENT or (skip and one in skip):
            silent += 1 if starts else -1
            if starts or silent:
                continue
        if not silent and (starts or one is not element):
            words.append((one.text if starts else one.tail) or "")
    yield words
