"""Rows over slides: as few slides as there can be, none of them with a row left alone."""

import pytest

from readout.export.brief.slides import grids

ROW = (grids.plain("words", 13),)
TALL = grids.height(ROW, (3.0,))


@pytest.mark.parametrize(
    ("rows", "room", "pages"),
    [
        (0, 5, [0]),
        (1, 5, [1]),
        (5, 5, [5]),
        (6, 5, [3, 3]),
        (11, 5, [4, 4, 3]),
        (3, 0.5, [1, 1, 1]),
    ],
)
def test_pages_are_of_about_one_height(rows: int, room: float, pages: list[int]) -> None:
    found = grids.pages([ROW] * rows, (3.0,), room * TALL + 0.001)
    assert [len(one) for one in found] == pages


def test_no_row_is_lost_and_the_order_stays() -> None:
    rows = [(grids.plain("word " * (number % 7 * 9), 13),) for number in range(40)]
    found = grids.pages(rows, (3.0,), 3.0)
    assert [row for page in found for row in page] == rows
    assert all(sum(grids.height(row, (3.0,)) for row in page) <= 3.0 for page in found)
