"""A document and the gazetteer in; every place name with the place it means out, in text order.

Levels decide what a map may pin: a site and a city are points, all else is an area. Every place
carries its reference point all the same; frames drop it for areas.
"""

from dataclasses import replace

from readout.extract.document import Document
from readout.extract.places import choice, context
from readout.extract.places import names as place_names
from readout.extract.places import sites as place_sites
from readout.extract.places.context import Belief
from readout.extract.places.gazetteer import Entry, Gazetteer
from readout.extract.places.names import Name
from readout.records import Level, PlaceMention, Span


def find(doc: Document, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Return the place mentions of a text; demonyms are mentions of the country, as adjectives.

    `place` is None where several candidates are as likely, and for a demonym of two countries.
    """
    names = _believed(doc, place_names.find(doc, gazetteer), gazetteer)
    chosen = choice.choose(doc, names)
    missiles = place_sites.missile_tokens(doc)
    return tuple(
        _mention(doc, name, chosen.get(n), missiles, gazetteer) for n, name in enumerate(names)
    )


def _believed(doc: Document, names: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Keep the names that are places; a weak one where the article is sure of it elsewhere.

    It is sure of a name that is a place in another sentence, and of a plain one in a unit of which
    it surely speaks: a small town among its neighbours.
    """
    known = {name.first: name for name in names}
    beliefs = [context.believe(doc, name, known) for name in names]
    told = list(zip(names, beliefs, strict=True))
    persons = {name.written for name, belief in told if belief is Belief.PERSON}
    sure = {name.written for name, belief in told if belief is Belief.YES}
    spoken_of = (name for name, belief in told if belief is Belief.YES and not name.adjective)
    units = {unit for name in spoken_of for unit in _units(name.entries[:1])}
    sure |= {name.written for name in names if _is_plain(name) and units & _units(name.entries)}
    taken = frozenset(i for name in names for i in range(name.first, name.last + 1))
    believed = [
        _as_site(doc, name, taken, gazetteer)
        for name, belief in told
        if belief is Belief.YES or (belief is Belief.WEAK and name.written in sure)
        if name.written not in persons or context.is_great(name)
    ]
    return [name for name in believed if name.entries or name.adjective]


def _units(entries: tuple[Entry, ...]) -> set[tuple[str, str]]:
    places = (entry.place for entry in entries)
    return {(place.country, place.admin1) for place in places if place.admin1}


def _is_plain(name: Name) -> bool:
    return not any(entry.flags(name.written) for entry in name.entries)


def _as_site(doc: Document, name: Name, taken: frozenset[int], gazetteer: Gazetteer) -> Name:
    site = None if name.adjective else place_sites.shared(doc, name, taken, gazetteer)
    return name if site is None else replace(name, entries=(site,))


def _mention(
    doc: Document,
    name: Name,
    chosen: Entry | None,
    missiles: tuple[int, ...],
    gazetteer: Gazetteer,
) -> PlaceMention:
    span = Span(name.start, name.end)
    place = chosen.place if chosen else None
    level = place.level if place else Level.COUNTRY
    if place is None and name.entries:
        level = name.entries[0].place.level
    sites: tuple[str, ...] = ()
    if missiles and place is not None and place.level is Level.COUNTRY:
        sites = place_sites.described(doc, name, place, missiles, gazetteer)
    return PlaceMention(span, place, level, name.adjective, sites)
