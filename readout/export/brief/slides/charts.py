"""A section's meetings or statements in; a native chart or matrix that an office can edit out."""

from dataclasses import replace
from typing import Any

import pandas as pd
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Pt

from readout.days_in_words import short_day
from readout.export.brief.content import Section
from readout.export.brief.slides import grids, parts, sheet
from readout.export.brief.slides.markup import HAIRLINE, INK, Cell, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.held import held
from readout.export.over_time import counted
from readout.frames.lanes import OTHER, last_years, matrix
from readout.palette import tone

#: of the sides that the print edition hatches, too
_PATTERNS = {
    "United States": MSO_PATTERN.PERCENT_10,
    "Romania": MSO_PATTERN.DASHED_VERTICAL,
    "Poland": MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    "Belarus": MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    "NATO": MSO_PATTERN.PERCENT_20,
    "EU": MSO_PATTERN.SMALL_GRID,
    "Ukraine": MSO_PATTERN.DIAGONAL_CROSS,
}
_SHADES = ("#FFFFFF", "#E3E7EB", "#C2CAD2", "#94A1AD", "#5D6D7B")


def statements(page: sheet.Sheet, section: Section) -> str:
    """Draw statements by month, or by year of a long time, stacked by the speaker's side."""
    said = section.part.statements
    dated = said[said["start"].notna()]
    if dated.empty:
        return _nothing(page, "No dated statement in this selection.")
    told = counted(dated)
    sides = list(told.table.columns)
    data = CategoryChartData()
    data.categories = [short_day(day, told.unit) for day in told.table.index]
    for side in sides:
        data.add_series(side, [int(one) or None for one in told.table[side]])
    chart = _chart(page, data, XL_CHART_TYPE.COLUMN_STACKED, section, legend=True)
    for series, side in zip(chart.plots[0].series, sides, strict=True):
        _filled(series.format.fill, side)
    chart.plots[0].gap_width, chart.plots[0].overlap = 40, 100
    undated = len(said) - len(dated)
    return (
        f"Statements by {told.unit}.{f' {undated:,} without a date not drawn.' if undated else ''}"
    )


def _filled(fill: Any, side: str) -> None:
    """Give a side its colour and, in white on it, its pattern: in grey it is still told apart."""
    shade = parts.colour(tone("" if side == OTHER else side).light)
    if side not in _PATTERNS:
        fill.solid()
        fill.fore_color.rgb = shade
        return
    fill.patterned()
    fill.pattern = _PATTERNS[side]
    fill.fore_color.rgb, fill.back_color.rgb = parts.colour("#FFFFFF"), shade


def years(page: sheet.Sheet, section: Section) -> str:
    """Draw meetings held by year, values on the bars."""
    met = section.part.meetings
    held = met[(met["status"] == "held") & met["start"].notna()]
    if held.empty:
        return _nothing(page, "No dated meeting held in this selection.")
    counts = held["start"].dt.year.value_counts()
    every = range(int(counts.index.min()), int(counts.index.max()) + 1)
    data = CategoryChartData()
    data.categories = [str(year) for year in every]
    data.add_series("Meetings held", [int(counts.get(year, 0)) or None for year in every])
    chart = _chart(page, data, XL_CHART_TYPE.COLUMN_CLUSTERED, section, legend=False)
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.font.size = Pt(12)
    plot.series[0].format.fill.solid()
    plot.series[0].format.fill.fore_color.rgb = parts.colour(INK)
    chart.value_axis.visible = False
    left_out = len(met) - len(held)
    return f"{left_out:,} meetings not held or without a date not counted." if left_out else ""


def who_met_whom(page: sheet.Sheet, section: Section) -> str:
    """Draw the matrix as a table: counts below the diagonal, year of the last meeting above."""
    met = held(section.part)
    counts = matrix(met)
    if not len(counts):
        return _nothing(page, "No two sides met in this selection.")
    last = last_years(met, list(counts.index))
    names = [str(name) for name in counts.index]
    most = int(counts.to_numpy().max()) or 1
    room = 8.6
    first = 1.75
    each = (room - first) / len(names)
    widths = [first, *[each] * len(names)]
    heading = [grids.plain("", 12), *(_centred(_code(name), 12, bold=True) for name in names)]
    rows = [
        [replace(grids.plain(name, 13, bold=True), middle=True)]
        + [_cell(counts, last, row, column, most) for column in range(len(names))]
        for row, name in enumerate(names)
    ]
    tall = min(0.44, (6.3 - page.top) / (len(names) + 1))
    frame = grids.grid(
        page.shapes,
        sheet.LEFT,
        page.top,
        widths,
        heading,
        rows,
        heights=[tall] * (len(names) + 1),
        name="Who met whom",
    )
    parts.alt(frame, f"{section.title}. {' '.join(one.text for one in section.claims)}")
    _readings(page, counts)
    return "Meetings held: below the diagonal how many, above it the year of the last one on file."


def _readings(page: sheet.Sheet, counts: pd.DataFrame) -> None:
    """The three pairs with the most meetings, as large numbers."""
    grid = counts.to_numpy()
    pairs = [
        (int(grid[row, column]), str(counts.index[column]), str(counts.index[row]))
        for row in range(len(counts))
        for column in range(row)
    ]
    y = page.top
    for number, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:]))[:3]:
        if not number:
            continue
        parts.words(
            page.shapes,
            (sheet.LEFT + 9.0, y, 3.1, 0.9),
            [[Piece(f"{number:,}", 28, bold=True)], [Piece(f"{one} – {other}", 14, colour=MUTED)]],
            name="Reading",
        )
        y += 1.05


def _cell(counts: pd.DataFrame, last: pd.DataFrame, row: int, column: int, most: int) -> Cell:
    if row == column:
        return Cell(((Piece("", 12),),), ground="#EEF0F2")
    if column > row:
        year = int(last.to_numpy()[row, column])
        return _centred(str(year) if year else "", 12, colour=MUTED)
    number = int(counts.to_numpy()[row, column])
    shade = _SHADES[min(4, -(-4 * number // most))]
    dark = shade == _SHADES[4]
    return Cell(
        (
            (
                Piece(
                    f"{number:,}" if number else "",
                    14,
                    bold=True,
                    colour="#FFFFFF" if dark else INK,
                ),
            ),
        ),
        ground=shade,
        align="center",
        middle=True,
    )


def _centred(words: str, size: float, bold: bool = False, colour: str = INK) -> Cell:
    return Cell(((Piece(words, size, bold, colour),),), align="center", middle=True)


def _code(name: str) -> str:
    return tone(name).code or (name if len(name) < 6 else f"{name[:4]}.")


def _chart(
    page: sheet.Sheet, data: CategoryChartData, kind: Any, section: Section, *, legend: bool
) -> Any:
    box = (sheet.LEFT, page.top, 8.9, 6.45 - page.top)
    frame = page.shapes.add_chart(kind, *(parts.inches(one) for one in box), data)
    frame.name = section.title[:250]
    parts.alt(frame, f"{section.title}. {' '.join(one.text for one in section.claims)}")
    chart = frame.chart
    chart.has_title, chart.has_legend = False, legend
    chart.font.size = Pt(12)
    chart.font.color.rgb = parts.colour(MUTED)
    if legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.value_axis.major_gridlines.format.line.color.rgb = parts.colour(HAIRLINE)
    chart.value_axis.format.line.fill.background()
    chart.value_axis.has_major_gridlines = legend
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _mended(chart._chartSpace)
    return chart


def _mended(space: Any) -> None:
    """What python-pptx writes against the schema: negative ids of axes, no rounded corners."""
    for tag in ("c:axId", "c:crossAx"):
        for one in space.iter(qn(tag)):
            one.set("val", str(abs(int(one.get("val")))))
    date = space.find(qn("c:date1904"))
    if date is not None and space.find(qn("c:roundedCorners")) is None:
        made = etree.Element(qn("c:roundedCorners"))
        made.set("val", "0")
        date.addnext(made)


def _nothing(page: sheet.Sheet, said: str) -> str:
    parts.words(page.shapes, (sheet.LEFT, 3.4, 8, 0.4), [[Piece(said, 18, colour=MUTED)]])
    return said
