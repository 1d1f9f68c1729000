"""What `load` returns: the frames of one state of the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from readout.frames import columns
from readout.frames.columns import empty
from readout.frames.topics import Topic


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """All frames, with the columns and dtypes of `columns`, sorted by their first day, NaT last.

    They are shared by everybody who looks at the same state of the store: to read, never to change.
    `version` is the store's data_version. A slice has the same form.
    """

    meetings: pd.DataFrame
    participants: pd.DataFrame  #: in the order of the meetings
    statements: pd.DataFrame
    mentions: pd.DataFrame
    articles: pd.DataFrame
    version: int = 0
    reports: pd.DataFrame = field(default_factory=lambda: empty(columns.REPORTS))
    reported: pd.DataFrame = field(default_factory=lambda: empty(columns.REPORTED))
    sightings: pd.DataFrame = field(default_factory=lambda: empty(columns.SIGHTINGS))
    topics: tuple[Topic, ...] = ()  #: that the columns of `columns.TOPICS` speak of
    stands_for: Mapping[str, str] = field(default_factory=dict)  #: merged id -> id of its actor
