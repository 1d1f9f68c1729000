"""Import reports are kept for ever, the newest first, and add up."""

from dataclasses import replace

import pytest

from readout import limits, store
from readout.errors import StoreError
from readout.records import Fact, FileReport, FileState, Known, Problem, RawArticle, Rejection
from readout.store import Copy, Delivery, ImportReport, Outcome
from tests.store.built import article, extraction, opened

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
        "started_at": EARLIER,
        "finished_at": "",
        "cancelled": False,
        "files": [
            {
                "file": "a.csv",
                "format": "CSV",
                "announced": 2,
                "announced_in": "",
                "found": 2,
                "stored": 1,
                "duplicates": 0,
                "sightings": 0,
                "rereads": 0,
                "near_duplicates": 0,
                "corrected": 0,
                "state": "read",
                "is_cut_off": False,
                "rejected": [
                    {"position": 2, "reason": "no-text", "detail": "row 2", "first_words": ""}
                ],
                "notes": [],
                "dates": {"text": 1},
                "languages": {"en": 1},
                "columns": {},
                "chosen": {"columns": {}, "encoding": ""},
            }
        ],
    }


def a_rejection(position=1, **fields):
    item = RawArticle("They met.", Fact("Talks", Known.METADATA), **fields)
    return Rejection(position, Problem.UNREADABLE, "3 cells", item, "Talks They met.")


def refused_one(target):
    """One stored article and one refused, in one file."""
    key = store.start_import(target, EARLIER)
    report = FileReport("a.csv", "CSV", rejected=(a_rejection(2),))
    store.add_files(target, key, [Delivery(1, report, (Copy(article()),))])
    (item,) = store.refused_items(target, key)
    return item


def test_files_are_named_before_they_are_read_and_a_killed_import_shows_which_were_not(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    store.list_files(target, key, [(1, "a.txt"), (2, "b.txt")])
    store.add_files(target, key, [Delivery(1, FileReport("a.txt", "TXT"), (Copy(article()),))])
    report = store.one_import(target, key)
    assert [(file.file, file.state) for file in report.files] == [
        ("a.txt", FileState.DONE),
        ("b.txt", FileState.WAITING),
    ]
    assert [file.file for file in report.unread] == ["b.txt"]


def test_a_file_of_which_a_part_is_missing_is_not_said_to_be_read(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    part = Delivery(1, FileReport("a.csv", "CSV"), (Copy(article()),), is_last=False)
    store.add_files(target, key, [part])
    assert store.one_import(target, key).files[0].state is FileState.BEGUN


def test_a_cancelled_import_says_which_files_were_not_read(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    store.list_files(target, key, [(1, "a.txt")])
    store.finish_import(target, key, LATER, cancelled=True)
    report = store.one_import(target, key)
    assert (report.cancelled, report.files[0].state) == (True, FileState.CANCELLED)
    assert report.found == 0


@pytest.mark.parametrize(
    ("again", "sightings"),
    [
        (article(), 0),
        (article(outlet="Other Daily"), 1),
        (article(published="2016-05-17"), 1),
    ],
)
def test_a_copy_with_an_outlet_or_a_day_of_its_own_is_told_from_a_mere_reread(
    tmp_path, again, sightings
):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    first, second = (Delivery(n, FileReport("a"), (Copy(one),)) for n, one in
                     ((1, article()), (2, again)))  # fmt: skip
    store.add_files(target, key, [first, second])
    file = store.one_import(target, key).files[1]
    assert (file.duplicates, file.sightings, file.rereads) == (1, sightings, 1 - sightings)


def test_languages_and_how_days_are_known_are_counted_over_all_parts(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    undated = replace(article("No day."), published="", published_known=Known.NONE, language="fr")
    for number, one in enumerate((article(), undated)):
        part = Delivery(1, FileReport("a"), (Copy(one),), is_last=bool(number))
        store.add_files(target, key, [part])
    (file,) = store.one_import(target, key).files
    assert dict(file.languages) == {"en": 1, "fr": 1}
    assert dict(file.dates) == {Known.TEXT: 1, Known.NONE: 1}


def test_what_was_refused_is_kept_with_its_words_and_its_place(tmp_path):
    item = refused_one(opened(tmp_path))
    assert (item.file, item.row, item.position) == ("a.csv", 1, 2)
    assert (item.reason, item.first_words) == (Problem.UNREADABLE, "Talks They met.")
    assert (item.found.text, item.found.title.value) == ("They met.", "Talks")


def test_a_corrected_item_is_counted_where_it_went_and_its_text_is_let_go(tmp_path):
    target = opened(tmp_path)
    item = refused_one(target)
    assert store.correct(target, item.key, Copy(article("They met.")), LATER) is Outcome.STORED
    (file,) = store.last_import(target).files
    assert (file.found, file.stored, file.corrected, file.rejected) == (2, 2, 1, ())
    after = store.refused_item(target, item.key)
    assert (after.corrected_at, after.found.text, after.first_words) == (
        LATER,
        "",
        "Talks They met.",
    )
    assert store.article(target, after.article).text == "They met."


def test_a_corrected_item_that_is_known_is_a_duplicate(tmp_path):
    target = opened(tmp_path)
    item = refused_one(target)
    store.correct(target, item.key, Copy(article(outlet="Other Daily")), LATER)
    (file,) = store.last_import(target).files
    assert (file.stored, file.duplicates, file.sightings, file.corrected) == (1, 1, 1, 1)


def test_nothing_is_corrected_twice(tmp_path):
    target = opened(tmp_path)
    item = refused_one(target)
    store.correct(target, item.key, Copy(article("They met.")), LATER)
    with pytest.raises(StoreError):
        store.correct(target, item.key, Copy(article("They met again.")), LATER)
    assert store.last_import(target).files[0].found == 2


def test_no_more_is_kept_of_one_file_than_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "REFUSED_ITEMS", 3)
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    for start in (1, 3):
        some = (a_rejection(start), a_rejection(start + 1))
        part = Delivery(1, FileReport("a", rejected=some), is_last=start == 3)
        store.add_files(target, key, [part])
    assert len(store.refused_items(target, key)) == 3
    assert len(store.one_import(target, key).files[0].rejected) == 4


def test_the_bytes_of_a_refused_file_go_when_it_was_read_again(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, EARLIER)
    report = FileReport("a.csv", rejected=(Rejection(0, Problem.NO_COLUMNS),))
    store.add_files(target, key, [Delivery(1, report, data=b"a,b")])
    (item,) = store.refused_items(target, key)
    assert (item.has_data, store.refused_data(target, item.key)) == (True, b"a,b")
    store.mark_read_again(target, item.key, LATER)
    assert store.refused_data(target, item.key) is None


def test_articles_in_which_nothing_was_looked_for_are_counted(tmp_path):
    target = opened(tmp_path)
    store.add_articles(target, [Copy(article()), Copy(article("They met."))])
    store.add_extraction(target, extraction(article()))
    assert store.unextracted(target) == 1


@pytest.mark.parametrize(
    ("report", "is_cut"),
    [
        (FileReport("a", announced=146, found=2), True),
        (FileReport("a", announced=2, found=2), False),
        (FileReport("a", found=2), False),
        (FileReport("a", found=1, rejected=(Rejection(1, Problem.TRUNCATED),)), True),
        (FileReport("a", found=1, notes=("Cut off: the last lines are missing.",)), True),
        (FileReport("a", announced=1, found=1, rejected=(Rejection(0, Problem.EMPTY),)), True),
    ],
)
def test_a_file_that_breaks_off_says_so(report, is_cut):
    assert report.is_cut_off is is_cut


def test_the_totals_are_those_of_the_files():
    one = FileReport("a", found=3, stored=1, duplicates=1, rejected=(Rejection(1, Problem.EMPTY),))
    report = ImportReport((one, one))
    assert (report.found, report.stored, report.duplicates, report.rejected) == (6, 2, 2, 2)
