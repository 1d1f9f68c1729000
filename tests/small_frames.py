"""A few rows in; frames in the declared columns out: what tests of figures and tables look at."""

from typing import Any

from readout.frames import Frames, columns

PLAIN = {
    "int64": 0,
    "float64": float("nan"),
    "bool": False,
    "datetime64[s]": "",
    "category": "",
    "string": "",
}


def frame(declared: dict[str, str], rows: list[dict[str, Any]]) -> Any:
    """Return a frame of rows; a column that a row does not name is empty there."""
    values = {
        name: [row.get(name, PLAIN[dtype]) for row in rows] for name, dtype in declared.items()
    }
    return columns.frame(declared, values)


def frames(
    meetings: list[dict[str, Any]] = (),
    participants: list[dict[str, Any]] = (),
    statements: list[dict[str, Any]] = (),
    mentions: list[dict[str, Any]] = (),
    articles: list[dict[str, Any]] = (),
) -> Frames:
    """Return frames of the given rows, in the order given."""
    return Frames(
        frame(columns.MEETINGS, list(meetings)),
        frame(columns.PARTICIPANTS, list(participants)),
        frame(columns.STATEMENTS, list(statements)),
        frame(columns.MENTIONS, list(mentions)),
        frame(columns.ARTICLES, list(articles)),
    )


def minsk(**changed: Any) -> Frames:
    """Return one article with one meeting, two statements and two places.

    `changed` replaces fields of the article, the meeting or the first statement, by name.
    """
    article = {
        "article": 1,
        "id": "ab" * 16,
        "title": "Ministers meet",
        "outlet": "Demo Wire",
        "published": "2016-05-16",
        "published_text": "2016-05-16",
        "source": "minsk.md",
        "demo": True,
    }
    meeting = {
        "meeting": 1,
        "event": "cd" * 16,
        "start": "2016-05-16",
        "end": "2016-05-16",
        "precision": "day",
        "status": "held",
        "kind": "talks",
        "label": "Lavrov, Makei",
        "parties": "Sergei Lavrov; Vladimir Makei",
        "sides": "Belarus – Russia",
        "place": "Minsk",
        "place_level": "city",
        "reports": 1,
        "evidence": "The ministers met in Minsk.",
        "visit": "",
        "visit_event": "",
        "article": 1,
    }
    parties = [
        {"meeting": 1, "actor": "person:sergei-lavrov", "name": "Sergei Lavrov", "side": "Russia"},
        {
            "meeting": 1,
            "actor": "person:vladimir-makei",
            "name": "Vladimir Makei",
            "side": "Belarus",
        },
    ]
    statement = {
        "statement": 1,
        "group": 1,
        "start": "2016-05-16",
        "end": "2016-05-16",
        "precision": "day",
        "speaker": "Vladimir Makei",
        "side": "Belarus",
        "kind": "indirect",
        "manner": "said",
        "content": "the two countries agreed",
        "article": 1,
    }
    second = statement | {"statement": 2, "group": 2, "speaker": "Sergei Lavrov", "side": "Russia"}
    places = [
        {"mention": 1, "place": "Deveselu", "place_id": "site:deveselu", "level": "site",
         "country": "Romania", "latitude": 44.08, "longitude": 24.42, "article": 1,
         "start": "2016-05-16"},
        {"mention": 2, "place": "Poland", "place_id": "geonames:798544", "level": "country",
         "country": "Poland", "article": 1, "start": "2016-05-16"},
    ]  # fmt: skip
    return frames(
        [meeting | {k: v for k, v in changed.items() if k in meeting and k not in article}],
        parties,
        [statement | {k: v for k, v in changed.items() if k in ("content", "manner")}, second],
        places,
        [article | {k: v for k, v in changed.items() if k in article}],
    )
