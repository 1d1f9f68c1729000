"""Words, numbers of sources and cells in; the XML of runs, fields and rows of a table out.

It is written as text and parsed once a table: python-docx looks an element through anew for each
property that it sets, which for a few hundred rows takes seconds. Names and order of the elements:
ECMA-376 part 1, 17.3 (runs), 17.4 (tables) and 17.16 (fields).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml

from readout.export.brief.sources import runs
from readout.export.brief.word.words import text

INK, MUTED, HAIRLINE = "1B2733", "55606B", "D5DAE0"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TIGHT = '<w:pPr><w:spacing w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>'


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its paragraphs as XML; `bar` is the colour of a bar at its left, "" for none."""

    paragraphs: tuple[str, ...]
    bar: str = ""


def elements(made: str) -> list[Any]:
    """Return the elements that a piece of XML of ours holds, side by side."""
    return list(parse_xml(f"<w:body {_NAMESPACES}>{made}</w:body>"))


def run(words: str, size: float, *, bold: bool | None = None, colour: str = "") -> str:
    """Return words of one look; `size` in points, `bold` None as the paragraph has it."""
    weight = {True: "<w:b/>", False: '<w:b w:val="0"/>', None: ""}[bold]
    shade = f'<w:color w:val="{colour}"/>' if colour else ""
    return bare(words, f"<w:rPr>{weight}{shade}{_size(size)}</w:rPr>")


def bare(words: str, look: str = "") -> str:
    """Return words in the look of their paragraph, or in one that is XML already."""
    said = text(words)
    kept = ' xml:space="preserve"' if said.strip() != said else ""
    inside = f"<w:t{kept}>{escape(said)}</w:t>" if said else ""
    return f"<w:r>{look}{inside}</w:r>"


def cited(numbers: Sequence[int], most: int, size: float) -> str:
    """Return "[1 to 3, 6]" with a live reference for each number; "" for none."""
    found = runs(numbers)
    if not found:
        return ""
    made = [run("\u00a0[", size, colour=MUTED)]
    for place, (first, last) in enumerate(found[:most]):
        if place:
            made.append(run(", ", size, colour=MUTED))
        made.append(_reference(first, size))
        if last != first:
            made += [run("\u00a0to\u00a0", size, colour=MUTED), _reference(last, size)]
    rest = sum(last - first + 1 for first, last in found[most:])
    made.append(run(f" and\u00a0{rest}\u00a0more]" if rest else "]", size, colour=MUTED))
    return "".join(made)


def paragraph(*made: str, tight: bool = True) -> str:
    """Return a paragraph of runs; `tight` stands as close as in a table."""
    return f"<w:p>{_TIGHT if tight else ''}{''.join(made)}</w:p>"


def row(cells: Iterable[Cell], widths: Sequence[int], *, heading: bool = False) -> str:
    """Return one row that stays on one page; a heading is repeated on each. Widths in twips."""
    kept = "<w:tblHeader/>" if heading else "<w:cantSplit/>"
    edge = INK if heading else HAIRLINE
    made = "".join(_cell(one, width, edge) for one, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{kept}</w:trPr>{made}</w:tr>"


def _cell(cell: Cell, width: int, edge: str) -> str:
    left = _edge("left", 24, cell.bar) if cell.bar else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/>'
        f"<w:tcBorders>{left}{_edge('bottom', 4, edge)}</w:tcBorders></w:tcPr>"
        f"{''.join(cell.paragraphs)}</w:tc>"
    )


def _edge(side: str, width: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{colour}"/>'


def _reference(number: int, size: float) -> str:
    """Return a field that shows a number until a word processor counts anew (F9)."""
    look = f"<w:rPr>{_size(size)}</w:rPr>"
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> REF _Source{number} \\r \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{number}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{look}{part}</w:r>" for part in parts)


def _size(points: float) -> str:
    return f'<w:sz w:val="{int(points * 2)}"/>'
