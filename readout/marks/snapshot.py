"""Frames in; one block of bytes that says the same for ever, with its hash, out; and the way back.

A block is a line that names the form, a line of JSON (as of, filters, topics), then one Arrow IPC
stream a frame, compressed with zstd. It holds the public ids, so that it can be compared with any
later state of the store, and everything the pages show but the articles' texts: an article's id is
the hash of its text, so the text in the store under that id is the one that was read then.
"""

import hashlib
import io
import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from readout.errors import MarkError
from readout.filters import Filters
from readout.frames import Frames, Topic, columns
from readout.marks import asking

FORM = b"readout snapshot 1\n"
_FRAMES = {
    "meetings": columns.MEETINGS,
    "participants": columns.PARTICIPANTS,
    "statements": columns.STATEMENTS,
    "mentions": columns.MENTIONS,
    "articles": columns.ARTICLES,
    "reports": columns.REPORTS,
    "sightings": columns.SIGHTINGS,
    "reported": columns.REPORTED,
}
_EMPTY = {"int64": 0, "float64": float("nan"), "bool": False}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Frames as they stood once. `data` is what is kept; the rest says what it is of."""

    data: bytes = field(repr=False)
    sha256: str  #: of `data`
    as_of: str  #: day to which the corpus reached, ISO 8601, "" when no article had a date
    filters: Filters  #: what the analyst looked at; the frames are those that were handed in
    meetings: int
    statements: int
    articles: int


def freeze(frames: Frames, filters: Filters | None = None, as_of: date | None = None) -> Snapshot:
    """Return a snapshot of these frames, the whole ones or a slice.

    `as_of` is the day of the newest article when it is not given. The same records, filters and day
    give the same bytes, whatever version of the store they are of.
    """
    asked = filters or Filters()
    last = frames.articles["published"].max()
    until = as_of.isoformat() if as_of else "" if pd.isna(last) else f"{last:%Y-%m-%d}"
    out = io.BytesIO()
    out.write(FORM)
    out.write(json.dumps(_head(frames, asked, until), ensure_ascii=False).encode() + b"\n")
    for name in _FRAMES:
        _write(out, getattr(frames, name))
    data = out.getvalue()
    return Snapshot(
        data,
        hashlib.sha256(data).hexdigest(),
        until,
        asked,
        len(frames.meetings),
        len(frames.statements),
        len(frames.articles),
    )


def open(data: bytes, sha256: str = "") -> Frames:
    """Return the frames of a snapshot's `data`, in the columns of this Readout.

    A column that the snapshot does not have is empty. Raises MarkError when the bytes are not those
    of `sha256` ("": not checked), or are no snapshot that this Readout can read.
    """
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise MarkError("The snapshot is damaged: its bytes are not those that were kept.")
    if not data.startswith(FORM):
        raise MarkError("This is no snapshot, or one of a newer Readout.")
    try:
        end = data.index(b"\n", len(FORM)) + 1
        head = json.loads(data[len(FORM) : end])
        source = pa.BufferReader(pa.py_buffer(data).slice(end))
        tables = {name: pa.ipc.open_stream(source).read_all() for name in head["frames"]}
    except (ValueError, KeyError, pa.ArrowException) as problem:
        raise MarkError("The snapshot is damaged and cannot be read.") from problem
    read: dict[str, Any] = {
        name: _frame(tables.get(name), declared) for name, declared in _FRAMES.items()
    }
    topics = tuple(Topic(**{**one, "terms": tuple(one["terms"])}) for one in head["topics"])
    return Frames(topics=topics, stands_for=head.get("stands_for", {}), **read)


def _head(frames: Frames, filters: Filters, as_of: str) -> dict[str, Any]:
    return {
        "as_of": as_of,
        "filters": json.loads(asking.as_json(filters)),
        "frames": list(_FRAMES),
        "topics": [asdict(one) for one in frames.topics],  # the list as it was: the bits rest on it
        "stands_for": dict(sorted(frames.stands_for.items())),
    }


def _write(out: io.BytesIO, frame: pd.DataFrame) -> None:
    table = pa.Table.from_pandas(frame, preserve_index=False).combine_chunks()
    table = table.replace_schema_metadata(None)  # pandas' own notes differ from version to version
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    with pa.ipc.new_stream(out, table.schema, options=options) as stream:
        stream.write_table(table)


def _frame(table: Any, declared: dict[str, str]) -> pd.DataFrame:
    """Return a frame of the declared columns, and of those of topics where the table has them."""
    if table is None:
        return columns.empty(declared)
    found = set(table.column_names)
    wanted = declared | {name: kind for name, kind in columns.TOPICS.items() if name in found}
    values = {
        name: _array(table.column(name), kind) if name in found else _nothing(kind, len(table))
        for name, kind in wanted.items()
    }
    return columns.frame(wanted, values)


def _array(column: Any, kind: str) -> Any:
    if kind == "category":
        coded = column.unify_dictionaries().combine_chunks()
        if isinstance(coded, pa.ChunkedArray):  # without a row there is no chunk
            coded = pa.array([], coded.type)
        names = pd.Index(coded.dictionary.to_pylist(), dtype="str")
        codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return pd.Categorical.from_codes(codes, names)
    if kind == "string":
        return pd.array(column.cast(pa.large_string()).fill_null(""), dtype="string")
    return column.to_numpy().astype(kind, copy=False)


def _nothing(kind: str, rows: int) -> Any:
    if kind in ("category", "string", "datetime64[s]"):
        return [""] * rows
    return np.full(rows, _EMPTY[kind])
