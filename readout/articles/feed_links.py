"""The bytes of a web page in; the addresses of the feeds that it declares, in its order, out.

Declared as HTML has it (WHATWG, "Link type alternate"): <link rel="alternate" type="..." href>.
"""

from urllib.parse import urljoin

from readout.articles import encoding, markup

_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
)
_HEAD_BYTES = 1 << 19  # pages with whole style sheets above their links are met
_MOST = 20  #: of one page


def find(data: bytes, charset: str, address: str) -> tuple[str, ...]:
    """Return each address once, whole; what they are and whether they may be asked, others judge.

    `charset` is what the server said, or ""; `address` is where the page came from.
    """
    start = data[:_HEAD_BYTES]
    if b"alternate" not in start.replace(b"\0", b"").lower():  # zero bytes: those of UTF-16
        return ()
    decoded = encoding.decode(start, charset)
    root = markup.tree(decoded.text) if isinstance(decoded, encoding.Decoded) else None
    if root is None:
        return ()
    bases = [one.get("href") for one in root.iter("base") if one.get("href")]
    base = _joined(address, bases[0]) if bases else address
    links = (one.get("href") for one in root.iter("link") if _is_feed(one.attrib))
    found = dict.fromkeys(_joined(base, link) for link in links if link and link.strip())
    return tuple(one for one in found if one)[:_MOST]


def _is_feed(attributes: dict[str, str]) -> bool:
    relations = attributes.get("rel", "").lower().split()
    kind = attributes.get("type", "").partition(";")[0].strip().lower()
    return "alternate" in relations and kind in _TYPES


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:  # "http://[": no address
        return ""
