"""Frames in; each kind of record as one table that two states can be compared by, out.

All tables have the columns of LISTED, with the public id in the index column `id`, and the columns
that are compared, which `COMPARED` names. Nothing else of a record is compared: rules, keys of the
store and offsets are the machine's, and another rule that finds the same is no news.
"""

from dataclasses import dataclass

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from readout.frames import Frames
from readout.marks.changes import How, What

LISTED = "id start end precision who words article evidence_start evidence_end check tie".split()


@dataclass(frozen=True, slots=True)
class Field:
    """One column that is compared, and what it means when it is another one."""

    column: str
    how: How
    name: str  #: as an analyst says it
    shown: bool = True  #: False: told by another field of the same class


_DATES = (
    Field("start", How.DATED, "date"),
    Field("end", How.DATED, "last day"),
    Field("precision", How.DATED, "precision"),
)
_CHECKS = (
    Field("confidence", How.CHECKED, "confidence"),
    Field("check", How.CHECKED, "check"),
    Field("grade", How.CHECKED, "grade"),
    Field("comment", How.CHECKED, "comment"),
)


def _other(names: str) -> tuple[Field, ...]:
    return tuple(Field(name, How.CHANGED, name.replace("_", " ")) for name in names.split())


def _counts(names: str) -> tuple[Field, ...]:
    return tuple(Field(name, How.SIGHTED, name) for name in names.split())


COMPARED: dict[What, tuple[Field, ...]] = {
    What.MEETING: (
        Field("status", How.STATUS, "status"),
        *_DATES,
        Field("parties", How.ATTRIBUTED, "parties"),
        *_other("kind place place_level country visit"),
        *_counts("reports origins outlets"),
        *_CHECKS,
    ),
    What.STATEMENT: (
        *_DATES,
        Field("speaker", How.ATTRIBUTED, "speaker"),
        Field("actor", How.ATTRIBUTED, "actor", shown=False),
        *_other("role side kind manner content addressee venue reported_by outlet origin"),
        *_counts("origins outlets"),
        *_CHECKS,
    ),
    What.PLACE: (
        Field("start", How.DATED, "date"),
        *_other("place place_id level country"),
    ),
    What.ARTICLE: (
        Field("published_text", How.DATED, "date"),
        *_other("title outlet origin language"),
        *_counts("sightings outlets"),
    ),
}


def listed(frames: Frames, what: What) -> pd.DataFrame:
    """Return the records of one kind, in the order of their frame."""
    if what is What.MEETING:
        frame = frames.meetings
        return _table(
            frames,
            frame,
            ids=_unique(frame["event"]),
            who=frame["label"],
            words=frame["evidence"],
            key=frame["meeting"],
        )
    if what is What.STATEMENT:
        frame = frames.statements
        ids = _unique(frame["event"])
        return _table(frames, frame, ids=ids, who=frame["speaker"], words=frame["content"])
    if what is What.PLACE:
        frame = frames.mentions
        ids = _unique(pd.Series(_places(frames)))
        return _table(frames, frame, ids=ids, who=frame["place"], words=frame["place"])
    frame = frames.articles
    ids = _unique(frame["id"])
    return _table(frames, frame, ids=ids, who=frame["outlet"], words=frame["title"])


def ids(frames: Frames, what: What) -> frozenset[str]:
    """Return the public ids of all records of one kind."""
    if what is What.PLACE:
        return frozenset(_places(frames).tolist())
    frame = {
        What.MEETING: frames.meetings["event"],
        What.STATEMENT: frames.statements["event"],
        What.ARTICLE: frames.articles["id"],
    }[what]
    return frozenset(frame.tolist())


def article_ids(frames: Frames, keys: pd.Series) -> pd.Series:
    """Return the public ids of articles by their keys; "" for one that is not there."""
    known = frames.articles.set_index("article")["id"]
    return known.reindex(keys.to_numpy()).fillna("").reset_index(drop=True)


def _table(frames: Frames, frame: pd.DataFrame, **given: pd.Series) -> pd.DataFrame:
    ids = given.pop("ids")
    key = given.pop("key", pd.Series(range(len(frame)), dtype="int64"))
    at_all = {name: frame[name].array for name in frame.columns if name not in given}
    if "published" in frame:
        at_all |= {"start": frame["published"].array, "end": frame["published"].array}
    blank = pd.Categorical.from_codes([0] * len(frame), pd.Index([""], dtype="str"))
    table = {
        "precision": blank,
        "check": blank,
        "tie": blank,
        "evidence_start": [0] * len(frame),
        "evidence_end": [0] * len(frame),
        **at_all,
        **{name: values.array for name, values in given.items()},
        "id": ids.array,
        "key": key.array,
        "article": article_ids(frames, frame["article"]).array,
    }
    if "end" not in table:
        table["end"] = table["start"]
    return pd.DataFrame(table, copy=False)


def _places(frames: Frames) -> pa.Array:
    """A name of a place has no id of its own: its article, where it stands, and what it describes.

    One stretch of words may describe several sites without naming them.
    """
    frame = frames.mentions
    described = frame["place_id"].astype("str").where(frame["described"], "")
    parts = [
        pa.array(article_ids(frames, frame["article"]), pa.large_string()),
        pa.array(frame["evidence_start"]).cast(pa.large_string()),
        pa.array(frame["evidence_end"]).cast(pa.large_string()),
        pa.array(described, pa.large_string()),
    ]
    joined = pc.binary_join_element_wise(*parts, pa.scalar("-", pa.large_string()))
    return joined.to_numpy(zero_copy_only=False)


def _unique(ids: pd.Series) -> pd.Series:
    """Two records of one id are told apart by their order."""
    ids = ids.reset_index(drop=True)
    if ids.is_unique:
        return ids
    again = ids.groupby(ids).cumcount()
    return ids.where(again == 0, ids.astype("str") + "#" + again.astype("str"))
