"""The queries behind the frames, by name; columns are called as in the frames where they can be."""

from typing import Any

from sqlalchemy import Select, case, func, select

from readout.frames import columns
from readout.store.tables import (
    NOWHERE,
    actors,
    articles,
    extractions,
    families,
    meeting_reports,
    meetings,
    participants,
    place_mentions,
    places,
    reported_events,
    sightings,
    statements,
)


def queries() -> dict[str, Select[Any]]:
    """Return the queries; one list, so that it can be seen what is read and what is not."""
    return _of_texts_and_meetings() | _of_words_and_places()


def _of_texts_and_meetings() -> dict[str, Select[Any]]:
    shown = meeting_reports.c.key == meetings.c.key
    found = meeting_reports
    in_a_meeting = found.c.meeting != NOWHERE  # the others were rejected
    return {
        "articles": select(
            *(articles.c[name] for name in "key id title outlet published language".split()),
            *(articles.c[name] for name in "published_known source fetched_at".split()),
            *(articles.c[name] for name in ("raw_sha256", "byline", "characters")),
        ).order_by(articles.c.key),
        "ledger": select(extractions.c.article, extractions.c.supported),
        "families": select(
            *(families.c[name] for name in ("article", "family", "agency", "scheme")),
        ),
        "sightings": select(
            *(sightings.c[name] for name in columns.SIGHTINGS),
        ).order_by(sightings.c.key),
        "reports": select(
            found.c.key.label("report"),
            *(found.c[name] for name in columns.REPORTS if name != "report"),
        )
        .where(in_a_meeting)
        .order_by(found.c.key),
        "participants": select(
            found.c.meeting,
            (found.c.key == found.c.meeting).label("shown"),
            actors.c.id.label("actor"),
            *(participants.c[name] for name in ("name", "role", "side", "kind")),
        )
        .join_from(participants, found)
        .join(actors, isouter=True)
        .where(in_a_meeting)
        .order_by(found.c.meeting, found.c.key != found.c.meeting, participants.c.key),
        "meetings": select(
            *(meetings.c[name] for name in "key start end precision status kind".split()),
            *(meetings.c[name] for name in ("place_level", "confidence", "part_of")),
            *(found.c[name] for name in "event rule article evidence_start evidence_end".split()),
            *(found.c[name] for name in ("trigger_start", "trigger_end")),
            found.c.evidence_text.label("evidence"),
            places.c.id.label("place_id"),
            places.c.name.label("place"),
            *(places.c[name] for name in ("country", "latitude", "longitude")),
        )
        .join_from(meetings, found, shown)
        .join(places, meetings.c.place == places.c.key, isouter=True),
    }


def _of_words_and_places() -> dict[str, Select[Any]]:
    return {
        "statements": select(
            statements.c.key.label("statement"),
            actors.c.id.label("actor"),
            statements.c.who_name.label("speaker"),
            statements.c.who_role.label("role"),
            statements.c.who_side.label("side"),
            statements.c.who_reason.label("reason"),
            statements.c.who_basis.label("basis"),
            statements.c.to_name.label("addressee"),
            statements.c.venue_start,
            *(statements.c[name] for name in columns.STATEMENTS if name in statements.c),
        )
        .join_from(statements, actors, statements.c.who_actor == actors.c.key, isouter=True)
        .where(statements.c.is_statement),
        "mentions": select(
            place_mentions.c.key.label("mention"),
            *(place_mentions.c[name] for name in ("article", "level", "words", "sites")),
            place_mentions.c.start.label("evidence_start"),
            place_mentions.c.end.label("evidence_end"),
            places.c.id.label("place_id"),
            places.c.name.label("place"),
            *(places.c[name] for name in ("country", "latitude", "longitude")),
        )
        .join_from(place_mentions, places, isouter=True)
        .where(~place_mentions.c.adjective),
        "reported": select(
            *(reported_events.c[name] for name in "data_set id day precision actors".split()),
            *(reported_events.c[name] for name in columns.REPORTED if name in reported_events.c),
            reported_events.c.level.label("place_level"),
        ).order_by(reported_events.c.key),
        "places": select(*(places.c[name] for name in ("id", "name", "country"))),
    }


def sentences(after: int, most: int, around: int) -> Select[Any]:
    """Return the query for what statements rest on, and for the text before and behind it, by key.

    `after` is the last key of the rows before; at most `most` rows are returned, and of the text on
    either side at most `around` characters.
    """
    first, end = statements.c.evidence_start, statements.c.evidence_end
    begin = case((first > around, first - around), else_=0)
    text = articles.c.text
    return (
        select(
            statements.c.key,
            func.substr(text, begin + 1, first - begin),
            func.substr(text, first + 1, end - first),
            func.substr(text, end + 1, around),
        )
        .join_from(statements, articles, statements.c.article == articles.c.key)
        .where(statements.c.is_statement, statements.c.key > after)
        .order_by(statements.c.key)
        .limit(most)
    )
