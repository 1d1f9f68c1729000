"""Web addresses or the watch-list in; their articles in the store, and what became of each, out.

What is fetched takes the way of any file: told apart by its bytes, parsed in the child process,
cleaned, stored, reported. Each page is stored before the next is asked for.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from readout import ingest, limits
from readout import store as stores
from readout.articles import Parsed, parse_all
from readout.articles.formats import Kind
from readout.errors import BlockedAddress, TooLarge
from readout.extract.second_opinion import SecondOpinion
from readout.ingest import Progress, Stop
from readout.records import FileReport, Problem, Rejection
from readout.sources import Source, printable
from readout.sources.addresses import parsed as parsed_address
from readout.sources.visits import Failure, Page, Session
from readout.store import ImportReport, Store

FEEDS = frozenset((Kind.FEED.value, Kind.JSON_FEED.value))
Row = Parsed | FileReport


@dataclass(slots=True)
class Visit:
    """One run over several addresses: what it needs, and what it has tried."""

    store: Store
    session: Session
    parse: Callable[[Source], Parsed]
    tried: dict[str, bool] = field(default_factory=dict)  #: link -> an article was read there
    is_whole: bool = True  #: False when links of a feed are left for another time


def fetch(
    store: Store,
    addresses: Iterable[str],
    *,
    reference: Path,
    articles: bool = False,
    session: Session | None = None,
    progress: Progress | None = None,
    workers: int = 1,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> ImportReport:
    """Fetch pages, feeds or files into the store and return the report, one row an address.

    With `articles`, the pages that a feed links to are fetched as well; an entry that was read in
    full there is not stored as a teaser in addition. Raises TooLarge for too many addresses.
    """
    asked = tuple(dict.fromkeys(address.strip() for address in addresses if address.strip()))
    if len(asked) > limits.FETCH_ADDRESSES:
        raise TooLarge(f"At most {limits.FETCH_ADDRESSES} addresses at once.")
    with visiting(store, session) as visit:
        report = ingest.ingest_parsed(
            store,
            _all_rows(visit, asked, articles, progress),
            reference=reference,
            progress=progress,
            workers=workers,
            should_stop=should_stop,
            opinion=opinion,
        )
    return report or ImportReport()


def checked(addresses: Iterable[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return addresses in the form that is asked for, and why each of the others is refused.

    Judged by their text alone: nothing is asked of anybody.
    """
    good: list[str] = []
    refused: dict[str, str] = {}
    for text in filter(None, map(str.strip, addresses)):
        try:
            good.append(str(parsed_address(text)))
        except BlockedAddress as error:
            refused[printable(text)] = str(error)
    return tuple(dict.fromkeys(good)), refused


@contextmanager
def visiting(store: Store, session: Session | None) -> Iterator[Visit]:
    """Give a run with one parsing process for all that it fetches."""
    waiting: deque[Source] = deque()
    # parse_all asks for a source only when its answer is asked for: then one is waiting.
    with closing(parse_all(iter(waiting.popleft, None))) as answers:

        def parse(source: Source) -> Parsed:
            waiting.append(source)
            return next(answers)

        yield Visit(store, session or Session(), parse)


def rows(visit: Visit, found: Page | Failure, articles: bool) -> Iterator[Row]:
    """Yield the report rows of one answer: its own, and with `articles` those of its links."""
    if isinstance(found, Failure) or found.body is None:
        yield _failed(found)
        return
    came = Source(found.asked, data=found.body, address=found.address, charset=found.charset)
    parsed = visit.parse(came)
    parsed = replace(parsed, notes=(*found.notes, *parsed.notes)[: limits.REPORT_NOTES])
    if articles and parsed.format in FEEDS and parsed.links:
        yield from _in_full(visit, parsed, found.address)
    else:
        yield parsed


def as_json(report: ImportReport | None) -> dict[str, Any]:
    """Return an import report as plain values, an empty one when nothing came."""
    return (report or ImportReport()).as_json()


def _all_rows(
    visit: Visit, asked: Sequence[str], articles: bool, progress: Progress | None
) -> Iterator[Row]:
    for done, text in enumerate(asked):
        if progress:
            progress("fetching", done, len(asked))
        yield from rows(visit, visit.session.get(text), articles)
    if progress:
        progress("fetching", len(asked), len(asked))


def _failed(found: Page | Failure) -> FileReport:
    if isinstance(found, Failure):
        name, why = found.asked, found.rejection
    else:  # "not changed", though nothing was said of an earlier time
        name, why = found.asked, Rejection(0, Problem.HTTP_STATUS, "status 304")
    return FileReport(printable(name), found=1, rejected=(why,))


def _in_full(visit: Visit, feed: Parsed, base: str) -> Iterator[Row]:
    """Yield the rows of the pages a feed links to, then that of the feed, without their teasers."""
    links = {position: _link(base, written) for position, written in feed.links}
    before = stores.fetched_before(visit.store, list(dict.fromkeys(links.values())))
    new = [
        link for link in dict.fromkeys(links.values()) if link not in before | visit.tried.keys()
    ]
    for link in new[: limits.FEED_LINKS]:
        answer = visit.session.get(link)
        visit.is_whole = visit.is_whole and not (isinstance(answer, Failure) and answer.may_pass)
        visit.tried[link] = False
        for row in rows(visit, answer, articles=False):
            visit.tried[link] = isinstance(row, Parsed) and bool(row.articles)
            yield row
    visit.is_whole = visit.is_whole and len(new) <= limits.FEED_LINKS
    full = {at for at, link in links.items() if link in before or visit.tried.get(link)}
    earlier = sum(link in before for link in links.values())
    yield _without(feed, full, earlier, max(0, len(new) - limits.FEED_LINKS))


def _link(base: str, written: str) -> str:
    """Return where a link of a feed leads; as it is written when that cannot be asked for."""
    try:
        return str(parsed_address(urljoin(base, written.strip())))
    except (BlockedAddress, ValueError):
        return written


def _without(feed: Parsed, full: set[int], earlier: int, left: int) -> Parsed:
    kept = tuple(one for one in feed.articles if one[0] not in full)
    rejected = tuple(one for one in feed.rejected if one.position not in full)
    total = len(feed.articles) + len(feed.rejected)
    notes = (
        [f"Read in full at their addresses: {len(full):,} of {total:,} entries."] if full else []
    )
    if earlier:
        notes.append(f"Of these, {earlier:,} before this run.")
    if left:
        notes.append(f"Not fetched in this run: {left:,} links, more than {limits.FEED_LINKS}.")
    return replace(
        feed,
        announced=None if full else feed.announced,
        found=len(kept) + len(rejected),
        articles=kept,
        rejected=rejected,
        notes=(*notes, *feed.notes)[: limits.REPORT_NOTES],
    )
