"""A Word document and a brief's content in; page, styles, properties and marking set in it."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor

from readout.briefs import Marking
from readout.export.brief import properties
from readout.export.brief.content import Content
from readout.export.brief.word import parts
from readout.export.brief.word.markup import INK, MUTED
from readout.export.brief.word.words import line

ACCENT = "0B6B63"
TEXT_WIDTH = Mm(160)
_STALE = ("stylesWithEffects", "thumbnail", "customXml")  #: relationships of the template
_LOOKS = {
    "Normal": (11, False, INK),
    "Title": (26, True, INK),
    "Subtitle": (13, False, MUTED),
    "Heading 1": (16, True, INK),
    "Heading 2": (12, True, INK),
    "Caption": (10, True, INK),
    "List Bullet": (11, False, INK),
    "List Number": (9, False, INK),
    "Header": (12, True, INK),
    "Footer": (8.5, False, MUTED),
}


def styles(document: Any) -> None:
    """Set our own look on python-docx's plain template."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin, page.bottom_margin = Mm(28), Mm(25)
    for name, (size, bold, colour) in _LOOKS.items():
        style = document.styles[name]
        parts.family(style)
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = RGBColor.from_string(colour)
    for name, before, after in (("Normal", 0, 6), ("Heading 1", 18, 6), ("Caption", 8, 3)):
        form = document.styles[name].paragraph_format
        form.space_before, form.space_after = Pt(before), Pt(after)
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    document.styles["Caption"].paragraph_format.keep_with_next = True
    for name, unwanted in (("Title", "w:pBdr"), ("Subtitle", "w:spacing")):
        for found in document.styles[name].element.iter(qn(unwanted)):
            found.getparent().remove(found)
            break


def lacking(document: Any) -> tuple[str, ...]:
    """Return the names of the styles that a brief uses and an office's own template lacks."""
    known = {style.name for style in document.styles}
    return tuple(name for name in _LOOKS if name not in known)


def stand_ins(document: Any) -> None:
    """Put plain styles of ours where a template has none of that name."""
    for name in lacking(document):
        size, bold, colour = _LOOKS[name]
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.size, style.font.bold = Pt(size), bold
        style.font.color.rgb = RGBColor.from_string(colour)
        if name == "List Bullet":
            parts.bulleted(document, style)


def described(document: Any, content: Content) -> None:
    """Set the document's properties."""
    properties.describe(document.core_properties, content)
    zoom = document.settings.element.find(qn("w:zoom"))
    if zoom is not None:
        zoom.set(qn("w:percent"), "100")  # the plain template lacks what the schema asks for


def unburdened(document: Any) -> None:
    """Drop what the plain template carries of its maker: thumbnail, Word 2010's styles, counts."""
    package = document.part.package
    for owner in (package, document.part):
        for key, one in list(owner.rels.items()):
            if one.is_external:
                continue
            if one.reltype.rsplit("/", 1)[-1] in _STALE:
                owner.rels.pop(key)
            elif one.reltype.endswith("/extended-properties"):
                one.target_part._blob = properties.APP_XML


def header_and_footer(document: Any, content: Content) -> None:
    """Put the marking at the right of header and footer, title and page number at the left."""
    page = document.sections[0]
    # a template may have others for the first page and for even ones: none is without the marking
    pairs = [(page.header, page.footer)]
    if page.different_first_page_header_footer:
        pairs.append((page.first_page_header, page.first_page_footer))
    if document.settings.odd_and_even_pages_header_footer:
        pairs.append((page.even_page_header, page.even_page_footer))
    for header, footer in pairs:
        _head(_own_line(header), content)
        _foot(_own_line(footer), content, text_width(document))


def text_width(document: Any) -> int:
    """Return how wide figures and tables are, in EMU: ours, or the narrower text of a template."""
    page = document.sections[0]
    return int(min(TEXT_WIDTH, page.page_width - page.left_margin - page.right_margin))


def _own_line(part: Any) -> Any:
    """Return a paragraph without a word: what a template says there keeps its own lines."""
    every = part.paragraphs
    if len(every) == 1 and not part.tables and not every[0].text.strip():
        pictures = every[0]._p.xpath(".//w:drawing | .//w:pict")
        if not pictures:
            return every[0]
    return part.add_paragraph()


def _head(header: Any, content: Content) -> None:
    header.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    mark(header, content.marking)


def _foot(footer: Any, content: Content, width: int) -> None:
    footer.paragraph_format.tab_stops.clear_all()
    footer.paragraph_format.tab_stops.add_tab_stop(Emu(width), 2)  # right-aligned
    footer.add_run(f"{line(properties.running(content))}   page ")
    parts.field(footer, "PAGE", "1")
    footer.add_run(" of ")
    parts.field(footer, "NUMPAGES", "1")
    footer.add_run("\t")
    mark(footer, content.marking)


def mark(paragraph: Any, marking: Marking | None) -> None:
    """Write a marking in its colours, 12 points."""
    if marking is None:
        return
    run = paragraph.add_run(f"\u00a0{line(marking.text)}\u00a0")
    run.font.size, run.font.bold = Pt(12), True
    run.font.color.rgb = RGBColor.from_string(marking.colour.lstrip("#"))
    if marking.ground:
        parts.shade(run, marking.ground)
