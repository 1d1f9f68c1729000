"""The bytes of an RSS, Atom or RDF feed in; one article for each entry with words of its own out.

Read by feedparser, from bytes alone: a string that is an address it would fetch. Most feeds carry
teasers, and the report says so.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from readout import limits
from readout.articles import encoding, teasers, written_names
from readout.articles.html import plain
from readout.articles.parsed import Reading, refused
from readout.articles.teasers import without_tail
from readout.records import Fact, Known, Problem, RawArticle, Rejection
from readout.written_dates import parse_written

_LISTED = re.compile(rb"<rdf:li\b")
_OPENED = re.compile(rb"<(?:item|entry)[\s>]")
_ADDRESS_AND_NAME = re.compile(r"\S{1,300}@\S{1,300} \(([^()@]{1,300})\)")  # RSS 2.0
_DECLARED = re.compile(rb"\sencoding=[\"']([A-Za-z0-9_.-]{2,30})[\"']")
_HEAD = 300  # bytes
_CODE_PAGES = frozenset(("cp1250", "cp1251", "iso-8859-2", "koi8-r"))
_SHORT_YEAR = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2} [A-Z][a-z]{2}) ([0-6]\d) \d\d:\d\d", re.ASCII
)
_CLOSED = re.compile(rb"</(?:item|entry)\s*>")


def read(data: bytes, name: str) -> Reading:
    """Read the entries of one feed; positions count them in its order."""
    import feedparser  # 150 ms, for feeds alone

    data, guessed = _readable(data)
    feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    entries = feed.entries
    if not entries:
        what = "a feed without entries" if feed.version else "no feed"
        return refused(Problem.NO_TEXT if feed.version else Problem.UNREADABLE, what)
    is_cut = len(_OPENED.findall(data)) > len(_CLOSED.findall(data))
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    teased = 0
    for position, entry in enumerate(entries[: limits.ARTICLES_PER_FILE], start=1):
        whole, is_teaser = _text(entry)
        text, link = without_tail(whole)
        if is_cut and position == len(entries):
            item = _article(entry, feed.feed, text)
            rejected.append(Rejection(position, Problem.TRUNCATED, _title(entry)[:60], item))
        elif not text or _says_no_more(text, entry):
            headline = _title(entry)[:60]
            detail = f"a headline alone: {headline}" if headline else ""
            item = _article(entry, feed.feed, "")
            rejected.append(Rejection(position, Problem.NO_TEXT, detail, item))
        else:
            articles.append((position, replace(_article(entry, feed.feed, text), removed=link)))
            teased += is_teaser
    if (left := len(entries) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    announced = len(_LISTED.findall(data)) or None
    return Reading(
        tuple(articles),
        tuple(rejected),
        announced,
        guessed + _notes(feed, teased, len(articles)),
        links=tuple(_links(entries)),
        announced_in="the list of its items" if announced else "",
    )


def _readable(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a feed that is not in the encoding it names in UTF-8, and a note; any other as it is.

    feedparser 6.0 would take such bytes for Western letters.
    """
    named = _DECLARED.search(data[:_HEAD])
    try:
        data.decode(named[1].decode("ascii") if named else "utf-8")
    except UnicodeDecodeError:
        decoded = encoding.decode(data)
        if isinstance(decoded, encoding.Decoded) and decoded.encoding in _CODE_PAGES:
            text = decoded.text.encode("utf-8", "replace")
            note = (decoded.note,) if decoded.note else ()
            return _DECLARED.sub(rb' encoding="utf-8"', text, count=1), note
    except LookupError:  # feedparser knows more names, or guesses
        pass
    return data, ()


def _says_no_more(text: str, entry: Any) -> bool:
    """Tell whether a teaser only repeats the headline and the outlet, as Google News does."""
    title, outlet = _title(entry), _line(entry.get("source", {}).get("title"))
    return bool(found := _letters(text)) and found in (_letters(title), _letters(title + outlet))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _links(entries: Any) -> Iterator[tuple[int, str]]:
    for position, entry in enumerate(entries[: limits.ARTICLES_PER_FILE], start=1):
        if link := str(entry.get("link") or "").strip():
            yield (
                position,
                link[: limits.ADDRESS_CHARACTERS + 1],
            )  # one too long is refused, not cut


def _notes(feed: Any, teased: int, kept: int) -> tuple[str, ...]:
    notes = []
    if feed.bozo:
        why = type(feed.bozo_exception).__name__
        notes.append(f"The feed is not well formed and was read as far as it goes ({why}).")
    return (*notes, *teasers.notes(teased, kept))


def _article(entry: Any, feed: Any, text: str) -> RawArticle:
    # A feed that collects other feeds names the source of each entry.
    outlet = _line(entry.get("source", {}).get("title") or feed.get("title"))
    published = _day(str(entry.get("published") or entry.get("updated") or ""))
    address = str(entry.get("link") or entry.get("id") or "")
    return RawArticle(
        text=text,
        title=_fact(_title(entry)),
        outlet=_fact(outlet),
        published=_fact(published),
        address=address if address.startswith("http") else "",
        language=written_names.language(_language(entry, feed)),
        byline=_byline(entry),
    )


def _day(written: str) -> str:
    # RFC 822, which RSS follows, has years of two digits.
    found = _SHORT_YEAR.match(written)
    return parse_written(f"{found[1]} 20{found[2]}" if found else written)


def _byline(entry: Any) -> str:
    written = str(entry.get("author") or "").strip()
    if found := _ADDRESS_AND_NAME.fullmatch(written):
        return _line(found[1])
    names = [_line(one.get("name")) for one in entry.get("authors") or ()]
    # An address stands where a name is asked for in many feeds, and is nobody's business; of a long
    # one feedparser 6.0 takes the end for a name.
    if "@" in written and " " not in written:
        return ""
    return ", ".join(dict.fromkeys(one for one in names if one and "@" not in one))


def _text(entry: Any) -> tuple[str, bool]:
    """Return the words of an entry, and whether they are its teaser alone."""
    summary = plain(str(entry.get("summary") or "")) if entry.get("summary") else ""
    whole = [str(one.get("value") or "") for one in entry.get("content") or ()]
    content = max(map(plain, filter(str.strip, whole)), key=len, default="")
    # Of an entry with a content alone feedparser gives that as its summary as well.
    is_alone = bool(content) and "summary_detail" not in entry
    is_teaser = len(content.split()) <= len(summary.split()) and not is_alone
    return max(content, summary, key=len).strip(), is_teaser


def _title(entry: Any) -> str:
    return _line(entry.get("title"))


def _line(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return " ".join((plain(text) if "<" in text or "&" in text else text).split())


def _language(entry: Any, feed: Any) -> str:
    detail = entry.get("title_detail") or {}
    return str(entry.get("language") or feed.get("language") or detail.get("language") or "")


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
