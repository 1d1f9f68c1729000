"""Pages in; the frame around them out: page settings, stylesheet, sidebar, navigation, guard.

A `pages/` folder beside the script switches on Streamlit's old multipage mode until some run calls
`st.navigation`: a cold deep link then runs the page file alone, without the frame. So every page
begins with `require_frame`, and the frame marks itself only while the page runs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from components import (
    actor_corpus,
    answer,
    corpus,
    failure,
    frozen,
    paper_head,
    safe,
    state,
    what_corpus,
)
from readout.errors import ReadoutError

_ROOT = Path(__file__).resolve().parent.parent
_STATIC = _ROOT / "static"
_DARK = Path(__file__).with_name("dark.css")
_MARK = "inside the frame"
# Not on `st.Page`: there an icon becomes the browser tab's, asked from a font host.
_ICONS = {
    "Overview": ":material/home:",
    "What is new": ":material/fiber_new:",
    "Timeline": ":material/view_timeline:",
    "Sites": ":material/location_on:",
    "Who said what": ":material/format_quote:",
    "Actors": ":material/group:",
    "Then and now": ":material/history:",
    "Articles": ":material/article:",
    "Import": ":material/note_add:",
    "Review": ":material/rule:",
    "Briefing": ":material/slideshow:",
}


def draw() -> None:
    """Draw the frame and the page that the address names."""
    st.set_page_config(
        page_title="Readout",
        page_icon=str(_STATIC / "icon.png"),
        layout="wide",
        initial_sidebar_state=212,
    )
    pages = _pages()
    page = st.navigation(pages, position="hidden")
    dark = st.context.theme.type == "dark"
    if dark:
        st.html(_DARK)
    _scheme(dark)
    st.logo(str(_STATIC / ("logo-dark.svg" if dark else "logo-light.svg")), size="large")
    with _marked(), corpus.one_state(), state.one_address(actor_corpus.standing):
        try:
            if not frozen.draw():
                return
            with st.sidebar:
                _sidebar(pages)
            with st.container(key="paper-head"):
                paper_head.draw(state.filters())
            page.run()
        except ReadoutError as problem:
            failure.draw(problem)


def require_frame() -> None:
    """Go back to the frame when this page was run without it (a cold deep link)."""
    if not st.session_state.get(_MARK):
        st.navigation(_pages(), position="hidden")
        st.rerun()


def block(title: str, note: str, page: str) -> None:
    """Draw the heading of a block and the way to its page, filters kept."""
    asked = state.address(state.filters()) or None
    with st.container(
        horizontal=True,
        wrap=False,
        vertical_alignment="bottom",
        key=f"more-{page.removeprefix('pages/').removesuffix('.py')}",
    ):
        answer.section(title, note)
        st.page_link(
            page, icon=":material/arrow_forward:", icon_position="right", query_params=asked
        )


def base_path() -> str:
    """Return what stands before `/app/static` in addresses: "" unless served under a path."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def _scheme(dark: bool) -> None:
    # Streamlit sets the scheme on the page alone; menus that open lie beside the page. A figure is
    # drawn in the colours of its theme: on white paper the dark one is turned over.
    safe.show(
        safe.fill(
            "<style>:root {{ color-scheme: dark; }} @media print {{ [data-testid=stPlotlyChart], "
            "[data-testid=stDeckGlJsonChart] {{ filter: invert(1) hue-rotate(180deg); }} }}</style>"
        )
        if dark
        else safe.fill("<style>:root {{ color-scheme: light; }}</style>")
    )


def _pages() -> dict[str, list[Page]]:
    # Addresses are the files' names: on a cold server Streamlit knows no others yet, and would
    # greet the first visitor of a deep link with "Page not found".
    return {
        "Read": [
            st.Page("pages/overview.py", title="Overview", default=True),
            st.Page("pages/since.py", title="What is new"),
            st.Page("pages/timeline.py", title="Timeline"),
            st.Page("pages/sites.py", title="Sites"),
            st.Page("pages/who_said_what.py", title="Who said what"),
            st.Page("pages/actors.py", title="Actors"),
            st.Page("pages/positions.py", title="Then and now"),
            st.Page("pages/articles.py", title="Articles"),
        ],
        "Check": [
            st.Page("pages/imports.py", title="Import"),
            st.Page("pages/review.py", title="Review"),
        ],
        "Deliver": [st.Page("pages/briefing.py", title="Briefing")],
    }


def _sidebar(pages: dict[str, list[Page]]) -> None:
    asked = state.address(state.filters()) or None
    for section, its_pages in pages.items():
        with st.container(key=f"nav-{section}"):
            safe.show(safe.fill('<div class="ro ro-nav">{section}</div>', section=section))
            for page in its_pages:
                st.page_link(page, icon=_ICONS[page.title], width="stretch", query_params=asked)
    what_corpus.draw()
    with st.container(key="add-articles"):
        st.page_link("pages/imports.py", label="Add your articles", width="stretch")


@contextmanager
def _marked() -> Iterator[None]:
    st.session_state[_MARK] = True
    try:
        yield
    finally:
        st.session_state[_MARK] = False
