"""A context in; a blank print page with title, source and as-of lines, and a file of it, out.

Figures are drawn in inches on one page: a slide of 16 x 9 in at 240 dpi (3840 x 2160 pixels) or
A4 across at 300 dpi (3508 x 2480 pixels). No browser is needed and nothing is fetched.
"""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.textpath import TextToPath

from readout.errors import ExportError
from readout.export.cells import clean
from readout.export.context import Context
from readout.palette import HAIRLINE, INK, MUTED

FAMILY = "IBM Plex Sans"
_FONTS = Path(__file__).with_name("fonts")
_MEASURE = TextToPath()
# matplotlib keeps its settings per process, and the pages draw from several threads.
_DRAWING = Lock()
_STYLE: dict[Any, Any] = {
    "font.family": [FAMILY, "DejaVu Sans"],
    "text.color": INK,
    "axes.edgecolor": HAIRLINE,
    "axes.labelcolor": MUTED,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "text.hinting": "none",
    "text.parse_math": False,  # a dollar sign in a headline is a dollar sign
    "svg.fonttype": "path",
    "svg.hashsalt": "readout",
    "path.simplify": False,
}


@dataclass(frozen=True, slots=True)
class Size:
    """A page: inches, dots an inch, and how large text is against the slide's."""

    width: float
    height: float
    dpi: int
    side: float  #: margin left and right, inches
    text: float  #: factor for all type sizes


SIZES = {
    "slide": Size(16.0, 9.0, 240, 0.72, 1.0),
    "a4": Size(3508 / 300, 2480 / 300, 300, 0.6, 0.76),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A figure with its words set, and the rectangle that is left for the drawing (inches)."""

    figure: Figure
    size: Size
    left: float
    bottom: float
    width: float
    height: float

    def axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """Return axes placed in inches from the lower left corner of the page."""
        w, h = self.size.width, self.size.height
        return self.figure.add_axes((left / w, bottom / h, width / w, height / h))

    def wide(self, words: str, size: float, weight: int = 400) -> float:
        """Return how wide words are, in inches, measured on the font itself."""
        font = font_manager.FontProperties(family=FAMILY, weight=weight, size=self.points(size))
        return float(_MEASURE.get_text_width_height_descent(clean(words), font, False)[0]) / 72

    def points(self, size: float) -> float:
        """Return a type size (points on the slide) for this page."""
        return size * self.size.text

    def write(self, x: float, y: float, words: str, size: float = 13, **style: object) -> None:
        """Write words at inches from the lower left corner; `size` in points on the slide."""
        settings = {"ha": "left", "va": "baseline", **style}
        self.figure.text(
            x / self.size.width,
            y / self.size.height,
            clean(words),
            fontsize=self.points(size),
            **settings,  # type: ignore[arg-type]
        )


def begin(context: Context, size: str, subtitle: str) -> Page:
    """Return a page with title, subtitle, filters, source and as-of line set.

    `size` is "slide" or "a4"; `subtitle` says measure and unit. Raises ExportError otherwise.
    """
    if size not in SIZES:
        raise ExportError(f"There is no page size called {size}.")
    form = SIZES[size]
    figure = Figure(figsize=(form.width, form.height), dpi=form.dpi, facecolor="white")
    unit = form.text
    foot, head = 1.12 * unit, 1.62 * unit
    page = Page(
        figure,
        form,
        left=form.side,
        bottom=foot,
        width=form.width - 2 * form.side,
        height=form.height - foot - head,
    )
    top = form.height
    page.write(form.side, top - 0.86 * unit, _fit(context.title, 86), 28, weight=600)
    page.write(form.side, top - 1.26 * unit, _fit(subtitle, 150), 15.5, color=MUTED)
    if context.demo:
        page.write(
            form.width - form.side, top - 0.4 * unit, _DEMO_MARK, 11.5, ha="right", color=MUTED
        )
    page.write(form.side, 0.66 * unit, _fit(f"Filters: {context.filters}", 190), 11.5, color=MUTED)
    page.write(
        form.side, 0.4 * unit, _fit(f"{context.source} {context.as_of}", 190), 11.5, color=MUTED
    )
    page.write(form.width - form.side, 0.4 * unit, "Readout", 11.5, ha="right", color=MUTED)
    return page


_DEMO_MARK = "Demo: written for this project from public facts"


def finish(page: Page, fmt: str) -> bytes:
    """Return the page as a PNG or SVG file; the same page gives the same bytes."""
    metadata = {"png": {"Software": "Readout"}, "svg": {"Date": None, "Creator": "Readout"}}
    if fmt not in metadata:
        raise ExportError(f"A figure cannot be written as {fmt}.")
    out = io.BytesIO()
    page.figure.savefig(out, format=fmt, dpi=page.size.dpi, metadata=metadata[fmt])
    return out.getvalue()


@contextmanager
def drawing() -> Iterator[None]:
    """Hold matplotlib for one figure: our fonts and settings, one thread at a time."""
    with _DRAWING, mpl.rc_context(_STYLE):
        _register_fonts()
        yield


@cache
def _register_fonts() -> None:
    # the fall-back family has no 600, and says so on stderr for each figure
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    for file in sorted(_FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(file)


def _fit(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: letters - 1].rstrip(" ,;") + "…"
