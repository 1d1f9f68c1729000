"""Ingesting: files in, a report that adds up, and nothing lost or doubled however it ends."""

import csv
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from readout import frames, settings, store
from readout.extract import engine
from readout.extract.second_opinion import named
from readout.ingest import (
    extract_pending,
    ingest,
    ingest_uploads,
    opinion_of_settings,
)
from readout.records import Choices, FileState, Problem
from tests.store.built import counts, opened

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = settings.load().reference
STORY = (
    "MINSK, 16 May 2016 - Russian Foreign Minister Sergei Lavrov met Belarusian Foreign Minister "
    "Vladimir Makei in Minsk on Monday, round {}. Lavrov said that the talks had been useful."
)
# What may differ between two runs that had the same files: the reports, and the counter.
RUNS = ("imports", "import_rows", "rejected_items")


def stories(folder: Path, count: int) -> Path:
    """Write so many articles, one a file, into a new folder."""
    folder.mkdir()
    for number in range(count):
        (folder / f"story{number:03d}.txt").write_text(STORY.format(number), "utf-8")
    return folder


def records(target) -> dict[str, int]:
    return {table: rows for table, rows in counts(target).items() if table not in RUNS}


@pytest.fixture
def corpus(tmp_path):
    """Three articles and what is none: a copy, an empty file, a table with a row without text."""
    folder = stories(tmp_path / "corpus", 3)
    (folder / "copy.txt").write_text(STORY.format(0), "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    with (folder / "table.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["title", "text", "date", "outlet", "url"])
        rows.writerow(["New", STORY.format("9"), "2016-05-17", "Post", "https://example.org/9"])
        rows.writerow(["None", "", "2016-05-17", "Post", ""])
        rows.writerow(["Old", STORY.format(1), "2016-05-17", "Post", "https://example.org/1"])
    return folder


def test_the_report_of_every_file_adds_up(tmp_path, corpus):
    report = ingest(opened(tmp_path), [corpus], reference=REFERENCE)
    for file in report.files:
        assert file.found == file.stored + file.duplicates + len(file.rejected)
    assert (report.found, report.stored, report.duplicates, report.rejected) == (8, 4, 2, 2)
    assert json.loads(json.dumps(report.as_json()))["files"][0]["file"] == report.files[0].file


def test_what_is_rejected_says_where_and_why(tmp_path, corpus):
    report = ingest(opened(tmp_path), [corpus], reference=REFERENCE)
    refused = {
        Path(file.file).name: [(one.position, one.reason) for one in file.rejected]
        for file in report.files
        if file.rejected
    }
    assert refused == {"empty.txt": [(0, Problem.EMPTY)], "table.csv": [(2, Problem.NO_TEXT)]}


def test_a_path_that_is_not_there_is_a_row_of_the_report(tmp_path):
    report = ingest(opened(tmp_path), [tmp_path / "missing"], reference=REFERENCE)
    assert [one.reason for one in report.files[0].rejected] == [Problem.NOT_FOUND]


def test_everything_stored_is_extracted_and_can_be_looked_at(tmp_path, corpus):
    target = opened(tmp_path)
    ingest(target, [corpus], reference=REFERENCE)
    loaded = frames.load(target)
    assert len(loaded.articles) == 4
    assert store.pending(target, engine.VERSION) == ()
    # copy.txt is story000.txt under another name, letter for letter: no copy of its own
    assert loaded.articles["sightings"].sum() == 5


def test_a_second_ingest_stores_nothing_and_changes_no_count(tmp_path, corpus):
    target = opened(tmp_path)
    ingest(target, [corpus], reference=REFERENCE)
    before = records(target)
    again = ingest(target, [corpus], reference=REFERENCE)
    assert (again.stored, again.duplicates) == (0, 6)
    assert records(target) == before


def test_the_report_is_kept(tmp_path, corpus):
    target = opened(tmp_path)
    report = ingest(target, [corpus], reference=REFERENCE)
    assert store.last_import(target) == report
    assert report.finished_at >= report.started_at > ""


def test_uploads_are_files_with_a_name(tmp_path):
    files = [("a.txt", STORY.format(1).encode()), ("../b.txt", STORY.format(1).encode())]
    report = ingest_uploads(opened(tmp_path), files, reference=REFERENCE)
    assert [(file.file, file.stored, file.duplicates) for file in report.files] == [
        ("a.txt", 1, 0),
        ("b.txt", 0, 1),
    ]


def test_progress_is_told_by_stage_and_ends_where_it_should(tmp_path, corpus):
    told = []
    ingest(
        opened(tmp_path), [corpus], reference=REFERENCE, progress=lambda *seen: told.append(seen)
    )
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == [
        "reading",
        "extracting",
        "merging",
    ]
    assert told[0] == ("reading", 0, 6)
    assert ("reading", 6, 6) in told
    assert ("extracting", 4, 4) in told


def test_a_stopped_ingest_is_finished_by_the_next(tmp_path):
    folder = stories(tmp_path / "corpus", 6)
    whole, stopped = opened(tmp_path), store.open(f"sqlite:///{tmp_path}/stopped.sqlite")
    ingest(whole, [folder], reference=REFERENCE)
    answers = iter([False, False, True])
    report = ingest(stopped, [folder], reference=REFERENCE, should_stop=lambda: next(answers, True))
    assert 0 < report.found < 6
    assert report.cancelled
    states = [file.state for file in report.files]
    assert states == [FileState.DONE] * 2 + [FileState.CANCELLED] * 4
    assert store.unextracted(stopped) > 0
    ingest(stopped, [folder], reference=REFERENCE)
    assert records(stopped) == records(whole)


def test_a_wish_to_stop_that_comes_too_late_is_no_cancelled_import(tmp_path):
    folder = stories(tmp_path / "corpus", 2)
    told = []
    report = ingest(
        opened(tmp_path),
        [folder],
        reference=REFERENCE,
        progress=lambda *seen: told.append(seen),
        should_stop=lambda: ("extracting", 2, 2) in told,
    )
    assert (report.cancelled, report.unread) == (False, ())


def test_what_was_refused_is_kept_with_what_was_found_of_it(tmp_path, corpus):
    target = opened(tmp_path)
    report = ingest(target, [corpus], reference=REFERENCE)
    items = store.refused_items(target, report.key)
    assert [(Path(one.file).name, one.position) for one in items] == [
        ("empty.txt", 0),
        ("table.csv", 2),
    ]
    assert items[1].found.outlet.value == "Post"


def test_a_copy_from_another_outlet_is_told_from_a_mere_reread(tmp_path, corpus):
    target = opened(tmp_path)
    first = ingest(target, [corpus], reference=REFERENCE)
    assert (first.duplicates, first.sightings) == (2, 1)
    again = ingest(target, [corpus], reference=REFERENCE)
    assert (again.duplicates, again.sightings) == (6, 0)


def test_columns_that_were_chosen_stand_in_the_report(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(f'id,memo\n1,"{STORY.format(1)}"\n', "utf-8")
    choices = Choices((("text", ("memo",)),))
    report = ingest(opened(tmp_path), [table], reference=REFERENCE, choices=choices)
    (file,) = report.files
    assert (file.stored, file.choices, dict(file.columns)) == (1, choices, {"text": ("memo",)})


def test_a_new_version_of_the_engine_reads_everything_again(tmp_path, corpus, monkeypatch):
    target = opened(tmp_path)
    ingest(target, [corpus], reference=REFERENCE)
    before = records(target)
    assert extract_pending(target, reference=REFERENCE) == 0
    monkeypatch.setattr(engine, "VERSION", "next")
    assert extract_pending(target, reference=REFERENCE) == 4
    assert records(target) == before
    assert store.article_records(target, 1).version == "next"


CHILD = """
import sys
from readout import settings
from readout.ingest import ingest
from tests.store.built import opened
if __name__ == "__main__":
    ingest(
        opened(sys.argv[1]),
        [sys.argv[2]],
        reference=settings.load().reference,
        workers=int(sys.argv[3]),
        progress=lambda *told: print(*told, flush=True),
    )
"""


def killed_after(lines: int, folder: Path, corpus: Path, workers: int = 1) -> None:
    """Start a real ingest and kill it -9 when it has told of its progress so many times."""
    command = [sys.executable, "-c", CHILD, folder, corpus, workers]
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as run:
        for _ in range(lines):
            run.stdout.readline()
        run.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("lines", [0, 120, 250, 482])
def test_h70_a_killed_ingest_loses_and_doubles_nothing(tmp_path, lines):
    corpus = stories(tmp_path / "corpus", 240)
    killed_after(lines, tmp_path, corpus)
    target = opened(tmp_path)
    assert store.check(target) == ""
    begun = counts(target)["articles"]
    if (killed := store.last_import(target)) is not None and begun < 240:
        assert killed.finished_at == ""
        assert sum(file.found for file in killed.files) == begun
        assert len(killed.unread) == len(killed.files) - begun
    report = ingest(target, [corpus], reference=REFERENCE)
    assert (report.stored, report.duplicates) == (240 - begun, begun)
    found = records(target)
    assert (found["articles"], found["sightings"], found["extractions"]) == (240, 240, 240)
    told = store.imports(target)
    assert sum(one.stored for one in told) == 240
    calm = store.open(f"sqlite:///{tmp_path}/calm.sqlite")
    ingest(calm, [corpus], reference=REFERENCE)
    assert found == records(calm)


def test_the_settings_name_the_second_opinion_of_every_run(tmp_path, monkeypatch):
    answers = tmp_path / "answers.jsonl"
    answers.write_text("", "utf-8")
    monkeypatch.setenv("READOUT_SECOND_OPINION", f"answers:{answers}")
    settings.load.cache_clear()
    try:
        assert opinion_of_settings().name == "answers:answers.jsonl"
    finally:
        monkeypatch.undo()
        settings.load.cache_clear()
    assert opinion_of_settings() is None


def test_results_of_another_opinion_are_other_results(tmp_path, corpus):
    answers = tmp_path / "answers.jsonl"
    answers.write_text("", "utf-8")
    target = opened(tmp_path)
    ingest(target, [corpus], reference=REFERENCE)
    opinion = named(f"answers:{answers}")
    assert extract_pending(target, reference=REFERENCE, opinion=opinion) == 4
    assert extract_pending(target, reference=REFERENCE, opinion=opinion) == 0
