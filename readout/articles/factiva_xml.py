"""The bytes of a Factiva XML response in; its articles out.

Format: PPSResponse, namespace global.factiva.com/pps. Read article by article, so that those
before a break are kept; no DTD is loaded, no entity resolved.
"""

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from readout.articles import numbered, written_names
from readout.articles.numbered import Refused, dated, said, which
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle
from readout.written_dates import parse_written

_PARAGRAPHS = "./{*}leadParagraph/{*}paragraph", "./{*}tailParagraphs/{*}paragraph"


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one response; each result set announces how many it holds."""
    if b"<!DOCTYPE" in data[:4_096]:
        return refused(Problem.UNREADABLE, "a document type declaration")
    found: list[RawArticle | Refused] = []
    notes: list[str] = []
    announced: int | None = None
    cut: list[int] = []
    is_open = False
    try:
        for event, element in _walk(data):
            tag = etree.QName(element).localname
            if event == "start":
                is_open = is_open or tag == "article"
                if tag == "ppsarticleResultSet":
                    announced = (announced or 0) + _count(element)
            elif tag == "article":
                found.append(_article(element))
                cut += [len(found)] if _is_cut(element) else []
                is_open = False
                element.clear()
    except etree.XMLSyntaxError as error:
        if is_open:
            found.append(Refused(Problem.TRUNCATED, f"line {error.lineno or 0:,}"))
        notes.append("Cut off: the file breaks off or is broken here.")
    if cut:
        notes.append(f"The database shortened the text (number {which(cut)}).")
    where = "the head of its result sets" if announced is not None else ""
    return numbered.reading(found, announced=announced, notes=notes, announced_in=where)


def _walk(data: bytes) -> Iterator[tuple[str, Any]]:
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        tag=("{*}article", "{*}ppsarticleResultSet"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    yield from events


def _article(element: Any) -> RawArticle:
    texts = [_line(one) for path in _PARAGRAPHS for one in element.iterfind(path)]
    date = element.find("./{*}publicationDate")
    days = [_line(one) for one in date] if date is not None else []  # dateTime, or date
    return RawArticle(
        text="\n\n".join(one for one in texts if one),
        title=said(_line(element.find("./{*}headline"))),
        outlet=said(_line(element.find("./{*}sourceName"))),
        published=dated(next(filter(None, map(parse_written, days)), "")),
        language=written_names.language(_line(element.find("./{*}baseLanguage"))),
        byline=_line(element.find("./{*}byline")),
    )


def _is_cut(element: Any) -> bool:
    paragraphs = (one for path in _PARAGRAPHS for one in element.iterfind(path))
    return any(one.get("truncation", "None") != "None" for one in paragraphs)


def _count(element: Any) -> int:
    value = element.get("count", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else 0


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
