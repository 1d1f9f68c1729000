"""Steps of long work: told to who watches, and a place where it can be stopped."""

import pytest

from readout import steps


def test_who_watches_is_told_of_each_thing_before_it_is_worked_on():
    told = []
    with steps.watched(lambda *step: told.append(step)):
        for thing in steps.each("figures", "ab"):
            told.append(thing)
    assert told == [("figures", 0, 2), "a", ("figures", 1, 2), "b"]


def test_nobody_watching_nothing_is_told_and_the_work_goes_on():
    assert list(steps.each("figures", "ab")) == ["a", "b"]


def test_who_watches_can_stop_the_work():
    def stop(*step):
        raise steps.Stopped("Enough.")

    with steps.watched(stop):
        work = steps.each("figures", "ab")
        with pytest.raises(steps.Stopped, match="Enough"):
            next(work)


def test_what_was_watched_before_is_watched_again():
    outer, inner = [], []
    with steps.watched(lambda *step: outer.append(step)):
        with steps.watched(lambda *step: inner.append(step)):
            steps.pause()
        steps.step("packing")
    assert (outer, inner) == ([("packing", 0, 1)], [("", 0, 1)])
