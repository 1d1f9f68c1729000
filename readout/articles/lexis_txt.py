"""The bytes of a LexisNexis text export (nexis.com, until about 2019) in; its articles out.

Each article begins with a centred line "k of n DOCUMENTS"; lines are wrapped at 79 characters.
"""

import re
from collections import Counter
from collections.abc import Iterator

from readout.articles import encoding, lexis, nexis, numbered
from readout.articles.lexis import Block
from readout.articles.numbered import which
from readout.articles.parsed import Reading, refused
from readout.records import Problem, Rejection

MARK = re.compile(
    r"^[ \t]{0,80}(?:FOCUS - )?"
    r"(?:(\d{1,6}) (?:of|OF) (\d{1,6})(?: DOCUMENTS?)?"
    r"|(?:Dokument|Document|Documento|Documentul|Документ) (\d{1,6})"
    r" (?:von|de|z|din|из|of) (\d{1,6}))[ \t]{0,80}$",
    re.MULTILINE,
)
_LABELLED = re.compile(r"^(?:LENGTH|LONGUEUR|LÄNGE|LONGITUD):", re.MULTILINE)
_SELECTED = re.compile(r"Selected Items?: ([\d, -]{1,200})")
_INDENT = 8  # columns; a centred line of a newspaper's name or a date has more


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; what it announces is what most of its marks say."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = (
        decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").lstrip("\ufeff")
    )
    marks = list(MARK.finditer(text))
    if not marks and not _LABELLED.search(text):
        return refused(Problem.NO_ARTICLES, 'no line "k of n DOCUMENTS"')
    starts = [one.end() for one in marks] or [0]
    ends = [*(one.start() for one in marks[1:]), len(text)]
    parts = zip(starts, ends, strict=True)
    entries = [lexis.read(list(_blocks(text[start:end]))) for start, end in parts]
    notes = [decoded.note] if decoded.note else []
    numbers = list(enumerate(entries, start=1))
    notes += nexis.notes_on_ends(
        [n for n, one in numbers if not one.ended], [n for n, one in numbers if one.short]
    )
    counted = [(int(one[1] or one[3]), int(one[2] or one[4])) for one in marks]
    announced = _announced(counted, text[: marks[0].start()] if marks else "")
    return numbered.reading(
        [one.found for one in entries],
        announced=announced,
        notes=[*notes, *_gaps(counted)],
        announced_in="the numbers of its articles" if announced else "",
    )


def _announced(counted: list[tuple[int, int]], cover: str) -> int | None:
    # The cover names the part of a search that was asked for; the marks count the whole search.
    if selected := _SELECTED.search(cover):
        ranges = re.findall(r"(\d{1,6})(?: ?- ?(\d{1,6}))?", selected[1])
        return sum(int(last or first) - int(first) + 1 for first, last in ranges) or None
    totals = Counter(total for _, total in counted)
    return totals.most_common(1)[0][0] if totals else None


def _gaps(counted: list[tuple[int, int]]) -> Iterator[str]:
    totals = Counter(total for _, total in counted)
    usual = totals.most_common(1)[0][0] if totals else 0
    odd = [(n, total) for n, (_, total) in enumerate(counted, start=1) if total != usual]
    for n, total in odd[:3]:
        yield f"Number {n} says that it is one of {total:,}, most others of {usual:,}."
    numbers = {k for k, _ in counted}
    missing = [
        k for k in range(min(numbers, default=1), max(numbers, default=0)) if k not in numbers
    ]
    if missing:
        yield f"Numbers that are not there: {which(missing)}."


def _blocks(text: str) -> Iterator[Block]:
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        centred = line.startswith(" " * _INDENT)
        is_new = centred or lexis.label(line) or (lines and lines[0].startswith(" " * _INDENT))
        if lines and (is_new or not line.strip()):
            yield _block(lines)
            lines = []
        if line.strip():
            lines.append(line)


def _block(lines: list[str]) -> Block:
    centred = lines[0].startswith(" " * _INDENT)
    return Block(" ".join(line.strip() for line in lines), centred)
