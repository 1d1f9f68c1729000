"""The bytes of a Factiva HTML export in, either layout; its articles out.

An article is a div of the class "article" with a second class of the language of the page
("enArticle"). The other layout wraps it in one more div "article": counting those doubles it.
"""

import re
from typing import Any

from lxml import etree

from readout.articles import encoding, factiva, markup
from readout.articles.factiva import Entry
from readout.articles.parsed import Reading, refused
from readout.records import Problem, Rejection

_ARTICLE = re.compile(r"[a-z]{2,6}Article")
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2,3}")
_PARAGRAPHS = etree.XPath(".//p[contains(@class, 'articleParagraph')]")


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; it announces no number, so numbers are compared."""
    declared = _CHARSET.search(data[:8_192])
    decoded = encoding.decode(data, declared[1].decode("ascii") if declared else "")
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    root = markup.tree(decoded.text)
    divisions = [] if root is None else [one for one in root.iter("div") if _is_article(one)]
    if not divisions:
        return refused(Problem.NO_ARTICLES, "no division of the class article")
    notes = (decoded.note,) if decoded.note else ()
    return factiva.reading(map(_entry, divisions), notes)


def _is_article(division: Any) -> bool:
    classes = (division.get("class") or "").split()
    return "article" in classes and any(map(_ARTICLE.fullmatch, classes))


def _entry(division: Any) -> Entry:
    if fields := _codes(division):
        return factiva.coded(fields)
    title = markup.line(next(iter(division.xpath("./*[@id='hd']")), None))
    lines = [markup.line(one) for one in division.iterfind("./div")]
    numbers = factiva.NUMBER.findall(markup.line(division))
    text = [markup.line(one) for one in _PARAGRAPHS(division)]
    return factiva.unlabelled(lines, text, numbers[-1] if numbers else "", title)


def _codes(division: Any) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for label in division.iter("td"):
        if "index" not in (label.get("class") or ""):
            continue
        code = markup.line(label)
        if _CODE.fullmatch(code) and (value := label.getnext()) is not None:
            fields.setdefault(code, []).extend(markup.paragraphs(value))
    return fields
