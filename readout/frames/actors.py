"""A slice of the frames in; its actors with their counts, and what it holds of one of them, out.

An actor is who an id stands for, else a name as the article writes it ("written:NAME"): the same
ids that a decision to merge two names takes. "He" and "the ministry" are no names: a row of theirs
would put many speakers into one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.extract.people.person_names import key
from readout.extract.wordlists import words
from readout.frames.masks import is_one_of
from readout.frames.narrow import some
from readout.frames.records import Frames
from readout.frames.tally import distinct, first_rows, last_rows
from readout.records import Reason
from readout.reviews import WRITTEN

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

_Coded: TypeAlias = tuple[Sequence[str], NDArray[Any]]  # values, and which of them each row has

#: columns of statements that actors are counted by
_SPOKEN = ("actor", "speaker", "side", "start", "precision", "reason", "as_written")
_BY_NAME = [
    str(one)
    for one in (
        Reason.NAMED,
        Reason.SURNAME,
        Reason.REGISTER,
        Reason.INSTITUTION,
        Reason.AS_WRITTEN,
    )
]


def actors(frames: Frames) -> pd.DataFrame:
    """Return one row an actor of the slice, with the columns of ACTORS, the fullest first."""
    rows = _appearances(frames)
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
    parties = people[_rows_of(frames.meetings, people["meeting"].to_numpy()) >= 0]
    return _of_nobody(parties, "name"), _of_nobody(some(frames, "statements", *_SPOKEN), "speaker")


def of_actor(frames: Frames, actor: str) -> Frames:
    """Return the slice with the meetings and statements of one actor alone.

    The participants are all those of these meetings. Articles and mentions stay as they are.
    """
    people, said = frames.participants, frames.statements
    keys = people.loc[_who(people, "name") == actor, "meeting"]
    return replace(
        frames,
        meetings=frames.meetings[frames.meetings["meeting"].isin(keys)],
        participants=people[people["meeting"].isin(keys)],
        statements=said[_who(said, "speaker") == actor],
    )


def with_counterpart(mine: Frames, other: str) -> pd.DataFrame:
    """Return the meetings of an actor (`of_actor`) in which another took part, too."""
    there = mine.participants.loc[_who(mine.participants, "name") == other, "meeting"]
    return mine.meetings[mine.meetings["meeting"].isin(there)]


def counterparts(mine: Frames, actor: str) -> pd.DataFrame:
    """Return whom an actor (`of_actor`) met: actor, name, side, meetings, last; most first."""
    people = mine.participants.assign(actor=_who(mine.participants, "name"))
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
    people = mine.participants[_who(mine.participants, "name") == actor]
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
    rows = rows.assign(by_name=rows["reason"].isin(_BY_NAME))
    found = rows.groupby(["spelling", "by_name"]).size().rename("times").reset_index()
    return found.sort_values(
        ["by_name", "times", "spelling"], ascending=[False, False, True], ignore_index=True
    )


def is_name(written: str) -> bool:
    """Tell whether words can be one actor's name: capitals throughout, but for small words.

    >>> [is_name(one) for one in ("Lavrov", "the Foreign Office", "Ursula von der Leyen")]
    [True, True, True]
    >>> [is_name(one) for one in ("He", "A Russian diplomat", "the American", "Tusk and Duda", "")]
    [False, False, False, False, False]
    """
    parts = written.split()
    if parts and parts[0].casefold() == "the":
        # "the American", "the Baltic": a word alone says who is meant only where it was written
        parts = parts[1:] if len(parts) > 2 else []
    if not parts or parts[0].casefold() in words("pronouns.en.txt") | words("determiners.en.txt"):
        return False
    small = words("particles.en.txt") | {"of", "for", "the"}
    return not parts[0][:1].islower() and all(
        part in small or (part[:1].isalpha() and not part[:1].islower()) for part in parts
    )


def _appearances(frames: Frames) -> pd.DataFrame:
    """Parties of meetings and speakers of statements, each with how many of either it stands for.

    Of rows that differ in nothing but their days, which may be a million, only the first and the
    last are there.
    """
    met, people = frames.meetings, frames.participants
    said = some(frames, "statements", *_SPOKEN)
    at = _rows_of(met, people["meeting"].to_numpy())
    order = np.argsort(at, kind="stable")  # as the meetings are, by day
    order = order[at[order] >= 0]
    people, days = people.iloc[order], met[["start", "precision"]].iloc[at[order]]
    who, speaker = _coded(people, "name"), _coded(said, "speaker")
    once = pd.DataFrame({"who": who[1], "meeting": people["meeting"].to_numpy()}).duplicated()
    named = is_one_of(said, "reason", _BY_NAME).astype(np.int64)
    written = said["as_written"].array
    parties = _thinned(who, (people["name"], people["side"]), days, ~once.to_numpy(), None)
    speakers = _thinned(
        speaker,
        (said["speaker"], said["side"]),
        said[["start", "precision"]],
        np.ones(len(said), dtype=bool),
        (written.categories, np.where(named == 1, written.codes, -1)),
    )
    rows = [
        parties.rename(columns={"counted": "meetings"}).assign(statements=0),
        speakers.rename(columns={"counted": "statements"}).assign(meetings=0),
    ]
    return pd.concat(rows, ignore_index=True)


def _thinned(
    who: _Coded,
    called: tuple["pd.Series[Any]", "pd.Series[Any]"],
    days: pd.DataFrame,
    counts: NDArray[np.bool_],
    written: _Coded | None,
) -> pd.DataFrame:
    """Return the first and the last row, dated and undated, of each group of rows that are alike.

    The first one has the number of rows of its group that count.
    """
    name, side = (one.array for one in called)
    spelled, spelling = written or (("",), np.zeros(len(days), dtype=np.int64))
    group = _groups(who[1], name.codes, side.codes, spelling)
    number = int(group.max(initial=-1)) + 1
    dated = days["start"].notna().to_numpy()
    at, counted = np.arange(len(group)), np.zeros(len(group), dtype=np.int64)
    ends = [
        rows[edge[edge >= 0]]
        for rows in (at[dated], at[~dated])
        for edge in (first_rows(group[rows], number), last_rows(group[rows], number))
    ]
    kept = np.unique(np.concatenate(ends))
    counted[first_rows(group, number)] = np.bincount(group[counts], minlength=number)
    return pd.DataFrame(
        {
            "actor": np.array(who[0], dtype=object)[who[1][kept]],
            "name": name[kept].astype("str"),
            "side": side[kept].astype("str"),
            "spelling": np.append(np.array(spelled, dtype=object), "")[spelling[kept]],
            "start": days["start"].to_numpy()[kept],
            "precision": days["precision"].array[kept].astype("str"),
            "counted": counted[kept],
        }
    )


def _groups(*codes: NDArray[Any]) -> NDArray[np.int64]:
    """Return one number for each combination of codes; -1 is a code like any other."""
    combined = np.zeros(len(codes[0]), dtype=np.int64)
    for one in codes:
        wide = int(one.max(initial=0)) + 2
        combined, _ = distinct(combined * wide + (one.astype(np.int64) + 1))
    return combined


def _rows_of(meetings: pd.DataFrame, keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the row of the meeting with each of these keys, -1 where it is not there."""
    own = meetings["meeting"].to_numpy()
    rows = np.full(max(int(own.max(initial=0)), int(keys.max(initial=0))) + 1, -1, dtype=np.int64)
    rows[own] = np.arange(len(own))
    return rows[keys]


def _of_nobody(frame: pd.DataFrame, called: str) -> int:
    who, code = _coded(frame, called)
    return int((code == who.index("")).sum()) if "" in who else 0


def _who(frame: pd.DataFrame, called: str) -> Any:
    """Return the id of each row's actor, else "written:NAME", else "" where nobody is named."""
    who, code = _coded(frame, called)
    return np.array(who or [""], dtype=object)[code] if len(frame) else np.empty(0, dtype=object)


def _coded(frame: pd.DataFrame, called: str) -> _Coded:
    """Return what `_who` does as the actors there are, and which of them each row is.

    Looked up once for each pair of id and name that there is, not once for each row.
    """
    ids, names = frame["actor"].array, frame[called].array
    pairs = ids.codes.astype(np.int64) * len(names.categories) + names.codes
    least = int(pairs.min(initial=0))
    at, known = distinct(pairs - least)
    which = [divmod(int(pair) + least, max(1, len(names.categories))) for pair in known]
    who = [_id(str(ids.categories[one]), str(names.categories[other])) for one, other in which]
    code, actors = pd.factorize(np.array(who, dtype=object))
    return [str(one) for one in actors], code[at] if len(at) else at


@lru_cache(maxsize=200_000)
def _id(actor: str, name: str) -> str:
    return actor or (f"{WRITTEN}{name}" if is_name(name) else "")


def _joined(rows: pd.DataFrame) -> pd.Series:
    pairs = rows.loc[rows["spelling"] != "", ["actor", "spelling"]].drop_duplicates()
    return pairs.groupby("actor")["spelling"].agg(" · ".join)
