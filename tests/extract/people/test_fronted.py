"""Places that open a sentence: they are no part of the name behind them."""

import pytest

from readout.extract.people.mentions import find
from readout.extract.segment import analyse


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("In Kyiv President Zelensky said that help had come.", "President Zelensky"),
        ("In New York Foreign Minister Lavrov spoke.", "Foreign Minister Lavrov"),
        ("In Chicago NATO leaders met.", "NATO leaders"),
        ("At their summit in Chicago NATO leaders met.", "NATO leaders"),
        ("CHICAGO - At their summit in Chicago NATO leaders met.", "NATO leaders"),
        ("In Warsaw Polish officials spoke.", "Polish officials"),
        ("In Moscow Kremlin spokesman Dmitry Peskov spoke.", "Kremlin spokesman Dmitry Peskov"),
        ("At the Pentagon General Smith spoke.", "General Smith"),
    ],
)
def test_an_actor_begins_behind_the_place(text, actor):
    assert actor in [mention.span.of(text) for mention in find(analyse(text), None)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("In Polish President Duda the alliance has a friend.", "Polish President Duda"),
        ("In NATO Secretary General Stoltenberg it has one.", "NATO Secretary General Stoltenberg"),
        ("He saw Warsaw Mayor Jan Nowak.", "Warsaw Mayor Jan Nowak"),
        ("A friend in Warsaw Mayor Jan Nowak trusts.", "Warsaw Mayor Jan Nowak"),
        ("In May, in Warsaw Mayor Jan Nowak has one.", "Warsaw Mayor Jan Nowak"),
    ],
)
def test_elsewhere_the_name_stays_whole(text, actor):
    assert actor in [mention.span.of(text) for mention in find(analyse(text), None)]
