"""The report of an import as a sentence, as lines and as a file that is safe to open."""

import csv
import io
import json

import openpyxl
import pytest

from readout import import_report
from readout.errors import ExportError
from readout.records import Choices, FileReport, FileState, Known, Problem, Rejection
from readout.store import ImportReport

REFUSED = Rejection(2, Problem.NO_TEXT, "row 2", first_words="=1+1 Talks")
FILE = FileReport(
    "=cmd.csv",
    "CSV",
    announced=5,
    announced_in="its cover",
    found=3,
    stored=1,
    duplicates=1,
    sightings=1,
    rejected=(REFUSED,),
    dates=((Known.METADATA, 1), (Known.NONE, 1)),
    languages=(("en", 1), ("fr", 1)),
    columns=(("text", ("body", "content")), ("published", ("pubdate",))),
)
REPORT = ImportReport((FILE,), 1, "2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((FILE,), "1 of 3 articles came in; 1 was there already; 1 was refused."),
        ((FileReport("a", found=1, stored=1),), "1 of 1 article came in."),
        (
            (FileReport("a", found=9, stored=5, duplicates=4),),
            "5 of 9 articles came in; 4 were there already.",
        ),
        (
            (FileReport("a", state=FileState.CANCELLED), FileReport("b", state=FileState.WAITING)),
            "Nothing was found; 2 files were not read.",
        ),
        ((), "Nothing was found."),
    ],
)
def test_the_answer_says_what_came_in_and_what_did_not(files, said):
    assert import_report.answer(ImportReport(files)) == said


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (FileReport("a", duplicates=2, sightings=2), "2 as a new sighting"),
        (FileReport("a", duplicates=2), "2 as the copy that was read before"),
        (FileReport("a", near_duplicates=1), "1 is nearly the same as another."),
        (FileReport("a", corrected=2), "2 were corrected by hand."),
        (FileReport("a", stored=2), ""),
    ],
)
def test_more_is_said_only_where_there_is_more(file, said):
    found = import_report.more(ImportReport((file,)))
    assert said in found if said else found == ""


def test_a_row_says_where_a_number_was_announced_and_how_columns_are_known():
    assert import_report.announced(FILE) == "5, in its cover"
    assert import_report.columns(FILE) == "guessed: text: body or content, date: pubdate"
    chosen = FileReport("a", columns=(("text", ("b",)),), choices=Choices((("text", ("b",)),)))
    assert import_report.columns(chosen) == "chosen: text: b"


def test_dates_that_are_missing_or_guessed_are_told_and_others_are_not():
    dates = ((Known.METADATA, 5), (Known.LOADED, 2), (Known.FILE, 1), (Known.NONE, 3))
    assert import_report.dates(FileReport("a", dates=dates)) == (
        "2 that of loading into the database, 1 from the file's name, 3 missing"
    )
    assert import_report.dates(FileReport("a", dates=((Known.TEXT, 1),))) == ""


def test_articles_in_languages_without_extraction_are_counted():
    assert import_report.without_extraction(FILE) == 1


def test_the_lines_of_a_terminal_name_every_file_with_something_to_say():
    said = "\n".join(import_report.lines(REPORT))
    assert "announces 5, in its cover, holds 3; it seems to be cut off" in said
    assert "rejected: =cmd.csv, article 2: no-text row 2 “=1+1 Talks”" in said
    assert "3 found: 1 stored, 1 duplicates, 1 rejected." in said
    assert "1 are new sightings, 0 were read before" in said
    assert "Cancelled" not in said


def test_a_terminal_is_not_flooded_and_says_how_many_more():
    many = tuple(Rejection(n, Problem.NO_TEXT) for n in range(1, 61))
    said = list(import_report.lines(ImportReport((FileReport("a", found=60, rejected=many),))))
    assert len(said) == 52
    assert "10 more" in said[50]


def test_a_cancelled_import_says_what_is_left():
    report = ImportReport((FileReport("a", state=FileState.CANCELLED),), cancelled=True)
    *_, last = import_report.lines(report, unextracted=3)
    assert last.startswith("Cancelled: 1 files not read; 3 stored and not searched yet.")


def test_no_cell_of_the_csv_is_a_formula():
    text = import_report.file(REPORT, "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[1][0] == "'=cmd.csv"
    assert rows[-1] == ["'=cmd.csv", "2", "no-text", "row 2", "'=1+1 Talks"]


def test_the_workbook_has_the_files_and_the_refused_as_text():
    book = openpyxl.load_workbook(io.BytesIO(import_report.file(REPORT, "xlsx")))
    assert book.sheetnames == ["Files", "Refused"]
    assert (book["Files"]["A2"].value, book["Files"]["A2"].data_type) == ("=cmd.csv", "s")
    assert book["Refused"]["E2"].data_type == "s"


def test_the_json_has_everything():
    (row,) = json.loads(import_report.file(REPORT, "json"))["files"]
    assert row["found"] == row["stored"] + row["duplicates"] + len(row["rejected"])
    assert (row["rereads"], row["is_cut_off"], row["languages"]) == (0, True, {"en": 1, "fr": 1})


def test_another_form_is_refused():
    with pytest.raises(ExportError):
        import_report.file(REPORT, "pdf")
