"""A brief in; its pages as they will leave, and its files, each built only on the click, out."""

from functools import partial
from typing import Literal

import streamlit as st

from components import corpus, safe
from readout import briefing, settings
from readout.briefs import Brief
from readout.errors import ReadoutError
from readout.frames import Frames

_PAGE = "brief-page"
_SEEN = "brief-seen"  #: name and content of the brief whose pages are shown
_PIXELS = 900  #: width of a previewed page


def downloads(brief: Brief) -> None:
    """Draw one button a form; a file of this size takes some seconds, which the button says."""
    if not brief.items and not brief.bottom_line:
        return
    with st.container(horizontal=True, key="brief-files"):
        _download("Slides (PPTX)", "pptx", brief)
        _download("Document (DOCX)", "docx", brief)
        _download("Paper (PDF)", "pdf", brief)
        _download("Evidence (ZIP)", "zip", brief)


def _download(
    label: Literal["Slides (PPTX)", "Document (DOCX)", "Paper (PDF)", "Evidence (ZIP)"],
    form: str,
    brief: Brief,
) -> None:
    st.download_button(
        label,
        data=partial(_file, brief, form),
        file_name=_name(brief, form),
        mime=briefing.MIME[form],
        on_click="ignore",
        key=f"brief-{form}",
        icon=":material/download:",
        help="Built on the click, in some seconds",
    )


def preview(brief: Brief) -> None:
    """Draw the pages of the paper as they will leave, one at a time, after a click."""
    shown = st.session_state.get(_SEEN) == brief
    if not shown:
        st.button(
            "Preview the pages",
            key="brief-preview",
            icon=":material/preview:",
            on_click=_see,
            args=(brief,),
        )
        return
    try:
        with st.spinner("Setting the pages …"):
            pages = _pages(corpus.version(), brief)
    except ReadoutError as problem:
        safe.show(safe.fill('<div class="ro ro-note">{why}</div>', why=problem))
        return
    at = min(int(st.session_state.get(_PAGE, 0)), len(pages) - 1)
    with st.container(horizontal=True, vertical_alignment="center", key="brief-pages"):
        st.button(
            "Previous page", key="brief-back", disabled=at == 0, on_click=_turn, args=(at - 1,)
        )
        safe.show(
            safe.fill(
                '<div class="ro ro-small">Page {at} of {all}</div>', at=at + 1, all=len(pages)
            )
        )
        st.button(
            "Next page",
            key="brief-next",
            disabled=at == len(pages) - 1,
            on_click=_turn,
            args=(at + 1,),
        )
    st.image(pages[at], width="stretch")


def _see(brief: Brief) -> None:
    st.session_state[_SEEN], st.session_state[_PAGE] = brief, 0


def _turn(page: int) -> None:
    st.session_state[_PAGE] = page


def _file(brief: Brief, form: str) -> bytes:
    return briefing.file(_content(brief), form, settings.load(), corpus.texts())


def _name(brief: Brief, form: str) -> str:
    return briefing.name(brief, corpus.whole(), form)


def _content(brief: Brief) -> briefing.Content:
    return briefing.content(corpus.store(), brief, _records(brief), settings.load())


def _records(brief: Brief) -> Frames:
    """Those of today, or those frozen under the mark that the brief names."""
    if not brief.as_of:
        return corpus.whole()
    return briefing.records(corpus.store(), brief, settings.load())


@st.cache_data(show_spinner=False, max_entries=2)
def _pages(version: corpus.Version, brief: Brief) -> list[bytes]:
    """The pages as pictures; the same brief of the same records is set once."""
    from readout.export.brief.preview import pages  # heavy: only where pages are looked at

    return pages(_file(brief, "pdf"), _PIXELS)
