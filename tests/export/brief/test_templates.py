"""The office's own templates: chosen by name, and what they lack is stood in for and told."""

import io
import zipfile
from dataclasses import replace

import docx
import pptx
import pytest
from pptx.util import Inches

from readout import briefing, settings
from readout.briefs import OWN, Brief, Item, Kind
from readout.errors import ExportError
from readout.export.brief import prepare
from tests.export.brief.contents import corpus, registers


def slides(file, broad, tall, layouts=True):
    """Write a deck of slides of so many inches, in which no layout has a name of ours."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(broad), Inches(tall)
    if not layouts:
        for one in list(deck.slide_layouts):
            deck.slide_layouts.remove(one)
    deck.save(str(file))


@pytest.fixture
def place(tmp_path):
    """Settings whose data folder has two templates of each kind, one of them poor."""
    folder = tmp_path / "templates"
    folder.mkdir()
    whole = docx.Document()
    whole.save(str(folder / "b-rich.docx"))
    for name in ("Caption", "List Bullet"):
        element = whole.styles[name].element
        element.getparent().remove(element)
    whole.save(str(folder / "a-poor.docx"))
    for name in ("one", "two"):
        slides(folder / f"{name}.pptx", 10.0, 5.625)
    return replace(settings.load(), data=tmp_path)


@pytest.mark.parametrize(
    ("chosen", "name"),
    [("", "a-poor.docx"), ("b-rich.docx", "b-rich.docx"), (OWN, None), ("../b-rich.docx", None)],
)
def test_a_template_is_found_by_its_name_in_the_folder_and_nowhere_else(place, chosen, name):
    found = briefing.template(place, "docx", chosen)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("form", "chosen", "told"),
    [
        ("docx", "", "a-poor.docx lacks Caption, List Bullet as a style: a plain one stands in."),
        ("docx", "b-rich.docx", ""),
        ("docx", OWN, ""),
        ("docx", "gone.docx", "gone.docx is not in the folder of templates: Readout’s own look."),
    ],
)
def test_what_stands_in_is_told(place, form, chosen, told):
    assert briefing.substituted(place, form, chosen) == told


def test_a_deck_without_our_layouts_says_which(place):
    assert briefing.substituted(place, "pptx").startswith("one.pptx lacks Cover, Bottom line")


def test_a_document_on_a_poor_template_has_every_part(place):
    brief = Brief("B", bottom_line="Ours.", items=(Item(Kind.YEARS, title="The finding"),))
    said = prepare(brief, corpus(3), lambda words: None, registers())
    data = briefing.file(said, "docx", place, lambda keys: iter(()))
    document = docx.Document(io.BytesIO(data))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "The finding" in words
    assert "Caption" in {paragraph.style.name for paragraph in document.paragraphs}


def pages_on(place):
    brief = Brief("B", bottom_line="Ours.", items=(Item(Kind.MATRIX), Item(Kind.MEETINGS)))
    said = prepare(brief, corpus(3), lambda words: None, registers())
    return pptx.Presentation(io.BytesIO(briefing.file(said, "pptx", place, lambda keys: iter(()))))


def test_a_template_of_another_size_is_brought_to_ours_with_its_layouts(place):
    template = pptx.Presentation(str(place.data / "templates" / "one.pptx"))
    deck = pages_on(place)
    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)
    before, after = template.slide_layouts[0].shapes[0], deck.slide_layouts[0].shapes[0]
    assert deck.slide_layouts[0].name == template.slide_layouts[0].name
    assert after.width / before.width == pytest.approx(4 / 3, rel=1e-4)


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ({"broad": 10, "tall": 7.5}, "has slides of 10 x 7.5 inches, which are not 16:9"),
        ({"broad": 2, "tall": 9}, "has slides of 2 x 9 inches, which are not 16:9"),
        ({"broad": 10, "tall": 5.625, "layouts": False}, "has no layout"),
    ],
)
def test_our_own_look_stands_in_for_a_template_that_cannot_hold_a_slide(place, template, why):
    slides(place.data / "templates" / "one.pptx", **template)
    deck = pages_on(place)
    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)
    assert deck.slide_layouts[0].name == "Cover"
    told = f"one.pptx {why}: Readout’s own look stands in."
    assert briefing.substituted(place, "pptx") == told


@pytest.mark.parametrize("form", ["pptx", "docx"])
def test_a_small_file_that_unpacks_to_a_huge_one_is_not_opened(place, form):
    file = place.data / "templates" / f"a-bomb.{form}"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/image1.png", bytes(100_000_001))
    with pytest.raises(ExportError, match=r"a-bomb.* is larger than 100 MB unpacked"):
        briefing.substituted(place, form)


@pytest.mark.parametrize("form", ["pptx", "docx"])
@pytest.mark.parametrize("other", [b"", b"PK\x03\x04 no archive", b"%PDF-1.7", "the other form"])
def test_a_file_that_is_no_template_is_told_by_its_name(place, form, other):
    folder = place.data / "templates"
    swapped = folder / ("b-rich.docx" if form == "pptx" else "two.pptx")
    data = swapped.read_bytes() if isinstance(other, str) else other
    (folder / f"a-bad.{form}").write_bytes(data)
    with pytest.raises(ExportError, match=rf"^The office's template a-bad\.{form} cannot be read"):
        briefing.substituted(place, form)
