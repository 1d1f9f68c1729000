"""Exports in mail that people forward: their articles are read, not the forwarder's line."""

import base64

import pytest

from readout.articles.child import parse
from tests.articles.exports_built import (
    THREE,
    europresse,
    factiva_html,
    lexis_html,
    lexis_txt,
    proquest_html,
)
from tests.articles.test_exports_as_text import factiva_txt, nexis_txt

TITLES = [told.title for told in THREE]


def forwarded(page, charset="utf-8"):
    """Return a mail with a plain note and an HTML part that quotes a page."""
    return (
        b"From: A Reader <reader@company.example>\r\nTo: <b@company.example>\r\n"
        b"Subject: Fwd: Your research\r\nDate: Mon, 16 May 2016 10:00:00 +0300\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\nFor your reading.\r\n> Talks\r\n--x\r\n"
        b"Content-Type: text/html; charset=" + charset.encode() + b"\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(page) + b"--x--\r\n"
    )


@pytest.mark.parametrize("build", [proquest_html, factiva_html, lexis_html, europresse])
def test_the_articles_of_a_forwarded_export_are_read_each(build):
    kind, reading = parse("x.eml", forwarded(build()))
    assert kind == "EML"
    assert [raw.title.value for _, raw in reading.articles] == TITLES
    assert "lines of its sender were left out" in reading.notes[-1]


def test_the_charset_of_the_part_is_that_of_the_articles():
    page = proquest_html().replace(b"Reporter, A", "Łódź, A".encode()).decode()
    _, reading = parse("x.eml", forwarded(page.encode("iso-8859-2", "replace"), "iso-8859-2"))
    assert reading.articles[0][1].byline == "Łódź, A"


def test_a_letter_that_tells_of_documents_stays_a_letter():
    letter = b"<html><body>" + b"<p>I have read 3 DOCUMENTS of the talks.</p>" * 20 + b"</body>"
    _, reading = parse("x.eml", forwarded(letter))
    assert [raw.title.value for _, raw in reading.articles] == ["Fwd: Your research"]


@pytest.mark.parametrize("build", [nexis_txt, factiva_txt, lexis_txt])
def test_an_export_that_is_the_text_of_a_mail_leaves_the_rest_of_it_to_be_read(build):
    table = b"title,text\r\nVisit,The president came to Minsk and left again.\r\n"
    data = (
        b"From: Alert <alert@wire.example>\r\nTo: <b@c.example>\r\nSubject: Alert\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + build()
        + b"\r\n--x\r\nContent-Type: text/csv; name=a.csv\r\n"
        + b"Content-Disposition: attachment; filename=a.csv\r\n\r\n"
        + table
        + b"--x--\r\n"
    )
    kind, reading = parse("x.eml", data)
    assert kind == "EML"
    assert [raw.title.value for _, raw in reading.articles] == [*TITLES, "Visit"]
