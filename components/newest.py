"""Statements in; the newest of each of the sides that spoke last, as cards, out."""

import pandas as pd

from components import statement_card
from readout.filters import Filters
from readout.records import Confidence


def draw(statements: pd.DataFrame, articles: pd.DataFrame, asked: Filters, most: int = 4) -> None:
    """Draw one card a side."""
    ids = dict(zip(articles["article"], articles["id"].astype(str), strict=True))
    for row in newest(statements, most).itertuples():
        statement_card.small(row, ids.get(row.article, ""), asked)


def newest(statements: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return the last dated statement of each side, a certain one where there is one."""
    dated = statements[statements["start"].notna() & (statements["side"] != "")]
    certain = dated["confidence"].astype(str) == Confidence.HIGH
    last = pd.concat([dated[~certain], dated[certain]]).drop_duplicates("side", keep="last")
    return last.sort_values("start", ascending=False, kind="stable").head(most)
