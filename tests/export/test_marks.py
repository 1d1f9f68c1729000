"""Marks: each state and each precision has a look of its own, told in the key."""

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image, ImageChops

from readout.export import lettering, marks, page
from readout.export.context import Context

WORDS = Context("", "", "", "")


def row(**changed):
    """Return one mark in the middle of a page."""
    plain = {
        "x0": 3.0, "x1": 3.0, "y": 2.0, "status": "held", "precision": "day", "kind": "talks",
        "colour": "#1B2733", "tick": False,
    }  # fmt: skip
    return pd.DataFrame([plain | changed])


def grey(rows):
    """Return the marks as a picture without colours."""
    with lettering.drawing():
        sheet = page.begin(WORDS, "a4", "")
        marks.draw(sheet, rows)
        canvas = FigureCanvasAgg(sheet.figure)
        canvas.draw()
        return Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L")


LOOKS = [
    row(),
    row(status="planned"),
    row(status="cancelled"),
    row(status="reported"),
    row(precision="publication"),
    row(status="planned", precision="publication"),
    row(precision="month", x1=3.4),
    row(precision="days", x1=3.4),
    row(status="planned", precision="month", x1=3.4),
    row(kind="summit"),
    row(kind="signing"),
    row(kind="call"),
    row(tick=True),
    row(tick=True, precision="publication"),
]


def test_no_two_marks_look_the_same_in_grey():
    pictures = [grey(rows) for rows in LOOKS]
    same = [
        (one, other)
        for one in range(len(pictures))
        for other in range(one)
        if ImageChops.difference(pictures[one], pictures[other]).getbbox() is None
    ]
    assert same == []


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (row(), ["talks or visit"]),
        (row(kind="session"), ["session or signing"]),
        (row(status="denied"), ["talks or visit", "cancelled or denied"]),
        (row(precision="year"), ["talks or visit", "only month or year known"]),
        (row(precision="publication"), ["talks or visit", "only the day of the report known"]),
        (row(tick=True), ["held, in a full lane"]),
        (row()[:0], []),
    ],
)
def test_the_key_has_what_is_drawn_and_nothing_else(rows, words):
    assert [entry.words for entry in marks.used(rows)] == words


def test_a_span_keeps_labels_off_its_whole_length():
    with lettering.drawing():
        sheet = page.begin(WORDS, "slide", "")
    (day,) = marks.extents(sheet, row(x1=5.0))
    (month,) = marks.extents(sheet, row(precision="month", x1=5.0))
    assert day[2] < 3.2
    assert month[2] > 5.0
