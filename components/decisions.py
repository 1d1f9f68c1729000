"""A record's row in; the buttons that decide on it, and what was decided, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from components import (
    browser_part,
    corpus,
    correction,
    frozen,
    safe,
    state,
    tags,
    tray,
    verdicts,
    words,
)
from readout.briefs import Item, Kind
from readout.errors import ReadoutError
from readout.reviewing import Decision
from readout.reviews import Action, Review, Subject

_EDITING = "editing"  #: key of the record whose form is open
_SAID = "decision-said"
_LAST = "last-decision"
_KINDS = {Subject.STATEMENT: Kind.STATEMENT, Subject.MEETING: Kind.MEETING}
#: beside the label, which says of a corrected one all there is to say
_CHECKS = {"accepted": "Accepted", "edited": "", "added": "By hand"}
_TIES = {
    "moved": "The articles were read anew since: found again in the same words.",
    "own": "No rule finds it (any more): it stands as it was decided.",
}


@dataclass(frozen=True, slots=True)
class Record:
    """The meeting or statement that is decided on.

    `row` is its row in the frames of today, as a named tuple; `chosen_by` the name in the address
    that chooses records on this page, `asked` what stood there when this one was drawn: nothing,
    or a record that is not in this view, where the page shows another instead.
    """

    subject: Subject
    row: Any
    chosen_by: str
    asked: str

    @property
    def event(self) -> str:
        return str(self.row.event)

    def is_as_shown(self) -> bool:
        """Tell whether what is decided on is what was on the screen when this record was drawn.

        A key that follows another at once reaches the buttons of the record before. A second click
        decided once more, and so could somebody at another screen: one undo then left it decided.
        """
        now = verdicts.row(self.subject, self.row)
        return (
            state.chosen(self.chosen_by) == self.asked
            and now is not None
            and _decided(now) == _decided(self.row)
        )


def draw(record: Record) -> None:
    """Draw Accept, Edit and Reject for one record, and the line that says its state."""
    if frozen.is_on():
        frozen.note()
        return
    if corpus.store().read_only:
        _note("The store is open for reading only: nothing can be decided here.")
        return
    row = record.row
    browser_part.known("held_keys", html="", js="held_keys.js")(key="held-keys")
    with st.container(key="decide", gap="small"):
        with st.container(
            horizontal=True, gap="small", vertical_alignment="center", key="decide-state"
        ):
            _state(row)
            tray.button(Item(_KINDS[record.subject], record=record.event), record.event)
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            _button("Accept", record, Action.ACCEPT, "a")
            st.button(
                "Edit",
                key="edit",
                shortcut="e",
                on_click=_open,
                args=(str(row.event),),
            )
            _button("Reject", record, Action.REJECT, "x")
            with st.popover("More", type="tertiary", key="more-decisions"):
                _grade(record)
                _comment(record)
        _told(record.event)
    if st.session_state.get(_EDITING) == record.event:
        values = correction.form(record.subject, row)
        if values is not None:
            st.session_state[_EDITING] = ""
            if values:
                _decide(record, Action.EDIT, values, str(values.pop("why", "")))
            st.rerun()


def _decided(row: Any) -> tuple[str, str, str, str]:
    """Return which record a row is of, and what is decided on it."""
    return str(row.event), str(row.check), str(row.grade), str(row.comment)


def keep(kept: Sequence[Review], event: str) -> None:
    """Note decisions that were just kept, so that they can be taken back below the record."""
    st.session_state[_LAST] = [one.id for one in kept]
    st.session_state[_SAID] = (event, "")


def refuse(problem: str) -> None:
    """Note why nothing was decided; the page says so once, whatever record it shows."""
    st.session_state[_SAID] = ("", problem)


def editing() -> str:
    """Return the public id of the record whose form is open, or ""."""
    return str(st.session_state.get(_EDITING) or "")


def _button(label: Literal["Accept", "Reject"], record: Record, action: Action, key: str) -> None:
    st.button(
        label,
        key=str(action),
        type="primary" if action is Action.ACCEPT else "secondary",
        shortcut=key,
        disabled=action is Action.ACCEPT and str(record.row.check) == "accepted",
        on_click=_decide,
        args=(record, action),
    )


def _state(row: Any) -> None:
    check = str(row.check)
    parts = [_CHECKS.get(check, "Not checked yet"), f"graded {row.grade}" if row.grade else ""]
    said = ", ".join(part for part in parts if part)
    safe.show(
        safe.fill(
            '<div class="ro ro-note">{tag} {said}{tie}{comment}</div>',
            tag=tags.checked(check, str(row.confidence)),
            said=f"{said[:1].upper()}{said[1:]}." if said else "",
            # What was added by hand is found by no rule, as everybody knows.
            tie=f" {_TIES[row.tie]}" if row.tie in _TIES and check != "added" else "",
            comment=f" “{row.comment}”" if row.comment else "",
        )
    )


def _grade(record: Record) -> None:
    source = st.selectbox(
        "Reliability of the source",
        list(words.SOURCES),
        format_func=lambda one: f"{one}: {words.SOURCES[one]}",
        index=None,
        placeholder="Not graded",
        key=f"grade-source-{record.event}",
    )
    credibility = st.selectbox(
        "Credibility of what it says",
        list(words.CREDIBILITIES),
        format_func=lambda one: f"{one}: {words.CREDIBILITIES[one]}",
        index=None,
        placeholder="Not graded",
        key=f"grade-credibility-{record.event}",
    )
    st.button(
        "Keep the grade",
        key="grade",
        disabled=not (source and credibility),
        on_click=_decide,
        args=(record, Action.GRADE, {"source": source, "credibility": credibility}),
    )


def _comment(record: Record) -> None:
    key = f"comment-words-{record.event}"
    said = st.text_area("Comment", key=key, max_chars=2_000, height=90)
    st.button(
        "Keep the comment",
        key="comment",
        disabled=not said,
        on_click=_decide,
        args=(record, Action.COMMENT, {}, said),
    )


def _open(event: str) -> None:
    st.session_state[_EDITING] = "" if st.session_state.get(_EDITING) == event else event


def _decide(
    record: Record,
    action: Action,
    values: dict[str, Any] | None = None,
    why: str = "",
) -> None:
    if not record.is_as_shown():
        refuse("The record had only just changed: look, and press again.")
        return
    decision = Decision(action, state.reviewer(), values or {}, why)
    try:
        kept = verdicts.decide(record.subject, record.row, decision)
    except ReadoutError as problem:
        st.session_state[_SAID] = (record.event, str(problem))
        return
    keep(kept, record.event)


def _undo() -> None:
    try:
        verdicts.undo(st.session_state.pop(_LAST), state.reviewer())
    except ReadoutError as problem:
        st.session_state[_SAID] = ("", str(problem))


def _told(event: str) -> None:
    """Say what became of the last press, and offer to take the last decision back.

    A rejected record is on no page any more, so the way back stands below whatever comes next.
    """
    about, problem = st.session_state.get(_SAID, ("", ""))
    if problem and about in ("", event):
        _note(f"Nothing was decided. {problem}")
        st.session_state[_SAID] = (about, "")
    if st.session_state.get(_LAST):
        st.button(
            "Undo the last decision",
            key="undo",
            shortcut="u",
            icon=":material/undo:",
            type="tertiary",
            on_click=_undo,
        )


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
