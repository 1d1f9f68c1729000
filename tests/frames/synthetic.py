"""Sizes and a seed in; frames of nonsense with the declared columns out, that hang together."""

from typing import Any

import numpy as np
import pandas as pd

from readout.frames import Frames, columns

ACTORS = [f"person:{number}" for number in range(60)]
SIDES = ["", *(f"Side {number}" for number in range(9))]
PLACES = ["", *(f"site:{number}" for number in range(30))]
COUNTRIES = ["", *(f"Country {number}" for number in range(8))]
OUTLETS = [f"Outlet {number}" for number in range(12)]
CHOICES = {
    "actor": ACTORS,
    "side": SIDES,
    "place_id": PLACES,
    "country": COUNTRIES,
    "outlet": OUTLETS,
    "kind": ["talks", "visit", "call", "direct", "mixed", "indirect"],
    "status": ["held", "planned", "cancelled"],
    "manner": ["said", "denied", "asked"],
}


def frames(meetings: int, statements: int, articles: int, seed: int = 1) -> Frames:
    """Return frames in which every report, statement and mention belongs to an article."""
    draw = np.random.default_rng(seed)

    def fill(declared: dict[str, str], rows: int, **given: Any) -> pd.DataFrame:
        values = {
            name: given[name] if name in given else _drawn(draw, name, dtype, rows)
            for name, dtype in declared.items()
        }
        return columns.frame(declared, values)

    def within(rows: int, top: int) -> Any:
        return draw.integers(1, top + 1, rows)

    keys = draw.permutation(meetings) + 1
    spoken = draw.permutation(statements) + 1
    met, said, named = _days(draw, meetings), _days(draw, statements), _days(draw, statements)
    return Frames(
        meetings=fill(columns.MEETINGS, meetings, meeting=keys, start=met, end=_ends(draw, met)),
        participants=fill(
            columns.PARTICIPANTS, 3 * meetings, meeting=np.sort(within(3 * meetings, meetings))
        ),
        statements=fill(
            columns.STATEMENTS,
            statements,
            statement=spoken,
            group=spoken,
            article=within(statements, articles),
            start=said,
            end=_ends(draw, said),
            **_evidence(draw, statements, 200),
        ),
        mentions=fill(
            columns.MENTIONS,
            statements,
            article=within(statements, articles),
            start=named,
            **_evidence(draw, statements, 6),
        ),
        articles=fill(
            columns.ARTICLES,
            articles,
            article=draw.permutation(articles) + 1,
            published=_days(draw, articles),
        ),
        version=1,
        reports=fill(
            columns.REPORTS,
            2 * meetings,
            report=np.arange(1, 2 * meetings + 1),
            meeting=np.concatenate([keys, within(meetings, meetings)]),
            article=within(2 * meetings, articles),
            **_evidence(draw, 2 * meetings, 90),
        ),
        sightings=fill(columns.SIGHTINGS, 2 * articles, article=within(2 * articles, articles)),
    )


def _drawn(draw: np.random.Generator, name: str, dtype: str, rows: int) -> Any:
    if dtype == "category":
        names = sorted(CHOICES.get(name, ["", "some"]))
        codes = draw.integers(0, len(names), rows)
        return pd.Categorical.from_codes(codes, pd.Index(names, dtype="str"))
    if dtype == "string":
        return ["words"] * rows
    if dtype == "bool":
        return draw.random(rows) > 0.5
    return draw.random(rows) if dtype == "float64" else np.zeros(rows, dtype=np.int64)


def _days(draw: np.random.Generator, rows: int) -> Any:
    """Sorted days of twelve years, none known for the last few."""
    day = np.timedelta64(86_400, "s")
    days = np.sort(np.datetime64("2005-01-01", "s") + draw.integers(0, 12 * 365, rows) * day)
    days[rows - rows // 50 :] = np.datetime64("NaT")
    return days


def _ends(draw: np.random.Generator, starts: Any) -> Any:
    lengths = draw.choice([0, 0, 0, 1, 30, 365], len(starts))
    return starts + lengths * np.timedelta64(86_400, "s")


def _evidence(draw: np.random.Generator, rows: int, length: int) -> dict[str, Any]:
    start = draw.integers(0, 1_000, rows)
    return {"evidence_start": start, "evidence_end": start + length}
