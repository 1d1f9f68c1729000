"""The bytes that a web server gave for an address in; its articles, each with that address, out.

Of where it lies, a page's own word is believed only within its own host: a page may call itself
what it likes, and the reader is told where the words came from.
"""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from readout.articles import encoding, formats
from readout.articles.members import Inside
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle, Rejection

_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS_OF_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")  # UTF-16, UTF-32
_HEAD_BYTES = 65_536
_PROSE = frozenset((formats.Kind.TEXT, formats.Kind.MARKDOWN))
_FEEDS = frozenset((formats.Kind.FEED, formats.Kind.JSON_FEED))


def read(kind: formats.Kind, data: bytes, address: str, charset: str) -> Reading:
    """Read what was fetched; `charset` is the encoding that the server named, or ""."""
    if kind in _PROSE and _is_binary(data):  # a name would have said more
        return refused(Problem.NOT_TEXT, "bytes that no text has")
    if kind is formats.Kind.HTML:
        from readout.articles import feed_links, html  # with lxml, for pages alone

        reading = html.read_saved(data, charset, address, "")
        links = ((0, link) for link in feed_links.find(data, charset, address))
        reading = replace(reading, links=tuple(links))
    else:
        if charset and kind in _PROSE:
            decoded = encoding.decode(data, charset)
            if isinstance(decoded, Rejection):
                return Reading(rejected=(decoded,))
            data = decoded.text.encode("utf-8", "replace")
        reading = formats.reader(kind, Inside())(data, "")
    found = tuple(
        (position, _placed(raw, address, kind in _FEEDS)) for position, raw in reading.articles
    )
    return replace(reading, articles=found)


def _is_binary(data: bytes) -> bool:
    return not data.startswith(_MARKS_OF_TEXT) and bool(_NO_TEXT.search(data, 0, _HEAD_BYTES))


def _placed(raw: RawArticle, address: str, is_feed: bool) -> RawArticle:
    """Return an article with its address; of a feed's entry the feed's word for it is taken."""
    claimed, host = _host(raw.address), _host(address)
    if raw.address and (is_feed or claimed == host):
        return raw
    if claimed and raw.outlet.value == claimed:  # no name of an outlet, but that of a host
        raw = replace(raw, outlet=replace(raw.outlet, value=host))
    return replace(raw, address=address)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
