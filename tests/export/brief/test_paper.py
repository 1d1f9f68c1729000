"""The paper as another reader meets it: tagged, bookmarked, with its fonts and its identifiers."""

import io
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from readout.export.brief import Content
from readout.export.brief.paper import pdf
from tests.export.brief.contents import awkward, content, corpus
from tests.export.brief.paper_tags import problems, tags
from tests.export.brief.test_files import BRIEF, MENTIONS

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def said() -> Content:
    return content(BRIEF, corpus(3, mentions=MENTIONS))


@pytest.fixture(scope="module")
def paper(said: Content) -> bytes:
    return pdf(said, ROOT)


def test_nothing_is_against_pdf_ua(paper: bytes) -> None:
    assert problems(paper) == []


def test_awkward_words_change_nothing_of_that() -> None:
    assert problems(pdf(awkward(), ROOT)) == []


def test_no_rule_of_pdf_a_is_broken(paper: bytes) -> None:
    """pikepdf checks 2b, by the rules of veraPDF; ours is 2a, which asks for all of 2b."""
    found = pdfa.validate_written(io.BytesIO(paper), "2b").findings
    # 6.6.2.3.1-1 allows the extension schemas that name PDF/UA; this reader knows none of them.
    broken = {
        f"{one.rule}: {one.message}"
        for one in found
        if one.kind == "violation" and one.rule.startswith("ISO_19005_2:")
    }
    told = {one for one in broken if "6.6.2.3.1-1" not in one}
    assert told == {"ISO_19005_2:6.6.4-3: pdfaid:conformance is 'A', expected 'B'"}


def test_it_says_by_which_standards_it_is_made(paper: bytes) -> None:
    with pikepdf.open(io.BytesIO(paper)).open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")
        assert meta["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert meta["dc:title"] == "They met three times"


def test_its_bookmarks_are_its_headings(paper: bytes, said: Content) -> None:
    with pikepdf.open(io.BytesIO(paper)).open_outline() as outline:
        bookmarks = [one.title for one in outline.root]
    with pikepdf.open(io.BytesIO(paper)) as opened:
        headings = Counter(tag.name for tag in tags(opened))["H1"]
    assert headings == len(bookmarks)
    assert bookmarks == [
        "Bottom line",
        "Key points",
        *(section.title for section in said.sections),
        "Gaps and confidence",
        "Sources",
        "Method and limits",
    ]


def test_figures_tables_and_lists_are_what_they_are(paper: bytes, said: Content) -> None:
    with pikepdf.open(io.BytesIO(paper)) as opened:
        found = Counter(tag.name for tag in tags(opened))
    assert found["Figure"] == 5
    assert found["Table"] == 2
    assert found["TR"] == 2 + 3 + 3
    assert found["LI"] >= len(said.sources) + len(said.points)


def test_it_speaks_english_and_shows_its_title(paper: bytes) -> None:
    with pikepdf.open(io.BytesIO(paper)) as opened:
        assert opened.Root.Lang == "en-GB"
        assert opened.Root.ViewerPreferences.DisplayDocTitle


def planted(paper: bytes, fault: str) -> bytes:
    """Return the paper with one fault."""
    changed = pikepdf.open(io.BytesIO(paper))
    found = [tag.element for tag in tags(changed)]
    if fault == "language":
        del changed.Root.Lang
    elif fault == "alt":
        del next(one for one in found if one.S == "/Figure").Alt
    elif fault == "heading":
        next(one for one in found if one.S == "/H1").S = pikepdf.Name.H2
    elif fault == "header":
        next(one for one in found if one.S == "/TH").S = pikepdf.Name.TD
    elif fault == "content":
        page = changed.pages[0]
        page.contents_add(b"0 0 m 9 9 l S")
    elif fault == "font":
        font = next(iter(changed.pages[0].Resources.Font.values()))
        inner = font.DescendantFonts[0].FontDescriptor
        del inner[next(key for key in inner if key.startswith("/FontFile"))]
    out = io.BytesIO()
    changed.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("fault", "check"),
    [("language", "11-006"), ("alt", "13-004"), ("heading", "14-003"), ("header", "15-003"),
     ("content", "01-005"), ("font", "31-009")],
)  # fmt: skip
def test_a_planted_fault_is_found(paper: bytes, fault: str, check: str) -> None:
    assert [one for one in problems(planted(paper, fault)) if one.startswith(check)]
