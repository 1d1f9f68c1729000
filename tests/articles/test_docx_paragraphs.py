"""The paragraphs of Word files, and archives that are not what they say."""

import io
import zipfile

import pytest

from readout import limits
from readout.articles.docx_paragraphs import Paragraph, paragraphs, part
from readout.records import Problem, Rejection
from tests.articles.exports_built import a_zip, docx, paragraph


def test_bookmarks_and_links_stay_with_their_paragraph():
    data = docx(
        [paragraph("One\nTwo", "Bookmark_1"), paragraph("Three", link="rId1")],
        links={"rId1": "https://daily.example/?a=1&b=2"},
    )
    assert paragraphs(data) == (
        Paragraph("One\nTwo", ("Bookmark_1",)),
        Paragraph("Three", (), "https://daily.example/?a=1&b=2"),
    )


def test_a_part_that_is_not_there_is_empty():
    assert part(docx([]), "word/nothing.xml").data == b""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04", Problem.UNREADABLE),
        (a_zip(**{"word/document.xml": "<w:p"}), Problem.UNREADABLE),
        (a_zip(**{"word/document.xml": b" " * 3_000_000}), Problem.TOO_LARGE),
    ],
)
def test_what_is_broken_or_too_large_is_a_rejection(data, reason):
    found = paragraphs(data)
    assert isinstance(found, Rejection)
    assert found.reason is reason


def test_c32_what_comes_out_is_counted_whatever_the_archive_declares(monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_ENTRY_BYTES", 10)
    assert part(docx([]), "word/document.xml").refused.reason is Problem.TOO_LARGE


def test_c37_a_member_with_a_password_says_so():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    data = bytearray(file.getvalue())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1  # the flag of encryption
    assert part(bytes(data), "word/document.xml").refused.reason is Problem.PASSWORD
