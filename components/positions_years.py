"""Positions in; how many statements each year has, and the choice of the years on cards, out."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import safe, state
from components.positions_words import called
from components.safe import Html
from readout.frames import Positions
from readout.frames.positions import CARDS, of_years

_KEY = "positions-years"
_EMPTY_YEARS = 40  #: a longer stretch is shown without the years that have no statement


def draw(found: Positions, shown: pd.DataFrame, names: dict[str, str]) -> None:
    """Draw the years with their numbers, those on cards in teal; and the widget to choose them."""
    on_cards = sorted({int(year) for year in shown["year"]})
    safe.show(_strip(found, on_cards, names))
    counts = [found.counts(at) for at in range(len(found.actors))]

    def told(year: int) -> str:
        return f"{year} ({', '.join(str(one.get(year, 0)) for one in counts)})"

    st.session_state[_KEY] = on_cards
    st.multiselect(
        "Years side by side",
        found.years,
        format_func=told,
        max_selections=CARDS,
        placeholder="Earliest, middle and newest",
        key=_KEY,
        on_change=_choose(found, shown),
    )


def _choose(found: Positions, shown: pd.DataFrame) -> Callable[[], None]:
    def chosen() -> None:
        state.choose("cards", ",".join(of_years(found, shown, st.session_state[_KEY])))

    return chosen


def _strip(found: Positions, on_cards: list[int], names: dict[str, str]) -> Html:
    years = found.years
    if years[-1] - years[0] < _EMPTY_YEARS:
        years = list(range(years[0], years[-1] + 1))
    counts = [found.counts(at) for at in range(len(found.actors))]
    head = [safe.fill('<td class="ro-none"></td>')] + [
        safe.fill(
            '<th scope="col" class="{on}">{year}</th>',
            on="ro-on" if year in on_cards else "",
            year=year,
        )
        for year in years
    ]
    rows = [
        safe.fill(
            '<tr><th scope="row">{who}</th>{cells}</tr>',
            who=called(actor, names),
            cells=safe.join(_cell(counts[at].get(year, 0), year in on_cards) for year in years),
        )
        for at, actor in enumerate(found.actors)
    ]
    return safe.fill(
        '<div class="ro ro-years"><table><caption class="ro-off">Statements a year</caption>'
        "<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
        head=safe.join(head),
        rows=safe.join(rows),
    )


def _cell(number: int, on: bool) -> Html:
    return safe.fill(
        '<td class="{on}">{number}</td>',
        on="ro-on" if on else "",
        number=number or "·",
    )
