"""Texts in which each field has a label: Integrum and its like."""

import pytest

from readout.articles.child import parse
from readout.articles.labelled import is_export, read
from readout.records import Problem
from tests.articles.exports_built import TALKS, THREE, Told, labelled


def plain(told):
    return told.body.replace("“", "«").replace("”", "»")


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig", "utf-16"])
def test_every_article_is_found_in_each_usual_encoding(encoding):
    kind, reading = parse("x.txt", labelled(encoding=encoding))
    found = [raw for _, raw in reading.articles]
    assert (kind, reading.announced) == ("Labelled TXT", 3)
    assert [raw.text for raw in found] == [plain(told) for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]


def test_the_report_says_by_which_fields_the_file_was_read():
    notes = read(labelled(encoding="utf-8"), "x.txt").notes
    assert notes == ("Read by the labels of its fields: byline, outlet, published, text, title.",)


def test_fewer_than_the_numbering_announces_is_incomplete():
    _, reading = parse("x.txt", labelled(total=20))
    assert "Incomplete export: 3 of 20." in reading.notes


def test_days_and_months_in_digits_are_settled_once_for_the_file():
    data = labelled(encoding="utf-8").replace(b"16.05.2016", b"06/05/2016")
    data = data.replace(b"17.05.2016", b"17/05/2016")
    assert read(data, "x.txt").articles[0][1].published.value == "2016-05-06"


def test_without_a_label_the_text_follows_the_last_field():
    data = labelled(encoding="utf-8").replace("Текст: ".encode(), b"\n")
    assert [raw.text for _, raw in read(data, "x.txt").articles] == [plain(told) for told in THREE]


def test_a_label_inside_a_text_that_is_on_no_list_stays_there():
    told = Told(text=("He said: we met.", "Minsk: a town."))
    assert read(labelled((told, told), "utf-8"), "x").articles[0][1].text == told.body


def test_an_article_without_a_text_is_rejected_under_its_title():
    (rejected,) = read(labelled((Told(text=()),), "utf-8"), "x.txt").rejected
    assert (rejected.reason, rejected.detail) == (Problem.NO_TEXT, TALKS.title)


@pytest.mark.parametrize(
    "text",
    ["They met.", "Title: Talks\nText: They met.\nSource: BelTA", "Title: a\nText: b\n" * 3, ""],
)
def test_one_labelled_article_or_too_few_labels_are_no_export(text):
    assert not is_export(text.encode())


def test_no_label_at_all_is_one_row():
    assert read(b"They met.", "x.txt").rejected[0].reason is Problem.NO_ARTICLES


def test_an_article_without_the_first_field_is_not_lost_in_the_one_before_it():
    data = labelled(encoding="utf-8").decode().replace(f"Источник: {THREE[1].outlet}\n", "")
    reading = read(data.encode(), "x.txt")
    assert [raw.title.value for _, raw in reading.articles] == [told.title for told in THREE]
    assert reading.articles[1][1].outlet.value == ""
