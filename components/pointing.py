"""An article in; a passage chosen without a mouse, by its sentence or by its words, out."""

import streamlit as st

from components import frozen, marking, safe
from components.safe import visible
from readout import passages
from readout.records import Article, Span
from readout.reviews import Subject

_SENTENCES = 500  #: in the list; words reach the others
_SHOWN = 120  #: letters of a sentence in the list


def draw(article: Article) -> None:
    """Draw the fold: a list of sentences, and two fields for the first and the last words."""
    if not frozen.can_decide():
        return
    with st.expander("Add a record without a mouse"):
        found = passages.sentences(article.text)[:_SENTENCES]
        at = st.selectbox(
            "A sentence",
            range(len(found)),
            index=None,
            format_func=lambda n: visible(found[n].of(article.text)[:_SHOWN]),
            placeholder="Choose a sentence, or give words below",
            key=f"point-sentence-{article.id[:16]}",
        )
        left, right = st.columns(2)
        with left:
            first = st.text_input("First words", max_chars=300, key="point-first")
        with right:
            last = st.text_input("Last words", max_chars=300, key="point-last")
        span, said = chosen(article, found[at] if at is not None else None, first, last)
        safe.show(safe.fill('<div class="ro ro-note ro-iso" dir="auto">{said}</div>', said=said))
        with st.container(horizontal=True, gap="xsmall"):
            _button(article, Subject.STATEMENT, span)
            _button(article, Subject.MEETING, span)


def chosen(
    article: Article, sentence: Span | None, first: str, last: str
) -> tuple[Span | None, str]:
    """Return the passage meant, or None, and a sentence that says what was found."""
    if not (first.strip() or last.strip()):
        return sentence, "" if sentence is None else f"Chosen: {sentence.of(article.text)}"
    if not first.strip():
        return None, "Give its first words, too."
    found = passages.between(article.text, first, last)
    if not found:
        return None, "The article has no such words, in this order."
    if len(found) > 1:
        return None, "These words stand there more than once: give more of them."
    return found[0], f"Found: {found[0].of(article.text)}"


def _button(article: Article, subject: Subject, span: Span | None) -> None:
    st.button(
        "Add a statement" if subject is Subject.STATEMENT else "Add a meeting",
        key=f"point-{subject}",
        disabled=span is None,
        on_click=marking.mark,
        args=(article.id, subject, span),
    )
