"""A brief's content in; one XLSX workbook with all that its papers print in part, out.

Sheets: the brief, a table for each item, the sources under the numbers of the papers, filters and
method. Every text is written as text, so that no spreadsheet takes it for a formula or a link.
"""

import io
from datetime import datetime
from typing import Any

import xlsxwriter

from readout.briefs import KINDS
from readout.export.brief import properties
from readout.export.brief.content import Content
from readout.export.brief.workbook import front, records, sources
from readout.export.brief.workbook.sheets import Book
from readout.export.cells import one_line
from readout.export.context import DEMO
from readout.export.tables import cut_in_words


def xlsx_file(content: Content) -> bytes:
    """Return the brief as an XLSX; the same content gives the same bytes.

    Raises ExportError when a table has more rows than a sheet holds.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as made:
        made.set_properties(_properties(content))
        book = Book(made, content.marking, content.title)
        names = tuple(_name(number, content) for number in range(1, len(content.sections) + 1))
        front.write(book, content, names)
        cited = records.Cited(content)
        for name, section in zip(names, content.sections, strict=True):
            records.write(book, name, section, cited)
        sources.write(book, content)
        front.method(book, content, lambda: cut_in_words(book.cut))
    return out.getvalue()


def _name(number: int, content: Content) -> str:
    """The name of a sheet: of our own words alone, which fit the 31 characters that Excel takes."""
    return f"{number} {KINDS[content.sections[number - 1].item.kind]}"


def _properties(content: Content) -> dict[str, Any]:
    brief = content.brief
    words = {
        "title": content.title,
        "subject": content.subtitle,
        "author": brief.prepared_by or "Readout",
        "category": content.marking.text if content.marking else "",
        "keywords": DEMO if content.demo else "",
        "comments": content.as_of,
    }
    day = properties.day(content)
    short = {name: one_line(value)[: properties.LONGEST] for name, value in words.items()}
    return short | {"created": datetime(day.year, day.month, day.day)}
