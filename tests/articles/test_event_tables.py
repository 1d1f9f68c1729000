"""ACLED, POLECAT and GDELT Events: which rows are meetings, and what is known of them."""

import io
import json

import pytest
import xlsxwriter

from readout.articles import wire
from readout.articles.child import parse
from readout.articles.event_tables import read
from readout.articles.parsed import Reading
from readout.records import Level, Precision, Problem, Status
from tests.articles.exports_built import (
    EVENTS,
    Coded,
    acled,
    acled_rows,
    gdelt_events,
    polecat,
)

TALKS, VISIT, CLASH = EVENTS
BUILT = {
    "GDELT": gdelt_events,
    "ACLED": acled,
    "POLECAT": polecat,
}


def events(data, name="x.csv"):
    return [one for _, one in parse(name, data)[1].events]


@pytest.mark.parametrize("data_set", BUILT)
def test_meetings_are_events_and_every_other_row_is_named_and_left_out(data_set):
    kind, reading = parse("x.txt", BUILT[data_set]())
    assert kind == data_set
    assert [(position, one.data_set) for position, one in reading.events] == [
        (1, data_set),
        (2, data_set),
    ]
    assert reading.articles == ()
    assert [(one.position, one.reason) for one in reading.rejected] == [(3, Problem.NOT_A_MEETING)]
    assert f"Meetings as {data_set} reports them" in reading.notes[0]
    assert "2 of 3 events" in reading.notes[0]


@pytest.mark.parametrize(
    ("data_set", "code"),
    [("GDELT", "CAMEO 190"), ("ACLED", "Battles, Armed clash"), ("POLECAT", "ASSAULT")],
)
def test_the_report_counts_what_was_left_out_by_its_code(data_set, code):
    _, reading = parse("x.txt", BUILT[data_set]((CLASH, CLASH, TALKS)))
    assert f"Not a meeting, left out: {code} (2)." in reading.notes


@pytest.mark.parametrize("data_set", BUILT)
def test_day_actors_place_and_source_stand_as_the_data_set_writes_them(data_set):
    first = events(BUILT[data_set]())[0]
    assert (first.day, first.precision) == ("2016-05-16", Precision.DAY)
    assert first.actors == TALKS.actors
    assert (first.place, first.level) == ("Minsk", Level.CITY)
    assert (first.latitude, first.longitude) == (53.9, 27.57)
    assert first.source
    assert first.id.endswith("1001")


@pytest.mark.parametrize(
    ("code", "kind", "status"),
    [
        ("036", "talks", Status.PLANNED),
        ("040", "talks", Status.REPORTED),
        ("041", "call", Status.REPORTED),
        ("042", "visit", Status.REPORTED),
        ("043", "visit", Status.REPORTED),
        ("045", "talks", Status.REPORTED),
        ("46", "talks", Status.REPORTED),  # a spreadsheet took the zero away
    ],
)
def test_a_code_of_cameo_tells_the_kind_and_whether_it_was_held(code, kind, status):
    (found,) = events(gdelt_events((Coded(code=code),)))
    assert (found.kind, found.status) == (kind, status)


@pytest.mark.parametrize("code", ["030", "038", "051", "057", "190", "04", "0400", "", "x"])
def test_other_codes_of_cameo_are_no_meetings(code):
    assert events(gdelt_events((Coded(code=code),))) == []


def test_an_agreement_of_acled_is_no_talks():
    assert {one.kind for one in events(acled())} == {"agreement"}


def test_the_mode_of_a_consultation_tells_a_visit():
    assert [one.kind for one in events(polecat())] == ["talks", "visit"]


def test_both_versions_of_gdelt_are_known_by_their_columns():
    assert events(gdelt_events(width=58)) == events(gdelt_events(width=61))


def test_a_place_that_is_a_country_says_so():
    assert events(gdelt_events())[1].level == Level.COUNTRY
    assert events(acled())[1].level == Level.REGION  # its precision is that of a region
    assert events(polecat())[1].level == Level.COUNTRY


@pytest.mark.parametrize(("precision", "day"), [("1", "2016-05-16"), ("3", "2016-05")])
def test_the_precision_of_acled_is_kept(precision, day):
    data = acled((TALKS,)).replace(b",2016,1,", f",2016,{precision},".encode())
    assert events(data)[0].day == day


def test_a_day_of_digits_is_read_in_the_order_of_its_file_or_not_at_all():
    told = acled((TALKS, VISIT)).replace(b"BLR4101001,2016-05-16", b"BLR4101001,06-05-2016")
    sure = told.replace(b"BLR4101002,2016-05-17", b"BLR4101002,17-05-2016")
    assert [one.day for one in events(sure)] == ["2016-05-06", "2016-05-17"]
    assert [one.day for one in events(told)] == ["", "2016-05-17"]
    assert events(told)[0].precision is Precision.NONE


@pytest.mark.parametrize("degrees", ["", "95.0", "north", "nan", "1e999"])
def test_degrees_that_are_none_are_left_out(degrees):
    data = acled((TALKS,)).replace(b"53.9", degrees.encode())
    assert events(data)[0].latitude is None
    assert events(data)[0].longitude is None


def test_surplus_names_and_empty_tails_of_polecat_change_nothing():
    plain = events(polecat())
    assert events(polecat(surplus=("Headline", "Version"))) == plain
    assert events(polecat().replace(b"\n", b"\t\t\t\n")) == plain


def test_a_row_that_is_cut_off_is_a_line_of_the_report():
    reading = read(polecat((*EVENTS, TALKS))[:-60], "x.txt")
    assert [one.reason for one in reading.rejected][-1] is Problem.UNREADABLE
    assert len(reading.events) + len(reading.rejected) == 4


def test_a_row_without_a_number_is_a_line_of_the_report():
    reading = read(acled().replace(b"BLR4101001", b""), "x.csv")
    assert reading.rejected[0].reason is Problem.UNREADABLE


def test_a_header_alone_is_one_row():
    assert read(acled(()), "x.csv").rejected[0].reason is Problem.NO_ARTICLES


def test_semicolons_and_sheets_of_acled_are_read_alike():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(acled_rows()):
            sheet.write_row(number, 0, row)
    assert events(file.getvalue(), "x.xlsx") == events(acled())
    assert events(acled(delimiter=";")) == events(acled())


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("wrap", [list, lambda rows: {"status": 200, "count": 3, "data": rows}])
def test_the_answer_of_the_service_of_acled_is_read_like_its_table(indent, wrap):
    header, *rows = acled_rows()
    objects = [dict(zip(header, row, strict=True)) for row in rows]
    data = json.dumps(wrap(objects), indent=indent).encode()
    kind, reading = parse("x.json", data)
    assert (kind, [one for _, one in reading.events]) == ("ACLED", events(acled()))
    assert parse("x.json", data[:-40])[1].rejected[0].reason is Problem.TRUNCATED


@pytest.mark.parametrize("data_set", BUILT)
def test_events_come_out_of_the_child_as_they_went_in(data_set):
    kind, reading = parse("x.txt", BUILT[data_set]())
    assert wire.reading(wire.lines(kind, reading)) == (kind, reading)


@pytest.mark.parametrize("values", [[], ["ACLED"] * 16, [1] * 16])
def test_an_event_that_no_child_writes_is_malformed(values):
    lines = [f'["event", 1, {values}]'.replace("'", '"').encode(), *wire.lines("", Reading())]
    with pytest.raises(wire.Malformed):
        wire.reading(lines)
