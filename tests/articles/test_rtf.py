"""RTF: letters of every form, several documents in a file, and braces that do not close."""

import time

import pytest

from readout.articles.rtf import read
from readout.records import Problem

HEAD = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}"


def rtf(body):
    return f"{HEAD}{body}}}".encode("latin-1")


def texts(data):
    return [raw.text.strip() for _, raw in read(data, "x.rtf").articles]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("They met.\\par They left.", "They met.\nThey left."),
        ("{\\b They} met\\~here.", "They met\xa0here."),
        ("Gro\\'dfbritannien", "Großbritannien"),
        ("\\u321\\'3fód\\u378 z", "Łódź"),
        ("\\{a\\} \\\\", "{a} \\"),
        ("{\\*\\generator Word;}They met.", "They met."),
    ],
)
def test_what_is_written_is_what_is_meant(body, text):
    assert texts(rtf(body)) == [text.replace("\xa0", texts(rtf("a\\~b"))[0][1])]


def test_a_code_page_of_the_document_is_used():
    data = rtf("\\'ce\\'e1\\'ec\\'e5\\'ed").replace(b"1252", b"1251")
    assert texts(data) == ["Обмен"]


def test_several_documents_of_one_file_are_several_articles():
    reading = read(rtf("They met.") + b"\r\n" + rtf("They left."), "x.rtf")
    assert [(n, raw.text.strip()) for n, raw in reading.articles] == [
        (1, "They met."),
        (2, "They left."),
    ]


def test_bytes_that_were_announced_are_no_braces():
    assert texts(rtf("They {\\*\\x\\bin3 }}}}met.")) != []


def test_a_document_that_is_cut_off_is_kept_and_said_to_be():
    reading = read(rtf("They met. {\\b They")[:-1], "x.rtf")
    assert [raw.text.strip() for _, raw in reading.articles] == ["They met. They"]
    assert reading.notes == ("The document is cut off: its last brace is missing.",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [(rtf(""), Problem.NO_TEXT), (b"{\\rtf1\\ansi{\\fonttbl", Problem.TRUNCATED)],
)
def test_a_document_without_text_is_one_row(data, reason):
    assert [one.reason for one in read(data, "x.rtf").rejected] == [reason]


def test_bytes_that_are_no_characters_are_counted():
    (note,) = read(rtf("They \\'81met."), "x.rtf").notes
    assert note == "Bytes that are no characters and stand as \ufffd: 1."


@pytest.mark.parametrize(
    "body",
    [
        "{" * 100_000 + "They met." + "}" * 100_000,
        "\\bin999999999 They met.",
        "\\u-10179\\'3f\\u-8192\\'3f They met.",
        "{\\field{\\*\\fldinst HYPERLINK " * 3_000,
        "\\'41" * 200_000,
    ],
)
def test_c45_a_document_made_for_trouble_is_read_in_time(body):
    started = time.process_time()
    read(rtf(body), "x.rtf")
    assert time.process_time() - started < 10
