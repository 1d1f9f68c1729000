"""Gold and predicted meetings of an article in; how far they agree out.

*detection* asks whether the article reports a meeting at all; *meetings* aligns them one to one by
trigger, else by shared participants; participants and place are counted of aligned meetings. Gold
without a meeting whose silence is no evidence (`negatives_reliable` false) is not punished.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from readout.bench.party_names import distinct, folded, matched, same
from readout.bench.quote_matching import Json
from readout.bench.rates import NO_SHARE, NO_TALLY, Counts, Share, Tally


@dataclass(frozen=True, slots=True)
class Score(Counts):
    """What was counted, of one article or of many."""

    detection: Tally = NO_TALLY
    meetings: Tally = NO_TALLY
    participants: Tally = NO_TALLY
    in_article: Tally = NO_TALLY  #: participants, whichever meeting of the article they stand in
    place: Share = NO_SHARE


@dataclass(frozen=True, slots=True)
class _Meeting:
    trigger: Sequence[int] | None
    parties: list[str]
    place: str


def score(gold: Json, given: Json) -> Score:
    """Count one article."""
    text = gold.get("text", "")
    wanted = [_meeting(one, text) for one in gold["meetings"]]
    found = [_meeting(one, given.get("text") or text) for one in given.get("meetings", [])]
    reliable = bool(gold.get("negatives_reliable", True))
    detection = Tally(
        int(bool(wanted and found)),
        int(bool(found and not wanted and reliable)),
        int(bool(wanted and not found)),
    )
    if not wanted and not reliable:
        return Score(detection)
    aligned = _aligned(wanted, found)
    parties = sum((_of_pair(wanted[i], found[j], common) for i, j, common in aligned), Tally())
    alone = [one for i, one in enumerate(wanted) if i not in {i for i, _, _ in aligned}]
    extra = [one for j, one in enumerate(found) if j not in {j for _, j, _ in aligned}]
    parties += Tally(
        0,
        sum(len(one.parties) for one in extra) if reliable else 0,
        sum(len(one.parties) for one in alone),
    )
    return Score(
        detection,
        Tally(len(aligned), len(extra) if reliable else 0, len(alone)),
        parties,
        _in_article(wanted, found),
        _places(wanted, found, aligned),
    )


def faults(gold: Json, given: Json) -> list[str]:
    """Return the triggers of the meetings that were missed, or given too much."""
    text = gold.get("text", "")
    wanted = [_meeting(one, text) for one in gold["meetings"]]
    found = [_meeting(one, text) for one in given.get("meetings", [])]
    aligned = _aligned(wanted, found)
    missed = [one for i, one in enumerate(wanted) if i not in {i for i, _, _ in aligned}]
    extra = [one for j, one in enumerate(found) if j not in {j for _, j, _ in aligned}]
    if not gold["meetings"] and not gold.get("negatives_reliable", True):
        extra = []
    return [f"missed: {_shown(one, text)}" for one in missed] + [
        f"spurious: {_shown(one, text)}" for one in extra
    ]


def _shown(one: _Meeting, text: str) -> str:
    trigger = text[one.trigger[0] : one.trigger[1]] if one.trigger else "?"
    return f"{trigger} ({', '.join(one.parties)})"


def _meeting(one: Json, text: str) -> _Meeting:
    parties = distinct(_written(party, text) for party in one.get("participants", []))
    trigger = one.get("trigger")
    return _Meeting(
        trigger if isinstance(trigger, list) else None, parties, _written(one.get("place"), text)
    )


def _written(one: Any, text: str) -> str:
    """Return what a string, a span or an object with either says; "" for nothing."""
    if isinstance(one, dict):
        named = one.get("text") or one.get("name")
        return str(named) if named else _written(one.get("span"), text)
    if isinstance(one, list):
        return text[one[0] : one[1]]
    return str(one or "")


def _aligned(wanted: list[_Meeting], found: list[_Meeting]) -> list[tuple[int, int, int]]:
    """Return (gold, given, participants in common), one to one, best first."""
    candidates = []
    for i, one in enumerate(wanted):
        for j, other in enumerate(found):
            common = matched(one.parties, other.parties)
            strength = 2.0 * _overlap(one.trigger, other.trigger)
            if one.parties:
                strength += common / max(len(one.parties), len(other.parties) or 1)
            if strength or len(wanted) == len(found) == 1:
                candidates.append((strength, i, j, common))
    taken: set[int] = set()
    used: set[int] = set()
    aligned = []
    for _, i, j, common in sorted(candidates, key=lambda one: -one[0]):
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            aligned.append((i, j, common))
    return aligned


def _overlap(one: Sequence[int] | None, other: Sequence[int] | None) -> bool:
    return bool(one and other and one[0] < other[1] and other[0] < one[1])


def _of_pair(one: _Meeting, other: _Meeting, common: int) -> Tally:
    return Tally(common, len(other.parties) - common, len(one.parties) - common)


def _in_article(wanted: list[_Meeting], found: list[_Meeting]) -> Tally:
    named = distinct(name for one in wanted for name in one.parties)
    given = distinct(name for one in found for name in one.parties)
    common = matched(named, given)
    return Tally(common, len(given) - common, len(named) - common)


def _places(
    wanted: list[_Meeting], found: list[_Meeting], aligned: list[tuple[int, int, int]]
) -> Share:
    partner = {i: found[j] for i, j, _ in aligned}
    right = 0
    for i, one in enumerate(wanted):
        place = partner[i].place if i in partner else ""
        agree = folded(place) == folded(one.place) or same(place, one.place)
        right += bool(one.place and place and agree)
    return Share(right, sum(bool(one.place) for one in wanted))
