"""The bytes of an older LexisNexis HTML export in; its articles out.

The structure stands in comments: each article lies between <DOCFULL> and </DOCFULL>; the page's
tree has no node for it. Classes are numbered anew in each file, so their styles are read.
"""

import re
from collections.abc import Iterator
from typing import Any

from readout.articles import encoding, lexis, lexis_txt, markup, nexis, numbered
from readout.articles.lexis import Block, Entry
from readout.articles.parsed import Reading, refused
from readout.records import Problem, Rejection

_START = re.compile(r"<DOCFULL>(?: -->)?")
_END = "</DOCFULL>"
# Tables and lists stand between the divisions of a text, and hold divisions of their own.
_PARTS = "|".join(f"//{tag}[not(ancestor::table)]" for tag in ("div", "table", "ul", "ol"))
_DECLARED = re.compile(r'<META\b[^<>]{0,200}\bDOCUMENTS="(\d{1,6})"', re.IGNORECASE)
_CENTRED = re.compile(r"\.(c\d{1,4}) \{[^{}]{0,100}text-align: center")
_LABEL = re.compile(r"[^a-z:\n]{3,40}:")


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; the head of the page announces how many there are."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    head, *parts = _START.split(decoded.text)
    if not parts:
        return refused(Problem.NO_ARTICLES, "no <DOCFULL> in this page")
    centred = frozenset(_CENTRED.findall(head))
    blocks = [list(_blocks(part.split(_END, 1)[0], centred)) for part in parts]
    totals = [
        mark for one in blocks for block in one[:1] if (mark := lexis_txt.MARK.match(block.text))
    ]
    entries = [_entry(part, one) for part, one in zip(parts, blocks, strict=True)]
    declared = _DECLARED.search(head)
    searched = max((int(one[2] or one[4]) for one in totals), default=0)
    announced = int(declared[1]) if declared else searched or None
    notes = [decoded.note] if decoded.note else []
    numbers = list(enumerate(entries, start=1))
    notes += nexis.notes_on_ends(
        [n for n, one in numbers if not one.ended], [n for n, one in numbers if one.short]
    )
    if announced is not None and searched > announced:
        notes.append(f"A part of a search that found {searched:,}.")
    found = [one.found for one in entries]
    where = "the head of the page" if declared else "the numbers of its articles"
    return numbered.reading(
        found, announced=announced, notes=notes, announced_in=where if announced else ""
    )


def _entry(part: str, blocks: list[Block]) -> Entry:
    entry = lexis.read([one for one in blocks if not lexis_txt.MARK.match(one.text)])
    return Entry(entry.found, _END in part, entry.short)


def _blocks(part: str, centred: frozenset[str]) -> Iterator[Block]:
    root = markup.tree(part.replace("\xa0", " "))
    if root is None:
        return
    for division in root.xpath(_PARTS):
        yield from _division(division, centred)


def _division(division: Any, centred: frozenset[str]) -> Iterator[Block]:
    classes = {one.get("class") for one in (division, *division.iterfind("./p"))}
    middle = bool(classes & centred) and division.tag == "div"
    inner = frozenset(division.xpath(".//div | .//table | .//ul | .//ol"))
    lines = [_spaced(one) for one in _paragraphs(division, inner)]
    if middle or (lines and _LABEL.match(lines[0])):
        lines = ["\n".join(one for one in lines if one)]
    for line in lines:
        if any(map(str.isalnum, line)):  # a bullet stands in a paragraph of its own
            yield Block(line, middle)


def _paragraphs(division: Any, inner: frozenset[Any]) -> Iterator[str]:
    own = division.iterfind("./p") if division.tag == "div" else division.iterfind("./li")
    # A row of a table is no paragraph: the table stays together.
    for one in list(own) or [division]:
        lines = markup.paragraphs(one, inner)
        yield from lines if one.tag == "li" else ["\n".join(lines)]


def _spaced(text: str) -> str:
    return text.replace("\xa0", " ").strip()
