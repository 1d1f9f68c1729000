"""Reports of many articles in; which of them are one meeting, and what that meeting is, out.

Pure and independent of the order of its input. Reports are gathered around leaders, the report with
the finest date and the most participants first, never in chains: two meetings a week apart do not
become one through a third report that fits both. Near-linear: a report is compared with the leaders
that share a pair of actors and a day or a month with it, not with every other report.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from readout.extract.meetings.reported import (
    Reported,
    days_between,
    is_coarse,
    same_meeting,
    window_of,
)
from readout.records import Confidence, Level, Place, Precision, Status, When

#: Pairs of the first so many actors are looked up; a list longer than that is a conference.
MOST_ACTORS = 40

_Block = tuple[str, ...]
Pair = tuple[int, int]  #: of keys of reports


@dataclass(frozen=True, slots=True)
class Merged:
    """One meeting out of its reports."""

    keys: tuple[int, ...]  #: all reports, ascending
    shown: int  #: the report to show first
    kind: str  #: of the report shown first
    status: Status
    when: When  #: the finest
    place: Place | None  #: the finest
    actors: frozenset[str]
    sides: frozenset[str]


def groups(
    reports: Iterable[Reported], together: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> tuple[tuple[int, ...], ...]:
    """Return the keys of the reports, gathered meeting by meeting; both levels ascending.

    An analyst may have decided of two reports that they are of one meeting, or that they are not:
    `together` and `apart` hold their keys.
    """
    leaders: dict[_Block, list[Reported]] = {}
    members: dict[int, list[int]] = {}
    foes = _foes(apart)
    for report in sorted(reports, key=_leading):
        leader = _leader_of(report, leaders, members, foes.get(report.key, frozenset()))
        if leader is not None:
            members[leader.key].append(report.key)
            continue
        members[report.key] = [report.key]
        for block in _filed(report):
            leaders.setdefault(block, []).append(report)
    joined = _joined(list(members.values()), together, foes)
    return tuple(sorted(tuple(sorted(keys)) for keys in joined))


def choose(reports: Sequence[Reported]) -> Merged:
    """Return the meeting that a group of reports makes; `reports` holds at least one."""
    ordered = sorted(reports, key=_showing)
    dated = min(ordered, key=lambda report: _FINENESS[report.when.precision])
    placed = min(ordered, key=lambda report: _place_rank(report.place))
    return Merged(
        keys=tuple(sorted(report.key for report in ordered)),
        shown=ordered[0].key,
        kind=ordered[0].kind,
        status=_status(ordered),
        when=dated.when,
        place=placed.place,
        actors=frozenset[str]().union(*(report.actors for report in ordered)),
        sides=frozenset[str]().union(*(report.sides for report in ordered)),
    )


_FINENESS = {
    Precision.DAY: 0,
    Precision.DAYS: 1,
    Precision.PUBLICATION: 2,
    Precision.RANGE: 3,
    Precision.MONTH: 4,
    Precision.YEAR: 5,
    Precision.NONE: 6,
}
_LEVELS = {Level.SITE: 0, Level.CITY: 1, Level.REGION: 2, Level.FEATURE: 3, Level.COUNTRY: 4}
_CONFIDENCES = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}
# Of reports published at the same time: what is known to have happened goes before what may.
_STATUSES = {
    Status.PLANNED: 0,
    Status.REPORTED: 1,
    Status.ONGOING: 2,
    Status.DENIED: 3,
    Status.CANCELLED: 4,
    Status.HELD: 5,
}


def _leading(report: Reported) -> tuple[int, int, int, date, int]:
    fineness = _FINENESS[report.when.precision]
    start = report.when.start or date.min
    return fineness, -len(report.actors), _place_rank(report.place), start, report.key


def _showing(report: Reported) -> tuple[int, int, int, int]:
    fineness = _FINENESS[report.when.precision]
    return -len(report.actors), fineness, _CONFIDENCES[report.confidence], report.key


def _place_rank(place: Place | None) -> int:
    return len(_LEVELS) if place is None else _LEVELS[place.level]


def _status(reports: Sequence[Reported]) -> Status:
    """The report published last decides; a plan is overtaken by any news of what became of it."""
    news = [report for report in reports if report.status is not Status.PLANNED] or reports
    return max(news, key=lambda report: (report.published, _STATUSES[report.status])).status


def _foes(apart: Iterable[Pair]) -> dict[int, set[int]]:
    foes: dict[int, set[int]] = {}
    for one, other in apart:
        foes.setdefault(one, set()).add(other)
        foes.setdefault(other, set()).add(one)
    return foes


def _joined(
    gathered: list[list[int]], together: Iterable[Pair], foes: Mapping[int, set[int]]
) -> list[list[int]]:
    """Put groups together as decided, but never reports that were decided to be apart."""
    group_of = {key: group for group in gathered for key in group}
    for one, other in sorted(together):
        first, second = group_of.get(one), group_of.get(other)
        if first is None or second is None or first is second:
            continue
        if any(foes.get(key, set()) & set(second) for key in first):
            continue
        first.extend(second)
        group_of |= dict.fromkeys(second, first)
    return list({id(group): group for group in group_of.values()}.values())


def _leader_of(
    report: Reported,
    leaders: Mapping[_Block, list[Reported]],
    members: Mapping[int, list[int]],
    foes: Set[int],
) -> Reported | None:
    """The leader a report belongs to; a vague date that fits several meetings belongs to none."""
    candidates: dict[int, Reported] = {}
    for block in _asked(report):
        for leader in leaders.get(block, ()):
            if leader.key in candidates or foes & set(members[leader.key] if foes else ()):
                continue
            if same_meeting(leader, report):
                candidates[leader.key] = leader
    if len(candidates) > 1 and is_coarse(report.when):
        return None
    return min(candidates.values(), key=lambda leader: _fit(leader, report), default=None)


def _fit(leader: Reported, report: Reported) -> tuple[int, int, tuple[int, int, int, date, int]]:
    shared = len(leader.actors & report.actors)
    apart = abs((_first_day(leader) - _first_day(report)).days)
    return -shared, apart, _leading(leader)


def _first_day(report: Reported) -> date:
    return report.when.start or date.min


def _filed(report: Reported) -> list[_Block]:
    """Where a leader is filed: its actor pairs by day and month, as "vague" without a day."""
    blocks = _paired(report, "month")
    blocks += _paired(report, "vague" if is_coarse(report.when) else "day")
    return blocks + _alone(report)


def _asked(report: Reported) -> list[_Block]:
    """Where a report looks for its leader: a known day asks for that day and for vague leaders."""
    if is_coarse(report.when):
        return _paired(report, "month")
    return _paired(report, "day") + _paired(report, "vague") + _alone(report)


def _paired(report: Reported, by: str) -> list[_Block]:
    window = window_of(report)
    if window is None:
        return []
    times = days_between(*window) if by == "day" else _months(*window)
    pairs = list(combinations(sorted(report.actors)[:MOST_ACTORS], 2))
    return [(by, time, one, other) for one, other in pairs for time in times]


def _alone(report: Reported) -> list[_Block]:
    """Single actors, by day and country: the rule for reports that name only one of the sides."""
    own = report.when.precision in (Precision.DAY, Precision.PUBLICATION)
    if not own or report.place is None:
        return []
    actors = sorted(report.actors)[:MOST_ACTORS]
    return [("alone", str(report.when.start), report.place.country, actor) for actor in actors]


def _months(start: date, end: date) -> list[str]:
    last = min((end.year - start.year) * 12 + end.month - start.month, 12)
    counted = (start.year * 12 + start.month - 1 + step for step in range(last + 1))
    return [f"{month // 12}-{month % 12 + 1}" for month in counted]
