"""A brief in; the state of the records it speaks of, fixed on a click, out."""

from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from components import corpus, since_corpus, state, tray
from readout import store as stores
from readout.briefs import Brief
from readout.filters import Filters
from readout.limits import FIELD_CHARACTERS


def draw(brief: Brief) -> None:
    """Draw the button that fixes a brief on the records of now, where it is not fixed yet."""
    if brief.as_of or corpus.store().read_only or not brief.items:
        return
    st.button(
        "Fix the records as of now",
        key="brief-fix",
        icon=":material/ac_unit:",
        type="tertiary",
        help="Sets a mark: what comes in or is corrected later does not change this brief",
        on_click=_fix,
    )


def _fix() -> None:
    def fixed(brief: Brief) -> Brief:
        name = _free_name(brief.name)
        since_corpus.set_mark(name, state.reviewer(), Filters())
        return replace(brief, as_of=name)

    tray.change(fixed)


def _free_name(brief: str) -> str:
    """Return a name that no mark has: the minute it is fixed in, and what the brief is called.

    The minute stands first: a list cuts long names at their end.
    """
    minute = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    known = {mark.name for mark in stores.all_marks(corpus.store())}
    name = f"{minute}, {brief[: FIELD_CHARACTERS - 40]}"
    tries = (name, *(f"{name} ({number})" for number in range(2, 1_000)))
    return next(one for one in tries if one not in known)
