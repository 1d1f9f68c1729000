"""Datelines: place, day and agency, and when a day without a year is one."""

import pytest

from readout.articles.datelines import Dateline, find
from readout.articles.headers import lift
from readout.records import Fact, Known, RawArticle

MET = "The two ministers met."


@pytest.mark.parametrize(
    ("dateline", "place", "day", "agency"),
    [
        ("MINSK, 16 May (BelTA) – ", "MINSK", "16 May", "BelTA"),
        ("MINSK, May 16, 2016 (BelTA) - ", "MINSK", "May 16, 2016", "BelTA"),
        ("KYIV. May 16 (Interfax-Ukraine) – ", "KYIV", "May 16", "Interfax-Ukraine"),
        ("ST. PETERSBURG, 16 May (TASS) – ", "ST. PETERSBURG", "16 May", "TASS"),
        ("WARSAW, Poland (AP) — ", "WARSAW, Poland", "", "AP"),
        ("MOSCOW, May 16. /TASS/. ", "MOSCOW", "May 16", "TASS"),
        ("Minsk, 16 May 2016 (BelTA) – ", "Minsk", "16 May 2016", "BelTA"),
    ],
)
def test_a_dateline_says_where_when_and_by_whom(dateline, place, day, agency):
    assert find(dateline + MET) == Dateline(place, day, agency)


@pytest.mark.parametrize(
    "line",
    [
        MET,
        "Sen. Ann Example (D-Md.) - who met the ministers - left.",
        "Minsk (the capital) - where they met - is large.",
        "",
    ],
)
def test_a_sentence_has_none(line):
    assert find(line) is None


@pytest.mark.parametrize(
    ("day", "known", "published"),
    [
        ("16 May", "2016-05-18", "2016-05-16"),
        ("30 December", "2017-01-02", "2016-12-30"),
        ("16 May", "2016-09-01", ""),  # too long before
        ("20 May", "2016-05-18", ""),  # after it
        ("16 May", "2016", ""),
        ("16 May", "", ""),
        ("16 May 2016", "", "2016-05-16"),
        ("29 February", "2017-03-01", ""),
        ("", "2016-05-18", ""),
    ],
)
def test_a_day_without_a_year_is_the_last_before_a_day_that_is_known(day, known, published):
    assert Dateline("MINSK", day, "BelTA").published(known) == published


@pytest.mark.parametrize("known", [Known.LOADED, Known.FILE])
def test_the_day_of_a_dateline_is_better_than_that_of_loading(known):
    raw = lift(RawArticle(f"MINSK, 16 May (BelTA) – {MET}", published=Fact("2016-05-18", known)))
    assert raw.published == Fact("2016-05-16", Known.TEXT)


def test_the_day_of_the_file_stays():
    told = Fact("2016-05-18", Known.METADATA)
    assert lift(RawArticle(f"MINSK, 16 May (BelTA) – {MET}", published=told)).published == told
