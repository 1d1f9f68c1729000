"""A brief's content in; the paragraphs, figures and tables of a Word document out."""

import io
from collections.abc import Sequence
from typing import Any

from docx.shared import Emu, Mm, Pt, RGBColor

from readout.export.brief.content import Content, Section
from readout.export.brief.pictures import Pictures
from readout.export.brief.sources import MOST_RUNS, runs
from readout.export.brief.word import citing, listed, look, parts, tables
from readout.export.brief.word.markup import MUTED
from readout.export.brief.word.words import line, paragraphs, text
from readout.export.context import DEMO

_SHORT_NOTE = 600  #: characters; what follows stands on one page with its heading and such a note


def opening(document: Any, content: Content) -> None:
    """Write the first page: title, bottom line, key points."""
    brief = content.brief
    document.add_paragraph(line(content.title), style="Title")
    if content.subtitle:
        document.add_paragraph(line(content.subtitle), style="Subtitle")
    sent = [
        f"Prepared for {brief.prepared_for}" if brief.prepared_for else "",
        f"by {brief.prepared_by}" if brief.prepared_by else "",
    ]
    _small(document, " ".join(one for one in sent if one))
    _small(document, content.as_of)
    if content.demo:
        _small(document, DEMO, bold=True, colour=look.ACCENT)
    if brief.bottom_line.strip():
        document.add_paragraph("Bottom line", style="Heading 1")
        for words in paragraphs(brief.bottom_line):
            _bar(document.add_paragraph(), words)
    if content.points:
        document.add_paragraph("Key points", style="Heading 1")
        for one in content.points:
            citing.claim(document.add_paragraph(style="List Bullet"), one)


def _bar(paragraph: Any, words: str) -> None:
    """A line of the bottom line: larger, with a bar at its left."""
    run = paragraph.add_run(words)
    run.font.size = Pt(15)
    edges = parts.element("pBdr")
    edges.append(parts.element("left", val="single", sz="24", space="8", color=look.ACCENT))
    paragraph._p.get_or_add_pPr().append(edges)
    paragraph.paragraph_format.left_indent = Mm(4)


def section(
    document: Any, section: Section, content: Content, pictures: Pictures, number: int
) -> None:
    """Write one item: heading, note, claims, its figure and tables, its lines."""
    before = len(document.paragraphs)
    document.add_paragraph(line(section.title), style="Heading 1")
    if section.marking:
        look.mark(document.add_paragraph(), section.marking)
    drawn = pictures.of(section)
    captioned = drawn or section.table or section.stands or section.quotes
    if not captioned:
        _small(document, section.subtitle, size=10.5)
    for words in paragraphs(section.item.note):
        document.add_paragraph(words)
    for claim in section.claims:
        citing.claim(document.add_paragraph(), claim)
    if captioned and len(section.item.note) < _SHORT_NOTE:
        _keep(document.paragraphs[before:], whole=drawn is None)
    if drawn:
        _caption(document, section, "Figure")
        paragraph = document.add_paragraph()
        data = io.BytesIO(drawn.files["png"])
        made = paragraph.add_run().add_picture(data, width=Emu(look.text_width(document)))
        parts.alternative(made, line(drawn.alt)[:2_000], 1_000 + number)
    if section.table:
        _caption(document, section, "Table")
        tables.table(document, section.table, section)
    if section.stands:
        _caption(document, section, "Table")
        tables.stands(document, section.stands, section)
    if section.quotes:
        _caption(document, section, "Table")
        tables.quotes(document, section)
    for words in section.lines(drawn=drawn is not None):
        _small(document, words)
    if len(runs(section.cited())) > MOST_RUNS:
        paragraph = _small(document, "All sources of this section:")
        citing.cite(paragraph, section.cited(), most=len(content.sources))


def _keep(opening: Sequence[Any], *, whole: bool) -> None:
    """Keep a heading with its sentences and, where `whole`, these with the table below them.

    A figure that has no room below them opens the next page.
    """
    for paragraph in opening if whole or len(opening) == 1 else opening[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _caption(document: Any, section: Section, kind: str) -> None:
    paragraph = document.add_paragraph(f"{kind} ", style="Caption")
    paragraph.paragraph_format.keep_with_next = True  # a template's own style may not ask for it
    parts.field(paragraph, f"SEQ {kind} \\* ARABIC", "1")
    paragraph.add_run(f". {line(section.subtitle)}")


def closing(document: Any, content: Content) -> None:
    """Write what changed, gaps and confidence, the sources and the method."""
    if content.changes:
        document.add_paragraph("What changed since the last brief", style="Heading 1")
        for one in content.changes:
            citing.claim(document.add_paragraph(style="List Bullet"), one)
    if content.gaps or content.confidence():
        document.add_paragraph("Gaps and confidence", style="Heading 1")
        if content.confidence():
            document.add_paragraph(text(content.confidence()))
        for gap in content.gaps:
            document.add_paragraph(text(gap), style="List Bullet")
    if content.sources:
        document.add_paragraph("Sources", style="Heading 1")
        listed.write(document, content.sources)
    document.add_paragraph("Method and limits", style="Heading 1")
    for words in (*content.method, *content.notes):
        document.add_paragraph(text(words))


def _small(
    document: Any, words: str, *, size: float = 8.5, bold: bool = False, colour: str = MUTED
) -> Any:
    if not words:
        return None
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(3)
    run = paragraph.add_run(text(words))
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(colour)
    return paragraph
