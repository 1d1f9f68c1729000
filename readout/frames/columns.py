"""The declared columns of every frame, with their dtypes: what the pages and exports rely on.

One row of `MEETINGS` is one meeting with all its reports; of `PARTICIPANTS` one actor at one
meeting; of `STATEMENTS` one statement in one article (a slice has each group of them once); of
`MENTIONS` one place name in an article; of `ARTICLES` one text with all its sightings. Days are
datetime64[s], NaT where none is known. Texts that can be long (`content`) stand in the same frame
as Arrow strings.
"""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas.api.extensions import ExtensionArray

CHECKED: dict[str, str] = {  # what analysts decided; "" where nobody looked
    "check": "category",  # accepted, edited, added; rejected records are in no frame
    "grade": "category",  # Admiralty: "B2"
    "comment": "string",
    "tie": "category",  # same, moved: found again elsewhere, own: the analyst's own row
}

MEETINGS: dict[str, str] = {
    "meeting": "int64",  # key
    "event": "string",  # public id of its first report
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "status": "category",
    "kind": "category",
    "label": "string",  # short: "Lavrov, Makei"
    "parties": "string",  # full names, "; " between
    "sides": "category",  # sides in alphabetical order, " – " between
    "place": "category",  # name, "" when not known
    "place_id": "category",
    "place_level": "category",
    "country": "category",  # of the place
    "latitude": "float64",  # NaN unless the level is site or city
    "longitude": "float64",
    "reports": "int64",
    "origins": "int64",  # families of near copies; many outlets may have printed one
    "outlets": "int64",
    "confidence": "category",
    "rule": "category",
    "article": "int64",  # of the report shown first
    "evidence_start": "int64",
    "evidence_end": "int64",
    "trigger_start": "int64",
    "trigger_end": "int64",
    "evidence": "string",  # the sentence it rests on, in words
    "part_of": "int64",  # key of the visit in whose course it was held, 0 for most
    "visit": "string",  # that visit in words: "Sergei Lavrov to Minsk", "" for most
    "visit_event": "string",  # and its public id
    **CHECKED,
}

PARTICIPANTS: dict[str, str] = {
    "meeting": "int64",
    "actor": "category",  # actor id, "" when as written
    "name": "category",
    "role": "category",
    "side": "category",
    "actor_kind": "category",
}

STATEMENTS: dict[str, str] = {
    "statement": "int64",  # key
    "event": "string",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "actor": "category",
    "speaker": "category",  # resolved name, else as written, else ""
    "as_written": "category",
    "role": "category",
    "side": "category",
    "kind": "category",  # direct, mixed, indirect
    "manner": "category",
    "content": "string",  # the words, spans joined by " … "
    "addressee": "category",
    "venue": "category",  # the meeting in whose context it was said: "talks: Lavrov, Makei"
    "reported_by": "category",
    "outlet": "category",
    "origin": "category",  # of the article: agency, else outlet of its earliest copy
    "group": "int64",  # key of the same statement in the earliest copy of the article
    "origins": "int64",  # of all statements with its speaker, words and day
    "outlets": "int64",
    "confidence": "category",
    "rule": "category",
    "reason": "category",
    "basis": "string",
    "article": "int64",
    "evidence_start": "int64",
    "evidence_end": "int64",
    **CHECKED,
}

MENTIONS: dict[str, str] = {
    "mention": "int64",
    "start": "datetime64[s]",  # the article's date
    "place": "category",
    "place_id": "category",
    "level": "category",
    "country": "category",
    "latitude": "float64",  # NaN unless the level is site or city
    "longitude": "float64",
    "described": "bool",  # the site is described, not named
    "article": "int64",
    "evidence_start": "int64",
    "evidence_end": "int64",
}

ARTICLES: dict[str, str] = {
    "article": "int64",
    "id": "string",  # 32 hex digits
    "title": "string",
    "outlet": "category",
    "published": "datetime64[s]",  # first day of what is known
    "published_text": "string",  # the ISO prefix itself
    "published_known": "category",
    "language": "category",
    "source": "string",
    "fetched_at": "string",
    "raw_sha256": "string",
    "byline": "category",  # who wrote it, as it stands there
    "characters": "int64",
    "sightings": "int64",
    "outlets": "int64",
    "family": "int64",  # key of the earliest of its near copies, itself included
    "origin": "category",  # agency that one of them names, else outlet of the earliest
    "near_copies": "int64",  # other articles of the family
    "compared": "bool",  # False: too short to be compared with others
    "statements": "int64",
    "meetings": "int64",
    "supported": "bool",  # False: no extraction for this language yet
    "demo": "bool",
}

# Columns that `on_topics` adds to statements, and to meetings (the first one): bit n of a number is
# the nth topic of the list. They are no part of a record: the list may be another one tomorrow.
TOPICS: dict[str, str] = {
    "topics": "int64",  # a term stands in the words; of a meeting, in its sentence
    "near_topics": "int64",  # weaker: a term stands in the rest of the sentence only
}

REPORTS: dict[str, str] = {  # one row: what one article says of one meeting
    "report": "int64",  # key
    "meeting": "int64",
    "event": "string",
    "article": "int64",
    "status": "category",
    "kind": "category",
    "confidence": "category",
    "evidence_start": "int64",
    "evidence_end": "int64",
    "trigger_start": "int64",
}

SIGHTINGS: dict[str, str] = {  # one row: one copy of an article
    "article": "int64",
    "outlet": "category",
    "title": "string",
    "published": "string",  # ISO prefix
    "source": "string",
    "address": "string",
    "fetched_at": "string",
}

REPORTED: dict[str, str] = {  # one row: a meeting as a data set reports it, never one of MEETINGS
    "event": "string",  # data set and its own number: "ACLED:XYZ123"
    "data_set": "category",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "status": "category",
    "kind": "category",
    "parties": "string",  # as the data set writes them, "; " between
    "type": "category",  # its event type and code, in its words
    "code": "category",
    "place": "category",
    "place_level": "category",
    "country": "category",  # as the data set writes it
    "latitude": "float64",  # NaN unless the level is site or city
    "longitude": "float64",
    "source": "string",
    "notes": "string",
    "file": "string",
}


def empty(declared: dict[str, str]) -> pd.DataFrame:
    """Return a frame of no rows with the declared columns.

    >>> empty(PARTICIPANTS).shape
    (0, 6)
    """
    return frame(declared, dict.fromkeys(declared, ()))


def frame(declared: dict[str, str], values: dict[str, Any]) -> pd.DataFrame:
    """Return a frame of the declared columns; `values` holds a sequence or an array for each."""
    columns = {name: column(values[name], dtype) for name, dtype in declared.items()}
    return pd.DataFrame(columns, copy=False)


def blank(declared: dict[str, str], rows: int) -> dict[str, Any]:
    """Return the values of columns of texts that say nothing, whatever the number of rows."""
    empty = pd.Categorical.from_codes(np.zeros(rows, dtype=np.int8), pd.Index([""], dtype="str"))
    return {name: empty if kind == "category" else [""] * rows for name, kind in declared.items()}


def column(values: Any, dtype: str) -> Any:
    """Return one column as its dtype says: texts as they are, days from ISO text, "" is no day.

    An array is taken as it is, so that a column can be taken over from another frame.
    """
    if isinstance(values, np.ndarray | ExtensionArray):
        return values
    if dtype == "category":
        return category(values)
    if dtype == "string":
        return pd.array(pa.array(values, pa.large_string()), dtype="string")
    if dtype == "datetime64[s]":
        return days(values)
    return np.array(values, dtype=dtype)


def category(values: Any) -> pd.Categorical:
    """Return texts as a Categorical, its categories in alphabetical order."""
    coded = pa.array(values, pa.large_string()).dictionary_encode()
    names = coded.dictionary.to_numpy(zero_copy_only=False)
    order = np.argsort(names)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    codes = place[coded.indices.to_numpy()] if len(names) else np.empty(0, dtype=np.int64)
    return pd.Categorical.from_codes(codes, pd.Index(names[order], dtype="str"))


def days(values: Any) -> Any:
    """Return an array of the first day of each ISO prefix: 2016, 2016-05, 2016-05-16; else NaT."""
    coded = category(values)
    known = np.array([_day(text) for text in coded.categories], dtype="datetime64[s]")
    if not len(known):
        return np.empty(0, dtype="datetime64[s]")
    return known[coded.codes]


def _day(text: str) -> np.datetime64:
    try:
        return np.datetime64(text[:10] or "NaT", "D")
    except ValueError:
        return np.datetime64("NaT", "D")
