"""Written dates: what agencies, feeds and file fields print, and what is no certain date."""

import pytest

from readout.written_dates import iso_prefix, months, order_of, parse_written


@pytest.mark.parametrize(
    "written",
    [
        "16 May 2016",
        "16th May, 2016",
        "May 16, 2016",
        "Monday, May 16th, 2016 at 10:05 am EST",
        "Mon, 16 May 2016 10:05:00 GMT",
        "May 16 2016 10 pm",
        "Published: 16 May 2016",
        "16/05/2016",
        "05/16/2016",
        "16-05-2016",
        "16.05.2016",
        "2016/05/16",
        "2016-05-16",
        "2016-05-16T10:00Z",
        "2016-05-16T10:00:00+03:00",
        "2016-05-16 10:00:00.123456 +0300",
        "20160516",
        "20160516T100500Z",
    ],
)
def test_a_day_is_read_in_every_written_order(written):
    assert parse_written(written) == "2016-05-16"


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("16 maja 2016 r.", "2016-05-16"),
        ("3 października 2016", "2016-10-03"),
        ("luni, 16 mai 2016", "2016-05-16"),
        ("16. Mai 2016, 10:05 Uhr", "2016-05-16"),
        ("1. März 2016", "2016-03-01"),
        ("1er août 2016 à 10h05", "2016-08-01"),
        ("16 de mayo de 2016", "2016-05-16"),
        ("16 мая 2016 г., 10:05", "2016-05-16"),
        ("Пн, 16 мая 2016", "2016-05-16"),
    ],
)
def test_months_are_known_in_seven_languages(written, known):
    assert parse_written(written) == known


@pytest.mark.parametrize(
    ("written", "known"), [("2016", "2016"), ("May 2016", "2016-05"), ("2016-05", "2016-05")]
)
def test_a_date_keeps_its_precision(written, known):
    assert parse_written(written) == known


@pytest.mark.parametrize("written", ["31 February 2016", "2016-02-31", "31/04/2016", "2016-13"])
def test_an_impossible_date_is_not_bent_into_a_possible_one(written):
    assert parse_written(written) == ""


def test_an_ambiguous_order_needs_someone_who_knows_it():
    assert parse_written("05/04/2024") == ""
    assert parse_written("05/04/2024", day_first=True) == "2024-04-05"
    assert parse_written("05/04/2024", day_first=False) == "2024-05-04"


def test_two_equal_numbers_are_the_same_date_in_both_orders():
    assert parse_written("05/05/2024") == "2024-05-05"


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "now",
        "today",
        "24:00",
        "10:05",
        "16 May",
        "May 16",
        "05/04/24",
        "0000-01-01",
        "2016-05-00",
        "00/05/2016",
        "2016-05-16T24:01Z",
        "2016-05-16T10:00+99:00",
        "² May 2016",
        "٣ May 2016",
        "9" * 5000,
        "16 May 2016 and 17 May 2016",
        "2016-05-16/2016-05-18",
        "Boeing 2016",
        "In 2016",
    ],
)
def test_what_is_no_single_certain_date_is_nothing(written):
    assert parse_written(written) == ""


def test_an_iso_prefix_is_made_only_of_dates_that_exist():
    assert iso_prefix(2016, 2, 29) == "2016-02-29"
    assert iso_prefix(2015, 2, 29) == ""
    assert iso_prefix(0) == ""


def test_the_order_of_two_numbers_is_told_only_when_one_is_no_month():
    assert [order_of(16, 5), order_of(5, 16), order_of(5, 4), order_of(5, 5)] == [
        True,
        False,
        None,
        True,
    ]


def test_every_month_has_a_name_in_the_word_list():
    assert set(months().values()) == set(range(1, 13))
