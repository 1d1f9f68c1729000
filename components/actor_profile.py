"""An actor's row, offices and roles in; the facts of its profile, and the ways from there, out."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components import actor_corpus, answer, safe, state, tags, words
from components.safe import Html
from readout.filters import Filters
from readout.reviews import WRITTEN

_CHECKED = {
    "data": "one source",
    "cross-checked": "checked against another source",
    "general knowledge": "from general knowledge",
}


def chosen(actor: str) -> Any:
    """Return the row of the actor that an address names, or of the one it was merged into."""
    return actor_corpus.one(actor_corpus.stands_for(actor)) if actor else None


def narrowed(asked: Filters, actor: str) -> Filters:
    """Return the filters that lead to an actor on another page; a name as written has no id."""
    return asked if actor.startswith(WRITTEN) else replace(asked, actors=(actor,))


def note(actor: str, row: Any) -> None:
    """Say what the reader must know of this address: nobody there, merged, or only a name."""
    said = ""
    if actor and row is None:
        said = (
            f"No actor “{actor.removeprefix(WRITTEN)}” is in the articles. It may have been read "
            "anew since. Choose one from the list."
        )
    elif row is not None and row.actor != actor:
        said = "The name that this address asks for was merged into this one by an analyst."
    elif row is not None and row.kind == "written":
        said = (
            "A name as the articles write it; who that is stays open, and it may be more than "
            "one person. Once it is merged, its records count for the actor."
        )
    if said:
        safe.show(safe.fill('<div class="ro ro-note ro-iso">{said}</div>', said=said))


def ways(row: Any, asked: Filters) -> None:
    """Draw the way back to the list and the links to the actor's records on the other pages."""
    with st.container(horizontal=True, vertical_alignment="center", key="more-actor"):
        # A link from a page to itself leaves the address as it was; a button does not.
        st.button(
            "All actors",
            icon=":material/arrow_back:",
            type="tertiary",
            key="back-to-actors",
            on_click=leave,
        )
        st.space("stretch")
        if row.kind == "written":
            return
        to = state.address(narrowed(asked, row.actor))
        for page, label in _PAGES:
            st.page_link(
                page,
                label=_LABELS[label],
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=to,
            )


_LABELS = {"timeline": "Timeline", "said": "Who said what", "articles": "Articles"}
_PAGES = (
    ("pages/timeline.py", "timeline"),
    ("pages/who_said_what.py", "said"),
    ("pages/articles.py", "articles"),
)


def leave() -> None:
    """Choose no actor."""
    state.choose("with", "")
    state.choose("actor", "")


def open_actor(actor: str) -> None:
    """Choose another actor."""
    state.choose("with", "")
    state.choose("actor", actor)


def draw(row: Any, held: pd.DataFrame, given: pd.DataFrame) -> None:
    """Draw what the actor is, the offices of the registers and the roles in the articles."""
    facts(row)
    if row.kind == "person" or len(held):
        offices(held)
    roles(given)


def facts(row: Any) -> None:
    """Draw what the actor is."""
    kind = words.ACTORS.get(row.kind, (row.kind,))[0]
    said = " · ".join(one for one in (f"{kind[:1].upper()}{kind[1:]}", row.side) if one)
    safe.show(
        safe.fill(
            '<div class="ro ro-head">{code}<span class="ro-b ro-iso">{name}</span>'
            '<span class="ro-small ro-muted ro-iso">{said}</span></div>',
            code=tags.side(row.side),
            name=row.name,
            said=said,
        )
    )


def offices(held: pd.DataFrame) -> None:
    """Draw the offices, the newest first: since when, until when as far as known, from where."""
    answer.section("Offices", "From the registers, whatever the filters, newest first")
    if held.empty:
        safe.show(safe.fill('<div class="ro ro-note">The registers know of no office.</div>'))
        return
    rows = [_office(row) for row in held.iloc[::-1].itertuples()]
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-history">{rows}</div></div>', rows=safe.join(rows)
        )
    )


def until(end: str, end_known: str, seen: str) -> str:
    """Return until when an office was held, no surer than the register knows.

    >>> until("2014-09-22", "yes", ""), until("", "no", "")
    ('to 22 Sep 2014', 'to: not known')
    >>> until("", "current", "2026-01-22")
    'in office when last seen, 22 Jan 2026'
    """
    last = words.iso_in_words(seen)
    if end_known == "yes" and end:
        return f"to {words.iso_in_words(end)}"
    if end_known == "current":
        return f"in office when last seen, {last}" if last else "in office when last seen"
    if end:
        return f"to: not known; the next known holder began {words.iso_in_words(end)}"
    return f"to: not known; last seen in office {last}" if last else "to: not known"


def _office(row: Any) -> Html:
    checked = _CHECKED.get(row.checked, row.checked)
    return safe.fill(
        '<div><span>{start}</span><span></span><div><span class="ro-b">{office}</span> '
        '<span class="ro-muted">{of}</span> {check}<br><span>{until}</span> '
        '<div class="ro-note">{source} ({checked})</div></div></div>',
        start=words.iso_in_words(row.start) or "not known",
        office=row.office[:1].upper() + row.office[1:],
        of=row.of,
        check=tags.to_check("medium" if "general knowledge" in row.checked else "high"),
        until=until(row.end, row.end_known, row.seen),
        source=row.source,
        checked=checked,
    )


def roles(given: pd.DataFrame, most: int = 6) -> None:
    """Draw the roles that the articles give, with their years."""
    if given.empty:
        return
    answer.section("Roles in the articles", "As the articles give them, the commonest first")
    rows = [
        safe.fill(
            '<div><span>{years}</span><span class="ro-iso">{role} '
            '<span class="ro-muted">{times}</span></span></div>',
            years=years(row.first, row.last),
            role=row.role,
            times=words.count(row.times, "time"),
        )
        for row in given.itertuples()
    ]
    safe.show(folded(rows, most, "other role"))


def years(first: int, last: int) -> str:
    """Return the years between which something is written."""
    if not first:
        return "no date"
    return str(first) if first == last else f"{first} to {last}"


def folded(rows: list[Html], most: int, what: str) -> Html:
    """Return the first rows of a list, and the others in a fold."""
    rest = len(rows) - most
    more = (
        safe.fill(
            '<details class="ro-earlier"><summary>{more}</summary>'
            '<div class="ro-rows">{rows}</div></details>',
            more=words.count(rest, what),
            rows=safe.join(rows[most:]),
        )
        if rest > 0
        else Html("")
    )
    return safe.fill(
        '<div class="ro"><div class="ro-rows">{rows}</div>{more}</div>',
        rows=safe.join(rows[:most]),
        more=more,
    )
