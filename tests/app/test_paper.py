"""Tables for paper: a short one always, a long one in the print view, else a word about it."""

import pandas as pd
import pytest

from components import paper
from readout.limits import PAPER_ROWS


@pytest.mark.parametrize(
    ("rows", "asked", "held"),
    [
        (PAPER_ROWS, False, ("<td>", "left out")),
        (PAPER_ROWS + 1, False, ("41 rows, left out here", "<td>")),
        (PAPER_ROWS + 1, True, ("<td>", "left out")),
    ],
)
def test_a_table_too_long_for_paper_is_said_to_be_left_out(monkeypatch, rows, asked, held):
    drawn = []
    monkeypatch.setattr(paper, "is_asked", lambda: asked)
    monkeypatch.setattr(paper.safe, "show", drawn.append)
    paper.table(pd.DataFrame({"Name": ["a"] * rows}), "Names")
    there, absent = held
    assert there in drawn[0]
    assert absent not in drawn[0]
