"""A record's row in; the form that corrects it, and the values that were changed in it, out."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components import corpus, nameable, safe, words
from components.safe import visible
from readout.limits import FIELD_CHARACTERS
from readout.records import Kind, Precision, Span, Status
from readout.reviews import Subject

Values = dict[str, Any]
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
            save = st.form_submit_button("Save the correction", type="primary")
            close = st.form_submit_button("Close")
    if close:
        return {}
    if not save:
        return None
    changed = {name: new for name, (old, new) in asked.items() if new != old}
    return changed | ({"why": why} if why and changed else {})


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
    who = other.strip() or chosen or ""
    if who == now:
        return {}
    return {name: (None, value) for name, value in nameable.as_speaker(who).items()}


def _words(row: Any) -> dict[str, tuple[Any, Any]]:
    key = _words_key(str(row.event))
    st.session_state.setdefault(key, str(row.content))
    content = st.text_area("Words of the statement, as they stand in the article", key=key)
    safe.show(
        safe.fill(
            '<div class="ro ro-note">In the article you can mark them with the mouse.</div>',
        )
    )
    span = _span(row, content)
    return {"spans": (None, [[span.start, span.end]])} if content != row.content and span else {}


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
    places = nameable.places()
    now = str(row.place_id)
    ids = list(places)
    place = st.selectbox(
        "Place",
        ids,
        index=ids.index(now) if now in ids else None,
        format_func=lambda one: visible(places[one]["place"]),
        placeholder="Not known",
        key=f"correct-place-{row.event}",
    )
    if (place or "") != now:
        empty = dict.fromkeys(("place_id", "place", "place_level", "country"), "")
        new = {"place_id": place, **places[place]} if place else empty
        asked |= {name: (None, value) for name, value in new.items()}
    return asked | _days(row)


def _days(row: Any) -> dict[str, tuple[Any, Any]]:
    left, right = st.columns(2)
    with left:
        start = st.date_input(
            "From", _day(row.start), date(1900, 1, 1), date(2100, 12, 31), format="YYYY-MM-DD"
        )
    with right:
        end = st.date_input(
            "To", _day(row.end), date(1900, 1, 1), date(2100, 12, 31), format="YYYY-MM-DD"
        )
    known = [str(one) for one in Precision]
    precision = st.selectbox(
        "The date is known to the",
        known,
        known.index(str(row.precision)) if row.precision in known else known.index("none"),
        format_func=lambda one: words.PRECISIONS[Precision(one)],
    )
    return {
        "start": (_iso(_day(row.start)), _iso(start)),
        "end": (_iso(_day(row.end)), _iso(end)),
        "precision": (str(row.precision), precision),
    }


def _span(row: Any, content: str) -> Span | None:
    """Where the words stand in the article: where they were marked, else nearest to before."""
    records = corpus.records(int(row.article))
    text = records.article.text if records else ""
    event, given = st.session_state.get(_GIVEN, ("", None))
    if given is not None and event == str(row.event) and given.of(text) == content:
        return given
    wanted = content.strip()
    if not wanted or wanted not in text:
        return None
    start = text.find(wanted, max(0, int(row.evidence_start) - len(wanted)))
    start = start if start >= 0 else text.find(wanted)
    return Span(start, start + len(wanted))


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else value.date()


def _iso(day: Any) -> str:
    return day.isoformat() if isinstance(day, date) else ""
