"""The sources of a brief in; the numbered list that its claims refer to, in a document, out."""

from collections.abc import Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn

from readout.export.brief.content import Source
from readout.export.brief.word import markup, parts
from readout.export.brief.word.citing import SMALL
from readout.export.brief.word.words import line


def write(document: Any, sources: Sequence[Source]) -> None:
    """Add one numbered paragraph a source, bookmarked, its name a link where it has an address."""
    style = document.styles["List Number"].style_id
    made = markup.elements("".join(_source(document, style, one) for one in sources))
    body = document.element.body
    last = body.find(qn("w:sectPr"))
    for one in made:
        last.addprevious(one)


def _source(document: Any, style: str, source: Source) -> str:
    said = line(source.citation())
    more = [
        f"read {source.fetched[:10]}" if source.fetched else "",
        f"SHA-256 {source.sha256[:16]}…" if source.sha256 else "",
        f"{source.copies} near copies" if source.copies else "",
        line(source.classified()),
    ]
    told = ", ".join(one for one in more if one)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="0"/>'
        f'<w:numId w:val="{parts.SOURCES}"/></w:numPr><w:spacing w:after="40"/></w:pPr>'
        f'<w:bookmarkStart w:id="{source.number}" w:name="_Source{source.number}"/>'
        f"{_linked(document, source.address, said) if source.address else markup.bare(said)}"
        f"{markup.run(f'. {told}', SMALL, colour=markup.MUTED) if told else ''}"
        f'<w:bookmarkEnd w:id="{source.number}"/></w:p>'
    )


def _linked(document: Any, address: str, words: str) -> str:
    number = document.part.relate_to(address, RT.HYPERLINK, is_external=True)
    look = '<w:rPr><w:color w:val="0B6B63"/><w:u w:val="single"/></w:rPr>'
    return f'<w:hyperlink r:id="{number}">{markup.bare(words, look)}</w:hyperlink>'
