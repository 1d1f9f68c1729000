"""The child process: answers in order, one fresh child after some files, nothing lost."""

import hashlib

from readout import limits
from readout.articles import parse_all, sandbox
from readout.records import Problem
from readout.sources import Source, uploaded, walk


def texts(answers):
    return [raw.text for one in answers for _, raw in one.articles]


def test_every_source_gives_one_answer_in_order(tmp_path):
    for name, data in (("a.txt", b"One."), ("b.json", b'[{"text": "Two."}]'), ("c.exe", b"MZ\x90")):
        (tmp_path / name).write_bytes(data)
    answers = list(parse_all(walk([tmp_path])))
    assert [one.format for one in answers] == ["TXT", "JSON", ""]
    assert texts(answers) == ["One.", "Two."]
    assert answers[0].sha256 == hashlib.sha256(b"One.").hexdigest()
    assert [one.found for one in answers] == [1, 1, 1]


def test_a_fresh_child_takes_over_after_some_files(monkeypatch):
    monkeypatch.setattr(limits, "CHILD_FILES", 2)
    started = []
    start = sandbox._started
    monkeypatch.setattr(sandbox, "_started", lambda: started.append(1) or start())
    answers = list(parse_all(uploaded(f"{n}.txt", b"Number %d." % n) for n in range(5)))
    assert texts(answers) == [f"Number {n}." for n in range(5)]
    assert len(started) == 3


def test_no_child_is_started_for_no_files(monkeypatch):
    monkeypatch.setattr(sandbox, "_started", None)
    assert list(parse_all([])) == []


def test_a_source_that_is_gone_is_a_row_and_the_next_goes_on(tmp_path):
    gone = Source("gone.txt", tmp_path / "gone.txt", base=tmp_path)
    answers = list(parse_all([gone, uploaded("x.txt", b"They met.")]))
    assert (answers[0].rejected[0].reason, answers[0].found) == (Problem.NOT_FOUND, 1)
    assert texts(answers) == ["They met."]


def test_an_upload_over_the_limit_is_a_row():
    (answer,) = parse_all([uploaded("x.txt", b"a" * (limits.UPLOAD_BYTES + 1))])
    assert answer.rejected[0].reason is Problem.TOO_LARGE
    assert answer.rejected[0].detail == "25,000,001 bytes; the limit is 25,000,000"


def test_stopping_early_leaves_no_child_behind(monkeypatch):
    started = []
    start = sandbox._started
    monkeypatch.setattr(sandbox, "_started", lambda: started.append(start()) or started[-1])
    answers = parse_all(uploaded(f"{n}.txt", b"They met.") for n in range(5))
    next(answers)
    answers.close()
    assert started[0].poll() is not None
