"""A brief in; the choice of the office's templates, where some are installed, out."""

from dataclasses import replace

import streamlit as st

from components import safe, tray
from components.safe import visible
from readout import briefing, settings
from readout.briefs import OWN, Brief
from readout.errors import ReadoutError


def draw(brief: Brief) -> None:
    """Draw a choice for slides and for the document, and what a template lacks."""
    _choice(brief, "pptx")
    _choice(brief, "docx")


def _choice(brief: Brief, form: str) -> None:
    place = settings.load()
    known = [one.name for one in briefing.templates(place, form)]
    chosen = brief.slides_template if form == "pptx" else brief.word_template
    if not known and not chosen:
        return
    offered = [*known, OWN]
    if chosen and chosen not in offered:
        offered.append(chosen)
    key = f"brief-template-{form}-{brief.name}"
    st.session_state[key] = chosen or known[0]
    st.selectbox(
        "Template of the slides" if form == "pptx" else "Template of the document",
        offered,
        key=key,
        format_func=lambda one: "Readout’s own look" if one == OWN else visible(one),
        on_change=_kept,
        args=(form, key),
    )
    try:
        told = _substituted(form, chosen, len(known))
    except ReadoutError as problem:
        told = str(problem)
    if told:
        safe.show(safe.fill('<div class="ro ro-check">{told}</div>', told=told))


@st.cache_data(show_spinner=False, max_entries=16, ttl=60)
def _substituted(form: str, chosen: str, known: int) -> str:
    """What a template lacks: it is opened for it, so not at each look at the page."""
    return briefing.substituted(settings.load(), form, chosen)


def _kept(form: str, key: str) -> None:
    name = str(st.session_state[key] or "")
    if form == "pptx":
        tray.change(lambda brief: replace(brief, slides_template=name))
    else:
        tray.change(lambda brief: replace(brief, word_template=name))
