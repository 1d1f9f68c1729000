"""What an analyst chose for a table or a text: in force for that file, and for no other."""

import json

import pytest

from readout.articles import choices, columns, csv_articles, json_articles, parse_all, tables
from readout.records import Choices, Problem
from readout.sources import Source
from tests.articles.test_tables import parquet, xlsx

CSV = b"id;memo;headline;day\n1;They met.;Talks;16.05.2016\n2;;No text;17.05.2016\n"
CHOSEN = Choices((("text", ("memo",)), ("published", ("day",))))


def test_a_chosen_column_is_taken_and_the_others_are_guessed():
    with choices.chosen(CHOSEN):
        reading = csv_articles.read(CSV, "a.csv")
    ((position, raw),) = reading.articles
    assert (position, raw.text, raw.title.value) == (1, "They met.", "Talks")
    assert raw.published.value == "2016-05-16"
    assert dict(reading.columns) == {
        "text": ("memo",),
        "title": ("headline",),
        "published": ("day",),
    }


def test_a_choice_ends_with_its_file():
    with choices.chosen(CHOSEN):
        csv_articles.read(CSV, "a.csv")
    assert choices.current() == Choices()
    assert csv_articles.read(CSV, "a.csv").rejected[0].reason is Problem.NO_COLUMNS


def test_what_was_guessed_is_said_with_the_names_to_choose_from():
    reading = csv_articles.read(
        b"title,text,pubdate,source\nTalks,They met.,2016-05-16,Post\n", "a"
    )
    assert dict(reading.columns) == {
        "text": ("text",),
        "title": ("title",),
        "published": ("pubdate",),
        "outlet": ("source",),
    }
    assert reading.header == ("title", "text", "pubdate", "source")


def test_a_table_without_a_text_column_names_its_columns():
    assert csv_articles.read(CSV, "a.csv").header == ("id", "memo", "headline", "day")


def test_a_column_chosen_for_one_field_is_not_guessed_for_another():
    with choices.chosen(Choices((("title", ("text",)), ("text", ("body",))))):
        taken = columns.take(["title", "text", "body"])
    assert dict(taken.columns) == {"text": ("body",), "title": ("text",)}


def test_a_field_can_be_told_to_have_no_column():
    with choices.chosen(Choices((("title", ()),))):
        assert dict(columns.take(["title", "text"]).columns) == {"text": ("text",)}


def test_a_chosen_column_that_is_not_there_is_guessed_and_said():
    with choices.chosen(Choices((("text", ("memo",)),))):
        taken = columns.take(["title", "text"])
    assert dict(taken.columns)["text"] == ("text",)
    assert taken.notes == ("No column is called “memo” here: guessed instead.",)


@pytest.mark.parametrize("name", ["Memo ", "MEMO", "memo"])
def test_a_chosen_name_is_compared_as_columns_are(name):
    with choices.chosen(Choices((("text", (name,)),))):
        assert dict(columns.take(["id", "Memo"]).columns)["text"] == ("Memo",)


def test_json_lines_have_the_names_of_their_keys():
    data = b'{"memo": "They met.", "when": "2016-05-16"}\n{"memo": "They left."}\n'
    with choices.chosen(Choices((("text", ("memo",)), ("published", ("when",))))):
        reading = json_articles.read(data, "a.jsonl")
    assert [raw.text for _, raw in reading.articles] == ["They met.", "They left."]
    assert reading.articles[0][1].published.value == "2016-05-16"
    assert reading.header == ("memo", "when")


@pytest.mark.parametrize(
    "data", [xlsx([["id", "memo"], ["1", "They met."]]), parquet(["Talks", "They met."])]
)
def test_workbooks_and_parquet_take_a_chosen_column(data):
    name = "memo" if data.startswith(b"PK") else "Title"
    with choices.chosen(Choices((("text", (name,)),))):
        reading = tables.read(data, "x")
    assert dict(reading.columns)["text"] == (name,)
    assert len(reading.articles) == 1


def test_the_header_of_a_workbook_without_a_text_column_is_its_first_row_of_names():
    data = xlsx([["Export"], ["id", "memo"], ["1", "They met."]])
    assert tables.read(data, "x.xlsx").header == ("id", "memo")


def test_a_chosen_encoding_wins_over_a_guess():
    data = "title;text\nŻółw;Spotkali się w Łodzi.\n".encode("cp852")
    with choices.chosen(Choices(encoding="cp852")):
        reading = csv_articles.read(data, "a.csv")
    assert reading.articles[0][1].text == "Spotkali się w Łodzi."
    assert reading.notes == ("Encoding chosen: cp852.",)


def test_the_child_reads_each_file_with_its_own_choices():
    line = json.dumps({"memo": "They met."}).encode()
    sources = [Source("a.json", data=line, choices=CHOSEN), Source("b.json", data=line)]
    first, second = parse_all(sources)
    assert [raw.text for _, raw in first.articles] == ["They met."]
    assert not second.articles


def test_what_a_refused_row_holds_comes_with_its_refusal():
    reading = csv_articles.read(b"title,text,date\nTalks,,2016-05-16\nA,b,c,d\n", "a.csv")
    first, second = reading.rejected
    assert (first.item.title.value, first.item.published.value) == ("Talks", "2016-05-16")
    assert second.item.text == "A\nb\nc\nd"


def test_a_broken_line_comes_with_its_refusal():
    (refused,) = json_articles.read(b'{"text": "They met."}\n{"text": "They', "a.jsonl").rejected
    assert refused.item.text == '{"text": "They'
