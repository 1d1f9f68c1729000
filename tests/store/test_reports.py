"""Import reports are kept for ever, the newest first, and add up."""

from readout import store
from readout.records import FileReport, Problem, Rejection
from readout.store import Copy, Delivery, ImportReport
from tests.store.built import article, opened

LATER, EARLIER = "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"


def test_without_an_import_there_is_no_last_one(tmp_path):
    assert store.last_import(opened(tmp_path)) is None


def test_an_import_that_was_killed_has_no_end(tmp_path):
    target = opened(tmp_path)
    store.start_import(target, EARLIER)
    assert store.last_import(target).finished_at == ""


def test_a_report_has_the_form_that_scripts_read(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    report = FileReport("a.csv", "CSV", 2, rejected=(Rejection(2, Problem.NO_TEXT, "row 2"),))
    store.add_files(target, key, [Delivery(1, report, (Copy(article()),))])
    assert store.last_import(target).as_json() == {
        "files": [
            {
                "file": "a.csv",
                "format": "CSV",
                "announced": 2,
                "found": 2,
                "stored": 1,
                "duplicates": 0,
                "near_duplicates": 0,
                "rejected": [{"position": 2, "reason": "no-text", "detail": "row 2"}],
                "notes": [],
            }
        ]
    }


def test_the_totals_are_those_of_the_files():
    one = FileReport("a", found=3, stored=1, duplicates=1, rejected=(Rejection(1, Problem.EMPTY),))
    report = ImportReport((one, one))
    assert (report.found, report.stored, report.duplicates, report.rejected) == (6, 2, 2, 2)
