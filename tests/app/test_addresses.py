"""The fold for addresses on the Import page: what it asks, what it tells, and when it is off."""

import pytest
import streamlit as st

from components import addresses
from readout import feed_finding, fetching, watching
from readout import store as stores
from readout.feed_finding import Found
from readout.records import FileReport
from readout.store import Feed, FeedState, ImportReport
from readout.watching import FeedOutcome, WatchReport
from tests.app.test_pages import open_page, words

FEED = "https://news.example/feed"
NOW = "2026-01-01T09:30:00Z"


@pytest.fixture
def asked(monkeypatch):
    """What the page asks for; nothing is fetched."""
    calls = []

    def fetch(_, written, *, articles, **__):
        calls.append((written, articles))
        return ImportReport((FileReport("x", found=2, stored=2),))

    def ask_feeds(_, *, everything, **__):
        calls.append(everything)
        return WatchReport((FeedOutcome(Feed(FEED), FeedState.NEW, 3),))

    def find(_, good):
        return [Found(one, FEED, "" if one == FEED else "a page, whose feed is") for one in good]

    monkeypatch.setattr(feed_finding, "find", find)
    monkeypatch.setattr(fetching, "fetch", fetch)
    monkeypatch.setattr(watching, "ask_feeds", ask_feeds)
    return calls


def write(app, text):
    app.text_area(key="fetch-addresses-0").set_value(text).run()


def test_drawing_the_page_asks_nobody(app, asked):
    open_page(app, "imports")
    write(app, FEED)
    assert asked == []


def test_addresses_are_fetched_at_a_click_one_a_line(app, asked):
    open_page(app, "imports")
    write(app, f" {FEED} \n\nhttps://news.example/a\n")
    app.checkbox(key="fetch-articles-0").check().run()
    app.button(key="fetch-go").click().run()
    assert asked == [([FEED, "https://news.example/a"], True)]
    assert "2 articles stored, 0 rejected." in words(app)
    assert app.text_area(key="fetch-addresses-1").value == ""


def test_a_click_without_an_address_does_nothing(app, asked):
    open_page(app, "imports")
    app.button(key="fetch-go").click().run()
    assert asked == []


def test_feeds_are_watched_and_what_is_no_address_is_told(app, store, asked):
    open_page(app, "imports")
    write(app, f"{FEED}\nfile:///etc/<b>passwd")
    app.button(key="fetch-watch").click().run()
    assert [feed.address for feed in stores.watched(store)] == [FEED]
    assert "1 feed added." in words(app)
    assert "file:///etc/&lt;b&gt;passwd: an address begins with" in words(app)
    assert asked == []


def test_of_a_page_the_feed_is_watched_and_told(app, store, asked):
    open_page(app, "imports")
    write(app, "https://news.example/")
    app.button(key="fetch-watch").click().run()
    assert [feed.address for feed in stores.watched(store)] == [FEED]
    assert "https://news.example/: a page, whose feed is" in words(app)


def test_all_feeds_are_asked_at_a_click_those_that_failed_too(app, store, asked):
    stores.watch(store, [FEED], False, NOW)
    open_page(app, "imports")
    app.button(key="fetch-ask").click().run()
    assert asked == [True]
    assert "1 feed asked: 3 new articles." in words(app)


def test_a_feed_is_removed_at_a_click(app, store):
    stores.watch(store, [FEED, "https://other.example/"], False, NOW)
    open_page(app, "imports")
    app.selectbox(key="fetch-chosen").select(FEED).run()
    app.button(key="fetch-remove").click().run()
    assert [feed.address for feed in stores.watched(store)] == ["https://other.example/"]


@pytest.mark.parametrize(
    ("feed", "outcome"),
    [
        (Feed(FEED), "not asked yet"),
        (Feed(FEED, outcome="new"), "new articles"),
        (Feed(FEED, outcome="unchanged"), "nothing new"),
        (
            Feed(FEED, outcome="failed", problem="no-answer", detail="\u202ename"),
            "failed: The server did not answer. (⟨U+202E⟩name)",
        ),
    ],
)
def test_the_table_says_what_became_of_a_feed(feed, outcome):
    assert addresses.rows((feed,))["Last outcome"].tolist() == [outcome]


def test_the_table_says_when_a_feed_was_seen():
    seen = addresses.rows((Feed(FEED, seen_at=NOW), Feed(FEED)))["Last seen"]
    assert seen.tolist() == ["2026-01-01 09:30 UTC", "never"]


def test_switched_off_nothing_can_be_asked_but_the_list_can_be_kept(app, store, switched):
    stores.watch(store, [FEED], False, NOW)
    switched("off")
    shown = open_page(app, "imports")
    assert "Fetching is switched off on this server." in shown
    assert not app.text_area
    keys = {button.key for button in app.button}
    assert "fetch-remove" in keys
    assert not keys & {"fetch-go", "fetch-watch", "fetch-ask"}


@pytest.mark.parametrize(
    ("switch", "address", "headers", "allowed"),
    [
        ("", "127.0.0.1", {}, True),
        ("", "localhost", {}, True),
        ("", "0.0.0.0", {}, False),  # noqa: S104 - judged, not bound
        ("", "", {}, False),
        ("", "127.0.0.1", {"X-Forwarded-For": "192.0.2.7"}, False),
        ("on", "0.0.0.0", {}, True),  # noqa: S104
        ("off", "127.0.0.1", {}, False),
    ],
)
def test_a_server_asks_nobody_unless_it_is_told_to(
    monkeypatch, switched, switch, address, headers, allowed
):
    switched(switch)
    monkeypatch.setattr(st, "get_option", lambda _: address)
    monkeypatch.setattr(type(st.context), "headers", property(lambda _: headers))
    assert addresses.allowed() is allowed
