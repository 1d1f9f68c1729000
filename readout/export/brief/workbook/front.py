"""A brief's content in; its first sheet, and the one of filters and method, out."""

from collections.abc import Callable, Sequence
from typing import Any

from readout.briefs import KINDS
from readout.export.brief.content import Claim, Content, Section
from readout.export.brief.sources import bracketed
from readout.export.brief.workbook.sheets import Book
from readout.export.context import DEMO

_HEADINGS = (
    ("Item", 14),
    ("Finding", 60),
    ("What", 22),
    ("Counted", 70),
    ("Note", 40),
    ("Marking", 18),
    ("Sheet", 24),
    ("Filters", 40),
    ("Source, as of", 46),
    ("Not printed", 34),
)
Lines = Sequence[tuple[str, str]]


def write(book: Book, content: Content, names: Sequence[str]) -> None:
    """Add the sheet "Brief": the items in their order, then what the analyst and the counts say."""
    sheet = book.sheet("Brief", [width for _, width in _HEADINGS])
    row = book.headed(sheet, content.title, content.subtitle, [one for one, _ in _HEADINGS])
    for number, section in enumerate(content.sections):
        _item(book, sheet, row, number + 1, section, names[number])
        row += 1
    row += 1
    for name, words in _words(content):
        book.text(sheet, row, 0, name, book.head)
        book.text(sheet, row, 1, words)
        row += 1


def method(book: Book, content: Content, more: Callable[[], Lines]) -> None:
    """Add the last sheet; `more` is asked when all else is written: what was cut."""
    sheet = book.sheet("Filters and method", (18, 110))
    row = book.headed(sheet, content.title, "How this was made", ("", ""))
    for name, words in (*_method(content), *more()):
        book.text(sheet, row, 0, name, book.head)
        book.text(sheet, row, 1, words)
        row += 1


def _item(book: Book, sheet: Any, row: int, number: int, section: Section, name: str) -> None:
    context = section.context
    sheet.write_number(row, 0, number, book.number)
    cells = (
        section.title,
        f"{KINDS[section.item.kind]}: {section.subtitle}",
        "\n".join(_counted(claim) for claim in section.claims),
        section.item.note,
        section.marking.text if section.marking else "",
        name,
        context.filters,
        f"{context.source} {context.as_of}",
        section.left_out,
    )
    for column, words in enumerate(cells, start=1):
        book.text(sheet, row, column, words)


def _words(content: Content) -> list[tuple[str, str]]:
    brief = content.brief
    said = [
        ("Bottom line", brief.bottom_line.strip()),
        *(("Key point", _counted(one)) for one in content.points),
        *(("Changed", _counted(one)) for one in content.changes),
        ("Confidence", content.confidence()),
        *(("Gap", one) for one in content.gaps),
        ("Prepared for", brief.prepared_for),
        ("Prepared by", brief.prepared_by),
        ("As of", content.as_of),
        ("Corpus", DEMO if content.demo else ""),
    ]
    return [(name, words) for name, words in said if words]


def _method(content: Content) -> list[tuple[str, str]]:
    marking = (("Marking", content.marking.text),) if content.marking else ()
    corpus = (("Corpus", DEMO),) if content.demo else ()
    return [
        *marking,
        *corpus,
        ("As of", content.as_of),
        *(
            (f"Filters of {number}", section.context.filters)
            for number, section in enumerate(content.sections, start=1)
        ),
        *(("Method", words) for words in content.method),
        *(("Note", words) for words in content.notes),
    ]


def _counted(claim: Claim) -> str:
    return f"{claim.text} {bracketed(claim.sources)}".strip()
