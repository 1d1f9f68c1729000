"""The command line: what it takes, what it refuses in a sentence, and what its manual says."""

import json
from pathlib import Path

import pytest

from readout import cli
from readout.records import article_id

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
MANUAL = "\n".join(page.read_text("utf-8") for page in PAGES)
ARTICLE = "MINSK, 16 May. Sergei Lavrov met Vladimir Makei. “We agreed,” Makei said.\n"


def commands():
    actions = cli.parser()._subparsers._group_actions
    return sorted(name for action in actions for name in action.choices)


@pytest.fixture
def store(tmp_path):
    return str(tmp_path / "store.sqlite")


@pytest.fixture
def filled(store, tmp_path):
    """A store with one article."""
    (tmp_path / "minsk.md").write_text(
        f"---\ntitle: Talks\noutlet: Own Wire\npublished: 2016-05-16\n---\n\n{ARTICLE}", "utf-8"
    )
    assert cli.main(["ingest", str(tmp_path / "minsk.md"), "--store", store]) == 0
    return store


@pytest.mark.parametrize("command", commands())
def test_the_manual_has_every_command(command):
    assert f"readout {command}" in MANUAL


@pytest.mark.parametrize("command", commands())
def test_every_command_takes_a_store_and_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main([command, "--help"])
    assert stop.value.code == 0
    assert "--store" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["ingest"],
        ["fly"],
        ["export", "figure", "--format", "png", "--out", "x.png", "--from", "31.12.2016"],
        ["annotate", "a", "b", "--workers", "0"],
    ],
)
def test_what_is_not_understood_ends_with_2(words, capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main(words)
    assert stop.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_report_accounts_for_every_file(store, tmp_path):
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "none.txt").write_bytes(b"")
    report = tmp_path / "report.json"
    paths = [str(tmp_path / name) for name in ("one.txt", "none.txt", "lost.txt")]
    assert cli.main(["ingest", *paths, "--store", store, "--report", str(report)]) == 1
    files = json.loads(report.read_text("utf-8"))["files"]
    assert [Path(row["file"]).name for row in files] == ["one.txt", "none.txt", "lost.txt"]
    for row in files:
        assert row["found"] == row["stored"] + row["duplicates"] + len(row["rejected"])
    assert [row["stored"] for row in files] == [1, 0, 0]
    assert all({"position", "reason"} <= set(one) for row in files for one in row["rejected"])


def test_reading_twice_changes_nothing(filled, tmp_path):
    report = tmp_path / "again.json"
    path = str(tmp_path / "minsk.md")
    cli.main(["ingest", path, "--store", filled, "--report", str(report)])
    (row,) = json.loads(report.read_text("utf-8"))["files"]
    assert (row["found"], row["stored"], row["duplicates"]) == (1, 0, 1)


@pytest.mark.parametrize("what", ["articles", "statements", "meetings", "sites"])
@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl"])
def test_tables_leave_from_the_command_line(filled, tmp_path, what, form):
    out = tmp_path / f"table.{form}"
    words = ["export", what, "--format", form, "--out", str(out), "--store", filled]
    assert cli.main([*words, "--from", "2016-01-01", "--to", "2016-12-31"]) == 0
    assert out.stat().st_size > 10


@pytest.mark.parametrize("figure", ["timeline", "map", "statements", "matrix"])
@pytest.mark.parametrize("form", ["png", "svg"])
def test_figures_leave_from_the_command_line(filled, tmp_path, figure, form):
    out = tmp_path / f"figure.{form}"
    words = ["export", "figure", "--figure", figure, "--format", form, "--out", str(out)]
    assert cli.main([*words, "--store", filled]) == 0
    assert out.read_bytes()[:5] in (b"\x89PNG\r", b"<?xml")


def test_an_actor_is_found_by_name_and_a_stranger_is_refused(filled, tmp_path, capsys):
    out = tmp_path / "said.jsonl"
    words = ["export", "statements", "--format", "jsonl", "--out", str(out), "--store", filled]
    assert cli.main([*words, "--actor", "Makei"]) == 0
    assert json.loads(out.read_text("utf-8"))["speaker"] == "Vladimir Makei"
    assert cli.main([*words, "--actor", "Nobody Atall"]) == 2
    assert "Nobody Atall" in capsys.readouterr().err


def test_annotate_answers_a_line_with_a_line(tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [{"id": n, "text": ARTICLE, "published": "2016-05-16"} for n in (7, 8)]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert cli.main(["annotate", str(source), str(target)]) == 0
    found = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [line["id"] for line in found] == [7, 8]
    (quote,) = found[0]["quotes"]
    assert quote["speaker_name"] == "Vladimir Makei"
    assert [ARTICLE[a:b].strip("“”,") for a, b in quote["content"]] == ["We agreed"]
    assert {"quotes", "meetings", "times", "places"} <= set(found[0])


@pytest.mark.parametrize("line", ["{", "[1]", "x" * 10, "[" * 100_000])
def test_a_line_that_is_no_object_is_named(tmp_path, line, capsys):
    source = tmp_path / "in.jsonl"
    source.write_text(f'{{"id": 1, "text": "x"}}\n{line}\n', "utf-8")
    assert cli.main(["annotate", str(source), str(tmp_path / "out.jsonl")]) == 2
    assert "Line 2" in capsys.readouterr().err


def test_a_target_that_cannot_be_written_is_a_sentence(filled, tmp_path, capsys):
    words = ["export", "meetings", "--format", "csv", "--out", str(tmp_path / "no" / "x.csv")]
    assert cli.main([*words, "--store", filled]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_second_opinion_is_heard_and_what_it_made_up_is_counted(tmp_path, capsys):
    source, answers, target = (tmp_path / name for name in ("in.jsonl", "answers.jsonl", "out"))
    source.write_text(json.dumps({"id": 1, "text": ARTICLE, "language": "en"}), "utf-8")
    invented = {"content": "war is coming", "speaker": "Makei"}
    answers.write_text(json.dumps({"id": article_id(ARTICLE), "statements": [invented]}), "utf-8")
    asked = ["--second-opinion", f"answers:{answers}"]
    assert cli.main(["annotate", str(source), str(target), *asked]) == 0
    assert "1 proposals of answers:answers.jsonl dropped" in capsys.readouterr().out
    assert json.loads(target.read_text("utf-8"))["dropped"] == 1


def test_a_second_opinion_that_is_not_there_is_said(tmp_path, capsys):
    asked = ["--second-opinion", "answers:nowhere.jsonl"]
    assert cli.main(["annotate", "in.jsonl", str(tmp_path / "out"), *asked]) == 2
    assert "nowhere.jsonl" in capsys.readouterr().err


def test_quality_is_measured_against_the_gold_that_is_named(tmp_path, capsys):
    wanted = {"id": 1, "text": ARTICLE, "published": "2016-05-16", "times": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(wanted), "utf-8")
    assert cli.main(["bench", "quality", str(tmp_path), "--errors"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("gold: 1 articles")
    assert "spurious: 16 May" in told


def test_quality_without_gold_is_a_sentence(tmp_path, capsys):
    assert cli.main(["bench", "quality", str(tmp_path / "none")]) == 2
    assert "was not found" in capsys.readouterr().err
