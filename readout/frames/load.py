"""The store in; all its frames out.

Read through SQLAlchemy's own driver. ADBC would read the raw rows faster (see `_fetched`), but it
brings a second copy of SQLite into the process, and two copies do not know each other's locks: the
one that closes a file drops the locks of the other (sqlite.org/howtocorrupt.html, 2.2.1).
"""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Select, select

from readout.frames import columns
from readout.frames.names import label, sides
from readout.frames.records import Frames
from readout.store.connect import Store, reading
from readout.store.tables import (
    actors,
    articles,
    extractions,
    meeting_reports,
    meetings,
    meta,
    participants,
    place_mentions,
    places,
    sightings,
    statements,
)

Columns = dict[str, Any]
_PINNED = ("site", "city")


def load(store: Store) -> Frames:
    """Return the frames of the store as it is now, all from one state of it."""
    with reading(store) as connection, connection.begin():
        version = connection.execute(
            select(meta.c.value).where(meta.c.name == "data_version")
        ).scalar_one()
        raw = {name: _fetched(connection, asked) for name, asked in _queries().items()}
    reports = columns.frame(columns.REPORTS, raw["reports"])
    copies = columns.frame(columns.SIGHTINGS, raw["sightings"])
    texts = _articles(raw["articles"], raw["ledger"], copies)
    parties = _participants(raw["participants"])
    met = _meetings(raw["meetings"], parties, reports, copies)
    said = _statements(raw["statements"], texts)
    return Frames(
        meetings=_sorted(met, "start", "meeting"),
        participants=parties,
        statements=_sorted(said, "start", "statement"),
        mentions=_sorted(_mentions(raw["mentions"], raw["places"], texts), "start", "mention"),
        articles=_sorted(_counted(texts, said, reports), "published", "article"),
        version=int(version),
        reports=reports,
        sightings=copies,
    )


def _queries() -> dict[str, Select[Any]]:
    shown = meeting_reports.c.key == meetings.c.key
    found = meeting_reports
    return {
        "articles": select(
            *(articles.c[name] for name in "key id title outlet published language".split()),
            *(articles.c[name] for name in "published_known source fetched_at".split()),
            *(articles.c[name] for name in ("raw_sha256", "characters")),
        ).order_by(articles.c.key),
        "ledger": select(extractions.c.article, extractions.c.supported),
        "sightings": select(
            *(sightings.c[name] for name in columns.SIGHTINGS),
        ).order_by(sightings.c.key),
        "reports": select(
            found.c.key.label("report"),
            *(found.c[name] for name in columns.REPORTS if name != "report"),
        ).order_by(found.c.key),
        "participants": select(
            found.c.meeting,
            (found.c.key == found.c.meeting).label("shown"),
            actors.c.id.label("actor"),
            *(participants.c[name] for name in ("name", "role", "side", "kind")),
        )
        .join_from(participants, found)
        .join(actors, isouter=True)
        .order_by(found.c.meeting, found.c.key != found.c.meeting, participants.c.key),
        "meetings": select(
            *(meetings.c[name] for name in "key start end precision status kind".split()),
            *(meetings.c[name] for name in ("place_level", "confidence")),
            *(found.c[name] for name in "event rule article evidence_start evidence_end".split()),
            *(found.c[name] for name in ("trigger_start", "trigger_end")),
            found.c.evidence_text.label("evidence"),
            places.c.id.label("place_id"),
            places.c.name.label("place"),
            *(places.c[name] for name in ("country", "latitude", "longitude")),
        )
        .join_from(meetings, found, shown)
        .join(places, meetings.c.place == places.c.key, isouter=True),
        "statements": select(
            statements.c.key.label("statement"),
            actors.c.id.label("actor"),
            statements.c.who_name.label("speaker"),
            statements.c.who_role.label("role"),
            statements.c.who_side.label("side"),
            statements.c.who_reason.label("reason"),
            statements.c.who_basis.label("basis"),
            statements.c.to_name.label("addressee"),
            *(statements.c[name] for name in columns.STATEMENTS if name in statements.c),
        )
        .join_from(statements, actors, statements.c.who_actor == actors.c.key, isouter=True)
        .where(statements.c.is_statement),
        "mentions": select(
            place_mentions.c.key.label("mention"),
            place_mentions.c.place.label("key"),
            *(place_mentions.c[name] for name in "article start end words level sites".split()),
        ).where(~place_mentions.c.adjective),
        "places": select(places),
    }


def _fetched(connection: Connection, asked: Select[Any]) -> Columns:
    """Return the columns of a query, fetched as plain tuples past SQLAlchemy's row objects."""
    result = connection.execute(asked)
    names = list(result.keys())
    cursor = result.cursor
    rows = cursor.fetchall() if cursor is not None else []
    result.close()
    return _turned(names, rows)


def _articles(raw: Columns, ledger: Columns, copies: pd.DataFrame) -> pd.DataFrame:
    """The articles in the order of their keys; what was found in them is counted later."""
    supported = dict(zip(ledger["article"], ledger["supported"], strict=True))
    keys = np.array(raw["key"], dtype=np.int64)
    outlets = copies.loc[copies["outlet"] != "", ["article", "outlet"]].drop_duplicates()
    nothing = np.zeros(len(keys), dtype=np.int64)
    return columns.frame(
        columns.ARTICLES,
        raw
        | {
            "article": keys,
            "published_text": raw["published"],
            "sightings": _count(keys, copies["article"]),
            "outlets": _count(keys, outlets["article"]),
            "statements": nothing,
            "meetings": nothing,
            "supported": [bool(supported.get(key, True)) for key in raw["key"]],
            "demo": [outlet.startswith("Demo") for outlet in raw["outlet"]],
        },
    )


def _counted(texts: pd.DataFrame, said: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    keys = texts["article"].to_numpy()
    met = reports[["article", "meeting"]].drop_duplicates()
    return texts.assign(
        statements=_count(keys, said["article"]), meetings=_count(keys, met["article"])
    )


def _participants(raw: Columns) -> pd.DataFrame:
    """Every party of a meeting once. The report shown first gives them all, others add actors.

    A party that only another report has, and only as written, may be one already counted.
    """
    raw = raw | {"actor": [actor or "" for actor in raw["actor"]], "actor_kind": raw["kind"]}
    parties = columns.frame(columns.PARTICIPANTS, raw)
    kept = np.array(raw["shown"], dtype=bool) | (parties["actor"] != "").to_numpy()
    actor = parties["actor"].astype("str")
    who = actor.where(actor != "", parties["name"].astype("str"))
    again = pd.DataFrame({"meeting": parties["meeting"], "who": who})[kept].duplicated()
    return parties[kept][~again.to_numpy()].reset_index(drop=True)


def _meetings(
    raw: Columns, parties: pd.DataFrame, reports: pd.DataFrame, copies: pd.DataFrame
) -> pd.DataFrame:
    keys = np.array(raw["key"], dtype=np.int64)
    wording = _wording(parties)
    texts = reports[["meeting", "article"]].drop_duplicates()
    printed = texts.merge(copies.loc[copies["outlet"] != "", ["article", "outlet"]], on="article")
    outlets = printed[["meeting", "outlet"]].drop_duplicates()
    pinned = np.isin(np.array(raw["place_level"], dtype=object), _PINNED)
    return columns.frame(
        columns.MEETINGS,
        raw
        | {
            "meeting": keys,
            "label": [wording.get(key, _NOBODY)[0] for key in raw["key"]],
            "parties": [wording.get(key, _NOBODY)[1] for key in raw["key"]],
            "sides": [wording.get(key, _NOBODY)[2] for key in raw["key"]],
            **{name: _texts(raw[name]) for name in ("place", "place_id", "country")},
            "latitude": _pinned(raw["latitude"], pinned),
            "longitude": _pinned(raw["longitude"], pinned),
            "reports": _count(keys, reports["meeting"]),
            "origins": _count(keys, texts["meeting"]),
            "outlets": _count(keys, outlets["meeting"]),
        },
    )


_NOBODY = ("", "", "")


def _wording(parties: pd.DataFrame) -> dict[int, tuple[str, str, str]]:
    """Return the label, the parties and the sides of each meeting."""
    rows = zip(
        parties["meeting"].tolist(),
        parties["name"].tolist(),
        parties["actor_kind"].tolist(),
        parties["side"].tolist(),
        strict=True,
    )
    found = {}
    for meeting, group in groupby(rows, key=lambda row: row[0]):
        _, called, kinds, behind = zip(*group, strict=True)
        people = [(name, kind) for name, kind in zip(called, kinds, strict=True) if name]
        full = "; ".join(name for name, _ in people)
        found[meeting] = (label(people), full, sides(behind))
    return found


def _statements(raw: Columns, texts: pd.DataFrame) -> pd.DataFrame:
    keys = np.array(raw["article"], dtype=np.int64)
    called = zip(raw["speaker"], raw["as_written"], strict=True)
    return columns.frame(
        columns.STATEMENTS,
        raw
        | {
            "actor": _texts(raw["actor"]),
            "speaker": [name or written for name, written in called],
            "outlet": _of_article(texts, keys, "outlet"),
            "article": keys,
        },
    )


def _mentions(raw: Columns, gazetteer: Columns, texts: pd.DataFrame) -> pd.DataFrame:
    """One row for each place named, and one for each site that is described without its name."""
    by_key = dict(zip(gazetteer["key"], _rows(gazetteer, *_PLACE), strict=True))
    by_id = {row[0]: row for row in by_key.values()}
    found = []
    named = ("mention", "article", "start", "end", "key", "words", "level", "sites")
    for mention, article, start, end, key, words, level, sites_json in _rows(raw, *named):
        where = (mention, article, start, end)
        described = json.loads(sites_json) if isinstance(sites_json, str) else sites_json
        if key is not None:
            found.append((*where, level, False, *by_key[key]))
        elif not described:
            found.append((*where, level, False, "", words, "", None, None))
        for site in described:
            _, name, country, _, _ = by_id.get(site, ("", site, "", None, None))
            found.append((*where, "site", True, site, name, country, None, None))
    places = ("place_id", "place", "country", "latitude", "longitude")
    names = ("mention", "article", "evidence_start", "evidence_end", "level", "described", *places)
    values = _turned(names, found)
    pinned = np.isin(np.array(values["level"], dtype=object), _PINNED)
    return columns.frame(
        columns.MENTIONS,
        values
        | {
            "start": _of_article(texts, np.array(values["article"], np.int64), "published"),
            "latitude": _pinned(values["latitude"], pinned),
            "longitude": _pinned(values["longitude"], pinned),
        },
    )


def _turned(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Columns:
    return dict(zip(names, zip(*rows, strict=True) if rows else [()] * len(names), strict=True))


_PLACE = ("id", "name", "country", "latitude", "longitude")


def _rows(raw: Columns, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(raw[name] for name in names), strict=True)


def _of_article(texts: pd.DataFrame, keys: Any, column: str) -> Any:
    """Return a column of the articles for records whose articles have these keys."""
    at = np.searchsorted(texts["article"].to_numpy(), keys)
    return texts[column].array.take(at) if len(keys) else texts[column].array[:0]


def _count(keys: Any, values: pd.Series) -> Any:
    """Return how often each key occurs among the values."""
    found, counts = np.unique(values.to_numpy(), return_counts=True)
    totals = np.zeros(len(keys), dtype=np.int64)
    at = np.searchsorted(found, keys)
    hit = at < len(found)
    hit[hit] = found[at[hit]] == keys[hit]
    totals[hit] = counts[at[hit]]
    return totals


def _texts(values: Sequence[str | None]) -> list[str]:
    return [value or "" for value in values]


def _pinned(degrees: Sequence[float | None], pinned: Any) -> Any:
    return np.where(pinned, np.array(degrees, dtype="float64"), np.nan)


def _sorted(frame: pd.DataFrame, day: str, key: str) -> pd.DataFrame:
    return frame.sort_values([day, key], na_position="last", ignore_index=True)
