"""Which statements stand side by side: by year, by actor, as chosen."""

from dataclasses import replace

import numpy as np
import pytest

from readout import frames
from readout.frames.positions import CARDS, of_years, with_card
from readout.frames.topics import Topic
from tests import small_frames

RUSSIA, POLAND = "side:Russia", "side:Poland"
TOPIC = (Topic("topic:base", "The base", ("base",), ""),)
_SURE = {"confidence": "high", "kind": "direct", "topics": 1}


def part(*said):
    """Frames of statements given as (year, side, what is different from a sure one)."""
    rows = [
        _SURE
        | {
            "statement": number,
            "event": f"{number:032x}"[::-1],
            "start": f"{year}-03-0{number % 9 + 1}" if year else "",
            "side": side,
            "actor": f"person:{side.lower()}",
        }
        | different
        for number, (year, side, different) in enumerate(said, start=1)
    ]
    made = small_frames.frames(statements=rows)
    bits = np.array([row["topics"] for row in rows], dtype=np.int64)
    marked = made.statements.assign(topics=bits, near_topics=1 - bits)
    return replace(made, statements=marked, topics=TOPIC)


def years(shown):
    return [int(year) for year in shown["year"]]


def compared(*said, actors=(RUSSIA,), topics=("topic:base",)):
    return frames.positions(part(*said), actors, topics)


def plain(*of_years, side="Russia"):
    return [(year, side, {}) for year in of_years]


@pytest.mark.parametrize(
    ("there", "cards"),
    [
        ((2007,), [2007]),
        ((2007, 2009), [2007, 2009]),
        ((2007, 2008, 2009, 2016, 2024), [2007, 2009, 2024]),
        ((2007, 2007, 2007), [2007]),
        ((), []),
    ],
)
def test_the_earliest_the_middle_and_the_newest_year_stand_side_by_side(there, cards):
    assert years(frames.cards(compared(*plain(*there)), [])) == cards


@pytest.mark.parametrize(
    "weaker", [{"topics": 0}, {"confidence": "medium"}, {"kind": "indirect"}], ids=str
)
def test_the_surest_statement_of_a_year_is_on_its_card(weaker):
    shown = frames.cards(compared((2008, "Russia", weaker), (2008, "Russia", {})), [])
    assert shown["statement"].tolist() == [2]


def test_of_equals_the_earliest_is_on_the_card():
    assert frames.cards(compared(*plain(2008, 2008)), [])["statement"].tolist() == [1]


def test_what_is_chosen_takes_the_place_of_the_surest():
    found = compared(*plain(2008, 2008, 2016))
    event = found.rows["event"][1][:16]
    shown = frames.cards(found, [event])
    assert (years(shown), shown["statement"].tolist()) == ([2008], [2])


@pytest.mark.parametrize("chosen", [[""], ["f" * 16], ["<b>"], ["*"]])
def test_what_is_not_there_chooses_nothing(chosen):
    assert years(frames.cards(compared(*plain(2008, 2016)), chosen)) == [2008, 2016]


def test_of_two_actors_the_years_in_which_both_spoke_come_first():
    said = [*plain(2007, 2008, 2010, 2016, 2024), *plain(2008, 2010, 2016, side="Poland")]
    shown = frames.cards(compared(*said, actors=(RUSSIA, POLAND)), [])
    assert years(shown) == [2008, 2008, 2010, 2010, 2016, 2016]


def test_where_both_spoke_in_few_years_others_fill_up():
    said = [*plain(2007, 2008), *plain(2008, 2024, side="Poland")]
    found = compared(*said, actors=(RUSSIA, POLAND))
    assert found.common == [2008]
    assert years(frames.cards(found, [])) == [2007, 2008, 2008, 2024]


def test_an_actor_and_his_side_may_be_compared():
    found = compared(*plain(2008), actors=("person:russia", RUSSIA))
    assert found.rows["column"].tolist() == [0, 1]


def test_of_three_actors_two_are_compared():
    said = [*plain(2008), *plain(2009, side="Poland"), *plain(2010, side="Romania")]
    found = compared(*said, actors=(RUSSIA, POLAND, "side:Romania"))
    assert found.actors == (RUSSIA, POLAND)
    assert found.years == [2008, 2009]


def test_without_an_actor_everybody_is_in_one_column():
    found = compared(*plain(2008), *plain(2009, side="Poland"), actors=())
    assert (found.actors, found.years) == (("",), [2008, 2009])


def test_a_statement_without_a_day_is_counted_and_on_no_card():
    found = compared(*plain(2008), (0, "Russia", {"topics": 0}))
    assert (found.undated, found.years, found.near) == (1, [2008], 1)


def test_a_term_in_the_rest_of_the_sentence_is_marked():
    assert compared((2008, "Russia", {"topics": 0})).rows["near"].tolist() == [True]


@pytest.mark.parametrize("topics", [(), ("topic:unknown",)])
def test_where_no_topic_is_asked_nothing_is_marked(topics):
    found = compared((2008, "Russia", {"topics": 0}), topics=topics)
    assert not found.near


def test_years_are_counted_by_actor():
    found = compared(*plain(2008, 2008), *plain(2008, side="Poland"), actors=(RUSSIA, POLAND))
    assert (found.counts(0), found.counts(1)) == ({2008: 2}, {2008: 1})


def test_a_row_goes_onto_the_card_of_its_year():
    found = compared(*plain(2008, 2008, 2016))
    shown = frames.cards(found, [])
    again = frames.cards(found, with_card(shown, found.rows.iloc[1]))
    assert again["statement"].tolist() == [2, 3]


def test_a_row_of_another_year_gets_a_card():
    found = compared(*plain(2008, 2009, 2010, 2016))
    shown = frames.cards(found, with_card(frames.cards(found, []), found.rows.iloc[1]))
    assert years(shown) == [2008, 2009, 2010, 2016]


def test_where_the_cards_are_full_the_nearest_year_gives_way():
    found = compared(*plain(2007, 2009, 2012, 2016, 2020, 2024))
    shown = frames.cards(found, of_years(found, found.rows[:0], [2007, 2012, 2016, 2020, 2024]))
    assert len(shown) == CARDS
    assert years(frames.cards(found, with_card(shown, found.rows.iloc[1]))) == [
        2009, 2012, 2016, 2020, 2024,
    ]  # fmt: skip


def test_years_can_be_chosen_and_cards_that_are_there_stay():
    found = compared(*plain(2008, 2008, 2012, 2016))
    shown = frames.cards(found, with_card(frames.cards(found, []), found.rows.iloc[1]))
    again = frames.cards(found, of_years(found, shown, [2008, 2012]))
    assert again["statement"].tolist() == [2, 3]


def test_who_spoke_in_most_years_is_offered_first():
    said = [*plain(2008, 2009, 2010), *plain(2008, 2009, 2009, 2009, side="Poland")]
    assert frames.offers(part(*said)) == [
        ("Russia", "topic:base", 3, 3),
        ("Poland", "topic:base", 4, 2),
    ]


@pytest.mark.parametrize(
    "said",
    [plain(2008, 2008), plain(0, 0), plain(2008, 2009, side=""), []],
    ids=["one year", "no day", "no side", "nothing"],
)
def test_nothing_is_offered_without_years_to_compare(said):
    assert frames.offers(part(*said)) == []
