"""Gold and predicted place names of an article in; how far they agree, as spans and as pins, out.

Accuracy is that of names matched by overlap whose gold has coordinates; a match without a
coordinate of ours counts as wrong. 161 km are the hundred miles of the field.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from readout.bench.quote_matching import Json
from readout.bench.rates import NO_SHARE, NO_TALLY, Counts, Share, Tally
from readout.bench.spans import one_to_one, words_of

_EARTH = 6371.0088  # km, mean radius (IUGG)
_NEAR = 161
_AT = 20


@dataclass(frozen=True, slots=True)
class Score(Counts):
    """What was counted, of one article or of many."""

    strict: Tally = NO_TALLY
    relaxed: Tally = NO_TALLY
    near: Share = NO_SHARE  #: of the matched names with gold coordinates, within 161 km
    at: Share = NO_SHARE  #: within 20 km
    end_to_end: Tally = NO_TALLY  #: overlap and within 161 km


def score(gold: Json, given: Json) -> Score:
    """Count one article."""
    wanted, found = gold["places"], given.get("places", [])
    strict = len({tuple(one["span"]) for one in wanted} & {tuple(one["span"]) for one in found})
    matched = _matched(wanted, found)
    errors = [
        _kilometres(wanted[i], found[j]) for i, j in matched if wanted[i].get("lat") is not None
    ]
    near = sum(error <= _NEAR for error in errors)
    pinned = sum(one.get("lat") is not None for one in found)
    located = sum(one.get("lat") is not None for one in wanted)
    return Score(
        Tally(strict, len(found) - strict, len(wanted) - strict),
        Tally(len(matched), len(found) - len(matched), len(wanted) - len(matched)),
        Share(near, len(errors)),
        Share(sum(error <= _AT for error in errors), len(errors)),
        Tally(near, pinned - near, located - near),
    )


def faults(gold: Json, given: Json) -> list[str]:
    """Return the names that were missed, given too much or put elsewhere."""
    text, wanted, found = gold["text"], gold["places"], given.get("places", [])
    matched = dict(_matched(wanted, found))
    lines = [f"missed: {words_of(one, text)}" for i, one in enumerate(wanted) if i not in matched]
    for i, j in matched.items():
        if wanted[i].get("lat") is not None:
            error = _kilometres(wanted[i], found[j])
            if error > _NEAR:
                away = "nowhere" if math.isinf(error) else f"{error:,.0f} km away"
                lines.append(f"place: {words_of(wanted[i], text)} is {away}")
    used = set(matched.values())
    return lines + [
        f"spurious: {words_of(one, text)}" for j, one in enumerate(found) if j not in used
    ]


def _matched(wanted: Sequence[Json], found: Sequence[Json]) -> list[tuple[int, int]]:
    candidates = []
    for i, one in enumerate(wanted):
        for j, other in enumerate(found):
            common = min(one["span"][1], other["span"][1]) - max(one["span"][0], other["span"][0])
            if common > 0:
                candidates.append((one["span"] != other["span"], -common, i, j))
    return one_to_one(candidates)


def _kilometres(one: Json, other: Json) -> float:
    """Return the great-circle distance of two places; infinite where ours has no coordinates."""
    if other.get("lat") is None:
        return math.inf
    north, east = math.radians(one["lat"]), math.radians(one["lon"])
    to_north, to_east = math.radians(other["lat"]), math.radians(other["lon"])
    half = math.sin((to_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(to_north) * math.sin((to_east - east) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1, math.sqrt(half)))
