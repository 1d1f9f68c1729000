"""A slice of the frames in; a STIX 2.1 bundle (OASIS, 2021) out, for OpenCTI and the like.

Articles are reports, statements notes, actors identities, places locations. STIX has no object for
a meeting: it is an `event` with the fields that OpenCTI gives one, declared by an extension that
lies in the bundle. Ids are UUIDs of version 5 over the records' own ids: the same record has the
same id in every bundle.
"""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from readout.export import stix_parts, tlp
from readout.export.citations import cited
from readout.export.columns import table
from readout.export.context import Context
from readout.export.stix_parts import Object
from readout.export.tables import records
from readout.frames import Frames

Row: TypeAlias = dict[str, Any]


def write(
    what: str,
    frames: Frames,
    whole: Frames,
    context: Context,
    codes: Mapping[str, str],
    marking: str = "",
) -> bytes:
    """Return the bundle of the meetings or the statements of a slice, or, for articles, of both.

    `codes` gives the ISO 3166-1 code of a country's name; `marking` is a TLP label or "".
    """
    made = _Bundle(f"{context.day or date(1970, 1, 1)}T00:00:00.000Z", codes)
    made.add(stix_parts.readout())
    made.add(stix_parts.extension())
    made.add(stix_parts.about(context))
    citations = cited(what, frames, whole)
    if what != "statements":
        _add_meetings(made, frames)
    if what != "meetings":
        _add_statements(made, frames)
    for one in citations:
        made.add(*stix_parts.report(one, tuple(made.found_in.get(one.article, ()))))
    return _written(made, marking)


@dataclass(slots=True)
class _Bundle:
    """The objects so far, by their ids, and which of them each article tells of."""

    stamp: str
    codes: Mapping[str, str]
    objects: dict[str, Object] = field(default_factory=dict)
    #: key of an article -> the ids of what it tells of, each once, in their order
    found_in: dict[int, dict[str, None]] = field(default_factory=dict)

    def add(self, *parts: Object) -> str:
        """Keep objects, each once; return the id of the last one."""
        for part in parts:
            dated = {"spec_version": "2.1", "created": self.stamp, "modified": self.stamp}
            self.objects.setdefault(part["id"], {"type": part["type"], **dated, **part})
        return str(parts[-1]["id"])

    def tell(self, articles: Iterable[int], ids: Iterable[str]) -> None:
        """Note that articles tell of objects."""
        found = dict.fromkeys(ids)
        for article in articles:
            self.found_in.setdefault(article, {}).update(found)


def _add_meetings(made: _Bundle, frames: Frames) -> None:
    parties: dict[int, list[Row]] = {}
    for party in records(frames.participants):
        parties.setdefault(party["meeting"], []).append(party)
    articles: dict[int, list[int]] = {}
    for meeting, article in zip(frames.reports["meeting"], frames.reports["article"], strict=True):
        articles.setdefault(meeting, []).append(article)
    known = frames.meetings[["meeting", "article", "place_id"]]
    for row, own in zip(records(table("meetings", frames)), records(known), strict=True):
        event = made.add(stix_parts.event(row))
        ids = [event]
        for party in parties.get(own["meeting"], ()):
            who = made.add(stix_parts.identity(party, row["event"]))
            ids += [who, made.add(stix_parts.relation(who, "related-to", event, party["role"]))]
        if place := stix_parts.location(row, own["place_id"] or "", made.codes):
            where = made.add(place)
            ids += [where, made.add(stix_parts.relation(event, "located-at", where))]
        made.tell(dict.fromkeys((own["article"], *articles.get(own["meeting"], ()))), ids)


def _add_statements(made: _Bundle, frames: Frames) -> None:
    for row in records(frames.statements):
        who = []
        if row["speaker"]:
            party = {"actor": row["actor"], "name": row["speaker"], "actor_kind": ""}
            who = [made.add(stix_parts.identity(party, row["event"]))]
        about = who or [stix_parts.READOUT]
        made.tell([row["article"]], [made.add(stix_parts.note(row, about)), *who])


def _written(made: _Bundle, marking: str) -> bytes:
    objects = list(made.objects.values())
    if marking:
        mark = tlp.stix(marking)
        objects = [mark, *(one | {"object_marking_refs": [mark["id"]]} for one in objects)]
    body = ",\n".join(json.dumps(one, ensure_ascii=False, allow_nan=False) for one in objects)
    name = uuid.uuid5(stix_parts.NAMESPACE, body)
    return f'{{"type": "bundle", "id": "bundle--{name}", "objects": [\n{body}\n]}}\n'.encode()
