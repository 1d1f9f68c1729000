"""A first day of a month that a page does not print is none."""

import time

import pytest

from readout.articles.page_dates import printed


@pytest.mark.parametrize(
    "page",
    [
        '<meta content="2016-02-01T10:00:00Z">',
        "<a href='/2016/02/01/talks'>",
        "<time>20160201</time>",
        "Published 01.02.2016",
        "1 February 2016",
        "1er février 2016",
        "1 de febrero de 2016",
        "February 1, 2016",
    ],
)
def test_a_first_day_that_the_page_prints_stays(page):
    assert printed("2016-02-01", page) == "2016-02-01"


@pytest.mark.parametrize("page", ['"2016-02-31T10:00"', "2016/02/30/talks", "20160231"])
def test_a_day_that_there_is_not_is_no_day(page):
    assert printed("2016-02-01", page) == ""


@pytest.mark.parametrize("page", ["February 2016", "/2016/02/talks", ""])
def test_a_month_without_a_day_stays_a_month(page):
    assert printed("2016-02-01", page) == "2016-02"


@pytest.mark.parametrize("day", ["", "2016-05-16", "2016"])
def test_other_days_are_left_alone(day):
    assert printed(day, "no date at all") == day


def test_a_page_made_for_trouble_is_looked_at_in_time():
    started = time.process_time()
    printed("2016-02-01", "abc 1 " * 300_000)
    printed("2016-02-01", "2016-02-0" * 200_000)
    assert time.process_time() - started < 5
