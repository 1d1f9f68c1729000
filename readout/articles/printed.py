"""The lines of printed pages in; the paragraphs of their text out.

Running heads and page numbers go, words that were broken at a line's end are joined again, and a
sentence that goes on in the next column or page stays one.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from statistics import median

from readout.articles.layout import Box

_COMPOUNDS = Path(__file__).parent / "words" / "compounds.txt"
_EDGE_LINES = 2  # at the top and at the bottom of a page, where a running head may stand
_SHARE = 0.3  # of the pages; heads of left and right pages differ
_DIGITS = re.compile(r"\d{1,6}")
_PAGE_NUMBER = re.compile(
    r"\W{0,5}(?:p(?:age|\.)?|seite|página|strona|str\.?|pagina|стр\.?|страница)?\W{0,3}"
    r"\d{1,4}\W{0,3}(?:(?:of|von|de|z|din|из|sur)?\W{0,3}\d{1,4})?\W{0,5}",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_HYPHENS = ("-", "\u00ad", "\u2010")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_WORD = 60  # characters of the longest word that is looked at
_LOOSE = 1.35  # times the usual distance of lines: an empty stretch between paragraphs
_LARGER = 1.15  # times the height: a heading
_INDENT = 0.7  # heights
_HEADING = 0.4  # of the width that a line leaves free after which a sentence does not go on
_SHORT = 0.15  # of the width of a column that the last line of a paragraph leaves free

Page = Sequence[Sequence[Box]]  #: the columns of a page, each of lines


def paragraphs(
    pages: Sequence[Page],
    *,
    has_heads: bool = True,
    begins: Callable[[str], bool] = lambda line: False,
) -> list[str]:
    """Return the paragraphs of a document; `has_heads` when running heads still stand there.

    `begins` tells of a line that it begins a paragraph, however it is set. A word stays broken at
    its hyphen where the document writes it so elsewhere.
    """
    heads = _running_heads(pages) if has_heads else frozenset()
    blocks = [block for n, page in enumerate(pages) for block in _blocks(page, n, heads, begins)]
    lines = [line for block in blocks for line in block.lines]
    # Only a word that is broken is looked up among the others.
    is_broken = any(line[-1:] in _HYPHENS for line in lines)
    seen = frozenset(re.findall(r"[\w-]+", " ".join(lines)) if is_broken else ())
    found: list[list[str]] = []
    before: _Block | None = None
    for block in blocks:
        if before and _goes_on(before, block) and not begins(block.lines[0]):
            found[-1].extend(block.lines)
        else:
            found.append([*block.lines])
        before = block
    return [_joined(lines, seen) for lines in found]


def running_heads(pages: Sequence[Page]) -> list[str]:
    """Return the running heads and page numbers that are no part of the paragraphs, each once."""
    heads = _running_heads(pages)
    lines = (line.text for n, page in enumerate(pages) for line in _off(page, n, heads))
    return list(dict.fromkeys(lines))


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one paragraph, or of what of it stands in one column."""

    lines: tuple[str, ...]
    is_first: bool  #: of its column
    is_full: bool  #: its last line reaches the right edge


def _running_heads(pages: Sequence[Page]) -> frozenset[str]:
    if len(pages) < 2:
        return frozenset()
    counts: Counter[str] = Counter()
    for number, page in enumerate(pages):
        counts.update({form for line in _edges(page) for form in _forms(line, number)})
    least = max(2, _SHARE * len(pages))
    return frozenset(form for form, count in counts.items() if count >= least)


def _forms(line: Box, page: int) -> list[str]:
    """Return what a line says with each number as it stands, or less the number of its page.

    So "Page 3 of 7" is the same on every page, and "Article 3", "Article 9" are not.
    """
    text = " ".join(line.text.casefold().split())
    numbers = _DIGITS.findall(text)
    if not numbers or len(numbers) > 3:
        return [text]
    parts = _DIGITS.split(text)
    choices = product(*((one, f"+{int(one) - page}") for one in numbers))
    return ["".join(map("".join, zip(parts, [*choice, ""], strict=True))) for choice in choices]


def _edges(page: Page) -> list[Box]:
    lines = sorted((line for column in page for line in column), key=lambda one: -one.middle)
    return lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]


def _off(page: Page, number: int, heads: frozenset[str]) -> list[Box]:
    if not heads:
        return []
    return [
        one
        for one in _edges(page)
        if heads.intersection(_forms(one, number)) or _PAGE_NUMBER.fullmatch(one.text)
    ]


def _blocks(
    page: Page, number: int, heads: frozenset[str], begins: Callable[[str], bool]
) -> Iterator[_Block]:
    """Yield the lines of each paragraph of a page."""
    off = {id(one) for one in _off(page, number, heads)}
    for column in page:
        lines = [line for line in column if id(line) not in off]
        if not lines:
            continue
        measured = _Column(lines)
        rest = range(1, len(lines))
        starts = [0, *(at for at in rest if measured.begins(at) or begins(lines[at].text))]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            words = tuple(line.text for line in lines[start:end])
            yield _Block(words, start == 0, measured.free(end - 1) < _SHORT)


class _Column:
    """The lines of one column, and its measures."""

    def __init__(self, lines: Sequence[Box]) -> None:
        self._lines = lines
        steps = [a.middle - b.middle for a, b in pairwise(lines)]
        self._pitch = median(steps) if steps else 0.0
        self._left = min(line.left for line in lines)
        self._right = max(line.right for line in lines)

    def begins(self, at: int) -> bool:
        """Tell whether the line at that index begins a paragraph."""
        before, line = self._lines[at - 1], self._lines[at]
        # Of a few lines the middle distance says little: it lies within these bounds.
        pitch = min(max(self._pitch, 0.8 * line.height), 2.5 * line.height)
        if before.middle - line.middle > _LOOSE * pitch:
            return True
        if max(before.height, line.height) > _LARGER * min(before.height, line.height):
            return True
        # In a block that is indented as a whole the lines below are indented, too.
        after = self._lines[at + 1] if at + 1 < len(self._lines) else line
        if self._indented(line) and not (self._indented(before) and self._indented(after)):
            return True
        free = self.free(at - 1)
        if free > _HEADING:
            return not line.text[:1].islower()
        return free > _SHORT and bool(_ENDS.search(before.text[-_WORD:]))

    def free(self, at: int) -> float:
        """Return the share of the width that the line at that index leaves free."""
        return (self._right - self._lines[at].right) / max(self._right - self._left, 1.0)

    def _indented(self, line: Box) -> bool:
        return line.left - self._left >= _INDENT * line.height


def _goes_on(before: _Block, block: _Block) -> bool:
    """Tell whether a paragraph goes on in the block after it, in the next column or page."""
    end, start = before.lines[-1], block.lines[0]
    if start[:1].islower():
        return not _ENDS.search(end[-_WORD:])
    is_prose = before.is_full and len(before.lines) > 1
    return block.is_first and is_prose and start[:1].isalnum() and not _ENDS.search(end[-_WORD:])


def _joined(lines: Sequence[str], seen: frozenset[str]) -> str:
    """Return the text of some lines; `seen` are the words of the document as they are written."""
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        broken = _BROKEN.search(line[-_WORD:]) if following[:1].islower() else None
        if not broken:
            parts += (line, " ")
        elif _keeps_hyphen(broken[1], following, seen):
            parts.append(line)
        else:
            parts.append(line[:-1])
    return "".join(parts).rstrip()


def _keeps_hyphen(first: str, following: str, seen: frozenset[str]) -> bool:
    second = re.split(r"[^\w-]", following[:_WORD], maxsplit=1)[0]
    if f"{first}{second}" in seen:
        return False
    return first.isupper() or second in _compounds() or f"{first}-{second}" in seen


@cache
def _compounds() -> frozenset[str]:
    lines = _COMPOUNDS.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
