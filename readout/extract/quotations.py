"""A text and its paragraphs in; what stands between quotation marks out, in linear time.

Known marks: straight, curly, low-high („ ”), guillemets, doubled (`` '' ,,), and single ones, which
are told from apostrophes by their neighbours. An unclosed mark ends with its paragraph; where the
next paragraph opens with the same mark again, the quotation goes on there (`continued`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from readout.extract.document import Quotation
from readout.records import Span

_DOUBLE = re.compile(r"[“”„‟\"«»＂]|``|''|,,(?=\w)|<<|>>")
_SINGLE = re.compile(r"(?<!\w)[‘‚‹'’](?=[\w\"“(])|(?<=[^\s(\[])[’'›](?!\w)|›")
# Six words at most, so that each comma is looked at once.
_ATTRIBUTED = re.compile(
    r",[ ](?:(?:[A-Z][\w.’'-]{0,30}[ ]){1,5}|(?:s?he|they)[ ])(?:said|told|added|noted|stressed)\b"
    r"|,[ ](?:said|added|noted|stressed)[ ][A-Z]"
)
_OPENS_ONLY = frozenset(("„", "‟", "``", ",,", "<<"))
_CLOSES_ONLY = frozenset((">>",))
_BEFORE_OPENING = frozenset("([{-–—―:;,/")
_AFTER_CLOSING = frozenset(".,;:!?)]}-–—―…/")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    continued: bool = False


def find(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Return all quotations in text order, an outer one before what it holds."""
    doubles: list[_Found] = []
    open_before = ""  # the mark that the paragraph before has left open
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        goes_on = after is not None and bool(_DOUBLE.match(text, after.start))
        found, open_before = _doubles(text, paragraph, open_before, goes_on)
        doubles.extend(found)
    outer = sorted(doubles, key=lambda one: (one.start, -one.end))
    every = outer + _singles(text, paragraphs, outer)
    return _nested(sorted(every, key=lambda one: (one.start, -one.end)))


def _doubles(
    text: str, paragraph: Span, open_before: str, goes_on: bool
) -> tuple[list[_Found], str]:
    marks = list(_DOUBLE.finditer(text, paragraph.start, paragraph.end))
    closers_left = sum(1 for mark in marks if mark.group() in "”»")
    openers_left = sum(1 for mark in marks if mark.group() in "“«")
    found: list[_Found] = []
    stack: list[re.Match[str]] = []
    continued = -1
    for mark in marks:
        sign = mark.group()
        closers_left -= sign in "”»"
        openers_left -= sign in "“«"
        if _is_opening(text, mark, paragraph, stack):
            if stack and closers_left - openers_left <= len(stack):
                # Too few closing marks follow for both: the one before was never closed.
                found.append(_ended(text, stack.pop(), mark.start()))
            if mark.start() == paragraph.start and _same(open_before, sign):
                continued = mark.start()
            stack.append(mark)
        elif stack:
            opening = stack.pop()
            found.append(
                _Found(opening.start(), mark.end(), opening.end(), mark.start(), closed=True)
            )
    left_open = stack[0].group() if stack else ""
    end = paragraph.end
    if stack and not goes_on:
        end = _attribution(text, stack[-1].end(), paragraph.end)
    found.extend(_ended(text, opening, end) for opening in stack)
    return [_marked(one, continued) for one in found if one.inner_start < one.inner_end], left_open


def _marked(one: _Found, continued: int) -> _Found:
    if one.start != continued:
        return one
    return _Found(one.start, one.end, one.inner_start, one.inner_end, one.closed, True)


def _ended(text: str, opening: re.Match[str], end: int) -> _Found:
    """Close an opening mark at `end`, less the blanks before it."""
    while end > opening.end() and text[end - 1].isspace():
        end -= 1
    return _Found(opening.start(), end, opening.end(), end, closed=False)


def _attribution(text: str, start: int, end: int) -> int:
    """Return where an unclosed quotation ends: after the comma of ", Makei said", else at `end`."""
    found = _ATTRIBUTED.search(text, start, end)
    return found.start() + 1 if found else end


def _is_opening(
    text: str, mark: re.Match[str], paragraph: Span, stack: list[re.Match[str]]
) -> bool:
    sign = mark.group()
    if sign in _OPENS_ONLY or sign in _CLOSES_ONLY:
        return sign in _OPENS_ONLY
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    looks_opening = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    looks_closing = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if sign == "“":
        return not (stack and looks_closing and not looks_opening)
    if sign == "«":
        return not stack or looks_opening
    if sign in "”»":
        return not stack and looks_opening and not looks_closing
    if not stack:
        glued = before in ".!?" and after.isupper()  # `He left."We stay," Kovar said`
        return looks_opening or glued or (before in "‘'" and not after.isspace())
    return looks_opening and not looks_closing and (before.isspace() or before in "([")


def _same(one: str, other: str) -> bool:
    return bool(one) and (one == other or {one, other} <= {"“", "”", "„", '"'})


def _singles(text: str, paragraphs: tuple[Span, ...], outer: list[_Found]) -> list[_Found]:
    """Return single-quoted stretches that lie within one paragraph and cross no double ones."""
    edges = sorted(edge for one in outer for edge in (one.start, one.end))
    found: list[_Found] = []
    for paragraph in paragraphs:
        for opening, closing in _single_pairs(text, paragraph):
            inside = bisect_right(edges, opening) - bisect_right(edges, closing)
            if inside % 2 == 0 and closing - opening > 1:
                found.append(_Found(opening, closing + 1, opening + 1, closing, closed=True))
    return found


def _single_pairs(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    opening = closing = -1
    for mark in _SINGLE.finditer(text, paragraph.start, paragraph.end):
        at = mark.start()
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if text[at + 1 : at + 3].isdigit() and text[at + 3 : at + 4] == "s":
            continue  # the '90s
        if after.isalnum() or after in '"“(':
            if closing > opening >= 0:
                yield opening, closing
                opening = -1
            if opening < 0 or closing > opening:
                opening, closing = at, -1
        elif opening >= 0 and (closing < 0 or _is_possessive(text, closing, paragraph.end)):
            closing = at
            if not _is_possessive(text, at, paragraph.end):
                yield opening, closing
                opening = closing = -1
    if closing > opening >= 0:
        yield opening, closing


def _is_possessive(text: str, at: int, end: int) -> bool:
    """Tell whether a mark may be that of "the ministers' meeting"."""
    return text[at - 1] in "sS" and at + 2 < end and text[at + 1] == " " and text[at + 2].isalpha()


def _nested(found: list[_Found]) -> tuple[Quotation, ...]:
    ends: list[int] = []
    quotations = []
    for one in found:
        while ends and ends[-1] <= one.start:
            ends.pop()
        if ends and one.end > ends[-1]:
            continue  # crosses the one that holds its beginning
        quotations.append(
            Quotation(
                Span(one.start, one.end),
                Span(one.inner_start, one.inner_end),
                one.closed,
                one.continued,
                len(ends),
            )
        )
        ends.append(one.end)
    return tuple(quotations)
