"""Calendars: entries with words, folded and escaped as the standard says."""

import pytest

from readout.articles.calendars import read
from readout.records import Fact, Known, Problem, RawArticle

ENTRY = (
    "BEGIN:VEVENT\r\nDTSTART;TZID=Europe/Minsk:20160516T100000\r\nDTSTAMP:20160101T000000Z\r\n"
    "SUMMARY:Talks\r\nDESCRIPTION:They will meet\\, both of\r\n  them.\\nAt noon.\r\n"
    "URL:https://a.example/1\r\nBEGIN:VALARM\r\nDESCRIPTION:No\r\nEND:VALARM\r\nEND:VEVENT\r\n"
)


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They will meet, both of them.\nAt noon.",
    meta("Talks"),
    meta("The ministry"),
    meta("2016-05-16"),
    "https://a.example/1",
)


def calendar(*entries, end="END:VCALENDAR\r\n"):
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:The ministry\r\n"
    zone = "BEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\nEND:VTIMEZONE\r\n"
    return (head + zone + "".join(entries) + end).encode()


def test_the_fields_of_an_entry_are_those_of_the_article():
    reading = read(calendar(ENTRY), "x.ics")
    assert reading.articles == ((1, ARTICLE),)
    assert reading.notes == ("The day of an entry is that of its event.",)


def test_an_entry_without_a_description_is_its_summary():
    entry = "BEGIN:VEVENT\r\nSUMMARY:They meet in Minsk\r\nEND:VEVENT\r\n"
    assert read(calendar(entry), "x.ics").articles[0][1].text == "They meet in Minsk"


def test_an_entry_without_words_spoils_only_itself():
    reading = read(calendar(ENTRY, "BEGIN:VEVENT\r\nEND:VEVENT\r\n", ENTRY), "x.ics")
    assert [position for position, _ in reading.articles] == [1, 3]
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, Problem.NO_TEXT)]


def test_an_entry_that_is_cut_off_is_a_row():
    reading = read(calendar(ENTRY, ENTRY[:-40], end=""), "x.ics")
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, Problem.TRUNCATED)]


@pytest.mark.parametrize(
    ("day", "known"), [("20160516", "2016-05-16"), ("20160231T1000", ""), ("soon", "")]
)
def test_a_date_that_is_none_is_no_date(day, known):
    entry = ENTRY.replace("20160516T100000", day)
    assert read(calendar(entry), "x.ics").articles[0][1].published.value == known


def test_a_calendar_without_entries_is_one_row():
    assert [(one.position, one.reason) for one in read(calendar(), "x.ics").rejected] == [
        (0, Problem.NO_TEXT)
    ]


def test_another_encoding_is_read_and_noted():
    entry = ENTRY.replace("both of", "w środę spotkają się")
    reading = read(calendar(entry).decode().encode("cp1250"), "x.ics")
    assert "w środę spotkają się" in reading.articles[0][1].text
    assert reading.notes[0].startswith("Encoding guessed")
