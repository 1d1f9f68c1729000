"""A square frame of meetings two sides both took part in; its lower half as a table out.

A click on a number asks for the meetings of these two. The table is one piece of markup, and over
each of its numbers lies a button that cannot be seen: the stylesheet puts it there by its key.
"""

import pandas as pd
import streamlit as st

from components import safe, state, words
from components.palette import SHORT
from components.safe import Html
from readout.palette import SIDES

_NAME_LETTERS = 10
_CODE_LETTERS = 5


def draw(counts: pd.DataFrame) -> None:
    """Draw the lower half, numbers on a ground that darkens with them, a dot for none.

    At most seven sides: the stylesheet knows the places of no more buttons.
    """
    names = [str(name) for name in counts.index]
    most = int(counts.to_numpy().max()) if len(names) else 0
    if most == 0:
        safe.show(safe.fill('<div class="ro ro-note">No two sides met in this view.</div>'))
        return
    with st.container(key="matrix"):
        _table(counts, names, most)
        with st.container(key=f"pairs-{len(names) - 1}"):
            for at, name in enumerate(names):
                for column, other in enumerate(names[:at]):
                    if counts.iat[at, column]:
                        _button(at, column, (f"side:{name}", f"side:{other}"))


def _button(row: int, column: int, pair: tuple[str, str]) -> None:
    st.button(
        "Ask for the meetings of these two",
        type="tertiary",
        key=f"pair-r{row}-c{column}",
        on_click=state.ask,
        args=("together", *pair),
    )


def _table(counts: pd.DataFrame, names: list[str], most: int) -> None:
    rows = [
        safe.fill(
            '<tr><th scope="row" title="{full}">{name}</th>{cells}</tr>',
            full=name,
            name=_short(name),
            cells=safe.join(
                _cell(name, other, int(counts.iat[at, column]), most) if column < at else _BLANK
                for column, other in enumerate(names[:-1])
            ),
        )
        for at, name in enumerate(names)
        if at
    ]
    heads = safe.join(
        safe.fill(
            '<th scope="col" title="{full}"><abbr title="{full}">{name}</abbr></th>',
            full=name,
            name=_code(name),
        )
        for name in names[:-1]
    )
    safe.show(
        safe.fill(
            '<div class="ro"><table class="ro-matrix"><caption class="ro-off">Meetings in which '
            "both sides took part</caption><colgroup><col></colgroup><tbody>{rows}</tbody>"
            '<tfoot><tr><td class="ro-none"></td>{heads}</tr></tfoot></table></div>',
            rows=safe.join(rows),
            heads=heads,
        )
    )


_BLANK = Html('<td class="ro-none"></td>')


def _cell(one: str, other: str, number: int, most: int) -> Html:
    if number == 0:
        return Html("<td>·</td>")
    step = 4 if number == most else min(3, 1 + int(3 * number / most))
    return safe.fill(
        '<td class="ro-w{step}" title="{one} and {other}: {said}">{number}</td>',
        step=step,
        one=one,
        other=other,
        said=words.count(number, "meeting"),
        number=f"{number:,}",
    )


def _code(name: str) -> str:
    """Return what a column has room for; its row, or the one that it ends in, says the name."""
    return SIDES[name].code if name in SIDES else _short(name, _CODE_LETTERS)


def _short(name: str, letters: int = _NAME_LETTERS) -> str:
    name = SHORT.get(name, name)
    return name if len(name) <= letters else name[: letters - 1] + "…"
