"""An article's text in; the same without the lines that are its title, day, outlet or address.

What is found there is known from the TEXT; what the file's own fields said stays as it is. A line
goes only as a whole and only when it is certain: bylines, datelines and displaced paragraphs stay.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path

from readout.articles import clean
from readout.records import Fact, Known, RawArticle
from readout.written_dates import parse_written

_WORDS = Path(__file__).parent / "words" / "header_lines.tsv"
_HEADER_LINES = 8  # lines with text that may stand before the first sentence
_FOOTER_LINES = 3
_TITLE_CHARACTERS = 200
_NAME_CHARACTERS = 60  # of an outlet
_FOLDED_AWAY = "#’“”"  # what _folded takes off or writes otherwise
_REPEATED = 15  # characters; a shorter title may be a line of the text by chance
_NAME_AND_ADDRESS = re.compile(r"(\S.{0,80}?) ?\((https?://[^\s()]{1,300})\)")
_ADDRESS = re.compile(r"https?://[^\s<>]{1,500}")
_PARTS = re.compile(r" [|–—·-] |, ")
_INNER_CAPITAL = re.compile(r"[^\W\d_][a-z]+[A-Z]")  # BelTA, UkrInform: no place is written so
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]?$")
# MINSK, 16 May (BelTA) – ...; WARSAW (Reuters) - ...; MOSCOW, May 16. /TASS/. ...
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()/]{1,60}?)[ .,]{1,3}"
    r"(?:\((?P<round>[A-Z][^\n()/]{1,30})\) ?(?:[-–—]|--)|/(?P<slash>[A-Z][^\n()/]{1,30})/[.:–—-])"
)


@dataclass(slots=True)
class _Findings:
    """What the lines of one text said; filled while they are read."""

    title: str
    outlet: str = ""
    published: str = ""
    address: str = ""
    kept: list[str] = field(default_factory=list)


def lift(raw: RawArticle) -> RawArticle:
    """Return an article whose cleaned text has lost its header lines, with what they said.

    A text of nothing but such lines stays whole.
    """
    lines = raw.text.split("\n")
    found = _Findings(" ".join(raw.title.value.split()))
    start = _read_header(lines, found)
    end = _footer_start(lines, start)
    for line in lines[start:end]:
        if not _is_repeated(line, found):
            found.kept.append(line)
    for line in lines[end:]:
        if not (_is_repeated(line, found) or _is_labelled(line, found)):
            found.kept.append(line)
    text = clean.few_blank_lines("\n".join(found.kept)).strip()
    if not text:
        return raw
    _read_dateline(text, found)
    return replace(
        raw,
        text=text,
        title=_better(raw.title, found.title),
        outlet=_better(raw.outlet, found.outlet),
        published=_better(raw.published, found.published),
        address=raw.address or found.address,
    )


def _read_header(lines: list[str], found: _Findings) -> int:
    """Read the lines before the first sentence; return the index of the first line of the body."""
    looked_past = []
    seen = 0
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        seen += 1
        if seen > _HEADER_LINES:
            break
        if found.title and _folded(line) == _folded_title(found.title):
            continue
        if _is_heading(line, lines[index + 1 :], found):
            continue
        if any(read(line, found) for read in _header_readers()):
            continue
        if not (_is_byline(line) or _is_place_and_date(line, found)):
            break
        looked_past.append(line)
    else:
        index = len(lines)
    found.kept.extend([*looked_past, ""] if looked_past else [])
    return index


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
    if not 2 < len(heading) <= _TITLE_CHARACTERS or _DATELINE.match(heading):
        return False
    if parse_written(heading) or _ADDRESS.match(heading) or _is_byline(heading):
        return False
    return any(c.isalpha() for c in heading) and (line.startswith("#") or heading[-1] not in ".;:,")


def _is_date(line: str, found: _Findings) -> bool:
    known = parse_written(line.strip().strip("()[]"))
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
    wanted = _labels().get(label.strip().casefold(), "") if colon else ""
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
    for phrase in _phrases("outlet"):
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


def _is_byline(line: str) -> bool:
    line = line.strip()
    if len(line) > 80 or _SENTENCE_END.search(line):
        return False
    for phrase in _phrases("byline"):
        rest = line[len(phrase) :]
        if line[: len(phrase)].casefold() == phrase and rest[:1] in (" ", ":"):
            return rest.strip(" :")[:1].isupper()
    return False


def _is_repeated(line: str, found: _Findings) -> bool:
    """Take the title as a line of its own, and "[TITLE] Published on NAME (http://...)"."""
    if len(line) >= 2_000 or not _may_repeat(line.strip(), found.title):
        return False
    line = " ".join(line.split())
    title = found.title
    rest = line
    if len(title) >= _REPEATED and _folded(line[: len(title)]) == _folded_title(title):
        rest = line[len(title) :].strip(" |–—-")
        if not rest:
            return bool(line)
        return _is_published_on(rest, found)
    return rest.endswith(")") and "(http" in rest and _is_published_on(rest, found)


def _may_repeat(line: str, title: str) -> bool:
    """Tell by its two ends whether a line is worth folding: most of a text are not."""
    first = line[:1]
    if first in _FOLDED_AWAY or line[-1:] == ")":
        return bool(line)
    return len(title) >= _REPEATED and first.casefold()[:1] == _folded_title(title)[:1]


def _footer_start(lines: list[str], start: int) -> int:
    full = [n for n in range(start, len(lines)) if lines[n].strip()]
    return full[-_FOOTER_LINES] if len(full) > _FOOTER_LINES else len(lines)


def _read_dateline(text: str, found: _Findings) -> None:
    line = text.split("\n", 1)[0][:200]
    if not (dateline := _DATELINE.match(line)):
        return
    place, _, day = dateline["place"].partition(",")
    known = parse_written(day.strip(" ,."))
    if not (place.split()[0].isupper() or known):  # "(D-Md.) -" after a senator's name
        return
    found.outlet = found.outlet or dateline["round"] or dateline["slash"]
    found.published = found.published or known


def _better(fact: Fact, found: str) -> Fact:
    if not found or fact.known in (Known.METADATA, Known.TEXT):
        return fact
    return Fact(found, Known.TEXT)


def _folded(text: str) -> str:
    text = text.lstrip("# ").replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(text.casefold().split()).rstrip(".")


@lru_cache(8)  # one title is compared with every line of its article
def _folded_title(title: str) -> str:
    return _folded(title)


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((form, wanted, words) for form, wanted, words in rows)


@cache
def _labels() -> dict[str, str]:
    return {words: wanted for form, wanted, words in _rows() if form == "label"}


@cache
def _phrases(wanted: str) -> tuple[str, ...]:
    # The longest first: "published on" before "published".
    rows = [words for form, one, words in _rows() if form == "phrase" and one == wanted]
    return tuple(sorted(rows, key=len, reverse=True))
