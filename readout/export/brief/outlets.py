"""The register of outlets and the frames in; what is on file of what a source is, out.

Nothing is guessed: what the register does not name, and what no analyst graded, stays empty. Who
owns an outlet is in no register of ours.
"""

import pandas as pd

from readout.frames import Frames


def known_as(outlets: pd.DataFrame) -> dict[str, str]:
    """Return what each outlet is, by each of its spellings in small letters: "agency, Belarus"."""
    names = {}
    for row in outlets.itertuples(index=False):
        for name in (str(row.name), *str(row.aliases).split("|")):
            if name.strip():
                names[name.strip().casefold()] = f"{row.kind}, {row.country}"
    return names


def grades(whole: Frames) -> dict[int, tuple[str, ...]]:
    """Return the grades that analysts gave records of each article, by its key."""
    parts = [frame[["article", "grade"]] for frame in (whole.statements, whole.meetings)]
    every = pd.concat([part.astype({"grade": "string"}) for part in parts])
    judged = every[every["grade"].fillna("") != ""].drop_duplicates()
    found: dict[int, tuple[str, ...]] = {}
    for key, grade in sorted(zip(judged["article"].tolist(), judged["grade"], strict=True)):
        found[key] = (*found.get(key, ()), str(grade))
    return found
