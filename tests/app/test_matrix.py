"""Who met whom: a lower half of numbers; rows have names of sides, columns their codes."""

import pandas as pd

from components import matrix


def test_columns_have_codes_and_rows_names(monkeypatch):
    drawn = []
    monkeypatch.setattr(matrix.safe, "show", drawn.append)
    names = ["United States", "Russia", "Farland"]
    counts = pd.DataFrame([[0, 2, 0], [2, 0, 1], [0, 1, 0]], index=names, columns=names)
    matrix.draw(counts)
    (shown,) = drawn
    assert '<abbr title="Russia">RU</abbr>' in shown
    assert '<th scope="row" title="Russia">Russia</th>' in shown
    assert "2 meetings" in shown
