"""Tables of GDELT and Media Cloud in; every row as what it is, a link without a text, out.

GDELT 2.0: Mentions (16 columns), GKG (27), tab separated without a header, as its codebooks say; or
with a header row; its Events (61, 58 in version 1.0) are read by event_tables.py. A row is a
rejection that names the address, and the report counts the different articles: nothing is made of a
link.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout import limits
from readout.articles import (
    columns,
    csv_articles,
    encoding,
    event_tables,
    gdelt_columns,
    numbered,
    written_names,
)
from readout.articles.numbered import Refused
from readout.articles.parsed import Reading, refused
from readout.records import Problem, Rejection


@dataclass(frozen=True, slots=True)
class _Form:
    """In which column a table has its address, outlet, title, language; -1 where it has none."""

    address: int
    outlet: int = -1
    title: int = -1
    language: int = -1


#: Columns of Mentions and GKG.
_FORMS = {16: _Form(5, 4), 27: _Form(4, 3)}
_ADDRESSES = ("mentionidentifier", "sourceurl", "documentidentifier", "v2documentidentifier", "url")
_OUTLETS = ("mentionsourcename", "sourcecommonname", "v2sourcecommonname", "medianame", "mediaurl")
_PAGE_TITLE = re.compile(r"<PAGE_TITLE>([^<]{1,300})")


def read(data: bytes, name: str) -> Reading:
    """Read the rows of one table; one that has a column of texts is a table like any other."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = decoded.text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    csv.field_size_limit(limits.FILE_BYTES)
    if _is_events(first):
        return event_tables.read(data, name)
    if first.count("\t") + 1 in _FORMS and first[:6].isdigit():
        rows = _rows(text, "\t", is_quoted=False)
        width = first.count("\t") + 1
        form = _FORMS[width]
    else:
        rows = _rows(text, "\t" if "\t" in first else ",", is_quoted=True)
        header = next(rows, [])
        if columns.has_text(header):
            return csv_articles.read(data, name)
        form, width = _named(header), len(header)
    if form.address < 0:
        return refused(Problem.NO_COLUMNS, "no column of addresses")
    notes = (decoded.note,) if decoded.note else ()
    return _reading(list(rows), form, width, notes)


def _is_events(first: str) -> bool:
    if first.count("\t") + 1 in gdelt_columns.EVENTS and first[:4].isdigit():
        return True
    return event_tables.is_events(first.split("\t" if "\t" in first else ","))


def _reading(rows: Sequence[list[str]], form: _Form, width: int, notes: tuple[str, ...]) -> Reading:
    if not rows:
        return refused(Problem.NO_ARTICLES, "a header and no rows")
    whole = [row for row in rows if len(row) == width]
    addresses = {row[form.address].strip() for row in whole} - {""}
    outlets = {row[form.outlet].strip() for row in whole if form.outlet >= 0}
    told = f"Links without a text; rows: {len(rows):,}, different articles: {len(addresses):,}"
    told += f", outlets: {len(outlets - {''}):,}." if outlets else "."
    silent = sum(not row[form.language].strip() for row in whole)
    if form.language >= 0 and silent:
        told += f" Rows without a language: {silent:,}."
    return numbered.reading((_row(row, form, width) for row in rows), notes=(*notes, told))


def _row(row: list[str], form: _Form, width: int) -> Refused:
    if len(row) != width:
        return Refused(Problem.UNREADABLE, f"{len(row):,} columns, {width:,} expected")
    title = row[form.title] if form.title >= 0 else ""
    if not title and (page := _PAGE_TITLE.search(row[-1])):
        title = page[1]
    words = (title[:80].strip(), row[form.address].strip()[:200])
    return Refused(Problem.NO_TEXT, " ".join(filter(None, words)))


def _named(header: Iterable[str]) -> _Form:
    names = [written_names.fold(one) for one in header]
    places = (_ADDRESSES, _OUTLETS, ("title",), ("language",))
    return _Form(*(_first(names, wanted) for wanted in places))


def _first(names: list[str], wanted: tuple[str, ...]) -> int:
    return next((names.index(one) for one in wanted if one in names), -1)


def _rows(text: str, delimiter: str, *, is_quoted: bool) -> Iterator[list[str]]:
    # newline="" leaves line breaks inside quoted cells alone: 101 lines were 98 rows.
    file = io.StringIO(text, newline="")
    if is_quoted:
        reader = csv.reader(file, delimiter=delimiter)
    else:  # a quotation mark is a letter like any other in GDELT's own files
        reader = csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return (row for row in reader if any(cell.strip() for cell in row))
