"""Word and OpenDocument texts: their paragraphs, and what of them is no text."""

import time

import pytest

from readout.articles import docx as docx_module
from readout.articles import odt as odt_module
from readout.records import Problem
from tests.articles.documents import a_zip, docx, odt, word

FIRST = "The two ministers met in Minsk on Monday and spoke for two hours."
SECOND = "They agreed to meet again."


def read_docx(body, *more):
    return docx_module.read(docx(body, *more), "x.docx")


def text_of(reading):
    return reading.articles[0][1].text


def test_the_paragraphs_of_a_word_document_are_its_text():
    assert text_of(read_docx(word(FIRST, "", SECOND))) == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:r><w:t>The</w:t></w:r><w:r><w:t xml:space='preserve'> end</w:t></w:r>", "The end"),
        ("<w:r><w:t>The</w:t><w:br/><w:t>end</w:t><w:tab/></w:r>", "The\nend\t"),
        ("<w:hyperlink><w:r><w:t>The end</w:t></w:r></w:hyperlink>", "The end"),
        ("<w:ins><w:r><w:t>The end</w:t></w:r></w:ins>", "The end"),
        ("<w:del><w:r><w:t>No</w:t></w:r></w:del><w:r><w:t>The end</w:t></w:r>", "The end"),
        ("<w:r><w:instrText>PAGE</w:instrText><w:t>The end</w:t></w:r>", "The end"),
        ("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>It</w:t></w:r>", "It"),
    ],
)
def test_a_run_gives_its_words_alone(run, text):
    found = text_of(read_docx(word(FIRST) + f"<w:p>{run}</w:p>"))
    assert found == f"{FIRST}\n\n{text}"


def test_cells_of_a_table_are_paragraphs():
    table = f"<w:tbl><w:tr><w:tc>{word(FIRST)}</w:tc><w:tc>{word(SECOND)}</w:tc></w:tr></w:tbl>"
    assert text_of(read_docx(table)) == f"{FIRST}\n\n{SECOND}"


def test_a_text_box_is_read_once():
    box = f"<w:r><w:pict><w:txbxContent>{word(SECOND)}</w:txbxContent></w:pict></w:r>"
    both = f"<w:p><w:r><w:t>{FIRST}</w:t></w:r><x>{box}</x><Fallback>{box}</Fallback></w:p>"
    assert text_of(read_docx(both)) == f"{FIRST}\n{SECOND}"


def test_the_paragraphs_of_an_opendocument_text_are_its_text():
    body = (
        f"<office:text><text:h>Talks</text:h><text:p>{FIRST[:20]}<text:span>{FIRST[20:30]}"
        f"</text:span>{FIRST[30:]}</text:p><text:p>One<text:s text:c='2'/>two<text:tab/>three"
        "<text:line-break/>four<text:note><text:p>A note.</text:p></text:note></text:p>"
        "</office:text>"
    )
    text = text_of(odt_module.read(odt(body), "x.odt"))
    assert text.split("\n\n") == ["Talks", FIRST, "One  two\tthree\nfour"]


def test_a_comment_is_no_text():
    body = f"<text:p>{FIRST}<office:annotation><text:p>No.</text:p></office:annotation></text:p>"
    assert text_of(odt_module.read(odt(body), "x.odt")) == FIRST


@pytest.mark.parametrize("body", ["", word(""), word("A heading alone")])
def test_a_document_without_text_is_one_row(body):
    assert [one.reason for one in read_docx(body).rejected] == [Problem.NO_TEXT]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(word(FIRST))[:-100], Problem.TRUNCATED),
        (docx("<w:p>"), Problem.UNREADABLE),
        (docx(word("a" * 3_000_000)), Problem.TOO_LARGE),
        (a_zip([("word/other.xml", "<x/>")]), Problem.UNREADABLE),
    ],
)
def test_a_broken_document_is_one_row(data, reason):
    assert [one.reason for one in docx_module.read(data, "x.docx").rejected] == [reason]


def test_c40_a_document_type_is_refused_and_no_entity_expanded():
    xml = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    reading = docx_module.read(a_zip([("word/document.xml", xml)]), "x.docx")
    assert [one.reason for one in reading.rejected] == [Problem.UNREADABLE]


def test_c41_a_document_200000_deep_is_one_row():
    started = time.process_time()
    deep = read_docx("<w:p>" * 200_000 + "</w:p>" * 200_000)
    assert [one.position for one in deep.rejected] == [0]
    assert time.process_time() - started < 10


def test_c41_an_element_with_200000_attributes_is_read_in_time():
    started = time.process_time()
    many = " ".join(f'a{n}="1"' for n in range(200_000))
    read_docx(word(FIRST) + f"<w:p {many}/>")
    assert time.process_time() - started < 10


def test_c42_what_is_embedded_is_not_opened_and_noted():
    more = [("word/embeddings/x.bin", b"MZ"), ("word/vbaProject.bin", b"Sub")]
    reading = read_docx(word(FIRST, SECOND), *more)
    assert text_of(reading) == f"{FIRST}\n\n{SECOND}"
    assert reading.notes == (
        "Embedded objects were not opened.",
        "The document holds macros; they were not looked at.",
    )
