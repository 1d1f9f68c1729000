"""What a view shows in; a choice of data files for other programs, and the button to have one, out.

Nothing is built before the click; how many records a file will hold is said beforehand.
"""

from collections.abc import Callable
from typing import TypeAlias

import streamlit as st

from components import builds, reported, safe, words
from readout import export
from readout.export import weights
from readout.frames import Frames

Offer: TypeAlias = tuple[str, str]  #: a table and a form
_KINDS = {
    "meetings": "Meetings",
    "statements": "Statements",
    "articles": "Articles",
    "sites": "Places named",
}
_FORMS = {
    "geojson": ("map data (GeoJSON)", "Towns and sites as points, areas as outlines."),
    "kml": ("Google Earth (KML)", "Towns and sites as points, areas as outlines."),
    "ics": ("calendar (ICS)", "Whole days; what has no day of its own is a note."),
    "ris": ("sources for Zotero (RIS)", "The articles these rest on, without their texts."),
    "csl": ("sources (CSL JSON)", "The articles these rest on, without their texts."),
    "stix": ("STIX 2.1 bundle", "For OpenCTI and the like; meetings are events."),
    "jsonl": ("JSON lines", "One record a line, as in the table."),
    "zip": (
        "evidence pack (ZIP)",
        "Tables, the cited sentences and their hashes, to be checked with “readout verify”.",
    ),
}
_ONE = {"meetings": "meeting", "statements": "statement", "articles": "article", "sites": "place"}
_CITING = ("ris", "csl")


def draw(kinds: tuple[str, ...], part: Frames, begin: Callable[[str, str], None]) -> None:
    """Draw the choice for the tables of a view; `begin` builds a table in a form."""
    chosen = st.selectbox(
        "For other programs", _offers(kinds), format_func=_called, key="files-other"
    )
    kind, form = chosen
    count, _ = export.weight(kind, form, part)
    one = "article" if form in _CITING else _ONE[kind]
    told, shown = export.FORMS[form], reported.is_shown()
    without = " Meetings as data sets report them are not in it."
    safe.show(
        safe.fill(
            '<div class="ro ro-note">{about} {count}, about {weight}.{without}</div>',
            without=without if shown and not told.takes_reported else "",
            about=_FORMS[form][1],
            count=_first_large(words.count(count, one)),
            weight=weights.of_other(kind, form, part).in_words(builds.pace.factor),
        )
    )
    st.button("Download this file", key="download-other", on_click=begin, args=chosen)


def _offers(kinds: tuple[str, ...]) -> list[Offer]:
    return [(kind, form) for kind in kinds for form in _FORMS if kind in export.FORMS[form].of]


def _called(offer: Offer) -> str:
    kind, form = offer
    return f"{_KINDS[kind]}: {_FORMS[form][0]}"


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]
