"""A few rows in; frames of a small corpus, and the content of a brief on it, out."""

from dataclasses import replace
from typing import Any

import pandas as pd

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content, prepare
from readout.export.brief.sections import Registers
from readout.filters import Filters
from readout.frames import Frames, columns
from readout.reference_frames import SITE_EVENTS, SITES
from tests.small_frames import frame

#: What must leave every form as harmless text.
HOSTILE = (
    '=HYPERLINK("http://x.example","go")',
    "#import sys",
    "{{7*7}} <b>x</b> $x^2$ *bold*",
    "\x00=1+1\x07\x1b[31m",
    "a\ud800b\ufffe",
    "Băsescu, Kwaśniewski, Лавров, السلام, שלום, 北京",
)
SIDES = ("Romania", "Poland", "Russia")
MENTIONS: list[dict[str, Any]] = [
    {"mention": key, "start": "2016-05-02", "place": f"{HOSTILE[key]} {key}",
     "place_id": f"site:{key}", "level": "site", "country": "Poland",
     "latitude": 50.0 + key, "longitude": 20.0, "article": 1}
    for key in range(1, 4)
]  # fmt: skip
NAMES = "Traian Băsescu; Aleksander Kwaśniewski; Лавров"


def article(key: int, **more: Any) -> dict[str, Any]:
    """Return one article's row."""
    return {
        "article": key,
        "id": f"{key:032x}",
        "title": f"Article {key}",
        "outlet": f"Outlet {key % 3}",
        "published": f"2016-05-{key % 28 + 1:02d}",
        "published_text": f"2016-05-{key % 28 + 1:02d}",
        "source": f"https://news.example/{key}",
        "fetched_at": "2016-06-01T00:00:00Z",
        "raw_sha256": f"{key:064x}",
        "family": key,
        "origin": f"Outlet {key % 3}",
    } | more


def meeting(key: int, **more: Any) -> dict[str, Any]:
    """Return one meeting's row; its report is of the article with the same number."""
    return {
        "meeting": key,
        "event": f"{key:032x}",
        "start": f"2016-05-{key % 28 + 1:02d}",
        "end": f"2016-05-{key % 28 + 1:02d}",
        "precision": "day",
        "status": "held",
        "kind": "talks",
        "label": "Băsescu, Лавров",
        "parties": NAMES,
        "sides": "Romania – Russia",
        "place": "Minsk",
        "origins": 1,
        "article": key,
    } | more


def statement(key: int, **more: Any) -> dict[str, Any]:
    """Return one statement's row, of the article with the same number."""
    return {
        "statement": key,
        "event": f"{key:032x}",
        "start": f"2016-05-{key % 28 + 1:02d}",
        "precision": "day",
        "actor": "person:a",
        "speaker": "Ana Example",
        "role": "minister",
        "side": "Romania",
        "kind": "direct",
        "manner": "said",
        "content": "We shall look at it.",
        "outlet": f"Outlet {key % 3}",
        "group": key,
        "article": key,
    } | more


def corpus(
    articles: int = 3,
    meetings: list[dict[str, Any]] | None = None,
    statements: list[dict[str, Any]] | None = None,
    mentions: list[dict[str, Any]] | None = None,
    **of_articles: Any,
) -> Frames:
    """Return a corpus; where nothing is given, each article has a meeting and a statement."""
    keys = range(1, articles + 1)
    met = [meeting(key) for key in keys] if meetings is None else meetings
    said = [statement(key) for key in keys] if statements is None else statements
    reports = [
        {"report": row["meeting"], "meeting": row["meeting"], "article": row["article"]}
        for row in met
    ]
    parties = [
        {"meeting": row["meeting"], "actor": "", "name": name, "side": side}
        for row in met
        for name, side in (("A", "Romania"), ("B", "Russia"))
    ]
    marked = frame(columns.STATEMENTS, said).assign(topics=0, near_topics=0)
    return Frames(
        frame(columns.MEETINGS, met).assign(topics=0),
        frame(columns.PARTICIPANTS, parties),
        marked,
        frame(columns.MENTIONS, mentions or []),
        frame(columns.ARTICLES, [article(key, **of_articles) for key in keys]),
        reports=frame(columns.REPORTS, reports),
    )


def registers(events: list[dict[str, Any]] | None = None) -> Registers:
    """Return the registers of one site and its events."""
    site = {"site": "site:x", "name": "Exford", "country": "Poland", "kind": "base"}
    rows = events or []
    return Registers(
        pd.DataFrame([{name: site.get(name, "") for name in SITES}]).astype(
            {name: kind for name, kind in SITES.items() if kind == "string"}
        ),
        pd.DataFrame(
            [{name: row.get(name, "") for name in SITE_EVENTS} for row in rows],
            columns=list(SITE_EVENTS),
        ).assign(
            start=pd.to_datetime([row.get("start", "") for row in rows]),
            verified=[bool(row.get("verified", True)) for row in rows],
        ),
    )


def content(brief: Brief, frames: Frames | None = None, **more: Any) -> Content:
    """Return what the files of a brief say of a small corpus."""
    return prepare(
        brief, frames or corpus(), lambda words: None, more.pop("registers", registers()), **more
    )


def awkward() -> Content:
    """Return a brief with every kind of item, in words that no format likes."""
    stored = [words for words in HOSTILE if "\ud800" not in words]  # no store holds half a letter
    long = (*stored, "word " * 8_000, "e" + "\u0301" * 10_000, "\u202eesrever \u2066isolated")
    said = [
        statement(key, content=words, speaker=words[:200], role=words[:200], topics=1,
                  start=f"{2009 + key}-05-02", actor="person:a", side=SIDES[key % 3])
        for key, words in enumerate(long, start=1)
    ]  # fmt: skip
    met = [
        meeting(key, place=words[:200], label=words[:200], start=f"{2009 + key}-05-02",
                status=("held", "planned", "cancelled")[key % 3])
        for key, words in enumerate(long, start=1)
    ]  # fmt: skip
    frames = corpus(len(long), met, said, MENTIONS, title=HOSTILE[1], outlet=HOSTILE[0])
    brief = Brief(
        HOSTILE[2],
        title=HOSTILE[3],
        bottom_line=HOSTILE[4],
        marking="TLP:AMBER+STRICT",
        gaps="\n".join(stored),
        confidence="low",
        items=tuple(replace(_item(kind), title=HOSTILE[0], note=HOSTILE[5]) for kind in Kind),
    )
    events = [_event(year, what) for year, what in ((2010, "agreed"), (2016, "opened"))]
    return content(brief, frames, registers=registers(events))


def _item(kind: Kind) -> Item:
    records = {Kind.STATEMENT: f"{1:032x}", Kind.MEETING: f"{1:032x}", Kind.SITE: "site:x"}
    asked = Filters(actors=("person:a",)) if kind is Kind.POSITIONS else Filters()
    return Item(kind, record=records.get(kind, ""), filters=asked)


def _event(year: int, what: str) -> dict[str, Any]:
    return {
        "site": "site:x", "site_name": HOSTILE[5], "country": "Poland", "start": f"{year}-05-01",
        "precision": "month", "what": what, "detail": HOSTILE[1], "verified": year != 2016,
        "source": "javascript:alert(1)",
    }  # fmt: skip
