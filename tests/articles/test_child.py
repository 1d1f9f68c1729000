"""One file's bytes: whatever they are, they become articles and rows that add up."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout import limits
from readout.articles import child, clean
from readout.articles.parsed import Reading
from readout.records import Fact, Known, Problem

NAMES = st.sampled_from(["x.txt", "x.md", "x.html", "x.json", "x.jsonl", "x.csv", "x.pdf", "x"])
STARTS = st.sampled_from(
    [
        *(b"", b"---\n", b"<html>", b"{", b"[", b"title,text\n", b"\xef\xbb\xbf", b"\xff\xfe"),
        *(b"# ", b"TY  - NEWS\nAB  - ", b"@article{x, abstract = {", b"<rss><channel><item>"),
        *(b"From a@b.example Mon May 16 10:00:00 2016\nSubject: x\n\n", b"Received: x\n\n"),
        *(b"{\\rtf1 ", b"%PDF-1.7\n", b"WARC/1.0\r\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"PAR1"),
        *(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", b'{"id": "bundle--1", '),
        b'{"version": "https://jsonfeed.org/version/1", "items": [',
    ]
)


@settings(deadline=None)
@given(NAMES, STARTS, st.binary(max_size=400))
def test_any_bytes_at_all_become_rows_that_add_up(name, start, data):
    kind, reading = child.parse(name, start + data)
    answer = child.parsed(name, "", kind, reading)
    assert answer.found == len(answer.articles) + len(answer.rejected)
    assert answer.found > 0
    assert all(clean.text(raw.text) == raw.text != "" for _, raw in answer.articles)


@settings(deadline=None)
@given(NAMES, st.text(max_size=200))
def test_a_text_that_is_kept_is_kept_whole(name, text):
    _, reading = child.parse(name, b"Talks in Minsk.\n\n" + text.encode())
    assert all("Talks" in raw.text + raw.title.value for _, raw in reading.articles)


def test_what_a_parser_raises_is_a_row(monkeypatch):
    def broken(data, name):
        raise ZeroDivisionError

    monkeypatch.setattr("readout.articles.plain.read", broken)
    rejected = child.parse("x.txt", b"They met.")[1].rejected[0]
    assert (rejected.position, rejected.reason) == (0, Problem.UNREADABLE)
    assert rejected.detail == "ZeroDivisionError"


def test_a_long_text_is_cut_and_the_report_says_so():
    _, reading = child.parse("x.txt", b"They met. " * 150_000)
    assert len(reading.articles[0][1].text) <= limits.ARTICLE_CHARACTERS
    assert reading.notes == ("Only the first 1,000,000 characters were kept.",)


def test_control_characters_are_taken_out_and_the_report_says_so():
    _, reading = child.parse("x.txt", b"They\x00 met.")
    assert reading.articles[0][1].text == "They met."
    assert reading.notes == ("Control characters were taken out of the text.",)


def test_notes_on_many_articles_name_the_first_ones():
    lines = b'{"text": "a\\u0000b"}\n' * 12
    _, reading = child.parse("x.jsonl", lines)
    numbers = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ..."
    assert reading.notes == (f"Control characters were taken out of the text (number {numbers}).",)


def test_a_page_needs_trafilatura_and_a_text_does_not():
    # Each child imports what its files need: 20 ms for texts, 300 ms once a page comes.
    code = (
        "import sys; from readout.articles import child; child.parse('x.txt', b'They met.');"
        "sys.exit('trafilatura' in sys.modules or 'lxml' in sys.modules or 'pandas' in sys.modules)"
    )
    import subprocess

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_headlines_keep_markup_and_formulas_as_harmless_text():
    page = (
        b"---\ntitle: ![x](http://a.example/b.png) <b>Talks</b>\noutlet: =cmd|'/C calc'!A0\n---\nx."
    )
    raw = child.parse("x.md", page)[1].articles[0][1]
    assert raw.title == Fact("![x](http://a.example/b.png) <b>Talks</b>", Known.METADATA)
    assert raw.outlet == Fact("=cmd|'/C calc'!A0", Known.METADATA)


@pytest.mark.parametrize("kind", ["TXT", "HTML"])
def test_the_whole_answer_counts_what_was_found(kind):
    answer = child.parsed("x", "ab", kind, Reading())
    assert (answer.source_name, answer.sha256, answer.format, answer.found) == ("x", "ab", kind, 0)
