"""A made-up slice in; the size of each form of file, and its time beside that of an empty one, out.

The slice is a large brief: 150 meetings, 200 statements, 2,000 names of places, 300 articles in
2,000 copies. An empty slice in the same form is the reference: how much of the time is the
library's own start.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from readout import export
from readout.filters import Filters
from readout.frames import Frames, columns
from readout.records import Article, article_id

ARTICLES, MEETINGS, STATEMENTS, NAMES, COPIES = 300, 150, 200, 2_000, 2_000
ROUNDS = 3
_SENTENCE = "Ministrul Ștefan Țâru met Łucja Żółkiewska and Ганна Мірская in Constanța. "
_PRECISIONS = ("day", "day", "days", "month", "publication")
_FIRST = date(2016, 1, 1)


@dataclass(frozen=True, slots=True)
class Measured:
    """One table in one form: the best of ROUNDS."""

    what: str
    form: str
    size: int  #: bytes
    seconds: float
    empty: float  #: seconds for an empty slice in the same form

    def __str__(self) -> str:
        return (
            f"{self.what:<11} {self.form:<8} {self.size:>10,} bytes {self.seconds:>7.3f} s, "
            f"{self.seconds / self.empty:>6.1f} times an empty one"
        )


def measure(root: Path, rounds: int = ROUNDS) -> Iterator[Measured]:
    """Yield the figures of every form of every table; `root` is the checkout with static/geo."""
    made = articles()
    full, empty = large(made), _frames({})
    by_key = dict(enumerate(made, start=1))

    def texts(keys: Sequence[int]) -> list[Article]:
        return [by_key[key] for key in keys]

    for form, told in export.FORMS.items():
        for what in told.of:

            def build(frames: Frames, what: str = what, form: str = form) -> bytes:
                return export.file(
                    what, frames, Filters(), frames, fmt=form, root=root, texts=texts
                )

            size = len(build(full))
            seconds = min(_seconds(build, full) for _ in range(rounds))
            yield Measured(
                what, form, size, seconds, min(_seconds(build, empty) for _ in range(rounds))
            )


def report(root: Path) -> str:
    """Return the figures as lines, the memory of the process last."""
    lines = [str(one) for one in measure(root)]
    unit = 1_000_000 if sys.platform == "darwin" else 1_000  # bytes there, kilobytes elsewhere
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return "\n".join((*lines, f"most memory of the process: {peak:,.0f} MB"))


def articles() -> list[Article]:
    """Return the articles of the slice, with their texts."""
    texts = [f"{number}. {_SENTENCE * 12}" for number in range(1, ARTICLES + 1)]
    return [Article(article_id(text), text[:60], text) for text in texts]


def large(texts: Sequence[Article]) -> Frames:
    """Return the slice over its articles."""
    events = [article_id(f"meeting {number}") for number in range(MEETINGS)]
    return _frames(
        {
            "articles": [_article(key, one) for key, one in enumerate(texts, start=1)],
            "meetings": [_meeting(number, event) for number, event in enumerate(events)],
            "reports": [
                _resting(number) | {"report": number, "meeting": 1 + number // 2}
                for number in range(2 * MEETINGS)
            ],
            "participants": [
                {"meeting": 1 + number // 3, "name": f"Ștefan Țâru {number % 20}",
                 "actor": f"person:{number % 20}", "actor_kind": "person",
                 "side": ("Romania", "Poland", "Russia")[number % 3]}
                for number in range(3 * MEETINGS)
            ],
            "statements": [_statement(number) for number in range(STATEMENTS)],
            "mentions": [_mention(number) for number in range(NAMES)],
            "sightings": [_sighting(number) for number in range(COPIES)],
        }
    )  # fmt: skip


def _seconds(build: Callable[[Frames], bytes], frames: Frames) -> float:
    began = time.perf_counter()
    build(frames)
    return time.perf_counter() - began


def _article(key: int, one: Article) -> dict[str, Any]:
    day = str(_FIRST + timedelta(days=key))
    return {"article": key, "family": key, "id": one.id, "title": one.title, "outlet": "Demo Wire",
            "published": day, "published_text": day, "characters": len(one.text),
            "raw_sha256": "ab" * 32, "fetched_at": "2026-01-01T00:00:00Z"}  # fmt: skip


def _resting(number: int) -> dict[str, Any]:
    return {"article": 1 + number % ARTICLES, "evidence_start": 0, "evidence_end": 70}


def _meeting(number: int, event: str) -> dict[str, Any]:
    day = _FIRST + timedelta(days=number)
    return _resting(number) | {
        "meeting": 1 + number, "event": event, "start": str(day), "end": str(day),
        "precision": _PRECISIONS[number % len(_PRECISIONS)], "status": "held", "kind": "talks",
        "parties": "Ștefan Țâru; Łucja Żółkiewska; Ганна Мірская", "evidence": _SENTENCE.strip(),
        "sides": "Romania – Russia", "label": "Țâru, Мірская", "origins": 2,
        "place": f"Town {number % 30}", "place_id": f"test:{number % 30}", "place_level": "city",
        "country": "Romania", "latitude": 44.0 + number % 4, "longitude": 22.0 + number % 6,
        "visit": "", "visit_event": "",
    }  # fmt: skip


def _statement(number: int) -> dict[str, Any]:
    day = str(_FIRST + timedelta(days=number))
    return _resting(number) | {
        "statement": 1 + number, "group": 1 + number, "event": article_id(f"statement {number}"),
        "start": day, "end": day, "precision": "day", "speaker": f"Ștefan Țâru {number % 20}",
        "actor": f"person:{number % 20}", "side": ("Romania", "Russia")[number % 2],
        "outlet": "Demo Wire", "content": _SENTENCE * 3, "kind": "indirect",
        "manner": "said",
    }  # fmt: skip


def _mention(number: int) -> dict[str, Any]:
    country = not number % 10
    return _resting(number) | {
        "mention": number, "start": str(_FIRST), "place": "Poland" if country else "Deveselu",
        "place_id": f"{'c' if country else 's'}:{number % 90}",
        "country": "Poland" if country else "Romania",
        "level": "country" if country else "site",
        "latitude": float("nan") if country else 44.08,
        "longitude": float("nan") if country else 24.42,
    }  # fmt: skip


def _sighting(number: int) -> dict[str, Any]:
    key = 1 + number % ARTICLES
    day = str(_FIRST + timedelta(days=key))
    return {"article": key, "outlet": f"Demo Paper {number % 40}", "title": f"{number}. Talks",
            "published": day, "source": f"copy-{number}.txt",
            "fetched_at": "2026-01-01T00:00:00Z"}  # fmt: skip


def _frames(rows: dict[str, list[dict[str, Any]]]) -> Frames:
    declared = {
        "meetings": columns.MEETINGS,
        "participants": columns.PARTICIPANTS,
        "statements": columns.STATEMENTS,
        "mentions": columns.MENTIONS,
        "articles": columns.ARTICLES,
        "reports": columns.REPORTS,
        "sightings": columns.SIGHTINGS,
    }
    return Frames(**{name: _frame(kinds, rows.get(name, [])) for name, kinds in declared.items()})


def _frame(declared: dict[str, str], rows: Sequence[dict[str, Any]]) -> Any:
    blank = {"int64": 0, "float64": float("nan"), "bool": False}
    return columns.frame(
        declared,
        {
            name: [row.get(name, blank.get(kind, "")) for row in rows]
            for name, kind in declared.items()
        },
    )
