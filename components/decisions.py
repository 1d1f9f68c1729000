"""A record's row in; the buttons that decide on it, and what was decided, out."""

from typing import Any, Literal

import streamlit as st

from components import corpus, correction, safe, state, tags, words
from readout.errors import ReadoutError
from readout.reviewing import Decision
from readout.reviews import Action, Subject

_EDITING = "editing"  #: key of the record whose form is open
_SAID = "decision-said"
_CHECKS = {
    "accepted": "Accepted",
    "edited": "Corrected",
    "added": "Added by hand",
}
_TIES = {
    "moved": "The articles were read anew since: found again in the same words.",
    "own": "No rule finds it (any more): it stands as it was decided.",
}


def draw(subject: Subject, row: Any) -> None:
    """Draw Accept, Edit and Reject for one meeting or statement, and the line that says its state.

    `row` is its row in the frames of today, as a named tuple.
    """
    if corpus.store().read_only:
        _note("The store is open for reading only: nothing can be decided here.")
        return
    with st.container(key=f"decide-{subject}", gap="small"):
        _state(row)
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            _button("Accept", subject, row, Action.ACCEPT, "a")
            st.button(
                "Edit",
                key=f"edit-{subject}",
                shortcut="e",
                on_click=_open,
                args=(str(row.event),),
            )
            _button("Reject", subject, row, Action.REJECT, "x")
            with st.popover("More", type="tertiary", key=f"more-decisions-{subject}"):
                _grade(subject, row)
                _comment(subject, row)
        _told(str(row.event))
    if st.session_state.get(_EDITING) == str(row.event):
        values = correction.form(subject, row)
        if values is not None:
            st.session_state[_EDITING] = ""
            if values:
                _decide(subject, row, Action.EDIT, values, str(values.pop("why", "")))
            st.rerun()


def undo_button(key: str) -> None:
    """Draw the button that takes the last decision of this session back."""
    if st.session_state.get("last-decision"):
        st.button("Undo", key=f"undo-{key}", shortcut="u", icon=":material/undo:", on_click=_undo)


def _button(
    label: Literal["Accept", "Reject"], subject: Subject, row: Any, action: Action, key: str
) -> None:
    st.button(
        label,
        key=f"{action}-{subject}",
        type="primary" if action is Action.ACCEPT else "secondary",
        shortcut=key,
        disabled=action is Action.ACCEPT and str(row.check) == "accepted",
        on_click=_decide,
        args=(subject, row, action),
    )


def _state(row: Any) -> None:
    check = str(row.check)
    parts = [_CHECKS.get(check, "Not checked yet")]
    parts += [f"graded {row.grade}"] if row.grade else []
    safe.show(
        safe.fill(
            '<div class="ro ro-note">{tag} {said}{tie}{comment}</div>',
            tag=tags.checked(check, str(row.confidence)),
            said=", ".join(parts) + ".",
            tie=f" {_TIES[row.tie]}" if row.tie in _TIES else "",
            comment=f" “{row.comment}”" if row.comment else "",
        )
    )


def _grade(subject: Subject, row: Any) -> None:
    source = st.selectbox(
        "Reliability of the source",
        list(words.SOURCES),
        format_func=lambda one: f"{one}: {words.SOURCES[one]}",
        index=None,
        placeholder="Not graded",
        key=f"grade-source-{row.event}",
    )
    credibility = st.selectbox(
        "Credibility of what it says",
        list(words.CREDIBILITIES),
        format_func=lambda one: f"{one}: {words.CREDIBILITIES[one]}",
        index=None,
        placeholder="Not graded",
        key=f"grade-credibility-{row.event}",
    )
    st.button(
        "Keep the grade",
        key=f"grade-{subject}",
        disabled=not (source and credibility),
        on_click=_decide,
        args=(subject, row, Action.GRADE, {"source": source, "credibility": credibility}),
    )


def _comment(subject: Subject, row: Any) -> None:
    key = f"comment-words-{row.event}"
    said = st.text_area("Comment", key=key, max_chars=2_000, height=90)
    st.button(
        "Keep the comment",
        key=f"comment-{subject}",
        disabled=not said,
        on_click=_decide,
        args=(subject, row, Action.COMMENT, {}, said),
    )


def _open(event: str) -> None:
    st.session_state[_EDITING] = "" if st.session_state.get(_EDITING) == event else event


def _decide(
    subject: Subject,
    row: Any,
    action: Action,
    values: dict[str, Any] | None = None,
    why: str = "",
) -> None:
    decision = Decision(action, state.reviewer(), values or {}, why)
    try:
        kept = corpus.decide(subject, row, decision)
    except ReadoutError as problem:
        st.session_state[_SAID] = (str(row.event), str(problem))
        return
    st.session_state["last-decision"] = [one.id for one in kept]
    st.session_state[_SAID] = (str(row.event), "")


def _undo() -> None:
    try:
        corpus.undo(st.session_state.pop("last-decision"), state.reviewer())
    except ReadoutError as problem:
        st.session_state[_SAID] = ("", str(problem))


def _told(event: str) -> None:
    about, problem = st.session_state.get(_SAID, ("", ""))
    if problem and about in ("", event):
        _note(f"Nothing was decided. {problem}")
    elif about == event:
        undo_button("card")


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
