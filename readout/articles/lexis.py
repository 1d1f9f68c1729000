"""The blocks of one article of an older LexisNexis export in; the article out.

Order: outlet, date and edition, all centred; the title; labels in capitals (BYLINE, LENGTH); the
text; labels again (LOAD-DATE, LANGUAGE); a centred copyright line. Each may be missing, the title
may stand before the date. Labels by language are data (words/labels.tsv).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.articles import labels, nexis, printed_dates, written_names
from readout.articles.numbered import Refused, dated, said
from readout.records import Problem, RawArticle

_COPYRIGHT = re.compile(r"(?:Copyright|Copr\.|©|\(c\) )", re.IGNORECASE)
_ANY_COPYRIGHT = re.compile(r"Cop(?:y|yright|r\.)?\s{1,3}(?:19|20)\d\d\b|©")
# These stand above the text, all others below it. A label that is on no list is the text's own.
_ABOVE = frozenset(("byline", "section", "length", "highlight", "dateline", "headline", "text"))
_BELOW = frozenset(("loaded", "language", "inside", "other"))
_SURE = frozenset(("loaded", "language", "other"))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together, as one text, and whether they are set in the middle."""

    text: str
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry is, whether its end is there, and whether its text is too short."""

    found: RawArticle | Refused
    ended: bool = True
    short: bool = False


def read(blocks: Sequence[Block]) -> Entry:
    """Return the article of one entry, its number ("1 of 10 DOCUMENTS") left out."""
    blocks = [one for one in blocks if one.text.strip() and not _is_button(one.text)]
    if any(_is_error(one.text) for one in blocks[:3]):
        return Entry(Refused(Problem.VENDOR_ERROR, blocks[0].text[:80]))
    above = _above(blocks)
    start = max(above, default=_unlabelled_start(blocks) - 1) + 1
    end = _end(blocks, start)
    fields = dict(_fields(blocks[:start])) | dict(_fields(blocks[end:]))
    title, outlet, published = _heading(blocks[: min(above, default=start)])
    text = "\n\n".join(filter(None, (fields.get("text", ""), *(o.text for o in blocks[start:end]))))
    article = RawArticle(
        text=text,
        title=said(title or fields.get("headline", "")),
        outlet=said(outlet.rstrip(".")),
        published=dated(published, printed_dates.find(fields.get("loaded", ""))),
        language=written_names.language(fields.get("language", "").split(";")[0]),
        byline=fields.get("byline", ""),
    )
    ended = end < len(blocks)
    return Entry(article, ended, nexis.is_short(text, fields.get("length", "")))


def label(line: str) -> str:
    """Return the field that the label in capitals before a line names, or ""."""
    name, colon, _ = line[:60].partition(":")
    return labels.field("lexis", name.strip()) if colon and name.isupper() else ""


def _is_button(text: str) -> bool:
    return labels.field("lexis", text) == "button"


def _is_error(text: str) -> bool:
    return any(text.startswith(words) for words in labels.words("lexis", "error"))


def _above(blocks: Sequence[Block]) -> list[int]:
    """Return where the labels above the text stand: the first such labels without a gap."""
    found: list[int] = []
    for n, one in enumerate(blocks):
        name = label(one.text)
        if name in _ABOVE or (found and name == "other"):
            found.append(n)
        elif found or name:
            break
        if name == "text":  # "BODY:", in exports of the nineties
            break
    return found


def _unlabelled_start(blocks: Sequence[Block]) -> int:
    # No label above the text: outlet and date in the middle, then the title, then the text.
    heading = [one.centred and not _COPYRIGHT.match(one.text) for one in blocks[:6]]
    centred = [n for n, is_centred in enumerate(heading) if is_centred]
    first = max(centred, default=-1) + 1
    return first + 1 if len(blocks) > first + 1 and not label(blocks[first + 1].text) else first


def _end(blocks: Sequence[Block], start: int) -> int:
    """Return where the text ends: at the first label below it, or at the copyright line."""
    names = [label(one.text) for one in blocks]
    last_sure = max((n for n, name in enumerate(names) if name in _SURE), default=-1)
    marked = [
        bool(name) or one.centred or bool(_COPYRIGHT.match(one.text))
        for name, one in zip(names, blocks, strict=True)
    ]
    left = sum(marked[start:])
    for n in range(start, len(blocks)):
        # "CITY:" and "NOTES:" may be the text's own: then text follows them, or no sure label does.
        if names[n] in _BELOW and n <= last_sure and left * 2 > len(blocks) - n:
            return n
        left -= marked[n]
        if blocks[n].centred and _ANY_COPYRIGHT.match(blocks[n].text):
            return n
        if n == len(blocks) - 1 and _COPYRIGHT.match(blocks[n].text):
            return n
    return len(blocks)


def _heading(blocks: Sequence[Block]) -> tuple[str, str, str]:
    blocks = [one for one in blocks if not _COPYRIGHT.match(one.text)]
    days = [printed_dates.find(one.text) if len(one.text) < 120 else "" for one in blocks]
    at = next((n for n, day in enumerate(days) if day and (blocks[n].centred or n)), None)
    outlet = next((n for n, one in enumerate(blocks) if n != at and one.centred), None)
    if outlet is None:  # nothing is centred: the order alone tells
        outlet = 0 if len(blocks) > 1 and at != 0 else None
    rest = [one for n, one in enumerate(blocks) if n not in (at, outlet)]
    told = [one.text for one in rest if not one.centred]
    title = " ".join(told[:2]) if told else ""
    return (
        title,
        blocks[outlet].text if outlet is not None else "",
        days[at] if at is not None else "",
    )


def _fields(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for one in blocks:
        if name := label(one.text):
            yield name, one.text.partition(":")[2].strip()
