"""A PDF in; what a reader of its tags meets, and what of PDF/UA-1 it does not find, out.

The checks are those of the Matterhorn Protocol 1.1 that a program can make of a file of ours: no
forms, notes, formulas or scripts are in it.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

_SHOWING = {"Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}
_UA = "{http://www.aiim.org/pdfua/ns/id/}part"


@dataclass(frozen=True)
class Tag:
    """One element of the structure; `inside` are its ancestors' names, the nearest last."""

    name: str
    element: Any
    inside: tuple[str, ...]


def tags(pdf: pikepdf.Pdf) -> list[Tag]:
    """Return the elements in reading order; they live as long as the file is open."""
    return list(_below(pdf.Root.StructTreeRoot, ()))


def _below(element: Any, inside: tuple[str, ...]) -> Iterator[Tag]:
    for child in _kids(element):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            name = str(child.S)[1:]
            yield Tag(name, child, inside)
            yield from _below(child, (*inside, name))


def _kids(element: Any) -> list[Any]:
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def problems(data: bytes) -> list[str]:
    """Return what is against PDF/UA-1, each with the number of its check."""
    pdf = pikepdf.open(io.BytesIO(data))
    found = tags(pdf)
    return [
        *_document(pdf),
        *(one for page in pdf.pages for one in _page(page)),
        *_headings(found),
        *(f"13-004: a figure without words, {one.inside}" for one in found
          if one.name == "Figure" and not str(one.element.get("/Alt", "")).strip()),
        *(one for tag in found if tag.name == "Table" for one in _table(tag)),
        *_lists(found),
    ]  # fmt: skip


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "01-006: not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "11-006: no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "07-002: the title is not shown"
    with pdf.open_metadata() as meta:
        if meta.get(_UA) != "1":
            yield "06-002: no identifier of PDF/UA"
        if not meta.get("dc:title"):
            yield "06-003: no title"


def _page(page: pikepdf.Page) -> Iterator[str]:
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        depth += (name in ("BDC", "BMC")) - (name == "EMC")
        if name in _SHOWING and not depth:
            yield f"01-005: {name} {operands} is neither content nor artifact"
    links = list(page.get("/Annots", []))
    if links and page.get("/Tabs") != "/S":
        yield "28-009: links without an order of tabs"
    for link in links:
        if not str(link.get("/Contents", "")).strip():
            yield "28-012: a link without words"
        if "/StructParent" not in link:
            yield "28-011: a link outside the structure"
    fonts = page.get("/Resources", {}).get("/Font", {})
    for font in fonts.values():
        yield from _font(font)


def _font(font: Any) -> Iterator[str]:
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()):
        yield f"31-009: {font.BaseFont} is not embedded"
    if "/ToUnicode" not in font:
        yield f"31-027: {font.BaseFont} has no letters"


def _headings(found: list[Tag]) -> Iterator[str]:
    levels = [int(one.name[1]) for one in found if one.name[0] == "H" and one.name[1:].isdigit()]
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield f"14-003: a heading of level {level} after one of {before}"


def _table(tag: Tag) -> Iterator[str]:
    rows = [one for one in _below(tag.element, ()) if one.name == "TR"]
    cells = [[str(kid.S) for kid in _kids(row.element)] for row in rows]
    if not cells or not all(name == "/TH" for name in cells[0]):
        yield "15-003: a table without headings"
    if len({len(row) for row in cells}) > 1:
        yield "15-004: rows of several lengths"
    for head in (kid for kid in (_kids(rows[0].element) if rows else []) if kid.S == "/TH"):
        told = head.get("/A", {})
        told = list(told) if isinstance(told, pikepdf.Array) else [told]
        if not [one for one in told if "/Scope" in one]:
            yield "15-003: a heading without a scope"


def _lists(found: list[Tag]) -> Iterator[str]:
    for tag in found:
        if tag.name == "LI" and tag.inside[-1:] != ("L",):
            yield "09-005: an item outside a list"
        if tag.name in ("TD", "TH") and tag.inside[-1:] != ("TR",):
            yield "09-004: a cell outside a row"
