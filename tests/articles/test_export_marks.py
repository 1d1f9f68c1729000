"""An export of a database in a document is a row, and never one article of a hundred."""

import time

import pytest

from readout.articles import docx as docx_module
from readout.articles import pdf as pdf_module
from readout.articles import rtf as rtf_module
from readout.articles.export_marks import refusal
from readout.records import Problem
from tests.articles.documents import docx, pdf, word

WORDS = "The two ministers met in Minsk on Monday and agreed to meet again in the autumn."


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("End of Document", "a Nexis export"),
        ("   3 of 62 DOCUMENTS", "a Lexis export"),
        ("Dokument 3 von 62", "a Lexis export"),
        ("Document IRIN000020160516ec5g0001a", "a Factiva export"),
    ],
)
def test_a_mark_tells_the_database(line, what):
    found = refusal(f"{WORDS}\n\n{line}\n\n{WORDS}")
    assert found is not None
    assert (found.rejected[0].reason, found.rejected[0].detail) == (
        Problem.UNKNOWN_FORMAT,
        f"looks like {what}",
    )


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        "They came to the end of document talks.",
        "It was one of 62 DOCUMENTS that were found.",
        "ProQuest document ID: 1234567",
        "Document number 7",
    ],
)
def test_an_article_that_speaks_of_documents_stays_one(text):
    assert refusal(text) is None


def test_every_kind_of_document_is_looked_at():
    lines = (WORDS, "End of Document")
    readings = [
        docx_module.read(docx(word(*lines)), "x.docx"),
        pdf_module.read(pdf([(50, 700, lines[0]), (50, 600, lines[1])]), "x.pdf"),
        rtf_module.read(b"{\\rtf1\\ansi %s\\par %s}" % tuple(map(str.encode, lines)), "x.rtf"),
    ]
    assert [one.rejected[0].reason for one in readings] == [Problem.UNKNOWN_FORMAT] * 3


@pytest.mark.parametrize("text", [" " * 1_000_000, "Document A" * 100_000, "1 of 1 " * 100_000])
def test_a_text_made_for_trouble_is_looked_at_in_time(text):
    started = time.process_time()
    refusal(text)
    assert time.process_time() - started < 5
