"""Sites and the register of their events in; one small map a run of years, side by side, out.

All maps have one scale and one legend, and a shape for what became of a site: they can be told
apart without colour and in print. Each leads to its years as the filter, a mark in it to its site.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import streamlit as st

from components import (
    answer,
    apart,
    map_layout,
    palette,
    paper,
    safe,
    small_map,
    spec,
    state,
    words,
)
from components.palette import Theme
from components.safe import figure_text, visible
from components.spec import Figure, Props
from readout.frames.site_periods import Period, SiteState, periods, states

_HEIGHT, _WIDTH = 300, 250  #: pixels; names are placed for the width, a wider map has room to spare
_SYMBOLS = {
    SiteState.QUIET: "circle-open",
    SiteState.ACTIVE: "circle",
    SiteState.NEW: "diamond",
    SiteState.ENDED: "x",
}
_SIZES = {SiteState.QUIET: 6, SiteState.ACTIVE: 8, SiteState.NEW: 11, SiteState.ENDED: 9}
_WORDS = {
    SiteState.NEW: "new",
    SiteState.ACTIVE: "something happened",
    SiteState.ENDED: "given up or left",
    SiteState.QUIET: "nothing happened",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A site, and what became of it in one period."""

    site: str
    name: str
    family: str
    longitude: float
    latitude: float
    state: SiteState
    happened: str  #: the events of the period, the oldest first


def draw(sites: pd.DataFrame, shown: pd.DataFrame, register: pd.DataFrame) -> None:
    """Draw the maps of `sites`; `shown`, the events of the view, choose the years.

    `register` has every event: whether a site is new does not depend on a filter.
    """
    chosen = periods(shown[shown["site"].isin(sites["site"])])
    if len(chosen) < 2:
        return
    answer.section(
        "By period",
        "What the register says happened at the sites; years with about as many events each",
    )
    _key()
    found = [told(register, one, sites) for one in chosen]
    with st.container(key="site-periods"):
        columns = st.columns(len(chosen), gap="small")
    for column, one, rows in zip(columns, chosen, found, strict=True):
        with column:
            _one(one, rows)
    _twin(chosen, found, sites)
    if paper.holds(len(sites)):
        paper.table(table(chosen, found, sites), "Sites, and what happened there in each period")


def told(register: pd.DataFrame, period: Period, sites: pd.DataFrame) -> list[Told]:
    """Return what became of each of `sites` in a period, in the order of their ids."""
    facts = (sites[name].tolist() for name in ("site", "name", "family", "longitude", "latitude"))
    known = {row[0]: row for row in zip(*facts, strict=True)}
    return [
        Told(*known[one.site], one.state, one.happened)
        for one in states(register, period)
        if one.site in known
    ]


def _one(period: Period, rows: Sequence[Told]) -> None:
    said = finding(rows)
    safe.show(
        safe.fill(
            '<div class="ro"><h3 class="ro-period">{years}</h3>'
            '<div class="ro-note">{said}</div></div>',
            years=period.words,
            said=said,
        )
    )
    st.plotly_chart(
        figure(rows, palette.theme()),
        theme=None,
        key=f"period-map-{period.first}",
        on_select=partial(_choose, f"period-map-{period.first}"),
        selection_mode="points",
        config={"displayModeBar": False},
        alt=f"Small map of the sites, {period.words}: {said}. The table below says the same.",
    )
    with st.container(key=f"more-period-{period.first}"):
        st.button(
            "Only these years",
            icon=":material/filter_alt:",
            type="tertiary",
            key=f"period-{period.first}",
            on_click=state.ask_days,
            args=(f"{period.first:04d}-01-01", f"{period.last:04d}-12-31"),
        )


def _choose(key: str) -> None:
    points = st.session_state[key]["selection"]["points"]
    if points:
        state.choose("site", str(points[0]["customdata"][0]))


def finding(rows: Sequence[Told]) -> str:
    """Return how many sites are new, active, left and quiet, in words."""
    counts = Counter(row.state for row in rows)
    said = [f"{counts[one]} {word}" for one, word in _WORDS.items() if counts[one]]
    return ", ".join(said) or words.count(0, "site")


def figure(rows: Sequence[Told], colours: Theme) -> Figure:
    """Return one map: the sites, the quiet ones first, over the picture of the land."""
    ends = (small_map.SOUTH, small_map.NORTH)
    across = {"range": [small_map.WEST, small_map.EAST], "visible": False}
    upright = {"range": [small_map.mercator(one) for one in ends], "visible": False}
    return spec.figure(
        _marks(rows, colours),
        {
            "template": palette.template(colours),
            "height": _HEIGHT,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "clickmode": "event+select",
            "plot_bgcolor": colours.sea,
            "annotations": _names(rows, colours),
            "images": [small_map.ground(colours)],
            "xaxis": across | {"constrain": "domain"},
            "yaxis": upright | {"scaleanchor": "x", "scaleratio": 1, "constrain": "domain"},
        },
    )


def _marks(rows: Sequence[Told], colours: Theme) -> list[Props]:
    inks = {
        SiteState.QUIET: colours.faint,
        SiteState.ACTIVE: colours.ink,
        SiteState.NEW: colours.teal,
        SiteState.ENDED: colours.ink,
    }
    traces = []
    for one, symbol in _SYMBOLS.items():
        its = [row for row in rows if row.state == one]
        if not its:
            continue
        traces.append(
            {
                "type": "scatter",
                "x": [row.longitude for row in its],
                "y": [small_map.mercator(row.latitude) for row in its],
                "mode": "markers",
                "marker": {
                    "symbol": symbol,
                    "size": _SIZES[one],
                    "color": inks[one],
                    "line": {"color": inks[one] if "open" in symbol else colours.ground}
                    | {"width": 1.2 if "open" in symbol else 0.8},
                },
                "customdata": [
                    [row.site, figure_text(row.name), figure_text(_told(one, row.happened))]
                    for row in its
                ],
                "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
                # the profile shows which one was clicked: the others stay as they are
                "unselected": {"marker": {"opacity": 1}},
            }
        )
    return traces


def _told(one: SiteState, happened: str) -> str:
    return f"{_WORDS[one]}: {happened}" if happened else _WORDS[one]


def _names(rows: Sequence[Told], colours: Theme) -> list[dict[str, object]]:
    """Name the sites at which something happened, missile defence first, where there is room."""
    points = [(row.longitude, row.latitude) for row in rows]
    if not points:
        return []
    corners = [
        (small_map.WEST, small_map.SOUTH),
        (small_map.EAST, small_map.NORTH),
    ]
    fitted = map_layout.fit(corners, _WIDTH / 0.9, _HEIGHT / 0.9)  # the frame has no air around
    view = replace(fitted, width=_WIDTH)
    names = ["" if row.state == SiteState.QUIET else visible(row.name) for row in rows]
    main = [row.family == "missile defence" for row in rows]
    weights = [
        100.0 * strong + 10.0 * (row.state == SiteState.NEW)
        for row, strong in zip(rows, main, strict=True)
    ]
    placed = map_layout.labels(names, points, [(0.0, 0.0)] * len(points), weights, view)
    anchors = {"start": "left", "end": "right", "middle": "center"}
    return [
        {
            "x": lon,
            "y": small_map.mercator(lat),
            "text": f"<b>{figure_text(name)}</b>" if strong else figure_text(name),
            "xanchor": anchors[label.anchor],
            "xshift": label.x,
            "yshift": -label.y,
            "showarrow": False,
            "borderpad": 0,
            "font": {"size": 11, "color": colours.ink},
        }
        for name, (lon, lat), label, strong in zip(names, points, placed, main, strict=True)
        if label and name
    ]


def _key() -> None:
    safe.show(
        safe.fill(
            '<div class="ro ro-key"><span><b class="ro-teal">◆</b>new: its first event</span>'
            "<span><b>●</b>known before, something happened</span>"
            "<span><b>✕</b>given up or left</span>"
            "<span><b>○</b>known before, nothing happened</span></div>"
        )
    )


@apart.drawn
def _twin(chosen: tuple[Period, ...], found: list[list[Told]], sites: pd.DataFrame) -> None:
    fold = apart.fold("The periods as a table", "site-periods-twin")
    if fold is None:
        return
    with fold:
        st.dataframe(
            table(chosen, found, sites),
            hide_index=True,
            height=340,
            key="site-periods-table",
            alt="Table of the sites and what happened there in each period",
        )


def table(chosen: tuple[Period, ...], found: list[list[Told]], sites: pd.DataFrame) -> pd.DataFrame:
    """Return a row a site, a column a period: what the maps show, in words."""
    facts = (sites[name].tolist() for name in ("country", "name", "site"))
    listed = sorted(
        (country, visible(name), site) for country, name, site in zip(*facts, strict=True)
    )
    rows = {
        "Site": [name for _, name, _ in listed],
        "Country": [country for country, _, _ in listed],
    }
    for one, those in zip(chosen, found, strict=True):
        said = {row.site: visible(_told(row.state, row.happened)) for row in those}
        rows[one.words] = [said.get(site, "") for _, _, site in listed]
    return pd.DataFrame(rows)
