"""Questions: what is read as a name, a date or a kind, and what stays a word of a search."""

from datetime import date

import pytest

from readout import questions
from readout.filters import Filters

NAMES = {
    "person:sergei-lavrov": "Sergei Lavrov",
    "person:vladimir-makei": "Vladimir Makei",
    "person:lech-kaczynski": "Lech Kaczyński",
    "person:jaroslaw-kaczynski": "Jarosław Kaczyński",
    "side:Poland": "Poland",
    "side:Russia": "Russia",
    "country:Poland": "Poland",
    "site:redzikowo": "Redzikowo",
    "topic:missile-defence": "Missile defence",
}
INDEX = questions.index(NAMES, {"person:vladimir-makei": ["Uladzimir Makey", "Макей"]})
TODAY = date(2026, 7, 1)
LAVROV, MAKEI = "person:sergei-lavrov", "person:vladimir-makei"
BOTH = (LAVROV, MAKEI)
MAY = {"start": date(2016, 5, 1), "end": date(2016, 5, 31)}


def read(question):
    return questions.read(question, INDEX, TODAY)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("", {}),
        ("Lavrov Makei May 2016", {"together": BOTH} | MAY),
        (
            "Which sentence says that Lavrov and Makei met in May 2016?",
            {"together": BOTH} | MAY,
        ),
        ("Lavrov", {"actors": (LAVROV,)}),
        ("Sergei Lavrov's statements", {"actors": (LAVROV,)}),
        ("Makey", {"actors": (MAKEI,)}),
        ("макей", {"actors": (MAKEI,)}),
        (
            "all denials about Redzikowo since 2018",
            {"manners": ("denial",), "places": ("site:redzikowo",), "start": date(2018, 1, 1)},
        ),
        ("denials Lavrov Makei", {"manners": ("denial",), "actors": BOTH}),
        ("Poland Russia 2016", {"together": ("side:Poland", "side:Russia")}),
        ("Russia in Poland", {"actors": ("side:Russia",), "places": ("country:Poland",)}),
        ("who met whom in 2016", {}),
        ("planned meetings", {"statuses": ("planned",)}),
        ("Missile defence", {"topics": ("topic:missile-defence",)}),
        ("Lech Kaczyński", {"actors": ("person:lech-kaczynski",)}),
        ("lech kaczynski", {"actors": ("person:lech-kaczynski",)}),
    ],
)
def test_names_dates_and_kinds_are_filters(question, asked):
    got = read(question).filters
    assert got == Filters(**{"start": got.start, "end": got.end} | asked)


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("16 May 2016", date(2016, 5, 16), date(2016, 5, 16)),
        ("2016-05", date(2016, 5, 1), date(2016, 5, 31)),
        ("who met whom in 2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("since 2018", date(2018, 1, 1), None),
        ("after 2018", date(2019, 1, 1), None),
        ("until May 2018", None, date(2018, 5, 31)),
        ("before 2018", None, date(2017, 12, 31)),
        ("from 2016 to 2018", date(2016, 1, 1), date(2018, 12, 31)),
        ("2016 - 2018", date(2016, 1, 1), date(2018, 12, 31)),
        ("between 2016 and 2018", date(2016, 1, 1), date(2018, 12, 31)),
        ("what is new since 1 June", date(2026, 6, 1), None),
        ("since 2 July", date(2025, 7, 2), None),
        ("in June", date(2026, 6, 1), date(2026, 6, 30)),
        ("February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("Lavrov may stay", None, None),
        ("from 2018 to 2016", date(2018, 1, 1), None),
        ("99999", None, None),
        ("since", None, None),
    ],
)
def test_a_stretch_of_days_is_read_as_it_is_written(question, start, end):
    got = read(question).filters
    assert (got.start, got.end) == (start, end)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("interceptors since 2018", "interceptors"),
        ('"missile defence" -exercise 2016', '"missile defence" -exercise'),
        ("speaker:Lavrov interceptor*", "speaker:Lavrov interceptor*"),
        ("Redzikowo OR Deveselu since 2018", "Redzikowo OR Deveselu"),
        ("2016 2018", "2018"),
        ("31 June 2016", "31"),
        ("Kaczyński in May 2016", "Kaczyński"),
    ],
)
def test_what_is_no_name_stays_a_word_of_the_search(question, text):
    assert read(question).filters.text == text


def test_a_surname_of_several_persons_is_nobodys_and_is_told():
    (unsure,) = read("Kaczyński denials").unsure
    assert unsure.word == "Kaczyński"
    assert set(unsure.ids) == {"person:lech-kaczynski", "person:jaroslaw-kaczynski"}
