"""A brief goes out as JSON and comes back the same; what is no brief is refused in a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from readout.briefs import Brief, Item, Kind, from_json, to_json
from readout.errors import BriefError
from readout.filters import Filters
from readout.limits import BRIEF_TEXT, BRIEF_TITLE

FILTERS = some.builds(
    Filters,
    start=some.none() | some.dates(date(1900, 1, 1), date(2100, 1, 1)),
    actors=some.lists(some.text(max_size=20), max_size=3).map(tuple),
    text=some.text(max_size=20),
    checked=some.booleans(),
)
ITEMS = some.builds(
    Item,
    kind=some.sampled_from(Kind),
    filters=FILTERS,
    title=some.text(max_size=BRIEF_TITLE),
    note=some.text(max_size=200),
    record=some.text(max_size=40),
    by=some.sampled_from(["pair", "actor"]),
)
BRIEFS = some.builds(
    Brief,
    name=some.text(min_size=1, max_size=50),
    bottom_line=some.text(max_size=BRIEF_TEXT // 10),
    items=some.lists(ITEMS, max_size=4).map(tuple),
)


@given(BRIEFS)
def test_a_brief_comes_back_as_it_was(brief: Brief) -> None:
    assert from_json(to_json(brief)) == brief


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"name": 3}',
        '{"name": "B", "items": [{"kind": "pie"}]}',
        '{"name": "B", "items": [{"kind": "map", "filters": {"start": "soon"}}]}',
        '{"name": "B", "items": 4}',
        "[" * 100_000,
    ],
)
def test_what_is_no_brief_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(BriefError, match="no brief"):
        from_json(text)


def test_what_a_brief_does_not_know_is_passed_over() -> None:
    assert from_json('{"name": "B", "colour": "red", "title": ["x"]}') == Brief("B")
