"""Tables of ACLED, POLECAT and GDELT Events in; their meetings as those data sets report them out.

A row is an event that people or programs coded from the news, no article. A row whose code is that
of a meeting (words/meeting_codes.tsv) is one; every other row is a rejection that names its code.
Codebooks: ACLED 2023, POLECAT 1.2 (codes: PLOVER), GDELT Event 2.0 and 1.0 (codes: CAMEO).
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from readout import limits
from readout.articles import columns, encoding, event_rows, gdelt_columns, json_text, written_names
from readout.articles.event_rows import DATA_SETS, Row
from readout.articles.parsed import Outcome, Reading, counted, refused
from readout.records import Problem, Rejection, ReportedEvent

_SAMPLE = 200  # rows that tell how wide the table is


def read(data: bytes, name: str) -> Reading:
    """Read the rows of one table; the columns say which data set it is from."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = decoded.text.lstrip("\ufeff")
    if text.lstrip()[:1] in ("{", "["):
        return _read_json(data)
    table = _table(text)
    data_set = _data_set(table.names)
    if not data_set:
        return refused(Problem.NO_COLUMNS, "no columns of ACLED, POLECAT or GDELT events")
    notes = (decoded.note,) if decoded.note else ()
    return _reading(data_set, table.rows, notes)


def _read_json(data: bytes) -> Reading:
    """Read the answer of ACLED's own service: a list, or an object that holds one as "data"."""
    loaded = json_text.load(data)
    if isinstance(loaded, Rejection):
        return Reading(rejected=(loaded,))
    document = loaded.value
    listed = document.get("data") if isinstance(document, dict) else document
    found = [
        {written_names.fold(name): str(value or "") for name, value in one.items()}
        if isinstance(one, dict)
        else Rejection(0, Problem.UNREADABLE, "no JSON object")
        for one in (listed if isinstance(listed, list) else [])[: limits.ARTICLES_PER_FILE]
    ]
    return _reading("ACLED", lambda: iter(found), loaded.notes)


def of_cells(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Reading:
    """Read the rows of a sheet of a spreadsheet, below its header."""
    folded = [written_names.fold(one) for one in names]
    found: list[Row | Rejection] = [
        dict(zip(folded, row, strict=False)) for row in rows if any(row)
    ]
    return _reading(_data_set(folded), lambda: iter(found), ())


def is_events(names: Sequence[str]) -> bool:
    """Tell whether column names are those of a table of events that is read here."""
    return bool(_data_set([written_names.fold(name) for name in names]))


def _reading(
    data_set: str, rows: Callable[[], Iterator[Row | Rejection]], notes: tuple[str, ...]
) -> Reading:
    whole = (row for row in rows() if not isinstance(row, Rejection))
    order = columns.day_order(event_rows.written_day(data_set, row) for row in whole)
    outcomes = [event_rows.event(data_set, row, order) for row in rows()]
    if not outcomes:
        return refused(Problem.NO_ARTICLES, "a header and no rows")
    return counted(outcomes, notes=(*notes, *_notes(data_set, outcomes)))


def _data_set(names: Sequence[str]) -> str:
    return next((one for one, wanted in DATA_SETS.items() if wanted <= frozenset(names)), "")


class _Table:
    """The rows of a text, by the names of their columns."""

    def __init__(self, text: str, delimiter: str, names: list[str], *, is_quoted: bool) -> None:
        self._text, self._delimiter, self._is_quoted = text, delimiter, is_quoted
        self._has_header = is_quoted
        self.names = names
        widths = Counter(len(row) for row in islice(self._all(), _SAMPLE))
        usual = max(widths, key=lambda width: widths[width]) if widths else 0
        # Some files of POLECAT have more names than columns: then the rows decide.
        self._width = min(usual, len(names)) or len(names)

    def rows(self) -> Iterator[Row | Rejection]:
        """Yield every row, or why it is none."""
        for number, row in enumerate(self._all()):
            if number == limits.ARTICLES_PER_FILE:
                yield Rejection(0, Problem.TOO_MANY, "more rows were not read")
                return
            tail = row[self._width :]
            if len(row) < self._width or any(cell.strip() for cell in tail):
                told = f"{len(row):,} columns, {self._width:,} expected"
                yield Rejection(0, Problem.UNREADABLE, told)
            else:
                yield dict(zip(self.names, row, strict=False))

    def _all(self) -> Iterator[list[str]]:
        csv.field_size_limit(limits.FILE_BYTES)
        # newline="" leaves line breaks inside quoted cells alone.
        file = io.StringIO(self._text.replace("\0", ""), newline="")
        if self._is_quoted:
            reader = csv.reader(file, delimiter=self._delimiter)
        else:  # a quotation mark is a letter like any other in GDELT's own files
            reader = csv.reader(file, delimiter=self._delimiter, quoting=csv.QUOTE_NONE)
        rows = (row for row in reader if any(cell.strip() for cell in row))
        return islice(rows, 1 if self._has_header else 0, None)


def _table(text: str) -> _Table:
    first = text.split("\n", 1)[0]
    names = gdelt_columns.EVENTS.get(first.count("\t") + 1)
    if names and first[:4].isdigit():
        return _Table(text, "\t", list(names), is_quoted=False)
    delimiter = max("\t,;", key=first.count)
    header = next(csv.reader(io.StringIO(first.strip("\r"), newline=""), delimiter=delimiter), [])
    while header and not header[-1].strip():
        header.pop()
    return _Table(text, delimiter, [written_names.fold(one) for one in header], is_quoted=True)


def _notes(data_set: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    events = [one for one in outcomes if isinstance(one, ReportedEvent)]
    yield (
        f"Meetings as {data_set} reports them, kept apart from those of articles: {len(events):,} "
        f"of {len(outcomes):,} events."
    )
    left = Counter(
        one.detail.removeprefix("not a meeting: ")
        for one in outcomes
        if isinstance(one, Rejection) and one.reason is Problem.NOT_A_MEETING
    )
    if left:
        named = ", ".join(f"{code} ({count:,})" for code, count in left.most_common(10))
        yield f"Not a meeting, left out: {named}{', ...' if len(left) > 10 else ''}."
    if undated := sum(not one.day for one in events):
        yield f"Meetings without a day that is certain: {undated:,}."
