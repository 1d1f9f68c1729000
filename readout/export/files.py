"""Which figure of which slice in; its bytes and the name of a file out."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import numpy as np

from readout.errors import ExportError
from readout.export import context, marking, site_lanes
from readout.filters import Filters
from readout.frames import Frames
from readout.limits import FILE_NAME_CHARACTERS

FIGURES = ("timeline", "map", "statements", "matrix", "positions", "history", "years")
_COUNTED = {
    "timeline": "meetings",
    "matrix": "meetings",
    "map": "sites",
    "statements": "statements",
    "positions": "statements",
    "years": "meetings",
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
    title: str = "",
    mark: str = "",
    reference: Path | None = None,
) -> bytes:
    """Return one figure of the print edition; arguments as in `figures`, which raises the same."""
    return figures(
        kind,
        frames,
        filters,
        whole,
        root=root,
        forms=(fmt,),
        size=size,
        by=by,
        title=title,
        mark=mark,
        reference=reference,
    )[0]


def figures(
    kind: str,
    frames: Frames,
    filters: Filters,
    whole: Frames,
    *,
    root: Path,
    forms: tuple[str, ...],
    size: str = "slide",
    by: str = "pair",
    title: str = "",
    mark: str = "",
    reference: Path | None = None,
) -> tuple[bytes, ...]:
    """Return one figure of the print edition, laid out once, as a file of each of `forms`.

    `frames` is the slice that `filters` leave of `whole`; `root` is the checkout with static/geo,
    `reference` the folder of registers, if it is another one than the checkout's; `by` chooses the
    lanes of the timeline; `title` is a finding in the analyst's words, `mark` what the paper is
    marked with. Raises ExportError for an unknown kind, size, form or TLP label.
    """
    if kind not in FIGURES:
        raise ExportError(f"There is no figure called {kind}.")
    # matplotlib takes half a second to import; a page that draws nothing in print must not wait
    from readout.export import history, matrix, months, positions, sites_map, timeline, years

    told = _told(kind, filters, root, reference)
    words = _words(kind, frames, filters, whole, told)
    words = replace(words, title=title or words.title, marking=marking.marking(mark))
    if kind == "timeline":
        return timeline.draw(frames, words, by, size, forms)
    if kind == "map":
        return sites_map.draw(frames, words, root, size, forms)
    if kind == "history":
        return history.draw(told, words, size, forms)
    if kind == "positions":
        return positions.draw(frames, words, filters.actors, filters.topics, size, forms)
    if kind == "statements":
        return months.draw(frames, words, size, forms)
    if kind == "matrix":
        return matrix.draw(frames, words, size, forms)
    return years.draw(frames, words, size, forms)


def alt(
    kind: str,
    frames: Frames,
    filters: Filters,
    whole: Frames,
    *,
    root: Path,
    by: str = "pair",
    reference: Path | None = None,
) -> str:
    """Return what a figure shows in words, for who cannot see it; arguments as in `figure`.

    Raises ExportError for an unknown kind.
    """
    if kind not in FIGURES:
        raise ExportError(f"There is no figure called {kind}.")
    from readout.export import alt_texts as texts

    told = _told(kind, filters, root, reference)
    words = _words(kind, frames, filters, whole, told)
    if kind == "timeline":
        return texts.timeline(frames, words, by)
    if kind == "map":
        return texts.sites(frames, words)
    if kind == "history":
        return texts.history(told, words)
    if kind == "positions":
        return texts.positions(frames, words, filters.actors, filters.topics)
    if kind == "statements":
        return texts.statements(frames, words)
    if kind == "matrix":
        return texts.who_met_whom(frames, words)
    return texts.years(frames, words)


def _told(kind: str, filters: Filters, root: Path, reference: Path | None) -> list[site_lanes.Lane]:
    """Return the sites of the history; every other figure is made of the frames alone."""
    if kind != "history":
        return []
    return site_lanes.lanes(reference or root / "data" / "reference", filters)


def _words(
    kind: str, frames: Frames, filters: Filters, whole: Frames, told: list[site_lanes.Lane]
) -> context.Context:
    if kind != "history":
        return context.of(_COUNTED[kind], frames, filters, whole)
    # the register knows days and places only: other filters are not said, as they do nothing
    known = Filters(start=filters.start, end=filters.end, places=filters.places)
    return site_lanes.context(told, context.of("sites", frames, known, whole))


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
