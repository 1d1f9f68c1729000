"""LexisNexis, TXT: centred lines, wrapped lines, and labels in capitals."""

import pytest

from readout.articles.child import parse
from readout.articles.lexis_txt import read
from readout.records import Fact, Known, Problem
from tests.articles.exports_built import TALKS, THREE, VISIT, Told, lexis_entry, lexis_txt


def articles(data):
    return [raw for _, raw in read(data, "x.txt").articles]


def test_every_article_is_found_and_its_lines_are_joined():
    found = articles(lexis_txt())
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]
    assert {raw.language for raw in found} == {"en"}


@pytest.mark.parametrize(
    "mark", ["{} of {} DOCUMENTS", "Dokument {} von {}", "Document {} de {}", "FOCUS - {} of {}"]
)
def test_the_marks_of_other_interfaces_part_the_articles(mark):
    kind, reading = parse("x.txt", lexis_txt(mark=mark))
    assert (kind, len(reading.articles), reading.announced) == ("Lexis TXT", 3, 3)


def test_german_labels_are_known():
    text = lexis_entry(TALKS, "Dokument 1 von 1")
    for english, german in [("BYLINE", "AUTOR"), ("SECTION", "RUBRIK"), ("LENGTH", "LÄNGE")]:
        text = text.replace(english, german)
    text = text.replace("LOAD-DATE: May 18, 2016", "UPDATE: 18. Mai 2016")
    text = text.replace("LANGUAGE: ENGLISH", "SPRACHE: GERMAN; Deutsch")
    (raw,) = articles(text.replace("May 16, 2016 Monday", "16. Mai 2016 Montag").encode())
    assert (raw.text, raw.published.value, raw.language) == (TALKS.body, TALKS.day, "de")


def test_the_cover_says_which_part_of_a_search_was_asked_for():
    data = lexis_txt(total=383).replace(
        b"Terms:", b"Download Request: Selected Items: 1-3\r\n\r\nTerms:"
    )
    assert read(data, "x.txt").announced == 3


def test_a_total_that_differs_in_one_place_is_said_and_the_majority_counts():
    data = lexis_txt().replace(b"2 of 3 DOC", b"2 of 383 DOC")
    reading = read(data, "x.txt")
    assert reading.announced == 3
    assert reading.notes == ("Number 2 says that it is one of 383, most others of 3.",)


def test_numbers_left_out_are_said():
    data = lexis_txt(total=5).replace(b"3 of 5 DOC", b"5 of 5 DOC")
    assert "Numbers that are not there: 3, 4." in read(data, "x.txt").notes


def test_a_last_article_without_its_end_is_cut_off():
    reading = read(lexis_txt(cut=True), "x.txt")
    assert len(reading.articles) == 3
    assert reading.notes == ("Cut off: the end of an article is missing (number 3).",)


def test_lines_of_the_text_that_look_like_labels_stay_in_the_text():
    told = Told(text=("BUSH: We will meet.", "NOTES OF A MEETING: none were kept.", "They met."))
    assert articles(lexis_txt((told,)))[0].text == told.body


def test_a_title_of_two_lines_is_one_title():
    told = Told(title="Ministers hold talks;\nMinsk is the host")
    assert articles(lexis_txt((told,)))[0].title.value == "Ministers hold talks; Minsk is the host"


def test_a_wrong_date_gives_way_to_the_day_of_loading():
    raw = articles(lexis_txt((Told(shown="February 31, 2016 Monday"),)))[0]
    assert raw.published == Fact("2016-05-18", Known.LOADED)


def test_an_article_given_twice_is_found_twice():
    assert len(articles(lexis_txt((TALKS, VISIT, TALKS)))) == 3


def test_another_encoding_is_read_and_said():
    data = lexis_txt((Told(outlet="La Dépêche du Midi"),)).decode("utf-8-sig")
    reading = read(data.replace("“", '"').replace("”", '"').encode("cp1252"), "x.txt")
    assert reading.articles[0][1].outlet.value == "La Dépêche du Midi"
    assert reading.notes[0].startswith("Encoding guessed")


def test_a_text_without_a_mark_is_one_row():
    assert read(b"They met.", "x.txt").rejected[0].reason is Problem.NO_ARTICLES


def test_the_labels_of_the_nineties_are_read():
    text = (
        "                    1 of 1 DOCUMENTS\n\n"
        "               Copyright 1995 The Daily\n\n                  The Daily\n\n"
        "           June 17, 1995, Saturday, Final Edition\n\n"
        "SECTION: WORLD; Pg. A01\nLENGTH: 20 words\nHEADLINE: Ministers hold talks\nin Minsk\n\n"
        "BYLINE: A Reporter\n\nDATELINE: MINSK\n\nBODY:\n"
        f"{TALKS.text[0]}\n\n{TALKS.text[1]}\n\nGRAPHIC: Photo\n\nLOAD-DATE: June 18, 1995\n"
    )
    raw = articles(text.encode())[0]
    assert (raw.title.value, raw.outlet.value) == (TALKS.title, "The Daily")
    assert (raw.text, raw.published.value) == (TALKS.body, "1995-06-17")
