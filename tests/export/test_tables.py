"""Tables that leave: read back with another reader, equal to the frame, harmless."""

import csv
import io
import json
from datetime import datetime

import openpyxl
import pytest

from readout import export
from readout.errors import ExportError
from readout.filters import Filters
from readout.settings import load
from tests.export.made import NAMES, several
from tests.small_frames import frames, minsk

FORMULA = '=HYPERLINK("http://example.org","x")'


def written(kind, fmt, data=None):
    """Return the bytes of one table over the small corpus."""
    data = data or minsk()
    return export.file(kind, data, Filters(), data, root=load().root, fmt=fmt)


def workbook(kind, data=None):
    return openpyxl.load_workbook(io.BytesIO(written(kind, "xlsx", data)))


def rows(kind, data=None):
    text = written(kind, "csv", data).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("kind", export.TABLES)
@pytest.mark.parametrize("fmt", ["csv", "xlsx", "jsonl"])
def test_every_table_leaves_in_every_form(kind, fmt):
    assert len(written(kind, fmt)) > 50


@pytest.mark.parametrize("kind", export.TABLES)
@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_an_empty_slice_leaves_as_a_header(kind, fmt):
    assert written(kind, fmt, frames())


def test_a_meeting_carries_its_sentence_and_its_source():
    (row,) = rows("meetings")
    assert row["Participants"] == "Sergei Lavrov; Vladimir Makei"
    assert row["Sentence"] == "The ministers met in Minsk."
    assert (row["Outlet"], row["Article id"]) == ("Demo Wire", "ab" * 16)


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_a_meeting_names_the_visit_it_is_part_of(fmt):
    data = minsk(visit="Sergei Lavrov to Minsk", visit_event="ef" * 16)
    if fmt == "csv":
        (row,) = rows("meetings", data)
    else:
        head, values = workbook("meetings", data)["Meetings"].iter_rows(values_only=True)
        row = dict(zip(head, values, strict=True))
    assert row["Part of the visit of"] == "Sergei Lavrov to Minsk"
    assert row["Record id of the visit"] == "ef" * 16


def test_csv_begins_with_a_mark_and_ends_lines_as_the_standard_says():
    data = written("statements", "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 3


def test_a_workbook_has_real_dates_a_frozen_header_and_a_filter():
    sheet = workbook("meetings")["Meetings"]
    assert sheet["A2"].value == datetime(2016, 5, 16)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_a_workbook_says_its_filters_and_method():
    sheet = workbook("meetings")["Filters and method"]
    said = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert said["Filters"] == "none: the whole corpus"
    assert said["As of"] == "Data to 16 May 2016."
    assert said["Corpus"].startswith("Demo")


@pytest.mark.parametrize("field", ["outlet", "title"])
def test_b16_no_cell_of_a_workbook_is_a_formula_or_a_link(field):
    book = workbook("meetings", minsk(**{field: FORMULA}))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == FORMULA for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells)


def test_b14_an_outlet_that_is_a_formula_leaves_as_text():
    (row,) = rows("meetings", minsk(outlet="=cmd|' /C calc'!A0"))
    assert row["Outlet"] == "'=cmd|' /C calc'!A0"


def test_b17_a_statement_of_40000_characters_is_cut_and_says_so():
    sheet = workbook("statements", minsk(content="x" * 40_000))["Statements"]
    longest = max((cell.value for cell in sheet[2] if isinstance(cell.value, str)), key=len)
    assert longest.endswith(" [cut]")


def test_b17_the_method_sheet_counts_what_was_cut():
    sheet = workbook("statements", minsk(content="x" * 40_000))["Filters and method"]
    said = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert said["Cut"].startswith("1 text was longer")


def test_a_table_that_no_sheet_holds_is_refused_and_says_what_to_do(monkeypatch):
    monkeypatch.setattr("readout.export.tables.SHEET_ROWS", 1)
    with pytest.raises(ExportError, match="take CSV"):
        written("statements", "xlsx")


def test_a_workbook_is_as_old_as_its_data_and_names_nobody():
    about = workbook("meetings").properties
    assert about.created == datetime(2016, 5, 16)
    assert not about.creator
    assert not about.lastModifiedBy


@pytest.mark.parametrize("kind", export.TABLES)
def test_columns_are_wide_enough_to_read(kind):
    sheet = workbook(kind)[kind.capitalize()]
    widths = [one.width for one in sheet.column_dimensions.values()]
    assert all(7 < width < 80 for width in widths)


@pytest.mark.parametrize("kind", ["meetings", "statements"])
def test_a_csv_says_how_exactly_a_day_is_known(kind):
    assert rows(kind)[0]["Date precision"] == "day"


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_script_come_through(name):
    data = several(parties=f"{name}; X")
    assert rows("meetings", data)[0]["Participants"] == f"{name}; X"
    cells = [cell.value for cell in workbook("meetings", data)["Meetings"][2]]
    assert f"{name}; X" in cells


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "jsonl"])
def test_the_same_slice_gives_the_same_bytes(fmt):
    assert written("meetings", fmt, several()) == written("meetings", fmt, several())


def test_b18_a_day_before_excels_calendar_is_text():
    sheet = workbook("meetings", minsk(start="1807-07-07"))["Meetings"]
    assert sheet["A2"].value == "1807-07-07"


def test_json_lines_hold_nulls_for_what_is_not_known():
    places = [json.loads(line) for line in written("sites", "jsonl").decode().splitlines()]
    assert [place["latitude"] for place in places] == [44.08, None]


def test_what_cannot_be_written_is_refused():
    with pytest.raises(ExportError, match="docx"):
        written("meetings", "docx")
