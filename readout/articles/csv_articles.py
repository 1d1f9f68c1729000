"""Bytes of a table in; one article for each row whose columns hold a text out.

Format: RFC 4180 as spreadsheets write it: comma, semicolon, tab or bar, an optional "sep=" line.
Which column is which is told by the header row alone, or chosen by an analyst (columns.py).
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from readout import limits
from readout.articles import columns, encoding
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle, Rejection

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++")
_PIECE = 65_536  # characters of a table that are parted into lines at once
_DELIMITERS = ",;\t|"


def read(data: bytes, name: str) -> Reading:
    """Read the rows of one table; positions count the rows below the header, blank ones left out.

    A row with more cells than the header has a delimiter in the wrong place: its text may be cut
    and in the wrong column, so it is rejected.
    """
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    csv.field_size_limit(limits.FILE_BYTES)
    text, delimiter = _dialect(decoded.text.lstrip("\ufeff\r\n"))
    rows = _rows(text, delimiter)
    header = next(rows, [])
    if len(header) > limits.TABLE_COLUMNS:
        return refused(Problem.NO_COLUMNS, f"{len(header):,} columns")
    if not columns.has_text(header):
        no_text = refused(Problem.NO_COLUMNS, "no column is called text, body, content ...")
        return replace(no_text, header=tuple(header))
    notes = (decoded.note,) if decoded.note else ()
    return _reading(header, list(rows), text.count('"') % 2 == 1, notes)


def _reading(
    header: list[str], rows: list[list[str]], is_open: bool, notes: tuple[str, ...]
) -> Reading:
    records = [dict(zip(header, row, strict=False)) for row in rows[: limits.ARTICLES_PER_FILE]]
    taken = columns.take(header)
    order = columns.day_order(columns.written_date(one, taken.names) for one in records)
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    for position, (row, record) in enumerate(zip(rows, records, strict=False), start=1):
        if len(row) > len(header) and any(map(str.strip, row[len(header) :])):
            cells = f"{len(row)} cells, the header has {len(header)}"
            rejected.append(Rejection(position, Problem.UNREADABLE, cells, _cells(row)))
        elif is_open and position == len(rows) and any("\n" in cell for cell in row):
            # One mark too few, and the reader took all that follows for one cell.
            unclosed = "a quotation mark is never closed"
            rejected.append(Rejection(position, Problem.UNREADABLE, unclosed, _cells(row)))
        elif (article := columns.article(record, order, taken.names)) is None:
            item = columns.about(record, "", order, taken.names)
            rejected.append(Rejection(position, Problem.NO_TEXT, item=item))
        else:
            articles.append((position, article))
    if (left := len(rows) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not rows:
        rejected.append(Rejection(0, Problem.NO_TEXT, "a header and no rows"))
    return Reading(
        tuple(articles),
        tuple(rejected),
        notes=notes + taken.notes,
        columns=taken.columns,
        header=tuple(header),
    )


def _cells(row: list[str]) -> RawArticle:
    """Return a row whose cells stand in the wrong columns as it is, one cell a line."""
    return RawArticle("\n".join(cell for cell in row if cell.strip()))


def _dialect(text: str) -> tuple[str, str]:
    header, _, rest = text.partition("\n")
    if header.lower().startswith("sep=") and len(header.strip()) == 5:
        return rest, header[4]
    header = header[: 64 * limits.TABLE_COLUMNS]
    return text, max(_DELIMITERS, key=lambda one: _likely(header, one))


def _likely(header: str, delimiter: str) -> tuple[bool, int]:
    names = next(_rows(header, delimiter), [])
    return columns.has_text(names), len(names)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    # Blank lines come as [] or [""].
    reader = csv.reader(chain.from_iterable(_lines(text)), delimiter=delimiter)
    return (row for row in reader if row and (row[0].strip() or any(map(str.strip, row))))


def _lines(text: str) -> Iterator[list[str]]:
    """Yield the lines of a table, some at a time, each with its end.

    Line ends stay on, so that those inside cells are left alone (as of a file opened with
    newline=""; StringIO would hold four bytes a letter).
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        piece = text[start:end]
        lines = piece.splitlines(keepends=True)
        # More lines than there are line feeds: other characters end a line for Python as well.
        if len(lines) != piece.count("\n") + (not piece.endswith("\n")):
            lines = _LINE.findall(piece)
        yield lines
        start = end
