"""`readout review`: decisions out of one store, into another, and what is refused on the way."""

import json

import pytest

from readout import cli, frames, reviewing, store
from readout.reviewing import Decision
from readout.reviews import Action
from tests.small_store import address, fill, open_store


@pytest.fixture
def decided(tmp_path):
    """The address of a store in which one statement was edited."""
    target = open_store(tmp_path / "one")
    fill(target)
    key = int(frames.load(target).statements["statement"].iloc[0])
    edit = Decision(Action.EDIT, "analyst", {"role": "acting minister"})
    reviewing.on_statement(target, frames.load(target), key, edit)
    return address(tmp_path / "one")


def roles(target) -> set[str]:
    return set(frames.reviewed(frames.load(target), store.decisions(target)).statements["role"])


def test_decisions_move_to_a_store_of_the_same_articles(decided, tmp_path, capsys):
    lines = tmp_path / "decisions.jsonl"
    assert cli.main(["review", "export", str(lines), "--store", decided]) == 0
    other = open_store(tmp_path / "two")
    fill(other)
    assert cli.main(["review", "import", str(lines), "--store", address(tmp_path / "two")]) == 0
    assert "1 added, 0 known, 0 refused" in capsys.readouterr().out
    assert "acting minister" in roles(other)
    assert cli.main(["review", "import", str(lines), "--store", address(tmp_path / "two")]) == 0
    assert "0 added, 1 known" in capsys.readouterr().out


def test_decisions_can_come_before_their_articles(decided, tmp_path, capsys):
    lines = tmp_path / "decisions.jsonl"
    cli.main(["review", "export", str(lines), "--store", decided])
    other = open_store(tmp_path / "two")
    cli.main(["review", "import", str(lines), "--store", address(tmp_path / "two")])
    assert "1 not in this store" in capsys.readouterr().out
    assert "acting minister" not in roles(other)
    fill(other)
    assert "acting minister" in roles(other)


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b"{}", b"\xff\xfe", b'{"id": ' + b"[" * 100_000, b" " * 1_000_001 + b"{"]
)
def test_a_line_that_is_no_decision_is_named_and_the_others_go_in(decided, tmp_path, capsys, line):
    lines = tmp_path / "decisions.jsonl"
    cli.main(["review", "export", str(lines), "--store", decided])
    lines.write_bytes(line + b"\n" + lines.read_bytes())
    open_store(tmp_path / "two")
    assert cli.main(["review", "import", str(lines), "--store", address(tmp_path / "two")]) == 1
    said = capsys.readouterr().out
    assert "refused: line 1:" in said
    assert "1 added, 0 known, 1 refused" in said


def test_a_file_that_is_not_there_is_a_sentence(decided, tmp_path, capsys):
    assert cli.main(["review", "import", str(tmp_path / "none"), "--store", decided]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_an_exported_line_is_plain_json(decided, tmp_path):
    lines = tmp_path / "decisions.jsonl"
    cli.main(["review", "export", str(lines), "--store", decided])
    (line,) = lines.read_text("utf-8").splitlines()
    assert json.loads(line)["values"] == {"role": "acting minister"}
