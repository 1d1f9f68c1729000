"""A deck on an office's own template in; the same with nothing that its look would hide, out.

What a slide shows is placed by the measured letters and in ink on white. A template may write in
wider letters, on a dark ground, or have a logo or a line of its own where a slide's lines stand.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from readout.export.brief.slides import deck as decks
from readout.export.brief.slides import grounds, parts
from readout.export.brief.slides import sheet as sheets

_STAND_IN = "Calibri"
_KNOWN = Path(__file__).with_name("typefaces.tsv")
_AROUND = 0.3  #: inches of white around what stands on a slide
_LINES = ("Sources", "Running title", "Marking, top", "Marking, bottom")
_WHITE = "#FFFFFF"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BEFORE_FACE = {f"{_A}{name}" for name in ("ln", "solidFill", "effectLst")}


def put_on(deck: Any) -> None:
    """Set the words of a finished deck in what fits, and put white where its ground is not light.

    Wider letters are set smaller; a typeface whose widths are not known is stood in for.
    """
    heading, text = (_face(deck, kind) for kind in ("majorFont", "minorFont"))
    for slide in deck.slides:
        dark = grounds.is_dark(slide.slide_layout)
        title = slide.shapes.title
        inside = set() if title is None else set(title._element.iter())
        for run in slide._element.iter(qn("a:rPr")):
            if run in inside:
                run.set("cap", "none")  # capitals are wider than what was measured
            _fitted(run, heading if run in inside else text)
        for shape in slide.shapes:
            if shape.has_chart:
                _charted(shape.chart, text)
            elif shape.has_text_frame and shape.name in _LINES and not dark:
                _grounded(shape._element.spPr)
        if dark:
            _on_white(slide)


def told(deck: Any) -> tuple[str, ...]:
    """Return what of a template's look is not as the office has it, as clauses."""
    faces = dict.fromkeys(_face(deck, kind) for kind in ("majorFont", "minorFont"))
    unknown = [face for face in faces if face not in widths()]
    wider = [face for face in faces if face not in unknown and max(widths()[face]) > 1.1]
    dark = [one.name for one in deck.slide_layouts if grounds.is_dark(one)]
    return tuple(
        clause
        for clause in (
            f"how wide {' and '.join(unknown)} runs is not known: {_STAND_IN} stands in"
            if unknown
            else "",
            f"{' and '.join(wider)} runs wide: it is set smaller" if wider else "",
            "its ground is dark: slides stand on a white sheet" if dark else "",
        )
        if clause
    )


@cache
def widths() -> dict[str, tuple[float, float]]:
    """Return typeface -> how much wider it runs than the measured letters, regular and bold."""
    lines = _KNOWN.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: (float(regular), float(bold)) for name, regular, bold, _ in rows}


def _face(deck: Any, kind: str) -> str:
    """Return the Latin typeface of headings or of text that the deck's theme names."""
    found = grounds.theme(deck.slide_master).find(f".//{_A}{kind}/{_A}latin")
    return "" if found is None else str(found.get("typeface", ""))


def _fitted(run: Any, face: str) -> None:
    if face not in widths():
        _set_in_stand_in(run)
        return
    factor = widths()[face][run.get("b") == "1"]
    if size := run.get("sz"):
        run.set("sz", str(int(int(size) / factor)))


def _set_in_stand_in(run: Any) -> None:
    made = etree.Element(f"{_A}latin", typeface=_STAND_IN)
    at = max((n for n, one in enumerate(run, start=1) if one.tag in _BEFORE_FACE), default=0)
    run.insert(at, made)


def _charted(chart: Any, face: str) -> None:
    if face not in widths():
        chart.font.name = _STAND_IN


def _grounded(properties: Any) -> None:
    """Put white behind a line that has no ground: one of the template may lie there."""
    if properties.find(qn("a:noFill")) is not None:
        properties.remove(properties.find(qn("a:noFill")))
    if properties.find(qn("a:solidFill")) is None:
        made = etree.Element(f"{_A}solidFill")
        etree.SubElement(made, f"{_A}srgbClr", val=_WHITE.lstrip("#"))
        properties.find(qn("a:prstGeom")).addnext(made)


def _on_white(slide: Any) -> None:
    """Put a white sheet under all that stands on a slide."""
    left, right = sheets.LEFT - _AROUND, sheets.RIGHT + _AROUND
    box = (left, 0.12, right - left, decks.HEIGHT - 0.18)
    made = parts.shape(slide.shapes, box, ground=_WHITE, name="White sheet")
    parts.ornament(made)
    first: Iterator[Any] = slide.shapes._spTree.iter_shape_elms()
    next(first).addprevious(made._element)
