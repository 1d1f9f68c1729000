"""LibreOffice opens slides and document, and each page that it lays out is whole and marked."""

import pypdfium2
import pytest

from readout.briefs import Brief
from readout.export.brief import office
from readout.export.brief.slides import pptx_file
from readout.export.brief.word import docx_file
from tests.export.brief.contents import awkward, content
from tests.export.brief.test_schema import ROOT, WRITERS
from tests.programs import needed

MARKING = "TLP:AMBER+STRICT"


def pages(data: bytes, form: str) -> list[str]:
    """Return the text of each page as LibreOffice lays it out."""
    needed("soffice", "libreoffice")
    with pypdfium2.PdfDocument(office.as_pdf(data, form)) as paper:
        return [page.get_textpage().get_text_bounded() for page in paper]


@pytest.mark.parametrize("form", WRITERS)
def test_the_marking_stands_twice_on_each_page(form: str) -> None:
    found = pages(WRITERS[form](awkward(), ROOT), form)
    assert found
    assert [text.count(MARKING) for text in found] == [2] * len(found)


def test_a_slide_is_one_page() -> None:
    made = awkward()
    found = pages(pptx_file(made, ROOT), "pptx")
    assert len(found) > len(made.brief.items)
    assert "שלום" in "".join(found)


def test_an_empty_brief_opens() -> None:
    (first, *_) = pages(docx_file(content(Brief("Port talks")), ROOT), "docx")
    assert "Port talks" in first
