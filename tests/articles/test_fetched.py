"""What a web server gave: told apart by its bytes, placed where it came from."""

import json

import pytest

from readout.articles.child import parse
from readout.records import Problem

ADDRESS = "https://news.example/a.php"
WORDS = "<p>The two ministers met in Minsk on Monday and spoke about trade for three hours.</p>"
PAGE = f"<html><head>{{head}}<title>Talks</title></head><body>{WORDS * 2}</body></html>"
FEED = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>'
    "<entry><title>One</title>{link}<summary>They met.</summary></entry></feed>"
)


def only(data, address=ADDRESS, charset=""):
    kind, reading = parse(address, data, address, charset)
    assert [position for position, _ in reading.articles] == [1], reading
    return kind, reading.articles[0][1]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PAGE.format(head="").encode(), "HTML"),
        (b"The two ministers met in Minsk on Monday.", "TXT"),
        (FEED.format(link='<link href="https://news.example/1"/>').encode(), "RSS/Atom"),
    ],
)
@pytest.mark.parametrize("ending", ["", ".php", ".pdf", ".org", ".exe"])
def test_the_bytes_tell_what_it_is_and_not_the_end_of_its_address(data, kind, ending):
    assert only(data, f"https://news.example/a{ending}")[0] == kind


def test_a_text_has_the_address_it_came_from_and_the_encoding_its_server_says():
    _, raw = only("Żółć w Łodzi, jaźń w Mińsku.".encode("iso-8859-2"), charset="iso-8859-2")
    assert (raw.address, raw.text) == (ADDRESS, "Żółć w Łodzi, jaźń w Mińsku.")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<link href="https://other.example/1"/>', "https://other.example/1"),
        ("", ADDRESS),
    ],
)
def test_an_entry_of_a_feed_lies_where_the_feed_says(link, address):
    assert only(FEED.format(link=link).encode())[1].address == address


def test_a_name_of_a_foreign_host_is_no_outlet():
    head = '<link rel="canonical" href="https://famous.example/talks">'
    _, raw = only(PAGE.format(head=head).encode())
    assert (raw.address, raw.outlet.value) == (ADDRESS, "news.example")


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 9, b"They met.\x00", b"\x7fELF\x02\x01\x01"]
)
def test_bytes_that_no_text_has_are_no_article(data):
    _, reading = parse(ADDRESS, data, ADDRESS, "")
    assert not reading.articles
    assert reading.rejected[0].reason in (Problem.NOT_TEXT, Problem.UNKNOWN_FORMAT)


def test_a_text_in_utf_16_is_one():
    assert only("They met in Minsk.".encode("utf-16"))[1].text == "They met in Minsk."


def test_a_json_feed_says_where_its_entries_are():
    items = [{"url": "/1", "content_text": "They met."}, {"external_url": "/2"}, {"title": "x"}, 7]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": items}
    _, reading = parse("", json.dumps(feed).encode(), ADDRESS, "")
    assert reading.links == ((1, "/1"), (2, "/2"))
