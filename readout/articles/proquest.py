"""The labelled fields and the text of one ProQuest article in; the article and its number out.

Spaces are lost and put in at random in these exports ("ProQuest documentID", "Jan 11, 2 009"), so
labels and dates are compared without them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readout.articles import labels, numbered, printed_dates, written_names
from readout.articles.numbered import dated, said, which
from readout.articles.parsed import Reading
from readout.records import RawArticle

# A library's own gate stands before the address, and the library's number behind it.
_ADDRESS = re.compile(r"https?://(?:(?!https?://)[^\s<>]){1,1000}$")
_ACCOUNT = re.compile(r"[?&]accountid=\d*")
_SQUEEZED = re.compile(r"([^\W\d_]{3,12})\.?(\d{1,2}),?(\d{4})")
_PLACE = re.compile(r"\s?[;\[]")
_COUNTED = re.compile(
    r"(?:Document|Dokument|Documento|Документ) (\d{1,6}) (?:of|de|von|sur|z|din|из) (\d{1,6})\s*"
)
_NOTHING = frozenset(("", "none available", "not available", "none"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One article and its document number; `is_whole` when what stands below its text is there."""

    article: RawArticle
    number: str
    is_whole: bool


def entry(title: str, fields: Mapping[str, str], text: str) -> Entry:
    """Return the article of fields by their names; the title above the text beats that below."""
    outlet = fields.get("outlet", "") or fields.get("info", "")
    address = _ADDRESS.search("".join(fields.get("address", "").split()))
    article = RawArticle(
        text="" if is_nothing(text) else text,
        title=said(title or fields.get("title", "")),
        outlet=said(_PLACE.split(outlet)[0]),
        published=dated(_day(fields)),
        address=_ACCOUNT.sub("", address[0]) if address else "",
        language=written_names.language(fields.get("language", "").split(";")[0]),
        byline=fields.get("byline", ""),
    )
    number = "".join(fields.get("id", "").split())
    return Entry(article, number, bool(number or fields.get("published")))


def is_nothing(text: str) -> bool:
    """Tell whether a field says that there is nothing: "None available."."""
    return len(text) < 20 and text.strip(" .").lower() in _NOTHING


def counted(line: str) -> int | None:
    """Return the number that "Document 1 of 10" announces, or None for another line."""
    found = _COUNTED.fullmatch(line)
    return int(found[2]) if found else None


def reading(
    entries: Iterable[Entry],
    *,
    is_cut: bool,
    notes: Iterable[str],
    announced: int | None = None,
) -> Reading:
    """Return the reading of one export; most announce nothing, so their numbers are counted."""
    entries = list(entries)
    told = list(notes)
    unended = [n for n, one in enumerate(entries, start=1) if not one.is_whole]
    if unended:
        told.append(f"Cut off: the end of an article is missing (number {which(unended)}).")
    elif is_cut:
        told.append("Cut off: the last lines of the export are missing.")
    numbers = [one.number for one in entries if one.number]
    if twice := len(numbers) - len(set(numbers)):
        told.append(f"Articles that stand there twice: {twice:,}.")
    articles = (one.article for one in entries)
    where = "the head of the export" if announced is not None else ""
    return numbered.reading(articles, announced=announced, notes=told, announced_in=where)


def _day(fields: Mapping[str, str]) -> str:
    published = fields.get("published", "")
    if found := printed_dates.find(published):
        return found
    squeezed = _SQUEEZED.fullmatch("".join(published.split()))
    spaced = "{} {}, {}".format(*squeezed.groups()) if squeezed else ""
    told = (spaced, fields.get("info", ""))
    return next(filter(None, map(printed_dates.find, told)), "") or _year(fields.get("year", ""))


def _year(value: str) -> str:
    year = "".join(value.split())
    return year if re.fullmatch(r"(?:1[5-9]|20)\d\d", year, re.ASCII) else ""


def field(line: str) -> tuple[str, str]:
    """Return the field and the value of a labelled line, or twice ""."""
    return labels.split("proquest", line)
