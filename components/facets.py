"""What a slice could be narrowed to, counted, in; a list of values, each a click, out.

Each facet is one piece of markup, as names come from articles; over each of its rows lies a button
that cannot be seen: the stylesheet puts it there by its key.
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import safe, state, words
from components.safe import Html
from readout.filters import Filters
from readout.frames.asked import DENIAL, KINDS
from readout.frames.facets import Facet, Value


def draw(facets: Sequence[Facet]) -> None:
    """Draw the facets; a click asks for the value alone, a second click takes it back."""
    with st.container(key="facets", gap=None):
        for facet in facets:
            with st.container(key=f"facet-{facet.field}", gap=None):
                safe.show(_table(facet))
                with st.container(key=f"facet-over-{facet.field}", gap=None):
                    for at, value in enumerate(facet.values):
                        st.button(
                            "Ask for all again" if value.asked else "Ask for these only",
                            type="tertiary",
                            key=f"facet-{facet.field}-{at}",
                            on_click=_toggle,
                            args=(facet.field, value.asks, value.asked),
                        )


def narrowed(asked: Filters, field: str, value: str, take_back: bool) -> Filters:
    """Return the filters after a click on a value of a facet."""
    if field in ("kind", "manner"):
        mine = [one for one in asked.manners if (one in (*KINDS, DENIAL)) == (field == "kind")]
        others = tuple(one for one in asked.manners if one not in mine)
        return replace(asked, manners=others if take_back else (*others, value))
    if take_back:
        return replace(asked, **{field: tuple(v for v in getattr(asked, field) if v != value)})
    return replace(asked, **{field: (value,)})


def _toggle(field: str, value: str, take_back: bool) -> None:
    if field != "year":
        state.put(narrowed(state.filters(), field, value, take_back))
    elif take_back:
        state.remove("dates")
    else:
        state.ask_days(f"{value}-01-01", f"{value}-12-31")


_TITLES = {
    "kind": "Kind",
    "actors": "Speaker",
    "topics": "Topic",
    "manner": "Manner",
    "outlets": "Outlet",
    "year": "Year",
}
_APART = {"actors": "by nobody named", "topics": "on none of the list", "year": "without a date"}


def _table(facet: Facet) -> Html:
    more = [f"{facet.rest:,} more"] if facet.rest else []
    if facet.apart:
        more.append(f"{facet.apart:,} {_APART[facet.field]}")
    return safe.fill(
        '<div class="ro ro-facet"><div class="ro-facet-head">{title}</div>{rows}{more}</div>',
        title=_TITLES[facet.field],
        rows=safe.join(_row(facet.field, value) for value in facet.values),
        more=safe.fill('<div class="ro-facet-more">{more}</div>', more="; ".join(more))
        if more
        else "",
    )


def _row(field: str, value: Value) -> Html:
    name = words.MANNERS[value.asks] if field == "kind" else value.name
    return safe.fill(
        '<div class="ro-facet-row {on}" title="{name}: {said}"><span class="ro-iso">{name}</span>'
        "<span>{number}{mark}</span></div>",
        on=Html("ro-on") if value.asked else "",
        name=name[:1].upper() + name[1:] if field == "manner" else name,
        said=words.count(value.statements, "statement"),
        number=f"{value.statements:,}",
        mark=" ✕" if value.asked else "",
    )
