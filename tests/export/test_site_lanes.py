"""The history of sites: what was built when, and when it was to be ready."""

from datetime import date

import pandas as pd
import pytest

from readout.export.site_lanes import lanes, years_in_words
from readout.filters import Filters
from readout.settings import load

AEGIS = ("site:deveselu", "site:redzikowo")


def of(**asked):
    """Return the lanes of the register that is shipped, by name."""
    return {lane.name: lane for lane in lanes(load().reference, Filters(**asked))}


def test_missile_defence_comes_first():
    assert set(list(of())[:2]) == {"Deveselu", "Redzikowo"}


def test_construction_lies_between_groundbreaking_and_opening():
    lane = of()["Redzikowo"]
    assert years_in_words(lane.begun, lane.ready) == "8½ years"
    assert lane.targets == (2018, 2020, 2022)


def test_as_of_a_day_nothing_later_is_known():
    lane = of(places=AEGIS, end=date(2019, 1, 1))["Redzikowo"]
    assert lane.begun == pd.Timestamp("2016-05-13")
    assert lane.ready is None
    assert lane.targets == (2018, 2020)
    assert lane.events["start"].max() <= pd.Timestamp("2019-01-01")


def test_before_it_began_nothing_is_built():
    lane = of(places=AEGIS, end=date(2012, 1, 1))["Redzikowo"]
    assert (lane.begun, lane.ready) == (None, None)


def test_a_country_leaves_its_sites():
    assert {lane.country for lane in of(places=("country:Romania",)).values()} == {"Romania"}


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("2013-11-20", "1 month"),
        ("2014-03-01", "4 months"),
        ("2014-10-28", "1 year"),
        ("2016-05-12", "2½ years"),
        ("2015-10-28", "2 years"),
    ],
)
def test_a_length_of_time_is_told_to_the_half_year(end, words):
    assert years_in_words(pd.Timestamp("2013-10-28"), pd.Timestamp(end)) == words
