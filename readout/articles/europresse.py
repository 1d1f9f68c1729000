"""The bytes of a Europresse (Eureka) HTML export in; its articles out.

New form: one element "article" each, with header, section, aside and footer; old form: tables with
a title of the class TitreArticleVisu. Tags close in the wrong places, so the text of the page is
parted before it is parsed.
"""

import re
from typing import Any

from readout.articles import encoding, markup, numbered, printed_dates
from readout.articles.numbered import dated, said, which
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle, Rejection

_ARTICLE = re.compile(r"<article\b[^<>]{0,500}>", re.IGNORECASE)
_OLD = re.compile(r'<span\s{1,5}class="DocPublicationName', re.IGNORECASE)
_END = "</article>"
_NAMED = re.compile(r"publicationname|titrearticle", re.IGNORECASE)
_ID = re.compile(r"\b[a-z]{3,10}·\d{8}·[\w-]{1,12}·\w{1,60}")
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_AUTHORS = 120  # characters; what is longer is a lead
_ISSUE = re.compile(r",\s*(?:no|n°|nº|nr|№)\.?\s*[\w/-]+\s*$", re.IGNORECASE)
_LOWER = "translate(@class, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_APART = "//header | //footer | //aside | //*[@class='docAuthors'] | //img"
_TEXTS = ("//section", "//*[contains(@class, 'DocText')]", "//*[contains(@class, 'docOcurr')]")


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; it announces nothing, its document numbers are counted."""
    declared = _CHARSET.search(data[:8_192])
    decoded = encoding.decode(data, declared[1].decode("ascii") if declared else "")
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    pieces = _pieces(decoded.text)
    if not pieces:
        return refused(Problem.NO_ARTICLES, "no name of a publication in this page")
    notes = [decoded.note] if decoded.note else []
    ids = [found[0] if (found := _ID.search(one)) else "" for one in pieces]
    unended = [n for n, one in enumerate(pieces, start=1) if not (_END in one or ids[n - 1])]
    if unended:
        notes.append(f"Cut off: the end of an article is missing (number {which(unended)}).")
    if twice := len(list(filter(None, ids))) - len(set(filter(None, ids))):
        notes.append(f"Articles that stand there twice: {twice:,}.")
    return numbered.reading((_article(one.split(_END, 1)[0]) for one in pieces), notes=notes)


def _pieces(text: str) -> list[str]:
    start = _ARTICLE if _ARTICLE.search(text) else _OLD
    starts = [one.start() for one in start.finditer(text)]
    pieces = [text[one:end] for one, end in zip(starts, [*starts[1:], len(text)], strict=False)]
    return [
        one for one in pieces if "publicationname" in one.lower() or "titrearticle" in one.lower()
    ]


def _article(piece: str) -> RawArticle:
    root = markup.tree(piece)
    if root is None:
        return RawArticle("")
    name = _first(root, "docpublicationname", "span")
    # Below the name stand the medium and the section of a web page.
    outlet = next(iter(markup.paragraphs(name)), "") if name is not None else ""
    title = _first(root, "titrearticlevisu")
    title = _first(root, "titrearticle") if title is None else title
    headers = root.xpath("//*[contains(@class, 'DocHeader')]")
    headers += root.xpath("//*[contains(@class, 'DocTitreSousSection')]/following-sibling::span")
    days = (printed_dates.find(markup.line(one)) for one in headers)
    return RawArticle(
        text="\n\n".join(_text(root)),
        title=said(markup.line(title)),
        outlet=said(_ISSUE.sub("", outlet)),
        published=dated(next(filter(None, days), "")),
        byline=_byline(root),
    )


def _byline(root: Any) -> str:
    """Return the authors: a division of that class, or the one without a class below the title."""
    if (named := _first(root, "docauthors")) is not None:
        return markup.line(named)
    below = root.xpath(
        "//div[contains(@class, 'titreArticle')]/following-sibling::*[1][not(@class)]"
    )
    told = markup.line(next(iter(below), None))
    return told if len(told) < _AUTHORS and not printed_dates.find(told) else ""


def _text(root: Any) -> list[str]:
    apart = frozenset(root.xpath(_APART))
    for path in _TEXTS:
        if found := [
            line for one in root.xpath(path)[:1] for line in markup.paragraphs(one, apart)
        ]:
            return found
    return _below(markup.paragraphs(root, apart), markup.line(_first(root, "titrearticlevisu")))


def _below(lines: list[str], title: str) -> list[str]:
    """Return the lines of the old form between the title and the copyright or the number."""
    start = lines.index(title) + 1 if title in lines else 0
    ends = (n for n in range(start, len(lines)) if lines[n][:1] == "©" or _ID.search(lines[n]))
    return lines[start : next(ends, len(lines))]


def _first(root: Any, name: str, tag: str = "*") -> Any | None:
    return next(iter(root.xpath(f"//{tag}[contains({_LOWER}, '{name}')]")), None)
