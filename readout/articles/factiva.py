"""The fields or the unlabelled lines of one Factiva article in; the article and its number out.

Two layouts: with two-letter codes (HD, WC, PD, SN, LP, TD, AN), or without, in a fixed order:
section, title, byline, word count, date, time, outlet, code, edition, page, language, copyright.
Each but the word count and the date may be missing, so these two are the anchors.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from readout.articles import labels, numbered, printed_dates, written_names
from readout.articles.numbered import dated, said, which
from readout.articles.parsed import Reading
from readout.records import RawArticle

#: The number of an article: a source's code, which may be one letter, its day, a running number.
NUMBER = re.compile(
    r"(?:Documento?|Documentul|Dokument|Документ|文件)\s{1,3}((?=[A-Z]{1,12}\d)\w{18,40})(?!\w)"
)
_COUNT = re.compile(r"[\d.,\s]{1,12}\s?([^\W\d_]{1,12})")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?: ?[AP]M)?(?: [A-Z]{2,4})?")
_BYLINE = re.compile(r"(?:By|Par|Von|Por|De|Autor|Автор)\b\s?", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z]{2,3}")
_AUTHORS = 160  # characters
_BATCH = 100  # articles at most in one export


@dataclass(frozen=True, slots=True)
class Entry:
    """One article with its number, "" when it is missing: then the file is cut off."""

    article: RawArticle
    number: str


def coded(fields: Mapping[str, Sequence[str]]) -> Entry:
    """Return the article of coded fields; each field is given as its paragraphs."""
    named = {labels.field("factiva", code): list(lines) for code, lines in fields.items()}
    one_line = {name: " ".join(lines) for name, lines in named.items()}
    article = RawArticle(
        text="\n\n".join([*named.get("lead", []), *named.get("text", [])]),
        title=said(one_line.get("title", "")),
        outlet=said(one_line.get("outlet", "")),
        published=dated(printed_dates.find(one_line.get("published", ""))),
        language=written_names.language(one_line.get("language", "")),
        byline=one_line.get("byline", ""),
    )
    found = NUMBER.search("Document " + one_line.get("id", "").removeprefix("Document "))
    return Entry(article, found[1] if found else "")


def unlabelled(lines: Sequence[str], text: Sequence[str], number: str, title: str = "") -> Entry:
    """Return the article of lines in their order; `title` where the file marks it as such."""
    at = counted_at(lines)
    above = [line for line in lines[: max(at, 0)] if line.strip()]
    title = title or _title(above)
    below = list(lines[at + 1 :])
    day = next((n for n, line in enumerate(below[:3]) if printed_dates.find(line)), None)
    outlet = "" if day is None else _outlet(below[day + 1 :])
    article = RawArticle(
        text="\n\n".join(text),
        title=said(title),
        outlet=said(outlet),
        published=dated("" if day is None else printed_dates.find(below[day])),
        # In words: a code of two or three letters may be that of the outlet or its edition.
        language=next(
            filter(
                None, (written_names.language(one) for one in below if not _CODE.fullmatch(one))
            ),
            "",
        ),
        byline=_byline(above, title),
    )
    return Entry(article, number)


def counted_at(lines: Sequence[str]) -> int:
    """Return where the line "808 words" stands, or -1."""
    for n, line in enumerate(lines):
        found = _COUNT.fullmatch(line.strip())
        if found and written_names.fold(found[1]) in _units():
            return n
    return -1


def reading(entries: Iterable[Entry], notes: Iterable[str] = ()) -> Reading:
    """Return the reading of one export, its articles counted by their numbers as well."""
    entries = list(entries)
    numbers = [one.number for one in entries]
    told = list(notes)
    cut = [n for n, number in enumerate(numbers, start=1) if not number]
    if cut and (any(numbers) or len(cut) == 1):  # else it is a layout without numbers
        told.append(f"Cut off: the number of an article is missing (number {which(cut)}).")
    if twice := len(list(filter(None, numbers))) - len(set(filter(None, numbers))):
        told.append(f"Articles that stand there twice: {twice:,}.")
    if len(entries) == _BATCH:
        told.append(f"Factiva exports at most {_BATCH} at once: there may have been more.")
    return numbered.reading((one.article for one in entries), notes=told)


def _outlet(lines: Sequence[str]) -> str:
    rest = [line for line in lines[:2] if not _CLOCK.fullmatch(line.strip())]
    return rest[0] if rest else ""


def _title(lines: Sequence[str]) -> str:
    """Return the title among section, title and byline; where only two stand, the longer one."""
    told = lines[-3:]
    if len(told) == 2:
        return told[0] if _BYLINE.match(told[1]) or len(told[0]) > len(told[1]) else told[1]
    return told[len(told) // 2] if told else ""


def _byline(lines: Sequence[str], title: str) -> str:
    # Between the title and the word count stands nothing else.
    last = lines[-1] if title in lines[:-1] else ""
    return last if last and len(last) < _AUTHORS and last != title else ""


@cache
def _units() -> frozenset[str]:
    return frozenset(written_names.fold(one) for one in labels.words("factiva", "words"))
