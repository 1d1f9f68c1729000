"""Lines of JSON in; the same articles with what was found, in the form that scorers read, out.

A line in: `{"id", "text"[, "title", "published", "outlet", "language"]}`; `published` is a date as
people write it, and none when it is not certain. A line out: `{"id", "quotes", "meetings", "times",
"places"}`; every span is `[start, end]` in code points of the text as it was given.
"""

from typing import Any

from readout.extract import cues
from readout.extract.meetings import visits as meeting_visits
from readout.records import (
    Article,
    Extraction,
    MeetingReport,
    PlaceMention,
    Span,
    Statement,
    TimeMention,
    article_id,
)
from readout.written_dates import parse_written

Json = dict[str, Any]


def article(line: Json) -> Article:
    """Return the article of one line; its text is taken as it stands, so that offsets hold."""
    text = str(line.get("text") or "")
    return Article(
        id=article_id(text),
        title=str(line.get("title") or ""),
        text=text,
        outlet=str(line.get("outlet") or ""),
        published=parse_written(str(line.get("published") or line.get("date") or "")),
        language=str(line.get("language") or ""),
    )


def line(key: Any, found: Extraction) -> Json:
    """Return the line of one article: what was found in its text, under the line's own id."""
    visits = meeting_visits.parts_of_article(found.meetings)
    within = [
        found.meetings[visits[at]] if at in visits else None for at in range(len(found.meetings))
    ]
    return {
        "id": key,
        "quotes": [_quote(one) for one in found.statements],
        "meetings": [
            _meeting(one, visit) for one, visit in zip(found.meetings, within, strict=True)
        ],
        "times": [_time(one) for one in found.times],
        "places": [_place(one) for one in found.places],
        "engine": found.version,
        "supported": found.supported,
        **({"problem": found.problem} if found.problem else {}),
        **({"dropped": found.dropped} if found.dropped else {}),
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _quote(one: Statement) -> Json:
    said = one.attribution
    return {
        "content": [_span(span) for span in said.content],
        "speaker": _span(said.speaker),
        "cue": _span(said.cue),
        "speaker_name": one.who.name or None,
        "speaker_id": one.who.actor or None,
        "role": one.who.role or None,
        "side": one.who.side or None,
        "reason": one.who.reason.value,
        "basis": one.who.basis or None,
        "type": said.kind.value,
        "manner": said.manner,
        "reported_by": one.reported_by or None,
        "addressee": one.to.name or None,
        "venue": _span(one.venue),
        "polarity": cues.polarity(said.manner),
        "confidence": one.confidence.value,
        "statement": said.is_statement,
        "rule": said.rule,
        "made_on": one.when.start.isoformat() if one.when.start else None,
        "precision": one.when.precision.value,
    }


def _meeting(one: MeetingReport, visit: MeetingReport | None) -> Json:
    return {
        "trigger": _span(one.trigger),
        "participants": [
            _span(party.span) if party.span else party.who.name for party in one.participants
        ],
        "participant_names": [party.who.name for party in one.participants],
        "participant_ids": [party.who.actor or None for party in one.participants],
        "place": _span(one.place.span) if one.place else None,
        "place_name": one.place.place.name if one.place and one.place.place else None,
        "time": _span(one.when.phrase),
        "start": one.when.start.isoformat() if one.when.start else None,
        "end": one.when.end.isoformat() if one.when.end else None,
        "precision": one.when.precision.value,
        "kind": one.kind,
        "status": one.status.value,
        "confidence": one.confidence.value,
        "rule": one.rule,
        "part_of": _span(visit.trigger) if visit else None,
        "evidence": [_span(span) for span in one.evidence],
    }


def _time(one: TimeMention) -> Json:
    return {"span": _span(one.span), "value": one.value or None, "type": one.type}


def _place(one: PlaceMention) -> Json:
    place = one.place
    return {
        "span": _span(one.span),
        "lat": place.latitude if place else None,
        "lon": place.longitude if place else None,
        "geonameid": place.id.removeprefix("geonames:")
        if place and place.id.startswith("geonames:")
        else None,
        "level": one.level.value,
        "resolved": place.name if place else None,
        "adjective": one.adjective,
        "sites": list(one.sites),
    }
