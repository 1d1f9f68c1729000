"""A brief's workbook holds all that its papers print in part; two other readers say so."""

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine
from lxml import etree

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.workbook import xlsx_file
from readout.limits import BRIEF_ROWS, BRIEF_SOURCES, CELL_CHARACTERS
from tests.export.brief.contents import (
    HOSTILE,
    awkward,
    content,
    corpus,
    meeting,
    registers,
    statement,
)
from tests.export.brief.office_files import against_package, against_schema

EVENT = {
    "site": "site:x", "site_name": "Exford", "country": "Poland", "start": "2010-05-01",
    "precision": "month", "what": "opened", "detail": "A line.", "verified": False,
    "source": "https://register.example/1",
}  # fmt: skip
KINDS = (Kind.MEETINGS, Kind.STATEMENTS, Kind.SITES, Kind.MAP)
BRIEF = Brief(
    "B",
    title="They met & spoke",
    bottom_line="Ours: they met.",
    marking="TLP:AMBER",
    gaps="Nothing in Polish.",
    items=tuple(Item(kind, title=f"Finding {kind}", note=f"Note {kind}") for kind in KINDS),
)


def read(said: Content) -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx_file(said)))


def rows(book: Any, name: str) -> list[dict[str, Any]]:
    """Return the rows of a table below its marking, title, subtitle and headings."""
    _, _, _, headings, *below = book[name].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in below]


@pytest.fixture(scope="module")
def said() -> Content:
    return content(BRIEF, corpus(3), registers=registers([EVENT]))


@pytest.fixture(scope="module")
def book(said: Content) -> Any:
    return read(said)


def test_there_is_a_sheet_for_the_brief_for_each_item_and_for_what_they_rest_on(book: Any) -> None:
    assert book.sheetnames == [
        "Brief",
        "1 Meetings",
        "2 Who said what",
        "3 History of the sites",
        "4 Map of sites",
        "Sources",
        "Filters and method",
    ]


def test_the_first_sheet_has_the_items_in_order_with_finding_and_note(book: Any) -> None:
    items = [row for row in rows(book, "Brief") if isinstance(row["Item"], int)]
    assert [row["Finding"] for row in items] == [f"Finding {kind}" for kind in KINDS]
    assert [row["Note"] for row in items] == [f"Note {kind}" for kind in KINDS]
    assert [row["Sheet"] for row in items] == book.sheetnames[1:5]
    assert "3 meetings on file" in items[0]["Counted"]
    told = {row["Item"]: row["Finding"] for row in rows(book, "Brief")}
    assert told["Bottom line"] == "Ours: they met."
    assert told["Gap"] == "Nothing in Polish."


def test_every_sheet_says_its_marking_on_top_and_in_print_and_freezes_its_head(book: Any) -> None:
    for sheet in book:
        assert sheet["A1"].value == "TLP:AMBER"
        assert "TLP:AMBER" in sheet.oddHeader.right.text
        assert "TLP:AMBER" in sheet.oddFooter.right.text
        assert sheet.freeze_panes == "A5"
        assert sheet.page_setup.orientation == "landscape"


def test_an_ampersand_of_the_title_is_one_in_the_footer(said: Content) -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_file(said))) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    assert "They met && spoke" in sheet.findtext(".//{*}oddFooter")


def test_an_item_of_a_narrower_circle_has_its_own_marking() -> None:
    items = (Item(Kind.MEETINGS, marking="TLP:CLEAR"), Item(Kind.STATEMENTS))
    made = read(content(Brief("B", marking="TLP:GREEN", items=items)))
    assert made["1 Meetings"]["A1"].value == "TLP:CLEAR"
    assert made["2 Who said what"]["A1"].value == "TLP:GREEN"


def test_days_are_days_beside_their_precision(book: Any) -> None:
    met = rows(book, "1 Meetings")
    assert [row["From"] for row in met] == [datetime(2016, 5, day) for day in (2, 3, 4)]
    assert {row["Date precision"] for row in met} == {"day"}
    [event] = rows(book, "3 History of the sites")
    assert (event["From"], event["Date precision"]) == (datetime(2010, 5, 1), "month")
    assert event["Checked"] == "to check"


def test_rows_cite_the_numbers_of_the_papers(book: Any, said: Content) -> None:
    numbers = {source.article: source.number for source in said.sources if source.article}
    for name in ("1 Meetings", "2 Who said what"):
        assert [row["Sources"] for row in rows(book, name)] == [
            f"[{numbers[row['Article id']]}]" for row in rows(book, name)
        ]
    listed = {row["No."]: row["Title"] for row in rows(book, "Sources")}
    assert listed == {source.number: source.title for source in said.sources}


def test_the_sheet_has_what_the_papers_leave_out() -> None:
    many = BRIEF_ROWS + 5
    frames = corpus(1, statements=[statement(key, article=1) for key in range(1, many + 1)])
    made = content(Brief("B", items=(Item(Kind.STATEMENTS),)), frames)
    assert len(made.sections[0].quotes) == BRIEF_ROWS
    assert len(rows(read(made), "1 Who said what")) == many


def test_sources_beyond_the_numbered_ones_stand_in_the_sheet() -> None:
    many = BRIEF_SOURCES + 3
    said = [statement(key) for key in range(1, many + 1)]
    made = content(Brief("B", items=(Item(Kind.STATEMENTS),)), corpus(many, [], said))
    listed = rows(read(made), "Sources")
    assert len(listed) == many
    assert [row["No."] for row in listed[BRIEF_SOURCES - 1 :]] == [BRIEF_SOURCES, None, None, None]


def test_a_copy_is_cited_by_the_number_of_its_origin() -> None:
    frames = corpus(2, family=1)
    made = read(content(Brief("B", items=(Item(Kind.STATEMENTS),)), frames))
    assert [row["Sources"] for row in rows(made, "1 Who said what")] == ["[1]", "[1]"]


def test_calamine_reads_the_same_cells(said: Content, book: Any) -> None:
    other = python_calamine.load_workbook(io.BytesIO(xlsx_file(said)))
    assert other.sheet_names == book.sheetnames
    for name in book.sheetnames:
        cells = [cell for row in other.get_sheet_by_name(name).to_python() for cell in row]
        mine = [cell for row in book[name].iter_rows(values_only=True) for cell in row]
        assert _words(cells) == _words(mine) != []


def _words(cells: list[Any]) -> list[str]:
    return [cell for cell in cells if isinstance(cell, str) and cell]


def test_the_same_content_is_the_same_file(said: Content) -> None:
    assert xlsx_file(said) == xlsx_file(said)


@pytest.mark.parametrize("made", [awkward, lambda: content(BRIEF, corpus(0, [], []))])
def test_the_workbook_is_as_its_schema_asks(made: Any, tmp_path: Path) -> None:
    data = xlsx_file(made())
    assert against_schema(data, tmp_path, "xlsx") == []
    assert against_package(data) == []


def test_text_from_outside_is_text_and_what_is_cut_is_counted() -> None:
    frames = corpus(1, statements=[statement(1, content="word " * 8_000)], title=HOSTILE[0])
    made = read(content(Brief("B", items=(Item(Kind.STATEMENTS, title=HOSTILE[0]),)), frames))
    cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert HOSTILE[0] in {cell.value for cell in cells}
    longest = max((str(cell.value) for cell in cells), key=len)
    assert len(longest) == CELL_CHARACTERS
    assert longest.endswith("[cut]")
    told = {row[0].value: row[1].value for row in made["Filters and method"].iter_rows(min_row=5)}
    assert told["Cut"].startswith("1 text was longer")


def test_a_day_before_the_calendar_of_excel_is_in_words() -> None:
    early = meeting(1, start="1899-05-02", end="1899-05-02")
    frames = corpus(1, [early], [])
    [row] = rows(read(content(Brief("B", items=(Item(Kind.MEETINGS),)), frames)), "1 Meetings")
    assert row["From"] == "1899-05-02"


def test_articles_without_a_date_have_none() -> None:
    frames = corpus(1, published="", published_text="")
    [row] = rows(read(content(Brief("B", items=(Item(Kind.STATEMENTS),)), frames)), "Sources")
    assert not row["Published"]
    assert not row["Date precision"]
