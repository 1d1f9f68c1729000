"""Meetings and statements a year in; one small figure on a common axis, and its table, out."""

import pandas as pd
import streamlit as st

from components import apart, palette, paper, spec, state, words
from components.palette import Theme
from components.spec import Figure

_KEY = "actor-years"


def draw(counts: pd.DataFrame, side: str) -> None:
    """Draw the figure with its table; a click on a bar asks for that year in the filter."""
    if counts.empty:
        return
    st.plotly_chart(
        figure(counts, side, palette.theme()),
        theme=None,
        key=_KEY,
        on_select=_choose,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=finding(counts),
    )
    shown = pd.DataFrame(
        {
            "Year": [str(year) for year in counts.index],
            "Meetings": counts["meetings"],
            "Statements": counts["statements"],
        }
    )
    _twin(shown)
    paper.table(shown, "Meetings and statements a year")


@apart.drawn
def _twin(shown: pd.DataFrame) -> None:
    fold = apart.fold("The same as a table", "actor-years-twin")
    if fold is None:
        return
    with fold:
        st.dataframe(
            shown,
            hide_index=True,
            key="actor-years-table",
            height=min(340, 37 + 35 * len(shown)),
            alt="Table of meetings and statements a year",
        )


def figure(counts: pd.DataFrame, side: str, colours: Theme) -> Figure:
    """Return the figure: meetings above, statements below; a bar knows its year."""
    tones = {"meetings": colours.ink, "statements": colours.side(side)}
    years = [int(year) for year in counts.index]
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100_000) if len(years) / one <= 12)
    layout = spec.axes([1, 1], 0.12) | {
        "template": palette.template(colours),
        "height": 250,
        "margin": {"l": 48, "r": 4, "t": 6, "b": 28},
        "bargap": 0.35,
        "clickmode": "event+select",
    }
    for axis, name in (("", "meetings"), ("2", "statements")):
        layout[f"yaxis{axis}"] |= {
            "title": {
                "text": f"{name[:1].upper()}{name[1:]}",
                "font": {"color": colours.muted, "size": 12},
            },
            "nticks": 4,
            "rangemode": "tozero",
            "tickformat": "d",
            **({"dtick": 1} if counts[name].max() < 4 else {}),
        }
        layout[f"xaxis{axis}"] |= {
            "tickmode": "array",
            "tickvals": [y for y in years if y % step == 0] if len(years) > 1 else years,
            "tickformat": "d",
            "showgrid": False,
            "range": [years[0] - 0.6, years[-1] + 0.6],
        }
    bars = [
        spec.on_row(
            {
                "type": "bar",
                "x": years,
                "y": counts[name],
                "marker": {"color": tone, "line": {"color": colours.ground, "width": 0.8}},
                "customdata": years,
                "hovertemplate": f"%{{y}} {name} in %{{x}}<extra></extra>",
                # a year that is clicked leaves the others as they are: the filter shows it
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 1}},
            },
            row,
        )
        for row, (name, tone) in enumerate(tones.items())
    ]
    return spec.figure(bars, layout)


def finding(counts: pd.DataFrame) -> str:
    """Return what the figure shows, in words."""
    first, last = counts.index[0], counts.index[-1]
    parts = [
        f"{words.count(int(counts[name].sum()), one)}, most in {counts[name].idxmax()}"
        for name, one in (("meetings", "meeting"), ("statements", "statement"))
        if counts[name].any()
    ]
    span = f"{first} to {last}" if first != last else str(first)
    return f"Bars a year, {span}: {'; '.join(parts)}. The table below says the same."


def _choose() -> None:
    points = st.session_state[_KEY]["selection"]["points"]
    if points:
        year = int(points[0]["x"])
        state.ask_days(f"{year:04d}-01-01", f"{year:04d}-12-31")
