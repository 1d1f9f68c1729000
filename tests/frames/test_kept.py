"""Rows that a mask keeps: as pandas itself would take them, whatever their form."""

import numpy as np
import pandas as pd
import pytest

from readout.frames.kept import Kept, rows_where

FRAME = pd.DataFrame(
    {
        "number": np.arange(10),
        "day": pd.date_range("2016-05-01", periods=10, unit="s"),
        "word": pd.array([f"w{n}" for n in range(10)], dtype="string"),
        "kind": pd.Categorical(list("aabbccddee")),
    }
)
MASKS = ["0000000000", "1111111111", "0001111100", "1001111100", "0101111101", "1010101010"]


def mask_of(text):
    return np.array([one == "1" for one in text])


@pytest.mark.parametrize("text", MASKS)
def test_the_rows_of_a_mask_are_those_that_pandas_takes(text):
    expected = FRAME[mask_of(text)].reset_index(drop=True)
    pd.testing.assert_frame_equal(rows_where(FRAME, mask_of(text)), expected)


@pytest.mark.parametrize("text", MASKS)
@pytest.mark.parametrize("name", FRAME.columns)
def test_a_column_alone_holds_what_it_holds_in_the_frame(name, text):
    kept = Kept.of(mask_of(text))
    expected = FRAME.loc[mask_of(text), name]
    found = pd.Series(kept.column(FRAME[name]), index=expected.index, name=name)
    pd.testing.assert_series_equal(found, expected)


@pytest.mark.parametrize("text", MASKS)
def test_the_number_of_rows_is_that_of_the_mask(text):
    assert Kept.of(mask_of(text)).number == text.count("1")
