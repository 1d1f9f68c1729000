"""`readout marks`: set, listed, shown, compared and removed, as text, JSON and a workbook."""

import csv
import json
import shlex
from pathlib import Path

import openpyxl
import pytest

from readout import cli, frames, reviewing
from readout.filters import Filters
from readout.marks import How
from readout.reviewing import Decision
from readout.reviews import Action
from tests import small_store

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "marks.md").read_text("utf-8")
COMMANDS = [line.strip() for line in MANUAL.split("\n") if line.startswith("    readout ")]


@pytest.fixture
def target(tmp_path):
    opened = small_store.filled_store(tmp_path)
    return opened


@pytest.fixture
def run(target, tmp_path, capsys):
    """Run `readout marks` over the store; give its exit code and what it said."""

    def asked(*words):
        code = cli.main(["marks", *words, "--store", small_store.address(tmp_path)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return asked


def reject_one(target):
    whole = frames.current(target)
    key = int(whole.statements["statement"].iloc[0])
    decision = Decision(Action.REJECT, "Ana", why="=no\x1b[31m")
    reviewing.on_statement(target, whole, key, decision)


def test_a_mark_is_set_listed_shown_and_removed(run):
    assert "No mark yet" in run("list")[1]
    assert run("set", "May brief", "--by", "Ana")[0] == 0
    assert "May brief: set 2" in run("list")[1]
    assert "unchanged" in run("show", "May brief")[1]
    assert run("remove", "May brief", "--why", "too early")[0] == 0
    assert "removed 2" in run("list")[1]
    code, said = run("show", "May brief")
    assert (code, "was removed on" in said) == (2, True)


@pytest.mark.parametrize("words", [["set"], ["list", "x"], ["compare", "nix"], ["show", "nix"]])
def test_what_is_not_understood_ends_with_2(run, words):
    code, said = run(*words)
    assert (code, said.startswith("readout: ")) == (2, True)


def test_what_changed_is_told_in_lines_that_a_terminal_can_show(run, target):
    run("set", "May brief")
    assert "Nothing changed" in run("compare", "May brief")[1]
    reject_one(target)
    _, said = run("compare", "May brief")
    assert "1 retracted: 1 statement." in said
    assert "[rejected by Ana, " in said
    assert "\x1b" not in said


def test_what_changed_is_written_as_json(run, target, tmp_path):
    run("set", "May brief")
    reject_one(target)
    form = json.loads(run("compare", "May brief", "--format", "json")[1])
    (change,) = form["changes"]
    assert (change["how"], change["why"], change["what"]) == ("retracted", "rejected", "statement")
    assert (
        run("compare", "May brief", "--format", "json", "--out", str(tmp_path / "c.json"))[0] == 0
    )
    assert json.loads((tmp_path / "c.json").read_text("utf-8")) == form


def test_what_changed_is_written_as_a_workbook_of_texts(run, target, tmp_path):
    run("set", "May brief")
    reject_one(target)
    assert run("compare", "May brief", "--format", "xlsx")[0] == 2
    file = tmp_path / "c.xlsx"
    assert run("compare", "May brief", "--format", "xlsx", "--out", str(file))[0] == 0
    sheet = openpyxl.load_workbook(file)["Changes"]
    head, row = (list(values) for values in sheet.iter_rows(values_only=True))
    found = dict(zip(head, row, strict=True))
    assert found["What became of it"] == "retracted"
    assert found["Told"].endswith("=no[31m")
    assert {cell.data_type for cell in sheet[2] if cell.value} == {"s"}


def test_a_day_stands_for_a_mark(run):
    code, said = run("compare", "2022-01-01")
    assert code == 0
    assert "published since 2022-01-01" in said
    assert "new" in said
    assert "stored since" in run("compare", "2026-01-01", "--stored")[1]
    assert run("compare", "2022-01-01", "--to", "May brief")[0] == 2


def test_tables_leave_as_they_stood_at_a_mark(run, target, tmp_path):
    whole = frames.slice(frames.current(target), Filters())
    run("set", "May brief")
    reject_one(target)
    file = tmp_path / "s.csv"
    words = ["export", "statements", "--format", "csv", "--out", str(file)]
    at_mark = ["--mark", "May brief", "--store", small_store.address(tmp_path)]
    assert cli.main([*words, *at_mark]) == 0
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + len(whole.statements)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_manual_is_understood(line):
    assert cli.parser().parse_args(shlex.split(line)[1:]).run


def test_the_manual_names_every_class():
    rows = [row.split("|")[0] for row in MANUAL.split("\n| ")[2:]]
    told = {word.strip() for row in rows for word in row.split(",")}
    assert told >= {how.value for how in How}
