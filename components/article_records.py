"""An article's key and the frames in; its records in text order, and the chosen one, out."""

from dataclasses import dataclass
from typing import Any

from readout.frames import Frames
from readout.records import Span


@dataclass(frozen=True, slots=True)
class Found:
    """One record of an article: its sentence, its id, and its row in the frame of its kind.

    The id of a meeting is that of the report in this article.
    """

    sentence: Span
    event: str
    statement: Any = None
    meeting: Any = None

    @property
    def is_by_hand(self) -> bool:
        """Tell whether no rule finds it: it was added, or its article was read anew since."""
        row = self.meeting if self.statement is None else self.statement
        return str(row.tie) == "own"


def of_article(key: int, whole: Frames) -> tuple[Found, ...]:
    """Return the records of an article as analysts decided on them, in text order."""
    statements = whole.statements[whole.statements["article"] == key]
    found = [
        Found(Span(row.evidence_start, row.evidence_end), str(row.event), statement=row)
        for row in statements.itertuples()
    ]
    reports = whole.reports[whole.reports["article"] == key]
    meetings = whole.meetings[whole.meetings["meeting"].isin(reports["meeting"])]
    rows = {row.meeting: row for row in meetings.itertuples()}
    found += [
        Found(Span(row.evidence_start, row.evidence_end), str(row.event), meeting=rows[row.meeting])
        for row in reports.itertuples()
        if row.meeting in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.sentence, one.statement is None, one.event)))


def holding(found: tuple[Found, ...], place: Span) -> int | None:
    """Return the first record whose sentence holds a place of the text, None where none does."""
    return next((n for n, one in enumerate(found) if one.sentence.overlaps(place)), None)


def neighbours(
    found: tuple[Found, ...], at: int | None, place: Span | None
) -> tuple[Found | None, Found | None]:
    """Return the records before and after the chosen one, or where None is, around a place."""
    if at is not None:
        before, after = found[:at], found[at + 1 :]
    else:
        here = place.start if place else 0
        before = tuple(one for one in found if one.sentence.start < here)
        after = found[len(before) :]
    return (before[-1] if before else None), (after[0] if after else None)


def chosen(found: tuple[Found, ...], event: str, at: str) -> int | None:
    """Return the place of the record that an address means: by its id, else by its sentence.

    None where there are no records; the first where the address means none.
    """
    if not found:
        return None
    if event:
        named = [n for n, one in enumerate(found) if one.event.startswith(event)]
        if named:
            return named[0]
    if not at.isascii() or not at.isdecimal() or len(at) > 9:
        return 0
    place = int(at)
    same = [n for n, one in enumerate(found) if one.sentence.start == place]
    around = [n for n, one in enumerate(found) if one.sentence.start <= place < one.sentence.end]
    return next(iter([*same, *around, 0]))
