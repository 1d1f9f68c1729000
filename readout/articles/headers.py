"""An article's text in; the same without its lines of title, day, outlet, address and byline out.

What is found there is known from the TEXT; what the file's own fields said stays as it is. A line
goes only as a whole and only when it is certain: datelines and displaced paragraphs stay.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readout import limits
from readout.articles import bylines, datelines, header_words, repeats
from readout.articles.removal import joined
from readout.records import Fact, Known, RawArticle, Removal, Removed
from readout.written_dates import parse_written

_HEADER_LINES = 8  # lines with text that may stand before the first sentence
_FOOTER_LINES = 3
_TITLE_CHARACTERS = 200
_DATE_CHARACTERS = 120  # as in written_dates
_NAME_CHARACTERS = 60  # of an outlet
_NAME_WORDS = 6  # of an outlet or a place
_LABEL_CHARACTERS = 60  # no label is as long, whatever stands around it
_NAME_AND_ADDRESS = re.compile(r"(\S.{0,80}?) ?\((https?://[^\s()]{1,300})\)")
_ADDRESS = re.compile(r"https?://[^\s<>]{1,500}")
_PARTS = re.compile(r" [|–—·-] |, ")
_DIGIT = re.compile("[0-9]")
_INNER_CAPITAL = re.compile(r"[^\W\d_][a-z]+[A-Z]")  # BelTA, UkrInform: no place is written so
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]?$")


@dataclass(slots=True)
class _Findings:
    """What the lines of one text said; filled while they are read."""

    title: str
    spoken: Callable[[], str] = str
    outlet: str = ""
    published: str = ""
    address: str = ""
    byline: str = ""
    agency: str = ""


def lift(
    raw: RawArticle, left_out: Sequence[Removal | None] = (), spoken: Callable[[], str] = str
) -> RawArticle:
    """Return an article whose cleaned text has lost its header lines, with what they said.

    `left_out` has, for each line, why it goes anyway; `spoken` tells the text's language. A text of
    nothing but such lines stays whole.
    """
    lines = raw.text.split("\n")
    reasons = list(left_out) or [None] * len(lines)
    # A line that goes anyway is as good as blank.
    seen = [line if reason is None else "" for line, reason in zip(lines, reasons, strict=True)]
    found = _Findings(" ".join(raw.title.value.split()), spoken)
    start = _read_header(seen, reasons, found)
    end = _footer_start(seen, start)
    times = 0
    likely = repeats.likely(seen, start, found.title)
    for n in sorted(likely.union(range(end, len(seen)))):
        if n in likely and times < limits.REMOVED_PIECES and _is_repeated(seen[n], found):
            times += 1
            reasons[n] = Removal.TITLE
        elif n >= end and _is_labelled(seen[n], found):
            reasons[n] = Removal.FIELD
    text = raw.text
    removed: tuple[Removed, ...] = ()
    if start or reasons.count(None) < len(reasons):
        if start < len(lines):  # what was looked past is no part of the first paragraph
            lines.insert(start, "")
            reasons.insert(start, None)
        text, removed = joined(lines, reasons)
    if not text:
        return raw
    if dateline := datelines.find(text.split("\n", 1)[0]):
        found.agency = dateline.agency
        found.outlet = found.outlet or dateline.agency
        found.published = found.published or dateline.published(raw.published.value)
    return RawArticle(
        text,
        _better(raw.title, found.title),
        _better(raw.outlet, found.outlet),
        _better(raw.published, found.published),
        raw.address or found.address,
        raw.language,
        raw.byline or found.byline,
        raw.agency or found.agency,
        removed,
    )


def are_absent(raw: RawArticle, full: Sequence[str]) -> bool:
    """Tell whether surely no line says what is lifted; False is no verdict.

    `full` are the lines of the article's cleaned text that are not blank.
    """
    title, first = " ".join(raw.title.value.split()), full[0]
    # No byline is as long, no outlet with a day; and where there is a title, no line is a heading.
    is_said = title and raw.title.known in (Known.METADATA, Known.TEXT)
    if not is_said or len(first.strip()) < 2 * _NAME_CHARACTERS:
        return False
    found = _Findings(title)
    if repeats.is_title(first, title) or datelines.find(first):
        return False
    if _is_date(first, found) or _is_address(first, found) or _is_published_on(first, found):
        return False
    labelled = [first, *full[-_FOOTER_LINES:]] if len(full) > _FOOTER_LINES else [first]
    for line in labelled:
        if ":" in line and _is_labelled(line, found):
            return False
    likely = repeats.likely(full, 0, title)
    return not (likely and any(_is_repeated(full[n], found) for n in likely))


def _read_header(lines: list[str], reasons: list[Removal | None], found: _Findings) -> int:
    """Read the lines before the first sentence; return the index of the first line of the body."""
    seen = 0
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        seen += 1
        if seen > _HEADER_LINES:
            return index
        if found.title and repeats.is_title(line, found.title):
            reasons[index] = Removal.TITLE
        elif _is_heading(line, lines[index + 1 :], found) or any(
            read(line, found) for read in _header_readers()
        ):
            reasons[index] = Removal.FIELD
        elif _is_authors(line, found):
            reasons[index] = Removal.BYLINE
        elif not (
            bylines.is_one(line)
            or _is_place_and_date(line, found)
            or _is_name_above_date(line, lines[index + 1 : index + 3])
        ):
            return index
    return len(lines)


def _header_readers() -> tuple[Callable[[str, _Findings], bool], ...]:
    return (_is_date, _is_address, _is_labelled, _is_published_on, _is_outlet_and_date)


def _is_heading(line: str, below: list[str], found: _Findings) -> bool:
    if found.title:
        return False
    heading = " ".join(line.lstrip("#").split() if line.startswith("#") else line.split())
    if not _looks_like_a_title(line, heading) or not any(one.strip() for one in below):
        return False
    follower = below[0].strip()
    if follower and not any(read(follower, _Findings(heading)) for read in _header_readers()):
        return False
    found.title = heading
    return True


def _looks_like_a_title(line: str, heading: str) -> bool:
    if not 2 < len(heading) <= _TITLE_CHARACTERS or datelines.is_one(heading):
        return False
    if parse_written(heading) or _ADDRESS.match(heading) or bylines.is_one(heading):
        return False
    return any(c.isalpha() for c in heading) and (line.startswith("#") or heading[-1] not in ".;:,")


def _is_date(line: str, found: _Findings) -> bool:
    bare = line.strip().strip("()[]")
    if len(bare) > _DATE_CHARACTERS or not _DIGIT.search(bare):
        return False
    known = parse_written(bare)
    if len(known) < len("2016-05"):  # a year alone may be a heading
        return False
    found.published = found.published or known
    return True


def _is_address(line: str, found: _Findings) -> bool:
    if not _ADDRESS.fullmatch(line.strip()):
        return False
    found.address = found.address or line.strip()
    return True


def _is_labelled(line: str, found: _Findings) -> bool:
    label, colon, value = line.strip().partition(":")
    if not colon or len(label) > _LABEL_CHARACTERS:
        return False
    wanted = header_words.labels().get(label.strip().casefold(), "")
    value = value.strip()
    if wanted == "published":
        return _is_date(value, found)
    if wanted == "address" or (wanted == "outlet" and _ADDRESS.fullmatch(value)):
        return _is_address(value, found)
    if wanted != "outlet" or not _is_name(value):
        return False
    found.outlet = found.outlet or value
    return True


def _is_published_on(line: str, found: _Findings) -> bool:
    """Take "Published on NAME (http://...)", "Published in NAME", "Published 16 May 2016"."""
    # The address in brackets is that of the outlet, not of the article.
    line = line.strip()
    if not line[:_LABEL_CHARACTERS].casefold().startswith(header_words.phrases("outlet")):
        return False
    for phrase in header_words.phrases("outlet"):
        if line[: len(phrase)].casefold() == phrase and line[len(phrase) :][:1] in (" ", ":"):
            rest = line[len(phrase) :].strip(" :")
            return _is_date(rest, found) or _is_outlet(rest, found)
    return False


def _is_outlet(text: str, found: _Findings) -> bool:
    if linked := _NAME_AND_ADDRESS.fullmatch(text):
        name = linked[1]
    else:
        name = text
        if not _is_name(name) or len(name.split()) > 5:
            return False
    found.outlet = found.outlet or name
    return True


def _is_outlet_and_date(line: str, found: _Findings) -> bool:
    """Take "16 May 2016 | The Daily" and "BelTA, 16 May 2016", but not "Minsk, 16 May 2016"."""
    known, name, mark = _name_and_date(line)
    if not known or (mark == ", " and not _INNER_CAPITAL.search(name)):
        return False
    found.published = found.published or known
    found.outlet = found.outlet or name
    return True


def _is_place_and_date(line: str, found: _Findings) -> bool:
    known, _, _ = _name_and_date(line)
    found.published = found.published or known
    return bool(known)


def _is_name_above_date(line: str, below: Sequence[str]) -> bool:
    """Tell whether a line is a name above a day: of an outlet, or a place, so it stays."""
    bare = line.strip()
    if not _is_name(bare) or len(bare.split()) > _NAME_WORDS or not bare[:1].isupper():
        return False
    return any(_is_date(one, _Findings("")) for one in below if one.strip())


def _name_and_date(line: str) -> tuple[str, str, str]:
    # The day, the name beside it and the mark between them; three times "" for another line.
    line = line.strip()
    for mark in _PARTS.finditer(line) if len(line) < 2 * _NAME_CHARACTERS else ():
        before, after = line[: mark.start()], line[mark.end() :]
        for day, name in ((before, after), (after, before)):
            known = parse_written(day)
            if len(known) == len("2016-05-16") and _is_name(name) and "," not in name:
                return known, name, mark[0]
    return "", "", ""


def _is_name(text: str) -> bool:
    return 1 < len(text) <= _NAME_CHARACTERS and not _SENTENCE_END.search(text)


def _is_authors(line: str, found: _Findings) -> bool:
    named = bylines.persons(line, found.spoken)
    found.byline = found.byline or named
    return bool(named)


def _is_repeated(line: str, found: _Findings) -> bool:
    """Take the title as a line of its own, and "[TITLE] Published on NAME (http://...)"."""
    if len(line) >= 2_000:
        return False
    line = " ".join(line.split())
    title = found.title
    rest = line
    if len(title) >= repeats.LEAST and repeats.is_title(line[: len(title)], title):
        rest = line[len(title) :].strip(" |–—-")
        return not rest or _is_published_on(rest, found)
    return rest.endswith(")") and "(http" in rest and _is_published_on(rest, found)


def _footer_start(lines: list[str], start: int) -> int:
    full = [n for n, line in enumerate(lines[start:], start) if line and not line.isspace()]
    return full[-_FOOTER_LINES] if len(full) > _FOOTER_LINES else len(lines)


def _better(fact: Fact, found: str) -> Fact:
    if not found or fact.known in (Known.METADATA, Known.TEXT):
        return fact
    return Fact(found, Known.TEXT)
