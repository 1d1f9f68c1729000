"""Which visit a meeting of many articles is part of."""

from dataclasses import replace
from datetime import date

import pytest

from readout.extract.meetings.reported import Reported
from readout.extract.meetings.visits import Event, parts, travellers
from readout.records import Level, Place, Precision, Status, When

MINSK = Place("minsk", "Minsk", Level.CITY, "Belarus")
BELARUS = Place("belarus", "Belarus", Level.COUNTRY, "Belarus")
BREST = Place("brest", "Brest", Level.CITY, "Belarus")
SIDES = {"person:a": "Russia", "person:b": "Belarus", "person:c": "Poland"}
WARSAW = Place("warsaw", "Warsaw", Level.CITY, "Poland")
MAY = When(date(2016, 5, 1), date(2016, 5, 31), Precision.MONTH)
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


def told(*meetings, sides=SIDES, article=0):
    """Find the parts among meetings, each told by an article of its own unless one is given."""
    return parts(
        Event(
            met,
            {actor: sides.get(actor, "") for actor in met.actors},
            frozenset((article or met.key,)),
        )
        for met in meetings
    )


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"kind": "signing"},
        {"kind": "press conference"},
        {"kind": "summit"},  # of the two of them
        {"place": None},  # a host takes part
        {"place": BREST},
        {"when": DAYS},
        {"actors": frozenset(("person:a",))},
    ],
)
def test_a_traveller_meets_in_the_days_and_the_country_of_his_visit(changes):
    assert told(VISIT, replace(TALKS, **changes)) == {2: 1}


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "call"},
        {"kind": "summons"},
        {"kind": "visit"},
        {"kind": "session", "actors": frozenset(f"person:{x}" for x in "abcd")},
        {"place": WARSAW},
        {"place": None, "actors": frozenset(("person:a", "person:c"))},  # where, nobody says
        {"status": Status.PLANNED},
        {"status": Status.CANCELLED},
        {"actors": frozenset(("person:b", "person:c"))},
        {"when": When(date(2016, 5, 20), date(2016, 5, 20), Precision.DAY)},
        {"when": When()},
        {"when": MAY},
    ],
)
def test_elsewhere_or_by_others_it_is_no_part_of_it(changes):
    assert told(VISIT, replace(TALKS, **changes)) == {}


def test_a_plan_is_part_of_a_planned_visit():
    plans = [replace(one, status=Status.PLANNED) for one in (VISIT, TALKS)]
    assert told(*plans) == {2: 1}


def test_what_the_host_does_without_his_guest_is_no_part_of_the_visit():
    both = replace(VISIT, actors=TALKS.actors)
    assert told(both, replace(TALKS, actors=frozenset(("person:b", "person:c")))) == {}
    assert told(both, TALKS) == {2: 1}


def test_when_nobody_knows_who_travels_two_of_the_visit_must_take_part():
    both = replace(VISIT, actors=TALKS.actors)
    assert told(both, TALKS, sides={}) == {2: 1}
    assert told(both, replace(TALKS, actors=frozenset(("person:a",))), sides={}) == {}


def test_the_article_that_tells_of_both_ties_them_where_no_place_does():
    elsewhere = replace(TALKS, place=None, actors=frozenset(("person:a", "person:c")))
    assert told(VISIT, elsewhere) == {}
    assert told(VISIT, elsewhere, article=7) == {2: 1}


def test_the_article_that_tells_of_both_ties_them_where_no_day_does():
    vague = [replace(one, when=MAY) for one in (VISIT, TALKS)]
    assert told(*vague) == {}
    assert told(*vague, article=7) == {2: 1}


def test_the_visit_of_more_of_the_same_people_is_meant():
    both = replace(VISIT, key=3, actors=TALKS.actors)
    assert told(VISIT, both, TALKS) == {2: 3}


def test_of_two_alike_neither_is_meant():
    assert told(VISIT, replace(VISIT, key=3), TALKS) == {}


def test_the_order_of_the_meetings_makes_no_difference():
    signing = replace(TALKS, key=3, kind="signing")
    assert told(signing, TALKS, VISIT) == told(VISIT, TALKS, signing) == {2: 1, 3: 1}


def test_without_a_visit_nothing_is_part_of_one():
    assert told(TALKS) == {}
    assert told() == {}


@pytest.mark.parametrize(
    ("sides", "country", "away"),
    [
        ({"a": "Russia", "b": "Belarus"}, "Belarus", {"a"}),
        ({"a": "Belarus"}, "Belarus", {"a"}),  # alone at a visit: his own
        ({"a": "", "b": ""}, "Belarus", set()),
        ({"a": "Russia", "b": "Belarus"}, "", set()),
        ({"a": "NATO", "b": "Romania", "c": "Poland"}, "Romania", {"a", "c"}),
    ],
)
def test_who_is_from_elsewhere_travels(sides, country, away):
    assert travellers(sides, country) == away
