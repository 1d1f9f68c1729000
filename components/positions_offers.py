"""Who spoke on which topic in most years in; a list of comparisons to begin with out."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import answer, safe, state, tags, words
from components.positions_words import called
from readout.filters import Filters


def draw(
    offers: Sequence[tuple[str, str, int, int]], asked: Filters, names: dict[str, str]
) -> None:
    """Draw one line an offer, with the way to it; filters that are asked for stay."""
    if not offers:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">In this view no side spoke on one topic in several years: '
                "choose who, or on what, above.</div>"
            )
        )
        return
    answer.section("To begin with", "Who spoke on one topic in most years; or choose above.")
    for number, (side, topic, statements, years) in enumerate(offers):
        with st.container(
            horizontal=True,
            key=f"positions-offer-{number}",
            vertical_alignment="center",
            gap="small",
        ):
            safe.show(
                safe.fill(
                    '<div class="ro">{code} <span class="ro-b">{side}</span> on {topic} '
                    '<span class="ro-small ro-muted">{count} in {years}</span></div>',
                    code=tags.side(side),
                    side=side,
                    topic=called(topic, names),
                    count=words.count(statements, "statement"),
                    years=words.count(years, "year"),
                ),
                width=520,
            )
            # A link to the page one is on would leave the address as it is.
            st.button(
                "Side by side",
                icon=":material/arrow_forward:",
                icon_position="right",
                type="tertiary",
                key=f"offer-{number}",
                on_click=state.put,
                args=(replace(asked, actors=(f"side:{side}",), topics=(topic,)),),
            )
