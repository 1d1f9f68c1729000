"""Titles: the outlet's name behind one goes, anything else behind a dash stays."""

import pytest

from readout.articles.titles import without_outlet

TITLE = "Ministers meet in Minsk"


@pytest.mark.parametrize(
    ("tail", "outlet", "address"),
    [
        (" | The Daily", "The Daily", ""),
        (" - THE DAILY", "The Daily", ""),
        (" – Daily", "", "https://www.daily.example/talks"),
        (" | daily.example", "", "https://daily.example/talks"),
        (" | Daily", "daily.example", ""),
    ],
)
def test_the_name_of_the_outlet_goes(tail, outlet, address):
    assert without_outlet(TITLE + tail, outlet, address) == TITLE


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{TITLE} - minister", "The Daily"),
        (f"{TITLE} - The Daily View", "The Daily"),
        (f"{TITLE} | St", "St. Louis Post"),
        ("Poland - TVP", "TVP"),  # too short for a headline
        (f"{TITLE}-Daily", "Daily"),
        (TITLE, TITLE),
        ("", ""),
    ],
)
def test_what_is_no_outlet_stays(title, outlet):
    assert without_outlet(title, outlet) == title
