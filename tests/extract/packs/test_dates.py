"""Dates and places in languages with a pack; the articles were published on Monday, 16 May 2016."""

import pytest

from readout.extract import engine
from readout.records import Article, Level, Precision, article_id
from readout.settings import load

REFERENCE = load().reference


def found(text, language, published="2016-05-16"):
    article = Article(article_id(text), "", text, published=published, language=language)
    return engine.extract(article, REFERENCE)


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("Przyjechał 13 maja 2016 r. do Warszawy.", "pl", [("13 maja 2016 r.", "2016-05-13")]),
        ("Przyjechał 13 maja.", "pl", [("13 maja", "2016-05-13")]),
        ("Przyjechał 13 grudnia.", "pl", [("13 grudnia", "2015-12-13")]),
        ("Przybył 1 maja 2015 roku.", "pl", [("1 maja 2015 roku", "2015-05-01")]),
        ("W maju 2016 r. otwarto bazę.", "pl", [("maju 2016 r.", "2016-05")]),
        ("Baza powstała w 2016 r.", "pl", [("2016 r.", "2016")]),
        ("Data: 13.05.2016", "pl", [("13.05.2016", "2016-05-13")]),
        ("Data: 2016-05-13", "pl", [("2016-05-13", "2016-05-13")]),
        ("Wczoraj przyjechał, jutro wyjedzie.", "pl", [
            ("Wczoraj", "2016-05-15"),
            ("jutro", "2016-05-17"),
        ]),
        ("Przyjechał w piątek.", "pl", [("piątek", "2016-05-13")]),
        ("Przyjechał w poniedziałek.", "pl", [("poniedziałek", "2016-05-16")]),
        ("Spotkanie odbędzie się w piątek.", "pl", [("piątek", "2016-05-20")]),
        ("A sosit pe 13 mai 2016.", "ro", [("13 mai 2016", "2016-05-13")]),
        ("A sosit vineri, în mai 2016.", "ro", [("vineri", "2016-05-13"), ("mai 2016", "2016-05")]),
        ("Va sosi mâine, nu ieri.", "ro", [("mâine", "2016-05-17"), ("ieri", "2016-05-15")]),
        ("Он приехал 13 мая 2016 года.", "ru", [("13 мая 2016 года", "2016-05-13")]),
        ("Они встретятся в среду.", "ru", [("среду", "2016-05-18")]),
        ("В мае 2016 года открыли базу.", "ru", [("мае 2016 года", "2016-05")]),
    ],
)  # fmt: skip
def test_a_date_has_its_words_and_its_value(text, language, times):
    assert [(one.span.of(text), one.value) for one in found(text, language).times] == times


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Przyjechało 2016 osób.", "pl"),
        ("31 czerwca 2016 r. nie ma w kalendarzu.", "pl"),
        ("Maja Nowak i 15 osób.", "pl"),
        ("Mai multe persoane au venit.", "ro"),
        ("Numer 99.99.2016.", "pl"),
        ("Пришли 2016 человек.", "ru"),
    ],
)
def test_a_number_or_a_name_is_no_date(text, language):
    assert [one.value for one in found(text, language).times if len(one.value) > 4] == []


@pytest.mark.parametrize("published", ["", "2016", "2016-05"])
def test_a_relative_day_needs_a_day_to_start_from(published):
    (one,) = found("Przyjechał wczoraj.", "pl", published).times
    assert (one.value, one.when.start) == ("", None)


def test_a_day_without_a_year_takes_that_of_the_article():
    assert found("Przyjechał 13 maja.", "pl", "2015").times[0].value == "2015-05-13"
    assert found("Przyjechał 13 maja.", "pl", "").times[0].value == "XXXX-05-13"


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Spotkanie odbędzie się 12 stycznia.", "2016-11-24", "2017-01-12"),
        ("Spotkanie odbyło się 12 grudnia.", "2017-01-04", "2016-12-12"),
        ("Spotkanie odbędzie się 3 grudnia.", "2016-11-24", "2016-12-03"),
    ],
)
def test_over_the_turn_of_a_year_the_nearest_day_is_meant(text, published, day):
    assert [one.value for one in found(text, "pl", published).times] == [day]


def test_a_statement_has_the_day_beside_its_cue():
    (one,) = found("„Tak będzie” – powiedział w piątek Jan Nowak.", "pl").statements
    assert (one.when.start.isoformat(), one.when.precision) == ("2016-05-13", Precision.DAY)


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("Polska ma rację.", "pl", [("Polska", Level.COUNTRY)]),
        ("Rumunia ma rację.", "pl", [("Rumunia", Level.COUNTRY)]),
        ("Warszawa ma rację.", "pl", [("Warszawa", Level.CITY)]),
        ("Baza jest la Deveselu.", "ro", [("Deveselu", Level.SITE)]),
        ("A sosit la București.", "ro", [("București", Level.CITY)]),
        ("Rozmowy były w Warszawie.", "pl", []),  # another case: not found, rather than guessed
        ("Sady kwitną w maju 2016 r.", "pl", []),
    ],
)  # fmt: skip
def test_a_place_in_its_basic_form_is_found(text, language, places):
    assert [(one.span.of(text), one.level) for one in found(text, language).places] == places
