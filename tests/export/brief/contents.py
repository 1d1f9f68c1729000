"""A few rows in; frames of a small corpus, and the content of a brief on it, out."""

from typing import Any

import pandas as pd

from readout.briefs import Brief
from readout.export.brief import Content, prepare
from readout.export.brief.sections import Registers
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
