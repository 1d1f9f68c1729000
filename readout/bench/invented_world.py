"""A seed and the register of sites in; invented people, invented towns, and their sentences, out.

Nobody here exists and nobody said any of it. Only the sides and the sites are real: the pages know
the colours of the sides and the places of the sites, and are to draw them as they would any day.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pandas as pd

from readout.palette import SIDES

_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za".split()
_ENDS = ("", "n", "r", "s", "l", "nd", "sk")
_LANDS = 12  #: invented ones, beside the sides that have a colour
_PEOPLE = 400
_TOWNS = 120
_OFFICES = ("foreign minister", "president", "prime minister", "defence minister", "spokesperson")
_OUTLETS = 40
_SUBJECTS = (
    "missile defence base",
    "Aegis Ashore site",
    "INF Treaty",
    "sanctions regime",
    "border crossing",
    "grain harvest",
    "power line",
    "railway bridge",
    "new embassy",
    "film festival",
    "harbour wall",
    "radar station",
)
_CLAIMS = (
    "the {subject} near {place} would be ready in {number} months",
    "the {subject} at {place} had cost {number} million so far",
    "{number} experts were looking at the {subject} in {place}",
    "nobody in {place} had asked for {number} more talks on the {subject}",
)
_MANNERS = (("said", "said"), ("said", "added"), ("warned", "warned"), ("denied", "denied"))

Draw = random.Random


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    id: str
    name: str
    side: str
    role: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A site of the register, a region, a country, or a town that does not exist."""

    id: str
    name: str
    level: str
    country: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class World:
    """Who and what the invented news speak of."""

    people: tuple[Person, ...]
    spots: tuple[Spot, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence; offsets are code points in it, ends excluded."""

    text: str
    content: tuple[int, int]
    speaker: tuple[int, int]
    place: tuple[int, int]
    kind: str
    manner: str


def world(draw: Draw, sites: pd.DataFrame) -> World:
    """Return the people, places and outlets; the first ones drawn are named most often."""
    lands = [*SIDES, *islice(_names(draw, 1), _LANDS)]
    people = []
    for number, name in enumerate(islice(_names(draw, 2), _PEOPLE)):
        slug = name.lower().replace(" ", "-")
        side, role = _often(draw, lands), draw.choice(_OFFICES)
        people.append(Person(f"person:invented-{number}-{slug}", name, side, role))
    outlets = tuple(f"The {name} Herald" for name in islice(_names(draw, 1), _OUTLETS))
    return World(tuple(people), tuple(_spots(draw, lands, sites)), outlets)


def saying(draw: Draw, who: Person, where: Spot) -> Saying:
    """Return what somebody says about something somewhere."""
    subject, number = draw.choice(_SUBJECTS), draw.randint(2, 900)
    claim = draw.choice(_CLAIMS).format(subject=subject, place=where.name, number=number)
    manner, verb = draw.choices(_MANNERS, (6, 3, 1, 1))[0]
    at = claim.index(where.name)
    if draw.random() < 0.3:
        text = f'"{claim[:1].upper()}{claim[1:]}," {who.name} {verb}.'
        content, speaker = (0, len(claim) + 3), (len(claim) + 4, len(claim) + 4 + len(who.name))
        kind, shift = "direct", 1
    else:
        text = f"{who.name} {verb} that {claim}."
        shift = len(who.name) + len(verb) + 7
        content, speaker, kind = (shift, shift + len(claim)), (0, len(who.name)), "indirect"
    place = (shift + at, shift + at + len(where.name))
    return Saying(text, content, speaker, place, kind, manner)


def _names(draw: Draw, words: int) -> Iterator[str]:
    """Yield names that no two share."""
    known: set[str] = set()
    while True:
        name = " ".join(
            "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 3))).capitalize()
            + draw.choice(_ENDS)
            for _ in range(words)
        )
        if name not in known:
            known.add(name)
            yield name


def _spots(draw: Draw, lands: list[str], sites: pd.DataFrame) -> Iterator[Spot]:
    columns = [sites[name].tolist() for name in "site name country latitude longitude".split()]
    for site, name, country, latitude, longitude in zip(*columns, strict=True):
        yield Spot(site, name, "site", country, latitude, longitude)
    for number, name in enumerate(islice(_names(draw, 1), _TOWNS)):
        degrees = (draw.uniform(44, 55), draw.uniform(14, 30))
        yield Spot(f"invented:town-{number}", name, "city", draw.choice(lands), *degrees)
    for number, land in enumerate(lands):
        yield Spot(f"invented:region-{number}", f"West {land}", "region", land, None, None)
        yield Spot(f"invented:land-{number}", land, "country", land, None, None)


def _often(draw: Draw, choices: list[str]) -> str:
    """Return one of the choices, the first ones more often than the last."""
    return choices[int(len(choices) * draw.random() ** 2)]
