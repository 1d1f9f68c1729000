"""Each file of a brief is read back by another reader: marked, cited, equal to the frames."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pptx
import pypdfium2
import pytest
from lxml import etree
from pptx.util import Inches

from readout.briefs import Brief, Item, Kind
from readout.errors import ExportError
from readout.export.brief import Content
from readout.export.brief.paper import pdf
from readout.export.brief.slides import pptx_file
from readout.export.brief.slides.deck import LAYOUTS
from readout.export.brief.word import docx_file
from readout.limits import QUOTED_CHARACTERS
from tests.export.brief.contents import HOSTILE, content, corpus, meeting, statement

ROOT = Path(__file__).parents[3]
MENTIONS = [
    {
        "mention": key,
        "start": "2016-05-02",
        "place": f"Exford {key}",
        "place_id": f"site:{key}",
        "level": "site",
        "country": "Poland",
        "latitude": 50.0 + key,
        "longitude": 20.0,
        "article": 1,
    }
    for key in range(1, 4)
]
FIGURES = (Kind.TIMELINE, Kind.MAP, Kind.MATRIX, Kind.MONTHS, Kind.YEARS)
BRIEF = Brief(
    "B",
    title="They met three times",
    bottom_line="Ours: they met.",
    marking="TLP:AMBER",
    gaps="Nothing in Polish.",
    confidence="low",
    items=(
        *(Item(kind, title=f"Finding {kind}") for kind in FIGURES),
        Item(Kind.MEETINGS),
        Item(Kind.STATEMENTS),
    ),
)


@pytest.fixture(scope="module")
def said() -> Content:
    return content(BRIEF, corpus(3, mentions=MENTIONS))


def pdf_text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def docx_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def pptx_text(data: bytes) -> str:
    return "\n".join(
        text
        for slide in pptx.Presentation(io.BytesIO(data)).slides
        for text in _texts(slide.shapes)
    )


def _texts(shapes: object) -> list[str]:
    found: list[str] = []
    for shape in shapes:  # type: ignore[attr-defined]
        if shape.has_text_frame:
            found.append(shape.text_frame.text)
        if getattr(shape, "has_table", False) and shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
        if hasattr(shape, "shapes"):
            found += _texts(shape.shapes)
    return found


FILES: dict[str, tuple[Callable[..., bytes], Callable[[bytes], str]]] = {
    "pdf": (pdf, pdf_text),
    "docx": (docx_file, docx_text),
    "pptx": (pptx_file, pptx_text),
}


@pytest.mark.parametrize("form", FILES)
def test_all_that_the_content_says_is_in_the_file(form: str, said: Content) -> None:
    write, read = FILES[form]
    text = " ".join(read(write(said, ROOT)).split())

    wanted = ["They met three times", "Ours: they met.", "Nothing in Polish.", "3 meetings on file"]
    wanted += [section.title for section in said.sections]
    wanted += [source.title for source in said.sources]
    assert [one for one in wanted if one not in text] == []


@pytest.mark.parametrize("form", FILES)
def test_the_same_content_is_the_same_file(form: str, said: Content) -> None:
    write, _ = FILES[form]

    first, second = write(said, ROOT), write(said, ROOT)

    if form == "pptx":  # the charts' workbooks carry the time of their making
        assert _parts(first) == _parts(second)
    else:
        assert first == second


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = (name for name in archive.namelist() if not name.endswith(".xlsx"))
        return {name: archive.read(name) for name in names}


@pytest.mark.parametrize("form", FILES)
def test_text_from_outside_leaves_as_harmless_text(form: str) -> None:
    stored = [words for words in HOSTILE if "\ud800" not in words]  # no store holds half a letter
    rows = [
        statement(key, content=words, speaker=words, role=words)
        for key, words in enumerate(stored, start=1)
    ]
    met = [meeting(key, place=words, label=words) for key, words in enumerate(stored, start=1)]
    frames = corpus(len(stored), met, rows, title=HOSTILE[1], outlet=HOSTILE[0])
    brief = Brief(
        HOSTILE[2],
        title=HOSTILE[3],
        bottom_line=HOSTILE[4],
        items=(Item(Kind.STATEMENTS, title=HOSTILE[0]), Item(Kind.TIMELINE, note=HOSTILE[5])),
    )
    write, read = FILES[form]

    text = read(write(content(brief, frames), ROOT))

    assert '=HYPERLINK("http://x.example","go")' in text
    assert "#import sys" in text
    assert "{{7*7}} <b>x</b> $x^2$ *bold*" in " ".join(text.split())
    assert "49" not in text
    assert not any(ord(one) < 32 and one not in "\t\n\r\x0b" for one in text)
    assert "Лавров" in text
    assert "Băsescu" in text


@pytest.mark.parametrize("form", FILES)
def test_a_statement_of_forty_thousand_letters_is_cut_and_told_of(form: str) -> None:
    frames = corpus(1, statements=[statement(1, content="word " * 8_000)])
    write, read = FILES[form]

    text = read(write(content(Brief("B", items=(Item(Kind.STATEMENTS),)), frames), ROOT))

    assert "[cut" in text
    assert text.count("word ") < QUOTED_CHARACTERS


@pytest.mark.parametrize("form", FILES)
def test_a_brief_of_nothing_is_a_file_that_says_so(form: str) -> None:
    write, read = FILES[form]
    empty = corpus(0, [], [])

    text = read(write(content(BRIEF, empty), ROOT))

    assert "No meeting on file" in text


@pytest.mark.parametrize(("form", "write"), [("docx", docx_file), ("pptx", pptx_file)])
def test_a_broken_template_is_told_in_a_sentence(
    form: str, write: Callable[..., bytes], said: Content, tmp_path: Path
) -> None:
    broken = tmp_path / f"office.{form}"
    broken.write_bytes(b"PK\x03\x04 no archive")

    with pytest.raises(ExportError, match=f"template office.{form} cannot be read"):
        write(said, ROOT, broken)


def test_the_paper_is_tagged_bookmarked_and_says_its_title(said: Content) -> None:
    data = pdf(said, ROOT)

    assert b"/StructTreeRoot" in data or b"ObjStm" in data
    with pypdfium2.PdfDocument(data) as document:
        bookmarks = [one.get_title() for one in document.get_toc()]
        assert document.get_metadata_value("Title") == "They met three times"
        assert document.is_tagged()
    assert "Sources" in bookmarks
    assert "Finding matrix" in bookmarks


def test_the_paper_bears_its_marking_twice_on_each_page(said: Content) -> None:
    with pypdfium2.PdfDocument(pdf(said, ROOT)) as document:
        counts = [page.get_textpage().get_text_bounded().count("TLP:AMBER") for page in document]

    assert counts == [2] * len(counts)


def test_a_letter_that_no_font_has_is_told_of() -> None:
    text = pdf_text(pdf(content(Brief("B", title="北京 talks")), ROOT))

    assert "No embedded font has 2 different letters" in text


def test_the_document_has_headings_captions_and_a_marked_header(said: Content) -> None:
    document = docx.Document(io.BytesIO(docx_file(said, ROOT)))
    styles = {one.style.name for one in document.paragraphs}

    assert {"Title", "Heading 1", "Caption", "List Number"} <= styles
    for part in (document.sections[0].header, document.sections[0].footer):
        assert "TLP:AMBER" in part.paragraphs[0].text
    assert document.core_properties.title == "They met three times"
    assert all(one.rows[0]._tr.trPr is not None for one in document.tables)


def test_every_citation_of_the_document_leads_to_a_source(said: Content) -> None:
    xml = etree.tostring(docx.Document(io.BytesIO(docx_file(said, ROOT))).element).decode()

    for source in said.sources:
        assert f'w:name="_Source{source.number}"' in xml
        assert f"REF _Source{source.number} " in xml


def test_every_slide_has_a_title_two_markings_a_number_and_notes(said: Content) -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))

    assert (deck.slide_width, deck.slide_height) == (12_192_000, Inches(7.5))
    assert [layout.name for layout in deck.slide_layouts] == list(LAYOUTS)
    for number, slide in enumerate(deck.slides, start=1):
        texts = _texts(slide.shapes)
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text
        assert texts.count("TLP:AMBER") == 2
        assert slide._element.xpath('.//a:fld[@type="slidenum"]//a:t/text()') == [str(number)]
        assert slide.notes_slide.notes_text_frame.text


def test_the_notes_of_a_long_table_name_the_sources_of_the_slide_s_own_rows() -> None:
    brief = Brief("B", items=(Item(Kind.MEETINGS),))
    said = content(brief, corpus(40))
    slides = [
        slide
        for slide in pptx.Presentation(io.BytesIO(pptx_file(said, ROOT))).slides
        if slide.shapes.title is not None and slide.shapes.title.text_frame.text == "Meetings"
    ]
    listed = [
        [int(line.split(".")[0]) for line in _notes_of(slide) if re.match(r"\d+\. ", line)]
        for slide in slides
    ]
    assert len(slides) > 1
    assert sorted(number for some in listed for number in some) == list(range(1, 41))
    opening = [any("40 meetings on file" in line for line in _notes_of(slide)) for slide in slides]
    assert opening == [True, *[False] * (len(slides) - 1)]


def _notes_of(slide: Any) -> list[str]:
    return [one.text for one in slide.notes_slide.notes_text_frame.paragraphs]


@pytest.mark.parametrize("many", [3, 60])
def test_what_is_said_of_a_figure_stands_under_it_uncut(many: int) -> None:
    brief = Brief("B", items=(Item(Kind.MATRIX), Item(Kind.MAP)))
    odd = corpus(many, [meeting(key) for key in range(1, many + 1, 2)], mentions=MENTIONS)
    text = pptx_text(pptx_file(content(brief, odd), ROOT))
    assert "above it the year of the last one on file." in text
    assert "Boundaries do not imply endorsement." in text


def test_nothing_stands_off_a_slide(said: Content) -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))

    off = [
        (number, shape.name)
        for number, slide in enumerate(deck.slides, start=1)
        for shape in slide.shapes
        if shape.left < 0
        or shape.top < 0
        or shape.left + shape.width > deck.slide_width
        or shape.top + shape.height > deck.slide_height
    ]
    assert off == []


def test_charts_are_native_and_hold_the_counts_of_the_frames(said: Content) -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]

    sums = [
        sum(v or 0 for series in chart.plots[0].series for v in series.values) for chart in charts
    ]

    assert sums == [3, 3]  # statements, meetings held


def test_figures_and_tables_have_words_for_who_cannot_see_them(said: Content) -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))

    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type == 6:
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), shape.name


def test_a_shape_has_words_or_is_marked_as_an_ornament(said: Content) -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))

    for shape in (one for slide in deck.slides for one in slide.shapes):
        named = shape._element.xpath(".//p:cNvPr")[0]
        told = named.get("descr") or named.xpath(".//*[local-name()='decorative']")
        assert told or shape.has_text_frame, shape.name


def test_every_part_of_a_deck_has_ids_of_its_own(said: Content) -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))

    for slide in deck.slides:
        ids = slide._element.xpath("//p:cNvPr/@id")
        assert len(ids) == len(set(ids))
