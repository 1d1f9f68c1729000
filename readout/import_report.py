"""The report of an import in; its sentence, its lines and its file (JSON, CSV, XLSX) out.

The same words stand on the page and on the command line.
"""

import csv
import io
import json
from collections.abc import Iterator

import xlsxwriter

from readout import coverage
from readout.errors import ExportError
from readout.export.cells import csv_text, xlsx_text
from readout.records import FileReport, FileState, Known, Rejection
from readout.store import ImportReport

FORMS = ("json", "csv", "xlsx")
STATES = {
    FileState.DONE: "read",
    FileState.WAITING: "not read: the import is not finished",
    FileState.BEGUN: "read in part: the import is not finished",
    FileState.CANCELLED: "not read, cancelled",
}
FIELDS = {"published": "date"}  #: an analyst's words for the names of fields; others are the same
_DATES = {
    Known.LOADED: "that of loading into the database",
    Known.FILE: "from the file's name",
    Known.NONE: "missing",
}
_FILES = (
    "File",
    "Format",
    "State",
    "Announced",
    "Announced in",
    "Found",
    "Stored",
    "Duplicates",
    "New sightings",
    "Read before",
    "Near duplicates",
    "Rejected",
    "Corrected by hand",
    "Cut off",
    "Dates",
    "Languages",
    "Without extraction",
    "Columns",
    "Notes",
)
_LINES = 50  # refusals of one file that a terminal shows
_TOLD = 40  # characters that make a detail the same words
_NAMED = 30  # columns that a line names
_REFUSED = ("File", "Number", "Reason", "Detail", "First words")


def answer(report: ImportReport) -> str:
    """Return the first sentence: how many came in, how many were there, how many were refused.

    >>> answer(ImportReport((FileReport("a", found=3, stored=2, duplicates=1),)))
    '2 of 3 articles came in; 1 was there already.'
    """
    there = report.duplicates
    parts = [f"{report.stored:,} of {_count(report.found, 'article')} came in"]
    if not report.found:
        parts = ["Nothing was found"]
    if there:
        parts.append(f"{there:,} {_was(there)} there already")
    if report.rejected:
        parts.append(f"{report.rejected:,} {_was(report.rejected)} refused")
    if report.unread:
        unread = len(report.unread)
        parts.append(f"{_count(unread, 'file')} {_was(unread)} not read")
    return "; ".join(parts) + "."


def more(report: ImportReport) -> str:
    """Return the second sentence: what the duplicates are, what was nearly there, or ""."""
    parts = []
    if report.duplicates:
        rereads = report.duplicates - report.sightings
        told = []
        if report.sightings:
            told.append(f"{report.sightings:,} as a new sighting (other outlet, day or address)")
        if rereads:
            told.append(f"{rereads:,} as the copy that was read before")
        parts.append(f"Of those there already, {' and '.join(told)}.")
    if near := report.near_duplicates:
        parts.append(f"{near:,} {'is' if near == 1 else 'are'} nearly the same as another.")
    if report.corrected:
        parts.append(f"{report.corrected:,} {_was(report.corrected)} corrected by hand.")
    return " ".join(parts)


def announced(file: FileReport) -> str:
    """Return how many articles a file announces, and where, or ""."""
    if file.announced is None:
        return ""
    return f"{file.announced:,}" + (f", in {file.announced_in}" if file.announced_in else "")


def columns(file: FileReport) -> str:
    """Return which columns of a table were taken, and whether they were chosen.

    >>> columns(FileReport("a", columns=(("text", ("body",)), ("published", ("day",)))))
    'guessed: text: body, date: day'
    """
    if not file.columns:
        return ""
    pairs = (f"{FIELDS.get(one, one)}: {' or '.join(names)}" for one, names in file.columns)
    chosen = "chosen" if file.choices.columns else "guessed"
    return f"{chosen}: {', '.join(pairs)}"


def dates(file: FileReport) -> str:
    """Return how many dates are missing or guessed, or ""."""
    told = (f"{count:,} {_DATES[known]}" for known, count in file.dates if known in _DATES)
    return ", ".join(told)


def languages(file: FileReport) -> str:
    """Return the articles of each language, by its code."""
    return ", ".join(f"{code or 'not told'} {count:,}" for code, count in file.languages)


def without_extraction(file: FileReport) -> int:
    """Return how many articles are in languages from which nothing is extracted."""
    return sum(count for code, count in file.languages if not coverage.supports(code))


def first_words(one: Rejection) -> str:
    """Return the first words of what was refused, unless the detail begins to tell them itself.

    >>> from readout.records import Problem
    >>> first_words(Rejection(1, Problem.NO_TEXT, "a headline alone: Talks", None, "Talks in Riga"))
    'Talks in Riga'
    >>> first_words(Rejection(1, Problem.NO_TEXT, "a headline alone: Talks", None, "Talks"))
    ''
    """
    return "" if one.first_words[:_TOLD] in one.detail else one.first_words


def lines(report: ImportReport, unextracted: int = 0) -> Iterator[str]:
    """Yield the report as a terminal shows it; `unextracted` articles wait to be searched."""
    for file in report.files:
        if told := _remarks(file):
            yield f"  {file.file}: {'; '.join(told)}"
        for one in file.rejected[:_LINES]:
            yield f"  rejected: {file.file}, {_place(one)}: {_why(one)}"
        if (left := len(file.rejected) - _LINES) > 0:
            yield f"  rejected: {file.file}, {left:,} more; --report FILE lists them all"
    yield (
        f"{report.found} found: {report.stored} stored, {report.duplicates} duplicates, "
        f"{report.rejected} rejected."
    )
    if report.duplicates:
        rereads = report.duplicates - report.sightings
        yield f"Of the duplicates {report.sightings} are new sightings, {rereads} were read before."
    if report.near_duplicates:
        yield f"{report.near_duplicates} are nearly the same as another."
    if report.cancelled:
        waiting = f"; {unextracted} stored and not searched yet" if unextracted else ""
        unread = len(report.unread)
        yield f"Cancelled: {unread} files not read{waiting}. Run the same command again to go on."


def file(report: ImportReport, form: str) -> bytes:
    """Return the report as a file: json, csv or xlsx. Raises ExportError for anything else.

    The CSV has the files, then the refused; both safe to open in a spreadsheet.
    """
    if form == "json":
        return json.dumps(report.as_json(), ensure_ascii=False, indent=2).encode()
    if form == "csv":
        return _csv(report)
    if form == "xlsx":
        return _xlsx(report)
    raise ExportError(f"A report cannot be written as {form}.")


def _csv(report: ImportReport) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (_FILES, *_file_rows(report), (), _REFUSED, *_refused_rows(report)):
        writer.writerow([csv_text(one) if isinstance(one, str) else one for one in row])
    return out.getvalue().encode("utf-8-sig")


def _xlsx(report: ImportReport) -> bytes:
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F5F4"})
        sheets = (("Files", _FILES, _file_rows), ("Refused", _REFUSED, _refused_rows))
        for name, header, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(header) - 1, 18)
            for at, title in enumerate(header):
                sheet.write_string(0, at, title, bold)
            for number, row in enumerate(rows(report), start=1):
                for at, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, at, xlsx_text(value))
                    else:
                        sheet.write_number(number, at, value)
    return out.getvalue()


def _file_rows(report: ImportReport) -> Iterator[tuple[str | int, ...]]:
    for one in report.files:
        yield (
            one.file,
            one.format,
            STATES[one.state],
            "" if one.announced is None else one.announced,
            one.announced_in,
            one.found,
            one.stored,
            one.duplicates,
            one.sightings,
            one.rereads,
            one.near_duplicates,
            len(one.rejected),
            one.corrected,
            "yes" if one.is_cut_off else "",
            dates(one),
            languages(one),
            without_extraction(one),
            columns(one),
            " ".join(one.notes),
        )


def _refused_rows(report: ImportReport) -> Iterator[tuple[str | int, ...]]:
    for one in report.files:
        for each in one.rejected:
            yield one.file, each.position, each.reason.value, each.detail, each.first_words


def _remarks(one: FileReport) -> list[str]:
    told = []
    if one.state is not FileState.DONE:
        told.append(STATES[one.state])
    if one.announced is not None and one.announced != one.found:
        told.append(f"announces {announced(one)}, holds {one.found:,}")
    if one.is_cut_off:
        told.append("it seems to be cut off")
    if used := columns(one):
        told.append(f"columns {used}")
    elif one.header:
        names = ", ".join(one.header[:_NAMED])
        told.append(f"choose among its columns with --columns text=...: {names}")
    if known := dates(one):
        told.append(f"dates: {known}")
    if silent := without_extraction(one):
        told.append(f"{silent:,} in languages without extraction")
    return told


def _place(one: Rejection) -> str:
    return f"article {one.position}" if one.position else "the file"


def _why(one: Rejection) -> str:
    words = first_words(one)
    return f"{one.reason} {one.detail}".rstrip() + (f" “{words}”" if words else "")


def _count(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
