"""Parts of a Word file that python-docx has no words for: fields, bookmarks, numbering, alt text.

Element names are of ECMA-376 part 1. What was tried, and what Word and LibreOffice ask for, stands
beside each.
"""

from typing import Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

SOURCES, BULLETS = 30_077, 30_078  #: ids of our lists, beyond those that a template has
FAMILY = "Calibri"


def element(tag: str, /, **values: str) -> Any:
    """Return an element of the main namespace with attributes of it."""
    made = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def field(paragraph: Paragraph, code: str, shown: str, size: float | None = None) -> None:
    """Add a field: its code, and what it shows until a word processor counts anew (F9)."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("", shown), ("end", "")):
        run = paragraph.add_run()
        if size:
            run.font.size = Pt(size)
        if kind:
            run._r.append(element("fldChar", fldCharType=kind))
        elif text is code:
            part = element("instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = f" {code} "
            run._r.append(part)
        else:
            run.text = text


def numbered_sources(document: Any) -> None:
    """Add the numbering "1." of the list of sources."""
    _add_list(document, SOURCES, "decimal", "%1.")


def bulleted(document: Any, style: Any) -> None:
    """Give the paragraphs of a style a bullet."""
    _add_list(document, BULLETS, "bullet", "•")
    wanted = element("numPr")
    wanted.append(element("numId", val=str(BULLETS)))
    style.element.get_or_add_pPr().append(wanted)


def _numbering(document: Any) -> Any:
    """Return the part of lists; python-docx cannot make one, and a template may have none."""
    part = document.part
    if not any(one.reltype == RT.NUMBERING for one in part.rels.values()):
        root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        name = PackURI("/word/numbering.xml")
        part.relate_to(NumberingPart(name, CT.WML_NUMBERING, root, part.package), RT.NUMBERING)
    return part.numbering_part.element


def _add_list(document: Any, identity: int, form: str, shown: str) -> None:
    """Add a list of one level; the abstract part stands before all nums."""
    numbering = _numbering(document)
    abstract = element("abstractNum", abstractNumId=str(identity))
    abstract.append(element("multiLevelType", val="singleLevel"))
    level = element("lvl", ilvl="0")
    for name, value in (("start", "1"), ("numFmt", form), ("lvlText", shown), ("lvlJc", "left")):
        level.append(element(name, val=value))
    place = element("pPr")
    place.append(element("ind", left="480", hanging="480"))
    level.append(place)
    abstract.append(level)
    first = numbering.find(qn("w:num"))
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    number = element("num", numId=str(identity))
    number.append(element("abstractNumId", val=str(identity)))
    numbering.append(number)


def family(style: Any, name: str = FAMILY) -> None:
    """Give a style one family for all scripts; the theme's attributes would win over names."""
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = element("rFonts")
        properties.insert(0, fonts)
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), name)


def shade(run: Run, ground: str) -> None:
    """Put a ground behind the words of a run."""
    made = element("shd", val="clear", color="auto", fill=ground.lstrip("#"))
    run._r.get_or_add_rPr().append(made)


def described(table: Table, title: str, description: str) -> None:
    """Give a table its alternative text."""
    properties = table._tbl.tblPr
    properties.append(element("tblCaption", val=title[:250]))
    properties.append(element("tblDescription", val=description[:1000]))


def alternative(picture: Any, words: str, number: int) -> None:
    """Give a picture its alternative text, and no room around it (LibreOffice assumes 3.2 mm)."""
    inline = picture._inline
    inline.docPr.set("descr", words)
    inline.docPr.set("id", str(number))
    for edge in ("distT", "distB", "distL", "distR"):
        inline.set(edge, "0")
