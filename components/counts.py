"""A slice of the frames in; the five counts of the overview, each with its split, out."""

import pandas as pd

from components import safe, words
from components.safe import Html
from readout.frames import Frames, column, printed_by, size, some
from readout.frames.tally import tally


def draw(frames: Frames, events: pd.DataFrame, check: int) -> None:
    """Draw meetings, statements, site events, origins, and how many records are certain.

    `check` is how many are not, as `uncertain` tells.
    """
    articles = some(frames, "articles", "article", "family", "outlet")
    cells = [
        _cell(size(frames, "meetings"), "meeting", _meetings(some(frames, "meetings", "status"))),
        _cell(
            size(frames, "statements"),
            "statement",
            _statements(some(frames, "statements", "kind", "manner")),
        ),
        _cell(len(events), "site event", _events(events)),
        _cell(
            articles["family"].nunique(),
            "origin",
            f"{words.count(len(articles), 'article')}, "
            f"{words.count(printed_by(articles, frames.sightings), 'outlet')}",
        ),
        _certain(frames, check),
    ]
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-counts">{cells}</div></div>', cells=safe.join(cells)
        )
    )


def uncertain(frames: Frames) -> int:
    """Return how many meetings and statements are to check."""
    both = (column(frames, name, "confidence") for name in ("meetings", "statements"))
    return sum(len(one) - tally(one).get("high", 0) for one in both)


def by_status(meetings: pd.DataFrame) -> str:
    """Return "12 held, 1 planned", the commonest first."""
    counts = tally(meetings["status"], most=True)
    return ", ".join(f"{n:,} {words.STATUSES.get(s, s)}" for s, n in counts.items())


def by_manner(statements: pd.DataFrame) -> str:
    """Return "16 direct, 14 paraphrased, 1 of them a denial": the kinds add up to all."""
    kinds = tally(statements["kind"])
    told = [f"{kinds[kind]:,} {word}" for kind, word in _KINDS.items() if kinds.get(kind)]
    denials = int((statements["manner"] == words.DENIED).sum())
    if denials:
        told.append(f"{denials:,} of them {'a denial' if denials == 1 else 'denials'}")
    return ", ".join(told)


_KINDS = {"direct": "direct", "mixed": "part quoted", "indirect": "paraphrased"}


def _meetings(meetings: pd.DataFrame) -> str:
    return by_status(meetings) if len(meetings) else "none in this view"


def _statements(statements: pd.DataFrame) -> str:
    return by_manner(statements) if len(statements) else "none in this view"


def _events(events: pd.DataFrame) -> str:
    pinned = int(((events["site"] != "") | events["latitude"].notna()).sum())
    rest = len(events) - pinned
    return f"{pinned} at a place, {rest} for a country only" if len(events) else "none in this view"


def _certain(frames: Frames, check: int) -> Html:
    total = size(frames, "meetings") + size(frames, "statements")
    sure = total - check
    return safe.fill(
        '<div class="ro-wide"><div class="ro-number">{sure}<span>of {total} certain</span></div>'
        '<span class="ro-bar" role="img" aria-label="{share} per cent are certain">'
        '<span style="width:{share}%"></span></span></div>',
        sure=f"{sure:,}",
        total=f"{total:,}",
        share=round(100 * sure / total) if total else 0,
    )


def _cell(number: int, one: str, split: str) -> Html:
    return safe.fill(
        '<div><div class="ro-number">{number}<span>{word}</span></div>'
        '<div class="ro-small ro-muted">{split}</div></div>',
        number=f"{number:,}",
        word=words.noun(number, one),
        split=split,
    )
