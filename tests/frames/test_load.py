"""Loading: the store in, frames with exactly the declared columns out."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from readout import frames, store
from readout.frames import columns
from readout.records import Level, Participant, Place, PlaceMention, Resolution, Span, When
from readout.store import Copy
from tests.store.built import (
    IN_MINSK,
    LAVROV,
    MAKEI,
    TALKS,
    article,
    extraction,
    filled,
    opened,
    person,
    report,
    statement,
)

NAMES = ("meetings", "participants", "statements", "mentions", "articles", "reports", "sightings")
BELARUS = Place("country:belarus", "Belarus", Level.COUNTRY, "Belarus", 53.0, 28.0)


def loaded(folder, **found):
    """The frames of one article in which this was found."""
    target = opened(folder)
    store.add_articles(target, [Copy(article())])
    store.add_extraction(target, extraction(article(), **found))
    return frames.load(target)


@pytest.mark.parametrize("fill", [opened, filled], ids=["empty", "filled"])
@pytest.mark.parametrize("name", NAMES)
def test_every_frame_has_the_declared_columns(tmp_path, fill, name):
    frame = getattr(frames.load(fill(tmp_path)), name)
    assert frame.dtypes.astype(str).to_dict() == getattr(columns, name.upper())
    assert len(frame) == 0 or fill is filled


def test_frames_know_which_state_of_the_store_they_show(tmp_path):
    target = filled(tmp_path)
    assert frames.load(target).version == store.data_version(target)


def test_a_meeting_is_one_row(tmp_path):
    row = loaded(tmp_path).meetings.iloc[0]
    assert row["label"] == "Lavrov, Makei"
    assert row["parties"] == "Sergei Lavrov; Vladimir Makei"
    assert row["sides"] == "Belarus – Russia"
    assert (row["place"], row["place_id"], row["country"]) == ("Minsk", "city:minsk", "Belarus")
    assert TALKS[row["evidence_start"] : row["evidence_end"]] == row["evidence"]
    assert TALKS[row["trigger_start"] : row["trigger_end"]] == "met"


@pytest.mark.parametrize(
    ("venue", "said"),
    [(Span(7, 10), "talks: Lavrov, Makei"), (Span(0, 6), ""), (None, "")],
)
def test_a_venue_is_said_in_words(tmp_path, venue, said):
    found = loaded(tmp_path, statements=(replace(statement(), venue=venue),))
    assert found.statements["venue"].tolist() == [said]


def test_a_label_names_three_parties_and_counts_the_rest(tmp_path):
    people = [LAVROV, MAKEI, person("Anna Fotyga", "Poland"), person("Dan Fried", "United States")]
    row = loaded(tmp_path, meetings=(report(*people),)).meetings.iloc[0]
    assert row["label"] == "Lavrov, Makei, Fotyga + 1"


def test_only_sites_and_cities_are_points(tmp_path):
    where = PlaceMention(Span(20, 25), BELARUS, Level.COUNTRY)
    found = loaded(tmp_path, meetings=(report(place=where),), places=(IN_MINSK, where))
    assert np.isnan(found.meetings["latitude"].iloc[0])
    assert list(found.mentions["latitude"].isna()) == [False, True]


def test_a_site_that_is_described_has_a_row_without_a_point(tmp_path):
    vague = PlaceMention(Span(20, 25), BELARUS, Level.COUNTRY, sites=("site:deveselu",))
    rows = loaded(tmp_path, places=(vague,)).mentions
    assert list(rows["place_id"]) == ["country:belarus", "site:deveselu"]
    assert list(rows["described"]) == [False, True]
    assert rows["latitude"].isna().all()


def test_a_place_nobody_is_sure_of_keeps_its_words(tmp_path):
    unsure = PlaceMention(Span(20, 25), None, Level.CITY)
    row = loaded(tmp_path, places=(unsure,)).mentions.iloc[0]
    assert (row["place"], row["place_id"]) == ("Minsk", "")
    assert np.isnan(row["latitude"])


def test_demonyms_are_no_places(tmp_path):
    assert loaded(tmp_path, places=(replace(IN_MINSK, adjective=True),)).mentions.empty


def test_beliefs_and_hearsay_are_no_statements(tmp_path):
    said = statement()
    thought = replace(said, attribution=replace(said.attribution, is_statement=False))
    assert len(loaded(tmp_path, statements=(said, thought)).statements) == 1


def test_a_speaker_that_is_not_known_stands_as_written(tmp_path):
    unnamed = replace(statement(), who=Resolution())
    row = loaded(tmp_path, statements=(unnamed,)).statements.iloc[0]
    assert (row["actor"], row["speaker"], row["as_written"]) == ("", "Lavrov", "Lavrov")


def test_spans_of_a_statement_are_joined(tmp_path):
    said = statement()
    two = replace(said.attribution, content=(Span(0, 6), Span(11, 16)))
    row = loaded(tmp_path, statements=(replace(said, attribution=two),)).statements.iloc[0]
    assert row["content"] == "Lavrov … Makei"


def test_records_without_a_day_come_last(tmp_path):
    found = loaded(tmp_path, statements=(replace(statement(), when=When()), statement()))
    assert list(found.statements["start"].isna()) == [False, True]


def test_other_reports_add_actors_but_no_names_as_written(tmp_path):
    target = filled(tmp_path)
    second = article(TALKS + " More talks are due.", "Demo Daily", "2016-05-17")
    people = (LAVROV, MAKEI, person("Anna Fotyga", "Poland"), Resolution("the hosts"))
    told = replace(report(), participants=tuple(Participant(one) for one in people))
    store.add_articles(target, [Copy(second)])
    store.add_extraction(target, extraction(second, meetings=(told,)))
    store.merge_meetings(target)
    found = frames.load(target)
    assert len(found.meetings) == 1
    named = list(found.participants["name"])
    assert len(named) == len(set(named))
    assert {"Sergei Lavrov", "Vladimir Makei", "Anna Fotyga"} <= set(named)


@pytest.mark.parametrize(
    ("published", "day"),
    [("2016-05-16", "2016-05-16"), ("2016-05", "2016-05-01"), ("2016", "2016-01-01"), ("", None)],
)
def test_an_article_stands_at_the_first_day_of_what_is_known(tmp_path, published, day):
    target = opened(tmp_path)
    store.add_articles(target, [Copy(article(published=published))])
    row = frames.load(target).articles.iloc[0]
    assert row["published_text"] == published
    assert row["published"] == pd.Timestamp(day) if day else pd.isna(row["published"])


def test_an_article_counts_its_copies_outlets_and_records(tmp_path):
    target = filled(tmp_path)
    store.add_articles(target, [Copy(replace(article(), outlet="Post"), file="post.csv")])
    row = frames.load(target).articles.iloc[0]
    counted = [row[name] for name in ("sightings", "outlets", "statements", "meetings")]
    assert counted == [2, 2, 1, 1]


@pytest.mark.parametrize(("outlet", "demo"), [("Demo Wire", True), ("Wire", False), ("", False)])
def test_demo_articles_are_known_by_their_outlet(tmp_path, outlet, demo):
    target = opened(tmp_path)
    store.add_articles(target, [Copy(article(outlet=outlet))])
    assert bool(frames.load(target).articles["demo"].iloc[0]) is demo


def test_categories_stand_in_alphabetical_order(tmp_path):
    sides = frames.load(filled(tmp_path)).participants["side"]
    assert list(sides.cat.categories) == ["Belarus", "Russia"]


def test_a_site_that_is_described_has_its_name_when_the_register_is_stored(tmp_path):
    target = filled(tmp_path)
    site = Place("site:deveselu", "Deveselu", Level.SITE, "Romania", 44.1, 24.4)
    store.add_places(target, [site])
    vague = PlaceMention(Span(20, 25), None, Level.COUNTRY, sites=("site:deveselu",))
    store.add_extraction(target, extraction(article(), "v2", places=(vague,)))
    row = frames.load(target).mentions.iloc[0]
    assert (row["place"], row["country"], row["described"]) == ("Deveselu", "Romania", True)
    assert np.isnan(row["latitude"])
