"""Rows in; a plain table that paper can hold out: of few rows always, of many in the print view.

Tables on the screen are drawn on a canvas that shows as many rows as fit; paper does not scroll. So
they are drawn once more as plain tables: a short one on every page, where only paper shows it, a
long one in the print view, and only there.
"""

import pandas as pd
import streamlit as st

from components import safe, state, words
from readout.limits import PAPER_ROWS, TABLE_ROWS

_YES = "yes"


def is_asked() -> bool:
    """Tell whether the address asks for the print view."""
    return state.chosen("print") == _YES


def switch() -> None:
    """Draw the way to the print view, or from it back to the screen's."""
    st.button(
        "Back to the screen view" if is_asked() else "Print view",
        icon=":material/print:",
        type="tertiary",
        key="chips-print",
        on_click=state.choose,
        args=("print", "" if is_asked() else _YES),
    )


def holds(rows: int) -> bool:
    """Tell whether so many rows are drawn for paper: few always, more in the print view."""
    return is_asked() or 0 < rows <= PAPER_ROWS


def table(rows: pd.DataFrame, caption: str, *columns: str) -> None:
    """Draw rows as a plain table for paper, `columns` alone where they are named.

    More than PAPER_ROWS are drawn in the print view alone. `rows` are at most TABLE_ROWS; where
    they are as many, the table says that there may be more.
    """
    if not holds(len(rows)):
        _elsewhere(len(rows), caption)
        return
    names = list(columns) or [str(name) for name in rows.columns]
    full = f"{caption}. The first {TABLE_ROWS:,}; the download holds all."
    safe.show(
        safe.fill(
            '<div class="ro {off}"><table class="ro-paper"><caption>{caption}</caption><thead>'
            "<tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>",
            off="" if is_asked() else "ro-on-paper",
            caption=full if len(rows) >= TABLE_ROWS else caption,
            heads=safe.join(safe.fill('<th scope="col">{name}</th>', name=name) for name in names),
            body=safe.cells(rows[names].itertuples(index=False, name=None)),
        )
    )


def _elsewhere(rows: int, caption: str) -> None:
    """Say on paper that a table is too long for it: what is left out is said."""
    if rows:
        safe.show(
            safe.fill(
                '<div class="ro ro-on-paper ro-note">{caption}: {rows}, left out here. “Print '
                "view” and the download hold them.</div>",
                caption=caption,
                rows=words.count(rows, "row"),
            )
        )
