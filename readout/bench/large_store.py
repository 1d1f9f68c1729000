"""An empty store, a number of statements and a seed in; the store filled with invented news out.

Ten statements an article, each with a place name; a meeting for every two articles, which both
report it. Rows are written past the importer and the extraction: a million statements take about a
minute. The same number and seed give the same rows.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table

from readout import reference_frames
from readout.bench.invented_world import Person, Saying, Spot, World, saying, world
from readout.store import tables
from readout.store.connect import Store, writing
from readout.store.insert import insert_all
from readout.store.search import index_articles

SAID = 10  #: statements of one article
REPORTS = 2  #: of one meeting
_AT_ONCE = 1_000  #: articles of one transaction
FIRST, DAYS = date(2005, 1, 1), 7_500  #: in which all of it happened
_VERSION = "invented"
_KINDS = ("talks", "visit", "call", "summit", "session")

Row = dict[str, Any]
Rows = dict[Table, list[Row]]
Draw = random.Random


def fill(store: Store, statements: int, reference: Path, seed: int = 1) -> None:
    """Write about so many statements, rounded up to a whole number of meetings."""
    draw = random.Random(seed)  # noqa: S311 -- no secret
    invented = world(draw, reference_frames.sites(reference))
    with writing(store) as connection:
        insert_all(connection, tables.actors, [_actor(*one) for one in _keyed(invented.people)])
        insert_all(connection, tables.places, [_place(*one) for one in _keyed(invented.spots)])
    meetings = max(1, statements // (SAID * REPORTS))
    for first in range(0, meetings, _AT_ONCE // REPORTS):
        rows: Rows = {}
        for number in range(first, min(first + _AT_ONCE // REPORTS, meetings)):
            _meeting(rows, draw, invented, number * REPORTS + 1)
        with writing(store) as connection:
            _write(connection, rows)


def _write(connection: Connection, rows: Rows) -> None:
    for table in tables.metadata.sorted_tables:  # what is pointed at comes first
        insert_all(connection, table, rows.get(table, []))
    index_articles(connection, [row["key"] for row in rows[tables.articles]])


def _meeting(rows: Rows, draw: Draw, invented: World, key: int) -> None:
    """Add a meeting, which has the key of its first report, and the articles that report it."""
    day = FIRST + timedelta(days=int(DAYS * draw.random() ** 0.6))
    people = _parties(draw, invented)
    spot = draw.randrange(len(invented.spots))
    shared = {
        "kind": draw.choices(_KINDS, (8, 4, 3, 2, 1))[0],
        "status": draw.choices(("held", "planned", "cancelled"), (20, 2, 1))[0],
        **_when(draw, day),
        "confidence": draw.choices(("high", "medium", "low"), (8, 2, 1))[0],
        "place": spot + 1,
        "place_level": invented.spots[spot].level,
    }
    _add(rows, tables.meetings, {"key": key, **shared})
    for number in range(REPORTS):
        _article(rows, draw, invented, key + number, day + timedelta(days=number))
        _report(rows, key + number, key, shared, [invented.people[one] for one in people])
        for one in people:
            party = {"report": key + number, **_who("", one, invented.people[one])}
            _add(rows, tables.participants, party)


def _parties(draw: Draw, invented: World) -> list[int]:
    """Return two or three people, the first ones of the world most often."""
    wanted, found = draw.choices((2, 3), (7, 3))[0], list[int]()
    while len(found) < wanted:
        one = _often(draw, len(invented.people))
        if one not in found:
            found.append(one)
    return found


def _article(rows: Rows, draw: Draw, invented: World, key: int, day: date) -> None:
    """Add an article; its first sentence is the report's and is put before the others there."""
    text = ""
    for number in range(SAID):
        who, where = _often(draw, len(invented.people)), _often(draw, len(invented.spots))
        one = saying(draw, invented.people[who], invented.spots[where])
        at = len(text)
        text += f"{one.text}\n\n"
        statement: Row = {"key": (key - 1) * SAID + number + 1, "article": key}
        statement |= _said(one, at) | _who("who_", who, invented.people[who]) | _when(draw, day)
        statement["confidence"] = draw.choices(("high", "medium", "low"), (8, 2, 1))[0]
        statement["event"] = _id("statement", statement["key"])
        _add(rows, tables.statements, statement)
        _add(rows, tables.place_mentions, _mention(one, at, key, where, invented.spots[where]))
    outlet = invented.outlets[_often(draw, len(invented.outlets))]
    _add(rows, tables.articles, _text(key, text, outlet, day))
    _add(rows, tables.sightings, _sighting(rows[tables.articles][-1]))
    families = {"article": key, "family": key, "scheme": _VERSION}
    _add(rows, tables.families, families)
    ledger = {"article": key, "version": _VERSION, "language": "en", "supported": True}
    _add(rows, tables.extractions, ledger)


def _report(rows: Rows, key: int, meeting: int, shared: Row, people: Sequence[Person]) -> None:
    """Add a report of a meeting, and its sentence at the end of its article."""
    article = rows[tables.articles][-1]
    start = len(article["text"])
    names = [one.name for one in people]
    sentence = f"{', '.join(names[:-1])} and {names[-1]} met for {shared['kind']}."
    article["text"] += sentence
    article["characters"] = len(article["text"])
    trigger = start + sentence.index(" met for ") + 1
    end = start + len(sentence)
    report: Row = {"key": key, "event": _id("meeting", key), "article": key, "meeting": meeting}
    report |= {"trigger_start": trigger, "trigger_end": trigger + 3, "evidence": [[start, end]]}
    report |= {"evidence_start": start, "evidence_end": end, "evidence_text": sentence}
    report |= {"place_adjective": False, "place_sites": [], "rule": _VERSION, **shared}
    _add(rows, tables.meeting_reports, report)


def _said(one: Saying, at: int) -> Row:
    start, end = at + one.content[0], at + one.content[1]
    return {
        "spans": [[start, end]],
        "content": one.text[slice(*one.content)],
        "kind": one.kind,
        "manner": one.manner,
        "rule": _VERSION,
        "speaker_start": at + one.speaker[0],
        "speaker_end": at + one.speaker[1],
        "as_written": one.text[slice(*one.speaker)],
        "attribution_confidence": "high",
        "to_reason": "nobody",
        "is_statement": True,
        "evidence_start": at,
        "evidence_end": at + len(one.text),
    }


def _mention(one: Saying, at: int, article: int, key: int, where: Spot) -> Row:
    return {
        "article": article,
        "start": at + one.place[0],
        "end": at + one.place[1],
        "words": where.name,
        "place": key + 1,
        "level": where.level,
        "adjective": False,
        "sites": [],
    }


def _when(draw: Draw, day: date) -> Row:
    """Return when something was: a day for most, a month for some, for a few not known."""
    precision = draw.choices(("day", "month", "publication", "none"), (90, 4, 4, 2))[0]
    if precision == "none":
        return {"start": "", "end": "", "precision": precision}
    if precision == "month":
        start = day.replace(day=1)
        end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return {"start": str(start), "end": str(end), "precision": precision}
    return {"start": str(day), "end": str(day), "precision": precision}


def _who(prefix: str, key: int, who: Person) -> Row:
    return {
        f"{prefix}actor": key + 1,
        f"{prefix}name": who.name,
        f"{prefix}kind": "person",
        f"{prefix}role": who.role,
        f"{prefix}side": who.side,
        f"{prefix}reason": "named",
    }


def _text(key: int, text: str, outlet: str, day: date) -> Row:
    return {
        "key": key,
        "id": _id("article", key),
        "title": f"Invented news, number {key:,}",
        "text": text,
        "outlet": outlet,
        "published": str(day),
        "language": "en",
        **dict.fromkeys(("title_known", "outlet_known", "published_known"), "metadata"),
        "source": f"invented-{key}.txt",
        "characters": len(text),
    }


def _sighting(article: Row) -> Row:
    names = ("outlet", "title", "published", "source")
    return {"article": article["key"], **{name: article[name] for name in names}}


def _actor(key: int, one: Person) -> Row:
    return {"key": key, "id": one.id, "name": one.name, "kind": "person", "side": one.side}


def _place(key: int, one: Spot) -> Row:
    names = "id name level country latitude longitude".split()
    return {"key": key, **{name: getattr(one, name) for name in names}}


def _keyed(some: Sequence[Any]) -> list[tuple[int, Any]]:
    return list(enumerate(some, start=1))


def _often(draw: Draw, number: int) -> int:
    """Return a number below `number`, the first ones more often than the last."""
    return int(number * draw.random() ** 2)


def _id(kind: str, key: int) -> str:
    return blake2b(f"{kind} {key}".encode(), digest_size=16).hexdigest()


def _add(rows: Rows, table: Table, row: Row) -> None:
    rows.setdefault(table, []).append(row)
