"""The store and ids of actors in; how the reports of meetings write their names, out.

Only the articles say it: a party keeps where its words stand, not the words.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Select, func, or_, select

from readout.reviews import WRITTEN
from readout.store.connect import Store, reading
from readout.store.tables import NOWHERE, actors, articles, meeting_reports, participants


def in_meetings(store: Store, ids: Sequence[str]) -> pd.DataFrame:
    """Return one row a party of a report: meeting, spelling and reason, as texts.

    `ids` are ids of actors, or "written:NAME". Reports that were rejected are left out.
    """
    with reading(store) as connection:
        rows = connection.execute(query(ids)).all()
    names = ["meeting", "spelling", "reason"]
    return pd.DataFrame([tuple(row) for row in rows], columns=names).astype({"meeting": "int64"})


def query(ids: Sequence[str]) -> Select[Any]:
    """Return the query; spans are code points, which both databases count."""
    written = [one.removeprefix(WRITTEN) for one in ids if one.startswith(WRITTEN)]
    start, end = participants.c.span_start, participants.c.span_end
    return (
        select(
            meeting_reports.c.meeting,
            func.substr(articles.c.text, start + 1, end - start).label("spelling"),
            participants.c.reason,
        )
        .join_from(participants, meeting_reports)
        .join(articles, meeting_reports.c.article == articles.c.key)
        .join(actors, participants.c.actor == actors.c.key, isouter=True)
        .where(meeting_reports.c.meeting != NOWHERE, start.is_not(None))
        .where(
            or_(
                actors.c.id.in_(list(ids)),
                participants.c.actor.is_(None) & participants.c.name.in_(written),
            )
        )
    )
