"""Frames in; the figure's words with their places out, to be looked at without eyes."""

from dataclasses import dataclass

from readout import export
from readout.export import measure
from readout.export.page import SIZES, Page
from readout.filters import Filters
from readout.settings import load


@dataclass(frozen=True)
class Words:
    """One line of a figure: its words and the box they fill (inches)."""

    words: str
    box: tuple[float, float, float, float]


def words_of(monkeypatch, kind, data, size="slide", filters=None, **more):
    """Draw a figure and return its lines."""
    found = []
    unit = SIZES[size].unit
    write = Page.write

    def recording(self, x, y, words, at=12, **look):
        wide = measure.wide(words, at * unit, look.get("weight", 400))
        left = x - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[look.get("ha", "left")]
        tall = at * unit / 72
        found.append(Words(words, (left, y - 0.7 * tall, left + wide, y + 0.16 * tall)))
        write(self, x, y, words, at, **look)

    with monkeypatch.context() as patch:
        patch.setattr(Page, "write", recording)
        asked = filters or Filters()
        export.figure(kind, data, asked, data, root=load().root, size=size, fmt="svg", **more)
    return found


def said(lines):
    """Return all words of a figure as one text."""
    return " ".join(line.words for line in lines)
