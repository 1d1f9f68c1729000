"""Origins: thirty outlets that print one agency's report are one, in every count."""

from dataclasses import replace
from datetime import date

import pytest

from readout import frames, store
from readout.filters import Filters
from readout.records import Attribution, Confidence, Kind, Precision, Resolution, Span, When
from readout.records import Statement as Said
from readout.store import Copy
from tests.articles.retold import OTHER, STORY, dressed, edited
from tests.store.built import LAVROV, MAKEI, article, extraction, opened

QUOTE = "Nobody left the room, and nobody raised his voice,"


def said(text, words=QUOTE, who=LAVROV, day="2016-05-16", manner="said"):
    start = text.index(words)
    spoken = Attribution((Span(start, start + len(words)),), Kind.DIRECT, manner, "test")
    when = When(date.fromisoformat(day), date.fromisoformat(day), Precision.DAY)
    return Said(spoken, who, when, Confidence.HIGH)


def filled(folder, *told):
    """A store of (text, outlet, published, statements), imported one by one."""
    target = opened(folder)
    for text, outlet, published, statements in told:
        one = article(text, outlet, published)
        store.add_articles(target, [Copy(one)])
        store.add_extraction(target, extraction(one, statements=statements, places=()))
    store.merge_meetings(target)
    return target


WIRE = f"MINSK, 16 May (BelTA) - {STORY}"
DAILY = dressed(STORY)
POST = edited(STORY, 0.03)
FAMILY = (
    (DAILY, "Daily", "2016-05-17", (said(DAILY),)),
    (WIRE, "Wire", "2016-05-16", (said(WIRE),)),
    (POST, "Post", "2016-05-18", ()),
)
APART = (OTHER, "Herald", "2016-05-16", (said(OTHER),))


def rows(frame, *names):
    return [tuple(row) for row in frame[list(names)].itertuples(index=False)]


@pytest.mark.parametrize("told", [FAMILY, FAMILY[::-1]], ids=["late one first", "early one first"])
def test_a_family_is_one_origin_whose_earliest_article_stands_for_it(tmp_path, told):
    found = frames.load(filled(tmp_path, *told)).articles
    earliest = found.loc[found["outlet"] == "Wire", "article"].item()
    assert rows(found, "family", "origin", "near_copies") == [(earliest, "BelTA", 2)] * 3


def test_without_an_agency_the_origin_is_the_outlet_of_the_earliest(tmp_path):
    found = frames.load(filled(tmp_path, *FAMILY[:1], *FAMILY[2:])).articles
    assert set(found["origin"]) == {"Daily"}


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2016-05-16", "2016-05-17", "Daily"),
        ("2016-05-17", "2016-05-16", "Post"),
        ("2016-05", "2016-05-31", "Post"),
        ("2016", "2016-12", "Post"),
        ("", "2016-05-16", "Post"),
        ("2016-04", "2016-05-16", "Daily"),
    ],
)
def test_the_earliest_is_the_one_that_cannot_be_later(tmp_path, one, other, first):
    told = (DAILY, "Daily", one, ()), (POST, "Post", other, ())
    assert set(frames.load(filled(tmp_path, *told)).articles["origin"]) == {first}


def test_of_two_on_one_day_the_public_id_decides(tmp_path):
    first = min((DAILY, "Daily"), (POST, "Post"), key=lambda one: article(one[0]).id)[1]
    for order in (1, -1):
        told = [(DAILY, "Daily", "2016", ()), (POST, "Post", "2016", ())][::order]
        folder = tmp_path / str(order)
        folder.mkdir()
        assert set(frames.load(filled(folder, *told)).articles["origin"]) == {first}


def test_an_earlier_sighting_of_the_same_text_names_the_origin(tmp_path):
    target = filled(tmp_path, FAMILY[0], FAMILY[2])
    early = replace(article(POST, "Sunday", "2016-05-01"), source="early.txt")
    store.add_articles(target, [Copy(early, file="early.txt")])
    assert set(frames.load(target).articles["origin"]) == {"Sunday"}


def test_another_report_is_another_origin(tmp_path):
    found = frames.load(filled(tmp_path, *FAMILY, APART)).articles
    assert found["family"].nunique() == 2
    assert found.loc[found["outlet"] == "Herald", "near_copies"].item() == 0


def test_a_short_text_is_said_not_to_be_compared(tmp_path):
    told = ("They met in Minsk.", "Wire", "2016", ()), FAMILY[0]
    assert sorted(rows(frames.load(filled(tmp_path, *told)).articles, "compared")) == [
        (False,),
        (True,),
    ]


def test_a_meeting_counts_families_and_outlets(tmp_path):
    (row,) = rows(
        frames.load(filled(tmp_path, *FAMILY, APART)).meetings, "reports", "origins", "outlets"
    )
    assert row == (4, 2, 4)


def test_a_statement_in_two_copies_of_one_article_is_one_with_two_outlets(tmp_path):
    whole = frames.load(filled(tmp_path, *FAMILY))
    assert len(whole.statements) == 2
    part = frames.slice(whole, Filters()).statements
    assert rows(part, "outlet", "origin", "origins", "outlets") == [("Wire", "BelTA", 1, 2)]


def test_a_filter_that_leaves_only_the_copy_leaves_its_statement(tmp_path):
    whole = frames.load(filled(tmp_path, *FAMILY))
    part = frames.slice(whole, Filters(outlets=("Daily",))).statements
    assert rows(part, "outlet", "origins", "outlets") == [("Daily", 1, 2)]


def test_the_same_words_of_one_day_in_two_origins_are_known_from_both(tmp_path):
    part = frames.slice(frames.load(filled(tmp_path, *FAMILY, APART)), Filters()).statements
    assert sorted(rows(part, "outlet", "origins", "outlets")) == [("Herald", 2, 3), ("Wire", 2, 3)]


@pytest.mark.parametrize(
    "other",
    [
        said(OTHER, who=MAKEI),
        said(OTHER, day="2016-05-20"),
        said(OTHER, manner="denied"),
        said(OTHER, who=Resolution()),
        said(OTHER, words="patience that was running out"),
    ],
    ids=["another speaker", "another day", "another manner", "nobody", "other words"],
)
def test_what_is_not_the_same_is_counted_apart(tmp_path, other):
    told = filled(tmp_path, *FAMILY, (OTHER, "Herald", "2016-05-16", (other,)))
    part = frames.slice(frames.load(told), Filters()).statements
    assert set(part["origins"]) == {1}
    assert len(part) == 2


def test_few_words_are_the_same_in_copies_alone(tmp_path):
    few = "spoke"
    twice = said(OTHER, words=few), said(STORY.replace("said", few), words=few)
    told = filled(
        tmp_path,
        (OTHER, "Herald", "2016-05-16", twice[:1]),
        (STORY.replace("said", few), "Wire", "2016-05-16", twice[1:]),
    )
    assert set(frames.load(told).statements["origins"]) == {1}


def test_what_one_article_says_twice_stays_twice(tmp_path):
    twice = (said(STORY), said(STORY))
    copy = dressed(STORY)
    told = filled(
        tmp_path,
        (STORY, "Wire", "2016-05-16", twice),
        (copy, "Daily", "2016-05-17", (said(copy),)),
    )
    part = frames.slice(frames.load(told), Filters()).statements
    assert list(part["outlet"]) == ["Wire", "Wire"]


def test_quotation_marks_and_capitals_do_not_make_another_statement(tmp_path):
    words = f"“{QUOTE.upper()[:-1]}”"
    loud = STORY.replace(QUOTE, words)
    told = filled(
        tmp_path,
        (STORY, "Wire", "2016-05-16", (said(STORY),)),
        (loud, "Daily", "2016-05-17", (said(loud, words=words),)),
    )
    assert len(frames.slice(frames.load(told), Filters()).statements) == 1


def test_meetings_told_by_one_family_have_one_origin(tmp_path):
    found = frames.load(filled(tmp_path, *FAMILY)).meetings
    assert rows(found, "origins", "outlets") == [(1, 3)]
