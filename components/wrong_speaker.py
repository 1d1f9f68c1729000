"""A statement's row in; the way to say who really spoke, here or wherever it is written so, out."""

import streamlit as st

from components import apart, deciding, decisions, frozen, nameable, safe, state, words
from components.decisions import Record
from components.safe import visible
from readout.errors import ReadoutError
from readout.limits import COMMENT_CHARACTERS, FIELD_CHARACTERS
from readout.speakers import WrittenSo

_KEY = "wrong-speaker"


def draw(record: Record) -> None:
    """Draw the button, and behind it the speaker, how many are written so, and the two ways."""
    if not frozen.can_decide():
        return
    opened = apart.menu("Wrong speaker …", "person_alert", _KEY, plain=False)
    if opened:
        with opened:
            _form(record)


def _form(record: Record) -> None:
    people = nameable.people()
    listed = st.selectbox(
        "Who said it",
        list(people),
        index=None,
        format_func=lambda one: visible(people[one]),
        placeholder="Type a name",
        key=f"really-said-{record.event}",
    )
    # Not an option of the list: Enter would then take "Makei" for a name, not for the person.
    other = st.text_input(
        "Or somebody else, as it is written",
        key=f"said-by-other-{record.event}",
        max_chars=FIELD_CHARACTERS,
    )
    who = listed or other.strip()
    found = deciding.written_so(int(record.row.statement))
    _note(told(found))
    why = st.text_input("Why", key=f"speaker-why-{record.event}", max_chars=COMMENT_CHARACTERS)
    with st.container(horizontal=True, gap="xsmall"):
        _button(record, who, why, everywhere=False)
        if found.words and (len(found.statements) > 1 or not found.is_resolved):
            _button(record, who, why, everywhere=True)


def told(found: WrittenSo) -> str:
    """Return what "everywhere" would change, in words, before it does."""
    if not found.words:
        return "The speaker is not written as a name here: other statements stay as they are."
    if found.is_resolved and len(found.statements) == 1:
        return f"No other open statement writes “{found.words}” for the same speaker."
    counted = [words.count(len(found.statements), "statement")]
    counted += [words.count(found.meetings, "meeting")] if found.meetings else []
    ahead = "" if found.is_resolved else " Articles that come later count, too."
    left = " Those that somebody checked stay as they are." if found.is_resolved else ""
    return f"Everywhere “{found.words}” is written: {words.listed(counted)}.{ahead}{left}"


def _button(record: Record, who: str, why: str, everywhere: bool) -> None:
    st.button(
        "Change it everywhere" if everywhere else "Change it here",
        key="speaker-everywhere" if everywhere else "speaker-here",
        type="primary" if everywhere else "secondary",
        disabled=not who,
        on_click=_change,
        args=(record, who, why.strip(), everywhere),
    )


def _change(record: Record, who: str, why: str, everywhere: bool) -> None:
    if not record.is_as_shown():
        decisions.refuse("The record had only just changed: look, and press again.")
        return
    key = int(record.row.statement)
    try:
        kept = deciding.mend_speaker(key, who, state.reviewer(), why, everywhere)
    except ReadoutError as problem:
        decisions.refuse(str(problem))
        return
    decisions.keep(kept, record.event)
    st.session_state[_KEY] = False  # closed: what was changed and the way back lie behind it


def _note(text: str) -> None:
    # A fixed width: the popover would grow with its longest line.
    safe.show(safe.fill('<div class="ro ro-note ro-iso">{text}</div>', text=text), width=300)
