"""The bytes of a Factiva RTF export in; its articles out, each up to its "Document" number.

The text of the file is striprtf's; fields stand there as "HD", a line each, or without codes in the
order that factiva.py knows. A summary of the search at either end is no article.
"""

import re
from collections.abc import Iterator

from readout.articles import factiva, labels
from readout.articles.factiva import Entry
from readout.articles.parsed import Reading, refused
from readout.articles.rtf_text import decode
from readout.records import Problem

_CODE = re.compile(r"\|?\s*([A-Z]{2,3})\s*(?:\|\s*(.*))?")
_PAGE = re.compile(r"[\s.·…]*\d{0,4}$")
_ABOVE = 3  # section, title and byline stand above the word count
_HEADER = 14  # lines that may stand between the word count and the text
_COPYRIGHT = re.compile(r"(?:\(c\)|©|Copyright)", re.IGNORECASE)


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; the last one without a number is cut off."""
    decoded = decode(data)
    return read_text(decoded.text, (decoded.note,) if decoded.note else ())


def read_text(text: str, notes: tuple[str, ...] = ()) -> Reading:
    """Read the articles of an export whose lines are known, as a page of RTF or PDF gives them."""
    found = list(factiva.NUMBER.finditer(text))
    if not found:
        return refused(Problem.NO_ARTICLES, 'no line "Document" with a number')
    starts = [0, *(one.end() for one in found[:-1])]
    parts = [(text[start : one.start()], one[1]) for start, one in zip(starts, found, strict=True)]
    parts.append((text[found[-1].end() :], ""))
    articles = [(_lines(part), number) for part, number in parts]
    contents = _contents(articles[0][0])
    entries = [_entry(lines, number, contents) for lines, number in articles[:-1]]
    rest, _ = articles[-1]
    if factiva.counted_at(rest) >= 0 or "HD" in dict(_codes(rest)):
        entries.append(_entry(rest, "", contents))
    return factiva.reading(entries, notes)


def _lines(part: str) -> list[str]:
    part = part.replace("\xa0", " ").replace("\t", "|")
    lines = (" ".join(line.split()) for line in part.split("\n"))
    kept = [line for line in lines if line.strip("| ")]
    start = max((n + 1 for n, line in enumerate(kept) if _is_summary(line)), default=0)
    return kept[start:] if start < len(kept) and "HD" in dict(_codes(kept[start:])) else kept


def _is_summary(line: str) -> bool:
    return labels.field("factiva", line.strip("| ")) == "summary"


def _contents(lines: list[str]) -> frozenset[str]:
    """Return the titles that a table of contents before the first article lists."""
    above = lines[: max(factiva.counted_at(lines), 0)]
    return frozenset(_PAGE.sub("", line) for line in above[:-_ABOVE])


def _entry(lines: list[str], number: str, contents: frozenset[str]) -> Entry:
    fields: dict[str, list[str]] = {}
    for code, value in _codes(lines):
        fields.setdefault(code, []).append(value)
    if "HD" in fields and ("LP" in fields or "TD" in fields):
        fields["AN"] = [number]
        return factiva.coded(fields)
    at = factiva.counted_at(lines)
    end = next((n for n in range(at + 1, len(lines)) if _COPYRIGHT.match(lines[n])), None)
    if end is None or end > at + _HEADER:
        end = min(at + 3, len(lines) - 1)
    # The title stands in the table of contents as well, its section and its byline do not.
    above = reversed(lines[max(at - _ABOVE, 0) : max(at, 0)])
    listed = next((one for one in above if one in contents), "")
    return factiva.unlabelled(lines[: end + 1], lines[end + 1 :], number, listed)


def _codes(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the code that a line belongs to, and the line: "HD", then lines of the headline."""
    code = ""
    for line in lines:
        found = _CODE.fullmatch(line)
        if found and labels.field("factiva", found[1]):
            code = found[1]
            line = found[2] or ""
        if code and (value := line.strip("| ")):
            yield code, value
