"""A brief in; the fields of the analyst's own words, each kept as soon as it is changed, out."""

from dataclasses import asdict, replace
from typing import Literal

import streamlit as st

from components import brief_fixed, corpus, safe, tray
from components.safe import visible
from readout import store as stores
from readout.briefs import CONFIDENCES, TLP, Brief
from readout.limits import BRIEF_TEXT, BRIEF_TITLE

_NONE = "No marking"
_NOW = {"as_of": "Today", "since": "No list of changes"}
# Words of this page alone: what Streamlit renders as Markdown must not come from outside.
Label = Literal[
    "Title: the finding",
    "Subject and period",
    "Bottom line",
    "Prepared for",
    "Prepared by",
    "Why",
    "Gaps, one a line",
]
LabelHint = Literal[
    "What the reader must remember",
    "Missile defence in Romania and Poland, 2016",
    "One or two sentences of your own",
    "What the sources are, and what they are not",
    "What is not on file",
    "",
]


def draw(brief: Brief) -> None:
    """Draw the fields; what is typed stands in the files as it is, and on paper below them."""
    _text(brief, "title", "Title: the finding", "What the reader must remember")
    _text(brief, "subtitle", "Subject and period", "Missile defence in Romania and Poland, 2016")
    _area(brief, "bottom_line", "Bottom line", "One or two sentences of your own", 96)
    with st.container(horizontal=True):
        _text(brief, "prepared_for", "Prepared for", "")
        _text(brief, "prepared_by", "Prepared by", "")
    _marking(brief)
    with st.container(horizontal=True):
        _of_mark(brief, "as_of", "Records as of")
        _of_mark(brief, "since", "Changes since")
    brief_fixed.draw(brief)
    with st.expander("Confidence and gaps", key="brief-doubt"):
        _seed(brief, "confidence")
        st.segmented_control(
            "Confidence in the sources",
            CONFIDENCES,
            key=_key(brief, "confidence"),
            format_func=str.capitalize,
            on_change=_kept,
            args=("confidence", _key(brief, "confidence")),
            help="About the sources, never about how likely something is (ICD 203)",
        )
        _area(brief, "confidence_in", "Why", "What the sources are, and what they are not", 80)
        _area(brief, "gaps", "Gaps, one a line", "What is not on file", 80)


def on_paper(brief: Brief) -> None:
    """Draw the marking and the words of a brief for paper, where no field is printed."""
    told = {
        "Prepared for": brief.prepared_for,
        "Prepared by": brief.prepared_by,
        "Records as of": brief.as_of,
        "Changes since": brief.since,
    }
    lines = [f"{name}: {said}" for name, said in told.items() if said]
    safe.show(
        safe.fill(
            '<div class="ro ro-on-paper"><div class="ro-b">{marking}</div><h2>{title}</h2>'
            '<div class="ro-muted ro-iso">{subtitle}</div><p class="ro-iso">{line}</p>'
            '<div class="ro-small ro-muted ro-iso">{lines}</div></div>',
            marking=brief.marking or _NONE,
            title=brief.title,
            subtitle=brief.subtitle,
            line=brief.bottom_line,
            lines="; ".join(lines),
        )
    )


def _marking(brief: Brief) -> None:
    offered = [_NONE, *TLP]
    if brief.marking and brief.marking not in TLP:
        offered.append(brief.marking)
    key = _key(brief, "marking")
    st.session_state[key] = brief.marking or _NONE
    st.selectbox(
        "Marking",
        offered,
        key=key,
        accept_new_options=True,
        on_change=_kept,
        args=("marking", key),
        help="TLP 2.0, or a text of your office; it stands on every page, slide and figure",
    )


def _of_mark(brief: Brief, field: str, label: Literal["Records as of", "Changes since"]) -> None:
    key = _key(brief, field)
    known = ["", *(mark.name for mark in stores.all_marks(corpus.store()))]
    value = asdict(replace(brief, items=()))[field]
    st.session_state[key] = value
    st.selectbox(
        label,
        known if value in known else [*known, value],
        key=key,
        format_func=lambda one: visible(one) if one else _NOW[field],
        on_change=_kept,
        args=(field, key),
        help="A mark keeps the records as they were; “Fix the records as of now” sets one",
    )


def _text(brief: Brief, field: str, label: Label, hint: LabelHint) -> None:
    _seed(brief, field)
    key = _key(brief, field)
    st.text_input(
        label, key=key, max_chars=BRIEF_TITLE, placeholder=hint, on_change=_kept, args=(field, key)
    )


def _area(brief: Brief, field: str, label: Label, hint: LabelHint, height: int) -> None:
    _seed(brief, field)
    key = _key(brief, field)
    st.text_area(
        label,
        key=key,
        max_chars=BRIEF_TEXT,
        placeholder=hint,
        height=height,
        on_change=_kept,
        args=(field, key),
    )


def _key(brief: Brief, field: str) -> str:
    return f"brief-{field}-{brief.name}"


def _seed(brief: Brief, field: str) -> None:
    st.session_state[_key(brief, field)] = asdict(replace(brief, items=()))[field] or None


def _kept(field: str, key: str) -> None:
    value = str(st.session_state[key] or "")
    value = "" if value == _NONE else value
    tray.change(lambda brief: replace(brief, **{field: value}))
