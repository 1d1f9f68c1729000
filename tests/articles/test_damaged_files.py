"""Every format, cut anywhere and damaged anywhere: the answer adds up, and nothing is raised."""

import gzip
import io
import json

import pyarrow
import pyarrow.parquet
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.articles import child, clean
from readout.records import Problem
from tests.articles.documents import a_zip, docx, odt, pdf, word

WORDS = "The two ministers met in Minsk on Monday and agreed to meet again in the autumn."
MAIL = f"From: The Daily <a@b.example>\nSubject: Talks\nDate: Mon, 16 May 2016\n\n{WORDS}\n"
ANSWER = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>{WORDS}</p></html>"
WARC = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(ANSWER)}\r\n\r\n{ANSWER}\r\n\r\n"
PARTS = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"


def xlsx():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["title", "text"])
        sheet.write_row(1, 0, ["Talks", WORDS])
    return file.getvalue()


def parquet():
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([{"text": WORDS}]), file)
    return file.getvalue()


ITEM = {"type": "webpage", "abstract": WORDS, "issued": {"date-parts": [[2016]]}}
JSON_FEED = {"version": "https://jsonfeed.org/version/1", "items": [{"content_text": WORDS}]}
REPORT = {"type": "report", "description": WORDS}
BUNDLE = {"type": "bundle", "id": "bundle--1", "objects": [REPORT]}
FEED = f"<rss><channel><item><description>{WORDS}</description></item></channel></rss>"
ICS = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:{WORDS}\nEND:VEVENT\nEND:VCALENDAR\n"
GOOD = {
    "RIS": f"TY  - NEWS\nTI  - Talks\nAB  - {WORDS}\nER  - \n".encode(),
    "BibTeX": f"@article{{x,\n title = {{Talks}},\n abstract = {{{WORDS}}}\n}}\n".encode(),
    "CSL JSON": json.dumps([ITEM]).encode(),
    "RSS/Atom": FEED.encode(),
    "JSON Feed": json.dumps(JSON_FEED).encode(),
    "EML": MAIL.encode(),
    "MBOX": f"From a@b.example Mon May 16 10:00:00 2016\n{MAIL}".encode(),
    "DOCX": docx(word("Talks", WORDS)),
    "ODT": odt(f"<text:p>{WORDS}</text:p>"),
    "RTF": f"{{\\rtf1\\ansi {WORDS}}}".encode(),
    "PDF": pdf([(50, 700, WORDS)]),
    "MHTML": f"{PARTS}Content-Type: text/html\n\n<html><p>{WORDS}</p></html>\n--x--\n".encode(),
    "WARC": WARC.encode(),
    "WACZ": a_zip([("datapackage.json", "{}"), ("archive/x.warc", WARC)]),
    "GZIP": gzip.compress(WORDS.encode(), mtime=0),
    "XLSX": xlsx(),
    "Parquet": parquet(),
    "ICS": ICS.encode(),
    "STIX": json.dumps(BUNDLE).encode(),
    "ZIP": a_zip([("a.txt", WORDS), ("b.docx", docx(word("Talks", WORDS)))]),
}
KINDS = st.sampled_from(sorted(GOOD))


def answer_of(data):
    kind, reading = child.parse("x", data)
    return child.parsed("x", "", kind, reading)


def is_sound(answer):
    adds_up = answer.found == len(answer.articles) + len(answer.rejected) > 0
    positions = [position for position, _ in answer.articles]
    positions += [one.position for one in answer.rejected]
    is_clean = all(clean.text(raw.text) == raw.text != "" for _, raw in answer.articles)
    return adds_up and is_clean and len(set(positions)) == len(positions)


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_a_good_file_is_recognised_and_read_without_its_name(kind):
    answer = answer_of(GOOD[kind])
    assert answer.format == kind
    assert answer.rejected == ()
    assert {raw.text for _, raw in answer.articles} == {WORDS}


@settings(deadline=None, max_examples=150)
@given(KINDS, st.floats(0, 1))
def test_a_file_that_is_cut_anywhere_adds_up(kind, share):
    data = GOOD[kind]
    answer = answer_of(data[: int(share * len(data))])
    assert is_sound(answer)


@settings(deadline=None, max_examples=150)
@given(KINDS, st.data())
def test_a_file_that_is_damaged_anywhere_adds_up(kind, data):
    damaged = bytearray(GOOD[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    answer = answer_of(bytes(damaged))
    assert is_sound(answer)
    assert Problem.CRASHED not in {one.reason for one in answer.rejected}


@settings(deadline=None, max_examples=60)
@given(st.lists(KINDS, max_size=6))
def test_an_archive_holds_what_its_members_hold(kinds):
    members = [(f"{n}.x", GOOD[kind]) for n, kind in enumerate(kinds)]
    nested = sum(kind in ("ZIP", "GZIP", "WACZ") for kind in kinds)
    answer = answer_of(a_zip(members))
    assert len(answer.articles) == len(kinds) - nested
    assert len(answer.rejected) == (nested or not kinds)
