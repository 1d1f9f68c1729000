"""Counting by the codes of categories says what counting the rows says."""

import numpy as np
import pandas as pd
import pytest

from readout.frames.tally import first_rows, last_rows, months_of, tally

COLUMN = pd.Series(pd.Categorical(["b", "", "a", "b", "c"]))


def test_values_are_counted_and_the_empty_one_is_left_out():
    assert list(tally(COLUMN).items()) == [("a", 1), ("b", 2), ("c", 1)]


def test_the_commonest_comes_first_and_of_equals_the_one_that_stands_first():
    assert list(tally(COLUMN.iloc[::-1], most=True)) == ["b", "c", "a"]


def test_a_category_without_a_row_is_not_counted():
    assert tally(COLUMN.iloc[:1]) == {"b": 1}


def test_nothing_is_counted_in_no_rows():
    assert tally(COLUMN.iloc[:0], most=True) == {}


@pytest.mark.parametrize(("of", "rows"), [(first_rows, [1, 0, -1]), (last_rows, [3, 2, -1])])
def test_first_and_last_rows_are_found_and_minus_one_stands_for_none(of, rows):
    assert of(np.array([1, 0, 1, 0]), 3).tolist() == rows


def test_months_are_counted_from_january_1970():
    days = pd.Series(pd.to_datetime(["1970-01-31", "1971-02-01", "1969-12-01"]))
    assert months_of(days).tolist() == [0, 13, -1]
