"""One record in; its STIX 2.1 object out, without the moments that a bundle gives them all."""

import re
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from readout.export.cells import one_line
from readout.export.citations import Citation
from readout.export.context import Context
from readout.export.naming import headline

Object: TypeAlias = dict[str, Any]
#: made once for Readout; STIX 2.1, section 2.9, keeps its own namespace for observables
NAMESPACE = uuid.UUID("5f0b3a52-6a0e-5d0c-9b43-0d6f6b0e7a11")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATED = ("day", "days", "month", "year", "range")
_CLASSES = {
    "person": "individual",
    "government": "organization",
    "organisation": "organization",
    "agency": "organization",
    "group": "group",
}
_LEVELS = {  # what OpenCTI calls each level
    "site": "Position",
    "city": "City",
    "region": "Administrative-Area",
    "country": "Country",
}
_SCHEMA = (
    "An event is a meeting as news articles report it. name, description: text. event_types: list "
    "of text. start_time, stop_time: timestamps of the first and the last day, absent where the "
    "articles name no day. status: held, ongoing, planned, cancelled, reported (one source claims "
    "it) or denied. date_precision: day, days, month, year, range, publication (only the day of "
    "the report is known) or none. record_id: Readout's id."
)


def _id(kind: str, name: str) -> str:
    return f"{kind}--{uuid.uuid5(NAMESPACE, f'{kind}|{name}')}"


READOUT = _id("identity", "readout")
EXTENSION = _id("extension-definition", "readout-meeting")


def readout() -> Object:
    """Return the identity behind all objects but reports."""
    return {
        "type": "identity",
        "id": READOUT,
        "name": "Readout",
        "identity_class": "system",
        "description": "Machine extraction from news articles; see the notes of each record.",
    }


def extension() -> Object:
    """Return the definition of what an event is in this bundle."""
    return {
        "type": "extension-definition",
        "id": EXTENSION,
        "created_by_ref": READOUT,
        "name": "Readout meeting",
        "schema": _SCHEMA,
        "version": "1.0.0",
        "extension_types": ["new-sdo"],
    }


def about(context: Context) -> Object:
    """Return the note that says filters, sources, day and method of the bundle."""
    content = "\n".join(f"{name}: {value}" for name, value in context.lines())
    return {
        "type": "note",
        "id": _id("note", content),
        "created_by_ref": READOUT,
        "abstract": "About this bundle",
        "content": content,
        "object_refs": [READOUT],
    }


def report(one: Citation, tells_of: Sequence[str]) -> tuple[Object, ...]:
    """Return an article and, before it, its outlet; without a text, as citations are.

    `published` may not be left out: of an article without a day it is the moment of its reading,
    and a label says so.
    """
    outlet = identity(
        {"actor": f"outlet:{one.outlet}", "name": one.outlet, "actor_kind": "agency"}, ""
    )
    known: Object = {
        "source_name": one.outlet or "article",
        "external_id": one.id,
        "url": one.address,
    }
    if _SHA256.fullmatch(one.raw_sha256):
        known["hashes"] = {"SHA-256": one.raw_sha256}
    made = {
        "type": "report",
        "id": _id("report", one.id),
        "created_by_ref": outlet["id"] if one.outlet else READOUT,
        "name": one.title or f"Article {one.id}",
        "report_types": ["observed-data"],
        "published": _moment(one.published) or one.fetched_at or "1970-01-01T00:00:00Z",
        "labels": [f"published: {one.published or 'not known'}"],
        "object_refs": list(tells_of) or [outlet["id"] if one.outlet else READOUT],
        "external_references": [_filled(known | {"description": one.line()})],
    }
    if one.language:
        made["lang"] = one.language
    return (outlet, made) if one.outlet else (made,)


def event(row: Mapping[str, Any]) -> Object:
    """Return a meeting from its row of the table."""
    made = {
        "type": "event",
        "id": _id("event", row["event"]),
        "created_by_ref": READOUT,
        "name": one_line(headline(dict(row))),
        "description": row["evidence"],
        "event_types": [row["kind"] or "meeting"],
        "status": row["status"],
        "date_precision": row["precision"],
        "record_id": row["event"],
    }
    if row["precision"] in _DATED and row["start"] and row["end"]:
        made["start_time"] = f"{row['start']}T00:00:00Z"
        made["stop_time"] = f"{row['end']}T23:59:59Z"
    return _filled(made) | {"extensions": {EXTENSION: {"extension_type": "new-sdo"}}}


def identity(party: Mapping[str, Any], record: str) -> Object:
    """Return an actor; a name as written is somebody else in every record."""
    key = party["actor"] or f"{record}|{one_line(party['name']).casefold()}"
    kind = party["actor_kind"] or key.partition(":")[0]
    return {
        "type": "identity",
        "id": _id("identity", key),
        "created_by_ref": READOUT,
        "name": one_line(party["name"]) or "not named",
        "identity_class": _CLASSES.get(kind, "unknown"),
    }


def note(row: Mapping[str, Any], about: Sequence[str]) -> Object:
    """Return a statement; its words never stand without who said them and how."""
    who = row["speaker"] or "Speaker not known"
    how = ", ".join(part for part in (row["manner"], row["kind"]) if part)
    day = f"{row['start']} to {row['end']}" if row["start"] != row["end"] else row["start"]
    labels = {
        "manner": row["manner"],
        "form": row["kind"],
        "date-precision": row["precision"],
        "confidence": row["confidence"],
        "record": row["event"],
    }
    return {
        "type": "note",
        "id": _id("note", row["event"] or f"{row['article']}|{row['statement']}"),
        "created_by_ref": READOUT,
        "abstract": one_line(f"{who} ({how}), {day or 'no day known'}"),
        "content": f"{who} ({how}): {row['content']}",
        "labels": [f"{name}: {value}" for name, value in labels.items() if value],
        "object_refs": list(about),
    }


def location(row: Mapping[str, Any], place_id: str, codes: Mapping[str, str]) -> Object | None:
    """Return the place of a meeting, None where there is none that STIX can say."""
    level, country = row["place_level"] or "", row["country"] or ""
    if level not in _LEVELS or not (country or row["latitude"] is not None):
        return None
    made = {
        "type": "location",
        "id": _id("location", place_id or f"{level}|{row['place']}|{country}"),
        "created_by_ref": READOUT,
        "name": row["place"],
        "country": codes.get(country, country),
        "city": row["place"] if level == "city" else "",
        "administrative_area": row["place"] if level == "region" else "",
        "x_opencti_location_type": _LEVELS[level],
    }
    if row["latitude"] is not None and row["longitude"] is not None:
        made |= {"latitude": row["latitude"], "longitude": row["longitude"]}
    return _filled(made)


def relation(source: str, kind: str, target: str, role: str | None = None) -> Object:
    """Return a relationship; `role` is the office that a party held that day."""
    made = {
        "type": "relationship",
        "id": _id("relationship", f"{source}|{kind}|{target}"),
        "created_by_ref": READOUT,
        "relationship_type": kind,
        "source_ref": source,
        "target_ref": target,
        "description": f"took part as {one_line(role)}" if role else "",
    }
    return _filled(made)


def _filled(made: Object) -> Object:
    return {name: value for name, value in made.items() if value not in ("", None)}


def _moment(published: str) -> str:
    """Return the first moment of an ISO prefix, or ""."""
    whole = f"{published}-01-01"[:10] if len(published) == 4 else f"{published}-01"[:10]
    return f"{whole}T00:00:00Z" if published else ""
