"""Addresses that somebody wants to watch in; the address of each one's feed, and in a line how it
was found, out.

An address is asked once: a feed is taken as it is, of a page the first feed that it declares. That
one is not asked before the watch-list is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout import fetching
from readout import store as stores
from readout.articles.formats import Kind
from readout.errors import BlockedAddress
from readout.fetching import FEEDS, Visit
from readout.sources import Source
from readout.sources.addresses import parsed as parsed_address
from readout.sources.visits import Failure, Page, Session
from readout.store import Store

_SHOWN = 5  # other feeds of a page that a line names


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be watched for one address; `feed` is "" where there is no feed."""

    asked: str
    feed: str = ""
    line: str = ""  #: what there is to say; "" where the address is that of a feed


def find(store: Store, addresses: Iterable[str], *, session: Session | None = None) -> list[Found]:
    """Return what is to be watched for each of these addresses; nothing raises.

    One that is on the watch-list is not asked. One that cannot be reached now is taken as it is:
    the watch-list asks again, and says what is wrong with it.
    """
    known = {one.address for one in stores.watched(store)}
    with fetching.visiting(store, session) as visit:
        return [
            Found(address, address) if address in known else _found(visit, address)
            for address in dict.fromkeys(addresses)
        ]


def _found(visit: Visit, address: str) -> Found:
    page = visit.session.get(address)
    if isinstance(page, Failure):
        why = f"{page.rejection.reason} {page.rejection.detail}".rstrip()
        if page.may_pass:
            return Found(address, address, f"not reached now ({why}); it is asked again when due")
        return Found(address, "", why)
    if page.body is None:
        return Found(address, "", "it sent nothing")
    came = Source(address, data=page.body, address=page.address, charset=page.charset)
    parsed = visit.parse(came)
    if parsed.format in FEEDS:
        return Found(address, page.settled or address, moved_line(page))
    links = [link for _, link in parsed.links] if parsed.format == Kind.HTML.value else []
    feeds = list(dict.fromkeys(_allowed(links)))
    if not feeds:
        return Found(address, "", "no feed, and it declares none")
    others = ", ".join(feeds[1 : _SHOWN + 1]) + (", ..." if len(feeds) > _SHOWN + 1 else "")
    also = f"; it declares others as well: {others}" if others else ""
    return Found(address, feeds[0], f"a page, whose feed is {feeds[0]}{also}")


def moved_line(page: Page) -> str:
    """Return what is said of a feed that has moved for good, "" of one that has not."""
    return f"has moved for good to {page.settled}" if page.settled else ""


def _allowed(links: Iterable[str]) -> Iterator[str]:
    """Yield the links that may be asked for, in the form in which they are."""
    for link in links:
        try:
            yield str(parsed_address(link))
        except BlockedAddress:
            continue
