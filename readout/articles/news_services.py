"""The JSON answer of a news service (Event Registry, NewsAPI) in; its articles out.

Read as any JSON (json_articles.py); beyond that, members that are no articles are told from
articles without a text, pages from the whole, and texts that the service has cut from whole ones.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from readout.articles import encoding, json_articles
from readout.articles.numbered import which
from readout.articles.parsed import Reading
from readout.records import Problem, RawArticle, Rejection

_OF_AN_ARTICLE = frozenset(("title", "body", "content", "url", "uri", "description"))
_REMOVED = "[Removed]"  # what NewsAPI leaves of an article whose outlet has taken it back
# "... [+1234 chars]" and "(trimmed) ..." stand where the rest of a text was left out.
_CUT = re.compile(r"(?:…|\.\.\.)?\s?(?:\[\+?\d{1,9} chars\]|\(trimmed\) \.\.\.)\s*$")


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one answer."""
    reading = json_articles.read(data, name)
    if not reading.articles and [one.position for one in reading.rejected] == [0]:
        return reading
    decoded = encoding.decode(data)
    document = {} if isinstance(decoded, Rejection) else json.loads(decoded.text)
    members, about = _members(document)
    cut = [n for n, raw in reading.articles if _CUT.search(raw.text[-80:])]
    left = [(n, _uncut(raw)) for n, raw in reading.articles if raw.text.strip() != _REMOVED]
    gone = [(n, raw) for n, raw in reading.articles if raw.text.strip() == _REMOVED]
    rejected = [_told(one, members) for one in reading.rejected]
    rejected += [Rejection(n, Problem.NOT_AN_ARTICLE, _REMOVED, raw) for n, raw in gone]
    return replace(
        reading,
        articles=tuple(left),
        rejected=tuple(sorted(rejected, key=lambda one: one.position)),
        notes=reading.notes + tuple(_notes(members, about, cut)),
    )


def _members(document: object) -> tuple[list[object], Mapping[str, object]]:
    if isinstance(document, list):
        return document, {}
    about = document if isinstance(document, Mapping) else {}
    articles = about.get("articles")
    if isinstance(articles, Mapping):
        about, articles = articles, articles.get("results")
    return (articles if isinstance(articles, list) else []), about


def _told(one: Rejection, members: list[object]) -> Rejection:
    if one.reason is not Problem.NO_TEXT or not 0 < one.position <= len(members):
        return one
    member = members[one.position - 1]
    if isinstance(member, Mapping) and _OF_AN_ARTICLE & member.keys():
        return replace(one, detail=str(member.get("title") or "")[:80])
    return replace(one, reason=Problem.NOT_AN_ARTICLE)


def _uncut(raw: RawArticle) -> RawArticle:
    found = _CUT.search(raw.text, max(0, len(raw.text) - 80))
    return replace(raw, text=raw.text[: found.start()]) if found else raw


def _notes(members: list[object], about: Mapping[str, object], cut: list[int]) -> Iterator[str]:
    page, pages = about.get("page"), about.get("pages")
    if isinstance(page, int) and isinstance(pages, int) and pages > 1:
        yield f"Page {page:,} of {pages:,} of a search."
    if cut:
        yield f"The service cut the text (number {which(cut)})."
    marked = [
        n
        for n, one in enumerate(members, start=1)
        if isinstance(one, Mapping) and one.get("isDuplicate") is True
    ]
    if marked:
        yield f"The service calls these duplicates (number {which(marked)})."
