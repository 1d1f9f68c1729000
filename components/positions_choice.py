"""What is asked for in; the two choices of the page, and the terms of the topics chosen, out."""

from collections.abc import Sequence

import streamlit as st

from components import safe, state
from components.positions_words import called
from readout.filters import Filters
from readout.frames import Topic

_WHO = ("side:", "person:", "government:", "organisation:")


def draw(asked: Filters, names: dict[str, str], topics: Sequence[Topic]) -> None:
    """Draw who and on what; both are filters, so that every view has them."""

    # Options of a multiselect are shown as plain text, so names from articles may stand there.
    def shown(one: str) -> str:
        return safe.visible(called(one, names))

    with st.container(horizontal=True, vertical_alignment="bottom", key="positions-choice"):
        key = state.seed("actors", "row")
        st.multiselect(
            "Who: one, or two to compare",
            _people(asked, names),
            format_func=shown,
            placeholder="Everybody",
            width=380,
            key=key,
            on_change=state.changed,
            args=("actors", key),
        )
        key = state.seed("topics", "row")
        known = [topic.id for topic in topics]
        st.multiselect(
            "On",
            known + [one for one in asked.topics if one not in known],
            format_func=shown,
            placeholder="Everything",
            width=380,
            key=key,
            on_change=state.changed,
            args=("topics", key),
        )
        with st.popover("How topics are found", type="tertiary", key="positions-terms"):
            _terms([topic for topic in topics if topic.id in asked.topics] or topics)


def _people(asked: Filters, names: dict[str, str]) -> list[str]:
    known = [one for one in names if one.startswith(_WHO)]
    known.sort(key=lambda one: (_WHO.index(one.partition(":")[0] + ":"), names[one].casefold()))
    return known + [one for one in asked.actors if one not in names]


def _terms(topics: Sequence[Topic]) -> None:
    safe.show(
        safe.fill(
            '<div class="ro"><p class="ro-note">A statement is on a topic when one of these terms '
            "stands in its words: whole words, * for any ending. Where one stands only in the rest "
            "of its sentence, the card says so. The list is the file reference/topics.tsv of the "
            "data folder; lines can be changed and added there.</p>{topics}</div>",
            topics=safe.join(
                safe.fill(
                    '<p class="ro-small" style="margin-top:8px"><span class="ro-b">{name}.</span> '
                    '{terms}. <span class="ro-muted">{why}</span></p>',
                    name=topic.name,
                    terms=", ".join(topic.terms),
                    why=topic.why,
                )
                for topic in topics
            ),
        )
    )
