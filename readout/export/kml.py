"""Features in; a KML 2.2 file (OGC 07-147r2) out, for Google Earth, QGIS and the like.

A balloon is HTML in the programs that show it, so text from outside is escaped there once more, and
a balloon shows nothing but that: the fields behind it stay as they are, for programs to read.
"""

import html
from collections.abc import Sequence
from typing import Any

from lxml import etree

from readout.export.areas import Ring, Shape
from readout.export.cells import clean
from readout.export.context import Context
from readout.export.geojson import BOUNDARIES
from readout.export.located import Feature

_NAMESPACE = "http://www.opengis.net/kml/2.2"
#: of what kind of date the days are the text's own; where the report's day stands in, none is drawn
_DATED = ("day", "days", "month", "year", "range")
_STYLES = {  # id -> colour as aabbggrr, of a point or of an outline's filling
    "site": "ff2a5bd7",
    "city": "ff6b6b6b",
    "area": "66a8703c",
    "not-held": "ffffffff",  # planned, called off, only claimed, or said not to have happened
}
_FOLDERS = (
    ("Points", lambda one: one.shape is not None and one.shape["type"] == "Point"),
    ("Areas", lambda one: one.shape is not None and one.shape["type"] != "Point"),
    ("Without a point of their own", lambda one: one.shape is None),
)


def write(features: Sequence[Feature], context: Context) -> bytes:
    """Return the file: folders of points, of areas, and of what is neither and is not drawn."""
    root = etree.Element(f"{{{_NAMESPACE}}}kml", nsmap={None: _NAMESPACE})
    document = _add(root, "Document")
    _add(document, "name", context.title)
    lines = (*context.lines(), ("Boundaries", BOUNDARIES))
    _add(document, "description", _balloon(lines))
    for name, colour in _STYLES.items():
        _style(document, name, colour)
    for name, holds in _FOLDERS:
        folder = _add(document, "Folder")
        _add(folder, "name", name)
        for one in filter(holds, features):
            _placemark(folder, one)
    data: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _placemark(folder: Any, one: Feature) -> None:
    mark = _add(folder, "Placemark")
    _add(mark, "name", one.name)
    _add(mark, "Snippet").set("maxLines", "0")
    told = [(name, str(value)) for name, value in one.fields.items() if value not in (None, "")]
    _add(mark, "description", _balloon(told))
    _time(mark, one.fields)
    _add(mark, "styleUrl", f"#{_styled(one.fields)}")
    data = _add(mark, "ExtendedData")
    for name, value in told:
        field = _add(data, "Data")
        field.set("name", name)
        _add(field, "value", value)
    if one.shape is not None:
        _geometry(mark, one.shape)


def _styled(fields: dict[str, Any]) -> str:
    if fields.get("status", "held") not in ("held", "ongoing"):
        return "not-held"
    level = fields.get("level", fields.get("place_level"))
    return level if level in _STYLES else "area"


def _time(mark: Any, fields: dict[str, Any]) -> None:
    if fields.get("precision") in _DATED and fields["start"] and fields["end"]:
        span = _add(mark, "TimeSpan")
        _add(span, "begin", fields["start"])
        _add(span, "end", fields["end"])


def _geometry(mark: Any, shape: Shape) -> None:
    if shape["type"] == "Point":
        _add(_add(mark, "Point"), "coordinates", _coordinates([shape["coordinates"]]))
        return
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    many = _add(mark, "MultiGeometry")
    for rings in polygons:
        polygon = _add(many, "Polygon")
        for at, ring in enumerate(rings):
            border = _add(polygon, "innerBoundaryIs" if at else "outerBoundaryIs")
            _add(_add(border, "LinearRing"), "coordinates", _coordinates(ring))


def _coordinates(ring: Ring) -> str:
    return " ".join(f"{longitude},{latitude}" for longitude, latitude in ring)


def _style(document: Any, name: str, colour: str) -> None:
    style = _add(document, "Style")
    style.set("id", name)
    for part in ("IconStyle", "PolyStyle"):
        _add(_add(style, part), "color", colour)
    _add(_add(style, "BalloonStyle"), "text", "$[description]")


def _balloon(lines: Sequence[tuple[str, str]]) -> str:
    """Return lines as HTML that holds no markup of theirs, nor a name of a field to fill in."""
    shown = (f"<b>{html.escape(name)}</b>: {html.escape(value)}" for name, value in lines)
    return "<br>".join(shown).replace("$[", "$&#91;")


def _add(parent: Any, name: str, text: str = "") -> Any:
    node = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    if text:
        node.text = clean(text)
    return node
