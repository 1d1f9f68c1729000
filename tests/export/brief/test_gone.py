"""A brief of nothing, or of records that were rejected since, says so where one looks first."""

import io
from pathlib import Path
from typing import Any

import docx
import pptx
import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.paper import pdf
from readout.export.brief.slides import pptx_file
from readout.export.brief.word import docx_file
from readout.filters import Filters
from tests.export.brief.contents import content, corpus
from tests.export.brief.test_files import docx_text, pdf_text, pptx_text

ROOT = Path(__file__).parents[3]
GONE = "It is no longer on record: rejected, or no rule finds it in these articles any more."


@pytest.fixture(scope="module")
def said() -> Content:
    items = tuple(
        Item(kind, record="none", filters=Filters(actors=("side:Ruritania",)))
        for kind in (Kind.MEETINGS, Kind.STATEMENTS, Kind.STATEMENT, Kind.MEETING, Kind.POSITIONS)
    )
    return content(Brief("B", items=items), corpus(3, [], []))


@pytest.fixture(scope="module")
def slides(said: Content) -> list[Any]:
    return list(pptx.Presentation(io.BytesIO(pptx_file(said, ROOT))).slides)


def body(slide: Any) -> str:
    """Return the words between title and foot."""
    between = [one for one in slide.shapes if 1.4 < one.top / 914_400 < 6.4 and one.has_text_frame]
    return " ".join(one.text_frame.text for one in between)


@pytest.mark.parametrize(("number", "words"), [
    (2, "No meeting on file"), (3, "No statement on file"), (4, GONE), (5, GONE),
    (6, "Ruritania: 0 statements on file."),
])  # fmt: skip
def test_a_slide_of_nothing_says_so_in_its_middle(
    slides: list[Any], number: int, words: str
) -> None:
    assert words in body(slides[number])


def test_no_table_of_headings_alone_stands_anywhere(said: Content, slides: list[Any]) -> None:
    assert not [shape for slide in slides for shape in slide.shapes if shape.has_table]
    assert not docx.Document(io.BytesIO(docx_file(said, ROOT))).tables
    assert "Origins" not in pdf_text(pdf(said, ROOT))


def test_there_is_no_slide_of_sources_where_there_is_none(slides: list[Any]) -> None:
    assert "Sources" not in [slide.shapes.title.text_frame.text for slide in slides]


def test_no_id_is_printed_for_an_actor_of_whom_nothing_is_on_file(said: Content) -> None:
    texts = (
        pptx_text(pptx_file(said, ROOT)), docx_text(docx_file(said, ROOT)),
        pdf_text(pdf(said, ROOT)),
    )  # fmt: skip
    assert not any("side:" in text for text in texts)
