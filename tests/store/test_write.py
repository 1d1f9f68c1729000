"""What goes into the store: articles once, their copies as sightings, records replaced whole."""

from dataclasses import replace

import pytest

from readout import store
from readout.records import (
    Extraction,
    FileReport,
    Known,
    Problem,
    Rejection,
    Removal,
    Removed,
    Span,
)
from readout.store import Copy, Delivery, Outcome
from tests.store.built import LAVROV, MAKEI, article, counts, extraction, filled, opened, report

WIRE = article()


def test_an_article_is_stored_once_and_said_to_be_a_duplicate_after_that(tmp_path):
    target = opened(tmp_path)
    assert store.add_articles(target, [Copy(WIRE), Copy(WIRE)]) == (
        Outcome.STORED,
        Outcome.DUPLICATE,
    )
    assert store.add_articles(target, [Copy(WIRE)]) == (Outcome.DUPLICATE,)
    assert counts(target)["articles"] == 1


@pytest.mark.parametrize(
    ("copy", "sightings"),
    [
        (Copy(WIRE), 1),
        (Copy(replace(WIRE, outlet="Demo Daily")), 2),
        (Copy(WIRE, address="https://example.org/talks"), 2),
        (Copy(replace(WIRE, raw_sha256="1" * 64), file="other.txt"), 2),
        # the same file under another name, and a newer version of the same file
        (Copy(WIRE, file="renamed.txt"), 1),
        (Copy(replace(WIRE, raw_sha256="1" * 64)), 1),
        (Copy(replace(WIRE, fetched_at="2027-01-01T00:00:00Z")), 1),
    ],
)
def test_a_copy_is_a_sighting_of_its_own_unless_it_is_known(tmp_path, copy, sightings):
    target = opened(tmp_path)
    store.add_articles(target, [Copy(WIRE)])
    store.add_articles(target, [copy])
    assert counts(target)["sightings"] == sightings


def test_a_second_extraction_takes_the_place_of_the_first(tmp_path):
    target = filled(tmp_path)
    before = counts(target)
    store.add_extraction(target, extraction(WIRE, "v2"))
    assert counts(target) == before
    assert store.article_records(target, 1).version == "v2"


def test_an_extraction_that_finds_nothing_removes_what_was_found_before(tmp_path):
    target = filled(tmp_path)
    store.add_extraction(target, Extraction(WIRE.id, "v2"))
    found = counts(target)
    tables = "statements meetings meeting_reports participants place_mentions".split()
    assert [found[table] for table in tables] == [0, 0, 0, 0, 0]


def test_an_extraction_that_failed_stands_in_the_ledger_with_its_reason(tmp_path):
    target = filled(tmp_path)
    store.add_extraction(target, Extraction(WIRE.id, "v2", problem="ValueError"))
    assert store.article_records(target, 1).problem == "ValueError"
    assert store.pending(target, "v2") == ()


def test_an_extraction_of_an_unknown_article_is_passed_over(tmp_path):
    target = filled(tmp_path)
    before = counts(target)
    store.add_extraction(target, extraction(replace(WIRE, id="f" * 32)))
    assert counts(target) == before


def test_pending_are_the_articles_without_an_extraction_of_this_version(tmp_path):
    target = filled(tmp_path)
    store.add_articles(target, [Copy(article("They met again."))])
    assert store.pending(target, "v1") == (2,)
    assert store.pending(target, "v2") == (1, 2)


def test_an_actor_is_one_row_whoever_names_it(tmp_path):
    target = filled(tmp_path)
    two = (report(LAVROV, MAKEI), report(LAVROV))
    store.add_extraction(target, extraction(WIRE, meetings=two))
    assert counts(target)["actors"] == 2
    assert counts(target)["participants"] == 3


def test_the_evidence_of_a_statement_reaches_over_speaker_cue_and_content(tmp_path):
    from readout.frames import load

    row = load(filled(tmp_path)).statements.iloc[0]
    assert Span(row["evidence_start"], row["evidence_end"]) == Span(42, 73)


def test_what_was_left_out_of_a_text_is_kept_once_whichever_copy_it_was_in(tmp_path):
    target = opened(tmp_path)
    ad, tail = Removed("Reklama", Removal.ADVERTISEMENT, 42), Removed("©", Removal.COPYRIGHT, 74)
    store.add_articles(target, [Copy(WIRE, removed=(ad,)), Copy(WIRE, removed=(ad, tail))])
    store.add_articles(target, [Copy(WIRE, removed=(tail,)), Copy(article("They met again."))])
    assert store.article_records(target, 1).removed == (ad, tail)
    assert store.article_records(target, 2).removed == ()


def test_byline_and_agency_come_back_as_they_went_in(tmp_path):
    target = opened(tmp_path)
    one = replace(WIRE, byline="Anna Nowak", agency="BelTA")
    store.add_articles(target, [Copy(one)])
    assert store.article(target, 1) == one


def test_the_parts_of_a_file_add_up_in_the_report(tmp_path):
    target = opened(tmp_path)
    key = store.start_import(target, "2026-01-01T00:00:00Z")
    refused = (Rejection(2, Problem.NO_TEXT, "row 2"),)
    first = FileReport("export.csv", "CSV", 4, rejected=refused, notes=("UTF-16",))
    store.add_files(target, key, [Delivery(1, first, (Copy(WIRE),))])
    rest = (Copy(WIRE), Copy(article("They met again.")))
    store.add_files(target, key, [Delivery(1, FileReport("export.csv", "CSV", 4), rest)])
    store.finish_import(target, key, "2026-01-01T00:00:01Z")
    (file,) = store.last_import(target).files
    assert file == FileReport(
        "export.csv",
        "CSV",
        4,
        4,
        2,
        1,
        refused,
        ("UTF-16",),
        dates=((Known.TEXT, 3),),
        languages=(("en", 3),),
    )
    assert file.found == file.stored + file.duplicates + len(file.rejected)
