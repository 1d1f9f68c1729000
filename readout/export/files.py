"""What to write, of which slice, in which form in; the file's bytes and its name out."""

import re
import unicodedata
from pathlib import Path

import numpy as np

from readout.errors import ExportError
from readout.export import context, tables
from readout.filters import Filters
from readout.frames import Frames
from readout.limits import FILE_NAME_CHARACTERS

FIGURES = ("timeline", "map", "statements", "matrix")
TABLES = ("meetings", "statements", "articles", "sites")
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


def table(
    kind: str,
    frames: Frames,
    filters: Filters,
    whole: Frames,
    *,
    fmt: str,
    with_reported: bool = False,
) -> bytes:
    """Return one table as csv, xlsx or jsonl. Raises ExportError for anything else.

    `with_reported` puts meetings as data sets report them below Readout's own.
    """
    if kind not in TABLES:
        raise ExportError(f"There is no table called {kind}.")
    words = context.of(kind, frames, filters, whole)
    return tables.write(kind, frames, fmt, words, with_reported=with_reported)


def file_name(what: str, filters: Filters, whole: Frames, fmt: str) -> str:
    """Return a name that says what the file is and to when.

    `readout_meetings_2016-01-01_open_asof-2016-05-16.xlsx`: letters, digits, dashes and
    underscores only, at most FILE_NAME_CHARACTERS long.
    """
    days = whole.articles["published"].to_numpy()
    last = np.fmax.reduce(days, initial=np.datetime64("NaT"))  # ten names a page: no pandas here
    as_of = "undated" if np.isnat(last) else str(last.astype("datetime64[D]"))
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
