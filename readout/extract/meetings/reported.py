"""Two reports of meetings in; whether they can be of one: who, when, where and what kind, out.

What one of them does not tell can be anything; a day or a place that both tell must agree.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from readout.extract.meetings.lexicon import families
from readout.records import Confidence, Level, Place, Precision, Status, When

#: An article without a day of its own speaks of the last few days (or, of a plan, the next).
PUBLICATION_REACH = timedelta(days=3)
#: A stay: talks, a signing and a press conference are events of their own in the course of it.
VISITS = frozenset(("visit", "exercise visit"))


@dataclass(frozen=True, slots=True)
class Reported:
    """What merging needs to know of one report; `key` is unique among those given."""

    key: int
    actors: frozenset[str]  #: ids of the resolved actors
    sides: frozenset[str]
    kind: str
    status: Status
    when: When
    place: Place | None
    published: str  #: ISO prefix, "" when not known
    confidence: Confidence = Confidence.MEDIUM


def same_meeting(one: Reported, other: Reported) -> bool:
    """Tell whether two reports can speak of the same meeting: who, when, where and what kind."""
    return (
        _kinds_agree(one, other)
        and not _is_stay(one, other)
        and (one.status is Status.DENIED) == (other.status is Status.DENIED)
        and places_agree(one.place, other.place)
        and days_agree(one, other)
        and _actors_agree(one, other)
    )


def places_agree(one: Place | None, other: Place | None) -> bool:
    """Tell whether two places can be one, or one lies in the other; an unknown one can be any."""
    if one is None or other is None or one.id == other.id:
        return True
    if one.country != other.country:
        return False
    levels = {one.level, other.level}
    if Level.COUNTRY in levels:
        return True
    return Level.REGION in levels and len(levels) > 1 and one.admin1 == other.admin1


def days_agree(one: Reported, other: Reported) -> bool:
    """Tell whether two reports can speak of one day."""
    first, second = window_of(one), window_of(other)
    if first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def is_coarse(when: When) -> bool:
    """Tell whether days are too vague to tell one meeting of the same people from the next."""
    return _length(when) > timedelta(days=7)


def days(report: Reported) -> tuple[str, ...]:
    """Return the days that a report may speak of; none without a date, or with a vague one."""
    window = window_of(report)
    return () if window is None or is_coarse(report.when) else tuple(days_between(*window))


def window_of(report: Reported) -> tuple[date, date] | None:
    """First and last day a report may speak of, both included; None when it has no date."""
    start, end = report.when.start, report.when.end
    if start is None or end is None:
        return None
    if report.when.precision is not Precision.PUBLICATION:
        return start, end
    if report.status is Status.PLANNED:
        return start, end + min(PUBLICATION_REACH, date.max - end)
    return start - min(PUBLICATION_REACH, start - date.min), end


def days_between(start: date, end: date) -> list[str]:
    return [str(start + timedelta(days=step)) for step in range((end - start).days + 1)]


def _length(when: When) -> timedelta:
    return timedelta() if when.start is None or when.end is None else when.end - when.start


def _kinds_agree(one: Reported, other: Reported) -> bool:
    family = families()
    first, second = family.get(one.kind, one.kind), family.get(other.kind, other.kind)
    # Two presidents who hold a "summit" hold talks; thirty at a summit do not, in its margins.
    return first == second or (
        {first, second} == {"in person", "gathering"} and one.actors == other.actors
    )


def _is_stay(one: Reported, other: Reported) -> bool:
    """Tell whether one is a visit that is more than the other: a traveller's stay, or its days."""
    visits = [report for report in (one, other) if report.kind in VISITS]
    if len(visits) != 1:
        return False
    visit, event = visits[0], other if visits[0] is one else one
    longer = visit.when.precision is Precision.DAYS and _length(visit.when) > _length(event.when)
    return longer or len(visit.actors) == 1 < len(event.actors)


def _actors_agree(one: Reported, other: Reported) -> bool:
    shared = one.actors & other.actors
    if len(shared) >= 2:
        return True
    smaller = min(len(one.actors), len(other.actors))
    placed = one.place is not None and other.place is not None
    return smaller >= 1 and len(shared) == smaller and placed and _same_day(one, other)


def _same_day(one: Reported, other: Reported) -> bool:
    """Both on one day; of days of publication, both in one town too: that is less to go by."""
    if one.when.start != other.when.start or one.when.precision is not other.when.precision:
        return False
    if one.when.precision is not Precision.PUBLICATION or is_coarse(one.when):
        return one.when.precision is Precision.DAY
    town = one.place is not None and one.place.level in (Level.SITE, Level.CITY)
    return town and one.place == other.place
