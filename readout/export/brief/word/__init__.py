"""A brief's content in; a Word document with real styles, captions and numbered sources out.

Claims cite by `REF` fields into a bookmarked list "Sources", not by endnotes: an endnote page has
no header and footer of its own in LibreOffice, and so no marking. Numbers count anew on F9.
"""

import io
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from readout.export.brief import unpacked
from readout.export.brief.archive import settled
from readout.export.brief.content import Content
from readout.export.brief.pictures import Pictures
from readout.export.brief.word import body, look, parts
from readout.steps import each, step


def docx_file(
    content: Content, root: Path, template: Path | None = None, pictures: Pictures | None = None
) -> bytes:
    """Return the brief as a DOCX; the same content gives the same bytes.

    `template` is the office's own .docx, whose styles are used by name; `pictures` are the figures
    where they were drawn as PNG for another file too. Raises ExportError when the template cannot
    be read.
    """
    pictures = pictures or Pictures(content, root, ("png",))
    document = _opened(template)
    if template is None:
        look.styles(document)
        look.unburdened(document)
    else:
        look.stand_ins(document)
    look.described(document, content)
    look.header_and_footer(document, content)
    parts.numbered_sources(document)
    body.opening(document, content)
    for number, one in enumerate(each("figures", content.sections), start=1):
        body.section(document, one, content, pictures, number)
    step("pages")
    body.closing(document, content)
    out = io.BytesIO()
    document.save(out)
    return settled(out.getvalue())


def lacking(template: Path) -> tuple[str, ...]:
    """Return the styles that a brief uses and a template lacks; plain ones stand in for them.

    Raises ExportError when the template cannot be read.
    """
    return look.lacking(_opened(template))


def _opened(template: Path | None) -> Any:
    document = unpacked.read(template, docx.Document) if template else docx.Document()
    if template:
        whole = document.element.body
        for child in list(whole):
            if child.tag != qn("w:sectPr"):
                whole.remove(child)
    return document
