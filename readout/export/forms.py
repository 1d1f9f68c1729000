"""What to write and in which form in; the file's bytes out, or a sentence why there is none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from readout import settings
from readout.errors import ExportError
from readout.export import context, tables
from readout.export.columns import COLUMNS, table
from readout.export.context import Context
from readout.export.located import Feature
from readout.filters import Filters
from readout.frames import Frames
from readout.reference_frames import country_codes


@dataclass(frozen=True, slots=True)
class Asked:
    """A slice and what is asked of it."""

    what: str
    frames: Frames
    whole: Frames  #: before the filter: a meeting may rest on articles that are outside
    context: Context
    root: Path  #: the checkout with static/geo
    with_reported: bool = False
    marking: str = ""  #: TLP, where the form has a place for it


def file(
    what: str,
    frames: Frames,
    filters: Filters,
    whole: Frames,
    *,
    fmt: str,
    root: Path,
    with_reported: bool = False,
    marking: str = "",
) -> bytes:
    """Return the meetings, statements, articles or sites of a slice as a file of the form `fmt`.

    `frames` is the slice that `filters` leave of `whole`; `with_reported` adds the meetings of data
    sets; `marking` is one of tlp.MARKINGS or "". Raises ExportError for a form that there is not,
    or not of these.
    """
    if what not in COLUMNS:
        raise ExportError(f"There is no table called {what}.")
    if fmt not in FORMS:
        raise ExportError(f"There is no form called {fmt}.")
    if what not in FORMS[fmt].of:
        of = " and ".join(FORMS[fmt].of)
        raise ExportError(f"{what.capitalize()} cannot leave as {fmt}; only {of} can.")
    words = context.of(what, frames, filters, whole)
    return FORMS[fmt].build(Asked(what, frames, whole, words, root, with_reported, marking))


@dataclass(frozen=True, slots=True)
class Form:
    """One form of file: how it is built, and of which tables."""

    build: Callable[[Asked], bytes]
    of: tuple[str, ...]
    mime: str


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
    from readout.export import citations, ris

    return ris.write(citations.cited(asked.what, asked.frames, asked.whole))


def _csl(asked: Asked) -> bytes:
    from readout.export import citations, csl

    return csl.write(citations.cited(asked.what, asked.frames, asked.whole))


def _stix(asked: Asked) -> bytes:
    from readout.export import stix

    codes = country_codes(settings.load().reference)
    return stix.write(asked.what, asked.frames, asked.whole, asked.context, codes, asked.marking)


def _features(asked: Asked) -> tuple[Feature, ...]:
    from readout.export import areas, located

    outlines = areas.load(asked.root)
    if asked.what == "sites":
        return located.places(asked.frames, outlines)
    return located.meetings(asked.frames, outlines, with_reported=asked.with_reported)


_ALL = ("meetings", "statements", "articles", "sites")
FORMS: Mapping[str, Form] = {
    "csv": Form(_table("csv"), _ALL, "text/csv"),
    "xlsx": Form(
        _table("xlsx"), _ALL, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "jsonl": Form(_table("jsonl"), _ALL, "application/jsonl"),
    "geojson": Form(_geojson, ("meetings", "sites"), "application/geo+json"),
    "kml": Form(_kml, ("meetings", "sites"), "application/vnd.google-earth.kml+xml"),
    "ics": Form(_ics, ("meetings",), "text/calendar"),
    "ris": Form(_ris, _ALL, "application/x-research-info-systems"),
    "csl": Form(_csl, _ALL, "application/vnd.citationstyles.csl+json"),
    "stix": Form(_stix, ("meetings", "statements", "articles"), "application/stix+json"),
}
