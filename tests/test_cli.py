"""The command line: what it takes, what it refuses in a sentence, and what its manual says."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from readout import cli
from readout import store as stores
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


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_a_report_is_written_in_the_form_that_its_name_ends_in(store, tmp_path, form):
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    report = tmp_path / f"report.{form}"
    words = ["ingest", str(tmp_path / "one.txt"), "--store", store, "--report", str(report)]
    assert cli.main(words) == 0
    assert report.stat().st_size > 100


def test_a_report_in_another_form_is_refused_before_anything_is_read(store, tmp_path, capsys):
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    words = ["ingest", str(tmp_path / "one.txt"), "--store", store, "--report", "report.doc"]
    assert cli.main(words) == 2
    assert ".json, .csv or .xlsx" in capsys.readouterr().err
    assert not Path(store).exists()


def test_columns_are_guessed_said_and_chosen(store, tmp_path, capsys):
    table = tmp_path / "t.csv"
    table.write_text(f'id,headline,memo\n1,Talks,"{ARTICLE.strip()}"\n', "utf-8")
    words = ["ingest", str(table), "--store", store]
    assert cli.main(words) == 1
    assert "--columns text=...: id, headline, memo" in capsys.readouterr().out
    assert cli.main([*words, "--columns", "text=memo,title=headline"]) == 0
    assert "columns chosen: text: memo, title: headline" in capsys.readouterr().out


@pytest.mark.parametrize("columns", ["text", "=memo", ","])
def test_columns_that_are_not_understood_end_with_2(store, columns, capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main(["ingest", "x.csv", "--store", store, "--columns", columns])
    assert stop.value.code == 2


@pytest.mark.parametrize("words", [["--columns", "body=memo"], ["--encoding", "klingon"]])
def test_a_field_or_an_encoding_that_there_is_not_ends_with_2(store, words, capsys):
    assert cli.main(["ingest", "x.csv", "--store", store, *words]) == 2
    assert "There is no" in capsys.readouterr().err


def test_ctrl_c_leaves_a_true_report_and_the_next_run_goes_on(store, tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03d}.txt").write_text(f"{ARTICLE} Round {number}.", "utf-8")
    command = [sys.executable, "-m", "readout", "ingest", str(folder), "--store", store]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as run:
        assert run.stderr.readline() == "reading ...\n"
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=60)
    assert run.returncode == 1
    assert "Stopping after what is in hand" in err
    assert "Cancelled: " in out
    report = stores.last_import(stores.open(f"sqlite:///{store}"))
    assert report.cancelled
    assert report.unread
    assert report.found == report.stored == 150 - len(report.unread)
    assert cli.main(command[3:]) == 0
    assert stores.unextracted(stores.open(f"sqlite:///{store}")) == 0


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


@pytest.mark.parametrize("figure", ["positions", "history", "years", "statements"])
def test_a_figure_has_a_command_of_its_own(filled, tmp_path, figure):
    out = tmp_path / "figure.png"
    words = ["export", figure, "--format", "png", "--size", "a4", "--out", str(out)]
    assert (
        cli.main([*words, "--store", filled, "--title", "They met", "--marking", "tlp:green"]) == 0
    )
    assert out.read_bytes()[:5] == b"\x89PNG\r"


def test_a_marking_that_does_not_exist_is_refused(filled, tmp_path, capsys):
    words = ["export", "years", "--format", "png", "--out", str(tmp_path / "x.png")]
    assert cli.main([*words, "--store", filled, "--marking", "TLP:PURPLE"]) == 2
    assert "TLP:GREEN" in capsys.readouterr().err


def test_a_topic_is_found_by_name(filled, tmp_path, capsys):
    out = tmp_path / "said.jsonl"
    words = ["export", "statements", "--format", "jsonl", "--out", str(out), "--store", filled]
    assert cli.main([*words, "--topic", "INF Treaty"]) == 0
    assert cli.main([*words, "--topic", "Gardening"]) == 2
    assert "Gardening" in capsys.readouterr().err


def test_an_actor_is_found_by_name_and_a_stranger_is_refused(filled, tmp_path, capsys):
    out = tmp_path / "said.jsonl"
    words = ["export", "statements", "--format", "jsonl", "--out", str(out), "--store", filled]
    assert cli.main([*words, "--actor", "Makei"]) == 0
    assert json.loads(out.read_text("utf-8"))["speaker"] == "Vladimir Makei"
    assert cli.main([*words, "--actor", "Nobody Atall"]) == 2
    assert "Nobody Atall" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        (["--together", "Lavrov", "--together", "Makei"], 1),
        (["--together", "Makei", "--checked"], 0),
        (["--checked"], 0),
    ],
)
def test_who_met_together_and_what_is_checked_can_be_asked_for(filled, tmp_path, asked, rows):
    out = tmp_path / "met.jsonl"
    words = ["export", "meetings", "--format", "jsonl", "--out", str(out), "--store", filled]
    assert cli.main([*words, *asked]) == 0
    assert len(out.read_text("utf-8").splitlines()) == rows


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
