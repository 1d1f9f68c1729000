"""What was refused, put right: by hand, with other columns, with another encoding."""

import pytest

from readout import limits, settings, store
from readout.corrections import Typed, chosen, correct, previews, read_again
from readout.errors import SourceError
from readout.ingest import ingest, ingest_uploads
from readout.records import Choices, Known, Problem
from readout.store import Outcome
from tests.store.built import opened

REFERENCE = settings.load().reference
TABLE = b"title,text,date,outlet,url\nTalks,,2016-05-16,Post,https://example.org/1\n"
POLISH = "id;tytuł\n1;Żółw\n".encode("cp1250")


def refused(target, name, data):
    report = ingest_uploads(target, [(name, data)], reference=REFERENCE)
    (item,) = store.refused_items(target, report.key)
    return item


def test_a_corrected_article_says_so_and_keeps_how_the_rest_is_known(tmp_path):
    target = opened(tmp_path)
    item = refused(target, "a.csv", TABLE)
    typed = Typed("They met in Minsk.", "Talks", "16 May 2016", "Other Daily")
    assert correct(target, item, typed) is Outcome.STORED
    stored = store.article(target, 1)
    assert stored.source == "a.csv, article 1, corrected by hand"
    assert (stored.title, stored.title_known) == ("Talks", Known.METADATA)
    assert (stored.published, stored.published_known) == ("2016-05-16", Known.HAND)
    assert (stored.outlet, stored.outlet_known) == ("Other Daily", Known.HAND)
    (copy,) = store.article_records(target, 1).sightings
    assert (copy.address, copy.source) == ("https://example.org/1", stored.source)


def test_what_the_analyst_empties_is_not_known(tmp_path):
    target = opened(tmp_path)
    correct(target, refused(target, "a.csv", TABLE), Typed("They met.", "Talks", "", ""))
    stored = store.article(target, 1)
    assert (stored.published, stored.published_known) == ("", Known.NONE)


@pytest.mark.parametrize("typed", [Typed("  "), Typed("They met.", published="soon")])
def test_what_is_no_article_or_no_day_changes_nothing(tmp_path, typed):
    target = opened(tmp_path)
    item = refused(target, "a.csv", TABLE)
    with pytest.raises(SourceError):
        correct(target, item, typed)
    report = store.last_import(target)
    assert (report.stored, report.rejected) == (0, 1)


def test_a_file_without_an_article_can_be_typed_from_paper(tmp_path):
    target = opened(tmp_path)
    item = refused(target, "scan.txt", b" ")
    correct(target, item, Typed("They met in Minsk."))
    assert store.article(target, 1).source == "scan.txt, corrected by hand"


def test_a_table_is_read_again_with_other_columns(tmp_path):
    target = opened(tmp_path)
    item = refused(target, "a.csv", b"id,memo\n1,They met.\n")
    assert (item.reason, item.has_data) == (Problem.NO_COLUMNS, True)
    report = read_again(target, item, chosen({"text": "memo"}), reference=REFERENCE)
    assert report.stored == 1
    assert report.files[0].choices == Choices((("text", ("memo",)),))
    assert store.refused_item(target, item.key).corrected_at
    with pytest.raises(SourceError):
        read_again(target, item, chosen({"text": "memo"}), reference=REFERENCE)


def test_a_choice_that_does_not_help_can_be_made_again(tmp_path):
    target = opened(tmp_path)
    item = refused(target, "a.csv", b"id,memo\n1,They met.\n")
    assert read_again(target, item, chosen({"text": "note"}), reference=REFERENCE).rejected == 1
    assert store.refused_item(target, item.key).has_data


def test_a_table_whose_rows_are_all_without_a_text_can_be_read_again(tmp_path):
    target = opened(tmp_path)
    item = refused(target, "a.csv", b"text,memo\n,They met.\n")
    report = read_again(target, item, chosen({"text": "memo"}), reference=REFERENCE)
    assert report.stored == 1


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", b" "), ("a.csv", TABLE[:10] + b",text\n1,They met.\n")]
)
def test_bytes_are_kept_only_where_a_choice_can_help(tmp_path, name, data):
    target = opened(tmp_path)
    report = ingest_uploads(target, [(name, data)], reference=REFERENCE)
    assert not any(one.has_data for one in store.refused_items(target, report.key))


def test_bytes_of_a_file_on_disk_are_kept_too_but_not_beyond_the_limit(tmp_path, monkeypatch):
    target = opened(tmp_path)
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,memo\n1,They met.\n")
    report = ingest(target, [path], reference=REFERENCE)
    assert store.refused_items(target, report.key)[0].has_data
    monkeypatch.setattr(limits, "REFUSED_BYTES", 3)
    report = ingest(target, [path], reference=REFERENCE)
    assert not store.refused_items(target, report.key)[0].has_data


def test_a_preview_tells_the_columns_and_stores_nothing():
    (seen,) = previews([("a.csv", TABLE)])
    assert (seen.header, dict(seen.columns)["title"]) == (
        ("title", "text", "date", "outlet", "url"),
        ("title",),
    )
    assert (seen.found, seen.stored) == (1, 0)


@pytest.mark.parametrize(
    ("columns", "encoding"), [({"body": "x"}, ""), ({}, "klingon"), ({}, "unicode_escape")]
)
def test_a_field_or_an_encoding_that_there_is_not_is_refused(columns, encoding):
    with pytest.raises(SourceError):
        chosen(columns, encoding)


def test_an_empty_choice_takes_no_column():
    assert chosen({"date": ""}) == Choices((("published", ()),))
