"""A polite visitor: robots.txt first, one question a second, and only what is new."""

import pytest

from readout import __version__
from readout.records import Problem
from readout.sources.visits import Failure, Session
from readout.sources.watch import back_off, jittered
from tests.sources.web import moved, ok, status, web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
HOST = "http://news.example"


def robots(text):
    return ok(f"User-agent: *\n{text}\n".encode())


def reason(found):
    return found.rejection.reason if isinstance(found, Failure) else None


def test_a_page_comes_with_where_it_came_from_and_how_it_is_written():
    answer = ok(b"They met.", "Content-Type: text/html; charset=windows-1250", 'ETag: "7"',
                "Last-Modified: Mon, 16 May 2016 10:00:00 GMT")  # fmt: skip
    with web({"news.example/a": answer}) as there:
        page = Session(there.network()).get(f"{HOST}/a#top")
    assert (page.asked, page.address, page.body) == (f"{HOST}/a", f"{HOST}/a", b"They met.")
    assert (page.charset, page.etag) == ("windows-1250", '"7"')
    assert page.modified == "Mon, 16 May 2016 10:00:00 GMT"


def test_we_say_who_asks_and_send_nothing_else_about_us():
    with web({"news.example/a": ok()}) as there:
        Session(there.network()).get(f"{HOST}/a")
        names = {line.partition(":")[0] for line in there.requests[1].split("\r\n")[1:] if line}
    assert f"User-Agent: Readout/{__version__}\r\n" in there.requests[0]
    assert names == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (robots("Disallow: /a"), Problem.ROBOTS),
        (robots("Disallow: /b"), None),
        (moved("/other.txt"), Problem.ROBOTS),
        (status(404), None),
        (status(410), None),
        (status(401), Problem.HTTP_STATUS),
        (status(403), Problem.HTTP_STATUS),
        (status(429), Problem.HTTP_STATUS),
        (status(503), Problem.HTTP_STATUS),
        (moved("/robots.txt"), None),
        (b"", Problem.NO_ANSWER),
    ],
)
def test_robots_txt_is_asked_first_and_a_silent_one_is_a_no(answer, expected):
    answers = {"news.example/robots.txt": answer, "news.example/a": ok()}
    answers["news.example/other.txt"] = robots("Disallow: /a")
    with web(answers) as there:
        found = Session(there.network()).get(f"{HOST}/a")
        assert reason(found) is expected
        assert ("news.example/a" in there.asked()) is (expected is None)


def test_a_robots_txt_that_may_come_later_leaves_the_page_for_later():
    with web({"news.example/robots.txt": status(503), "news.example/a": ok()}) as there:
        found = Session(there.network()).get(f"{HOST}/a")
    assert (found.asked, found.may_pass) == (f"{HOST}/a", True)
    assert found.rejection.detail == "robots.txt of news.example: status 503"


def test_robots_txt_is_asked_once_a_site_and_run():
    with web({"news.example/a": ok(), "news.example/b": ok()}) as there:
        session = Session(there.network())
        session.get(f"{HOST}/a")
        session.get(f"{HOST}/b")
        Session(there.network()).get(f"{HOST}/b")
        assert there.asked().count("news.example/robots.txt") == 2


def test_a_redirect_to_another_site_asks_that_sites_robots_txt():
    answers = {"news.example/a": moved("http://other.example/b"), "other.example/b": ok()}
    answers["other.example/robots.txt"] = robots("Disallow: /")
    with web(answers) as there:
        assert reason(Session(there.network()).get(f"{HOST}/a")) is Problem.ROBOTS
        assert "other.example/b" not in there.asked()


@pytest.mark.parametrize(("rules", "pause"), [("Disallow: /x", 1.0), ("Crawl-delay: 7", 7.0)])
def test_a_host_is_asked_at_its_own_pace(rules, pause):
    answers = {f"news.example/{n}": ok() for n in range(3)}
    with web(answers | {"news.example/robots.txt": robots(rules)}) as there:
        session = Session(there.network(clock=lambda: 100.0))
        for n in range(3):
            session.get(f"{HOST}/{n}")
    # The clock stands still here, so each pause stands for all before it.
    assert there.slept == pytest.approx([pause * (n + 1) for n in range(3)])


def test_another_host_need_not_wait():
    with web({"a.example/": ok(), "b.example/": ok()}) as there:
        session = Session(there.network())
        session.get("http://a.example/")
        session.get("http://b.example/")
    assert len(there.slept) == 2  # after each robots.txt


def test_what_the_server_said_last_time_is_sent_back_and_304_is_nothing_new():
    with web({"news.example/a": status(304, 'ETag: "7"')}) as there:
        page = Session(there.network()).get(f"{HOST}/a", '"7"', "Mon, 16 May 2016 10:00:00 GMT")
    assert page.body is None
    assert 'If-None-Match: "7"\r\n' in there.requests[1]
    assert "If-Modified-Since: Mon, 16 May 2016 10:00:00 GMT\r\n" in there.requests[1]
    assert "If-None-Match" not in there.requests[0]


@pytest.mark.parametrize(
    ("header", "seconds"), [("120", 120.0), ("Fri, 1 Jan 2100 00:00:00 GMT", 0.0), ("-5", 0.0)]
)
def test_a_server_may_ask_for_time(header, seconds):
    with web({"news.example/a": status(429, f"Retry-After: {header}")}) as there:
        found = Session(there.network()).get(f"{HOST}/a")
    assert (found.status, found.retry_after, found.may_pass) == (429, seconds, True)


@pytest.mark.parametrize(("number", "may_pass"), [(404, False), (403, False), (500, True)])
def test_what_may_pass_is_told_from_what_will_not(number, may_pass):
    with web({"news.example/a": status(number)}) as there:
        assert Session(there.network()).get(f"{HOST}/a").may_pass is may_pass


@pytest.mark.parametrize(
    ("failures", "asked", "seconds"),
    [(0, 0, 0), (1, 0, 900), (2, 0, 1800), (2, 7200, 7200), (99, 0, 86_400), (1, 1e9, 86_400)],
)
def test_a_feed_that_fails_is_left_alone_for_longer_each_time(failures, asked, seconds):
    assert back_off(failures, asked) == seconds


def test_pauses_differ_by_a_tenth_at_most():
    assert [jittered(100, chance) for chance in (0, 0.5, 1)] == pytest.approx([90, 100, 110])
