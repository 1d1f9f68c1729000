"""Meetings as articles tell them: over several sentences, in roles, at ceremonies and at places.

Whole articles through the whole engine, in own sentences; every form has a text that is none.
"""

from datetime import date
from pathlib import Path

import pytest

from readout.extract import engine
from readout.records import Article, Status

REFERENCE = Path(__file__).resolve().parents[3] / "data" / "reference"


@pytest.fixture(scope="module")
def told():
    def meetings(text, published="2016-05-17"):
        article = Article("a", "", text, published=published, language="en")
        return engine.extract(article, REFERENCE).meetings

    return meetings


def names(meeting):
    return {party.who.name for party in meeting.participants}


@pytest.fixture(scope="module")
def met(told):
    """Who met: the names of each meeting, joined where two or more are told."""
    return lambda text, **more: [names(one) for one in told(text, **more)]


LAVROV, MAKEI = "Sergei Lavrov", "Vladimir Makei"
BOTH = {LAVROV, MAKEI}


# --- offices that share a noun --------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Russia and Belarus met in Minsk on Monday.",
        "The Russian and Belarusian foreign ministers met in Minsk on Monday.",
        "Talks between the foreign ministers of Russia and Belarus ended in Minsk on Monday.",
    ],
)
def test_one_noun_names_the_officers_of_two_sides(met, text):
    assert met(text) == [BOTH]


def test_two_offices_of_two_sides_are_four_people(met):
    text = "The foreign and defence ministers of Russia and Belarus met in Minsk on Monday."
    assert met(text) == [BOTH | {"Sergei Shoigu", "Andrei Ravkov"}]


def test_a_side_without_a_known_officer_leaves_the_words_as_written(met):
    text = "The fisheries ministers of Russia and Belarus met in Minsk on Monday."
    assert met(text) == [{"ministers of Russia and Belarus"}]


def test_the_role_is_that_of_the_day(told):
    (meeting,) = told("The foreign ministers of Russia and Belarus met in Minsk on Monday.")
    assert {party.who.role for party in meeting.participants} == {"foreign minister"}


# --- who else was there ---------------------------------------------------------------------

SUMMIT = "The NATO-Russia Council met in Brussels on Monday. "


@pytest.mark.parametrize(
    "guest",
    [
        "Jens Stoltenberg attended.",
        "Jens Stoltenberg took part, too.",
        "Jens Stoltenberg was there as well.",
        "Among the guests was rain. Sergei Lavrov spoke. Jens Stoltenberg was among the guests.",
        "Sergei Lavrov attended, as did Jens Stoltenberg.",
        "Ministers talked for hours, Jens Stoltenberg among them.",
        "The alliance was represented by Jens Stoltenberg.",
        "Jens Stoltenberg was present.",
    ],
)
def test_somebody_more_is_told_in_another_sentence(met, guest):
    assert any("Jens Stoltenberg" in party for party in met(SUMMIT + guest))


@pytest.mark.parametrize(
    "text",
    [
        "Jens Stoltenberg attended.",  # nothing is told that he attended
        f"{SUMMIT}Jens Stoltenberg attended a school in Oslo.",
        f"{SUMMIT}There was Jens Stoltenberg to think of.",
        f"{SUMMIT}Jens Stoltenberg did not attend.",
        f"{SUMMIT}Jens Stoltenberg will attend.",  # another time than what was held
    ],
)
def test_not_everybody_who_is_named_was_there(met, text):
    assert not any("Jens Stoltenberg" in party for party in met(text))


def test_nobody_unknown_is_added(met):
    assert met(f"{SUMMIT}The audience attended.") == met(SUMMIT)


@pytest.mark.parametrize(
    "text",
    [
        "MINSK - Sergei Lavrov paid a visit to Minsk on Monday. His host was Vladimir Makei.",
        "MINSK - Sergei Lavrov paid a visit to Minsk on Monday. Vladimir Makei was his host.",
    ],
)
def test_a_host_belongs_to_the_visit(met, text):
    assert met(text) == [BOTH]


def test_the_host_of_a_show_is_nobodys(met):
    text = "Sergei Lavrov paid a visit to Minsk on Monday. The host, Vladimir Makei, laughed."
    assert met(text) == [{LAVROV}]


# --- ceremonies and signings ----------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The base at Deveselu was opened on Monday. Sergei Lavrov and Vladimir Makei attended.",
        "Sergei Lavrov opened the base at Deveselu on Monday together with Vladimir Makei.",
        "Works began at Deveselu on Monday with a ceremony attended by Sergei Lavrov and "
        "Vladimir Makei.",
        "A treaty was signed in Minsk on Monday in the presence of Sergei Lavrov and "
        "Vladimir Makei.",
        "Sergei Lavrov put his signature next to that of Vladimir Makei on Monday.",
        "Sergei Lavrov and Vladimir Makei welcomed the battery at Deveselu on Monday.",
    ],
)
def test_who_stands_at_a_ceremony_meets(met, text):
    assert BOTH in met(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov opened fire on his critics in Minsk on Monday. Vladimir Makei attended.",
        "Sergei Lavrov signed up for a course in Minsk. Vladimir Makei took part.",
        "Sergei Lavrov and Vladimir Makei welcomed the decision on Monday.",
        "The treaty was signed long ago. Sergei Lavrov and Vladimir Makei took part.",
    ],
)
def test_not_every_opening_is_a_ceremony(met, text):
    assert BOTH not in met(text)


# --- words at a place -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov told Vladimir Makei in Minsk on Monday that work went on.",
        "Sergei Lavrov and Vladimir Makei agreed in Minsk on Monday to go on.",
        "Sergei Lavrov was in Minsk on Monday, where Vladimir Makei received him.",
        "“Friends,” said Vladimir Makei, with whom Sergei Lavrov met in Minsk on Monday.",
        "Delegations led by Sergei Lavrov and Vladimir Makei met in Minsk on Monday.",
        "In talks with Vladimir Makei on Monday, Sergei Lavrov promised help.",
        "On a visit to Minsk, where he met Vladimir Makei on Monday, Sergei Lavrov was silent.",
    ],
)
def test_two_who_speak_in_one_place_meet(met, text):
    assert met(text) == [BOTH]


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov told Vladimir Makei that work went on.",
        "Sergei Lavrov told Vladimir Makei in a letter in Minsk that work went on.",
        "Sergei Lavrov and Vladimir Makei agreed that Minsk was calm.",
        "Sergei Lavrov saw Vladimir Makei lose in Minsk.",
    ],
)
def test_words_without_a_place_are_no_meeting(met, text):
    assert met(text) == []


def test_a_ring_is_a_call_and_has_no_place(told):
    (call,) = told("MINSK - Sergei Lavrov rang Vladimir Makei on Monday.")
    assert (call.kind, names(call), call.place) == ("call", BOTH, None)


def test_the_two_are_those_of_two_sides(met):
    text = (
        "A camera caught Sergei Lavrov and his guest, Vladimir Makei. That was in Minsk. "
        "The two had met on the margins of a forum."
    )
    assert BOTH in met(text)


def test_the_two_are_left_open_where_more_are_named(met):
    text = "Sergei Lavrov, Vladimir Makei and Jens Stoltenberg sat. The two had met in Minsk."
    assert all(len(party) != 2 for party in met(text))


# --- where ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sergei Lavrov met Vladimir Makei in the Belarusian capital on Monday.", "Minsk"),
        ("Sergei Lavrov met Vladimir Makei in Belarus's capital on Monday.", "Minsk"),
        ("The answer came from Minsk. On Monday Lavrov held talks there with Makei.", "Minsk"),
        ("He spoke in Minsk on Monday. Sergei Lavrov met Vladimir Makei there.", "Minsk"),
        (
            "Sergei Lavrov signed a pact with Vladimir Makei in Minsk on Monday on a base, "
            "at Brest.",
            "Minsk",
        ),
        (
            "MINSK - Sergei Lavrov met Alexander Lukashenko on Monday. Later Lavrov met "
            "Vladimir Makei.",
            "Minsk",
        ),
    ],
)
def test_the_place_is_told_in_many_ways(told, text, place):
    assert {one.place.place.name for one in told(text)} == {place}


def test_a_town_of_no_gazetteer_is_a_place_as_written(told):
    text = "Sergei Lavrov met Vladimir Makei at Dubrovlyany on Monday."
    (meeting,) = told(text)
    assert (meeting.place.span.of(text), meeting.place.place) == ("Dubrovlyany", None)


def test_a_month_or_a_body_is_no_town(told):
    for where in ("in May", "in Parliament"):
        (meeting,) = told(f"Sergei Lavrov met Vladimir Makei {where}.")
        assert meeting.place is None


def test_the_place_in_what_was_said_is_not_where_it_was_said(told):
    text = "BREST - It will stand at Deveselu, Lavrov announced on Monday after talks with Makei."
    (meeting,) = told(text)
    assert meeting.place.place.name == "Brest"


def test_another_day_is_another_place(told):
    text = "He met Vladimir Makei in Minsk on Monday, and on Tuesday troops near Brest."
    (meeting,) = told(f"Sergei Lavrov is back. {text}")
    assert (meeting.place.place.name, meeting.when.start) == ("Minsk", date(2016, 5, 16))


def test_a_planned_gathering_and_its_guests_look_ahead(told):
    guests = "Sergei Lavrov and Vladimir Makei are expected there."
    (meeting,) = told(f"The conference will open in Minsk on Friday. {guests}")
    assert (meeting.status, names(meeting)) == (Status.PLANNED, BOTH)
    assert meeting.when.start == date(2016, 5, 20)
