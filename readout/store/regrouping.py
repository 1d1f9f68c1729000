"""All decisions in; what they say of today's reports of meetings, and of names, out."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from readout.reviews import Grouping, Renamed, effective, grouping, renamed
from readout.store.insert import chunks
from readout.store.reviews import attached_reviews, stored_reviews
from readout.store.tables import meeting_reports


def decided(connection: Connection) -> tuple[Grouping, Mapping[str, Renamed]]:
    """Return what was decided on reports, and who stands for whom."""
    every = stored_reviews(connection)
    attached = attached_reviews(connection, every)
    named = {
        event
        for one in attached
        for name in ("with", "from")
        for event in one.review.values.get(name, ())
    }
    keys: dict[str, int] = {}
    for some in chunks(sorted(named)):
        asked = select(meeting_reports.c.event, meeting_reports.c.key)
        keys |= {
            row.event: row.key
            for row in connection.execute(asked.where(meeting_reports.c.event.in_(some)))
        }
    return grouping(attached, keys), renamed(effective(every))
