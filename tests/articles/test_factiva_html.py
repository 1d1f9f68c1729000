"""Factiva, HTML: two layouts, one count."""

import pytest

from readout.articles.child import parse
from readout.articles.factiva_html import read
from readout.records import Problem
from tests.articles.exports_built import (
    TALKS,
    THREE,
    VISIT,
    Told,
    factiva_coded,
    factiva_html,
    factiva_plain,
)


def articles(data):
    return [raw for _, raw in read(data, "x.html").articles]


@pytest.mark.parametrize("layout", [factiva_coded, factiva_plain])
def test_every_article_is_found_once_in_either_layout(layout):
    found = articles(factiva_html(entry=layout))
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]
    assert {raw.language for raw in found} == {"en"}


@pytest.mark.parametrize(("byline", "section"), [("A Reporter", "World"), ("", ""), ("By X", "")])
def test_the_word_count_is_the_anchor_whatever_else_is_missing(byline, section):
    def entry(told):
        return factiva_plain(told, byline, section)

    (raw,) = articles(factiva_html((TALKS,), entry))
    assert (raw.title.value, raw.outlet.value) == (TALKS.title, TALKS.outlet)
    assert raw.published.value == TALKS.day


@pytest.mark.parametrize(
    ("words", "day", "language", "code"),
    [
        ("mots", "16 mai 2016", "Français", "fr"),
        ("Wörter", "16. Mai 2016", "Deutsch", "de"),
        ("palabras", "16 de mayo de 2016", "Español", "es"),
        ("słów", "16 maja 2016", "Polski", "pl"),
        ("cuvinte", "16 mai 2016", "Română", "ro"),
        ("слов", "16 мая 2016", "Русский", "ru"),
    ],
)
def test_the_languages_of_the_interface_are_known(words, day, language, code):
    (raw,) = articles(factiva_html((TALKS,), lambda t: factiva_coded(t, words, day, language)))
    assert (raw.published.value, raw.language) == (TALKS.day, code)


def test_highlights_inside_a_word_part_nothing():
    told = Told(title="Min<b>ister</b>s hold talks in Minsk")
    assert articles(factiva_html((told,)))[0].title.value == TALKS.title


def test_an_article_given_twice_is_found_twice_and_said():
    reading = read(factiva_html((TALKS, VISIT, TALKS)), "x.html")
    assert len(reading.articles) == 3
    assert reading.notes == ("Articles that stand there twice: 1.",)


def test_a_page_that_ends_inside_an_article_is_cut_off():
    data = factiva_html()
    reading = read(data[: data.rindex(b"Document ")], "x.html")
    assert len(reading.articles) == 3
    assert reading.notes == ("Cut off: the number of an article is missing (number 3).",)


def test_a_full_batch_says_that_there_may_be_more():
    many = [Told(id=f"DAILY00020160516ec5g{n:05}") for n in range(100)]
    assert "at most 100" in read(factiva_html(many), "x.html").notes[0]


def test_a_wrong_date_is_none_and_said():
    reading = read(factiva_html((TALKS,), lambda t: factiva_coded(t, day="31 February 2016")), "x")
    assert reading.notes == ("No day of publication was found (number 1).",)


def test_a_page_in_another_encoding_is_read():
    data = (
        factiva_html().decode().replace("“", "«").replace("”", "»").replace("UTF-8", "iso-8859-1")
    )
    assert "«We agreed to meet again,»" in articles(data.encode("iso-8859-1"))[0].text


def test_a_page_without_articles_is_one_row_and_no_success():
    kind, reading = parse("x.html", factiva_html(()))
    assert kind == "Factiva HTML"
    assert reading.rejected[0].reason is Problem.NO_ARTICLES


def test_c43_an_article_100000_deep_is_a_row_or_its_text():
    deep = b'<div class="article enArticle">' + b"<div>" * 100_000 + b"They met."
    reading = read(b"<title>Factiva</title>" + deep, "x.html")
    assert len(reading.articles) + len(reading.rejected) == 1


def test_a_layout_without_numbers_is_not_cut_off():
    assert read(factiva_html(entry=lambda told: factiva_plain(told, end=False)), "x").notes == ()
