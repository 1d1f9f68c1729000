"""The parties of meetings in; each meeting in words out: its label, its parties, its sides."""

from itertools import groupby

import pandas as pd

from readout.frames.names import label, sides

NOBODY = ("", "", "")


def wording(parties: pd.DataFrame) -> dict[int, tuple[str, str, str]]:
    """Return the label, the parties and the sides of each meeting; its rows stand together."""
    rows = zip(
        parties["meeting"].tolist(),
        parties["name"].tolist(),
        parties["actor_kind"].tolist(),
        parties["side"].tolist(),
        strict=True,
    )
    found = {}
    for meeting, group in groupby(rows, key=lambda row: row[0]):
        _, called, kinds, behind = zip(*group, strict=True)
        people = [(name, kind) for name, kind in zip(called, kinds, strict=True) if name]
        full = "; ".join(name for name, _ in people)
        found[meeting] = (label(people), full, sides(behind))
    return found
