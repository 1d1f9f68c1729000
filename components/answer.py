"""Numbers in whole words in; the first line of a page out."""

import streamlit as st

from components import safe, state
from components.safe import Html


def draw(where: str, line: str, more: str = "", check: str = "") -> None:
    """Draw the page's answer; `check` is its amber clause, with the way to Review, `more` the line
    below."""
    # The stylesheet keeps its place until it is there: one line, or two.
    with st.container(key="answer-more" if more else "answer"):
        safe.show(
            safe.fill(
                '<div class="ro"><div class="ro-eyebrow">{where}</div>'
                "<h1>{line}{check}</h1>{more}</div>",
                where=where,
                line=line[:1].upper() + line[1:],
                check=safe.fill(' <span class="ro-check">{check}</span>', check=check)
                if check
                else "",
                more=safe.fill('<p class="ro-sub">{more}</p>', more=more) if more else "",
            )
        )
        if check:
            with st.container(key="more-check", width="content"):
                st.page_link(
                    "pages/review.py",
                    label="Check them",
                    icon=":material/arrow_forward:",
                    icon_position="right",
                    query_params=state.address(state.filters()) or None,
                )


def title(words: str) -> None:
    """Draw the title of an article, as it stands there."""
    shown = words or "An article without a title"
    safe.show(safe.fill('<div class="ro"><h1 class="ro-iso">{shown}</h1></div>', shown=shown))


def section(title: str, note: str = "") -> None:
    """Draw the heading of a block and what it counts."""
    safe.show(_section(title, note))


def _section(title: str, note: str) -> Html:
    return safe.fill(
        '<div class="ro"><h2>{title}</h2>{note}</div>',
        title=title,
        note=safe.fill('<div class="ro-small ro-muted">{note}</div>', note=note) if note else "",
    )
