"""Then and now in print: which statement stands for a period, and how it is shown."""

import pytest

from readout.export.positions import table
from tests.small_frames import frames

SAID = {
    "start": "2016-05-16",
    "precision": "day",
    "speaker": "Sergei Lavrov",
    "actor": "person:sergei-lavrov",
    "side": "Russia",
    "kind": "indirect",
    "manner": "said",
    "content": "the talks went on",
    "confidence": "high",
}


def said(*changes):
    """Return frames of one statement for each change of the plain one."""
    rows = [SAID | {"statement": n, "event": f"{n:032x}"} | one for n, one in enumerate(changes)]
    return frames(statements=rows)


@pytest.mark.parametrize(
    ("changed", "words", "quoted"),
    [
        ({}, "the talks went on", False),
        ({"kind": "direct", "content": '"We go on."'}, "“We go on.”", True),
        ({"kind": "mixed", "content": 'it was "a start"'}, 'it was "a start"', False),
        ({"manner": "denied"}, "denied: the talks went on", False),
        ({"kind": "direct", "manner": "warned", "content": "Wait."}, "warned: “Wait.”", True),
    ],
)
def test_only_what_is_quoted_has_marks_and_no_denial_looks_like_a_claim(changed, words, quoted):
    cell = table(said(changed)).cells[0, 0]
    assert (cell.words, cell.quoted) == (words, quoted)


@pytest.mark.parametrize(
    ("precision", "day"),
    [("day", "16 May 2016"), ("publication", "reported 16 May 2016"), ("month", "May 2016")],
)
def test_a_day_is_told_as_well_as_it_is_known(precision, day):
    assert table(said({"precision": precision})).cells[0, 0].day == day


def test_few_years_stand_alone_and_many_are_put_together():
    years = [{"start": f"{year}-01-05"} for year in (2007, 2016)]
    assert table(said(*years)).periods == ((2007, 2007), (2016, 2016))
    many = [{"start": f"{year}-01-05"} for year in range(2007, 2027)]
    assert table(said(*many)).periods == ((2007, 2011), (2012, 2016), (2017, 2021), (2022, 2026))


def test_a_period_without_a_statement_has_no_cell():
    found = table(said({}, {"side": "Poland", "start": "2007-01-05"}))
    assert found.actors == ("Poland", "Russia")
    assert set(found.cells) == {(0, 0), (1, 1)}


def test_the_surest_statement_stands_for_its_period_and_the_others_are_counted():
    doubtful = {"confidence": "medium", "content": "perhaps"}
    cell = table(said(doubtful, {}, doubtful)).cells[0, 0]
    assert (cell.words, cell.more) == ("the talks went on", 2)


def test_actors_that_are_asked_for_are_compared_in_their_order():
    data = said({}, {"side": "Poland", "actor": "person:x", "speaker": "X"})
    chosen = ("side:Poland", "person:sergei-lavrov", "person:nobody")
    assert table(data, chosen).actors == ("Poland", "Sergei Lavrov", "nobody")


def test_more_than_six_sides_are_counted():
    data = said(*({"side": f"Side {n}"} for n in range(9)))
    found = table(data)
    assert (len(found.actors), found.others) == (6, 3)


def test_what_has_no_date_is_in_no_period():
    assert table(said({"start": ""})).cells == {}
