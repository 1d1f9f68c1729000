"""Tables: which column is which, and rows that are no articles."""

import pytest

from readout import limits
from readout.articles.csv_articles import read
from readout.records import Fact, Known, Problem, RawArticle, Rejection

HEADER = "Title,Text,Publish Date,Outlet\r\n"
ROW = 'Talks,"They met.\nAnd left.",2016-05-16,BelTA\r\n'
ARTICLE = RawArticle(
    "They met.\nAnd left.",
    Fact("Talks", Known.METADATA),
    Fact("BelTA", Known.METADATA),
    Fact("2016-05-16", Known.METADATA),
)


@pytest.mark.parametrize(
    "table",
    [
        HEADER + ROW,
        (HEADER + ROW).replace(",", ";"),
        (HEADER + ROW).replace(",", "\t"),
        (HEADER + ROW).replace(",", "|"),
        "sep=;\r\n" + (HEADER + ROW).replace(",", ";"),
        "\ufeff" + HEADER + "\r\n,,,\r\n" + ROW,
        (HEADER + ROW).replace("\r\n", "\n"),
        HEADER + ROW.replace("\r\n", ",,\r\n"),  # empty cells at the end
    ],
)
def test_a_table_is_read_with_the_delimiters_that_spreadsheets_write(table):
    assert read(table.encode(), "x.csv").articles == ((1, ARTICLE),)


@pytest.mark.parametrize("header", ["title,publish_date", "a,b,c", "", ",".join("c" * 9)])
def test_a_table_without_a_text_column_is_one_row(header):
    rejected = read(header.encode() + b"\nTalks,x,2016-05-16\n", "x.csv").rejected
    assert [(one.position, one.reason) for one in rejected] == [(0, Problem.NO_COLUMNS)]


def test_a_row_without_text_spoils_only_itself():
    reading = read((HEADER + ROW + "Talks,,2016-05-16,BelTA\n" + ROW).encode(), "x.csv")
    assert [position for position, _ in reading.articles] == [1, 3]
    assert reading.rejected == (Rejection(2, Problem.NO_TEXT),)


def test_a_row_with_a_cell_too_many_is_rejected():
    row = "Talks,They met, and left.,2016-05-16,BelTA\n"
    rejected = read((HEADER + row).encode(), "x.csv").rejected
    assert rejected == (Rejection(1, Problem.UNREADABLE, "5 cells, the header has 4"),)


def test_a_quotation_mark_never_closed_does_not_make_one_article_of_the_rest():
    reading = read((HEADER + ROW + 'Talks,"They met.\n' + ROW.replace('"', "")).encode(), "x.csv")
    assert reading.articles == ((1, ARTICLE),)
    assert [one.position for one in reading.rejected] == [2]


def test_a_single_quotation_mark_inside_a_cell_does_no_harm():
    row = 'Talks,A 5" pipe.,2016-05-16,BelTA\n'
    assert read((HEADER + row).encode(), "x.csv").articles[0][1].text == 'A 5" pipe.'


@pytest.mark.parametrize("nothing", ["nan", "None", "NULL", "\\N", " "])
def test_words_for_nothing_are_nothing(nothing):
    article = read(f"title,text,outlet\n{nothing},They met.,{nothing}\n".encode(), "x.csv")
    assert article.articles == ((1, RawArticle("They met.")),)


def test_html_in_a_cell_becomes_text():
    table = 'title,text\nTalks,"<p>They <b>met</b>.</p><p>And left.</p>"\n'
    assert read(table.encode(), "x.csv").articles[0][1].text == "They met.\n\nAnd left."


def test_a_header_alone_is_a_row_and_no_success():
    rejected = read(HEADER.encode(), "x.csv").rejected
    assert rejected == (Rejection(0, Problem.NO_TEXT, "a header and no rows"),)


def test_more_rows_than_one_file_may_hold_are_counted(monkeypatch):
    monkeypatch.setattr(limits, "ARTICLES_PER_FILE", 3)
    reading = read((HEADER + ROW * 5).encode(), "x.csv")
    assert len(reading.articles) == 3
    assert reading.rejected == (Rejection(4, Problem.TOO_MANY, "2 more were not read"),)


def test_a_table_in_an_old_encoding_names_its_guess():
    reading = read((HEADER + ROW.replace("They met.", "Są ważne rzeczy.")).encode("cp1250"), "x")
    assert reading.articles[0][1].text.startswith("Są ważne")
    assert reading.notes == ("Encoding guessed by its Polish letters: cp1250.",)
