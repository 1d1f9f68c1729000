"""The bytes of a CSL JSON file in; one article for each item that is a news item out.

Format: Citation Style Language 1.0.2, its data schema: a list of items, a dict of them, or what
Crossref answers. Items are told apart by their type; the text of an item is its abstract.
"""

from collections.abc import Iterator, Mapping

from readout.articles import references
from readout.articles.html import plain
from readout.articles.json_text import load
from readout.articles.parsed import Reading
from readout.articles.references import Reference
from readout.records import Rejection
from readout.written_dates import iso_prefix, parse_written

_ARTICLES = frozenset(
    "article article-newspaper article-magazine article-journal webpage post post-weblog".split()
)


def read(data: bytes, name: str) -> Reading:
    """Read the items of one file; positions count them in its order."""
    document = load(data)
    if isinstance(document, Rejection):
        return Reading(rejected=(document,))
    return references.reading(map(_reference, _items(document.value)), document.notes)


def iso_date(value: object) -> str:
    """Return the ISO prefix of a CSL date: parts, or words.

    >>> iso_date({"date-parts": [["1999", 12, 31]]}), iso_date({"raw": "16 May 2016"})
    ('1999-12-31', '2016-05-16')
    """
    if not isinstance(value, Mapping):
        return ""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first:
        numbers = [int(one) if _is_number(one) else 0 for one in first[:3]]
        year, month, day = [*numbers, 0, 0][:3]
        return iso_prefix(year, month, day if month else 0)
    written = value.get("raw") or value.get("literal")
    return parse_written(written) if isinstance(written, str) else ""


def _is_number(value: object) -> bool:
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) < 5


def _items(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, Mapping):
        inside = value.get("message", value)
        inside = inside.get("items", inside) if isinstance(inside, Mapping) else inside
        is_item = isinstance(inside, Mapping) and isinstance(inside.get("type"), str)
        one_or_many = [inside] if is_item else inside
        value = list(one_or_many.values()) if isinstance(one_or_many, Mapping) else one_or_many
    for item in value if isinstance(value, list) else ():
        yield item if isinstance(item, Mapping) else {}


def _reference(item: Mapping[str, object]) -> Reference:
    kind = _text(item.get("type")) or "an entry without a type"
    abstract = _text(item.get("abstract"))
    return Reference(
        kind=kind,
        is_article=kind in _ARTICLES,
        text=plain(abstract) if "</" in abstract else abstract,
        title=_text(item.get("title")),
        outlet=_text(item.get("container-title")),
        published=iso_date(item.get("issued")),
        address=_text(item.get("URL")),
        language=_text(item.get("language")),
        authors=tuple(_names(item.get("author"))),
    )


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else ():
        if isinstance(one, Mapping):
            parts = (_text(one.get(part)) for part in ("given", "non-dropping-particle", "family"))
            yield _text(one.get("literal")) or " ".join(filter(None, parts))


def _text(value: object) -> str:
    if isinstance(value, list):  # Crossref gives lists of one title
        value = value[0] if value else ""
    return value.strip() if isinstance(value, str) else ""
