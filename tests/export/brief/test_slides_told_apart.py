"""Slides: sides are told apart in grey, and a demo says that it is one, whatever its title."""

import io
from dataclasses import replace
from pathlib import Path

import pptx
from pptx.enum.dml import MSO_FILL

from readout.briefs import Brief, Item, Kind
from readout.export.brief.slides import pptx_file
from readout.export.context import DEMO
from readout.palette import SIDES
from tests.export.brief.contents import content, corpus, statement

ROOT = Path(__file__).parents[3]


def test_sides_of_a_chart_are_told_apart_without_their_colours() -> None:
    """Each has a pattern of its own, but for Russia, which is dark, and the others, pale."""
    said = [statement(key, side=side) for key, side in enumerate((*SIDES, "X"), start=1)]
    brief = Brief("B", items=(Item(Kind.MONTHS),))
    made = pptx_file(content(brief, corpus(len(said), [], said)), ROOT)
    shapes = [
        shape for slide in pptx.Presentation(io.BytesIO(made)).slides for shape in slide.shapes
    ]
    (chart,) = [shape.chart for shape in shapes if shape.has_chart]
    fills = {one.name: one.format.fill for one in chart.plots[0].series}
    patterns = {
        name: fill.pattern for name, fill in fills.items() if fill.type == MSO_FILL.PATTERNED
    }
    assert fills.keys() - patterns.keys() == {"Russia", "Other"}
    assert len(set(patterns.values())) == len(patterns) == len(SIDES) - 1


def test_a_long_title_leaves_room_for_what_a_demo_says_of_itself() -> None:
    made = replace(content(Brief("B", title="word " * 50)), demo=True)
    deck = pptx.Presentation(io.BytesIO(pptx_file(made, ROOT)))
    (running,) = [one for one in deck.slides[1].shapes if one.name == "Running title"]
    assert running.text_frame.text.endswith(f"… · {DEMO}")
