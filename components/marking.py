"""An article in; the bar that comes with a selection in its text, and the passage marked, out.

The script is served as a file of this server: the content policy allows no other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from components import browser_part, correction, frozen, selection
from readout import passages
from readout.records import Article, Span
from readout.reviews import Subject

_KEY = "marking"
_MARKED = "marked-passage"
_SAID = "marking-said"
_BAR = """
<div class="marking" popover="manual" role="toolbar" aria-label="With the words you marked">
<button type="button" data-what="statement">Add a statement <kbd>S</kbd></button>
<button type="button" data-what="meeting">Add a meeting <kbd>M</kbd></button>
<button type="button" data-what="words" hidden>Use as its words <kbd>W</kbd></button>
</div>
"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage from which a record is about to be made."""

    article: str  #: public id
    subject: Subject
    span: Span


def draw(article: Article, chosen: int, editing: str) -> None:
    """Mount the bar; `chosen` is where the shown sentence begins, -1 for none.

    `editing` is the public id of the statement whose form is open: its words can be marked, too.
    """
    browser_part.known("marking", html=_BAR, css="marking.css", js="marking.js")(
        key=_KEY,
        data={
            "article": article.id,
            "chosen": chosen,
            "words": bool(editing),
            "open": frozen.can_decide(),
        },
        on_passage_change=partial(_take, article, editing),
    )


def marked(article: str) -> Marked | None:
    """Return what is marked in an article, by its public id."""
    found = st.session_state.get(_MARKED)
    return found if isinstance(found, Marked) and found.article == article else None


def mark(article: str, subject: Subject, span: Span) -> None:
    """Mark a passage: the form for a new record opens."""
    st.session_state[_MARKED] = Marked(article, subject, span)


def forget() -> None:
    """Mark nothing."""
    st.session_state.pop(_MARKED, None)


def problem() -> str:
    """Return, once, why the last selection could not be used, or ""."""
    return str(st.session_state.pop(_SAID, ""))


def take(article: Article, editing: str, said: Any) -> None:
    """Do what was pressed on the bar: open a form, or give the open one these words."""
    found = selection.read(article, said)
    span = passages.trimmed(article.text, found.span) if found.span else None
    if span is None:
        st.session_state[_SAID] = found.problem or "There are no words in what was marked."
    elif said.get("what") == "words" and editing:
        correction.give_words(editing, article.text, span)
    elif said.get("what") in (Subject.STATEMENT, Subject.MEETING):
        mark(article.id, Subject(said["what"]), span)


def _take(article: Article, editing: str) -> None:
    value = st.session_state.get(_KEY)
    said = value.get("passage") if isinstance(value, Mapping) else None
    if said is not None:
        take(article, editing, said)
