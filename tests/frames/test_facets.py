"""Facets and groups: what a slice can be narrowed to, and that a click leaves what it counts."""

import numpy as np
import pytest

from components.facets import narrowed
from readout import frames
from readout.filters import Filters
from readout.frames.facets import LISTED, facets
from readout.frames.groups import groups
from readout.frames.topics import Topic
from tests import small_store
from tests.frames import synthetic

WHOLE = synthetic.frames(meetings=50, statements=800, articles=60)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Ten years of two statements each by Lavrov and Makei, and two by Duda on Redzikowo."""
    made = small_store.open_store(tmp_path_factory.mktemp("facets"))
    small_store.fill(made)
    marked = frames.current(made)
    topics = (Topic("topic:base", "Base", ("base",), ""), Topic("topic:x", "None", ("x",), ""))
    on = np.zeros(len(marked.statements), dtype=np.int64)
    on[:3] = 1
    near = np.zeros_like(on)
    near[3] = 1
    said = marked.statements.assign(topics=on, near_topics=near)
    return frames.Frames(
        marked.meetings,
        marked.participants,
        said,
        marked.mentions,
        marked.articles,
        marked.version,
        marked.reports,
        marked.reported,
        marked.sightings,
        topics,
    )


def facet(part, field, asked=None):
    (found,) = [one for one in facets(part, asked or Filters()) if one.field == field]
    return found


@pytest.mark.parametrize("field", ["kind", "manner", "actors", "outlets"])
@pytest.mark.parametrize("before", [Filters(), Filters(places=("country:Country 1",))])
def test_a_click_leaves_as_many_statements_as_were_counted(field, before):
    for value in facet(frames.slice(WHOLE, before), field).values:
        asked = narrowed(before, field, value.asks, take_back=False)
        assert len(frames.slice(WHOLE, asked).statements) == value.statements


def test_a_year_asks_for_its_days(whole):
    for value in facet(whole, "year").values:
        inside = whole.statements["start"].dt.year == int(value.asks)
        assert value.statements == int(inside.sum())


def test_topics_count_words_and_the_rest_of_the_sentence(whole):
    found = facet(whole, "topics")
    assert [(one.asks, one.statements) for one in found.values] == [("topic:base", 4)]
    assert found.apart == len(whole.statements) - 4
    asked = Filters(topics=("topic:base",))
    assert len(frames.slice(whole, asked).statements) == 4


def test_the_commonest_come_first_and_the_rest_is_counted():
    found = facet(WHOLE, "actors")
    numbers = [one.statements for one in found.values]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) == LISTED
    assert found.rest == 60 - LISTED


def test_what_is_asked_for_is_marked_and_stands_first(whole):
    asked = Filters(actors=("person:vladimir-makei",), manners=("direct",))
    part = frames.slice(whole, asked)
    (speaker,) = facet(part, "actors", asked).values
    assert (speaker.name, speaker.statements, speaker.asked) == ("Vladimir Makei", 10, True)
    assert facet(part, "kind", asked).values[0].asked


@pytest.mark.parametrize(
    ("asked", "field", "value", "left"),
    [
        (Filters(manners=("direct",)), "kind", "denial", ("denial",)),
        (Filters(manners=("direct",)), "manner", "criticised", ("direct", "criticised")),
        (Filters(manners=("direct", "criticised")), "kind", "mixed", ("criticised", "mixed")),
        (Filters(manners=("asked",)), "manner", "criticised", ("criticised",)),
    ],
)
def test_kinds_and_manners_are_asked_for_side_by_side(asked, field, value, left):
    assert narrowed(asked, field, value, take_back=False).manners == left


@pytest.mark.parametrize(
    ("field", "value", "asked"),
    [
        ("kind", "direct", Filters(manners=("direct", "criticised"))),
        ("actors", "person:1", Filters(actors=("person:1",))),
        ("outlets", "Outlet 1", Filters(outlets=("Outlet 1",))),
    ],
)
def test_a_second_click_takes_it_back(field, value, asked):
    wider = narrowed(asked, field, value, take_back=True)
    assert value not in wider.manners + wider.actors + wider.outlets


def test_kinds_are_any_of_manners_are_besides(whole):
    direct = len(frames.slice(whole, Filters(manners=("direct",))).statements)
    either = len(frames.slice(whole, Filters(manners=("direct", "indirect"))).statements)
    assert (direct, either) == (10, 22)
    assert len(frames.slice(whole, Filters(manners=("direct", "said"))).statements) <= direct
    assert frames.slice(whole, Filters(manners=("criticised",))).statements.empty


def test_nothing_to_narrow_is_no_facet(whole):
    part = frames.slice(whole, Filters(actors=("person:nobody",)))
    assert facets(part, Filters()) == ()


@pytest.mark.parametrize("by", ["speaker", "topic"])
def test_groups_hold_every_statement_the_newest_first(whole, by):
    found = groups(whole, by, newest=3)
    assert sum(one.statements for one in found) == len(whole.statements)
    for one in found:
        assert len(one.rows) == min(3, one.statements)
        assert one.rows["start"].is_monotonic_decreasing


def test_the_largest_group_comes_first_and_what_has_no_topic_last(whole):
    assert [one.name for one in groups(whole, "speaker", 1)][:2] == [
        "Sergei Lavrov",
        "Vladimir Makei",
    ]
    assert [(one.name, one.statements) for one in groups(whole, "topic", 1)] == [
        ("Base", 4),
        ("", 18),
    ]


def test_who_is_only_written_is_a_group_that_no_filter_asks_for():
    plain = synthetic.frames(meetings=1, statements=4, articles=2)
    said = plain.statements.assign(actor="", speaker="an official")
    said = said.astype({"actor": "category", "speaker": "category"})
    part = frames.Frames(plain.meetings, plain.participants, said, plain.mentions, plain.articles)
    (group,) = groups(part, "speaker", 9)
    assert (group.name, group.asks, group.statements) == ("an official", "", 4)
