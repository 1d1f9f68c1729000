"""Meetings in lanes and statements a month in; one plotly figure with a common axis out.

Filled is held, hollow planned, a cross cancelled; a dotted box is known to the month or year only,
a dotted ring stands on the day of publication because the text gives no date of its own.
"""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from components import density, marks, palette
from components.palette import SHORT, Theme
from components.safe import figure_text
from readout.limits import TIMELINE_MARKS
from readout.palette import SIDES

_BAR_ROOM = 132  #: pixels of the statements below the lanes
_LANE_LETTERS = 22
_LONG = pd.Timedelta(days=365 * 4)


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a figure is, in pixels, and how much of it is drawn."""

    lane: int = 37
    left: int = 152
    width: int = (
        560  #: of the axis; labels are placed for this width, a wider one has room to spare
    )
    statements: bool = True
    mark: int = 11


def figure(
    rows: pd.DataFrame,
    sides_of: dict[str, str],
    months: pd.DataFrame,
    span: tuple[pd.Timestamp, pd.Timestamp],
    until: pd.Timestamp,
    chosen: str,
    colours: Theme,
    shape: Shape,
) -> go.Figure:
    """Return the figure.

    `rows` are (lane, meeting) rows with the meetings' columns; `sides_of` gives the side of a lane
    that is an actor; `months` counts statements a month
    and side; `span` is the axis; right of `until`, the last day of the data, all is planned;
    `chosen` is the public id of the chosen meeting.
    """
    order = [str(name) for name in rows["lane"].cat.categories] if len(rows) else []
    crowded = rows["meeting"].nunique() > TIMELINE_MARKS
    months_a_disc = density.period(span, shape.width)
    placed = marks.place(rows.iloc[:0] if crowded else rows, order, span, shape.width, chosen)
    heights = (max(1, len(order)) * shape.lane, _BAR_ROOM)
    both = shape.statements and not months.empty
    drawn = make_subplots(
        rows=2 if both else 1,
        shared_xaxes=True,
        row_heights=[h / sum(heights) for h in heights] if both else None,
        vertical_spacing=0.03,
    )
    if crowded:
        for trace in density.traces(density.count(rows, order, months_a_disc), colours):
            drawn.add_trace(trace, row=1, col=1)
    elif sides_of:
        drawn.add_trace(marks.together(placed, colours), row=1, col=1)
    for trace in marks.traces(placed, colours, shape.mark):
        drawn.add_trace(trace, row=1, col=1)
    if both:
        for bar in _bars(months, colours, span):
            drawn.add_trace(bar, row=2, col=1)
    names = [_lane_name(name, sides_of.get(name, ""), colours) for name in order]
    _lay_out(drawn, names, colours, shape, sum(heights) if both else heights[0])
    _axis(drawn, span, until, colours, both, len(order))
    for outline in marks.outlines(placed, colours):
        drawn.add_shape(outline, row=1, col=1, layer="below")
    return drawn


def extent(
    meetings: pd.DataFrame, statements: pd.DataFrame, start: object, end: object
) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the axis: what is asked for, else what there is, with a little air on both sides."""
    days = pd.concat([meetings["start"], meetings["end"], statements["start"]]).dropna()
    first = pd.Timestamp(start) if start else days.min()
    last = pd.Timestamp(end) if end else days.max()
    if pd.isna(first) or pd.isna(last):
        last = pd.Timestamp(end or start or "2000-01-01")
        first = pd.Timestamp(start) if start else last - pd.Timedelta(days=30)
    air = max((last - first) * 0.025, pd.Timedelta(days=2))
    return first - air, last + air


def _lay_out(drawn: go.Figure, names: list[str], colours: Theme, shape: Shape, height: int) -> None:
    drawn.update_layout(
        template=palette.template(colours),
        height=height + 46,
        margin={"l": shape.left, "r": 4, "t": 6, "b": 38},
        bargap=0,
        barmode="stack",
        clickmode="event+select",
        hoverdistance=12,
    )
    drawn.update_yaxes(
        row=1,
        col=1,
        tickvals=list(range(len(names))),
        ticktext=names,
        tickfont={"size": 12.5, "color": colours.ink},
        range=[max(1, len(names)) - 0.45, -0.6],
        showline=False,
    )


def _lane_name(name: str, side_of: str, colours: Theme) -> str:
    sides = [side for side in name.split(" – ") if side]
    known = sides if any(side in SIDES for side in sides) else []
    squares = "".join(
        f'<span style="color:{colours.side(side)}">■</span>'
        for side in ([side_of] if side_of else known)
    )
    shown = " – ".join(SHORT.get(side, side) for side in sides)
    if len(shown) > _LANE_LETTERS:
        shown = shown[: _LANE_LETTERS - 1].rstrip() + "…"
    return f"{figure_text(shown)}  {squares} " if squares else f"{figure_text(shown)}  "


def _axis(
    drawn: go.Figure,
    span: tuple[pd.Timestamp, pd.Timestamp],
    until: pd.Timestamp,
    colours: Theme,
    both: bool,
    lanes: int,
) -> None:
    at, names = marks.ticks(*span)
    drawn.update_xaxes(
        range=[span[0], span[1]], tickvals=at, ticktext=names, showgrid=True, ticks=""
    )
    drawn.update_xaxes(showline=not both, row=1, col=1)
    if both:
        drawn.update_xaxes(showline=True, row=2, col=1)
        drawn.update_yaxes(nticks=4, rangemode="tozero", row=2, col=1)
        drawn.add_annotation(
            text="<b>Statements</b><br>" + _unit(span),
            xref="paper",
            yref="y2 domain",
            x=0,
            y=0.98,
            xanchor="right",
            xshift=-34,
            align="right",
            showarrow=False,
            font={"size": 12, "color": colours.muted},
        )
    if pd.notna(until) and span[0] < until < span[1]:
        drawn.add_vrect(until, span[1], fillcolor=colours.soft, line_width=0, layer="below")
        drawn.add_vline(until, line={"color": colours.muted, "width": 1, "dash": "dot"})
        if (span[1] - until) / (span[1] - span[0]) > 0.08 and lanes:
            drawn.add_annotation(
                x=until,
                y=1,
                yref="y domain",
                text="planned",
                showarrow=False,
                xanchor="left",
                yanchor="top",
                xshift=3,
                font={"size": 11.5, "color": colours.muted},
            )


def _unit(span: tuple[pd.Timestamp, pd.Timestamp]) -> str:
    return f"per {_bin(span)[0]},<br>by speaker’s side"


def _bin(span: tuple[pd.Timestamp, pd.Timestamp]) -> tuple[str, str]:
    if span[1] - span[0] <= _LONG:
        return "month", "M"
    return ("quarter", "Q") if span[1] - span[0] <= _LONG * 2.5 else ("half-year", "H")


def _bars(
    months: pd.DataFrame, colours: Theme, span: tuple[pd.Timestamp, pd.Timestamp]
) -> list[go.Bar]:
    code = _bin(span)[1]
    months = months[(months.index >= span[0] - pd.Timedelta(days=31)) & (months.index <= span[1])]
    length = {"M": 1, "Q": 3, "H": 6}[code]
    starts = months.index.map(
        lambda day: pd.Timestamp(day.year, (day.month - 1) // length * length + 1, 1)
    )
    summed = months.groupby(starts).sum()
    middles = [day + pd.Timedelta(days=15.2 * length) for day in summed.index]
    width = length * 30.4 * 86_400_000 * 0.74
    ends = [day + pd.DateOffset(months=length) - pd.Timedelta(days=1) for day in summed.index]
    asks = [density.asks(*days) for days in zip(summed.index, ends, strict=True)]
    label = {"M": "%b %Y", "Q": "quarter from %b %Y", "H": "half-year from %b %Y"}[code]
    when = [day.strftime(label) for day in summed.index]
    return [
        go.Bar(
            x=middles,
            y=summed[side],
            width=width,
            marker={
                "color": colours.side(str(side)),
                "line": {"color": colours.ground, "width": 0.8},
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            customdata=[[ask, figure_text(side), one] for ask, one in zip(asks, when, strict=True)],
            hovertemplate=(
                "%{customdata[1]}: %{y}<br>%{customdata[2]}; click for this time alone"
                "<extra></extra>"
            ),
            name=figure_text(side),
        )
        for side in summed.columns
        if summed[side].any()
    ]
