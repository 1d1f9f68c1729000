"""A piece of an export's HTML in; its elements and their words out.

Unlike a saved page (html.py) an export says itself where its articles stand, so nothing is guessed.
The parser is lxml without network, entities or huge trees; no function here recurses over a tree.
"""

from collections.abc import Iterator
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
    return " ".join(" ".join(paragraphs(element)).split()) if element is not None else ""


def paragraphs(element: Any, skip: frozenset[Any] = frozenset()) -> list[str]:
    """Return the blocks of an element as lines of text; `skip` are elements left out.

    A highlight inside a word parts nothing; a cell of a table is set off by a space, a row and a
    line break begin a line of their own.
    """
    if not skip and element.tag not in _SILENT and _is_inline(element):
        words = " ".join("".join(element.itertext()).split())
        return [words] if words else []
    flat = None if skip or element.tag in _SILENT else _flat(element)
    found = _blocks(element, skip) if flat is None else flat
    lines = [" ".join("".join(words).split()) for words in found]
    return [one for one in lines if one]


def _flat(element: Any) -> list[str] | None:
    """Return the words of an element of plain blocks, as a text mostly is; None for another."""
    found = [element.text or ""]
    for block in element:
        if block.tag not in _BLOCKS or not _is_inline(block):
            return None
        found += ("".join(block.itertext()), block.tail or "")
    return found


def _is_inline(element: Any) -> bool:
    """Tell whether nothing inside an element parts its words."""
    return _PARTING.isdisjoint([one.tag for one in element.iterdescendants()])


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
