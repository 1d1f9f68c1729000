"""Quality: gold files are told by what they hold, shown beside the last run, kept as figures."""

import json
from datetime import date
from pathlib import Path

import pytest

from readout import bench
from readout.bench import gold, quality
from readout.errors import SourceError
from readout.settings import load

TEXT = "“We agreed,” Makei said in Minsk on 16 May 2016. Lavrov met Makei there."


def line(key="a", **wanted):
    return json.dumps({"id": key, "text": TEXT, "published": "2016-05-16", **wanted})


def quote(words, speaker, text=TEXT):
    start, who = text.index(words), text.index(speaker)
    return {
        "content": [[start, start + len(words)]],
        "speaker": [who, who + len(speaker)],
        "cue": None,
        "speaker_name": speaker,
        "type": "direct",
        "statement": True,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "gold"
    place.mkdir()
    (place / "s.jsonl").write_text(line(quotes=[quote("We agreed", "Lavrov")]), "utf-8")
    (place / "t.jsonl").write_text(line(times=[]) + "\n" + line("b"), "utf-8")
    (place / "answers.jsonl").write_text(line(), "utf-8")
    (place / "README.md").write_text("no gold", "utf-8")
    return place


def report(folder, root, **asked):
    chosen = {"errors": False, "record": None, **asked}
    return bench.quality_report([folder], load().reference, root, **chosen)


def test_a_file_is_of_the_kind_that_it_holds(folder):
    found = gold.load([folder])
    assert [(one.name, one.kind.value, len(one.articles)) for one in found] == [
        ("s", "quotes", 1),
        ("t", "times", 2),
    ]


@pytest.mark.parametrize("content", ["", "{", '{"id": 1}', '{"id": 1, "text": "x"}', "[]"])
def test_what_is_no_gold_is_said(tmp_path, content):
    (tmp_path / "x.jsonl").write_text(content, "utf-8")
    with pytest.raises(SourceError, match="gold"):
        gold.load([tmp_path])


def test_a_missing_path_is_said(tmp_path):
    with pytest.raises(SourceError, match="was not found"):
        gold.load([tmp_path / "none"])


def test_every_file_has_its_table(folder, tmp_path):
    lines = report(folder, tmp_path).splitlines()
    assert lines[0] == "s: 1 articles"
    assert any(one.startswith("  end to end: F1") and "0.0" in one for one in lines)
    assert "t: 2 articles" in lines


def test_the_next_run_stands_beside_the_recorded_one(folder, tmp_path):
    report(folder, tmp_path, record=date(2026, 5, 1))
    (again,) = (one for one in report(folder, tmp_path).splitlines() if "content, IoU" in one)
    assert again.split()[-4:] == ["100.0", "100.0", "+0.0", "1"]


def test_the_record_holds_figures_only_and_keeps_what_was_not_measured(folder, tmp_path):
    report(folder, tmp_path, record=date(2026, 5, 1))
    report(folder / "t.jsonl", tmp_path, record=date(2026, 5, 2))
    known = quality.recorded(tmp_path / "benchmarks" / "quality.json")
    assert [(name, one["recorded"]) for name, one in known.items()] == [
        ("s", "2026-05-01"),
        ("t", "2026-05-02"),
    ]
    written = (tmp_path / "benchmarks" / "quality.json").read_text("utf-8")
    assert "agreed" not in written
    assert all(
        isinstance(value, float) for one in known.values() for value in one["figures"].values()
    )


def test_errors_are_listed_only_when_asked_and_only_printed(folder, tmp_path):
    assert "We agreed" not in report(folder, tmp_path)
    told = report(folder, tmp_path, errors=True, record=date(2026, 5, 1))
    assert "  a: 1 amiss" in told
    assert "speaker (Vladimir Makei for Lavrov, certain): We agreed" in told
    assert "We agreed" not in (tmp_path / "benchmarks" / "quality.json").read_text("utf-8")
