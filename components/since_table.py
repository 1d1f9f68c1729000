"""What changed in; the table of it, which classes and kinds are shown, and the chosen row, out."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components import paper, since_words, state, words
from components.safe import visible
from readout.limits import TABLE_ROWS
from readout.marks import Changes, How, What, Why

_KEY = "since-table"
_HOW, _WHAT = "since-how", "since-what"
_CELL = 300  #: letters of a cell
_ALL = ""  #: every class


def choose(changes: Changes) -> None:
    """Draw the choice of class and kinds; both stand in the address."""
    with st.container(horizontal=True, key="since-choice", vertical_alignment="center"):
        classes = [_ALL, *(how.value for how in How if changes.count(how))]
        said = state.chosen("how")
        st.session_state[_HOW] = said if said in classes else _ALL
        st.selectbox(
            "What became of it",
            classes,
            format_func=lambda one: _class(changes, one),
            label_visibility="collapsed",
            width=230,
            key=_HOW,
            on_change=_chose_how,
        )
        st.session_state[_WHAT] = [what.value for what in kinds()]
        st.pills(
            "Kind of record",
            ["meeting", "statement", "place", "article"],
            selection_mode="multi",
            format_func=since_words.WHAT.__getitem__,
            label_visibility="collapsed",
            key=_WHAT,
            on_change=_chose_what,
        )


def kinds() -> tuple[What, ...]:
    """Return the kinds of record that the address asks for: meetings and statements by itself."""
    said = state.chosen("what").split(",")
    return tuple(what for what in What if what in said) or since_words.RECORDS


def shown(changes: Changes) -> pd.DataFrame:
    """Return the rows of the class and the kinds that the address asks for, with their numbers."""
    rows = changes.rows.assign(row=range(len(changes.rows)))
    mask = rows["what"].isin([what.value for what in kinds()])
    if state.chosen("how") in set(How):
        mask &= rows["how"] == state.chosen("how")
    return rows[mask].reset_index(drop=True)


def draw(rows: pd.DataFrame, changes: Changes) -> None:
    """Draw at most TABLE_ROWS rows; a click on one writes it into the address."""
    top = rows.head(TABLE_ROWS)
    cells = _cells(top, changes)
    if not cells["From what to what"].any():
        cells = cells.drop(columns="From what to what")
    st.dataframe(
        cells,
        key=_KEY,
        hide_index=True,
        height=min(560, 37 + 62 * max(1, len(top))),
        row_height=62,
        on_select=_choose([name_of(row) for row in top.itertuples()]),
        selection_mode="single-row",
        column_config={
            "Change": st.column_config.TextColumn(width=112),
            "Date": st.column_config.TextColumn(width=88),
            "Who": st.column_config.TextColumn(width=120),
            "From what to what": st.column_config.TextColumn(width=240),
            "Words": st.column_config.TextColumn(width=310),
        },
        alt="Table of what changed, by kind of record, newest first",
    )
    paper.table(cells, "What changed, by kind of record, newest first")


def name_of(row: Any) -> str:
    """Return how the address names a row: its kind and its public id."""
    return f"{row.what}:{(str(row.now) or str(row.then))[:16]}"


def chosen_row(rows: pd.DataFrame, chosen: str) -> Any:
    """Return the chosen row, else the first; None for no rows."""
    listed = list(rows.head(TABLE_ROWS).itertuples())
    return next((row for row in listed if name_of(row) == chosen), listed[0] if listed else None)


def fields_of(changes: Changes, row: int) -> list[tuple[str, str, str]]:
    """Return (field, was, is now) of one row."""
    mine = changes.fields[changes.fields["row"] == row]
    return [(str(one.field), str(one.was), str(one.now)) for one in mine.itertuples(index=False)]


def _cells(rows: pd.DataFrame, changes: Changes) -> pd.DataFrame:
    said: dict[int, list[str]] = {}
    mine = changes.fields[changes.fields["row"].isin(rows["row"])]
    for one in mine.itertuples():
        was, now = (visible(since_words.value(str(one.field), text)) for text in (one.was, one.now))
        said.setdefault(int(one.row), []).append(f"{one.field}: {was} → {now}")
    return pd.DataFrame(
        {
            "Change": [
                f"{since_words.HOW[How(how)]}: {since_words.NOUNS[What(what)][0]}"
                for how, what in zip(rows["how"].astype(str), rows["what"].astype(str), strict=True)
            ],
            "Date": [
                words.short_day(day, str(precision))
                for day, precision in zip(rows["start"], rows["precision"], strict=True)
            ],
            "Who": rows["who"].astype(str).map(visible),
            "From what to what": [
                words.cut(_why(said.get(row, []), why), _CELL)
                for row, why in zip(rows["row"], rows["why"].astype(str), strict=True)
            ],
            "Words": [words.cut(visible(text), _CELL) for text in rows["words"]],
        }
    )


def _why(fields: list[str], why: str) -> str:
    """What changed, field by field; of a record that came or went why, where that is known."""
    return "; ".join(fields) or (since_words.WHY.get(Why(why), "") if why else "")


def _class(changes: Changes, one: str) -> str:
    if one == _ALL:
        number = sum(changes.count(how, what) for how in How for what in kinds())
        return f"All changes ({number:,})"
    how = How(one)
    return f"{since_words.HOW[how]} ({sum(changes.count(how, what) for what in kinds()):,})"


def _chose_how() -> None:
    state.choose("how", st.session_state[_HOW] or "")


def _chose_what() -> None:
    state.choose("what", ",".join(st.session_state[_WHAT] or ()))


def _choose(names: list[str]) -> Callable[[], None]:
    def chosen() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(names):
            state.choose("change", names[found[0]])

    return chosen
