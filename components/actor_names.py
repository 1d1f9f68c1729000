"""How articles write an actor, and the merges of analysts, in; both as lists, with a way back, out.

Two names are made one here, too: the decision is kept with who and when, and counts for whatever
is read later.
"""

from typing import Any

import pandas as pd
import streamlit as st

from components import (
    actor_corpus,
    actor_profile,
    answer,
    apart,
    frozen,
    nameable,
    safe,
    state,
    verdicts,
    words,
)
from components.safe import Html
from readout.errors import ReadoutError
from readout.filters import Filters
from readout.limits import COMMENT_CHARACTERS, FIELD_CHARACTERS
from readout.reviewing import Decision
from readout.reviews import WRITTEN, Action, Review

_MENU = "actor-same"
_SAID = "actor-said"  #: why the last press did nothing, for the next run of the page


def spelled(spellings: pd.DataFrame, most: int = 8) -> None:
    """Draw every spelling with its count; what is no name in a fold."""
    answer.section("Names as written", "In the statements and meetings of this view")
    named = spellings[spellings["by_name"]]
    others = spellings[~spellings["by_name"]]
    if spellings.empty:
        safe.show(safe.fill('<div class="ro ro-note">Nothing in this view.</div>'))
        return
    if len(named):
        safe.show(actor_profile.folded(_rows(named), most, "rarer spelling"))
    if len(others):
        safe.show(
            safe.fill(
                '<div class="ro"><details class="ro-earlier"><summary>{told}</summary>'
                '<div class="ro-rows">{rows}</div></details></div>',
                told=words.count(int(others["times"].sum()), "time") + " by office or pronoun",
                rows=safe.join(_rows(others)),
            )
        )


def merged(actor: str) -> None:
    """Draw the names that analysts made this actor, each with a button to take it back."""
    decisions = actor_corpus.merged_into(actor)
    problem = st.session_state.pop(_SAID, "")
    if problem:
        _note(f"Nothing was decided. {problem}")
    if not decisions:
        return
    answer.section("Merged by an analyst", words.count(len(decisions), "name"))
    called = actor_corpus.found_names()
    for one in decisions:
        with st.container(horizontal=True, vertical_alignment="center", key=f"more-{one.id}"):
            safe.show(_merge(one, called))
            st.button(
                "Take it back",
                key=f"actor-undo-{one.id}",
                icon=":material/undo:",
                type="tertiary",
                disabled=frozen.is_on(),
                on_click=_undo,
                args=(one.id,),
            )


@apart.drawn
def form(row: Any) -> None:
    """Draw the form that makes this actor another one; what went wrong is for the page to tell."""
    if frozen.is_on():
        frozen.note()
        return
    if _SAID in st.session_state:
        st.rerun()
    menu = apart.menu("This is the same as …", "merge", _MENU, plain=False)
    if not menu:
        return
    others = _others(row)
    with menu:
        if not mergeable(row.actor):
            _note("This name is too long to be kept with a decision.")
            return
        _note(
            "Every record of this name then counts for the actor you choose, also in articles "
            "that come later. It can be taken back there."
        )
        into = st.selectbox(
            "The actor it is",
            list(others),
            format_func=others.__getitem__,
            index=None,
            placeholder="Choose an actor",
            key=f"actor-into-{row.actor}",
        )
        why = st.text_input("Why", key=f"actor-why-{row.actor}", max_chars=COMMENT_CHARACTERS)
        st.button(
            "Merge the two",
            key="actor-merge",
            type="primary",
            disabled=not into,
            on_click=_merge_into,
            args=(row, into, why),
        )


def mergeable(actor: str) -> bool:
    """Tell whether a decision can be kept about this id."""
    return len(actor) <= FIELD_CHARACTERS


def _others(row: Any) -> dict[str, str]:
    """Who this may be: of its own kind, for a name as written of any kind."""
    everybody = actor_corpus.listed(Filters())
    sides = dict(zip(everybody["actor"], everybody["side"], strict=True))
    return {
        one: safe.visible(", ".join(part for part in (name, sides.get(one, "")) if part))
        for one, name in nameable.people().items()
        if one != row.actor and row.kind in ("written", one.partition(":")[0])
    }


def _merge_into(row: Any, into: str, why: str) -> None:
    target = actor_corpus.one(into)
    values = {}
    if row.actor.startswith(WRITTEN) and target is not None and target.side:
        values = {"side": target.side}  # a name that was not resolved has no side of its own
    decision = Decision(Action.MERGE, state.reviewer(), values, why.strip())
    try:
        verdicts.merge_names(row.actor, into, decision)
    except ReadoutError as problem:
        st.session_state[_SAID] = str(problem)
        return
    st.session_state[_MENU] = False  # the profile that opens now is not this one's
    actor_profile.open_actor(into)


def _undo(review: str) -> None:
    try:
        verdicts.undo([review], state.reviewer())
    except ReadoutError as problem:
        st.session_state[_SAID] = str(problem)


def _merge(one: Review, called: dict[str, str]) -> Html:
    old = one.target.removeprefix(WRITTEN)
    day = words.iso_in_words(one.at[:10])
    return safe.fill(
        '<div class="ro ro-small"><span class="ro-b ro-iso">{name}</span> '
        '<span class="ro-muted ro-iso">{by}, {day}{why}</span></div>',
        name=called.get(one.target, old),
        by=one.by,
        day=day,
        why=f": {one.why}" if one.why else "",
    )


def _rows(spellings: pd.DataFrame) -> list[Html]:
    return [
        safe.fill(
            '<div><span>{times}</span><span class="ro-iso">{spelling}</span></div>',
            times=words.count(row.times, "time"),
            spelling=row.spelling,
        )
        for row in spellings.itertuples()
    ]


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
