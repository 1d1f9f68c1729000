"""The store in; all its frames out.

Read through SQLAlchemy's own driver, past its row objects: the demo takes 40 ms; 50,000 meetings,
500,000 statements and as many place names take about 10 s (two cores). ADBC reads faster, but it
brings a second copy of SQLite into the process, and two copies do not know each other's locks: the
one that closes a file drops those of the other (sqlite.org/howtocorrupt.html, section 2.2.1).
"""

import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Select, select

from readout.frames import columns, origins
from readout.frames.queries import queries
from readout.frames.records import Frames
from readout.frames.visits import in_words
from readout.frames.wording import NOBODY, wording
from readout.store.connect import Store, reading
from readout.store.tables import meta

Columns = dict[str, Any]
_PINNED = ("site", "city")


def load(store: Store) -> Frames:
    """Return the frames of the store as it is now, all from one state of it."""
    asked = queries()
    with _uncollected(), reading(store) as connection, connection.begin():
        version = connection.execute(
            select(meta.c.value).where(meta.c.name == "data_version")
        ).scalar_one()

        def fetched(name: str) -> Columns:
            return _fetched(connection, asked[name])

        reports = columns.frame(columns.REPORTS, fetched("reports"))
        copies = columns.frame(columns.SIGHTINGS, fetched("sightings"))
        known = fetched("articles")
        told = origins.families(known, fetched("families"), copies)
        texts = _articles(known, fetched("ledger"), copies, told)
        parties = _participants(fetched("participants"))
        met = _meetings(fetched("meetings"), parties, reports, copies, told)
        spoken = fetched("statements")
        spoken |= origins.of_statements(spoken, told, copies)
        said = _statements(spoken, texts, met, reports)
        by_others = _reported(fetched("reported"))
        named = _mentions(fetched("mentions"), fetched("places"), texts)
    return Frames(
        meetings=_sorted(met, "start", "meeting"),
        participants=parties,
        statements=_sorted(said, "start", "statement"),
        mentions=_sorted(named, "start", "mention"),
        articles=_sorted(_counted(texts, said, reports), "published", "article"),
        version=int(version),
        reports=reports,
        sightings=copies,
        reported=_sorted(by_others, "start", "event"),
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from going through millions of rows, none of which is garbage.

    100,000 statements then take 2.5 to 3.1 s of processor time, not 3.3 to 3.5.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _fetched(connection: Connection, asked: Select[Any]) -> Columns:
    """Return the columns of a query, fetched as plain tuples past SQLAlchemy's row objects."""
    result = connection.execute(asked)
    names = list(result.keys())
    cursor = result.cursor
    rows = cursor.fetchall() if cursor is not None else []
    result.close()
    return _turned(names, rows)


def _articles(
    raw: Columns, ledger: Columns, copies: pd.DataFrame, told: origins.Families
) -> pd.DataFrame:
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
            "sightings": origins.count(keys, copies["article"]),
            "outlets": origins.count(keys, outlets["article"]),
            "family": told.family,
            "origin": columns.category(told.origin),
            "near_copies": told.near_copies,
            "compared": told.compared,
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
        statements=origins.count(keys, said["article"]),
        meetings=origins.count(keys, met["article"]),
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
    raw: Columns,
    parties: pd.DataFrame,
    reports: pd.DataFrame,
    copies: pd.DataFrame,
    told: origins.Families,
) -> pd.DataFrame:
    keys = np.array(raw["key"], dtype=np.int64)
    words = wording(parties)
    texts = reports[["meeting", "article"]].drop_duplicates()
    printed = texts.merge(copies.loc[copies["outlet"] != "", ["article", "outlet"]], on="article")
    outlets = printed[["meeting", "outlet"]].drop_duplicates()
    pinned = np.isin(np.array(raw["place_level"], dtype=object), _PINNED)
    met = columns.frame(
        columns.MEETINGS,
        raw
        | {
            "meeting": keys,
            "label": [words.get(key, NOBODY)[0] for key in raw["key"]],
            "parties": [words.get(key, NOBODY)[1] for key in raw["key"]],
            "sides": [words.get(key, NOBODY)[2] for key in raw["key"]],
            **{name: _texts(raw[name]) for name in ("place", "place_id", "country")},
            "latitude": _pinned(raw["latitude"], pinned),
            "longitude": _pinned(raw["longitude"], pinned),
            **columns.blank(columns.CHECKED, len(keys)),
            "reports": origins.count(keys, reports["meeting"]),
            "origins": origins.of_meetings(told, keys, reports),
            "outlets": origins.count(keys, outlets["meeting"]),
            "part_of": [visit or 0 for visit in raw["part_of"]],
            "visit": [""] * len(keys),
            "visit_event": [""] * len(keys),
        },
    )
    return in_words(met, parties)


def _statements(
    raw: Columns, texts: pd.DataFrame, met: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    keys = np.array(raw["article"], dtype=np.int64)
    called = zip(raw["speaker"], raw["as_written"], strict=True)
    return columns.frame(
        columns.STATEMENTS,
        raw
        | {
            "actor": _texts(raw["actor"]),
            "speaker": [name or written for name, written in called],
            "outlet": _of_article(texts, keys, "outlet"),
            "venue": _venues(raw, met, reports),
            "article": keys,
            **columns.blank(columns.CHECKED, len(keys)),
        },
    )


def _venues(raw: Columns, met: pd.DataFrame, reports: pd.DataFrame) -> list[str]:
    """Return the meeting that each statement was made at, in words; "" for most."""
    triggers = zip(reports["article"], reports["trigger_start"], strict=True)
    meeting = dict(zip(triggers, reports["meeting"], strict=True))
    called = dict(zip(met["meeting"], zip(met["kind"], met["label"], strict=True), strict=True))
    found = (
        called.get(meeting.get(at)) if at[1] is not None else None
        for at in zip(raw["article"], raw["venue_start"], strict=True)
    )
    return [": ".join(part for part in one if part) if one else "" for one in found]


def _mentions(raw: Columns, gazetteer: Columns, texts: pd.DataFrame) -> pd.DataFrame:
    """One row for each place named, and one for each site that is described without its name."""
    described = _described(raw, gazetteer)
    bare = {at for at, _, _, _ in described if raw["place_id"][at] is None}
    rows = [at for at in range(len(raw["mention"])) if at not in bare]
    more = [at for at, _, _, _ in described]
    named = {name: [raw[name][at] for at in rows] for name in raw}
    article = np.array(named["article"] + [raw["article"][at] for at in more], dtype=np.int64)
    level = named["level"] + ["site"] * len(more)
    pinned = np.isin(np.array(named["level"], dtype=object), _PINNED)
    nowhere = np.full(len(more), np.nan)
    words = zip(named["place"], named["words"], strict=True)
    return columns.frame(
        columns.MENTIONS,
        {
            **{
                name: named[name] + [raw[name][at] for at in more]
                for name in ("mention", "evidence_start", "evidence_end")
            },
            "article": article,
            "start": _of_article(texts, article, "published"),
            "place": [place or word for place, word in words] + [one[2] for one in described],
            "place_id": _texts(named["place_id"]) + [one[1] for one in described],
            "country": _texts(named["country"]) + [one[3] for one in described],
            "level": level,
            "described": [False] * len(rows) + [True] * len(more),
            "latitude": np.append(_pinned(named["latitude"], pinned), nowhere),
            "longitude": np.append(_pinned(named["longitude"], pinned), nowhere),
        },
    )


def _reported(raw: Columns) -> pd.DataFrame:
    """The meetings of data sets, none of which is a point unless its level is."""
    pinned = np.isin(np.array(raw["place_level"], dtype=object), _PINNED)
    numbers = zip(raw["data_set"], raw["id"], strict=True)
    actors = [json.loads(one) if isinstance(one, str) else one for one in raw["actors"]]
    return columns.frame(
        columns.REPORTED,
        raw
        | {
            "event": [f"{data_set}:{number}" for data_set, number in numbers],
            "start": raw["day"],
            "end": raw["day"],
            "parties": ["; ".join(one) for one in actors],
            "latitude": _pinned(raw["latitude"], pinned),
            "longitude": _pinned(raw["longitude"], pinned),
        },
    )


def _described(raw: Columns, gazetteer: Columns) -> list[tuple[int, str, str, str]]:
    """Return (row of the mention, id, name, country) for every site that is only described."""
    known = {row[0]: row for row in zip(*gazetteer.values(), strict=True)}
    found = []
    for at, sites_of in enumerate(raw["sites"]):
        if sites_of in ("[]", []):
            continue
        for site in json.loads(sites_of) if isinstance(sites_of, str) else sites_of:
            found.append((at, *known.get(site, (site, site, ""))))
    return found


def _turned(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Columns:
    return dict(zip(names, zip(*rows, strict=True) if rows else [()] * len(names), strict=True))


def _of_article(texts: pd.DataFrame, keys: Any, column: str) -> Any:
    """Return a column of the articles for records whose articles have these keys."""
    at = np.searchsorted(texts["article"].to_numpy(), keys)
    return texts[column].array.take(at) if len(keys) else texts[column].array[:0]


def _texts(values: Sequence[str | None]) -> list[str]:
    return [value or "" for value in values]


def _pinned(degrees: Sequence[float | None], pinned: Any) -> Any:
    return np.where(pinned, np.array(degrees, dtype="float64"), np.nan)


def _sorted(frame: pd.DataFrame, day: str, key: str) -> pd.DataFrame:
    return frame.sort_values([day, key], na_position="last", ignore_index=True)
