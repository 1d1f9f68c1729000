"""Which figure of which slice in; its bytes and the name of a file out."""

import re
import unicodedata
from pathlib import Path

import pandas as pd

from readout.errors import ExportError
from readout.export import context
from readout.filters import Filters
from readout.frames import Frames
from readout.limits import FILE_NAME_CHARACTERS

FIGURES = ("timeline", "map", "statements", "matrix")
_COUNTED = {
    "timeline": "meetings",
    "matrix": "meetings",
    "map": "sites",
    "statements": "statements",
}


def figure(
    kind: str,
    frames: Frames,
    filters: Filters,
    whole: Frames,
    *,
    root: Path,
    size: str = "slide",
    fmt: str = "png",
    by: str = "pair",
) -> bytes:
    """Return one figure of the print edition.

    `frames` is the slice that `filters` leave of `whole`; `root` is the checkout with static/geo;
    `by` chooses the lanes of the timeline. Raises ExportError for an unknown kind, size or form.
    """
    if kind not in FIGURES:
        raise ExportError(f"There is no figure called {kind}.")
    # matplotlib takes half a second to import; a page that draws nothing in print must not wait
    from readout.export import matrix, months, sites_map, timeline

    words = context.of(_COUNTED[kind], frames, filters, whole)
    if kind == "timeline":
        return timeline.draw(frames, words, by, size, fmt)
    if kind == "matrix":
        return matrix.draw(frames, words, size, fmt)
    if kind == "statements":
        return months.draw(frames, words, size, fmt)
    return sites_map.draw(frames, words, root, size, fmt)


def file_name(what: str, filters: Filters, whole: Frames, fmt: str) -> str:
    """Return a name that says what the file is and to when.

    `readout_meetings_2016-01-01_open_asof-2016-05-16.xlsx`: letters, digits, dashes and
    underscores only, at most FILE_NAME_CHARACTERS long.
    """
    last = whole.articles["published"].max()
    as_of = "undated" if pd.isna(last) else last.date().isoformat()
    parts = [
        "readout",
        _slug(what),
        filters.start.isoformat() if filters.start else "open",
        filters.end.isoformat() if filters.end else "open",
        f"asof-{as_of}",
    ]
    return f"{'_'.join(parts)[: FILE_NAME_CHARACTERS - len(fmt) - 1]}.{_slug(fmt)}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower() or "file"
