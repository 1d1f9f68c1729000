"""A record in, the row of its table out; and a row in, the same record out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from readout.records import (
    ActorKind,
    Article,
    Attribution,
    Confidence,
    Kind,
    Known,
    Level,
    MeetingReport,
    Participant,
    Place,
    PlaceMention,
    Precision,
    Reason,
    Resolution,
    Span,
    Statement,
    Status,
    When,
    event_id,
)

Row = dict[str, Any]
Keys = Mapping[str, int]  # public id -> key


# --- records to rows ------------------------------------------------------------------------


def of_article(article: Article) -> Row:
    """Return the row of an article."""
    names = "id title text outlet published language source fetched_at raw_sha256".split()
    names += ["byline", "agency"]
    known = "title_known outlet_known published_known".split()
    row: Row = {name: getattr(article, name) for name in names}
    row |= {name: getattr(article, name).value for name in known}
    return row | {"characters": len(article.text)}


def of_statement(one: Statement, article: Article, key: int, actors: Keys) -> Row:
    """Return the row of a statement; its evidence reaches over content, cue and speaker."""
    said = one.attribution
    parts = [span for span in (*said.content, said.cue, said.speaker) if span is not None]
    return {
        "event": event_id("statement", article.id, said.content),
        "article": key,
        "spans": pairs(said.content),
        "content": " … ".join(span.of(article.text) for span in said.content),
        "kind": said.kind.value,
        "manner": said.manner,
        "rule": said.rule,
        **_span("cue", said.cue),
        **_span("speaker", said.speaker),
        "as_written": said.speaker.of(article.text) if said.speaker else "",
        **_span("addressee", said.addressee),
        **_span("reported_by", said.reported_by),
        **_span("venue", one.venue),
        "attribution_confidence": said.confidence.value,
        "is_statement": said.is_statement,
        **_resolution("who_", one.who, actors),
        **_resolution("to_", one.to, actors),
        **_when(one.when),
        "confidence": one.confidence.value,
        "reported_by": one.reported_by,
        "evidence_start": min((span.start for span in parts), default=0),
        "evidence_end": max((span.end for span in parts), default=0),
    }


def of_report(one: MeetingReport, article: Article, key: int, places: Keys) -> Row:
    """Return the row of a report; its evidence is the sentence that holds the trigger."""
    evidence = next(
        (span for span in one.evidence if span.overlaps(one.trigger)),
        one.evidence[0] if one.evidence else one.trigger,
    )
    where = one.place
    place = where.place if where else None
    return {
        "event": event_id("meeting", article.id, (one.trigger,)),
        "article": key,
        "trigger_start": one.trigger.start,
        "trigger_end": one.trigger.end,
        "evidence": pairs(one.evidence),
        "evidence_start": evidence.start,
        "evidence_end": evidence.end,
        "evidence_text": evidence.of(article.text),
        "kind": one.kind,
        "status": one.status.value,
        **_when(one.when),
        **_span("place", where.span if where else None),
        "place": places[place.id] if place else None,
        "place_level": where.level.value if where else "",
        "place_adjective": bool(where and where.adjective),
        "place_sites": list(where.sites) if where else [],
        "confidence": one.confidence.value,
        "rule": one.rule,
    }


def of_participant(one: Participant, report: int, actors: Keys) -> Row:
    """Return the row of a party of one report."""
    return {"report": report, **_resolution("", one.who, actors), **_span("span", one.span)}


def of_mention(one: PlaceMention, article: Article, key: int, places: Keys) -> Row:
    """Return the row of a place name in an article."""
    return {
        "article": key,
        "start": one.span.start,
        "end": one.span.end,
        "words": one.span.of(article.text),
        "place": places[one.place.id] if one.place else None,
        "level": one.level.value,
        "adjective": one.adjective,
        "sites": list(one.sites),
    }


def of_place(place: Place) -> Row:
    """Return the row of a place."""
    names = "id name country admin1 latitude longitude".split()
    return {name: getattr(place, name) for name in names} | {"level": place.level.value}


def of_actor(who: Resolution) -> Row:
    """Return the row of the actor that a mention was resolved to."""
    kind = who.kind.value if who.kind else ""
    return {"id": who.actor, "name": who.name, "kind": kind, "side": who.side}


# --- rows to records ------------------------------------------------------------------------


def to_article(row: Row) -> Article:
    """Return the article of a row."""
    values = {name: value for name, value in row.items() if name not in ("key", "characters")}
    for name in ("title_known", "outlet_known", "published_known"):
        values[name] = Known(values[name])
    return Article(**values)


def to_statement(row: Row, actors: Mapping[int, str]) -> Statement:
    """Return the statement of a row; `actors` gives the public id of a key."""
    said = Attribution(
        content=to_spans(row["spans"]),
        kind=Kind(row["kind"]),
        manner=row["manner"],
        rule=row["rule"],
        cue=_to_span(row, "cue"),
        speaker=_to_span(row, "speaker"),
        addressee=_to_span(row, "addressee"),
        reported_by=_to_span(row, "reported_by"),
        confidence=Confidence(row["attribution_confidence"]),
        is_statement=row["is_statement"],
    )
    return Statement(
        attribution=said,
        who=_to_resolution(row, "who_", actors),
        when=to_when(row),
        confidence=Confidence(row["confidence"]),
        reported_by=row["reported_by"],
        venue=_to_span(row, "venue"),
        to=_to_resolution(row, "to_", actors),
    )


def to_report(
    row: Row, parties: Sequence[Row], actors: Mapping[int, str], places: Mapping[int, Place]
) -> MeetingReport:
    """Return the report of a row and of the rows of its parties."""
    span = _to_span(row, "place")
    where = None
    if span is not None:
        where = PlaceMention(
            span,
            places.get(row["place"]),
            Level(row["place_level"]),
            row["place_adjective"],
            tuple(row["place_sites"]),
        )
    return MeetingReport(
        trigger=Span(row["trigger_start"], row["trigger_end"]),
        evidence=to_spans(row["evidence"]),
        kind=row["kind"],
        status=Status(row["status"]),
        participants=tuple(
            Participant(_to_resolution(party, "", actors), _to_span(party, "span"))
            for party in parties
        ),
        when=to_when(row),
        place=where,
        confidence=Confidence(row["confidence"]),
        rule=row["rule"],
    )


def to_mention(row: Row, places: Mapping[int, Place]) -> PlaceMention:
    """Return the place mention of a row."""
    return PlaceMention(
        Span(row["start"], row["end"]),
        places.get(row["place"]),
        Level(row["level"]),
        row["adjective"],
        tuple(row["sites"]),
    )


def to_place(row: Row) -> Place:
    """Return the place of a row."""
    values = {name: value for name, value in row.items() if name != "key"}
    return Place(**values | {"level": Level(values["level"])})


def to_when(row: Row) -> When:
    """Return the days of a row that has them."""
    return When(
        date.fromisoformat(row["start"]) if row["start"] else None,
        date.fromisoformat(row["end"]) if row["end"] else None,
        Precision(row["precision"]),
        _to_span(row, "phrase"),
    )


# --- parts of rows --------------------------------------------------------------------------


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def to_spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _span(name: str, span: Span | None) -> Row:
    start, end = (span.start, span.end) if span else (None, None)
    return {f"{name}_start": start, f"{name}_end": end}


def _to_span(row: Row, name: str) -> Span | None:
    start = row[f"{name}_start"]
    return None if start is None else Span(start, row[f"{name}_end"])


def _when(when: When) -> Row:
    return {
        "start": when.start.isoformat() if when.start else "",
        "end": when.end.isoformat() if when.end else "",
        "precision": when.precision.value,
        **_span("phrase", when.phrase),
    }


def _resolution(prefix: str, who: Resolution, actors: Keys) -> Row:
    return {
        f"{prefix}actor": actors[who.actor] if who.actor else None,
        f"{prefix}name": who.name,
        f"{prefix}kind": who.kind.value if who.kind else "",
        f"{prefix}role": who.role,
        f"{prefix}side": who.side,
        f"{prefix}reason": who.reason.value,
        f"{prefix}basis": who.basis,
    }


def _to_resolution(row: Row, prefix: str, actors: Mapping[int, str]) -> Resolution:
    kind = row[f"{prefix}kind"]
    return Resolution(
        name=row[f"{prefix}name"],
        actor=actors.get(row[f"{prefix}actor"], ""),
        kind=ActorKind(kind) if kind else None,
        role=row[f"{prefix}role"],
        side=row[f"{prefix}side"],
        reason=Reason(row[f"{prefix}reason"]),
        basis=row[f"{prefix}basis"],
    )
