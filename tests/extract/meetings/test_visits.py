"""Which visit a meeting of many articles is part of."""

from dataclasses import replace
from datetime import date

import pytest

from readout.extract.meetings.merge import Reported
from readout.extract.meetings.visits import parts
from readout.records import Level, Place, Precision, Status, When

MINSK = Place("minsk", "Minsk", Level.CITY, "Belarus")
BELARUS = Place("belarus", "Belarus", Level.COUNTRY, "Belarus")
WARSAW = Place("warsaw", "Warsaw", Level.CITY, "Poland")
DAYS = When(date(2016, 5, 16), date(2016, 5, 17), Precision.DAYS)
VISIT = Reported(
    key=1,
    actors=frozenset(("person:a",)),
    sides=frozenset(),
    kind="visit",
    status=Status.HELD,
    when=DAYS,
    place=BELARUS,
    published="2016-05-17",
)
TALKS = replace(
    VISIT,
    key=2,
    actors=frozenset(("person:a", "person:b")),
    kind="talks",
    when=When(date(2016, 5, 17), date(2016, 5, 17), Precision.DAY),
    place=MINSK,
)


@pytest.mark.parametrize(
    "changes",
    [{}, {"kind": "signing"}, {"kind": "press conference"}, {"place": None}, {"when": DAYS}],
)
def test_a_traveller_meets_in_the_days_and_the_country_of_his_visit(changes):
    assert parts((VISIT, replace(TALKS, **changes))) == {2: 1}


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "call"},
        {"kind": "visit"},
        {"place": WARSAW},
        {"status": Status.PLANNED},
        {"status": Status.CANCELLED},
        {"actors": frozenset(("person:b", "person:c"))},
        {"when": When(date(2016, 5, 20), date(2016, 5, 20), Precision.DAY)},
        {"when": When()},
    ],
)
def test_elsewhere_or_by_others_it_is_no_part_of_it(changes):
    assert parts((VISIT, replace(TALKS, **changes))) == {}


def test_the_visit_of_more_of_the_same_people_is_meant():
    both = replace(VISIT, key=3, actors=TALKS.actors)
    assert parts((VISIT, both, TALKS)) == {2: 3}


def test_of_two_alike_neither_is_meant():
    assert parts((VISIT, replace(VISIT, key=3), TALKS)) == {}


def test_without_a_visit_nothing_is_part_of_one():
    assert parts((TALKS,)) == {}
    assert parts(()) == {}
