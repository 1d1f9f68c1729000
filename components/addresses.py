"""Addresses typed on the page, and the watch-list, in; what was fetched there, in the store, out.

Nothing is asked of anybody before a button is pressed. Where others can open the pages, addresses
are not asked at all unless the installation says so: a server asks from inside its own network, and
what it asks for tells the sites what its readers are interested in.
"""

import pandas as pd
import streamlit as st

from components import answer, corpus, paper, safe, words
from components.background import Progress
from components.safe import visible
from readout import limits, settings
from readout import store as stores
from readout.records import Problem
from readout.store import Feed, FeedState

_HERE = ("127.0.0.1", "localhost", "::1")
_PROXIED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")  #: the reader sits somewhere else
_OUTCOMES = {
    FeedState.NEW: "new articles",
    FeedState.KNOWN: "nothing that is not known",
    FeedState.UNCHANGED: "nothing new",
    FeedState.WAITING: "left alone for a while",
}


def draw() -> None:
    """Draw the fold: the field for addresses, and the watched feeds."""
    with st.expander("From an address or a feed"):
        _told()
        if allowed():
            _ask()
        else:
            _note(
                "Fetching is switched off on this server. Its administrator can allow it with "
                "READOUT_FETCH=on; `readout fetch` on the command line works without."
            )
        _watched(stores.watched(corpus.store()))


def allowed() -> bool:
    """Tell whether the pages may fetch: as the settings say, else on one's own computer alone."""
    said = settings.load().fetch
    if said is not None:
        return said
    address = str(st.get_option("server.address") or "")
    return address in _HERE and not any(name in st.context.headers for name in _PROXIED)


def rows(feeds: tuple[Feed, ...]) -> pd.DataFrame:
    """Return one row a feed, in the words of the table."""
    return pd.DataFrame(
        [
            {
                "Feed": visible(feed.address),
                "Last seen": _moment(feed.seen_at) or "never",
                "Last outcome": visible(_outcome(feed)),
                "Articles": "in full" if feed.articles else "as in the feed",
                "Not before": _moment(feed.due_at),
            }
            for feed in feeds
        ]
    )


def _ask() -> None:
    run = st.session_state.setdefault("fetch-run", 0)
    written = st.text_area(
        "Addresses of articles or feeds, one a line",
        key=f"fetch-addresses-{run}",
        height=100,
        max_chars=limits.FETCH_ADDRESSES * limits.ADDRESS_CHARACTERS,
    )
    in_full = st.checkbox(
        "Of a feed, fetch the articles that it links to", key=f"fetch-articles-{run}"
    )
    asked = [line.strip() for line in written.split("\n") if line.strip()]
    with st.container(horizontal=True, key="fetch-buttons"):
        fetches = st.button("Fetch them", icon=":material/download:", key="fetch-go")
        watches = st.button("Watch them as feeds", icon=":material/rss_feed:", key="fetch-watch")
    _note("The sites are asked from this computer, and see its address.")
    if not asked or not (fetches or watches):
        return
    if len(asked) > limits.FETCH_ADDRESSES:
        _note(f"At most {limits.FETCH_ADDRESSES} addresses at once; these are {len(asked):,}.")
        return
    if fetches:
        _fetch(asked, in_full)
    else:
        _watch(asked, in_full)
    st.session_state["fetch-run"] = run + 1
    st.rerun()


def _watched(feeds: tuple[Feed, ...]) -> None:
    if not feeds:
        return
    answer.section("Watched feeds", words.count(len(feeds), "feed"))
    shown = rows(feeds)
    st.dataframe(
        shown,
        hide_index=True,
        height=min(320, 37 + 35 * len(shown)),
        key="fetch-feeds",
        column_config={"Feed": st.column_config.TextColumn(width=280)},
        alt="Table of the watched feeds",
    )
    paper.table(shown, "Watched feeds")
    asks = False
    with st.container(horizontal=True, vertical_alignment="bottom", key="fetch-list"):
        if allowed():
            asks = st.button("Ask all feeds now", icon=":material/sync:", key="fetch-ask")
        chosen = st.selectbox(
            "Feed to remove",
            [feed.address for feed in feeds],
            format_func=visible,
            key="fetch-chosen",
        )
        st.button("Remove it", key="fetch-remove", on_click=_remove, args=(chosen,))
    if asks:
        _ask_feeds()
        st.rerun()


def _fetch(asked: list[str], in_full: bool) -> None:
    # Brings in the rules of extraction: a page that only reads must not wait for them.
    from readout import fetching, ingest

    report = fetching.fetch(
        corpus.store(),
        asked,
        articles=in_full,
        reference=settings.load().reference,
        progress=_bar(),
        opinion=ingest.opinion_of_settings(),
    )
    _tell(f"{words.count(report.stored, 'article')} stored, {report.rejected:,} rejected.")


def _watch(asked: list[str], in_full: bool) -> None:
    from readout import feed_finding, fetching, watching

    good, refused = fetching.checked(asked)
    found = feed_finding.find(corpus.store(), good)
    feeds = [one.feed for one in found if one.feed]
    added = stores.watch(corpus.store(), feeds, in_full, watching.moment())
    _tell(
        f"{words.count(added, 'feed')} added.",
        *(f"{one.asked}: {one.line}" for one in found if one.line),
        *(f"{one}: {refused[one]}" for one in refused),
    )


def _ask_feeds() -> None:
    from readout import ingest, watching

    report = watching.ask_feeds(
        corpus.store(),
        reference=settings.load().reference,
        everything=True,
        progress=_bar(),
        opinion=ingest.opinion_of_settings(),
    )
    new = sum(one.stored for one in report.outcomes)
    _tell(
        f"{words.count(len(report.outcomes), 'feed')} asked: {words.count(new, 'new article')}.",
        *(
            f"{one.moved} has moved for good; it is watched at {one.feed.address} from now on."
            for one in report.outcomes
            if one.moved
        ),
    )


def _bar() -> Progress:
    bar = st.progress(0.0)
    return lambda _, done, total: bar.progress(min(1.0, done / total if total else 1.0))


def _remove(address: str) -> None:
    stores.unwatch(corpus.store(), [address])
    _tell("The feed is not watched any more; its articles stay.")


def _tell(*lines: str) -> None:
    """Keep what happened for the next run of the page, which shows it."""
    st.session_state["fetch-told"] = lines


def _told() -> None:
    for line in st.session_state.pop("fetch-told", ()):
        _note(line)


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note ro-iso">{text}</div>', text=text))


def _outcome(feed: Feed) -> str:
    if not feed.outcome:
        return "not asked yet"
    if feed.problem:
        why = f" ({feed.detail})" if feed.detail else ""
        return f"failed: {words.PROBLEMS[Problem(feed.problem)]}{why}"
    return _OUTCOMES[FeedState(feed.outcome)]


def _moment(utc: str) -> str:
    return f"{utc[:10]} {utc[11:16]} UTC" if utc else ""
