"""The feeds that a page declares in its head."""

import pytest

from readout.articles.feed_links import find

PAGE = "https://news.example/world/"


def links(*tags, charset=""):
    head = "".join(tags)
    return find(f"<html><head>{head}</head><body>They met.".encode(), charset, PAGE)


@pytest.mark.parametrize(
    "kind",
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "APPLICATION/RSS+XML; charset=utf-8",
    ],
)
def test_each_kind_of_feed_is_found(kind):
    assert links(f'<link rel="alternate" type="{kind}" href="/f">') == ("https://news.example/f",)


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="stylesheet" type="application/rss+xml" href="/f">',
        '<link rel="alternate" type="text/html" hreflang="pl" href="/pl">',
        '<link rel="alternate" type="application/json+oembed" href="/o">',
        '<link rel="alternate" type="application/rss+xml">',
        '<link rel="alternate" type="application/rss+xml" href=" ">',
        '<link rel="alternate" type="application/rss+xml" href="http://[">',
        '<a rel="alternate" type="application/rss+xml" href="/f">feed</a>',
    ],
)
def test_what_is_no_feed_is_left(tag):
    assert links(tag) == ()


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("f.xml", "https://news.example/world/f.xml"),
        ("//feeds.example/f", "https://feeds.example/f"),
        ("https://feeds.example/f", "https://feeds.example/f"),
    ],
)
def test_an_address_is_whole(href, whole):
    assert links(f"<link rel=alternate type=application/rss+xml href={href}>") == (whole,)


def test_the_base_of_a_page_counts():
    tag = '<link rel="Alternate feed" type="application/rss+xml" href="f">'
    assert links('<base href="/de/">', tag) == ("https://news.example/de/f",)


def test_each_is_named_once_in_the_order_of_the_page():
    tag = '<link rel="alternate" type="application/rss+xml" href="{}">'.format
    assert links(tag("/b"), tag("/a"), tag("/b")) == (
        "https://news.example/b",
        "https://news.example/a",
    )


def test_a_page_in_utf_16_is_read_as_well():
    page = '<link rel="alternate" type="application/rss+xml" href="/f">'
    assert find(b"\xff\xfe" + page.encode("utf-16-le"), "", PAGE) == ("https://news.example/f",)


def test_a_page_of_nothing_but_feeds_is_cut_off():
    tags = (f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in range(99))
    assert len(links(*tags)) == 20
