"""Sites and the register of their events in; one small map a run of years, side by side, out.

All maps have one scale and one legend, and a shape for what became of a site: they can be told
apart without colour and in print. Each leads to its years as the filter.
"""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components import (
    answer,
    apart,
    map_layout,
    palette,
    paper,
    safe,
    small_outlines,
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
    found = [states(register, one).merge(sites, on="site") for one in chosen]
    with st.container(key="site-periods"):
        columns = st.columns(len(chosen), gap="small")
    for column, one, rows in zip(columns, chosen, found, strict=True):
        with column:
            _one(one, rows)
    _twin(chosen, found, sites)
    if paper.holds(len(sites)):
        paper.table(table(chosen, found, sites), "Sites, and what happened there in each period")


def _one(period: Period, rows: pd.DataFrame) -> None:
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


def finding(rows: pd.DataFrame) -> str:
    """Return how many sites are new, active, left and quiet, in words."""
    counts = rows["state"].value_counts()
    said = [f"{counts[one]} {word}" for one, word in _WORDS.items() if one in counts.index]
    return ", ".join(said) or words.count(0, "site")


def figure(rows: pd.DataFrame, colours: Theme) -> Figure:
    """Return one map: outlines below, then the sites, the quiet ones first."""
    ends = (small_outlines.SOUTH, small_outlines.NORTH)
    across = {"range": [small_outlines.WEST, small_outlines.EAST], "visible": False}
    upright = {"range": [small_outlines.mercator(one) for one in ends], "visible": False}
    return spec.figure(
        [*_ground(colours), *_marks(rows, colours)],
        {
            "template": palette.template(colours),
            "height": _HEIGHT,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "plot_bgcolor": colours.sea,
            "annotations": _names(rows, colours),
            "xaxis": across | {"constrain": "domain"},
            "yaxis": upright | {"scaleanchor": "x", "scaleratio": 1, "constrain": "domain"},
        },
    )


def _ground(colours: Theme) -> list[Props]:
    around, hosts = small_outlines.outlines()
    return [
        {
            "type": "scatter",
            "x": line.x,
            "y": line.y,
            "mode": "lines",
            "fill": "toself",
            "fillcolor": fill,
            "line": {"color": colours.line, "width": 0.8},
            "hoverinfo": "skip",
        }
        for line, fill in ((around, colours.land), (hosts, colours.focus_land))
    ]


def _marks(rows: pd.DataFrame, colours: Theme) -> list[Props]:
    inks = {
        SiteState.QUIET: colours.faint,
        SiteState.ACTIVE: colours.ink,
        SiteState.NEW: colours.teal,
        SiteState.ENDED: colours.ink,
    }
    traces = []
    for one, symbol in _SYMBOLS.items():
        its = rows[rows["state"] == one]
        if its.empty:
            continue
        traces.append(
            {
                "type": "scatter",
                "x": its["longitude"],
                "y": its["latitude"].map(small_outlines.mercator),
                "mode": "markers",
                "marker": {
                    "symbol": symbol,
                    "size": _SIZES[one],
                    "color": inks[one],
                    "line": {"color": inks[one] if "open" in symbol else colours.ground}
                    | {"width": 1.2 if "open" in symbol else 0.8},
                },
                "customdata": [
                    [figure_text(name), figure_text(_told(one, happened))]
                    for name, happened in zip(its["name"], its["happened"], strict=True)
                ],
                "hovertemplate": "<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            }
        )
    return traces


def _told(one: SiteState, happened: str) -> str:
    return f"{_WORDS[one]}: {happened}" if happened else _WORDS[one]


def _names(rows: pd.DataFrame, colours: Theme) -> list[dict[str, object]]:
    """Name the sites at which something happened, missile defence first, where there is room."""
    points = list(zip(rows["longitude"], rows["latitude"], strict=True))
    if not points:
        return []
    corners = [
        (small_outlines.WEST, small_outlines.SOUTH),
        (small_outlines.EAST, small_outlines.NORTH),
    ]
    fitted = map_layout.fit(corners, _WIDTH / 0.9, _HEIGHT / 0.9)  # the frame has no air around
    view = replace(fitted, width=_WIDTH)
    quiet = (rows["state"] == SiteState.QUIET).to_numpy()
    main = (rows["family"] == "missile defence").to_numpy()
    new = (rows["state"] == SiteState.NEW).to_numpy()
    names = [
        "" if still else visible(name) for name, still in zip(rows["name"], quiet, strict=True)
    ]
    weights = [100.0 * m + 10.0 * n for m, n in zip(main, new, strict=True)]
    placed = map_layout.labels(names, points, [(0.0, 0.0)] * len(points), weights, view)
    anchors = {"start": "left", "end": "right", "middle": "center"}
    return [
        {
            "x": lon,
            "y": small_outlines.mercator(lat),
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
def _twin(chosen: tuple[Period, ...], found: list[pd.DataFrame], sites: pd.DataFrame) -> None:
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


def table(
    chosen: tuple[Period, ...], found: list[pd.DataFrame], sites: pd.DataFrame
) -> pd.DataFrame:
    """Return a row a site, a column a period: what the maps show, in words."""
    told = pd.DataFrame({"Site": sites["name"].map(visible), "Country": sites["country"]})
    for one, rows in zip(chosen, found, strict=True):
        said = {row.site: visible(_told(row.state, row.happened)) for row in rows.itertuples()}
        told[one.words] = sites["site"].map(said).fillna("")
    return told.sort_values(["Country", "Site"])
