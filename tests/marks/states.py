"""What a test changes in; a state of a small corpus, with public ids, out."""

from dataclasses import replace
from typing import Any

from readout.frames import Frames, columns
from tests.small_frames import frame

ARTICLES = {"one": 1, "two": 2}
SAID = {
    "statement": 1,
    "event": "s1",
    "group": 1,
    "start": "2016-05-16",
    "end": "2016-05-16",
    "precision": "day",
    "actor": "person:vladimir-makei",
    "speaker": "Vladimir Makei",
    "kind": "indirect",
    "manner": "said",
    "content": "the two countries agreed on every point of the list",
    "confidence": "high",
    "article": 1,
    "evidence_start": 10,
    "evidence_end": 90,
    "origins": 1,
    "outlets": 1,
}
MET = {
    "meeting": 1,
    "event": "r1",
    "start": "2016-05-16",
    "end": "2016-05-16",
    "precision": "day",
    "status": "planned",
    "kind": "talks",
    "label": "Lavrov, Makei",
    "parties": "Sergei Lavrov; Vladimir Makei",
    "place": "Minsk",
    "reports": 1,
    "origins": 1,
    "outlets": 1,
    "confidence": "high",
    "evidence": "The ministers are to meet in Minsk.",
    "article": 1,
    "evidence_start": 100,
    "evidence_end": 140,
}
NAMED = {
    "mention": 1,
    "place": "Minsk",
    "place_id": "test:minsk",
    "level": "city",
    "country": "Belarus",
    "start": "2016-05-16",
    "article": 1,
    "evidence_start": 130,
    "evidence_end": 135,
}


def state(
    said: list[dict[str, Any]] | None = None,
    met: list[dict[str, Any]] | None = None,
    told: list[dict[str, Any]] | None = None,
    named: list[dict[str, Any]] | None = None,
    articles: tuple[str, ...] = ("one", "two"),
    **texts: dict[str, Any],
) -> Frames:
    """Return two articles with one statement, one planned meeting and one name of a place.

    Each list replaces what is there, each row the fields of the first; `told` are the reports, one
    a meeting when it is not given; `texts` changes fields of an article by its id.
    """
    meetings = [MET | one for one in ([{}] if met is None else met)]
    own = [
        {name: one[name] for name in ("meeting", "event", "article")}
        | {name: one[name] for name in ("evidence_start", "evidence_end")}
        for one in meetings
    ]
    reports = own if told is None else [own[0] | one for one in told]
    copies = [{"article": ARTICLES[name], "outlet": "Demo Wire"} for name in articles]
    return replace(
        Frames(
            frame(columns.MEETINGS, meetings),
            columns.empty(columns.PARTICIPANTS),
            frame(columns.STATEMENTS, [SAID | one for one in ([{}] if said is None else said)]),
            frame(columns.MENTIONS, [NAMED | one for one in ([{}] if named is None else named)]),
            frame(columns.ARTICLES, [_article(one, texts.get(one, {})) for one in articles]),
        ),
        reports=frame(
            columns.REPORTS, [{"report": at} | one for at, one in enumerate(reports, start=1)]
        ),
        sightings=frame(columns.SIGHTINGS, copies),
    )


def _article(name: str, given: dict[str, Any]) -> dict[str, Any]:
    return {
        "article": ARTICLES[name],
        "id": name,
        "title": f"Article {name}",
        "outlet": "Demo Wire",
        "published": "2016-05-16",
        "published_text": "2016-05-16",
        "sightings": 1,
        "outlets": 1,
        "family": ARTICLES[name],
    } | given
