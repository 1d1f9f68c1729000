"""Paper that is filled: figures share pages, no heading stands at the foot of one."""

import io
import re
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2
import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.paper import pdf
from readout.export.brief.word import docx_file
from tests.export.brief.contents import content, corpus
from tests.export.crowd import crowd

ROOT = Path(__file__).parents[3]
KINDS = (Kind.YEARS, Kind.MONTHS, Kind.MATRIX, Kind.TIMELINE, Kind.MAP, Kind.MEETINGS)


def brief(note: str = "") -> Brief:
    """Return a brief with figures one after another, twice."""
    items = [Item(kind, title=f"Finding {n}", note=note) for n, kind in enumerate(KINDS * 2)]
    return Brief("Filled", title="Filled", items=tuple(items))


def lines_of(paper: bytes) -> list[list[str]]:
    """Return the lines of each page, without those of its foot."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(paper)]
    told = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    return [[one for one in page if not re.search(r"page \d+ of \d+$", one)] for page in told]


@pytest.fixture(scope="module")
def said() -> Content:
    return content(brief(), crowd(60, names=("Ana Example", "Ion Example", "Jan Example")))


def test_two_figures_of_half_a_page_share_one(said: Content) -> None:
    pages = lines_of(pdf(said, ROOT))
    captions = [sum(line.startswith("Figure ") for line in page) for page in pages]
    assert sum(captions) == 10
    assert sum(1 for many in captions if many) <= 7


@pytest.mark.parametrize("note", ["", "One line.", "word " * 60, "A.\nB.\nC.", "word " * 900])
def test_no_heading_stands_at_the_foot_of_a_page(note: str) -> None:
    said = content(brief(note[:4000]), crowd(60, names=("Ana Example", "Ion Example")))
    for page in lines_of(pdf(said, ROOT)):
        assert not page[-1].startswith(("Finding ", "Sources", "Method and"))


def test_a_caption_says_the_measure_and_its_heading_the_finding(said: Content) -> None:
    words = "\n".join(line for page in lines_of(pdf(said, ROOT)) for line in page)
    assert "Figure 1. Meetings held a year" in words
    assert "Figure 10. Places named, by site and area" in words


def test_in_the_document_a_heading_is_kept_with_its_sentences(said: Content) -> None:
    document = docx.Document(io.BytesIO(docx_file(said, ROOT)))
    for paragraph, following in pairwise(document.paragraphs):
        if paragraph.text.startswith("Finding "):
            assert paragraph.paragraph_format.keep_with_next
            assert following.text


def test_a_figure_that_has_no_sentence_is_kept_with_its_heading() -> None:
    said = content(Brief("B", items=(Item(Kind.MONTHS, title="Alone"),)), corpus(0, [], []))
    document = docx.Document(io.BytesIO(docx_file(said, ROOT)))
    (heading,) = (one for one in document.paragraphs if one.text == "Alone")
    assert heading.paragraph_format.keep_with_next
