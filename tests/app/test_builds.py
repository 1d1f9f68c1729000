"""A build: told of while it runs, stopped when it is not wanted, and whole or not there at all."""

import threading

import pytest

from components import builds
from components.builds import Wanted
from readout import steps
from readout.errors import ExportError

LONG = 20  # seconds: never reached where all is well


def begun(work):
    return builds.start(Wanted("file.pdf", "application/pdf", work, None))


def test_a_file_that_is_ready_is_whole():
    build = begun(lambda: b"all of it")
    assert build.ended.wait(LONG)
    assert (build.made, build.problem) == (b"all of it", "")


def test_its_stage_is_seen_while_it_runs():
    seen, go_on = threading.Event(), threading.Event()

    def work():
        steps.step("figures", 2, 5)
        seen.set()
        go_on.wait(LONG)
        return b""

    build = begun(work)
    assert seen.wait(LONG)
    assert build.seen == ("figures", 2, 5)
    go_on.set()
    assert build.ended.wait(LONG)


def test_what_is_cancelled_ends_at_its_next_step_and_leaves_nothing():
    began, go_on, done = threading.Event(), threading.Event(), []

    def work():
        for number in steps.each("figures", range(9)):
            done.append(number)
            began.set()
            go_on.wait(LONG)
        return b"never"

    build = begun(work)
    assert began.wait(LONG)
    build.stopping.set()
    go_on.set()
    assert build.ended.wait(LONG)
    assert (build.made, build.problem) == (None, "Cancelled: no file was made.")
    assert done == [0]


def test_what_is_cancelled_at_the_last_moment_is_not_offered_either():
    runs, go_on = threading.Event(), threading.Event()

    def work():
        runs.set()
        go_on.wait(LONG)
        return b"ready"

    build = begun(work)
    assert runs.wait(LONG)
    build.stopping.set()
    go_on.set()
    assert build.ended.wait(LONG)
    assert build.made is None


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (ExportError("There is no paper."), "There is no paper."),
        (ZeroDivisionError("secret"), "The file could not be built (ZeroDivisionError)."),
    ],
)
def test_a_problem_is_one_plain_sentence(problem, told, caplog):
    def work():
        raise problem

    build = begun(work)
    assert build.ended.wait(LONG)
    assert (build.made, build.problem) == (None, told)


def test_one_file_is_built_at_a_time_and_one_that_waits_can_be_cancelled():
    go_on, runs = threading.Event(), threading.Event()

    def first():
        runs.set()
        go_on.wait(LONG)
        return b"1"

    one = begun(first)
    assert runs.wait(LONG)
    other = begun(lambda: b"2")
    other.stopping.set()
    assert other.ended.wait(LONG)
    assert (other.made, one.ended.is_set()) == (None, False)
    go_on.set()
    assert one.ended.wait(LONG)


@pytest.mark.parametrize(
    ("told", "took", "factor"),
    [(2, 6, 3.0), (2, 1, 1.0), (2, 0.5, 1.0), (0, 60, 1.0), (1, 600, 20.0)],
)
def test_what_files_take_here_is_learned_from_the_last_one(told, took, factor):
    pace = builds.Pace()
    pace.learn(told, took)
    assert pace.factor == factor
