"""The calendar: read back by icalendar; no meeting on a day that no text names."""

from datetime import date

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout import export
from readout.export import ics
from readout.filters import Filters
from readout.settings import load
from tests.export.made import HOSTILE, NAMES, several
from tests.small_frames import frames


def written(data=None):
    data = several() if data is None else data
    return export.file("meetings", data, Filters(), data, root=load().root, fmt="ics")


def read(data=None):
    """Return the events and the notes, each by the last digit of its id; the first note apart."""
    calendar = icalendar.Calendar.from_ical(written(data))
    events = {str(one["UID"])[31]: one for one in calendar.walk("VEVENT")}
    about, *notes = calendar.walk("VJOURNAL")
    return events, {str(one["UID"])[31]: one for one in notes}, about


def days(event):
    return event.decoded("DTSTART"), event.decoded("DTEND")


def test_a_known_day_is_a_whole_day():
    events, _, _ = read()
    assert days(events["1"]) == (date(2016, 5, 16), date(2016, 5, 17))
    assert events["1"]["STATUS"] == "CONFIRMED"


def test_a_month_is_a_span_that_says_so():
    events, _, _ = read()
    assert days(events["2"]) == (date(2016, 6, 1), date(2016, 7, 1))
    assert "on a day not known, 1 June 2016 to 30 June 2016" in events["2"]["SUMMARY"]
    assert events["2"]["X-READOUT-PRECISION"] == "month"


def test_a_meeting_that_was_called_off_is_cancelled():
    events, _, _ = read()
    assert events["3"]["STATUS"] == "CANCELLED"
    assert days(events["3"]) == (date(2016, 7, 8), date(2016, 7, 10))


@pytest.mark.parametrize("key", ["2", "7"])
def test_what_is_planned_or_only_claimed_is_tentative(key):
    assert read()[0][key]["STATUS"] == "TENTATIVE"


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("4", "no day of its own"),
        ("5", "stretch of more than 62 days"),
        ("6", "said not to have happened"),
        ("8", "no day of its own"),
    ],
)
def test_what_has_no_day_is_a_note_that_says_why(key, why):
    events, notes, _ = read()
    assert key not in events
    assert "DTSTART" not in notes[key]
    assert why in notes[key]["SUMMARY"]


def test_every_meeting_is_there_once():
    events, notes, _ = read()
    assert sorted([*events, *notes]) == list("12345678")


def test_the_first_note_says_what_is_left_out_and_of_what():
    _, _, about = read()
    assert "2 meetings, no day of its own is known" in about["DESCRIPTION"]
    assert "Filters: none: the whole corpus" in about["DESCRIPTION"]


def test_an_empty_slice_is_a_calendar_with_a_note():
    events, notes, about = read(frames())
    assert (events, notes) == ({}, {})
    assert about["SUMMARY"]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_script_come_through(name):
    events, _, _ = read()
    assert any(name in event["SUMMARY"] for event in events.values())


@pytest.mark.parametrize("words", HOSTILE)
def test_b23_hostile_words_end_no_line_and_no_entry(words):
    events, notes, _ = read(several(evidence=words))
    assert len(events) + len(notes) == 8
    said = words.translate({7: None, 11: None, 13: None, 27: None})
    assert f"Sentence: {said}\n" in events["1"]["DESCRIPTION"]


def test_b23_a_sentence_of_40000_characters_leaves_whole():
    assert "ș" * 40_000 in read(several(evidence="ș" * 40_000))[0]["1"]["DESCRIPTION"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_b23_lines_are_folded_between_code_points_and_unfold_equal(text):
    line = f"SUMMARY:{ics._text(text)}"
    folded = ics._folded(line)
    assert folded.replace("\r\n ", "").removesuffix("\r\n") == line
    assert all(len(part.encode()) <= ics.OCTETS for part in folded.split("\r\n"))


def test_the_same_slice_gives_the_same_bytes():
    assert written() == written()
