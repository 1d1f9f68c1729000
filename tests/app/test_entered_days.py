"""The days that were entered in a form, as a record keeps them."""

from types import SimpleNamespace

import pandas as pd
import pytest

from components.entered_days import Days, kept, of_row

NONE = Days("", "", "none")


@pytest.mark.parametrize(
    ("entered", "as_kept"),
    [
        (("2024-11-13", "2024-11-13", "day"), ("2024-11-13", "2024-11-13", "day")),
        (("2024-11-13", "", "day"), ("2024-11-13", "2024-11-13", "day")),
        (("", "2024-11-13", "day"), ("2024-11-13", "2024-11-13", "day")),
        (("2024-11-13", "2024-11-14", "day"), ("2024-11-13", "2024-11-14", "days")),
        (("2024-02-13", "2024-02-13", "month"), ("2024-02-01", "2024-02-29", "month")),
        (("2024-12-13", "2024-12-13", "month"), ("2024-12-01", "2024-12-31", "month")),
        (("2024-11-13", "2024-11-13", "year"), ("2024-01-01", "2024-12-31", "year")),
        (("2024-11-13", "2024-11-20", "range"), ("2024-11-13", "2024-11-20", "range")),
        (("", "", "month"), ("", "", "none")),
    ],
)
def test_days_cover_what_is_known_and_no_less(entered, as_kept):
    assert kept(Days(*entered), NONE) == Days(*as_kept)


def test_a_date_not_known_at_all_has_no_day():
    before = Days("2024-11-13", "2024-11-13", "day")
    assert kept(Days("2024-11-13", "2024-11-13", "none"), before) == NONE


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        (("2024-11-13", "2024-11-12", "day"), "before its first one"),
        (("2024-11-13", "", "none"), "how exactly"),
    ],
)
def test_days_that_contradict_each_other_are_refused(entered, said):
    with pytest.raises(ValueError, match=said):
        kept(Days(*entered), NONE)


def test_a_single_day_that_is_moved_stays_one_day():
    day = pd.Timestamp("2016-05-12")
    before = of_row(SimpleNamespace(start=day, end=day, precision="day"))
    assert before == Days("2016-05-12", "", "day")
    moved = kept(Days("2016-05-11", before.end, "day"), before)
    assert moved == Days("2016-05-11", "2016-05-11", "day")
