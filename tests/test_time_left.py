"""The time left is told once a pace is known, and does not jump."""

import pytest

from readout.time_left import Estimate, estimate, in_words


@pytest.mark.parametrize(
    ("now", "done", "total"), [(1.0, 5, 10), (10.0, 1, 10), (10.0, 10, 10), (10.0, 0, 0)]
)
def test_without_a_pace_nothing_is_said(now, done, total):
    assert estimate(None, 0.0, now, done, total) is None


def test_an_even_pace_is_estimated_once_and_counts_down():
    shown, told = None, set()
    for done in range(1, 100):
        shown = estimate(shown, 0.0, float(done), done, 100)
        if shown:
            told.add(shown)
            assert shown.left(float(done)) == pytest.approx(100 - done)
    assert len(told) == 1


def test_a_ragged_pace_changes_the_estimate_seldom():
    now, shown, told = 0.0, None, []
    for done in range(1, 200):
        now += 0.2 if done % 2 else 1.8
        shown = estimate(shown, 0.0, now, done, 200)
        if shown and shown not in told:
            told.append(shown)
    assert len(told) <= 8


def test_a_pace_that_halves_is_noticed():
    before = Estimate(10.0, 10.0)
    after = estimate(before, 0.0, 30.0, 15, 20)
    assert after == Estimate(10.0, 30.0)


def test_nothing_is_left_after_the_end():
    assert Estimate(5.0, 0.0).left(9.0) == 0.0


@pytest.mark.parametrize("seconds", [0, 9, 49, 89, 119, 2_999, 3_600, 100_000])
def test_words_are_said_without_figures_finer_than_an_estimate(seconds):
    assert "." not in in_words(seconds)
