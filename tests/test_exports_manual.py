"""The manual of exports: its commands are understood, its table has every form with its tables."""

import shlex
from pathlib import Path

import pytest

from readout import cli, export, limits

MANUAL = (Path(__file__).resolve().parents[1] / "docs" / "exports.md").read_text("utf-8")
COMMANDS = [line.strip() for line in MANUAL.split("\n") if line.startswith("    readout ")]
ROWS = [line.split(" | ") for line in MANUAL.split("\n") if line.startswith("| ")][2:]
TOLD = {form: row[1] for row in ROWS for form in row[0].removeprefix("| ").split(", ")}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_manual_is_understood(command):
    understood = cli.parser().parse_args(shlex.split(command, comments=True)[1:])
    assert callable(understood.run)


def test_the_manual_has_every_form_with_its_tables():
    of = {form: ", ".join(one.of) for form, one in export.FORMS.items()}
    every = ", ".join(export.TABLES)
    assert {form: told.replace("all tables", every) for form, told in TOLD.items()} == of


def test_the_manual_names_the_forms_without_a_place_for_a_marking():
    assert [form for form, one in export.FORMS.items() if not one.is_marked] == [
        "csv",
        "jsonl",
        "ris",
        "csl",
    ]
    assert "but CSV, JSON lines, RIS and CSL JSON" in MANUAL


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (limits.CELL_CHARACTERS, "above {:,} characters"),
        (limits.SHEET_ROWS, "above {:,} rows"),
        (limits.PACK_MEMBERS, "at most {} files"),
        (limits.ARCHIVE_BYTES // 1_000_000, "files of {} MB together"),
    ],
)
def test_the_manual_has_the_numbers_of_the_limits(number, words):
    assert words.format(number) in MANUAL
