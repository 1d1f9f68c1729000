"""A finding with its lines in; a slide with head, foot, marking, number and notes out.

The grid is in inches: margins of 0.6, the figure between `top` and 6.5, two lines of sources at
6.62, the number at 7.1, the marking top and bottom right on the slide itself, so that a slide
pasted into another deck keeps it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from readout.briefs import Marking
from readout.export.brief.content import Content, Section
from readout.export.brief.slides import deck as decks
from readout.export.brief.slides import parts
from readout.export.brief.slides.markup import Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.context import DEMO
from readout.export.measure import balanced, fit, one_line, wide

LEFT, RIGHT, BOTTOM = 0.6, decks.WIDTH - 0.6, 6.5
WIDTH = RIGHT - LEFT
Sizes: TypeAlias = Sequence[tuple[float, int]]  #: points, and lines at most
_TITLE: Sizes = ((28, 2), (24, 2), (20, 3), (16, 3))
_HEAD, _LEADING, _SUBTITLE_TALL = 0.5, 1.2, 0.4  # inches; height of a line in sizes; inches
_SOURCE = 11
_SUBTITLE = (16, 13.5, 12)  #: points: a long one is set smaller before it is cut


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide and the height at which its body begins."""

    slide: Any
    top: float
    cited: tuple[int, ...] | None = None  #: sources of its rows; None: those of the whole item

    @property
    def shapes(self) -> Any:
        """Return its shapes."""
        return self.slide.shapes


def begin(deck: Any, layout: str, title: str, subtitle: str, sizes: Sizes = _TITLE) -> Sheet:
    """Return a slide with its title in the largest type that holds it, and its subtitle below."""
    slide = decks.begin(deck, layout)
    size, lines = set_in(title, WIDTH - 1.5, sizes)
    tall = size / 72 * _LEADING * len(lines)
    _rule(slide.shapes)
    _title(slide, lines, size, tall)
    if subtitle:
        points = next((one for one in _SUBTITLE if wide(subtitle, one) <= WIDTH), _SUBTITLE[-1])
        said = fit(subtitle, WIDTH, points)
        parts.words(
            slide.shapes,
            (LEFT, _HEAD + tall + 0.06, WIDTH, 0.3),
            [[Piece(said, points, colour=MUTED)]],
            name="Subtitle",
        )
    return Sheet(slide, _top(title, subtitle, sizes))


def _top(title: str, subtitle: str, sizes: Sizes) -> float:
    """The height at which the body of a slide begins, in inches."""
    size, lines = set_in(title, WIDTH - 1.5, sizes)
    tall = size / 72 * _LEADING * len(lines)
    return _HEAD + tall + (_SUBTITLE_TALL if subtitle else 0.0) + 0.2


def room(section: Section, heading: float) -> float:
    """Return the inches for the rows of a table below a heading of so many inches."""
    return BOTTOM - 0.05 - _top(section.title, section.subtitle, _TITLE) - heading


def set_in(title: str, width: float, sizes: Sizes) -> tuple[float, list[str]]:
    """Return the first type in which a title stands uncut, and its lines; the last one may cut."""
    for size, most in sizes:
        lines = balanced(one_line(title), width, size, 600, most) or [""]
        if " ".join(lines) == one_line(title):
            break
    return size, lines


def fitted(name: str, width: float, sizes: Sequence[float]) -> tuple[str, float]:
    """Return a bold name and the first type in which it stands uncut; the last one may cut it."""
    size = next((one for one in sizes if wide(name, one, 600) <= width), sizes[-1])
    return fit(name, width, size, 600), size


def holds(line: str) -> bool:
    """Tell whether a line of sources stands under a slide uncut."""
    return wide(one_line(line), _SOURCE) <= WIDTH - 0.2


def finish(
    sheet: Sheet,
    content: Content,
    number: int,
    lines: Sequence[str],
    notes: Sequence[str],
    marking: Marking | None = None,
) -> None:
    """Write the lines of sources, the running title, the number, the marking and the notes."""
    shapes = sheet.shapes
    kept = [fit(line, WIDTH - 0.2, _SOURCE) for line in lines[:2]]
    if kept:
        parts.words(
            shapes,
            (LEFT, 6.62, WIDTH, 0.42),
            [[Piece(line, _SOURCE, colour=MUTED)] for line in kept],
            name="Sources",
        )
    room, demo = WIDTH - 4.4, f" · {DEMO}" if content.demo else ""
    running = f"{fit(content.title, room - wide(demo, _SOURCE), _SOURCE)}{demo}"
    parts.words(
        shapes,
        (LEFT + 0.5, 7.1, room, 0.25),
        [[Piece(running, _SOURCE, colour=MUTED)]],
        name="Running title",
    )
    decks.numbered(sheet.slide, number)
    shown = marking or content.marking
    if shown:
        for top, where in ((0.22, "top"), (7.04, "bottom")):
            _mark(shapes, shown, top, where)
    parts.noted(sheet.slide.notes_slide.notes_text_frame, notes)


def _rule(shapes: Any) -> None:
    for left, ground in ((LEFT, "#0072B2"), (LEFT + 0.83, "#D55E00")):
        parts.ornament(parts.shape(shapes, (left, 0.3, 0.83, 0.06), ground=ground, name="Rule"))


def _title(slide: Any, lines: Sequence[str], size: float, tall: float) -> None:
    made = [[Piece(line, size, bold=True)] for line in lines]
    title = slide.shapes.title
    box = (LEFT, _HEAD, WIDTH - 1.4, tall + 0.05)
    if title is None:
        parts.words(slide.shapes, box, made, name="Title")
        return
    title.left, title.top, title.width, title.height = (parts.inches(one) for one in box)
    parts.fill(title.text_frame, [[Piece(lines[0], size, bold=True)]])
    for line in lines[1:]:  # where the measure breaks it, so that no word is left alone
        parts.broken(title.text_frame, Piece(line, size, bold=True))


def _mark(shapes: Any, marking: Marking, top: float, where: str) -> None:
    """The marking, 12 points bold, right-justified: its box is as wide as its words."""
    wanted = wide(marking.text, 12, 600) + 0.24
    box = (RIGHT - wanted, top, wanted, 0.27)
    made = parts.shape(shapes, box, ground=marking.ground, name=f"Marking, {where}")
    parts.fill(
        made.text_frame,
        [[Piece(marking.text, 12, bold=True, colour=marking.colour)]],
        align="center",
        anchor="middle",
        wrap=False,
    )
