"""A slice of the frames in; its table as CSV, XLSX or JSON lines, safe to open, out."""

import csv
import io
import json
import math
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd
import xlsxwriter

from readout.errors import ExportError
from readout.export.cells import clean, csv_text, xlsx_text
from readout.export.columns import COLUMNS, Cell, Column, table
from readout.export.context import Context
from readout.frames import Frames
from readout.limits import CELL_CHARACTERS, SHEET_ROWS


def write(
    what: str, frames: Frames, fmt: str, context: Context, *, with_reported: bool = False
) -> bytes:
    """Return one table as a file; `with_reported` adds the meetings of data sets to Readout's.

    `what` is meetings, statements, articles or sites; `fmt` is csv, xlsx or jsonl.
    Raises ExportError for anything else.
    """
    if what not in COLUMNS:
        raise ExportError(f"There is no table called {what}.")
    rows = table(what, frames, with_reported=with_reported)
    if fmt == "csv":
        return _csv(rows, COLUMNS[what])
    if fmt == "xlsx":
        return _xlsx(what, rows, COLUMNS[what], context)
    if fmt == "jsonl":
        return _json_lines(rows)
    raise ExportError(f"A table cannot be written as {fmt}.")


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as plain values: days as ISO dates, what is not known as None."""
    days = rows.select_dtypes("datetime").columns
    ready = rows.assign(**{name: rows[name].dt.strftime("%Y-%m-%d") for name in days})
    ready = ready.astype(object).where(ready.notna(), None)
    return [
        {str(name): _plain(one) for name, one in row.items()} for row in ready.to_dict("records")
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return clean(value) if isinstance(value, str) else value


def _csv(rows: pd.DataFrame, columns: tuple[Column, ...]) -> bytes:
    """UTF-8 with BOM, CRLF, ISO dates (RFC 4180); text that looks like a formula begins with '."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.heading for column in columns])
    cells = [_csv_cells(rows[column.source], column.cell) for column in columns]
    writer.writerows(zip(*cells, strict=True))
    return out.getvalue().encode("utf-8-sig")


def _csv_cells(values: "pd.Series[Any]", cell: Cell) -> list[Any]:
    if cell is Cell.DAY:
        return list(values.dt.strftime("%Y-%m-%d").fillna(""))
    if cell is Cell.NUMBER:
        return ["" if pd.isna(value) else value for value in values.tolist()]
    return [csv_text(value) for value in _texts(values)]


def _texts(values: "pd.Series[Any]") -> list[str]:
    return list(values.astype("string").fillna(""))


def _xlsx(what: str, rows: pd.DataFrame, columns: tuple[Column, ...], context: Context) -> bytes:
    """Real dates, frozen header, autofilter; every text is written as text, never as a formula."""
    if len(rows) > SHEET_ROWS:
        # the library would leave out the rows below without a word
        raise ExportError(
            f"A sheet holds {SHEET_ROWS:,} rows, and these are {len(rows):,}: "
            "take CSV, or filter first."
        )
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        about = {"title": xlsx_text(context.title)[:255], "comments": context.as_of}
        # the library would write the moment of writing: the same data would be another file
        day = context.day or date(1970, 1, 1)
        book.set_properties(about | {"created": datetime(day.year, day.month, day.day)})
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F5F4", "valign": "top"})
        dated = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(what.capitalize())
        sheet.freeze_panes(1, 0)
        cut = 0
        for position, column in enumerate(columns):
            sheet.set_column(position, position, column.width)
            sheet.write_string(0, position, column.heading, head)
            cut += fill(sheet, position, rows[column.source], column.cell, dated, wrapped)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        lines = (*context.lines(), *cut_in_words(cut))
        _method(book.add_worksheet("Filters and method"), lines, head, wrapped)
    return out.getvalue()


def cut_in_words(number: int) -> tuple[tuple[str, str], ...]:
    """Return the line that says how many texts a cell was too small for; none for none."""
    if not number:
        return ()
    what = "1 text was" if number == 1 else f"{number:,} texts were"
    return (
        ("Cut", f"{what} longer than a cell of {CELL_CHARACTERS:,} characters; [cut] ends it."),
    )


def fill(
    sheet: Any,
    position: int,
    values: "pd.Series[Any]",
    cell: Cell,
    day: Any,
    wrapped: Any,
    first: int = 1,
) -> int:
    """Write one column from the row `first` on; return how many of its texts were cut.

    `day` and `wrapped` are the book's formats of days and of all else.
    """
    cut = 0
    if cell is Cell.DAY:
        for row, value in enumerate(values.dt.to_pydatetime() if len(values) else (), start=first):
            if value is pd.NaT:
                continue
            # Excel's calendar begins in 1900; before that only the words are safe.
            if value.year >= 1900:
                sheet.write_datetime(row, position, value, day)
            else:
                sheet.write_string(row, position, value.date().isoformat(), wrapped)
    elif cell is Cell.NUMBER:
        for row, value in enumerate(values.tolist(), start=first):
            if not pd.isna(value):
                sheet.write_number(row, position, value, wrapped)
    else:
        for row, value in enumerate(_texts(values), start=first):
            cut += len(clean(value)) > CELL_CHARACTERS
            sheet.write_string(row, position, xlsx_text(value), wrapped)
    return cut


def _method(sheet: Any, lines: Sequence[tuple[str, str]], head: Any, wrapped: Any) -> None:
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 100)
    for row, (name, value) in enumerate(lines):
        sheet.write_string(row, 0, name, head)
        sheet.write_string(row, 1, xlsx_text(value), wrapped)


def _json_lines(rows: pd.DataFrame) -> bytes:
    """One JSON object a row (RFC 8259)."""
    written = (json.dumps(row, ensure_ascii=False, allow_nan=False) for row in records(rows))
    return "".join(f"{line}\n" for line in written).encode()
