"""Dates with other words beside them, as database exports print them."""

import pytest

from readout.articles.printed_dates import find


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("July 1, 2019 Monday 9:20 AM GMT", "2019-07-01"),
        ("June 17, 1995, CITY EDITION", "1995-06-17"),
        ("December 19, 1991, Sunday, An Edition", "1991-12-19"),
        ("Communication, mardi 14 mars 2006, p. 16", "2006-03-14"),
        ("1er mai 2006", "2006-05-01"),
        ("Montag 14. März 2006", "2006-03-14"),
        ("14. Maerz 2006", "2006-03-14"),
        ("14 de marzo de 2006", "2006-03-14"),
        ("wtorek 14 marca 2006 r.", "2006-03-14"),
        ("14 martie 2006", "2006-03-14"),
        ("14 марта 2006 г.", "2006-03-14"),
        ("14.03.2006", "2006-03-14"),
        ("2006年3月14日", "2006-03-14"),
        ("News; Calif. [Los Angeles, Calif]08 May 2010: AA.2.", "2010-05-08"),
        ("March 2014", "2014-03"),
    ],
)
def test_the_first_date_of_a_line_is_found(line, day):
    assert find(line) == day


@pytest.mark.parametrize(
    "line",
    ["", "May", "Monday", "Theresa May in 2016", "Edition 24", "31 February 2016", "06/05/2006"],
)
def test_what_is_no_certain_date_is_none(line):
    assert find(line) == ""


def test_an_order_that_is_known_settles_an_all_digit_date():
    assert find("World, 06/05/2006", day_first=True) == "2006-05-06"
