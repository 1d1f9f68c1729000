"""A telling and its day in; the status that the calendar leaves it, and the day it means, out.

Grammar comes first; the day of the article decides what grammar leaves open. "Before the talks on
Thursday" tells nothing of whether they took place: before an article of Friday they did, before one
of Monday they lie ahead. "Said he would meet B on 5 March", told on the 16th, is only what he said.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from readout.extract.meetings import around, days
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import Form, words
from readout.extract.meetings.triggers import Telling
from readout.records import Precision, Status, When

_WEEK = timedelta(days=7)
_PAST = frozenset((Form.PAST, Form.PARTICIPLE))
_PRESENT = frozenset((Form.PRESENT, Form.BASE))
_FUTURE = frozenset("will shall 'll ’ll".split())


@dataclass(frozen=True, slots=True)
class Timed:
    """A status and a day that go together."""

    status: Status
    when: When


def settle(clause: Clause, telling: Telling, when: When, printed: date | None) -> Timed:
    """Return status and day of a telling in an article of the day `printed`.

    A past tense is believed before a day: "met on Friday" is no plan, whatever day was found.
    """
    text = clause.doc.text
    status = telling.status
    loose = days.is_weekday(when, text)
    if telling.ahead and status is Status.PLANNED:
        when = _nearest(when, printed) if loose and not _looks_ahead(clause) else when
        over = _is_before(when, printed) or (printed is None and _looks_back(clause, when))
        status = Status.HELD if over else Status.PLANNED
    elif loose and status is Status.HELD and around.is_scheduled(clause, telling.found):
        status = Status.PLANNED
    elif loose and status is Status.PLANNED and _was_planned(clause, telling):
        return Timed(_allowed(clause, telling, status, when, printed), _nearest(when, printed))
    elif loose and status is Status.ONGOING and when.start != printed:
        status = Status.PLANNED  # "is meeting B on Monday"
    if not telling.ahead or _looks_ahead(clause):
        when = days.in_tense(when, status, text, printed)
    return Timed(_allowed(clause, telling, status, when, printed), when)


def _allowed(
    clause: Clause, telling: Telling, status: Status, when: When, printed: date | None
) -> Status:
    """The status, less what the calendar and the source forbid."""
    told_past = bool(telling.found.trigger.forms & _PAST)
    if status is Status.HELD and not told_past and _is_after(when, printed):
        return Status.PLANNED
    if status is Status.HELD and telling.found.trigger.forms & _PRESENT and _lasts(when, printed):
        return Status.ONGOING  # "meet in Vilnius this Thursday and Friday", told on Thursday
    if status is Status.ONGOING and _is_after(when, printed):
        return Status.PLANNED
    if status is Status.PLANNED and _is_before(when, printed) and _is_foretold(clause, telling):
        return Status.REPORTED
    if status in (Status.HELD, Status.ONGOING) and around.is_hearsay(clause):
        return Status.REPORTED
    return status


def _nearest(when: When, printed: date | None) -> When:
    """ "On Thursday" without a tense: the Thursday that is nearest to the day of the article."""
    if printed is None or when.start is None:
        return when
    near = min((when.start + _WEEK * n for n in (-1, 0, 1)), key=lambda day: abs(day - printed))
    return days.moved(when, near)


def _looks_ahead(clause: Clause) -> bool:
    return any(clause.word(at) in _FUTURE for at in range(clause.first, clause.last + 1))


def _looks_back(clause: Clause, when: When) -> bool:
    """ "Had left the country days before his visit in 2017": told from a time after both."""
    held = {clause.word(at) for at in range(clause.first, clause.last + 1)}
    return when.start is not None and "had" in held and held.isdisjoint(words("saying"))


def _was_planned(clause: Clause, telling: Telling) -> bool:
    """ "Was due to meet B on Friday": a plan told as one of the past, for any Friday."""
    near = range(telling.found.opening - 6, telling.found.opening)
    return not {"was", "were", "had"}.isdisjoint(clause.word(at) for at in near)


def _is_foretold(clause: Clause, telling: Telling) -> bool:
    """ "Said that he would meet B", "said that talks would be held": somebody's announcement."""
    near = range(telling.found.opening - 4, telling.found.last + 20)
    return "would" in {clause.word(at) for at in near}


def _is_after(when: When, printed: date | None) -> bool:
    return bool(when.start and printed and when.start > printed)


def _lasts(when: When, printed: date | None) -> bool:
    if when.start is None or when.end is None or printed is None:
        return False
    return when.precision is Precision.DAYS and when.start <= printed < when.end


def _is_before(when: When, printed: date | None) -> bool:
    return bool(when.end and printed and when.end < printed)
