"""What the maps the size of a stamp show of the world, and where their picture is; its drawing.

Web Mercator like the large map, in degrees of longitude, so that a figure of plotly with one scale
on both axes shows the same shapes. Sea, land and borders are one picture for each theme that the
browser asks this server for once: as lines in each figure they were 64 kB at each change of
filters. `python -m scripts.draw_small_maps` draws them anew.
"""

import math

from components import shell
from components.palette import Theme
from components.spec import Props

WEST, EAST, SOUTH, NORTH = 12.6, 30.6, 42.9, 55.3  #: what a map shows, in degrees
WIDTH = 840  #: pixels of the picture: three for each of a map on a desk, for a screen of fine dots


def mercator(latitude: float) -> float:
    """Return the height on the map, in degrees of longitude.

    >>> round(mercator(45.0), 3)
    50.499
    """
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


def height() -> int:
    """Return how high the picture is, in pixels."""
    return round(WIDTH * (mercator(NORTH) - mercator(SOUTH)) / (EAST - WEST))


def name(colours: Theme) -> str:
    """Return the name of the picture in static/geo for a theme."""
    return f"small-{'dark' if colours.dark else 'light'}.png"


def ground(colours: Theme) -> Props:
    """Return the picture as plotly lays it below the marks, tied to degrees on both axes."""
    return {
        "source": f"{shell.base_path()}/app/static/geo/{name(colours)}",
        "xref": "x",
        "yref": "y",
        "x": WEST,
        "y": mercator(NORTH),
        "sizex": EAST - WEST,
        "sizey": mercator(NORTH) - mercator(SOUTH),
        "sizing": "stretch",
        "layer": "below",
    }
