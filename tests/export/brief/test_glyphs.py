"""Long words on paper: those of a language get a hyphen, addresses and codes none, none is cut."""

import io
from pathlib import Path

import pypdfium2
import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief.glyphs import Printable
from readout.export.brief.paper import pdf
from readout.limits import BRIEF_TEXT
from tests.export.brief.contents import content, corpus, meeting, statement

ROOT = Path(__file__).parents[3]
HYPHEN = "\ufffe"  #: pdfium's sign for a hyphen that only ends a line
WORDS = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "neconstituționalităților-constituționalității",
    "достопримечательностипревысокомногорассмотрительствующий",
)
OTHERS = (
    "https://news.example/2014/jointmaststeppingceremonyforthedefencesite/index.html?a=1",
    "www.averylongnameofanoutletwithoutanyspace.example.org",
    "someone.with.a.long.name@averylongnameofanoutlet.example",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "x" * 60,
    "السلام" * 9,
)


@pytest.mark.parametrize("word", WORDS)
def test_a_long_word_of_a_language_is_left_to_the_hyphenation(word: str) -> None:
    printable = Printable()
    assert printable(word) == word
    assert printable.hyphenated


@pytest.mark.parametrize("word", OTHERS)
def test_what_is_no_word_can_break_and_has_no_hyphen(word: str) -> None:
    printable = Printable()
    pieces = printable(word).split("\u200b")
    assert "".join(pieces) == word
    assert len(pieces) > 1
    assert not printable.hyphenated


def lines(bottom_line: str, speaker: str) -> str:
    said = [statement(1, content=bottom_line, speaker=speaker, outlet=speaker)]
    brief = Brief("B", bottom_line=bottom_line, items=(Item(Kind.STATEMENTS),))
    pages = pypdfium2.PdfDocument(pdf(content(brief, corpus(1, [], said)), ROOT))
    return "\n".join(one.get_textpage().get_text_range() for one in pages)


def test_a_word_on_paper_ends_its_line_with_a_hyphen_and_is_whole_without() -> None:
    text = lines(f"They spoke of the long {WORDS[0]}.", "Ana Example")
    assert HYPHEN in text
    assert text.replace(HYPHEN, "").count(WORDS[0]) == 2


@pytest.mark.parametrize("word", OTHERS[:4])
def test_an_address_on_paper_gets_no_hyphen(word: str) -> None:
    assert HYPHEN not in lines(f"They spoke of {word} at length.", word)


@pytest.mark.parametrize("word", [*WORDS, *OTHERS])
def test_nothing_long_stands_over_the_edge_of_its_cell(word: str) -> None:
    said = [statement(1, content=word, speaker=word, role=word, outlet=word)]
    brief = Brief("B", items=(Item(Kind.STATEMENTS),))
    document = pypdfium2.PdfDocument(
        io.BytesIO(pdf(content(brief, corpus(1, [], said)), ROOT)), autoclose=True
    )
    for page in document:
        for found in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            assert found.get_bounds()[2] < 595 - 70, word  # points; the margin is 25 mm


@pytest.mark.parametrize("word", [*WORDS, "x" * 17, "x" * 21, "x" * 31, "x" * 299, "a.b" * 12])
def test_a_note_full_of_long_words_is_set(word: str) -> None:
    note = (f"{word} " * BRIEF_TEXT)[:BRIEF_TEXT]
    brief = Brief("B", items=(Item(Kind.STATEMENTS, note=note),))
    assert pdf(content(brief), ROOT).startswith(b"%PDF")


@pytest.mark.parametrize("word", [WORDS[0], "Verteidigungsminister", "x" * 17, "x" * 40_000])
def test_a_name_of_forty_thousand_letters_is_set(word: str) -> None:
    said = [statement(1, speaker=f"{word} " * (40_000 // len(word)))]
    assert pdf(content(Brief("B", items=(Item(Kind.STATEMENTS),)), corpus(1, [], said)), ROOT)


@pytest.mark.parametrize("field", ["evidence", "parties", "place", "label"])
def test_a_text_of_forty_thousand_letters_of_a_meeting_is_cut_and_told_of(field: str) -> None:
    met = [meeting(1, **{field: f"{'x' * 31} " * 1_250})]
    brief = Brief("B", items=(Item(Kind.MEETING, record=f"{1:032x}"), Item(Kind.MEETINGS)))
    said = content(brief, corpus(1, met, []))
    assert pdf(said, ROOT).startswith(b"%PDF")
    told = [section.left_out for section in said.sections]
    if field != "label":
        assert "1 cut to 1,200 characters; the sheet has them whole." in told
