"""References and the files that hold their whole texts: one article each."""

import pytest

from readout.articles.archive import read
from readout.records import Fact, Known, Problem
from tests.articles.documents import a_zip, pdf

WORDS = "The two ministers met in Minsk on Monday and agreed to meet again in the autumn."
RIS = "TY  - NEWS\nTI  - Talks\nT2  - BelTA\nDA  - 2016/05/16/\nL1  - {}\nER  - \n"
BIB = "@article{{x, title = {{Talks}}, journal = {{BelTA}}, date = {{2016-05-16}}, file = {{{}}} }}"
PDF = pdf([(50, 700, WORDS)])
FILE = "files/7/talks.pdf"


def outcomes(*members):
    reading = read(a_zip(members), "x.zip")
    return [raw for _, raw in reading.articles], [one.reason for one in reading.rejected]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.ris", RIS.format(FILE)),
        ("x.ris", RIS.format("files\\7\\talks.pdf")),
        ("x.bib", BIB.format(f"Full Text:{FILE}:application/pdf;Other:files/8/x.html:text/html")),
        ("x.bib", BIB.format(FILE)),
    ],
)
@pytest.mark.parametrize("folder", ["", "export/"])
def test_an_entry_and_its_file_are_one_article(name, text, folder):
    (raw,), rejected = outcomes((folder + name, text), (folder + FILE, PDF))
    assert rejected == []
    assert raw.text == WORDS
    assert raw.title == Fact("Talks", Known.METADATA)
    assert raw.outlet == Fact("BelTA", Known.METADATA)
    assert raw.published == Fact("2016-05-16", Known.METADATA)


def test_an_entry_with_an_abstract_keeps_it_beside_its_file():
    text = RIS.format(FILE).replace("ER", "AB  - They met.\nER")
    found, _ = outcomes(("x.ris", text), (FILE, PDF))
    assert [raw.text for raw in found] == ["They met.", WORDS]


def test_an_entry_whose_file_is_not_there_stays_a_row():
    found, rejected = outcomes(("x.ris", RIS.format("files/9/other.pdf")), (FILE, PDF))
    assert [raw.title.value for raw in found] == [""]
    assert rejected == [Problem.NO_TEXT]


def test_a_file_that_cannot_be_read_is_the_row_of_both():
    found, rejected = outcomes(("x.ris", RIS.format(FILE)), (FILE, b"%PDF-1.7"))
    assert (found, rejected) == ([], [Problem.TRUNCATED])


def test_two_entries_of_one_file_are_an_article_and_a_row():
    found, rejected = outcomes(("x.ris", RIS.format(FILE) * 2), (FILE, PDF))
    assert [raw.title.value for raw in found] == ["Talks"]
    assert rejected == [Problem.NO_TEXT]
