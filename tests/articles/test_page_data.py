"""Saved pages: walls before the article, what a page tells machines, and days without a mark."""

import json

import lxml.html
import pytest

from readout.articles import page_facts
from readout.articles.html import read
from readout.records import Problem

SENTENCES = [
    "The foreign ministers of both countries held talks in Minsk on Monday.",
    "They discussed security in Europe and the plans for missile defence.",
    "“We meet regularly,” one of them told reporters after the session.",
]
WALL = (
    '<div id="cookie-banner"><h2>We value your privacy</h2><p>We and our 842 partners store '
    "cookies on your device. Selecting Accept enables tracking technologies.</p></div>"
)
TALKS = {
    "@type": "NewsArticle",
    "headline": "Talks in Minsk",
    "datePublished": "2016-05-16T10:00:00+03:00",
    "author": [{"@type": "Person", "name": "Anna Nowak"}, {"name": "https://x.example/a"}],
    "articleBody": " ".join(SENTENCES),
}


def page(body, data=None, title="Talks in Minsk", head=""):
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    return f"<html><head><title>{title}</title>{head}{script}</head><body>{body}</body></html>"


def article(text):
    return read(text.encode(), "x.html").articles[0][1]


def body(sentences=SENTENCES, heading="Talks in Minsk"):
    return f"<h1>{heading}</h1>" + "".join(f"<p>{one}</p>" for one in sentences)


def test_a_page_of_a_wall_alone_is_no_article():
    (rejected,) = read(page(WALL).encode(), "x.html").rejected
    assert rejected.reason is Problem.NO_TEXT


def test_the_words_of_a_wall_are_no_text():
    found = article(page(f"{WALL}<article>{body()}</article>"))
    assert SENTENCES[0] in found.text
    assert "partners" not in found.text


def test_an_article_in_a_box_of_such_a_name_stays():
    told = [*SENTENCES, "Nobody spoke of cookies."]
    found = article(page(f'<div class="no-cookie-page">{body(told)}</div>'))
    assert told[-1] in found.text


@pytest.mark.parametrize("data", [TALKS, [TALKS], {"@graph": [{"@type": "WebSite"}, TALKS]}])
def test_a_page_that_needs_a_program_has_its_text_in_its_data(data):
    found = article(page(f"{WALL}<div>Please enable JavaScript.</div>", data))
    assert found.text == " ".join(SENTENCES)
    assert (found.byline, found.published.value) == ("Anna Nowak", "2016-05-16")


def test_a_text_that_the_page_shows_whole_is_taken_from_the_page():
    found = article(page(f"<article>{body()}</article>", TALKS))
    assert all(one in found.text.split("\n\n") for one in SENTENCES)


@pytest.mark.parametrize("broken", ["{", "[" * 5_000, '{"@type": "NewsArticle", "articleBody": 3}'])
def test_broken_data_of_a_page_changes_nothing(broken):
    script = f'<script type="application/ld+json">{broken}</script>'
    assert SENTENCES[0] in article(page(body(), head=script)).text


def test_words_of_menus_and_buttons_are_no_article():
    menu = "<div>Home</div><div>World</div><div>Subscribe to read on</div><div>Sign in?</div>"
    (rejected,) = read(page(menu * 3).encode(), "x.html").rejected
    assert rejected.reason is Problem.NO_TEXT


@pytest.mark.parametrize(
    ("box", "day"),
    [
        ('<div class="date">16 мая 2016, 10:05</div>', "2016-05-16"),
        ('<span class="news-date">May 16, 2016</span>', "2016-05-16"),
        ('<div class="update">16 May 2016</div>', ""),
        ('<div class="date">May 2016</div>', ""),
        ('<div class="date">The talks of 16 May 2016 went on for hours and hours.</div>', ""),
    ],
)
def test_a_box_for_dates_beside_the_heading_has_the_day(box, day):
    tree = lxml.html.document_fromstring(page(body().replace("</h1>", f"</h1>{box}")))
    assert page_facts.read(tree).published == day


def test_of_a_page_without_headings_the_title_is_what_its_text_begins_with():
    cell = "<b>Talks in Minsk</b><br><i>By A Reporter</i><br>" + "".join(
        f"<p>{s}" for s in SENTENCES
    )
    text = f"<table><tr><td><a href='/'>Home</a></td><td>{cell}</td></tr></table>"
    assert article(page(text, title="The Daily - Talks in Minsk")).title.value == "Talks in Minsk"


def test_the_address_that_a_program_saved_with_a_page_is_its_own():
    comment = "<!--\n Page saved with SingleFile \n url: https://www.daily.example/talks \n-->"
    found = article(f"{comment}{page(body())}")
    assert (found.address, found.outlet.value) == (
        "https://www.daily.example/talks",
        "daily.example",
    )
