"""Words and columns in; sheets of a workbook that say their marking, title and head, out."""

from collections.abc import Sequence
from typing import Any

from readout.briefs import Marking
from readout.export.cells import clean, one_line, xlsx_text
from readout.limits import CELL_CHARACTERS

_A4 = 9
_HEAD = 3  #: row of the headings of a table, from 0, below marking, title and subtitle
_RUNNING = 80  #: characters of the title in the footer: a header or footer holds 255


class Book:
    """A workbook, its formats, and how many of its texts were cut."""

    def __init__(self, made: Any, marking: Marking | None, title: str) -> None:
        """Keep the workbook of xlsxwriter, open until it is closed there."""
        self._made, self.marking, self._title = made, marking, title
        self.cut = 0
        self.head = self._format(bold=True, bottom=1, bg_color="#F3F5F4", text_wrap=True)
        self.wrapped = self._format(text_wrap=True)
        self.day = self._format(num_format="yyyy-mm-dd", align="left")
        self.number = self._format(align="left")
        self._bold = self._format(bold=True, font_size=14)
        self._muted = self._format(font_color="#55606B")

    def _format(self, **look: Any) -> Any:
        return self._made.add_format({"valign": "top", **look})

    def text(self, sheet: Any, row: int, column: int, words: str, look: Any = None) -> None:
        """Write a text as text: never a formula, never a link; count it where it is cut."""
        self.cut += len(clean(words)) > CELL_CHARACTERS
        sheet.write_string(row, column, xlsx_text(words), look or self.wrapped)

    def sheet(self, name: str, widths: Sequence[int], marking: Marking | None = None) -> Any:
        """Return a new sheet, its marking in the first row and in print above and below."""
        sheet, shown = self._made.add_worksheet(name), marking or self.marking
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        words = one_line(shown.text) if shown else ""
        if shown:
            look = {"bold": True, "font_size": 12, "font_color": shown.colour}
            ground = {"bg_color": shown.ground} if shown.ground else {}
            self.text(sheet, 0, 0, words, self._format(**look, **ground))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        running = _escaped(one_line(self._title)[:_RUNNING])
        mark = f'&R&"Calibri,Bold"&12 {_escaped(words)}' if words else ""
        sheet.set_header(mark)
        sheet.set_footer(f"&L&9 {running}, page &P of &N{mark}")
        return sheet

    def headed(self, sheet: Any, title: str, subtitle: str, headings: Sequence[str]) -> int:
        """Write title, subtitle and headings; freeze them, and return the first row below."""
        self.text(sheet, 1, 0, one_line(title), self._bold)
        self.text(sheet, 2, 0, one_line(subtitle), self._muted)
        for column, words in enumerate(headings):
            self.text(sheet, _HEAD, column, words, self.head)
        sheet.freeze_panes(_HEAD + 1, 0)
        sheet.repeat_rows(_HEAD)
        return _HEAD + 1


def filtered(sheet: Any, rows: int, columns: int) -> None:
    """Give the headings of a table their filter."""
    sheet.autofilter(_HEAD, 0, _HEAD + rows, columns - 1)


def _escaped(words: str) -> str:
    """A text in a header or footer, where an ampersand begins a code (ECMA-376 part 1, 18.3.1)."""
    return words.replace("&", "&&")
