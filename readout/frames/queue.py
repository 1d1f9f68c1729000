"""Frames in; the records that an analyst should look at, the most doubtful and most used first."""

import numpy as np
import pandas as pd

from readout.frames.records import Frames

_DOUBT = {"low": 2, "medium": 1, "high": 0}
COLUMNS = ("subject", "event", "start", "precision", "words", "who", "doubt", "used", "check")


def queue(frames: Frames, open_only: bool = True) -> pd.DataFrame:
    """Return one row a meeting or statement: least certain first, then most printed, then newest.

    `subject` is "meeting" or "statement"; `used` counts the copies that tell of it. Records that
    an analyst decided on are left out unless `open_only` is False.
    """
    copies = frames.articles.set_index("article")["sightings"]
    met, said = frames.meetings, frames.statements
    rows = pd.concat(
        [
            _rows(met, "meeting", met["evidence"], met["label"], met["outlets"].to_numpy()),
            _rows(
                said,
                "statement",
                said["content"],
                said["speaker"],
                copies.reindex(said["article"]).fillna(1).to_numpy(),
            ),
        ],
        ignore_index=True,
    )
    if open_only:
        rows = rows[rows["check"] == ""]
    return rows.sort_values(
        ["doubt", "used", "start"], ascending=False, na_position="last", ignore_index=True
    )


def checked(frames: Frames) -> tuple[int, int]:
    """Return how many records analysts decided on, and how many there are."""
    both = (frames.meetings, frames.statements)
    return sum(int((f["check"] != "").sum()) for f in both), sum(len(f) for f in both)


def _rows(
    frame: pd.DataFrame, subject: str, words: pd.Series, who: pd.Series, used: np.ndarray
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "subject": subject,
            "event": frame["event"],
            "start": frame["start"],
            "precision": frame["precision"].astype("str"),
            "words": words.astype("str"),
            "who": who.astype("str"),
            "doubt": frame["confidence"].astype("str").map(_DOUBT).fillna(0).astype("int64"),
            "used": np.asarray(used, dtype=np.int64),
            "check": frame["check"].astype("str"),
        }
    )
