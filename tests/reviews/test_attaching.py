"""Attaching: which record a decision belongs to after another extraction."""

import pytest

from readout.records import Span
from readout.reviews import Record, Subject, Tie, attach
from tests.reviews.made import review


def record(event: str, *spans: tuple[int, int], article: str = "a", **more) -> Record:
    places = tuple(Span(*one) for one in spans)
    return Record(more.pop("subject", Subject.STATEMENT), 7, event, article, places, **more)


def tied(one, *records: Record) -> tuple[str, str]:
    (attached,) = attach([one], records)
    return attached.tie.value, attached.record.event if attached.record else ""


@pytest.mark.parametrize(
    ("today", "tie", "event"),
    [
        (record("e1", (300, 400)), "same", "e1"),  # its id says which record it is
        (record("e2", (10, 100)), "moved", "e2"),
        (record("e2", (0, 50)), "moved", "e2"),  # half of the words: just enough
        (record("e2", (0, 49)), "own", ""),
        (record("e2", (0, 201)), "own", ""),
        (record("e2", (0, 100), article="b"), "own", ""),
        (record("e2", (0, 100), subject=Subject.MEETING), "own", ""),
    ],
)
def test_a_decision_belongs_to_the_record_with_its_id_else_to_one_of_much_the_same_words(
    today, tie, event
):
    assert tied(review(), today) == (tie, event)


def test_of_two_records_the_one_with_more_of_its_words_is_meant():
    assert tied(review(), record("e2", (0, 60)), record("e3", (5, 100))) == ("moved", "e3")


def test_two_records_that_fit_equally_well_are_both_refused():
    assert tied(review(), record("e2", (0, 50)), record("e3", (50, 100))) == ("own", "")


def test_a_record_nearer_to_what_stood_beside_is_that_neighbour():
    inner = review(spans=(Span(30, 100),), beside=((Span(0, 100),),))
    outer = record("e2", (0, 99))
    assert tied(inner, outer) == ("own", "")
    assert tied(review(spans=(Span(30, 100),)), outer) == ("moved", "e2")


def test_the_parts_of_a_split_quotation_count_together():
    split = review(spans=(Span(0, 40), Span(60, 100)))
    assert tied(split, record("e2", (0, 40), (60, 95))) == ("moved", "e2")
    assert tied(split, record("e2", (0, 30))) == ("own", "")


SENTENCE = Span(0, 80)


@pytest.mark.parametrize(
    ("today", "tie"),
    [
        ([record("e2", (20, 25), subject=Subject.MEETING, around=Span(0, 80))], Tie.MOVED),
        ([record("e2", (90, 95), subject=Subject.MEETING, around=Span(85, 120))], Tie.OWN),
        (
            [
                record("e2", (20, 25), subject=Subject.MEETING, around=SENTENCE),
                record("e3", (40, 45), subject=Subject.MEETING, around=SENTENCE),
            ],
            Tie.OWN,
        ),
    ],
)
def test_another_trigger_in_the_same_sentence_is_the_same_meeting_when_it_is_the_only_one(
    today, tie
):
    one = review(subject=Subject.MEETING, spans=(Span(10, 13),), around=SENTENCE)
    assert tied(one, *today)[0] == tie
