"""The watch-list at work: what is new is stored, what is not costs one question."""

from datetime import UTC, datetime, timedelta

import pytest

from readout import store, watching
from readout.settings import load
from readout.sources.visits import Session
from readout.store import FeedState
from tests.sources.web import moved, ok, status, web
from tests.store.built import opened
from tests.test_fetching import HOST, feed, page

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
FEED = f"{HOST}/f"


@pytest.fixture
def target(tmp_path):
    """A store that watches one feed."""
    one = opened(tmp_path)
    store.watch(one, [FEED], False, "2026-01-01T00:00:00Z")
    return one


def run(target, there, after=0, **asked):
    """Run once, so many minutes after the start."""
    return watching.ask_feeds(
        target,
        reference=load().reference,
        session=Session(there.network()),
        now=lambda: START + timedelta(minutes=after),
        **asked,
    )


def states(report):
    return [one.state for one in report.outcomes]


def test_the_first_time_everything_is_new_and_the_marks_are_kept(target):
    marks = {"ETag": '"7"', "Last-Modified": "Mon, 16 May 2016 10:00:00 GMT"}
    with web({"news.example/f": feed(**marks)}) as there:
        report = run(target, there)
    assert (states(report), report.outcomes[0].stored) == ([FeedState.NEW], 2)
    (kept,) = store.watched(target)
    assert (kept.etag, kept.modified) == tuple(marks.values())
    assert (kept.seen_at, kept.outcome) == ("2026-01-01T12:00:00Z", "new")


def test_304_is_nothing_new_and_makes_no_import(target):
    with web({"news.example/f": feed(ETag='"7"')}) as there:
        run(target, there)
        there.answers["news.example/f"] = status(304)
        report = run(target, there, after=30)
        assert 'If-None-Match: "7"\r\n' in there.requests[-1]
    assert (states(report), report.imported) == ([FeedState.UNCHANGED], None)
    (kept,) = store.watched(target)
    assert (kept.etag, kept.seen_at) == ('"7"', "2026-01-01T12:30:00Z")
    assert len(store.imports(target)) == 1


def test_the_same_bytes_are_nothing_new_where_a_server_gives_no_marks(target):
    with web({"news.example/f": feed()}) as there:
        run(target, there)
        report = run(target, there)
    assert (states(report), report.imported) == ([FeedState.UNCHANGED], None)


def test_other_bytes_with_known_entries_are_known(target):
    with web({"news.example/f": feed()}) as there:
        run(target, there)
        there.answers["news.example/f"] = feed(c="/4")
        report = run(target, there)
    assert states(report) == [FeedState.KNOWN]
    assert report.imported.duplicates == 2


def test_a_feed_that_fails_is_left_alone_for_a_while(target):
    with web({"news.example/f": status(500)}) as there:
        assert states(run(target, there)) == [FeedState.FAILED]
        (kept,) = store.watched(target)
        assert (kept.problem, kept.detail, kept.failures) == ("http-status", "status 500", 1)
        assert kept.due_at == "2026-01-01T12:15:00Z"
        asked = len(there.requests)
        assert states(run(target, there, after=10)) == [FeedState.WAITING]
        assert len(there.requests) == asked
        assert states(run(target, there, after=16)) == [FeedState.FAILED]
        assert store.watched(target)[0].due_at == "2026-01-01T12:46:00Z"
        there.answers["news.example/f"] = feed()
        assert states(run(target, there, after=17, everything=True)) == [FeedState.NEW]
    (kept,) = store.watched(target)
    assert (kept.problem, kept.failures, kept.due_at) == ("", 0, "")


def test_a_server_that_asks_for_time_gets_it(target):
    with web({"news.example/f": status(429, "Retry-After: 7200")}) as there:
        run(target, there)
    assert store.watched(target)[0].due_at == "2026-01-01T14:00:00Z"


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        (page("Sign in"), "no feed, but HTML"),
        (ok(b"\x00\x01\x02" * 99), "no feed, but TXT"),
        (moved("http://127.0.0.1/"), "127.0.0.1 is not a public address"),
    ],
)
def test_what_is_no_feed_is_not_stored(target, answer, detail):
    with web({"news.example/f": answer}) as there:
        there.numbers = {"127.0.0.1": [("127.0.0.1",)] * 2}
        report = run(target, there)
    assert (states(report), report.imported) == ([FeedState.FAILED], None)
    assert detail in store.watched(target)[0].detail


def test_one_feed_that_fails_does_not_stop_the_others(target):
    other = f"{HOST}/g"
    store.watch(target, [other], False, "2026-01-01T00:00:00Z")
    with web({"news.example/g": feed()}) as there:
        report = run(target, there)
    assert states(report) == [FeedState.FAILED, FeedState.NEW]
    assert [one.feed.address for one in report.outcomes] == [FEED, other]


def test_articles_are_fetched_where_the_list_says_so(target):
    store.watch(target, [FEED], True, "2026-01-01T00:00:00Z")
    answers = {"news.example/f": feed(ETag='"7"')}
    answers |= {f"news.example/{n}": page(f"Talks {n}") for n in (1, 2, 3)}
    with web(answers) as there:
        report = run(target, there)
    assert (states(report), report.outcomes[0].stored) == ([FeedState.NEW], 3)
    assert store.watched(target)[0].etag == '"7"'


def test_an_article_that_may_come_later_is_asked_for_again(target):
    store.watch(target, [FEED], True, "2026-01-01T00:00:00Z")
    answers = {"news.example/f": feed(ETag='"7"'), "news.example/2": status(503)}
    answers |= {f"news.example/{n}": page(f"Talks {n}") for n in (1, 3)}
    with web(answers) as there:
        run(target, there)
        assert store.watched(target)[0].etag == ""  # or the feed would say: nothing new
        there.answers["news.example/2"] = page("Talks 2")
        report = run(target, there)
        assert there.asked().count("news.example/1") == 1
    assert report.outcomes[0].stored == 1
    assert store.watched(target)[0].etag == '"7"'


def test_a_run_that_is_stopped_leaves_a_feed_to_be_asked_again(target):
    with web({"news.example/f": feed(ETag='"7"')}) as there:
        stops = iter([False, True])
        run(target, there, should_stop=lambda: next(stops, True))
    assert store.watched(target)[0].etag == ""


def test_the_report_has_the_form_that_scripts_read(target):
    with web({"news.example/f": status(500)}) as there:
        form = run(target, there).as_json()
    assert form == {
        "feeds": [
            {
                "address": FEED,
                "outcome": "failed",
                "stored": 0,
                "problem": "http-status",
                "detail": "status 500",
                "seen_at": "",
                "due_at": "2026-01-01T12:15:00Z",
                "moved_from": "",
            }
        ],
        "started_at": "",
        "finished_at": "",
        "cancelled": False,
        "files": [],
    }


def addresses(target):
    return [one.address for one in store.watched(target)]


@pytest.mark.parametrize(
    ("number", "kept"), [(301, f"{HOST}/g"), (308, f"{HOST}/g"), (302, FEED), (307, FEED)]
)
def test_a_feed_is_watched_where_it_has_moved_for_good(target, number, kept):
    with web({"news.example/f": moved("/g", number), "news.example/g": feed()}) as there:
        (one,) = run(target, there).outcomes
    assert addresses(target) == [kept] == [one.feed.address]
    assert one.moved == ("" if kept == FEED else FEED)


def test_the_marks_of_a_feed_move_with_it(target):
    with web({"news.example/f": moved("/g", 301), "news.example/g": feed(ETag='"7"')}) as there:
        run(target, there)
        there.answers["news.example/g"] = status(304)
        assert states(run(target, there)) == [FeedState.UNCHANGED]
        assert there.asked()[-1] == "news.example/g"


def test_what_is_no_feed_at_its_new_place_has_not_moved(target):
    with web({"news.example/f": moved("/g", 301), "news.example/g": page("Sign in")}) as there:
        (one,) = run(target, there).outcomes
    assert (addresses(target), one.moved) == ([FEED], "")


def test_a_feed_that_moves_to_another_that_is_watched_is_watched_once(target):
    store.watch(target, [f"{HOST}/g"], False, "2026-01-01T00:00:00Z")
    with web({"news.example/f": moved("/g", 301), "news.example/g": feed()}) as there:
        run(target, there)
    assert addresses(target) == [f"{HOST}/g"]
