"""Pronouns and bare offices: never given to a wrong person, and mostly to the right one."""

import pytest

from tests.extract.people.stand_ins import cases, outcome

TABLES = {
    "stand_ins.tsv": (140, 0.95),
    "stand_ins_fresh.tsv": (60, 0.9),
    "stand_ins_third.tsv": (45, 0.9),
    "stand_ins_fourth.tsv": (32, 0.9),
}
# "Before him" makes two people of one scene, and only what they say could tell them apart.
UNKNOWN = pytest.mark.xfail(reason="the nearest subject is taken", strict=True)
ROWS = [
    pytest.param(
        case,
        id=f"{case.phenomenon}: {case.text}",
        marks=[UNKNOWN] if "Before him, Andrew" in case.text else [],
    )
    for table in TABLES
    for case in cases(table)
]


@pytest.mark.parametrize("case", ROWS)
def test_words_are_given_to_nobody_rather_than_to_another(case):
    assert outcome(case) != "wrong"


@pytest.mark.parametrize(("table", "least"), [(name, share) for name, (_, share) in TABLES.items()])
def test_most_are_given_to_the_right_person(table, least):
    rows = cases(table)
    assert sum(outcome(one) == "right" for one in rows) >= least * len(rows)


@pytest.mark.parametrize(("table", "size"), [(name, size) for name, (size, _) in TABLES.items()])
def test_the_table_is_as_long_as_it_should_be(table, size):
    assert len(cases(table)) >= size
