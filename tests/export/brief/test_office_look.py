"""An office's own look: nothing of a brief is hidden by it, cut by it or laid over it."""

import io
from dataclasses import replace

import docx
import pptx
import pytest
from docx.shared import Inches as DocInches
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

from readout import briefing, settings
from readout.briefs import Brief, Item, Kind
from readout.export.brief.slides import office_look
from tests.export.brief.contents import content, corpus
from tests.export.brief.office_files import against_package, against_schema

KINDS = (Kind.MATRIX, Kind.YEARS, Kind.MEETINGS, Kind.TIMELINE)
BRIEF = Brief("B", bottom_line="Ours.", marking="Office use", items=tuple(map(Item, KINDS)))
_XMLNS = " ".join(
    f'xmlns:{name}="http://schemas.openxmlformats.org/{path}/2006/main"'
    for name, path in (("p", "presentationml"), ("a", "drawingml"))
)
_SOLID = f"<p:bg {_XMLNS}><p:bgPr>{{fill}}<a:effectLst/></p:bgPr></p:bg>"
DARK = '<a:solidFill><a:srgbClr val="0B1F3A"/></a:solidFill>'
LIGHT = '<a:solidFill><a:srgbClr val="F4F1E8"/></a:solidFill>'
DARK_SLOT = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
LIGHT_SLOT = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
FADING = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs><a:gs pos="100000">'
    '<a:srgbClr val="202020"/></a:gs></a:gsLst></a:gradFill>'
)


@pytest.fixture
def place(tmp_path):
    """Settings with an empty folder of templates."""
    (tmp_path / "templates").mkdir()
    return replace(settings.load(), data=tmp_path)


def office(place, *, ground="", face="Calibri", over=""):
    """Write a template of slides: its ground, its typeface, a shape over the whole slide."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(13.3333), Inches(7.5)
    master = deck.slide_master
    part = master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    for kind in ("majorFont", "minorFont"):
        theme.find(f".//{qn('a:' + kind)}/{qn('a:latin')}").set("typeface", face)
    part._blob = etree.tostring(theme)
    if ground:
        whole = master._element.find(qn("p:cSld"))
        whole.remove(whole.find(qn("p:bg")))
        whole.insert(0, parse_xml(_SOLID.format(fill=ground)))
    if over:
        size = f'<a:ext cx="{deck.slide_width}" cy="{deck.slide_height}"/>'
        master.shapes._spTree.append(
            parse_xml(
                f'<p:sp {_XMLNS}><p:nvSpPr><p:cNvPr id="99" name="Ground"/><p:cNvSpPr/><p:nvPr/>'
                f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>{size}</a:xfrm>'
                f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{over}</p:spPr></p:sp>'
            )
        )
    deck.save(str(place.data / "templates" / "office.pptx"))


def slides(place, brief=BRIEF):
    """Return the deck of a brief on the office's template."""
    data = briefing.file(content(brief), "pptx", place, lambda keys: [])
    return pptx.Presentation(io.BytesIO(data))


def sheets(deck):
    """Return, of each slide, whether a white sheet lies under all that it shows."""
    return [slide.shapes[0].name == "White sheet" for slide in deck.slides]


@pytest.mark.parametrize("look", [{"ground": DARK}, {"ground": DARK_SLOT}, {"ground": FADING},
                                  {"over": DARK}, {"ground": LIGHT, "over": DARK}])  # fmt: skip
def test_on_a_dark_ground_slides_stand_on_a_white_sheet_and_that_is_told(place, look):
    office(place, **look)
    assert all(sheets(slides(place)))
    assert "its ground is dark: slides stand on a white sheet" in briefing.substituted(
        place, "pptx"
    )


@pytest.mark.parametrize("look", [{}, {"ground": LIGHT}, {"ground": LIGHT_SLOT},
                                  {"ground": DARK, "over": LIGHT}])  # fmt: skip
def test_on_a_light_ground_there_is_none(place, look):
    office(place, **look)
    assert not any(sheets(slides(place)))
    assert "dark" not in briefing.substituted(place, "pptx")


def test_lines_at_the_edges_have_a_ground_for_a_template_may_write_there_too(place):
    office(place)
    for slide in slides(place).slides:
        lines = [one for one in slide.shapes if one.name in ("Running title", "Marking, top")]
        assert len(lines) == 2
        assert {str(one.fill.fore_color.rgb) for one in lines} == {"FFFFFF"}


def test_our_own_look_is_left_as_it_is(place):
    deck = slides(place, replace(BRIEF, slides_template="-"))
    (running,) = [one for one in deck.slides[1].shapes if one.name == "Running title"]
    assert running.fill.type is None or running._element.spPr.find(qn("a:noFill")) is not None


def sizes(deck):
    """Return the sizes of all words, in the order in which they stand."""
    runs = [run for slide in deck.slides for run in slide._element.iter(qn("a:rPr"))]
    return [int(run.get("sz")) for run in runs if run.get("sz")]


def test_a_typeface_that_runs_wider_is_set_smaller(place):
    office(place)
    known = sizes(slides(place))
    office(place, face="DejaVu Sans")
    wide = sizes(slides(place))
    assert all(1.13 <= one / other <= 1.26 for one, other in zip(known, wide, strict=True))
    assert "DejaVu Sans runs wide: it is set smaller" in briefing.substituted(place, "pptx")


def test_a_typeface_whose_widths_nobody_measured_is_stood_in_for(place):
    office(place, face="Invented Grotesk")
    deck = slides(place)
    runs = [run for slide in deck.slides for run in slide._element.iter(qn("a:rPr"))]
    assert {run.find(qn("a:latin")).get("typeface") for run in runs} == {"Calibri"}
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert {chart.font.name for chart in charts} == {"Calibri"}
    told = briefing.substituted(place, "pptx")
    assert "how wide Invented Grotesk runs is not known: Calibri stands in" in told


def test_the_list_of_typefaces_is_sorted_and_makes_none_larger():
    found = office_look.widths()
    assert list(found) == sorted(found)
    assert all(1.0 <= one < 1.5 for both in found.values() for one in both)


@pytest.mark.parametrize(
    "look", [{"ground": DARK, "face": "Invented Grotesk"}, {"face": "DejaVu Sans"}]
)
def test_slides_on_a_template_stand_by_the_schema(place, tmp_path, look):
    office(place, **look)
    data = briefing.file(content(BRIEF), "pptx", place, lambda keys: [])
    kept = [one for one in against_schema(data, tmp_path, "pptx") if "/slides/" in str(one)]
    assert kept == []
    assert against_package(data) == []


@pytest.fixture
def document(place):
    """Write a template of a document with lines of its own, and return what is made on it."""
    made = docx.Document()
    page = made.sections[0]
    page.left_margin = page.right_margin = DocInches(1.5)
    page.page_width = DocInches(8.5)
    page.different_first_page_header_footer = True
    made.settings.odd_and_even_pages_header_footer = True
    page.header.paragraphs[0].text = "Ministry"
    page.footer.paragraphs[0].text = "1 Example Street"
    element = made.styles["Caption"].element
    element.getparent().remove(element)
    made.save(str(place.data / "templates" / "office.docx"))
    data = briefing.file(content(BRIEF, corpus(3)), "docx", place, lambda keys: [])
    return docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("without", [("numbering",), ("numbering", "settings")])
def test_a_template_that_has_no_lists_gets_ours(place, tmp_path, without):
    made = docx.Document()
    for key, one in list(made.part.rels.items()):
        if one.reltype.rsplit("/", 1)[-1] in without:
            made.part.rels.pop(key)
    for name in ("List Bullet", "List Number"):
        element = made.styles[name].element
        element.getparent().remove(element)
    made.save(str(place.data / "templates" / "office.docx"))
    data = briefing.file(content(BRIEF, corpus(3)), "docx", place, lambda keys: [])
    ours = [one for one in against_schema(data, tmp_path, "docx") if "stylesWith" not in one]
    assert [one for one in ours if "numbering" in one or "document" in one] == []
    document = docx.Document(io.BytesIO(data))
    assert document.styles["List Bullet"].element.xpath(".//w:numId/@w:val") == ["30078"]
    lists = document.part.numbering_part.element
    assert {"•", "%1."} <= set(lists.xpath(".//w:lvlText/@w:val"))


def test_first_and_even_pages_of_a_template_are_marked_like_the_others(document):
    page = document.sections[0]
    for part in ("header", "footer", "first_page_header", "first_page_footer", "even_page_header",
                 "even_page_footer"):  # fmt: skip
        assert "Office use" in "".join(one.text for one in getattr(page, part).paragraphs), part


def test_what_a_template_says_at_head_and_foot_keeps_its_own_line(document):
    page = document.sections[0]
    assert [one.text.strip() for one in page.header.paragraphs] == ["Ministry", "Office use"]
    assert page.footer.paragraphs[0].text == "1 Example Street"
    assert page.footer.paragraphs[1].text.startswith("B")


def test_figures_and_tables_are_no_wider_than_the_text_of_the_template(document):
    assert [one.width for one in document.inline_shapes] == [DocInches(5.5)] * 3
    for table in document.tables:
        assert sum(column.width for column in table.columns) <= DocInches(5.5) + 10


def test_a_caption_is_kept_with_its_figure_whatever_the_style_says(document):
    captions = [one for one in document.paragraphs if one.style.name == "Caption"]
    assert captions
    assert all(one.paragraph_format.keep_with_next for one in captions)
