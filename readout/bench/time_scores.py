"""Gold and predicted time expressions of an article in; how far they agree out.

Relaxed spans share a character, one to one; *value* asks for the same TIMEX3 value as well
(TempEval-3). *day* and *month* are shares of the matched expressions whose gold has one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readout.bench.quote_matching import Json
from readout.bench.rates import NO_SHARE, NO_TALLY, Counts, Share, Tally
from readout.bench.spans import one_to_one, words_of

_MIDNIGHT = re.compile(r"T24:00")
_MINUTES = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:00)?(?:Z|[+-]\d{2}:?\d{2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")


@dataclass(frozen=True, slots=True)
class Score(Counts):
    """What was counted, of one article or of many."""

    strict: Tally = NO_TALLY
    relaxed: Tally = NO_TALLY
    value: Tally = NO_TALLY
    day: Share = NO_SHARE
    month: Share = NO_SHARE


def score(gold: Json, given: Json) -> Score:
    """Count one article."""
    wanted, found = gold["times"], given.get("times", [])
    strict = {tuple(one["span"]) for one in wanted} & {tuple(one["span"]) for one in found}
    matched = _matched(wanted, found)
    both = [(_value(wanted[i].get("value")), _value(found[j].get("value"))) for i, j in matched]

    def tally(hits: int) -> Tally:
        return Tally(hits, len(found) - hits, len(wanted) - hits)

    equal = tally(sum(one == other for one, other in both))
    spans = tally(len(strict)), tally(len(matched))
    return Score(*spans, equal, _share(_DAY, both), _share(_MONTH, both))


def within_gold(gold: Json, given: Json) -> Json:
    """Return the predictions up to the last gold expression.

    Some sets annotate the first sentences of an article only (MEANTIME: five and the title); what
    stands after them is then no error, and nobody knows of it.
    """
    last = max((one["span"][1] for one in gold["times"]), default=0)
    return {"times": [one for one in given.get("times", []) if one["span"][0] < last]}


def faults(gold: Json, given: Json) -> list[str]:
    """Return the expressions that were missed, given too much or read as something else."""
    text, wanted, found = gold["text"], gold["times"], given.get("times", [])
    matched = dict(_matched(wanted, found))
    lines = [
        f"missed: {words_of(one, text)} ({one.get('value')})"
        for i, one in enumerate(wanted)
        if i not in matched
    ]
    lines += [
        f"value: {words_of(wanted[i], text)}: {found[j].get('value')} for {wanted[i].get('value')}"
        for i, j in matched.items()
        if _value(wanted[i].get("value")) != _value(found[j].get("value"))
    ]
    used = set(matched.values())
    return lines + [
        f"spurious: {words_of(one, text)}" for j, one in enumerate(found) if j not in used
    ]


def _matched(wanted: Sequence[Json], found: Sequence[Json]) -> list[tuple[int, int]]:
    candidates = []
    for i, one in enumerate(wanted):
        for j, other in enumerate(found):
            (start, end), (begin, stop) = one["span"], other["span"]
            common = min(end, stop) - max(start, begin)
            apart = abs(start - begin) + abs(end - stop)
            if common > 0:
                candidates.append((apart != 0, -common, apart, i, j))
    return one_to_one(candidates)


def _value(written: str | None) -> str | None:
    """Return a value as it is compared: in capitals, seconds and zone left out."""
    if written is None:
        return None
    value = _MIDNIGHT.sub("T00:00", written.strip().upper().replace(" ", "T"))
    minutes = _MINUTES.fullmatch(value)
    return f"{minutes[1]}T{minutes[2]}" if minutes else value


def _share(prefix: re.Pattern[str], both: Sequence[tuple[str | None, str | None]]) -> Share:
    wanted = [(prefix.match(one or ""), prefix.match(other or "")) for one, other in both]
    pairs = [(one[0], other[0] if other else None) for one, other in wanted if one]
    return Share(sum(one == other for one, other in pairs), len(pairs))
