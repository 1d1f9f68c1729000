"""The office's own templates: chosen by name, and what they lack is stood in for and told."""

import io
from dataclasses import replace

import docx
import pptx
import pytest

from readout import briefing, settings
from readout.briefs import OWN, Brief, Item, Kind
from readout.export.brief import prepare
from tests.export.brief.contents import corpus, registers


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
        pptx.Presentation().save(str(folder / f"{name}.pptx"))
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
