"""Europresse: articles of one long line, tags that close in the wrong places."""

import pytest

from readout.articles.child import parse
from readout.articles.europresse import read
from readout.records import Problem
from tests.articles.exports_built import (
    TALKS,
    THREE,
    VISIT,
    Told,
    europresse,
    europresse_article,
    europresse_old,
)


def articles(data):
    return [raw for _, raw in read(data, "x.html").articles]


def europresse_old_lines(told):
    """The old form, its paragraphs parted by line breaks alone."""
    form = europresse_old(told).replace("<p>", "").replace("</p>", "<br><br>")
    return form.replace('<span class="T', '<br><span class="T')


@pytest.mark.parametrize("form", [europresse_article, europresse_old, europresse_old_lines])
def test_every_article_is_found_in_either_form(form):
    kind, reading = parse("x.html", europresse(entry=form))
    found = [raw for _, raw in reading.articles]
    assert kind == "Europresse HTML"
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]


@pytest.mark.parametrize(
    "header",
    [
        "Politique, lundi 16 mai 2016, p. 16",
        "lundi 16 mai 2016 - 10:34 UTC",
        "World, Monday, May 16, 2016, p. A4",
        "Welt, Montag, 16. Mai 2016",
    ],
)
def test_the_date_is_found_wherever_it_stands(header):
    data = europresse((TALKS,), lambda told: europresse_article(told, header))
    assert articles(data)[0].published.value == TALKS.day


def test_the_day_of_the_number_and_of_the_certificate_is_not_that_of_the_article():
    reading = read(europresse((TALKS,), lambda told: europresse_article(told, "Monde")), "x.html")
    assert reading.articles[0][1].published.value == ""
    assert reading.notes == ("No day of publication was found (number 1).",)


def test_equal_titles_are_different_articles():
    other = Told(text=("Another text of the same title.",), id="other")
    assert len(articles(europresse((TALKS, other)))) == 2


def test_an_article_given_twice_is_said():
    reading = read(europresse((TALKS, VISIT, TALKS)), "x.html")
    assert len(reading.articles) == 3
    assert reading.notes == ("Articles that stand there twice: 1.",)


def test_a_page_that_ends_inside_an_article_is_cut_off():
    data = europresse()
    reading = read(data[: data.rindex(b"<aside>")], "x.html")
    assert len(reading.articles) == 3
    assert reading.notes == ("Cut off: the end of an article is missing (number 3).",)


def test_a_table_of_contents_is_no_article():
    data = europresse().replace(b"<body>", b"<body><article><p>Contents</p></article>")
    assert len(articles(data)) == 3


def test_an_article_without_a_text_is_rejected_under_its_title():
    (rejected,) = read(europresse((Told(text=()),)), "x.html").rejected
    assert (rejected.reason, rejected.detail) == (Problem.NO_TEXT, TALKS.title)


def test_a_page_without_articles_is_one_row():
    assert read(europresse(()), "x.html").rejected[0].reason is Problem.NO_ARTICLES


def test_c43_an_article_100000_deep_is_a_row_or_its_text():
    deep = b'<article><span class="DocPublicationName">x</span>' + b"<div>" * 100_000 + b"They met."
    reading = read(deep, "x.html")
    assert len(reading.articles) + len(reading.rejected) == 1


def test_newer_pages_put_the_title_and_the_date_elsewhere():
    page = (
        '<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
        'The Daily</span> • 640 mots</div><span class="DocTitreSousSection">Monde</span>'
        "<span>lundi 16 mai 2016 640 mots, p. 3</span>"
        '<div class="titreArticle">Talks in Minsk</div>'
        '<div class="docAuthors">A Reporter</div></header><div class="DocText clearfix">'
        "<p>They met.</p></div></article>"
    )
    (raw,) = articles(page.encode())
    assert (raw.title.value, raw.outlet.value) == ("Talks in Minsk", "The Daily")
    assert (raw.published.value, raw.text) == ("2016-05-16", "They met.")
