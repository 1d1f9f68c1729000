"""A brief's content in; the outlines of the two hosts with the sites it names, or none, out."""

from pathlib import Path
from typing import Any

import pandas as pd

from readout.export.brief.content import Content
from readout.export.brief.slides import ground as grounds
from readout.export.brief.slides import parts
from readout.export.brief.slides.ground import Ground
from readout.export.outlines import project
from readout.palette import tone

_BOX = (9.3, 1.55, 12.73, 5.3)  # inches
_MIDDLE, _NORTH, _TALL = 20.0, 680.0, 1300.0  # km around 49 N 22 E
_HALF = 0.045  # inches of a site's mark


def draw(shapes: Any, content: Content, root: Path) -> bool:
    """Draw the hosts beside the cover's title; tell whether there was a site to show."""
    sites = _sites(content)
    if sites.empty:
        return False
    first = len(shapes)
    ground = Ground(_BOX, _MIDDLE, _NORTH, (_BOX[3] - _BOX[1]) / _TALL)
    grounds.hosts(shapes, ground, root)
    x, y = project(sites["longitude"].to_numpy(float), sites["latitude"].to_numpy(float))
    row: Any
    for row, at_x, at_y in zip(sites.itertuples(index=False), *ground.at(x, y), strict=True):
        box = (at_x - _HALF, at_y - _HALF, 2 * _HALF, 2 * _HALF)
        parts.shape(shapes, box, ground=tone(str(row.country)).light, edge="#FFFFFF",
                    width=0.5, name=str(row.place))  # fmt: skip
    number = f"{len(sites):,} site{'' if len(sites) == 1 else 's'}"
    parts.grouped(shapes, first, "Hosts", f"Romania and Poland with {number} that articles name.")
    return True


def _sites(content: Content) -> pd.DataFrame:
    """Return the sites in the hosts that the articles name, one row each."""
    named = content.whole.mentions
    here = (named["level"] == "site") & named["country"].isin(list(grounds.HOSTS))
    sites = named[here & named["latitude"].between(43.4, 55) & named["longitude"].between(14, 30)]
    return sites.drop_duplicates("place_id").sort_values("place_id")
