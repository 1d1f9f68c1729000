"""Bytes of a table in; one article for each row whose columns hold a text out.

Format: RFC 4180 as spreadsheets write it: comma, semicolon, tab or bar, an optional "sep=" line.
Which column is which is told by the header row alone, or chosen by an analyst (columns.py).
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from readout import limits
from readout.articles import choices, columns, encoding, table_rows
from readout.articles.parsed import Reading, refused
from readout.articles.pieces import PIECE, Pieces
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
    found = _table(lambda: [decoded.text])
    if isinstance(found, Reading):
        return found
    notes = (decoded.note,) if decoded.note else ()
    rows = list(found.rows())
    known = _Known(found.order(rows), len(rows), found.is_open())
    return _reading(found, list(_outcomes(found, rows, known)), known.teased, notes)


def read_parts(file: Pieces, name: str) -> Iterator[Reading] | None:
    """Return the readings of a large table, part by part; None where it must be read as a whole.

    Only plain UTF-8 can be read so. The table is read twice: what its last row and its dates mean
    is known at its end.
    """
    start = file.at(0, min(PIECE, file.size))
    if choices.current().encoding or not encoding.is_plain(start, file.text()):
        return None
    found = _table(file.text)
    return None if isinstance(found, Reading) else _parts(found)


def _parts(table: "_Table") -> Iterator[Reading]:
    count = 0

    def counted() -> Iterator[list[str]]:
        nonlocal count
        for count, row in enumerate(table.rows(), start=1):  # noqa: B007 -- the count is wanted
            yield row

    order = table.order(counted())
    known = _Known(order, count, table.is_open())
    waiting = _outcomes(table, table.rows(), known)
    while part := list(islice(waiting, limits.PART_ARTICLES)):
        yield _reading(table, part, known.teased)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose text can be had again and again; pieces of it end where a line does."""

    texts: Callable[[], Iterable[str]]
    header: list[str]
    delimiter: str
    skipped: int  #: characters before the header
    taken: columns.Taken

    def rows(self) -> Iterator[list[str]]:
        """Yield the rows below the header, blank ones left out."""
        rows = _rows(_lines(_from(self.texts(), self.skipped)), self.delimiter)
        return islice(rows, 1, None)

    def order(self, rows: Iterable[list[str]]) -> bool | None:
        """Tell whether all-digit dates put the day first; all rows are read."""
        names = self.taken.names
        some = (dict(zip(self.header, row, strict=False)) for row in rows)
        return columns.day_order(columns.written_date(one, names) for one in some)

    def is_open(self) -> bool:
        """Tell whether a quotation mark is never closed."""
        return sum(text.count('"') for text in _from(self.texts(), self.skipped)) % 2 == 1


@dataclass(frozen=True, slots=True)
class _Known:
    """What only the whole table tells."""

    order: bool | None
    count: int  #: of its rows
    is_open: bool
    teased: list[int] = field(default_factory=list)  #: rows of which a teaser was taken


def _table(texts: Callable[[], Iterable[str]]) -> _Table | Reading:
    start = next(iter(texts()), "")
    bare = start.lstrip("\ufeff\r\n")
    bare, above = _from_header(bare)
    rest, delimiter = _dialect(bare)
    header = next(_rows(_lines([rest]), delimiter), [])
    if len(header) > limits.TABLE_COLUMNS:
        return refused(Problem.NO_COLUMNS, f"{len(header):,} columns")
    rows = islice(_rows(_lines([rest]), delimiter), 1, table_rows.LOOKED_AT)
    if not columns.has_text(header) and not table_rows.are_links(header, rows):
        no_text = refused(Problem.NO_COLUMNS, "no column is called text, body, content ...")
        return replace(no_text, header=tuple(header))
    taken = columns.take(header)
    if above:
        note = f"Lines above the header that were left out: {above:,}."
        taken = replace(taken, notes=(*taken.notes, note))
    return _Table(texts, header, delimiter, len(start) - len(rest), taken)


def _from_header(text: str) -> tuple[str, int]:
    """Return a table's text from its header on, and how many lines stand above it.

    Databases write what was searched for above a table. Only a row of known names is taken for a
    header that does not stand first.
    """
    rest, _ = _dialect(text)
    if columns.has_text(_names(rest)):
        return text, 0
    start = 0
    for above in range(1, limits.SHEET_ROWS_BEFORE_HEADER):
        start = text.find("\n", start) + 1
        if not start:
            break
        if columns.is_table(text[start : start + 64 * limits.TABLE_COLUMNS].split("\n", 1)[0]):
            return text[start:], above
    return text, 0


def _names(text: str) -> list[str]:
    return next(_rows(_lines([text[: 64 * limits.TABLE_COLUMNS]]), _dialect(text)[1]), [])


def _outcomes(
    table: _Table, rows: Iterable[list[str]], known: _Known
) -> Iterator[tuple[int, RawArticle | Rejection]]:
    names = table.taken.names
    width = len(table.header)
    for position, row in enumerate(islice(rows, limits.ARTICLES_PER_FILE), start=1):
        record = dict(zip(table.header, row, strict=False))
        if len(row) > width and any(map(str.strip, row[width:])):
            cells = f"{len(row)} cells, the header has {width}"
            yield position, Rejection(position, Problem.UNREADABLE, cells, _cells(row))
        elif known.is_open and position == known.count and any("\n" in cell for cell in row):
            # One mark too few, and the reader took all that follows for one cell.
            unclosed = "a quotation mark is never closed"
            yield position, Rejection(position, Problem.UNREADABLE, unclosed, _cells(row))
        else:
            found = table_rows.outcome(position, record, known.order, names)
            if isinstance(found, table_rows.Teased):
                found = found.article
                known.teased.append(position)
            yield position, found
    if (left := known.count - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        yield last, Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read")
    if not known.count:
        yield 0, Rejection(0, Problem.NO_TEXT, "a header and no rows")


def _reading(
    table: _Table,
    outcomes: Sequence[tuple[int, RawArticle | Rejection]],
    teased: Sequence[int],
    notes: tuple[str, ...] = (),
) -> Reading:
    return Reading(
        tuple((n, one) for n, one in outcomes if isinstance(one, RawArticle)),
        tuple(one for _, one in outcomes if isinstance(one, Rejection)),
        notes=notes + table.taken.notes + table_rows.lacks(table.header, is_teased=bool(teased)),
        columns=table.taken.columns,
        header=tuple(table.header),
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
    names = next(_rows(_lines([header]), delimiter), [])
    return columns.has_text(names), len(names)


def _from(texts: Iterable[str], skipped: int) -> Iterator[str]:
    pieces = iter(texts)
    for first in pieces:
        yield first[skipped:]
        break
    yield from pieces


def _rows(lines: Iterable[list[str]], delimiter: str) -> Iterator[list[str]]:
    # Blank lines come as [] or [""].
    csv.field_size_limit(limits.FILE_BYTES)
    reader = csv.reader(chain.from_iterable(lines), delimiter=delimiter)
    return (row for row in reader if row and (row[0].strip() or any(map(str.strip, row))))


def _lines(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines of a table, some at a time, each with its end.

    Line ends stay on, so that those inside cells are left alone (as of a file opened with
    newline=""; StringIO would hold four bytes a letter).
    """
    for text in texts:
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
