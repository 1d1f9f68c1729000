"""Addresses: what restores a view, and what of a tampered one is left out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout import limits
from readout.filters import Filters
from readout.links import NAMES, parsed, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
MANY = st.lists(TEXTS, max_size=3, unique=True).map(tuple)
SEVERAL = ("actors places topics kinds statuses manners outlets languages together").split()
DAYS = st.one_of(st.none(), st.dates())
ASKED = st.builds(
    Filters,
    start=DAYS,
    end=DAYS,
    text=TEXTS.map(str.strip),
    checked=st.booleans(),
    **dict.fromkeys(SEVERAL, MANY),
)


@given(ASKED)
def test_filters_come_back_from_their_line(asked):
    assert parsed(written(asked)) == asked


def test_every_field_has_its_own_name():
    assert set(NAMES) == set(Filters.__slots__)
    assert len(set(NAMES.values())) == len(NAMES)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "from=16.5.2016",
        "from=2016-02-30",
        "who=",
        "checked=no",
        "unknown=1",
        "&&==%%",
        "who=" + "x" * (limits.FIELD_CHARACTERS + 1),
        "&".join(f"who={n}" for n in range(limits.LINK_FIELDS + 1)),
    ],
)
def test_what_cannot_be_asked_for_is_left_out(line):
    assert parsed(line) == Filters()


def test_of_many_values_the_first_are_taken():
    assert len(parsed("&".join(f"who={n}" for n in range(90))).actors) == 50


def test_one_day_may_be_open():
    assert parsed("to=2016-05-16") == Filters(end=date(2016, 5, 16))
