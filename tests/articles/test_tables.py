"""Spreadsheets and Parquet: rows with a text, whatever stands above and beside them."""

import io
from datetime import date, datetime

import pyarrow
import pyarrow.parquet
import pytest
import xlsxwriter

from readout import limits
from readout.articles import parse_all
from readout.articles.tables import read
from readout.records import Fact, Known, Problem, RawArticle
from readout.sources import uploaded
from tests.articles.documents import a_zip

HEADER = ["Title", "Text", "Date", "Source", "URL", "Language"]
ROW = ["Talks", "They met.", "2016-05-16", "BelTA", "https://a.example/1", "English"]


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They met.", meta("Talks"), meta("BelTA"), meta("2016-05-16"), "https://a.example/1", "en"
)


def xlsx(*sheets):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "yyyy-mm-dd"}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)
    return file.getvalue()


def parquet(*rows):
    table = pyarrow.Table.from_pylist([dict(zip(HEADER, row, strict=False)) for row in rows])
    file = io.BytesIO()
    pyarrow.parquet.write_table(table, file)
    return file.getvalue()


@pytest.mark.parametrize("data", [xlsx([HEADER, ROW]), parquet(ROW)])
def test_a_row_is_an_article(data):
    assert read(data, "x").articles == ((1, ARTICLE),)


@pytest.mark.parametrize("day", [date(2016, 5, 16), datetime(2016, 5, 16, 10, 30)])
def test_a_date_of_a_spreadsheet_is_a_date(day):
    row = [*ROW[:2], day, *ROW[3:]]
    assert read(xlsx([HEADER, row]), "x.xlsx").articles == ((1, ARTICLE),)
    assert read(parquet(row), "x.parquet").articles == ((1, ARTICLE),)


def test_a_date_that_is_none_is_no_date():
    row = [*ROW[:2], "soon", *ROW[3:]]
    assert read(xlsx([HEADER, row]), "x.xlsx").articles[0][1].published == Fact()


def test_the_header_may_stand_below_a_title_and_on_another_sheet():
    data = xlsx([["Notes"]], [["Export of today"], [], HEADER, ROW], [["More"]])
    reading = read(data, "x.xlsx")
    assert [raw for _, raw in reading.articles] == [ARTICLE]
    assert reading.notes[0].startswith("Read from the sheet “Sheet2”; other sheets: 2.")


@pytest.mark.parametrize("make", [lambda *rows: xlsx([HEADER, *rows]), parquet])
def test_a_row_without_text_spoils_only_itself(make):
    reading = read(make(ROW, ["Talks", None, *ROW[2:]], ROW), "x")
    assert [position for position, _ in reading.articles] == [1, 3]
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, Problem.NO_TEXT)]


def test_a_row_that_is_there_twice_is_found_twice():
    assert len(read(xlsx([HEADER, ROW, ROW]), "x.xlsx").articles) == 2


def test_a_text_that_fills_its_cell_may_be_cut():
    row = ["Talks", "a" * limits.CELL_CHARACTERS, *ROW[2:]]
    assert read(xlsx([HEADER, row]), "x.xlsx").notes == (
        "The text of row 1 fills its cell and may be cut.",
    )


def test_parquet_announces_its_rows():
    assert read(parquet(ROW, ROW), "x.parquet").announced == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (xlsx([HEADER]), Problem.NO_TEXT),
        (xlsx([["a", "b"], ["c", "d"]]), Problem.NO_COLUMNS),
        (xlsx([]), Problem.NO_COLUMNS),
        (xlsx([HEADER, ROW])[:-50], Problem.TRUNCATED),
        (a_zip([("xl/workbook.xml", "<x/>")]), Problem.UNREADABLE),
        (parquet(ROW)[:-20], Problem.TRUNCATED),
        (b"PAR1 and then nothing that is Parquet PAR1", Problem.UNREADABLE),
    ],
)
def test_a_table_without_articles_is_one_row(data, reason):
    assert [(one.position, one.reason) for one in read(data, "x").rejected] == [(0, reason)]


@pytest.mark.parametrize("data", [xlsx([HEADER, ROW]), parquet(ROW)])
def test_the_child_with_its_limits_reads_tables(data):
    (answer,) = parse_all([uploaded("x", data)])
    assert [raw.text for _, raw in answer.articles] == ["They met."]
