"""A brief in; its pages as they will leave, one at a time, after a click, out.

Paper is set here. Slides and document are laid out by LibreOffice where it is installed; where it
is not, that is said.
"""

import streamlit as st

from components import brief_files, building, builds, corpus, safe
from readout.briefs import Brief, refusal
from readout.export.brief import office, preview

_PLACE = "brief-pages"
_FORM = "brief-shown"
_PAGE = "brief-page"
_PIXELS = 1100  #: width of a page that is shown
_FORMS = {"Paper": "pdf", "Slides": "pptx", "Document": "docx"}


def draw(brief: Brief) -> None:
    """Draw the choice of a form, the button that sets its pages, and the page chosen."""
    if (not brief.items and not brief.bottom_line) or refusal(brief):
        return
    form = _chosen()
    if form != "pdf" and not office.is_there():
        _note(
            "Slides and document are laid out by LibreOffice, which is not installed here. The "
            "paper says the same."
        )
        return
    of = (brief, corpus.version(), form)
    build = building.draw(_PLACE, of)
    if build is not None and isinstance(build.made, tuple):
        _pages(build.made)
    elif not building.is_running(_PLACE):
        st.button(
            "Preview the pages",
            key="brief-preview",
            icon=":material/preview:",
            on_click=_begin,
            args=(brief, form, of),
        )


def _chosen() -> str:
    with st.container(key="brief-form"):
        chosen = st.segmented_control(
            "Pages as they will leave",
            ["Paper", "Slides", "Document"],
            default="Paper",
            required=True,
            key=_FORM,
        )
    return _FORMS[chosen or "Paper"]


def _begin(brief: Brief, form: str, of: object) -> None:
    st.session_state[_PAGE] = 0
    build = brief_files.build(brief, form)

    def work() -> tuple[bytes, ...]:
        data = build()
        return tuple(preview.pages(data if form == "pdf" else office.as_pdf(data, form), _PIXELS))

    building.begin(_PLACE, builds.Wanted("", "", work, of))


def _pages(pages: tuple[bytes, ...]) -> None:
    at = min(int(st.session_state.get(_PAGE, 0)), len(pages) - 1)
    with st.container(horizontal=True, vertical_alignment="center", key="brief-pages"):
        st.button(
            "Previous page",
            key="brief-back",
            icon=":material/chevron_left:",
            disabled=at == 0,
            on_click=_turn,
            args=(at - 1,),
        )
        st.button(
            "Next page",
            key="brief-next",
            icon=":material/chevron_right:",
            disabled=at == len(pages) - 1,
            on_click=_turn,
            args=(at + 1,),
        )
        _note(f"Page {at + 1} of {len(pages)}")
    with st.container(border=True, key="brief-paper"):
        st.image(pages[at], width="stretch")


def _turn(page: int) -> None:
    st.session_state[_PAGE] = page


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
