"""What to write and in which form in; the file's bytes out, or a sentence why there is none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from readout import settings
from readout.errors import ExportError
from readout.export import citations, context, marking, tables
from readout.export.columns import table
from readout.export.context import Context
from readout.export.evidence import Texts
from readout.export.located import Feature
from readout.export.pack import Choices
from readout.filters import Filters
from readout.frames import Frames
from readout.reference_frames import country_codes

TABLES = ("meetings", "statements", "articles", "sites")
_PLAIN = Choices()
_PLACE_BYTES = {"csv": 80, "xlsx": 120, "jsonl": 220}  # a place has fewer columns


@dataclass(frozen=True, slots=True)
class Asked:
    """A slice and what is asked of it."""

    what: str
    frames: Frames
    whole: Frames  #: before the filter: a meeting may rest on articles that are outside
    context: Context
    root: Path  #: the checkout with static/geo
    with_reported: bool = False
    texts: Texts | None = None
    choices: Choices = _PLAIN


def file(
    what: str,
    frames: Frames,
    filters: Filters,
    whole: Frames,
    *,
    fmt: str,
    root: Path,
    with_reported: bool = False,
    texts: Texts | None = None,
    choices: Choices = _PLAIN,
) -> bytes:
    """Return the meetings, statements, articles or sites of a slice as a file of the form `fmt`.

    `frames` is the slice that `filters` leave of `whole`; `with_reported` adds the meetings of data
    sets; `texts` reads articles for an evidence pack, which is not made without it. Raises
    ExportError for a form that there is not, or not of these.
    """
    if what not in TABLES:
        raise ExportError(f"There is no table called {what}.")
    if fmt not in FORMS:
        raise ExportError(f"There is no form called {fmt}.")
    if what not in FORMS[fmt].of:
        of = " and ".join(FORMS[fmt].of)
        raise ExportError(f"{what.capitalize()} cannot leave as {fmt}; only {of} can.")
    if with_reported and not FORMS[fmt].takes_reported:
        raise ExportError(f"A file of the form {fmt} has no place for what data sets report.")
    words = context.of(what, frames, filters, whole)
    if choices.marking:
        if not FORMS[fmt].is_marked:
            raise ExportError(f"A file of the form {fmt} has no place for a marking.")
        words = replace(words, marking=marking.marking(choices.marking))
    return FORMS[fmt].build(Asked(what, frames, whole, words, root, with_reported, texts, choices))


def weight(what: str, fmt: str, frames: Frames) -> tuple[int, int]:
    """Return how many records a file will hold, and about how many bytes, without building it.

    Of RIS and CSL JSON the records are articles. The bytes are of the order of the file's.
    """
    if fmt in ("ris", "csl"):
        records = len(citations.keys(what, frames))
    elif what == "sites":
        records = int(frames.mentions["place_id"].nunique())
    else:
        records = len(getattr(frames, what))
    row = _PLACE_BYTES.get(fmt) if what == "sites" else None
    return records, records * (row or FORMS[fmt].row_bytes)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of file: how it is built, and of which tables."""

    build: Callable[[Asked], bytes]
    of: tuple[str, ...]
    mime: str
    row_bytes: int  #: of one record of the demo, as a measure of what a file will weigh
    is_marked: bool = True  #: it says the marking, and the filters
    takes_reported: bool = True  #: meetings as data sets report them have a place in it
    suffix: str = ""  #: of a file's name, where it is not the name of the form


def _table(fmt: str) -> Callable[[Asked], bytes]:
    def build(asked: Asked) -> bytes:
        return tables.write(
            asked.what, asked.frames, fmt, asked.context, with_reported=asked.with_reported
        )

    return build


def _geojson(asked: Asked) -> bytes:
    from readout.export import geojson

    return geojson.write(_features(asked), asked.context)


def _kml(asked: Asked) -> bytes:
    from readout.export import kml

    return kml.write(_features(asked), asked.context)


def _ics(asked: Asked) -> bytes:
    from readout.export import ics

    rows = table("meetings", asked.frames, with_reported=asked.with_reported)
    return ics.write(tables.records(rows), asked.context)


def _ris(asked: Asked) -> bytes:
    from readout.export import ris

    return ris.write(citations.cited(asked.what, asked.frames, asked.whole))


def _csl(asked: Asked) -> bytes:
    from readout.export import csl

    return csl.write(citations.cited(asked.what, asked.frames, asked.whole))


def _stix(asked: Asked) -> bytes:
    from readout.export import stix

    codes = country_codes(settings.load().reference)
    return stix.write(
        asked.what, asked.frames, asked.whole, asked.context, codes, asked.choices.marking
    )


def _zip(asked: Asked) -> bytes:
    from readout.export import pack

    if asked.texts is None:
        raise ExportError("An evidence pack needs the store that the articles lie in.")
    return pack.write(
        asked.what,
        asked.frames,
        asked.whole,
        asked.context,
        asked.texts,
        asked.choices,
        with_reported=asked.with_reported,
    )


def _features(asked: Asked) -> tuple[Feature, ...]:
    from readout.export import areas, located

    outlines = areas.load(asked.root)
    if asked.what == "sites":
        return located.places(asked.frames, outlines)
    return located.meetings(asked.frames, outlines, with_reported=asked.with_reported)


FORMS: Mapping[str, Form] = {
    "csv": Form(_table("csv"), TABLES, "text/csv", 400, is_marked=False),
    "xlsx": Form(
        _table("xlsx"),
        TABLES,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        230,
    ),
    "jsonl": Form(_table("jsonl"), TABLES, "application/jsonl", 700, is_marked=False),
    "geojson": Form(_geojson, ("meetings", "sites"), "application/geo+json", 1200),
    "kml": Form(_kml, ("meetings", "sites"), "application/vnd.google-earth.kml+xml", 2700),
    "ics": Form(_ics, ("meetings",), "text/calendar", 800),
    "ris": Form(
        _ris,
        TABLES,
        "application/x-research-info-systems",
        370,
        is_marked=False,
        takes_reported=False,
    ),
    "csl": Form(
        _csl,
        TABLES,
        "application/vnd.citationstyles.csl+json",
        530,
        is_marked=False,
        suffix="json",
        takes_reported=False,
    ),
    "stix": Form(
        _stix,
        ("meetings", "statements", "articles"),
        "application/stix+json",
        2500,
        suffix="json",
        takes_reported=False,
    ),
    "zip": Form(_zip, TABLES, "application/zip", 1000),
}
