"""A slice of the frames in; its actors with their counts, and what it holds of one of them, out.

An actor is who an id stands for, else a name as the article writes it ("written:NAME"): the same
ids that a decision to merge two names takes. "He" and "the ministry" are no names: a row of theirs
would put many speakers into one.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from readout.extract.people.person_names import key
from readout.frames.appearances import BY_NAME, SPOKEN, appearances, rows_of_meetings
from readout.frames.identities import coded, who_of
from readout.frames.narrow import some
from readout.frames.records import Frames

ACTORS: dict[str, str] = {
    "actor": "string",  # id, or "written:NAME"
    "name": "string",
    "kind": "string",  # person, government, organisation, agency, group or written
    "side": "string",  # the last one known
    "meetings": "int64",
    "statements": "int64",
    "first": "datetime64[s]",  # first day of the oldest record, NaT where none is dated
    "first_precision": "string",
    "last": "datetime64[s]",  # first day of the newest record
    "last_precision": "string",
    "spellings": "string",  # as statements write it, " · " between
}


def actors(frames: Frames) -> pd.DataFrame:
    """Return one row an actor of the slice, with the columns of ACTORS, the fullest first."""
    rows = appearances(frames)
    rows = rows[rows["actor"] != ""].sort_values("start", na_position="first", kind="stable")
    one = rows.drop_duplicates("actor")[["actor", "name"]].set_index("actor")
    dated = rows[rows["start"].notna()]
    oldest = dated.drop_duplicates("actor").set_index("actor")
    newest = dated.drop_duplicates("actor", keep="last").set_index("actor")
    sided = rows[rows["side"] != ""].drop_duplicates("actor", keep="last").set_index("actor")
    counted = rows.groupby("actor")[["meetings", "statements"]].sum()
    listed = pd.DataFrame(
        {
            "actor": one.index,
            "name": one["name"].to_numpy(),
            "kind": [str(actor).partition(":")[0] for actor in one.index],
            "side": sided["side"].reindex(one.index).fillna("").to_numpy(),
            "meetings": counted["meetings"].reindex(one.index).to_numpy(),
            "statements": counted["statements"].reindex(one.index).to_numpy(),
            "first": oldest["start"].reindex(one.index).to_numpy(),
            "first_precision": oldest["precision"].reindex(one.index).fillna("").to_numpy(),
            "last": newest["start"].reindex(one.index).to_numpy(),
            "last_precision": newest["precision"].reindex(one.index).fillna("").to_numpy(),
            "spellings": _joined(rows).reindex(one.index).fillna("").to_numpy(),
        }
    ).astype(ACTORS)
    weight = -(listed["meetings"] + listed["statements"])
    order = np.lexsort((listed["name"].to_numpy(dtype=object), weight.to_numpy()))
    return listed.iloc[order].reset_index(drop=True)


def search(listed: pd.DataFrame, asked: str, known: Mapping[str, str]) -> pd.DataFrame:
    """Return the actors whose name, side or one of whose spellings holds the words asked for.

    `known` holds the spellings of the registers by id. Case, and the accents of Latin letters, make
    no difference.
    """
    wanted = key(asked)
    columns = [listed[name] for name in ("actor", "name", "side", "spellings")]
    held = pd.Series(
        [
            key(" · ".join((known.get(actor, ""), *words_of)))
            for actor, *words_of in zip(*columns, strict=True)
        ],
        dtype="str",
    )
    return listed[held.str.contains(wanted, regex=False).to_numpy(dtype=bool)]


def nameless(frames: Frames) -> tuple[int, int]:
    """Return how many parties of meetings and how many statements are nobody's by name."""
    people = frames.participants
    parties = people[rows_of_meetings(frames.meetings, people["meeting"].to_numpy()) >= 0]
    return _of_nobody(parties, "name"), _of_nobody(some(frames, "statements", *SPOKEN), "speaker")


def of_actor(frames: Frames, actor: str) -> Frames:
    """Return the slice with the meetings and statements of one actor alone.

    The participants are all those of these meetings. Articles and mentions stay as they are.
    """
    people, said = frames.participants, frames.statements
    keys = people.loc[who_of(people, "name") == actor, "meeting"]
    return replace(
        frames,
        meetings=frames.meetings[frames.meetings["meeting"].isin(keys)],
        participants=people[people["meeting"].isin(keys)],
        statements=said[who_of(said, "speaker") == actor],
    )


def with_counterpart(mine: Frames, other: str) -> pd.DataFrame:
    """Return the meetings of an actor (`of_actor`) in which another took part, too."""
    there = mine.participants.loc[who_of(mine.participants, "name") == other, "meeting"]
    return mine.meetings[mine.meetings["meeting"].isin(there)]


def counterparts(mine: Frames, actor: str) -> pd.DataFrame:
    """Return whom an actor (`of_actor`) met: actor, name, side, meetings, last; most first."""
    people = mine.participants.assign(actor=who_of(mine.participants, "name"))
    others = people[(people["actor"] != actor) & (people["actor"] != "")]
    others = others[["meeting", "actor", "name", "side"]].astype({"name": "str", "side": "str"})
    days = mine.meetings[["meeting", "start", "precision"]]
    met = others.merge(days, on="meeting").drop_duplicates(["meeting", "actor"])
    met = met.sort_values("start", na_position="first", kind="stable")
    last = met.drop_duplicates("actor", keep="last").rename(columns={"start": "last"})
    counts = met["actor"].value_counts()
    rows = last.assign(meetings=last["actor"].map(counts).astype("int64"))
    rows = rows.sort_values(["meetings", "name"], ascending=[False, True], ignore_index=True)
    return rows[["actor", "name", "side", "meetings", "last", "precision"]]


def years(met: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """Return meetings and statements a year, from the first to the last; undated ones nowhere."""
    counts = [frame["start"].dropna().dt.year.value_counts() for frame in (met, said)]
    known = sorted({int(year) for one in counts for year in one.index})
    span = pd.RangeIndex(known[0], known[-1] + 1) if known else pd.RangeIndex(0)
    table = {"meetings": counts[0], "statements": counts[1]}
    return pd.DataFrame(
        {name: one.reindex(span, fill_value=0).astype("int64") for name, one in table.items()},
        index=pd.Index(span, name="year"),
    )


def roles(mine: Frames, actor: str) -> pd.DataFrame:
    """Return the roles that articles give an actor: role, times, first and last year (0: none).

    Roles that differ by capitals alone are one, written as most often.
    """
    people = mine.participants[who_of(mine.participants, "name") == actor]
    people = people.merge(mine.meetings[["meeting", "start"]], on="meeting")
    given = pd.concat([frame[["role", "start"]] for frame in (people, mine.statements)])
    given = given.astype({"role": "str"})
    given = given[given["role"] != ""]
    given = given.assign(same=given["role"].str.casefold(), year=given["start"].dt.year)
    rows = [
        {
            "role": some["role"].mode().iloc[0],
            "times": len(some),
            "first": int(some["year"].min()) if some["year"].notna().any() else 0,
            "last": int(some["year"].max()) if some["year"].notna().any() else 0,
        }
        for _, some in given.groupby("same")
    ]
    found = pd.DataFrame(rows, columns=["role", "times", "first", "last"])
    return found.sort_values(["times", "role"], ascending=[False, True], ignore_index=True)


def spellings(mine: Frames, written: pd.DataFrame) -> pd.DataFrame:
    """Return how the articles write an actor: spelling, times, by_name; the commonest first.

    `written` are rows of `spelled.in_meetings`. What is no name ("he", "the minister") comes last.
    """
    said = mine.statements[["as_written", "reason"]].rename(columns={"as_written": "spelling"})
    told = written[written["meeting"].isin(mine.meetings["meeting"])]
    rows = pd.concat([said, told[["spelling", "reason"]]]).astype("str")
    rows = rows[rows["spelling"] != ""]
    rows = rows.assign(by_name=rows["reason"].isin(BY_NAME))
    found = rows.groupby(["spelling", "by_name"]).size().rename("times").reset_index()
    return found.sort_values(
        ["by_name", "times", "spelling"], ascending=[False, False, True], ignore_index=True
    )


def _of_nobody(frame: pd.DataFrame, called: str) -> int:
    who, code = coded(frame, called)
    return int((code == who.index("")).sum()) if "" in who else 0


def _joined(rows: pd.DataFrame) -> pd.Series:
    pairs = rows.loc[rows["spelling"] != "", ["actor", "spelling"]].drop_duplicates()
    return pairs.groupby("actor")["spelling"].agg(" · ".join)
