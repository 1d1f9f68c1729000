"""Addresses in, articles out: what each becomes in the store and in the report."""

import pytest

from readout import fetching, limits, store
from readout.errors import TooLarge
from readout.records import Problem
from readout.settings import load
from readout.sources.visits import Session
from tests.sources.web import moved, ok, status, web
from tests.store.built import opened

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
HOST = "http://news.example"
PAGE = """<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>
<p>{words} The two ministers met in Minsk on Monday and spoke about trade for three hours.</p>
<p>They agreed to meet again in the autumn, the ministry said in a statement.</p>
</article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Own Wire</title>
<item><title>One</title><link>{a}</link><description>A teaser about one.</description></item>
<item><title>Two</title><link>{b}</link><description>A teaser about two.</description></item>
<item><title>Three</title><link>{c}</link></item></channel></rss>"""


def page(title, head=""):
    return ok(PAGE.format(title=title, words=f"On {title}.", head=head).encode())


def feed(a="/1", b="/2", c="/3", **headers):
    lines = [f"{name}: {value}" for name, value in headers.items()]
    return ok(FEED.format(a=a, b=b, c=c).encode(), *lines)


def fetch(target, there, *addresses, **asked):
    session = Session(there.network())
    return fetching.fetch(target, addresses, reference=load().reference, session=session, **asked)


def articles(target):
    return list(store.some_articles(target, [1, 2, 3, 4, 5]))


def test_a_page_is_stored_with_where_it_came_from(tmp_path):
    target = opened(tmp_path)
    with web({"news.example/a": moved("/b?x=1"), "news.example/b?x=1": page("Talks")}) as there:
        report = fetch(target, there, f"{HOST}/a")
    (row,) = report.files
    assert (row.file, row.format, row.found, row.stored) == (f"{HOST}/a", "HTML", 1, 1)
    assert f"Redirected: {HOST}/a -> {HOST}/b?x=1." in row.notes
    (article,) = articles(target)
    assert article.source == f"{HOST}/b?x=1"
    assert article.outlet == "news.example"
    assert article.title == "Talks"


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        ("http://news.example/talks", "http://news.example/talks"),
        ("https://www.news.example/talks", "https://www.news.example/talks"),
        ("https://other.example/talks", f"{HOST}/a?from=feed"),
    ],
)
def test_a_page_names_its_own_address_within_its_host_alone(tmp_path, claimed, kept):
    target = opened(tmp_path)
    head = f'<link rel="canonical" href="{claimed}">'
    with web({"news.example/a?from=feed": page("Talks", head)}) as there:
        fetch(target, there, f"{HOST}/a?from=feed")
    (article,) = articles(target)
    assert (article.source, article.outlet) == (kept, "news.example")


def test_every_address_is_a_row_and_the_sum_is_right(tmp_path):
    target = opened(tmp_path)
    answers = {"news.example/a": page("Talks"), "news.example/c": ok(b"\x00\x01\x02\x03" * 99)}
    asked = [f"{HOST}/a", f"{HOST}/b", f"{HOST}/c", "file:///etc/passwd", "http://127.0.0.1/"]
    with web(answers) as there:
        there.numbers = {"127.0.0.1": [("127.0.0.1",)] * 2}
        report = fetch(target, there, *asked, f" {HOST}/a ", "")
    reasons = [one.reason for row in report.files for one in row.rejected]
    assert [row.file for row in report.files] == asked
    assert reasons[:2] == [Problem.HTTP_STATUS, Problem.NOT_TEXT]
    assert reasons[2:] == [Problem.BLOCKED, Problem.BLOCKED]
    assert report.found == report.stored + report.duplicates + report.rejected == 5
    assert store.last_import(target) == report


def test_a_page_that_is_known_is_a_duplicate(tmp_path):
    target = opened(tmp_path)
    with web({"news.example/a": page("Talks")}) as there:
        fetch(target, there, f"{HOST}/a")
        report = fetch(target, there, f"{HOST}/a")
    assert (report.stored, report.duplicates) == (0, 1)


def test_what_the_server_says_of_the_encoding_is_heard(tmp_path):
    target = opened(tmp_path)
    html = PAGE.format(title="Rozmowy", words="Żółć, jaźń.", head="").encode("iso-8859-2")
    with web({"news.example/a": ok(html, "Content-Type: text/html; charset=ISO-8859-2")}) as there:
        fetch(target, there, f"{HOST}/a")
    assert "Żółć, jaźń." in articles(target)[0].text


def test_a_feed_gives_its_entries_and_their_addresses(tmp_path):
    target = opened(tmp_path)
    with web({"news.example/f": feed(a=f"{HOST}/1", b=f"{HOST}/2")}) as there:
        report = fetch(target, there, f"{HOST}/f")
        assert "news.example/1" not in there.asked()
    (row,) = report.files
    assert (row.format, row.found, row.stored) == ("RSS/Atom", 3, 2)
    assert [article.source for article in articles(target)] == [f"{HOST}/1", f"{HOST}/2"]


def test_articles_of_a_feed_stand_in_place_of_their_teasers(tmp_path):
    target = opened(tmp_path)
    answers = {"news.example/f": feed(), "news.example/2": status(404)}
    answers |= {f"news.example/{n}": page(f"Talks {n}") for n in (1, 3)}
    with web(answers) as there:
        report = fetch(target, there, f"{HOST}/f", articles=True)
    by_file = {row.file: row for row in report.files}
    assert [by_file[f"{HOST}/{n}"].stored for n in (1, 2, 3)] == [1, 0, 1]
    assert by_file[f"{HOST}/2"].rejected[0].detail == "status 404"
    assert (by_file[f"{HOST}/f"].found, by_file[f"{HOST}/f"].stored) == (1, 1)  # the teaser of two
    assert "Read in full at their addresses: 2 of 3 entries." in by_file[f"{HOST}/f"].notes
    assert "A teaser about two." in [article.text for article in articles(target)]


def test_articles_that_are_stored_are_not_fetched_again(tmp_path):
    target = opened(tmp_path)
    answers = {"news.example/f": feed()}
    answers |= {f"news.example/{n}": page(f"Talks {n}") for n in (1, 2, 3)}
    with web(answers) as there:
        fetch(target, there, f"{HOST}/f", articles=True)
        report = fetch(target, there, f"{HOST}/f", articles=True)
        assert there.asked().count("news.example/1") == 1
    (row,) = report.files
    assert row.found == 0
    assert "Of these, 3 before this run." in row.notes


@pytest.mark.parametrize(
    "link", ["http://127.0.0.1/x", "http://a.example:22/", "http://u@a.example/"]
)
def test_addresses_in_a_feed_go_through_the_guard(tmp_path, link):
    target = opened(tmp_path)
    with web({"news.example/f": feed(a=link)}) as there:
        there.numbers = {"127.0.0.1": [("127.0.0.1",)] * 2}
        report = fetch(target, there, f"{HOST}/f", articles=True)
    (row,) = [row for row in report.files if row.file == link]
    assert row.rejected[0].reason is Problem.BLOCKED
    assert "A teaser about one." in [article.text for article in articles(target)]


def test_links_beyond_the_limit_are_said(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FEED_LINKS", 1)
    target = opened(tmp_path)
    with web({"news.example/f": feed(), "news.example/1": page("Talks")}) as there:
        report = fetch(target, there, f"{HOST}/f", articles=True)
    assert "Not fetched in this run: 2 links, more than 1." in report.files[-1].notes


def test_too_many_addresses_are_refused_before_any_is_asked(tmp_path):
    asked = [f"{HOST}/{n}" for n in range(limits.FETCH_ADDRESSES + 1)]
    with web({}) as there, pytest.raises(TooLarge):
        fetch(opened(tmp_path), there, *asked)
    assert there.requests == []


def test_a_run_that_is_stopped_keeps_what_was_stored(tmp_path):
    target = opened(tmp_path)
    with web({f"news.example/{n}": page(f"Talks {n}") for n in (1, 2)}) as there:
        report = fetch(target, there, f"{HOST}/1", f"{HOST}/2", should_stop=lambda: True)
        assert "news.example/2" not in there.asked()
    assert (report.found, report.stored) == (1, 1)


def test_addresses_are_checked_without_asking_anybody():
    good, refused = fetching.checked([" HTTP://News.example ", "", "ftp://a.example/\u202e", HOST])
    assert good == (f"{HOST}/",)
    assert list(refused) == ["ftp://a.example/\\u202e"]
