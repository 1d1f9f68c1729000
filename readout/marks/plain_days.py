"""Frames and a day in; the frames of the articles that were there before that day, out.

For whoever has set no mark: what is new since a day can be told from the articles' own days. What
changed, or was retracted, cannot: the frames of today do not say what they said then.
"""

from dataclasses import replace
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames import Frames


class By(StrEnum):
    """Which day of an article counts."""

    PUBLISHED = "published"  #: an article without one was always there
    STORED = "stored"  #: when the first copy of it came into the store


def before(frames: Frames, day: date, by: By) -> Frames:
    """Return what was there before a day, in the same form.

    A meeting is left when one report of it is; its reports, origins and outlets are counted anew,
    whatever else it says is what all its reports say together today.
    """
    articles = _where(frames.articles, there_before(frames, day, by))
    keys = articles["article"]
    mine = frames.sightings["article"].isin(keys)
    if by is By.STORED:
        mine &= _came_before(frames.sightings, day)
    copies = _where(frames.sightings, mine.to_numpy())
    reports = _where(frames.reports, frames.reports["article"].isin(keys).to_numpy())
    told = reports["meeting"]
    met = frames.meetings["meeting"].isin(told) | frames.meetings["article"].isin(keys)
    meetings = _where(frames.meetings, met.to_numpy())
    return replace(
        frames,
        articles=articles.assign(sightings=_count(keys, copies["article"])),
        meetings=_counted(meetings, reports, articles, copies),
        participants=_of(frames.participants, "meeting", meetings["meeting"]),
        statements=_of(frames.statements, "article", keys),
        mentions=_of(frames.mentions, "article", keys),
        reports=reports,
        sightings=copies,
    )


def there_before(frames: Frames, day: date, by: By) -> NDArray[np.bool_]:
    """Return which articles were there before a day, in the order of their frame."""
    if by is By.PUBLISHED:
        late = frames.articles["published"] >= np.datetime64(day, "s")
        return np.asarray(~late.to_numpy())
    came = frames.sightings.loc[_came_before(frames.sightings, day), "article"]
    return np.asarray(frames.articles["article"].isin(came).to_numpy())


def _came_before(copies: pd.DataFrame, day: date) -> "pd.Series[bool]":
    return copies["fetched_at"].astype("str") < day.isoformat()


def _counted(
    meetings: pd.DataFrame, reports: pd.DataFrame, articles: pd.DataFrame, copies: pd.DataFrame
) -> pd.DataFrame:
    told = reports[["meeting", "article"]].drop_duplicates()
    origins = told.merge(articles[["article", "family"]], on="article")
    outlets = told.merge(copies.loc[copies["outlet"] != "", ["article", "outlet"]], on="article")
    counts = {
        "reports": reports["meeting"],
        "origins": origins[["meeting", "family"]].drop_duplicates()["meeting"],
        "outlets": outlets[["meeting", "outlet"]].drop_duplicates()["meeting"],
    }
    # An analyst's own meeting has no report of today, and is counted as it is.
    own = ~meetings["meeting"].isin(told["meeting"])
    return meetings.assign(
        **{
            name: meetings[name].where(own, _count(meetings["meeting"], found))
            for name, found in counts.items()
        }
    )


def _count(keys: pd.Series, found: pd.Series) -> NDArray[np.int64]:
    counts = found.value_counts()
    return counts.reindex(keys.to_numpy()).fillna(0).to_numpy().astype(np.int64)


def _of(frame: pd.DataFrame, column: str, keys: pd.Series) -> pd.DataFrame:
    return _where(frame, frame[column].isin(keys).to_numpy())


def _where(frame: pd.DataFrame, mask: NDArray[np.bool_]) -> pd.DataFrame:
    return frame if mask.all() else frame[mask].reset_index(drop=True)
