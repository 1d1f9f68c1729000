"""Web archives: pages among other records, and records that are not what they announce."""

import gzip
import zlib

import pytest

from readout.articles.warc import read
from readout.articles.warc_records import records
from readout.records import Problem
from tests.articles.documents import a_zip

WORDS = "The two ministers met in Minsk on Monday and agreed to meet again in the autumn."
PAGE = f"<html><head><title>Talks in the capital</title></head><p>{WORDS}</p></html>".encode()
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(block, kind="response", length=None, more=""):
    size = len(block) if length is None else length
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://daily.example/1\r\n{more}"
    return f"{head}Content-Length: {size}\r\n\r\n".encode() + block + b"\r\n\r\n"


GOOD = record(OK + b"\r\n" + PAGE)
INFO = record(b"software: x", "warcinfo")


def outcomes(data):
    reading = read(data, "x.warc")
    rejected = [(one.position, one.reason) for one in reading.rejected]
    return [position for position, _ in reading.articles], rejected


def test_a_page_is_an_article_with_its_address():
    (_, raw), *_ = read(INFO + GOOD, "x.warc").articles
    assert (raw.text, raw.title.value) == (WORDS, "Talks in the capital")
    assert (raw.address, raw.outlet.value) == ("https://daily.example/1", "daily.example")


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE),
        OK + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(PAGE),
        OK
        + b"Transfer-Encoding: chunked\r\n\r\n5\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
        % (PAGE[:5], len(PAGE) - 5, PAGE[5:]),
        OK + b"Transfer-Encoding: chunked\r\n\r\n" + PAGE,  # undone when it was saved
        b"HTTP/2 200\r\ncontent-type: text/html\r\n\r\n" + PAGE,
    ],
)
def test_an_answer_is_unpacked(answer):
    assert read(record(answer), "x.warc").articles[0][1].text == WORDS


def test_a_resource_and_a_converted_text_are_pages():
    more = "Content-Type: text/plain\r\n"
    data = record(PAGE, "resource", more="Content-Type: text/html\r\n")
    data += record(WORDS.encode(), "conversion", more=more)
    found = read(data, "x.warc").articles
    assert [raw.text for _, raw in found] == [WORDS, WORDS]
    assert {raw.address for _, raw in found} == {"https://daily.example/1"}


def test_what_is_no_page_is_counted():
    other = record(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE)
    other += record(OK.replace(b"text/html", b"image/png") + b"\r\nabc")
    (note,) = read(INFO + GOOD + other + record(b"GET /", "request"), "x.warc").notes
    assert note == (
        "Records that are no page: 1 answer 404, 1 answer that is no page, 1 request, 1 warcinfo."
    )


def test_gzip_member_by_member_is_read():
    data = gzip.compress(INFO) + gzip.compress(GOOD) + gzip.compress(GOOD)
    assert outcomes(data) == ([1, 2], [])


def test_c48_a_wrong_length_is_noted_and_its_page_read():
    data = INFO + record(OK + b"\r\n" + PAGE, length=100) + GOOD
    reading = read(data, "x.warc")
    assert [raw.text for _, raw in reading.articles] == [WORDS, WORDS]
    assert reading.notes[0] == f"The record at byte {len(INFO):,} announces a wrong length."


def test_c48_a_file_that_is_cut_off_keeps_what_came_before():
    assert outcomes(GOOD + GOOD[:-60]) == ([1], [(2, Problem.TRUNCATED)])
    assert outcomes(GOOD + INFO[:-10]) == ([1], [(2, Problem.TRUNCATED)])
    assert outcomes(gzip.compress(GOOD) + gzip.compress(GOOD)[:-40])[0] == [1]
    assert outcomes(gzip.compress(GOOD) + b"garbage") == ([1], [(2, Problem.TRUNCATED)])


def test_c48_a_page_that_was_cut_when_it_was_saved_is_a_row():
    data = record(OK + b"\r\n" + PAGE, more="WARC-Truncated: length\r\n")
    assert outcomes(GOOD + data) == ([1], [(2, Problem.TRUNCATED)])


@pytest.mark.parametrize("data", [INFO, b"WARC/1.0\r\n\r\n"])
def test_an_archive_without_a_page_is_a_row(data):
    assert outcomes(data) == ([], [(0, Problem.NO_TEXT)])


def test_a_body_in_a_packing_that_is_not_read_is_a_row():
    data = record(OK + b"Content-Encoding: br\r\n\r\n\x0b\x02\x80abc")
    assert outcomes(data) == ([], [(1, Problem.UNREADABLE)])


def test_a_wacz_announces_its_pages():
    pages = '{"format": "json-pages-1.0"}\n{"url": "a"}\n{"url": "b"}\n'
    members = [("archive/data.warc.gz", gzip.compress(GOOD)), ("pages/pages.jsonl", pages)]
    reading = read(a_zip([("datapackage.json", "{}"), *members]), "x.wacz")
    assert (len(reading.articles), reading.announced) == (1, 2)
    assert reading.notes == ("Incomplete export: 1 of 2.",)


def test_offsets_are_those_of_the_file():
    assert [one.offset for one in records(INFO + GOOD)] == [0, len(INFO)]


@pytest.mark.parametrize(
    "data", [b"WARC/1.0\r\n" * 100_000, record(b"x", length=5) * 20_000, GOOD[:60] * 20_000]
)
def test_records_made_for_trouble_are_read_in_time(data):
    assert sum(outcomes(data)[0]) == 0
