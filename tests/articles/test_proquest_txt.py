"""ProQuest, TXT: rules of underscores, labelled fields, spaces lost and put in at random."""

import pytest

from readout.articles.child import parse
from readout.articles.proquest_txt import read
from readout.records import Problem
from tests.articles.exports_built import (
    RULE,
    TALKS,
    THREE,
    Told,
    proquest_txt,
    proquest_txt_entry,
)


def articles(data):
    return [raw for _, raw in read(data, "x.txt").articles]


def test_every_article_is_found_with_what_is_told_above_and_below_it():
    kind, reading = parse("x.txt", proquest_txt())
    found = [raw for _, raw in reading.articles]
    assert kind == "ProQuest TXT"
    assert [raw.text for raw in found] == [f"{t.body}\n\nCREDIT: A Reporter" for t in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]
    assert {raw.language for raw in found} == {"en"}
    assert reading.notes == ()


def test_the_address_is_the_articles_own_and_not_the_librarys():
    assert articles(proquest_txt())[0].address == "https://www.proquest.com/docview/2615580701"


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("Publication date: May 16, 2016", "Publicationdate: May 16, 2 016"),
        ("Publication title", "Publ ication title"),
        ("ProQuest document ID", "ProQuest documentID"),
        ("Publication date: May 16, 2016", "Publication date: Ma y 16,2016"),
    ],
)
def test_spaces_lost_or_put_in_change_nothing(there, instead):
    entry = proquest_txt_entry(TALKS).replace(there, instead)
    (raw,) = articles(proquest_txt([entry]))
    assert (raw.published.value, raw.outlet.value) == (TALKS.day, TALKS.outlet)


def test_a_paragraph_that_looks_like_a_label_stays_in_the_text():
    told = Told(text=("They met.", "Jan. 24, 2018: They met.\n\nSection: of a road.\n\nThey left."))
    assert "Section: of a road." in articles(proquest_txt([proquest_txt_entry(told)]))[0].text


def test_a_file_without_its_last_rule_is_cut_off():
    data = proquest_txt(end=False)
    assert read(data, "x.txt").notes == ("Cut off: the last lines of the export are missing.",)
    inside = data[: data.rindex(b"Subject:")]
    reading = read(inside, "x.txt")
    assert len(reading.articles) == 3
    assert reading.notes[0] == "Cut off: the end of an article is missing (number 3)."


def test_an_article_without_a_text_is_rejected_under_its_title():
    entry = proquest_txt_entry(Told(text=("Not available.",))).replace("\n\nCREDIT: A Reporter", "")
    (rejected,) = read(proquest_txt([entry]), "x.txt").rejected
    assert (rejected.position, rejected.reason) == (1, Problem.NO_TEXT)
    assert rejected.detail == TALKS.title


def test_a_number_given_twice_is_said():
    data = proquest_txt([proquest_txt_entry(TALKS)] * 2)
    assert read(data, "x.txt").notes == ("Articles that stand there twice: 1.",)


def test_where_the_day_is_wrong_the_year_is_kept():
    entry = proquest_txt_entry(TALKS).replace("date: May 16, 2016", "date: February 31, 2016")
    entry = entry.replace("Ont. 2016-05-16", "Ont.")
    assert articles(proquest_txt([entry]))[0].published.value == "2016"


def test_nothing_between_the_rules_is_one_row():
    assert read(f"{RULE}\nProQuest\n".encode(), "x").rejected[0].reason is Problem.NO_ARTICLES


def test_a_line_that_counts_the_documents_announces_them_and_is_no_title():
    entry = proquest_txt_entry(TALKS).replace("\n\n", "\n\nDocument 1 of 10\n\n", 1)
    reading = read(proquest_txt([entry]), "x.txt")
    assert (reading.announced, reading.articles[0][1].title.value) == (10, TALKS.title)
