"""Merging: which reports of many articles are one meeting, and what that meeting is."""

import random
from dataclasses import replace
from datetime import date

import pytest

from readout.extract.meetings.merge import choose, groups
from readout.extract.meetings.reported import Reported, same_meeting
from readout.records import Confidence, Level, Place, Precision, Status, When

MINSK = Place("minsk", "Minsk", Level.CITY, "Belarus")
BREST = Place("brest", "Brest", Level.CITY, "Belarus", admin1="Brest")
BREST_REGION = Place("brest-region", "Brest Region", Level.REGION, "Belarus", admin1="Brest")
BELARUS = Place("belarus", "Belarus", Level.COUNTRY, "Belarus")
WARSAW = Place("warsaw", "Warsaw", Level.CITY, "Poland")


def on(day, month=5):
    return When(date(2016, month, day), date(2016, month, day), Precision.DAY)


def printed(day, month=5):
    return When(date(2016, month, day), date(2016, month, day), Precision.PUBLICATION)


MAY = When(date(2016, 5, 1), date(2016, 5, 31), Precision.MONTH)
TALKS = Reported(
    key=1,
    actors=frozenset(("person:a", "person:b")),
    sides=frozenset(("Russia", "Belarus")),
    kind="talks",
    status=Status.HELD,
    when=on(16),
    place=MINSK,
    published="2016-05-16",
)


def other(**changes):
    return replace(TALKS, key=2, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"place": None},
        {"place": BELARUS},
        {"when": printed(18)},
        {"when": MAY},
        {"kind": "visit"},
        {"kind": "summit"},  # of the same two
        {"status": Status.PLANNED},
        {"actors": TALKS.actors | {"person:c"}},
        {"actors": frozenset(("person:a",))},  # same day, same place
    ],
)
def test_two_reports_of_one_meeting(changes):
    assert same_meeting(TALKS, other(**changes))
    assert groups((TALKS, other(**changes))) == ((1, 2),)


@pytest.mark.parametrize(
    "changes",
    [
        {"when": on(17)},
        {"when": printed(20)},  # printed four days later
        {"when": printed(15)},  # printed the day before: it cannot have been this one
        {"when": When()},
        {"place": WARSAW},
        {"place": BREST},
        {"kind": "call"},
        {"kind": "summons"},
        {"kind": "press conference"},  # after the talks, and part of the same visit
        {"kind": "signing"},
        {"kind": "summit", "actors": TALKS.actors | {"person:c"}},  # a pair in its margins
        {"status": Status.DENIED},
        {"actors": frozenset(("person:a", "person:c"))},
        {"actors": frozenset(("person:a",)), "place": None},
        {"actors": frozenset(("person:a",)), "when": printed(16)},  # two kinds of day
        {"actors": frozenset()},
        {"kind": "visit", "actors": frozenset(("person:a",))},  # the stay, apart from its talks
        {"kind": "visit", "when": When(date(2016, 5, 15), date(2016, 5, 17), Precision.DAYS)},
    ],
)
def test_two_meetings_stay_two(changes):
    assert not same_meeting(TALKS, other(**changes))
    assert groups((TALKS, other(**changes))) == ((1,), (2,))


def test_one_side_alone_in_the_same_town_is_the_same_meeting_when_printed_on_one_day():
    talks = replace(TALKS, when=printed(16))
    alone = other(actors=frozenset(("person:a",)), kind="consultations", when=printed(16))
    assert same_meeting(talks, alone)
    assert groups((talks, alone)) == ((1, 2),)
    assert not same_meeting(talks, replace(alone, place=BELARUS))


def test_a_region_holds_its_towns():
    assert same_meeting(replace(TALKS, place=BREST), other(place=BREST_REGION))
    assert not same_meeting(TALKS, other(place=BREST_REGION))


def test_a_plan_without_a_day_looks_ahead():
    plan = other(status=Status.PLANNED, when=printed(14), published="2016-05-14")
    assert same_meeting(TALKS, plan)
    assert not same_meeting(TALKS, replace(plan, status=Status.HELD))


def test_meetings_a_few_days_apart_are_not_chained_by_a_report_between_them():
    later = other(when=on(18))
    between = replace(TALKS, key=3, when=printed(18))
    assert groups((TALKS, later, between)) == ((1,), (2, 3))


def test_a_month_that_fits_two_meetings_belongs_to_neither():
    later = other(when=on(27))
    vague = replace(TALKS, key=3, when=MAY)
    assert groups((TALKS, later, vague)) == ((1,), (2,), (3,))
    assert groups((TALKS, vague)) == ((1, 3),)


def test_the_order_of_the_reports_does_not_matter():
    rng = random.Random(16)  # noqa: S311 (a fixed seed, no secret)
    actors = [f"person:{letter}" for letter in "abcde"]
    reports = [
        Reported(
            key=key,
            actors=frozenset(rng.sample(actors, rng.randint(0, 4))),
            sides=frozenset(),
            kind=rng.choice(("talks", "visit", "press conference", "summit", "call")),
            status=rng.choice(tuple(Status)),
            when=rng.choice((on(rng.randint(1, 9)), printed(rng.randint(1, 9)), MAY, When())),
            place=rng.choice((MINSK, BREST, BELARUS, WARSAW, None)),
            published=f"2016-05-{rng.randint(10, 28)}",
        )
        for key in range(200)
    ]
    first = groups(reports)
    for _ in range(20):
        rng.shuffle(reports)
        assert groups(reports) == first
    assert sorted(key for group in first for key in group) == list(range(200))
    by_key = {report.key: report for report in reports}
    for group in first:
        members = [by_key[key] for key in group]
        chosen = choose(members)
        rng.shuffle(members)
        assert choose(members) == chosen


def test_dates_at_the_ends_of_the_calendar_do_not_stop_it():
    first = When(date.min, date.min, Precision.PUBLICATION)
    last = When(date.max, date.max, Precision.PUBLICATION)
    plan = other(when=last, status=Status.PLANNED)
    assert groups((replace(TALKS, when=first), plan)) == ((1,), (2,))


def test_no_reports_make_no_meeting():
    assert groups(()) == ()


def test_the_fullest_report_is_shown_with_the_finest_day_and_place():
    full = other(actors=TALKS.actors | {"person:c"}, when=printed(17), place=BELARUS, kind="visit")
    merged = choose((TALKS, full))
    assert merged.shown == 2
    assert merged.kind == "visit"
    assert merged.when == TALKS.when
    assert merged.place == MINSK
    assert merged.actors == {"person:a", "person:b", "person:c"}
    assert merged.keys == (1, 2)


def test_of_equal_reports_the_safer_is_shown():
    assert choose((TALKS, other(confidence=Confidence.HIGH))).shown == 2


@pytest.mark.parametrize(
    ("first", "second", "merged"),
    [
        (Status.PLANNED, Status.HELD, Status.HELD),
        (Status.HELD, Status.PLANNED, Status.HELD),  # a plan reprinted later undoes nothing
        (Status.PLANNED, Status.CANCELLED, Status.CANCELLED),
        (Status.CANCELLED, Status.PLANNED, Status.CANCELLED),
        (Status.CANCELLED, Status.HELD, Status.HELD),
        (Status.HELD, Status.CANCELLED, Status.CANCELLED),
        (Status.REPORTED, Status.HELD, Status.HELD),
    ],
)
def test_the_report_published_last_decides_the_status(first, second, merged):
    early = replace(TALKS, status=first, published="2016-05-15")
    assert choose((early, other(status=second, published="2016-05-17"))).status is merged
