"""Briefs on the command line: kept from a file, listed, written, and taken off the list."""

import json
import zipfile

import pptx
import pytest

from readout import briefing, cli, settings
from readout import store as stores
from readout.commands import written_options
from readout.export import FORMS
from tests import small_store

BRIEF = {
    "name": "May",
    "title": "They met",
    "marking": "TLP:GREEN",
    "items": [{"kind": "meetings"}, {"kind": "statements", "filters": {"start": "2016-01-01"}}],
}


@pytest.fixture
def store(tmp_path):
    opened = small_store.filled_store(tmp_path)
    return opened


@pytest.fixture
def run(tmp_path, store):
    """Run one command over the filled store."""
    return lambda *words: cli.main([*words, "--store", small_store.address(tmp_path)])


@pytest.fixture
def saved(tmp_path, run):
    file = tmp_path / "brief.json"
    file.write_text(json.dumps(BRIEF), encoding="utf-8")
    assert run("brief", "save", str(file)) == 0
    return "May"


def test_a_saved_brief_is_listed_and_shown(run, saved, capsys):
    assert run("brief", "list") == 0
    assert "May\t2 items" in capsys.readouterr().out
    assert run("brief", "show", saved) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "They met"


def test_a_removed_brief_is_off_the_list(run, saved, store):
    assert run("brief", "remove", saved) == 0
    assert stores.saved_briefs(store) == ()


def test_all_files_are_written_into_a_folder(run, saved, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    words = ["--format", "pptx,docx,pdf,xlsx,zip", "--out", str(folder)]
    assert run("export", "brief", saved, *words) == 0
    suffixes = sorted(file.suffix for file in folder.iterdir())
    assert suffixes == [".docx", ".pdf", ".pptx", ".xlsx", ".zip"]
    [pack] = folder.glob("*.zip")
    with zipfile.ZipFile(pack) as archive:
        names = archive.namelist()
    assert {f"files/brief.{form}" for form in ("pptx", "docx", "pdf", "xlsx")} <= set(names)
    assert cli.main(["verify", str(pack)]) == 0


def test_filters_of_the_command_stand_in_place_of_the_items_own(run, saved, tmp_path):
    file = tmp_path / "may.pptx"
    words = ["--format", "pptx", "--out", str(file), "--to", "2012-12-31"]
    assert run("export", "brief", saved, *words, "--title", "Ours") == 0
    slides = pptx.Presentation(str(file)).slides
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides)
    assert slides[0].shapes.title.text_frame.text == "Ours"
    assert "to 31 December 2012" in notes


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["export", "brief", "June", "--format", "pdf"], "no brief called 'June'"),
        (["export", "brief", "--format", "pdf"], "needs the name"),
        (["export", "brief", "May", "--format", "csv"], "cannot be written as csv"),
        (["export", "brief", "May", "--format", "pdf,docx"], "is no folder"),
        (["export", "brief", "May", "--format", "pdf", "--mark", "x"], "x"),
    ],
)
def test_what_cannot_be_written_is_a_sentence(run, saved, tmp_path, words, why, capsys):
    assert run(*words, "--out", str(tmp_path / "file.pdf")) == 2
    assert why in capsys.readouterr().err
    assert list(tmp_path.glob("file*")) == []


def test_a_name_without_an_ending_is_a_folder_that_is_made(run, saved, tmp_path):
    for forms in ("pdf", "docx,xlsx"):
        assert run("export", "brief", saved, "--format", forms, "--out", str(tmp_path / "may")) == 0
    made = sorted(file.suffix for file in (tmp_path / "may").iterdir())
    assert made == [".docx", ".pdf", ".xlsx"]


def test_a_file_is_no_folder(run, saved, tmp_path, capsys):
    taken = tmp_path / "taken"
    taken.touch()
    assert run("export", "brief", saved, "--format", "pdf,docx", "--out", str(taken)) == 2
    assert "is no folder" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_a_sentence(run, saved, tmp_path, capsys):
    taken = tmp_path / "taken"
    taken.touch()
    for out in (tmp_path / "no" / "such" / "file.pdf", taken / "file.pdf"):
        assert run("export", "brief", saved, "--format", "pdf", "--out", str(out)) == 2
        assert "cannot be written" in capsys.readouterr().err


def test_a_brief_of_nothing_is_not_written(run, tmp_path, capsys):
    file, made = tmp_path / "empty.json", tmp_path / "empty.pptx"
    file.write_text('{"name": "Empty"}', encoding="utf-8")
    assert run("brief", "save", str(file)) == 0
    assert run("export", "brief", "Empty", "--format", "pptx", "--out", str(made)) == 2
    assert "'Empty' is empty: no item and no bottom line." in capsys.readouterr().err
    assert not made.exists()


def test_a_brief_that_is_none_is_refused(run, tmp_path, capsys):
    file = tmp_path / "x.json"
    file.write_text("[]")
    assert run("brief", "save", str(file)) == 2
    assert "no brief" in capsys.readouterr().err


def test_a_brief_as_of_a_mark_says_the_same_after_the_records_changed(run, saved, store):
    from readout import frames, marks, reviewing
    from readout.reviews import Action

    place = settings.load()
    marks.set_mark(store, frames.current_on_topics(store, ()), "then", "A")
    brief = briefing.from_json(json.dumps(BRIEF | {"as_of": "then"}))

    def points():
        whole = briefing.records(store, brief, place)
        return briefing.content(store, brief, whole, place).points

    before = points()
    whole = frames.current(store)
    reject = reviewing.Decision(Action.REJECT, "A")
    reviewing.on_statement(store, whole, int(whole.statements["statement"].iloc[-1]), reject)

    assert points() == before
    twin = briefing.from_json(json.dumps(BRIEF | {"since": "then"}))
    now = briefing.records(store, twin, place)
    changes = briefing.content(store, twin, now, place).changes
    assert changes[0].text == "1 statement not on file any more."


def test_the_demo_brings_its_brief_along(store):
    briefing.keep_demo(store, settings.load())

    assert [one.name for one in stores.saved_briefs(store)] == [briefing.demo(settings.load()).name]


def test_the_command_line_offers_every_form_there_is():
    assert written_options.BRIEF_FORMS == briefing.FORMATS
    assert set(written_options.DATA_FORMS) == set(FORMS)
