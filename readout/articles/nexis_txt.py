"""The bytes of a Nexis Uni or Lexis+ export as plain text in; its articles out, as from the DOCX.

The service writes no such file: programs that make text of its Word files and PDFs do. Numbers of
pages are left out; where lines are broken at a width, those of a paragraph of the text are joined.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from readout.articles import encoding, labels, nexis, nexis_pdf
from readout.articles.docx_paragraphs import Paragraph
from readout.articles.parsed import Reading
from readout.records import Rejection

_WIDTH = 110  # characters; no line of a text that is broken at a width is longer
_FULL = 50  # characters at least of a line that goes on in the next


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; bookmarks are lost, so the marks at the ends part them."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = (
        decoded.text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\f", "\n")
        .replace("\xa0", " ")
    )
    lines = [line.strip() for line in text.lstrip("\ufeff").split("\n")]
    lines = [line for line in lines if not nexis_pdf.PAGE.fullmatch(line)]
    is_broken = max(map(len, lines), default=0) <= _WIDTH
    if is_broken:
        lines = list(_joined(_headed(lines)))
    reading = nexis.read(list(map(Paragraph, lines)))
    return replace(reading, notes=(decoded.note, *reading.notes)) if decoded.note else reading


def _headed(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines; those of a title that is broken, above outlet and day, as one."""
    block: list[str] = []
    for line in (*lines, ""):
        if line:
            block.append(line)
            continue
        day = next((n for n, one in enumerate(block) if n > 2 and nexis_pdf.is_date(one)), 0)
        yield from [" ".join(block[: day - 1]), *block[day - 1 :]] if day else block
        yield ""
        block = []


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of an export; those of a paragraph between "Body" and its end as one."""
    held: list[str] = []
    is_text = False
    for line in lines:
        mark = labels.field("lexis", line) if line else ""
        goes_on = is_text and line and mark not in ("after", "end")
        if held and (not goes_on or len(held[-1]) < _FULL):
            yield " ".join(held)
            held = []
        if goes_on:
            held.append(line)
        else:
            yield line
        is_text = mark == "text" or (is_text and mark not in ("after", "end"))
    if held:
        yield " ".join(held)
