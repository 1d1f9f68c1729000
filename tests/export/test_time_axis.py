"""The axis of days: right for a week, a year, twenty years, and for years that cannot be."""

from itertools import pairwise

import pandas as pd
import pytest

from readout.export import lettering, page, time_axis
from readout.export.context import Context
from readout.export.page import Page


def words_on(first, last, monkeypatch):
    """Return what the axis from one day to another says."""
    told = []
    monkeypatch.setattr(Page, "write", lambda self, x, y, words, *a, **k: told.append(words))
    days = pd.Series([first, last]).astype("datetime64[s]")
    with lettering.drawing():
        sheet = page.begin(Context("", "", "", ""), "slide", "")
        told.clear()
        axis = time_axis.over(days, days, 2.0, 10.0)
        time_axis.draw(sheet, axis, 2.0, 6.0)
    return told


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        ("2016-05-12", "2016-05-16", ["2016", "12 May", "16 May"]),
        ("2016-01-10", "2016-11-20", ["2016", "Apr", "Nov"]),
        ("2012-03-01", "2018-05-01", ["’13", "2015", "’17"]),
        ("2007-01-20", "2026-07-06", ["2010", "2020"]),
        ("0001-01-01", "9999-12-31", ["5000"]),
    ],
)
def test_ticks_are_as_fine_as_there_is_room_for(first, last, some, monkeypatch):
    told = words_on(first, last, monkeypatch)
    assert set(some) <= set(told)
    assert len(told) <= 25


@pytest.mark.parametrize("last", ["2016-05-02", "2016-05-20", "2016-06-02"])
def test_the_year_beside_the_axis_touches_no_day(last, monkeypatch):
    boxes = []

    def noted(self, x, y, words, size=12, *, weight=400, ha="left", **look):
        wide = self.wide(words, size, weight)
        left = x - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[ha]
        boxes.append((left, left + wide))

    monkeypatch.setattr(Page, "write", noted)
    days = pd.Series(["2016-05-01", last]).astype("datetime64[s]")
    with lettering.drawing():
        sheet = page.begin(Context("", "", "", ""), "slide", "")
        boxes.clear()
        time_axis.draw(sheet, time_axis.over(days, days, 0.5, 10.0), 2.0, 6.0)
    boxes.sort()
    assert all(one[1] < following[0] for one, following in pairwise(boxes))


def test_a_day_stands_where_it_belongs():
    days = pd.Series(["2016-01-01", "2016-12-31"]).astype("datetime64[s]")
    axis = time_axis.over(days, days, 2.0, 10.0)
    first, last = axis.at(days)
    assert 2.0 < first < 2.3
    assert 11.7 < last < 12.0


def test_one_day_alone_has_an_axis():
    day = pd.Series(["2016-05-16"]).astype("datetime64[s]")
    assert time_axis.over(day, day, 0.0, 10.0).at(day)[0] == pytest.approx(5.0)
