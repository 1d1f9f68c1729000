"""RIS: what reference managers and databases write, and what they get wrong."""

import time

import pytest

from readout.articles.ris import iso_date, read
from readout.records import Fact, Known, Problem, RawArticle, Rejection

TALKS = (
    "TY  - NEWS\nTI  - Talks\nT2  - BelTA\nDA  - 2016/05/16/\nLA  - English\n"
    "UR  - https://a.example/1\nAB  - They met.\nER  - \n"
)


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They met.", meta("Talks"), meta("BelTA"), meta("2016-05-16"), "https://a.example/1", "en"
)


def problems(text):
    return [(one.position, one.reason) for one in read(text.encode(), "x.ris").rejected]


def test_the_fields_of_a_reference_are_those_of_the_article():
    assert read(TALKS.encode(), "x.ris").articles == ((1, ARTICLE),)


@pytest.mark.parametrize(
    "text",
    [
        TALKS.replace("  - ", " - "),
        TALKS.replace("\n", "\r\n"),
        "\ufeff" + TALKS,
        TALKS.replace("ER  - \n", "ER  -"),
        "Exported on Monday\n\n" + TALKS,
        TALKS.replace("TI", "T1").replace("T2", "JF").replace("DA", "Y1").replace("AB", "N2"),
    ],
)
def test_what_databases_make_of_the_form_changes_nothing(text):
    assert read(text.encode(), "x.ris").articles == ((1, ARTICLE),)


@pytest.mark.parametrize(
    ("neighbour", "reason"),
    [
        ("TY  - NEWS\nTI  - Talks\nER  - \n", Problem.NO_TEXT),
        ("TY  - BOOK\nTI  - Talks\nAB  - They met.\nER  - \n", Problem.NOT_AN_ARTICLE),
        ("TY  - NEWS\nAB  - They m\n", Problem.TRUNCATED),
    ],
)
def test_a_bad_reference_spoils_only_itself(neighbour, reason):
    reading = read((TALKS + neighbour + TALKS).encode(), "x.ris")
    assert [position for position, _ in reading.articles] == [1, 3]
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, reason)]


def test_a_reference_without_text_says_where_its_text_is():
    text = TALKS.replace("AB  - They met.", "L1  - files/7/talks.pdf")
    (one,) = read(text.encode(), "x.ris").rejected
    assert one.detail.endswith("“Talks”; its text is in files/7/talks.pdf")


def test_a_line_that_goes_on_belongs_to_its_tag_and_capitals_with_a_dash_are_no_tag():
    text = TALKS.replace("They met.", "They met.\nUS - China talks followed.")
    assert "US - China talks" in read(text.encode(), "x.ris").articles[0][1].text


def test_a_reference_that_is_there_twice_is_found_twice():
    assert len(read((TALKS * 2).encode(), "x.ris").articles) == 2


def test_a_file_without_a_reference_is_one_row():
    rejected = read(b"no reference at all", "x.ris").rejected
    assert rejected == (Rejection(0, Problem.NO_TEXT, "no reference in this file"),)


def test_another_encoding_is_read_and_noted():
    reading = read(TALKS.replace("met", "spotkali się w środę").encode("cp1250"), "x.ris")
    assert "się w środę" in reading.articles[0][1].text
    assert reading.notes[0].startswith("Encoding guessed")


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("2016/5/16", "2016-05-16"),
        ("2016/5//", "2016-05"),
        ("2016//16", "2016"),
        ("2016/6/31", ""),
        ("16 May 2016", "2016-05-16"),
        ("2016 May 16", "2016-05-16"),
        ("2016-05-16", "2016-05-16"),
        ("Monday", ""),
    ],
)
def test_a_date_keeps_its_precision(written, known):
    assert iso_date(written) == known


def test_a_day_without_a_year_takes_the_year_that_stands_beside_it():
    text = TALKS.replace("DA  - 2016/05/16/", "DA  - May 16\nPY  - 2016")
    assert read(text.encode(), "x.ris").articles[0][1].published == meta("2016-05-16")


def test_the_day_of_access_is_not_that_of_publication():
    text = TALKS.replace("DA  - 2016/05/16/", "Y2  - 2016/05/16/")
    assert read(text.encode(), "x.ris").articles[0][1].published == Fact()


@pytest.mark.parametrize("text", ["TY  - NEWS\n" * 50_000, "TY  - NEWS\n" + "AB  - x\n" * 200_000])
def test_many_tags_are_read_in_time(text):
    started = time.process_time()
    assert problems(text)
    assert time.process_time() - started < 10
