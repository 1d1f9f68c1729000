"""The invented world in; filters as a reader of its news asks for them, one after another, out."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle
from urllib.parse import urlencode

from readout.bench.invented_world import World
from readout.bench.large_store import DAYS, FIRST

Draw = random.Random
_STRETCHES = (31, 92, 365, 1_200, 4_000)  #: days asked for
_WORDS = {"kind": ("talks", "visit", "call", "summit"), "said": ("direct", "indirect")}


def changes(draw: Draw, invented: World, number: int) -> list[str]:
    """Return so many different ones, each as the query of an address.

    They ask in turn for days, for a person, for a side since a day, for a place, for what is left
    of a long stretch; so that some leave hundreds of records and others most of them.
    """
    found: dict[str, None] = {}
    for kind in cycle(_KINDS):
        if len(found) == number:
            return list(found)
        found[urlencode(list(kind(draw, invented)))] = None
    return []


def _days(draw: Draw, invented: World) -> Iterator[tuple[str, str]]:
    length = draw.choice(_STRETCHES)
    start = _day(draw.randint(0, max(1, DAYS - length)))
    yield "from", str(start)
    yield "to", str(start + timedelta(days=length))


def _since(draw: Draw, invented: World) -> Iterator[tuple[str, str]]:
    yield "from", str(_day(draw.randint(0, DAYS * 3 // 4)))


def _person(draw: Draw, invented: World) -> Iterator[tuple[str, str]]:
    yield "who", draw.choice(invented.people).id
    yield from _since(draw, invented)


def _side(draw: Draw, invented: World) -> Iterator[tuple[str, str]]:
    yield "who", f"side:{draw.choice(invented.people).side}"
    yield from _since(draw, invented)


def _place(draw: Draw, invented: World) -> Iterator[tuple[str, str]]:
    yield "where", draw.choice(invented.spots).id
    yield "to", str(_day(draw.randint(DAYS // 4, DAYS)))


def _kind(draw: Draw, invented: World) -> Iterator[tuple[str, str]]:
    name = draw.choice(list(_WORDS))
    yield name, draw.choice(_WORDS[name])
    yield from _since(draw, invented)


_KINDS = (_days, _person, _since, _side, _place, _kind)


def _day(number: int) -> date:
    return FIRST + timedelta(days=number)
