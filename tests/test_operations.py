"""Counting calls: what grows with the text, and what grows faster, is told apart."""

import sys

import pytest

from tests.operations import calls, growth


def linear(size):
    return [abs(one) for one in range(size)]


def quadratic(size):
    return [abs(one) for one in range(size) for _ in range(size)]


@pytest.mark.parametrize(("work", "least", "most"), [(linear, 1.9, 2.1), (quadratic, 3.8, 4.2)])
def test_what_grows_faster_than_its_input_is_seen(work, least, most):
    assert least < growth(work, 100) < most


def test_calls_are_the_same_every_time_and_counting_ends():
    assert calls(lambda: linear(50)) == calls(lambda: linear(50))
    assert sys.getprofile() is None
