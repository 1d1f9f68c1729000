"""The places of a slice in; what the map cannot show, and its key, in words beside it, out."""

from dataclasses import dataclass

import pandas as pd

from readout.export.labels import Box
from readout.export.page import Page
from readout.palette import HAIRLINE, MUTED, SIDES

_LINE = 0.25  # inches of the slide
_TITLE = 1.65  # lines that a title takes, with the air around it


@dataclass(frozen=True, slots=True)
class _Sign:
    """One line of the key: a marker of matplotlib, "" for a shaded patch, and its words."""

    marker: str
    words: str


_SITE, _TOWN = _Sign("D", "site"), _Sign("o", "town")
_AREA = _Sign("", "shaded: only the area is named")
_SIGNS = (_SITE, _TOWN, _AREA)


def draw(page: Page, x: float, places: pd.DataFrame, points: pd.DataFrame) -> None:
    """Write three lists with the number of articles, as long as there is room, then the key."""
    inside, outside = points[points["inside"]], points[~points["inside"]]
    level = places["level"].astype(str)
    lists = (
        ("Sites on the map", inside[inside["site"]]),
        ("Named only as a country, not pinned", places[level == "country"]),
        ("Outside the map", outside),
    )
    free = int((page.height - len(_SIGNS) * _LINE - 0.15) / _LINE - len(lists) * _TITLE)
    y = page.top + 0.14
    for (title, rows), most in zip(
        lists, _shared([len(rows) for _, rows in lists], free), strict=True
    ):
        y = _list(page, x, y, title, rows, most) + (_TITLE - 0.2) * _LINE
    for n, sign in enumerate(_SIGNS):
        _sign(page, x, page.bottom - 0.08 - (len(_SIGNS) - 1 - n) * _LINE, sign)


def _shared(wanted: list[int], free: int) -> list[int]:
    """Return how many lines each list gets, one at a time in turn while there are any."""
    given = [1] * len(wanted)
    while sum(given) < free and any(g < w for g, w in zip(given, wanted, strict=True)):
        for n, many in enumerate(wanted):
            if given[n] < many and sum(given) < free:
                given[n] += 1
    return given


def key_in(page: Page, right: float, bottom: float, *, has_areas: bool) -> Box:
    """Draw the key on the map, in a white box at its lower right; return the box."""
    unit = page.unit
    signs = [_SITE, _TOWN, *([_AREA] if has_areas else [])]
    wide = max(page.wide(sign.words, 12) for sign in signs) + 0.5 * unit
    box = (right - wide, bottom - (len(signs) * _LINE + 0.08) * unit, right, bottom)
    page.box(box, "white", zorder=4)
    for n, sign in enumerate(signs):
        _sign(page, box[0] + 0.08 * unit, box[1] + (0.5 + n) * _LINE * unit + 0.04 * unit, sign)
    return box


def _sign(page: Page, x: float, y: float, sign: _Sign) -> None:
    unit = page.unit
    if sign.marker:
        for n, side in enumerate(("Romania", "Poland")):
            page.axes.scatter(
                [x + (0.07 + 0.13 * n) * unit],
                [y],
                s=(0.1 * 72 * unit * (1.0 if sign.marker == "D" else 0.9)) ** 2,
                marker=sign.marker,
                c=SIDES[side].light,
                linewidths=0,
                zorder=6,
            )
    else:
        box = (x, y - 0.07 * unit, x + 0.26 * unit, y + 0.07 * unit)
        page.box(box, "#9FB0C4", "#5B708C", hatch="...", zorder=6)
    page.write(x + 0.36 * unit, page.middle(y, 12), sign.words, 12, color=MUTED)


def _list(page: Page, x: float, y: float, title: str, rows: pd.DataFrame, most: int) -> float:
    """Write one list and return the height of its last line."""
    page.write(x, y, title, 14, weight=600)
    page.lines([(x, y + 0.08, page.right, y + 0.08)], HAIRLINE, 1.0)
    ordered = rows.sort_values(["articles", "place"], ascending=[False, True])
    room = page.right - x - 0.7
    shown = most if len(rows) <= most else most - 1
    y += 0.05
    for name, articles in ordered.head(shown)[["place", "articles"]].itertuples(index=False):
        y += _LINE
        page.write(x, y, page.fit(str(name), room, 13), 13)
        page.write(page.right, y, f"{articles:,}", 13, ha="right")
    if len(rows) > shown or rows.empty:
        y += _LINE
        words = f"{'and ' if shown else ''}{len(rows) - shown:,} more" if len(rows) else "none"
        page.write(x, y, words, 13, color=MUTED)
    return y
