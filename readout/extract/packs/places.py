"""A document in a language with a pack and the gazetteer in; the places in their basic form out.

Words of another language are not those that tell English places from names, so only what is plain
is kept: a name that the gazetteer resolves, and at a sentence's start only a country or a capital.
"""

from readout.extract import places
from readout.extract.document import Document
from readout.extract.places.gazetteer import Gazetteer
from readout.records import Level, PlaceMention


def find(doc: Document, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Return the place mentions of a text in text order; other cases of a name are not found."""
    opening = {sentence.start for sentence in doc.sentences}
    return tuple(
        one
        for one in places.find(doc, gazetteer)
        if one.place is not None and not one.adjective
        if one.span.start not in opening or _is_great(one, doc, gazetteer)
    )


def _is_great(one: PlaceMention, doc: Document, gazetteer: Gazetteer) -> bool:
    if one.place is None or one.level is Level.COUNTRY:
        return True
    capital = gazetteer.capital(one.place.country)
    return capital is not None and capital.id == one.place.id
