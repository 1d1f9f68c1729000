"""Rows 19, 20, 26, 27 and what else hostile words may do to the files of a brief: nothing.

Rows 14 to 18 and 28 of a brief are its workbook's, in tests/export/brief/test_workbook.py.
"""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pptx
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.paper import pdf
from readout.export.brief.slides import pptx_file
from readout.export.brief.word import docx_file
from readout.export.brief.word.words import text
from readout.export.brief.workbook import xlsx_file
from readout.export.cells import printed
from readout.export.measure import one_line
from readout.limits import MARKS_ON_A_LETTER, QUOTED_CHARACTERS
from tests.export.brief.contents import awkward, content, corpus, statement
from tests.export.brief.test_files import docx_text, pdf_text, pptx_text

ROOT = Path(__file__).parents[2]
WRITERS: dict[str, Callable[[Content], bytes]] = {
    "pptx": lambda said: pptx_file(said, ROOT),
    "docx": lambda said: docx_file(said, ROOT),
    "pdf": lambda said: pdf(said, ROOT),
    "xlsx": xlsx_file,
}
READERS = {"pptx": pptx_text, "docx": docx_text, "pdf": pdf_text}
ADDRESSES = ("javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "data:text/html,x")
MARKUP = (
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    "*bold* _it_ $x^2$ `raw`",
    "<label> @reference",
    "{{7*7}}",
    '#("x"*1000000000)',
    "\\u{202e} // comment /* no */",
)
TURNING = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)))


def of_words(*words: str, **more: object) -> Content:
    """Return a brief that lists statements, each of these words."""
    said = [statement(key, content=one) for key, one in enumerate(words, start=1)]
    frames = corpus(len(words), [], said, **more)
    return content(Brief("B", items=(Item(Kind.STATEMENTS),)), frames)


@pytest.mark.parametrize("safe", [text, one_line, printed])
@given(words=st.text(st.characters(codec=None), max_size=60))
def test_b19_any_text_is_one_that_xml_carries(safe: Callable[[str], str], words: str) -> None:
    element = etree.Element("words")
    element.text = safe(words)
    assert (etree.fromstring(etree.tostring(element)).text or "") == safe(words)


@pytest.mark.parametrize("form", ["pptx", "docx"])
@settings(max_examples=4, deadline=None)
@given(words=st.text(st.characters(codec=None), min_size=1, max_size=60))
def test_b19_any_text_leaves_in_slides_and_documents(form: str, words: str) -> None:
    brief = Brief("B", title=words, bottom_line=words, prepared_by=words * 10, items=())
    text = READERS[form](WRITERS[form](content(brief, corpus(0, [], []))))
    assert "_x00" not in text.replace(words, "")
    assert not [one for one in text if ord(one) < 32 and one not in "\t\n\r\v"]


@pytest.mark.parametrize("form", ["pptx", "docx"])
def test_b19_properties_of_more_than_255_letters_are_cut(form: str) -> None:
    brief = Brief("B", title="\x07title\ufffe " * 60, subtitle="s" * 300, prepared_by="p" * 300)
    opened = {"pptx": pptx.Presentation, "docx": docx.Document}[form](
        io.BytesIO(WRITERS[form](content(brief, corpus(0, [], []))))
    )
    assert len(opened.core_properties.title) <= 255
    assert len(opened.core_properties.author) == 255


@pytest.mark.parametrize("form", ["pptx", "docx", "xlsx"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_b20_only_web_addresses_are_links(form: str, address: str) -> None:
    data = WRITERS[form](of_words("We agreed.", source=address))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        outside = [
            one.get("Target", "")
            for name in archive.namelist()
            if name.endswith(".rels")
            for one in etree.fromstring(archive.read(name))
            if one.get("TargetMode") == "External"
        ]
    assert outside == []


def test_b20_a_web_address_is_one() -> None:
    with zipfile.ZipFile(io.BytesIO(WRITERS["docx"](of_words("We agreed.")))) as archive:
        assert b"https://news.example/1" in archive.read("word/_rels/document.xml.rels")


@pytest.mark.parametrize("address", ADDRESSES)
def test_b20_no_other_address_is_a_link_of_the_paper(address: str) -> None:
    assert b"/URI (" not in WRITERS["pdf"](of_words("We agreed.", source=address))


@pytest.mark.parametrize("words", MARKUP)
def test_b26_markup_is_printed_letter_for_letter(words: str) -> None:
    pages = pdf_text(WRITERS["pdf"](of_words(words, title=words)))
    assert "".join(pages.split()).count("".join(words.split())) == 2  # the words and the source


def test_b26_the_template_reads_no_file_but_its_own() -> None:
    template = (ROOT / "readout" / "export" / "brief" / "paper.typ").read_text("utf-8")
    code = re.sub(r"//.*", "", template)
    assert not re.search(r"#(import|include)\b|\b(read|eval|plugin|csv|yaml|toml|xml)\(", code)


@pytest.mark.parametrize("form", READERS)
def test_b27_no_mark_turns_the_line_that_it_stands_in(form: str) -> None:
    pages = READERS[form](WRITERS[form](of_words(f"{TURNING}We agreed", title=f"{TURNING}Talks")))
    assert not set(pages) & set(TURNING)
    assert "We agreed" in pages


@pytest.mark.parametrize("form", READERS)
def test_b27_half_a_letter_leaves_no_trace(form: str) -> None:
    brief = Brief("B", title="a\ud800b", items=())
    assert "ab" in READERS[form](WRITERS[form](content(brief, corpus(0, [], []))))


@pytest.mark.parametrize("form", READERS)
def test_marks_piled_on_a_letter_are_left_out_and_told_of(form: str) -> None:
    pages = READERS[form](WRITERS[form](of_words("e" + "\u0301" * 10_000)))
    assert pages.count("\u0301") <= MARKS_ON_A_LETTER
    assert "1 without marks piled up on one letter" in " ".join(pages.split())


@pytest.mark.parametrize("form", READERS)
def test_forty_thousand_letters_are_cut_and_told_of(form: str) -> None:
    pages = READERS[form](WRITERS[form](of_words("w" * 40_000)))
    assert "[cut" in "".join(pages.split("\n"))
    assert "1 cut to 1,200 characters" in " ".join(pages.split())
    assert QUOTED_CHARACTERS - 1 <= pages.count("w") + (form == "pptx") * 800 < 2_200


def test_a_word_without_an_end_stays_inside_its_cell() -> None:
    with pypdfium2.PdfDocument(WRITERS["pdf"](of_words("w" * 1_000))) as document:
        for page in document:
            words = page.get_textpage()
            edges = [words.get_charbox(at)[2] for at in range(words.count_chars())]
            assert max(edges) <= page.get_width() - 70  # the margin is 71 points wide


@pytest.mark.parametrize("form", WRITERS)
def test_b28_no_path_and_no_name_of_a_machine_leaves(form: str) -> None:
    data = WRITERS[form](awkward())
    members = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [archive.read(name) for name in archive.namelist()]
    for hidden in (str(ROOT), str(Path.home()) + "/", "python-docx", "Steve Canny", "Macintosh"):
        assert not [one for one in members if hidden.encode() in one], hidden
