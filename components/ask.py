"""A question typed in words in; its filters in the address, and a note on what was unclear, out."""

from datetime import date

import streamlit as st

from components import corpus, safe, state
from readout import questions, reference_frames, settings
from readout.limits import SEARCH_CHARACTERS
from readout.questions import Index, Unsure

_KEY = "ask"
_SAID = "ask-unsure"
_SHOWN = 4  # namesakes that the note names


def draw() -> None:
    """Draw the box; what is asked takes the place of the filters that stood there."""
    st.text_input(
        "Ask: names, dates, words",
        placeholder="Lavrov Makei May 2016, or: denials Redzikowo since 2018",
        icon=":material/search:",
        label_visibility="collapsed",
        max_chars=SEARCH_CHARACTERS,
        width=400,
        key=_KEY,
        on_change=_asked,
    )


def told() -> None:
    """Say which names of the last question several persons have."""
    unsure: tuple[Unsure, ...] = st.session_state.pop(_SAID, ())
    for one in unsure:
        names = [corpus.names()[who] for who in one.ids[:_SHOWN]]
        more = f" and {len(one.ids) - _SHOWN:,} more" if len(one.ids) > _SHOWN else ""
        safe.show(
            safe.fill(
                '<div class="ro ro-note ro-iso" role="status">“{word}” may be {names}{more}: it is '
                "searched for as a word. Ask with the first name, too.</div>",
                word=one.word,
                names=" or ".join(names),
                more=more,
            )
        )


def _asked() -> None:
    question = st.session_state[_KEY]
    st.session_state[_KEY] = ""  # the chips say it from here on
    if question.strip():
        reading = questions.read(question, _index(corpus.version()), date.today())
        st.session_state[_SAID] = reading.unsure
        state.put(reading.filters)


@st.cache_resource(show_spinner=False, max_entries=2)
def _index(version: corpus.Version) -> Index:
    written = reference_frames.spellings(settings.load().reference)
    spellings = {one: names.split(" · ") for one, names in written.items()}
    return questions.index(corpus.names(), spellings)
