"""The bytes of a spreadsheet or a Parquet file in; one article for each row that holds a text out.

Formats: Office Open XML, OpenDocument and BIFF12 workbooks, read by calamine; Apache Parquet, read
by Arrow. Which column is which is told by the header row, or chosen (columns.py), as for CSV.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice
from typing import Any

from readout import limits
from readout.articles import columns, event_tables, table_rows
from readout.articles.parsed import Reading, refused
from readout.articles.zips import Archive, Refused
from readout.records import Problem, RawArticle, Rejection

_CELL = limits.CELL_CHARACTERS
_NO_TEXT_COLUMN = "no column is called text, body, content ..."


def read(data: bytes, name: str) -> Reading:
    """Read the rows of one table; positions count the rows below the header, blank ones too."""
    return _read_parquet(data) if data.startswith(b"PAR1") else _read_sheets(data)


def _read_sheets(data: bytes) -> Reading:
    import python_calamine  # for these files alone

    try:
        Archive(data)  # what it unpacks to is checked before a parser sees it
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except Refused as error:
        return Reading(rejected=(error.why,))
    except python_calamine.PasswordError:
        return refused(Problem.PASSWORD)
    except python_calamine.CalamineError as error:
        return refused(Problem.UNREADABLE, str(error)[:80])
    seen: list[str] = []  # the first row that may be a header, for an analyst to choose from
    for sheet_name in workbook.sheet_names:
        rows = workbook.get_sheet_by_name(sheet_name).iter_rows()
        for header in islice(rows, limits.SHEET_ROWS_BEFORE_HEADER):
            names = [str(cell) for cell in header]
            if event_tables.is_events(names):
                cells = ([str(_value(cell) or "") for cell in row] for row in rows)
                return event_tables.of_cells(names, islice(cells, limits.ARTICLES_PER_FILE))
            if not seen and sum(bool(name.strip()) for name in names) > 1:
                seen = names[: limits.TABLE_COLUMNS]
            if len(names) <= limits.TABLE_COLUMNS and columns.has_text(names):
                names, rows = _below_groups(names, rows)
                others = len(workbook.sheet_names) - 1
                note = f"Read from the sheet “{sheet_name[:60]}”; other sheets: {others:,}."
                return _reading(names, rows, (note,) if others else ())
    if found := _of_links(workbook):
        return found
    return replace(refused(Problem.NO_COLUMNS, _NO_TEXT_COLUMN), header=tuple(seen))


def _of_links(workbook: Any) -> Reading | None:
    """Return the reading of the first sheet of links or teasers, None where no sheet is one."""
    for sheet_name in workbook.sheet_names:
        rows = workbook.get_sheet_by_name(sheet_name).iter_rows()
        for header in islice(rows, limits.SHEET_ROWS_BEFORE_HEADER):
            names = [str(cell) for cell in header[: limits.TABLE_COLUMNS]]
            if columns.known(names) > 1:
                some = list(islice(rows, table_rows.LOOKED_AT))
                is_one = table_rows.are_links(names, some)
                return _reading(names, chain(some, rows), ()) if is_one else None
    return None


def _below_groups(names: list[str], rows: Iterator[Any]) -> tuple[list[str], Iterator[Any]]:
    """Return the header and the rows below; a first row may name groups of columns, not columns.

    Then its cells are merged, and the row below holds more names that are known.
    """
    below = next(rows, None)
    if below is None:
        return names, rows
    inner = [str(_value(cell) or "") for cell in below]
    if columns.has_text(inner) and columns.known(inner) > columns.known(names):
        return inner, rows
    return names, chain([below], rows)


def _read_parquet(data: bytes) -> Reading:
    import pyarrow
    import pyarrow.parquet

    try:
        # Arrow's own allocators reserve more address space than a parser may have.
        pyarrow.set_memory_pool(pyarrow.system_memory_pool())
        file = pyarrow.parquet.ParquetFile(io.BytesIO(data))
        names = [str(name) for name in file.schema_arrow.names]
        if len(names) > limits.TABLE_COLUMNS or not columns.has_text(names):
            no_text = refused(Problem.NO_COLUMNS, _NO_TEXT_COLUMN)
            return replace(no_text, header=tuple(names[: limits.TABLE_COLUMNS]))
        batches = file.iter_batches(batch_size=1_000, use_threads=False)
        # Arrow gives a column whole in half the time of its rows.
        rows = (row for one in batches for row in zip(*map(_cells, one.columns), strict=True))
        reading = _reading(names, rows, ())
    except (pyarrow.ArrowException, OSError) as error:  # a broken page of a column
        is_whole = data.endswith(b"PAR1")
        problem = Problem.UNREADABLE if is_whole else Problem.TRUNCATED
        return refused(problem, str(error).split("\n")[0][:80])
    count = int(file.metadata.num_rows)
    return replace(reading, announced=count, announced_in="the count of its rows")


def _reading(names: list[str], rows: Iterable[Sequence[object]], notes: tuple[str, ...]) -> Reading:
    records: list[tuple[int, Mapping[str, object]]] = []
    blank = left = 0
    for position, row in enumerate(rows, start=1):
        record = {name: _value(cell) for name, cell in zip(names, row, strict=False)}
        if not any(record.values()):
            blank += 1
        elif len(records) < limits.ARTICLES_PER_FILE:
            records.append((position, record))
        else:
            left += 1
    taken = columns.take(names)
    teased: list[int] = []
    outcomes = list(_outcomes(records, taken, teased))
    rejected = [one for _, one in outcomes if isinstance(one, Rejection)]
    articles = tuple((n, one) for n, one in outcomes if isinstance(one, RawArticle))
    if left:
        last = records[-1][0] + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not records:
        rejected.append(Rejection(0, Problem.NO_TEXT, "a header and no rows"))
    cut = [n for n, one in articles if len(one.text) >= _CELL - 1]
    notes += (f"Rows without any cell: {blank:,}.",) if blank else ()
    notes += tuple(f"The text of row {n:,} fills its cell and may be cut." for n in cut[:3])
    return Reading(
        articles,
        tuple(rejected),
        notes=notes + taken.notes + table_rows.lacks(names, is_teased=bool(teased)),
        columns=taken.columns,
        header=tuple(names),
    )


def _outcomes(
    records: list[tuple[int, Mapping[str, object]]], taken: columns.Taken, teased: list[int]
) -> Iterator[tuple[int, RawArticle | Rejection]]:
    names = taken.names
    order = columns.day_order(columns.written_date(record, names) for _, record in records)
    for position, record in records:
        found = table_rows.outcome(position, record, order, names)
        if isinstance(found, table_rows.Teased):
            found = found.article
            teased.append(position)
        yield position, found


def _cells(column: Any) -> list[object]:
    cells: list[object] = column.to_pylist()
    return cells


def _value(cell: object) -> object:
    """Return a cell as text, or as the list or the mapping that Parquet nests."""
    if cell is None or isinstance(cell, str | list | dict):
        return cell
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():  # spreadsheets have no whole numbers
        return str(int(cell))
    return str(cell)
