"""Decisions on meetings in; which reports they hold together, keep apart and leave out, out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readout.reviews.attaching import Attached
from readout.reviews.decision import Action, Subject
from readout.reviews.standing import Check, standing

Pairs = frozenset[tuple[int, int]]  #: of keys of reports, the smaller one first


@dataclass(frozen=True, slots=True)
class Grouping:
    """What was decided on the reports of today."""

    together: Pairs = frozenset()
    apart: Pairs = frozenset()
    rejected: frozenset[int] = frozenset()


def grouping(attached: Iterable[Attached], events: Mapping[str, int]) -> Grouping:
    """Return what decisions that stand say of today's reports; `events` gives the key of an id.

    Of two decisions on the same two reports the later one counts. A decision whose reports are not
    all there says nothing.
    """
    mine = [one for one in attached if one.review.subject is Subject.MEETING]
    keys = dict(events) | {one.review.target: one.record.key for one in mine if one.record}
    together: dict[tuple[int, int], bool] = {}
    of_report: dict[int, list[Attached]] = {}
    for one in mine:
        if one.record is None:
            continue
        of_report.setdefault(one.record.key, []).append(one)
        name = {Action.MERGE: "with", Action.SPLIT: "from"}.get(one.review.action, "")
        for event in one.review.values.get(name, ()):
            other = keys.get(event)
            if other is not None and other != one.record.key:
                pair = (min(other, one.record.key), max(other, one.record.key))
                together[pair] = one.review.action is Action.MERGE
    return Grouping(
        together=frozenset(pair for pair, joined in together.items() if joined),
        apart=frozenset(pair for pair, joined in together.items() if not joined),
        rejected=frozenset(
            key
            for key, some in of_report.items()
            if standing(one.review for one in some).check is Check.REJECTED
        ),
    )
