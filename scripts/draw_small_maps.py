"""The outlines in static/geo in; the pictures below the small maps of Sites beside them out.

Run it (`python -m scripts.draw_small_maps`) whenever colours or outlines have changed. What the
pictures show is Natural Earth, in the public domain, as static/geo/README.md tells.
"""

import io
import json
from pathlib import Path
from typing import Any

import matplotlib.figure
import numpy as np
import numpy.typing as npt
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from PIL import Image

from components import palette, small_map
from components.palette import Theme

GEO = Path(__file__).resolve().parent.parent / "static" / "geo"
_HOSTS = ("PL", "RO")
_DOTS = 100  # an inch; the picture is measured in dots alone
_LINE = 2.4  # dots: 0.8 pixels of a map on a desk
_COLOURS = 64  # sea, land, hosts and lines, with what lies between two of them at an edge


def drawn(colours: Theme) -> bytes:
    """Return the picture of a theme as PNG."""
    size = (small_map.WIDTH / _DOTS, small_map.height() / _DOTS)
    figure = matplotlib.figure.Figure(figsize=size, dpi=_DOTS, facecolor=colours.sea)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(small_map.WEST, small_map.EAST)
    axes.set_ylim(small_map.mercator(small_map.SOUTH), small_map.mercator(small_map.NORTH))
    features = json.loads((GEO / "basemap-fine.geojson").read_text("utf-8"))["features"]
    countries = [one for one in features if "sea" not in one["properties"]]
    for fill, hosts in ((colours.land, False), (colours.focus_land, True)):
        its = [one for one in countries if (one["properties"]["id"] in _HOSTS) is hosts]
        axes.add_collection(
            PolyCollection(
                [ring for one in its for ring in _rings(one)],
                facecolors=fill,
                edgecolors=colours.line,
                linewidths=_LINE * 72 / _DOTS,
            ),
            autolim=False,
        )
    return _png(figure)


def main() -> None:
    """Write a picture for each theme; the same outlines give the same pictures."""
    for colours in (palette.LIGHT, palette.DARK):
        (GEO / small_map.name(colours)).write_bytes(drawn(colours))


def _rings(feature: dict[str, Any]) -> list[npt.NDArray[np.float64]]:
    """Return the outer rings of a country in degrees of the map."""
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [
        np.array([(lon, small_map.mercator(min(lat, 85.0))) for lon, lat in polygon[0]])
        for polygon in polygons
    ]


def _png(figure: matplotlib.figure.Figure) -> bytes:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    picture = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    written = io.BytesIO()
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    main()
