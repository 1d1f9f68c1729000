"""An empty view: which of its filters emptied it, and what each keeps out."""

from datetime import date

from readout import frames
from readout.filters import Filters
from readout.frames import Removal
from tests.frames import synthetic

SMALL = synthetic.frames(meetings=200, statements=900, articles=150)


def test_an_empty_view_says_which_filter_emptied_it():
    filters = Filters(start=date(1990, 1, 1), end=date(1991, 1, 1), kinds=("talks",))
    assert len(frames.slice(SMALL, filters).meetings) == 0
    talks = int((SMALL.meetings["kind"] == "talks").sum())
    without_end = frames.slice(SMALL, filters.without("end")).meetings
    assert frames.emptied_by(SMALL, filters) == (Removal("end", len(without_end)),)
    assert len(without_end) <= talks


def test_filters_that_bring_nothing_back_are_not_named():
    assert frames.emptied_by(SMALL, Filters(kinds=("no such kind",), statuses=("held",))) == (
        Removal("kinds", int((SMALL.meetings["status"] == "held").sum())),
    )


def test_what_is_looked_at_can_be_another_frame():
    removed = frames.emptied_by(SMALL, Filters(text="x"), found=set(), of="statements")
    assert removed == (Removal("text", len(SMALL.statements)),)
