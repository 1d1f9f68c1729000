"""A record's row in; the form that corrects it, and the values that were changed in it, out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from components import corpus, entered_days, nameable, safe, words
from components.safe import visible
from readout.limits import FIELD_CHARACTERS
from readout.records import Kind, Span, Status
from readout.reviews import Subject

Values = dict[str, Any]
_DAYS = ("start", "end", "precision")
_GIVEN = "correct-given"  #: public id of a statement, and the passage that was marked for it


def form(subject: Subject, row: Any) -> Values | None:
    """Draw the form; None while it is open, {} when it was closed, else the changed fields.

    Beside the fields of the record, "why" holds the reason that was given.
    """
    with st.form(f"correct-{subject}", border=True):
        asked = fields(subject, row)
        if subject is Subject.STATEMENT:
            asked |= _words(row)
        why = st.text_input("Why", max_chars=300, placeholder="Kept with the correction")
        with st.container(horizontal=True, gap="xsmall"):
            save = st.form_submit_button("Save the correction", type="primary", key="correct-save")
            close = st.form_submit_button("Close", key="correct-close")
    if close:
        return {}
    if not save:
        return None
    try:
        return changed(asked, row) | ({"why": why} if why else {})
    except ValueError as problem:
        _note(f"Nothing is kept yet. {problem}")
        return None


def changed(asked: Mapping[str, tuple[Any, Any]], row: Any) -> Values:
    """Return the fields that hold another value than they did, as the record is to hold them.

    Raises ValueError, with a sentence, where that cannot be kept, or where no field was changed.
    """
    new = {name: after for name, (before, after) in asked.items() if after != before}
    if not new:
        raise ValueError("No field was changed.")
    if not new.get("spans", True):
        raise ValueError(
            "The article has no such words, in this order: copy them from it, or mark them there."
        )
    before = entered_days.of_row(row)
    entered = replace(before, **{name: new[name] for name in _DAYS if name in new})
    if entered != before:
        new |= entered_days.kept(entered, before).as_values()
    return new


def fields(subject: Subject, row: Any) -> dict[str, tuple[Any, Any]]:
    """Draw the fields of a record; return what each held (None: another thing) and what it holds.

    They stand inside a form; a field that was not touched may be left out.
    """
    return _statement(row) if subject is Subject.STATEMENT else _meeting(row)


def give_words(event: str, text: str, span: Span) -> None:
    """Fill the words of the open form of a statement from a passage of its article."""
    st.session_state[_words_key(event)] = span.of(text)
    st.session_state[_GIVEN] = (event, span)


def _statement(row: Any) -> dict[str, tuple[Any, Any]]:
    asked = speaker(row)
    asked["role"] = (str(row.role), st.text_input("Role", str(row.role), max_chars=300))
    kinds = [str(kind) for kind in Kind]
    asked["kind"] = (
        str(row.kind),
        st.selectbox(
            "Given as", kinds, kinds.index(str(row.kind)), format_func=lambda k: words.MANNERS[k]
        ),
    )
    manner = st.text_input("Manner", str(row.manner), max_chars=60)
    asked["manner"] = (str(row.manner), manner)
    # The blank row of a new record has neither.
    to = str(row.addressee) if hasattr(row, "addressee") else ""
    asked["addressee"] = (to, st.text_input("Said to", to, max_chars=FIELD_CHARACTERS))
    via = str(row.reported_by) if hasattr(row, "reported_by") else ""
    asked["reported_by"] = (via, st.text_input("Reported by", via, max_chars=FIELD_CHARACTERS))
    return asked | _days(row)


def speaker(row: Any) -> dict[str, tuple[Any, Any]]:
    """Draw the fields for the speaker; return actor, name and side where it is another one.

    A name of nobody known has a field of its own: as an option of the list it would come first, and
    "Makei" with Enter would be a name that belongs to no person.
    """
    people = nameable.people()
    now = str(row.actor) or str(row.speaker)
    known = list(people) + ([now] if now and now not in people else [])
    chosen = st.selectbox(
        "Speaker",
        known,
        index=known.index(now) if now in known else None,
        format_func=lambda one: visible(people.get(one, one)),
        placeholder="No speaker named",
        key=f"correct-speaker-{row.event}",
    )
    other = st.text_input(
        "Or somebody else, as it is written",
        key=f"correct-other-{row.event}",
        max_chars=FIELD_CHARACTERS,
    )
    # A list that can be emptied is emptied by Escape, too, which is meant to close it.
    nobody = bool(now) and st.checkbox("No speaker is named", key=f"correct-nobody-{row.event}")
    who = "" if nobody else other.strip() or chosen or ""
    if who == now:
        return {}
    return {name: (None, value) for name, value in nameable.as_speaker(who).items()}


def _words(row: Any) -> dict[str, tuple[Any, Any]]:
    key = _words_key(str(row.event))
    st.session_state.setdefault(key, str(row.content))
    content = st.text_area("Words of the statement, as they stand in the article", key=key)
    _note("In the article you can mark them with the mouse.")
    if content == row.content:
        return {}
    return {"spans": (None, [[span.start, span.end] for span in _spans(row, content)])}


def _words_key(event: str) -> str:
    return f"correct-words-{event}"


def _meeting(row: Any) -> dict[str, tuple[Any, Any]]:
    people = nameable.people()
    there = nameable.participants(int(row.meeting))
    known = people | {one: one for one in there if one not in people}
    chosen = st.multiselect(
        "Who took part",
        list(known),
        default=there,
        format_func=lambda one: visible(known.get(one, one)),
        accept_new_options=True,
        key=f"correct-people-{row.event}",
    )
    asked: dict[str, tuple[Any, Any]] = {}
    if chosen != there:
        asked["people"] = (None, nameable.as_people(chosen, int(row.meeting)))
    statuses = [str(status) for status in Status]
    asked["status"] = (
        str(row.status),
        st.selectbox(
            "It is",
            statuses,
            statuses.index(str(row.status)),
            format_func=lambda one: words.STATUSES[Status(one)],
        ),
    )
    asked["kind"] = (str(row.kind), st.text_input("Kind of meeting", str(row.kind), max_chars=60))
    asked |= _place(row)
    return asked | _days(row)


def _place(row: Any) -> dict[str, tuple[Any, Any]]:
    places, now = nameable.places(), str(row.place_id)
    ids = list(places)
    place = st.selectbox(
        "Place",
        ids,
        index=ids.index(now) if now in ids else None,
        format_func=lambda one: visible(places[one]["place"]),
        placeholder="Not known" if not now else "Another place",
        key=f"correct-place-{row.event}",
    )
    if now and st.checkbox("The place is not known", key=f"correct-nowhere-{row.event}"):
        empty = dict.fromkeys(("place_id", "place", "place_level", "country"), "")
        return {name: (None, value) for name, value in empty.items()}
    if not place or place == now:
        return {}
    return {name: (None, value) for name, value in ({"place_id": place} | places[place]).items()}


def _days(row: Any) -> dict[str, tuple[Any, Any]]:
    before, after = entered_days.of_row(row).as_values(), entered_days.draw(row).as_values()
    return {name: (before[name], after[name]) for name in _DAYS}


def _spans(row: Any, content: str) -> list[Span]:
    """Where the words stand in the article: where they were marked, else nearest to before.

    None where they do not stand there; an ellipsis parts words that stand apart.
    """
    records = corpus.records(int(row.article))
    text = records.article.text if records else ""
    event, given = st.session_state.get(_GIVEN, ("", None))
    if given is not None and event == str(row.event) and given.of(text) == content:
        return [given]
    near = max(0, int(row.evidence_start) - len(content))
    parts = [part.strip() for part in content.split("…")]
    return _placed(text, parts, near) or _placed(text, parts, 0)


def _placed(text: str, parts: list[str], at: int) -> list[Span]:
    found = []
    for part in parts:
        start = text.find(part, at)
        if start < 0 or not part:
            return []
        at = start + len(part)
        found.append(Span(start, at))
    return found


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
