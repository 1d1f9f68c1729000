"""A context in; a page in inches with title, marking and source lines, and a file of it, out.

Two forms. "slide": 13.333 x 7.5 in at 288 dpi (3840 x 2160 pixels), with title and marking. "a4": a
figure in the text of a document, 6.3 in wide at 300 dpi (1890 pixels) and as high as what it shows
asks for, without title and marking, which the document has. Lengths count from the upper left
corner, y points down. No browser is needed and nothing is fetched.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from readout.errors import ExportError
from readout.export import lettering, marking, measure
from readout.export.context import DEMO, Context
from readout.export.labels import Box, Leader
from readout.palette import INK, MUTED, SIDES

_EMPTY = 1.2  # inches of the slide: a drawing that only says that there is nothing
_LEVEL = 3  # of zlib: 6 takes a third longer for a fourteenth less
_LACKING = "□"
_LACKED = f"{_LACKING} stands for a letter that the font of this figure lacks."


@dataclass(frozen=True, slots=True)
class Size:
    """A form: inches, dots an inch, how large its text and marks are against the slide's."""

    width: float
    height: float  #: in the text of a document the most that it takes
    dpi: int
    side: float  #: margin left and right, inches
    unit: float
    framed: bool  #: with title and marking
    foot: int  #: lines of source, day and filters


SIZES = {
    "slide": Size(40 / 3, 7.5, 288, 0.6, 1.0, True, 3),
    "a4": Size(6.3, 4.3, 300, 0.02, 0.6, False, 4),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its head set, and the rectangle that is left for the drawing (inches)."""

    figure: Figure
    axes: Axes
    size: Size
    context: Context
    subtitle: str
    left: float
    top: float
    width: float
    height: float
    lacking: list[str] = field(default_factory=list)  #: words that had to be drawn with □

    @property
    def unit(self) -> float:
        """How large a length of the slide is here."""
        return self.size.unit

    @property
    def right(self) -> float:
        """The right edge of the drawing."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge of the drawing."""
        return self.top + self.height

    def no_higher(self, height: float) -> "Page":
        """Return the page with a drawing of so many inches of the slide at most.

        A slide is as it is. In the text of a document what a figure does not need is left to the
        text below it: two figures of half a page share one.
        """
        if self.size.framed:
            return self
        return replace(self, height=min(self.height, height * self.unit))

    def wide(self, words: str, size: float, weight: int = 400) -> float:
        """Return how wide words are, in inches; `size` in points on the slide."""
        return measure.wide(words, size * self.unit, weight)

    def fit(self, words: str, width: float, size: float, weight: int = 400) -> str:
        """Return words on one line of `width` inches, cut with "…" where they are longer."""
        return measure.fit(measure.one_line(words), width, size * self.unit, weight)

    def broken(
        self, words: str, width: float, size: float, weight: int = 400, most: int = 2
    ) -> list[str]:
        """Return outside words on at most `most` lines of `width` inches."""
        return measure.broken(measure.one_line(words), width, size * self.unit, weight, most)

    def write(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 12,
        *,
        weight: int = 400,
        color: str = INK,
        ha: str = "left",
        zorder: float = 6.0,
    ) -> None:
        """Write one line with its baseline at y; outside words come fitted."""
        self.axes.text(
            x,
            y,
            self._drawable(words),
            fontsize=size * self.unit,
            weight=weight,
            color=color,
            ha=ha,
            va="baseline",
            zorder=zorder,
        )

    def middle(self, y: float, size: float) -> float:
        """Return the baseline of words whose capitals are centred on y."""
        return y + 0.349 * size * self.unit / 72

    def box(self, box: Box, fill: str = "none", edge: str = "none", **look: Any) -> None:
        """Draw a rectangle: left, top, right, bottom."""
        left, top, right, bottom = box
        settings: dict[str, Any] = {"linewidth": 0.9 * self.unit, "zorder": 2.0} | look
        self.axes.add_patch(
            Rectangle(
                (left, top), right - left, bottom - top, facecolor=fill, edgecolor=edge, **settings
            )
        )

    def boxes(self, boxes: Sequence[Box], colours: Sequence[Any], zorder: float = 2.0) -> None:
        """Draw many rectangles without an edge at once."""
        corners = [((a, b), (c, b), (c, d), (a, d)) for a, b, c, d in boxes]
        self.axes.add_collection(
            PolyCollection(corners, facecolors=list(colours), edgecolors="none", zorder=zorder)
        )

    def lines(self, lines: Sequence[Leader], color: str, width: float, **look: Any) -> None:
        """Draw straight lines from (x, y) to (x, y); `width` in points on the slide."""
        settings: dict[str, Any] = {"zorder": 1.5, "capstyle": "butt"} | look
        ends = [((a, b), (c, d)) for a, b, c, d in lines]
        self.axes.add_collection(
            LineCollection(ends, colors=color, linewidths=width * self.unit, **settings)
        )

    def saying(self, words: str) -> "Page":
        """Return the page with one sentence in the middle of an empty drawing."""
        page = self.no_higher(_EMPTY)
        line = page.fit(words, page.width, 16)
        middle = page.left + page.width / 2, page.top + page.height / 2
        page.write(*middle, line, 16, color=MUTED, ha="center")
        return page

    def _drawable(self, words: str) -> str:
        known = lettering.letters()
        drawn = "".join(one if ord(one) in known else _LACKING for one in words)
        if drawn != words:
            self.lacking.append(words)
        return drawn


def begin(context: Context, size: str, subtitle: str) -> Page:
    """Return a page; on a slide with title, subtitle and marking set.

    `size` is "slide" or "a4"; `subtitle` says measure, unit and period. Raises ExportError else.
    """
    if size not in SIZES:
        raise ExportError(f"There is no page size called {size}.")
    form = SIZES[size]
    figure = Figure(figsize=(form.width, form.height), dpi=form.dpi, facecolor="white")
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0.0, form.width)
    axes.set_ylim(form.height, 0.0)
    axes.axis("off")
    titles: list[str] = []
    inner = form.width - 2 * form.side
    if form.framed:
        titles = measure.balanced(measure.one_line(context.title), inner, 28, 600)
    top = (1.46 + 0.42 * (max(len(titles), 1) - 1)) if form.framed else 0.02
    bottom = form.height - (1.14 if form.framed else form.foot * 0.118 + 0.04)
    page = Page(figure, axes, form, context, subtitle, form.side, top, inner, bottom - top)
    if form.framed:
        _head(page, titles)
    return page


def _head(page: Page, titles: Sequence[str]) -> None:
    left = page.left
    page.box((left, 0.3, left + 0.83, 0.365), SIDES["Romania"].light)
    page.box((left + 0.83, 0.3, left + 1.66, 0.365), SIDES["Poland"].light)
    for line, words in enumerate(titles):
        page.write(left, 0.86 + 0.42 * line, words, 28, weight=600)
    y = 0.86 + 0.42 * (max(len(titles), 1) - 1) + 0.33
    size = 16 if page.wide(page.subtitle, 16) <= page.width else 13.5
    page.write(left, y, page.fit(page.subtitle, page.width, size), size, color=MUTED)
    _mark(page, 0.22)
    _mark(page, 7.06)
    page.write(left, 7.22, "Readout", 11, weight=600, color=MUTED)
    if page.context.demo:
        page.write(left + 0.75, 7.22, DEMO, 11, color=MUTED)


def _mark(page: Page, top: float) -> None:
    """Draw the marking at the right margin: 12 points bold on black."""
    words = page.context.marking
    if not words:
        return
    right = page.right
    wide = page.wide(words, 12, 600)
    page.box((right - wide - 0.24, top, right, top + 0.26), "#000000")
    at = page.middle(top + 0.13, 12)
    page.write(right - 0.12, at, words, 12, weight=600, color=marking.colour(words), ha="right")


def finish(page: Page, forms: Sequence[str], notes: Sequence[str] = ()) -> tuple[bytes, ...]:
    """Return the page as PNG and SVG files, as asked; the same page gives the same bytes.

    `notes` are sentences of the figure, put before its source: "17 of 20 meetings labelled."
    """
    if unknown := [form for form in forms if form not in _WRITERS]:
        raise ExportError(f"A figure cannot be written as {unknown[0]}.")
    _foot(page, notes)
    return tuple(_WRITERS[form](page) for form in forms)


def _png(page: Page) -> bytes:
    """Return the page without the layer of opacity that matplotlib would write: a sixth less."""
    canvas = FigureCanvasAgg(page.figure)
    canvas.draw()
    drawn = Image.fromarray(np.asarray(canvas.buffer_rgba())[..., :3])
    FigureCanvasBase(page.figure)  # in its place: the figure would keep 10 MB that it drew on
    del canvas
    about, dpi = PngInfo(), page.size.dpi
    about.add_text("Software", "Readout")
    out = io.BytesIO()
    drawn.save(out, "PNG", dpi=(dpi, dpi), pnginfo=about, compress_level=_LEVEL)
    return out.getvalue()


def _svg(page: Page) -> bytes:
    out = io.BytesIO()
    about = {"Date": None, "Creator": "Readout"}
    page.figure.savefig(out, format="svg", dpi=page.size.dpi, metadata=about)
    return out.getvalue()


_WRITERS = {"png": _png, "svg": _svg}


def _foot(page: Page, notes: Sequence[str]) -> None:
    """Write what the figure is made of: its own notes, source, day and filters in words."""
    context = page.context
    head = [] if page.size.framed else [f"{page.subtitle}."]
    told = [*head, *notes, *([_LACKED] if page.lacking else []), context.source]
    last = [context.as_of, f"Filters: {context.filters.rstrip('.')}."]
    if context.demo and not page.size.framed:
        last.append(f"{DEMO}.")
    size, room = 11 * page.unit, page.width
    lines = measure.broken(measure.one_line(" ".join(told)), room, size, most=page.size.foot - 1)
    rest = page.size.foot - len(lines)
    lines += measure.broken(measure.one_line(" ".join(last)), room, size, most=rest)
    step = 11 * page.unit * 1.28 / 72
    first = (6.45 if page.size.framed else page.bottom + 0.05) + 0.8 * size / 72
    for line, words in enumerate(lines):
        page.write(page.left, first + line * step, words, 11, color=MUTED)
    if not page.size.framed:
        _cut_below(page, first + (len(lines) - 0.65) * step)


def _cut_below(page: Page, height: float) -> None:
    """Let the paper end below its last line; what is drawn stays where it is."""
    page.figure.set_size_inches(page.size.width, height)
    page.axes.set_ylim(height, 0.0)
