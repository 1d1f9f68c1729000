"""What is watched when somebody names an address: a feed, the feed of a page, or nothing."""

import pytest

from readout import feed_finding, store
from readout.sources.visits import Session
from tests.sources.web import moved, ok, status, web
from tests.store.built import opened
from tests.test_fetching import HOST, feed

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
FEED = f"{HOST}/f"
ROBOTS = "news.example/robots.txt"


def front(*addresses):
    """Return a page that declares feeds."""
    tag = '<link rel="alternate" type="application/rss+xml" href="{}">'.format
    head = "".join(map(tag, addresses))
    page = f"<html><head><title>News</title>{head}</head><body><p>Front page</p></body></html>"
    return ok(page.encode(), "Content-Type: text/html; charset=utf-8")


def found(tmp_path, there, *addresses):
    return feed_finding.find(opened(tmp_path), addresses, session=Session(there.network()))


def test_a_feed_is_taken_as_it_is_and_nothing_is_said(tmp_path):
    with web({"news.example/f": feed()}) as there:
        assert found(tmp_path, there, FEED) == [feed_finding.Found(FEED, FEED)]


def test_of_a_page_the_first_feed_is_taken_and_said_and_nothing_is_asked_twice(tmp_path):
    with web({"news.example/": front("/f", "/comments")}) as there:
        (one,) = found(tmp_path, there, f"{HOST}/")
        assert there.asked() == [ROBOTS, "news.example/"]
    assert one.feed == FEED
    assert one.line == (
        f"a page, whose feed is {FEED}; it declares others as well: {HOST}/comments"
    )


def test_a_page_without_a_feed_is_one_plain_line(tmp_path):
    with web({"news.example/": front()}) as there:
        (one,) = found(tmp_path, there, f"{HOST}/")
    assert (one.feed, one.line) == ("", "no feed, and it declares none")


def test_a_picture_is_no_feed(tmp_path):
    with web({"news.example/p": ok(b"\x89PNG\r\n\x1a\n" + bytes(99))}) as there:
        (one,) = found(tmp_path, there, f"{HOST}/p")
    assert (one.feed, one.line) == ("", "no feed, and it declares none")


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "javascript:alert(1)", "http://u:p@news.example/f", "http://["]
)
def test_a_declared_address_that_may_not_be_asked_is_no_feed(tmp_path, link):
    with web({"news.example/": front(link)}) as there:
        (one,) = found(tmp_path, there, f"{HOST}/")
    assert one.feed == ""


def test_a_declared_address_in_a_private_network_is_refused_when_it_is_asked(tmp_path):
    with web({"news.example/": front("http://127.0.0.1/f")}) as there:
        (one,) = found(tmp_path, there, f"{HOST}/")
        there.numbers = {"127.0.0.1": [("127.0.0.1",)] * 2}
        answer = Session(there.network()).get(one.feed)
        assert "127.0.0.1" not in {place.partition("/")[0] for place in there.asked()}
    assert answer.rejection.detail == "127.0.0.1 is not a public address"


@pytest.mark.parametrize("number", [301, 308])
def test_a_feed_that_has_moved_for_good_is_watched_where_it_is(tmp_path, number):
    answers = {"news.example/f": moved("/new", number), "news.example/new": feed()}
    with web(answers) as there:
        (one,) = found(tmp_path, there, FEED)
    assert (one.feed, one.line) == (f"{HOST}/new", f"has moved for good to {HOST}/new")


@pytest.mark.parametrize("number", [302, 303, 307])
def test_a_feed_that_is_elsewhere_for_now_keeps_its_address(tmp_path, number):
    answers = {"news.example/f": moved("/new", number), "news.example/new": feed()}
    with web(answers) as there:
        assert found(tmp_path, there, FEED) == [feed_finding.Found(FEED, FEED)]


def test_what_comes_after_a_redirect_for_now_is_not_for_good(tmp_path):
    answers = {
        "news.example/f": moved("/a", 301),
        "news.example/a": moved("/b", 302),
        "news.example/b": moved("/c", 301),
        "news.example/c": feed(),
    }
    with web(answers) as there:
        (one,) = found(tmp_path, there, FEED)
    assert one.feed == f"{HOST}/a"


@pytest.mark.parametrize(
    ("answer", "taken"), [(status(404), ""), (status(503), FEED), (status(429), FEED)]
)
def test_what_cannot_be_reached_now_is_watched_and_what_is_not_there_is_not(
    tmp_path, answer, taken
):
    with web({"news.example/f": answer}) as there:
        (one,) = found(tmp_path, there, FEED)
    assert one.feed == taken
    assert "status" in one.line


def test_a_site_that_wants_no_visitors_is_not_watched(tmp_path):
    with web({ROBOTS: ok(b"User-agent: *\nDisallow: /"), "news.example/f": feed()}) as there:
        (one,) = found(tmp_path, there, FEED)
        assert there.asked() == [ROBOTS]
    assert one.feed == ""


def test_what_is_watched_already_is_not_asked(tmp_path):
    target = opened(tmp_path)
    store.watch(target, [FEED], False, "2026-01-01T00:00:00Z")
    with web({}) as there:
        assert feed_finding.find(target, [FEED], session=Session(there.network()))[0].feed == FEED
        assert there.asked() == []
