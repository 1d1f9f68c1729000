"""A brief in; its files, each with its size told beforehand and built only on the click, out."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from components import building, builds, corpus, safe
from readout import briefing, settings
from readout.briefs import Brief, refusal
from readout.export.brief import estimate

_PLACE = "brief"
Label = Literal[
    "Slides (PPTX)", "Document (DOCX)", "Paper (PDF)", "Workbook (XLSX)", "Evidence (ZIP)"
]


def draw(brief: Brief) -> None:
    """Draw one button a form, with what its file will weigh and take, and the one being built."""
    if not brief.items and not brief.bottom_line:
        _note("Put something into the tray, or write a bottom line: then the files stand here.")
        return
    if reason := refusal(brief):
        _note(f"{reason} So it cannot leave: mark the brief as narrowly, or take the item out.")
        return
    found = estimate.loads(brief, corpus.part)
    with st.container(key="brief-files", gap="xsmall"):
        _offer("Slides (PPTX)", "pptx", brief, found)
        _offer("Document (DOCX)", "docx", brief, found)
        _offer("Paper (PDF)", "pdf", brief, found)
        _offer("Workbook (XLSX)", "xlsx", brief, found)
        _offer("Evidence (ZIP)", "zip", brief, found)
    building.hand_over(_PLACE, building.draw(_PLACE, (brief, corpus.version())))


def build(brief: Brief, form: str) -> Callable[[], bytes]:
    """Return what builds one file of a brief; it may be called in any thread."""
    place, store, texts = settings.load(), corpus.store(), corpus.texts()
    whole = None if brief.as_of else corpus.whole()

    def work() -> bytes:
        records = briefing.records(store, brief, place) if whole is None else whole
        said = briefing.content(store, brief, records, place)
        return briefing.file(said, form, place, texts)

    return work


def _offer(label: Label, form: str, brief: Brief, found: tuple[estimate.Load, ...]) -> None:
    weight = estimate.weight(found, form)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            label,
            key=f"brief-{form}",
            icon=":material/download:",
            width=172,
            on_click=_begin,
            args=(brief, form, weight.seconds),
        )
        _note(f"about {weight.in_words(builds.pace.factor)}")


def _begin(brief: Brief, form: str, seconds: float) -> None:
    name = briefing.name(brief, corpus.whole(), form)
    of = (brief, corpus.version())
    building.begin(
        _PLACE, builds.Wanted(name, briefing.MIME[form], build(brief, form), of, seconds)
    )


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
