"""Actors of a slice: who counts as one, what is counted, and what stays out."""

import pandas as pd
import pytest
from sqlalchemy.dialects import postgresql, sqlite

from readout import frames
from readout.filters import Filters
from readout.frames import actors, spelled
from tests.frames import synthetic
from tests.operations import growth
from tests.small_frames import frames as built
from tests.store.built import filled

LAVROV = {
    "actor": "person:sergei-lavrov",
    "name": "Sergei Lavrov",
    "side": "Russia",
    "role": "Foreign Minister",
}
MAKEI = {"actor": "person:vladimir-makei", "name": "Vladimir Makei", "side": "Belarus"}
RUMAS = {"actor": "person:sergei-rumas", "name": "Sergei Rumas", "side": "Belarus"}


def meeting(key, start, *people):
    row = {"meeting": key, "start": start, "end": start, "precision": "day"}
    return row, [one | {"meeting": key} for one in people]


def spoken(key, start, who, **more):
    row = {"statement": key, "start": start, "precision": "day", "reason": "named", **who}
    name = row.pop("name")
    return {**row, "speaker": name, "as_written": name, **more}


@pytest.fixture
def three_years():
    held = [
        meeting(1, "2015-03-01", LAVROV, MAKEI),
        meeting(2, "2016-05-16", LAVROV, MAKEI, RUMAS),
        meeting(3, "2018-01-09", LAVROV, {"name": "the minister"}, {"name": "Anna Nowak"}),
    ]
    said = [
        spoken(1, "2016-05-16", LAVROV, as_written="Lawrow"),
        spoken(2, "2016-05-17", LAVROV, as_written="he", reason="pronoun"),
        spoken(3, "2016-05-18", {"name": "They"}, reason="as-written"),
        spoken(4, "", {"name": "Anna Nowak", "side": "Poland"}, reason="as-written"),
    ]
    return built([row for row, _ in held], [one for _, some in held for one in some], said)


def test_an_actor_is_counted_with_first_and_last_day_the_fullest_first(three_years):
    listed = actors.actors(three_years)
    assert listed.dtypes.astype(str).to_dict() == actors.ACTORS
    first = listed.iloc[0]
    assert (first["actor"], first["meetings"], first["statements"]) == (LAVROV["actor"], 3, 2)
    assert (first["first"], first["last"]) == (pd.Timestamp(2015, 3, 1), pd.Timestamp(2018, 1, 9))


def test_a_name_that_was_not_resolved_is_an_actor_as_written(three_years):
    listed = actors.actors(three_years).set_index("actor")
    row = listed.loc["written:Anna Nowak"]
    assert (row["kind"], row["side"], row["meetings"], row["statements"]) == (
        "written",
        "Poland",
        1,
        1,
    )


def test_what_is_no_name_is_in_no_list_and_is_counted(three_years):
    assert not actors.actors(three_years)["name"].isin(["They", "the minister"]).any()
    assert actors.nameless(three_years) == (1, 1)


def test_a_party_told_of_twice_met_once():
    row, people = meeting(1, "2016-05-16", LAVROV, LAVROV)
    assert actors.actors(built([row], people))["meetings"].tolist() == [1]


def test_a_slice_of_nothing_has_no_actors():
    assert actors.actors(built()).empty
    assert actors.nameless(built()) == (0, 0)
    assert actors.years(built().meetings, built().statements).empty
    assert actors.counterparts(built(), "person:nobody").empty
    assert actors.roles(built(), "person:nobody").empty


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("LAVROV", 1),
        ("lawrow", 1),
        ("serghei", 1),
        ("belarus", 2),
        ("he was", 0),
        ("Lavrov.*", 0),
        ("[", 0),
    ],
)
def test_the_search_reads_names_spellings_and_sides_and_no_pattern(three_years, asked, found):
    listed = actors.actors(three_years)
    listed = listed[listed["kind"] == "person"]
    known = {LAVROV["actor"]: "Serghei Lavrov"}
    assert len(actors.search(listed, asked, known)) == found


def test_counterparts_are_counted_the_most_met_first(three_years):
    mine = actors.of_actor(three_years, LAVROV["actor"])
    met = actors.counterparts(mine, LAVROV["actor"])
    assert met["name"].tolist() == ["Vladimir Makei", "Anna Nowak", "Sergei Rumas"]
    assert met["meetings"].tolist() == [2, 1, 1]
    assert met["last"].iloc[0] == pd.Timestamp(2016, 5, 16)


def test_a_counterpart_leaves_the_meetings_with_both(three_years):
    mine = actors.of_actor(three_years, LAVROV["actor"])
    assert actors.with_counterpart(mine, RUMAS["actor"])["meeting"].tolist() == [2]
    assert actors.with_counterpart(mine, "person:nobody").empty


def test_a_year_of_nothing_stands_between_two_of_something(three_years):
    mine = actors.of_actor(three_years, LAVROV["actor"])
    counts = actors.years(mine.meetings, mine.statements)
    assert counts["meetings"].to_dict() == {2015: 1, 2016: 1, 2017: 0, 2018: 1}
    assert counts["statements"].to_dict() == {2015: 0, 2016: 2, 2017: 0, 2018: 0}


def test_roles_that_differ_by_capitals_are_one():
    row, people = meeting(1, "2016-05-16", LAVROV)
    said = [spoken(key, "2018-01-01", LAVROV | {"role": "foreign minister"}) for key in (1, 2)]
    given = actors.roles(
        actors.of_actor(built([row], people, said), LAVROV["actor"]), LAVROV["actor"]
    )
    assert given.to_dict("records") == [
        {"role": "foreign minister", "times": 3, "first": 2016, "last": 2018}
    ]


def test_spellings_come_before_pronouns(three_years):
    mine = actors.of_actor(three_years, LAVROV["actor"])
    told = pd.DataFrame({"meeting": [1, 99], "spelling": ["Lawrow", "Other"], "reason": "surname"})
    rows = actors.spellings(mine, told)
    assert rows["spelling"].tolist() == ["Lawrow", "he"]
    assert rows["times"].tolist() == [2, 1]
    assert rows["by_name"].tolist() == [True, False]


def test_the_store_tells_how_a_party_is_written(tmp_path):
    store = filled(tmp_path)
    rows = spelled.in_meetings(store, ["person:sergei-lavrov"])
    assert set(rows["meeting"]) <= set(frames.load(store).meetings["meeting"])
    assert spelled.in_meetings(store, ["person:nobody", "written:Nobody"]).empty


@pytest.mark.parametrize("dialect", [postgresql.dialect(), sqlite.dialect()], ids=lambda d: d.name)
def test_the_query_can_be_written_for_the_database(dialect):
    assert str(spelled.query(["written:A"]).compile(dialect=dialect)).startswith("SELECT")


def test_filters_leave_fewer_records_and_never_more():
    whole = synthetic.frames(300, 900, 60)
    part = frames.slice(whole, Filters(actors=("person:3",)))
    both = actors.actors(whole).merge(actors.actors(part), on="actor")
    assert (both["meetings_x"] >= both["meetings_y"]).all()
    kept = both.set_index("actor").loc["person:3"]
    assert kept["meetings_x"] == kept["meetings_y"]


def test_the_list_grows_with_the_records_and_no_faster():
    sizes = {size: synthetic.frames(size, 3 * size, size) for size in (100, 400, 800)}
    assert growth(lambda size: actors.actors(sizes[size]), 400) < 2.2
