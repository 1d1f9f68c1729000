"""Rows C29 to C31: a parser that was taken over, or ran wild, costs the one file it had in hand."""

import sys

import pytest

from readout import limits
from readout.articles import confine, parse_all, sandbox
from readout.records import Problem
from readout.sources import uploaded
from tests.hostile import misbehaving

LINUX = pytest.mark.skipif(
    sys.platform != "linux" or confine.platform.machine() != "x86_64",
    reason="the filter of system calls is made for Linux on x86-64",
)


@pytest.fixture
def answers(monkeypatch):
    monkeypatch.setattr(sandbox, "_START", misbehaving.START)

    def run(*deeds):
        return list(parse_all(uploaded("x.txt", deed.encode()) for deed in deeds))

    return run


def outcome(answer):
    return answer.articles[0][1].text if answer.articles else answer.rejected[0].reason


@pytest.mark.parametrize(
    ("deed", "problem"),
    [
        ("spin", Problem.TOO_SLOW),
        ("memory", Problem.TOO_HUNGRY),
        ("crash", Problem.CRASHED),
        ("abort", Problem.CRASHED),
        ("leave", Problem.CRASHED),
        ("lie", Problem.CRASHED),
        ("no-such-deed", Problem.UNREADABLE),
    ],
)
def test_c29_a_bad_parser_costs_one_row_and_the_next_file_goes_on(answers, deed, problem):
    found = answers("say one", deed, "say two")
    assert list(map(outcome, found)) == ["one", problem, "two"]
    assert [one.found for one in found] == [1, 1, 1]


def test_c29_a_parser_that_sleeps_is_ended_by_the_parents_clock(answers, monkeypatch):
    monkeypatch.setattr(limits, "CHILD_WALL_SECONDS", 1)
    assert list(map(outcome, answers("sleep", "say two"))) == [Problem.TOO_SLOW, "two"]


def test_c29_an_answer_that_is_too_long_is_a_row(answers, monkeypatch):
    monkeypatch.setattr(limits, "CHILD_OUTPUT_BYTES", 100_000)
    assert list(map(outcome, answers("answer", "say two"))) == [Problem.TOO_LARGE, "two"]


def test_c29_a_parser_writes_no_file(answers, tmp_path):
    assert outcome(*answers(f"write {tmp_path / 'x'}")) is Problem.UNREADABLE
    assert not (tmp_path / "x").exists() or not (tmp_path / "x").read_bytes()


def test_c30_processor_time_does_not_add_up_over_files(answers):
    found = answers(*["say one"] * 30)
    assert list(map(outcome, found)) == ["one"] * 30


def test_c30_what_a_library_prints_is_no_answer(answers):
    assert list(map(outcome, answers("print", "say two"))) == ["printed", "two"]


@LINUX
@pytest.mark.parametrize("deed", ["socket", "pair", "resolve", "program", "session", "kill"])
def test_c31_a_parser_reaches_neither_the_network_nor_other_processes(answers, deed):
    (answer,) = answers(deed)
    assert outcome(answer) is Problem.UNREADABLE
    assert answer.rejected[0].detail in ("PermissionError", "gaierror")


@LINUX
def test_c31_the_filter_holds_for_grandchildren(answers):
    assert outcome(*answers("grandchild")) == "0"


@LINUX
def test_c31_where_the_network_is_closed_nothing_is_noted(answers):
    assert answers("say one")[0].notes == ()


def test_c31_where_the_network_stays_open_every_answer_says_so(answers, monkeypatch):
    opened = misbehaving.START.replace("c.main()", "c.confine.platform.machine = str; c.main()")
    monkeypatch.setattr(sandbox, "_START", opened)
    (answer,) = parse_all([uploaded("x.txt", b"say one")])
    assert answer.notes == ("This system does not let the parser be cut off from the network.",)


def test_c31_secrets_in_the_environment_stay_with_the_parent(answers, monkeypatch):
    monkeypatch.setenv("READOUT_DATABASE_URL", "postgresql://user:secret@host/db")
    assert "READOUT" not in outcome(*answers("environment"))
