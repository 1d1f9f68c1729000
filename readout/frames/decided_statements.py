"""Frames and decisions in; the statements as analysts decided on them, and their own, out."""

from collections.abc import Mapping

import pandas as pd

from readout.frames import columns
from readout.frames.changing import changed, rows_of, stacked, without
from readout.frames.decided import (
    Decided,
    Row,
    article_keys,
    decided_on,
    in_order,
    own_records,
    record_key,
    sentence_of,
)
from readout.frames.records import Frames
from readout.records import Span
from readout.reviews import Check, Subject
from readout.store import Decisions


def statements(frames: Frames, decided: Decisions) -> pd.DataFrame:
    """Return the statements as the decisions leave them."""
    frame = frames.statements
    ours, own = decided_on(decided.attached, Subject.STATEMENT, record_key)
    place = rows_of(frame, "statement", [int(str(key)) for key in ours])
    changes: dict[int, Row] = {}
    gone = []
    for key, row in place.items():
        one = ours[key]
        if one.standing.check is Check.REJECTED:
            gone.append(row)
        else:
            changes[row] = _said(one, decided.contents) | one.marks
    top = int(frame["statement"].max()) if len(frame) else 0
    article = article_keys(frames)
    kept = own_records(own, article)
    printed = _printed(frames, {article[one.first.review.article] for one in kept})
    more = [
        printed[article[one.first.review.article]]
        | _own_row(one, decided.contents, article)
        | {"statement": key, "group": key}
        for key, one in enumerate(kept, start=top + 1)
    ]
    changed_frame = without(changed(frame, changes), gone)
    frame = stacked(changed_frame, columns.STATEMENTS, more)
    return in_order(frame, "statement") if changes or more else frame


def _said(one: Decided, contents: Mapping[str, str]) -> Row:
    """The columns that edits of a statement change."""
    values = dict(one.standing.values)
    spans = values.pop("spans", None)
    if spans:
        moved = [each for each in one.decisions if "spans" in each.review.values][-1]
        values["content"] = contents.get(moved.review.id) or moved.review.words
        said = Span(min(start for start, _ in spans), max(end for _, end in spans))
        around = moved.review.around
        # Words within their old sentence still rest on the whole of it.
        shown = around if around and around.start <= said.start and said.end <= around.end else said
        values["evidence_start"], values["evidence_end"] = shown.start, shown.end
    if "speaker" in values or "actor" in values:
        values |= {"reason": "", "basis": f"decided by {one.decisions[-1].review.by}"}
    if one.standing.check in (Check.ACCEPTED, Check.EDITED, Check.ADDED):
        values["confidence"] = "high"
    return values


def _own_row(one: Decided, contents: Mapping[str, str], article: Mapping[str, int]) -> Row:
    """A statement that no rule finds (any more), as the analyst saw it last."""
    review = one.first.review
    known = {name: value for name, value in review.was.items() if name in columns.STATEMENTS}
    return {
        "content": review.words,
        "origins": 1,
        "kind": "indirect",
        "rule": "by hand",
        "confidence": "high",
        **known,
        **sentence_of(one, article),
        **_said(one, contents),
        **one.marks,
    }


def _printed(frames: Frames, keys: set[int]) -> dict[int, Row]:
    """Return who printed some articles, in the columns of a statement in them, by their keys."""
    some = frames.articles[frames.articles["article"].isin(list(keys))] if keys else None
    if some is None:
        return {}
    columns_of = zip(some["article"], some["outlet"], some["origin"], some["outlets"], strict=True)
    return {
        int(key): {"outlet": str(outlet), "origin": str(origin), "outlets": max(1, int(outlets))}
        for key, outlet, origin, outlets in columns_of
    }
