"""A brief of the largest size: every record and every source stands in every file of it."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pptx
import pypdfium2
import pytest

from readout import briefing
from readout.bench import briefs
from readout.bench.exports import ARTICLES, MEETINGS, STATEMENTS
from readout.export.brief import Content

WANTED = {"meetings": MEETINGS, "statements": STATEMENTS, "sources": ARTICLES}
#: The first headings of the tables of a slide or a document that hold these.
_TABLES = {"Meeting": "meetings", "Speaker": "statements", "Source": "sources"}


@pytest.fixture(scope="module")
def said() -> Content:
    return briefs.content()


def in_slides(data: bytes) -> dict[str, int]:
    found = dict.fromkeys(WANTED, 0)
    for slide in pptx.Presentation(io.BytesIO(data)).slides:
        for shape in slide.shapes:
            if shape.has_table:
                heads = shape.table.cell(0, 1).text
                if heads in _TABLES:
                    found[_TABLES[heads]] += len(shape.table.rows) - 1
    return found


def in_document(data: bytes) -> dict[str, int]:
    document = docx.Document(io.BytesIO(data))
    found = {_TABLES[one.cell(0, 1).text]: len(one.rows) - 1 for one in document.tables}
    numbered = [one for one in document.paragraphs if one.style.name == "List Number"]
    return found | {"sources": len(numbered)}


def in_paper(data: bytes) -> dict[str, int]:
    """Return what its pages say; each statement holds one day, and so does each meeting."""
    with pypdfium2.PdfDocument(data) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    body, _, sources = text.partition("\nSources\r\n")
    meetings, _, statements = body.partition("One row a statement")
    return {
        "meetings": meetings.count("Talks: "),
        "statements": len(re.findall(r"said,\s+grade", statements)),
        "sources": len(re.findall(r"SHA-256", sources)),
    }


def in_workbook(data: bytes) -> dict[str, int]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    names = {"6 Meetings": "meetings", "7 Who said what": "statements", "Sources": "sources"}
    return {what: book[name].max_row - 4 for name, what in names.items()}


READERS: dict[str, Callable[[bytes], dict[str, int]]] = {
    "pptx": in_slides,
    "docx": in_document,
    "pdf": in_paper,
    "xlsx": in_workbook,
}


@pytest.mark.parametrize("form", READERS)
def test_nothing_of_a_large_brief_is_lost(form: str, said: Content) -> None:
    assert READERS[form](briefs.file(said, form)) == WANTED


def test_a_large_pack_holds_the_files_and_every_sentence(
    said: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(briefing, "FORMATS", ("xlsx", "zip"))
    data = briefs.file(said, "zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "files/brief.xlsx" in archive.namelist()
        assert len(archive.read("sources.jsonl").splitlines()) == ARTICLES


def test_the_figures_are_one_line_a_file() -> None:
    one: Any = briefs.measured("xlsx")
    assert one.size > 10_000
    assert "times an empty one" in str(one)
