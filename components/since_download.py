"""What changed in; buttons that write it out as a workbook or as JSON, only when clicked."""

from functools import partial

import streamlit as st

from components import corpus, since_words
from components.since_corpus import Since
from readout import export
from readout.export import changes as tables
from readout.filters import Filters
from readout.filters import in_words as filters_in_words
from readout.marks import Changes

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(changes: Changes, since: Since, told: str, asked: Filters) -> None:
    """Draw the "Download" menu; `told` says what the comparison rests on."""
    said = "; ".join(filters_in_words(asked, corpus.names()).values())
    about = {
        "Compared": since_words.title(since),
        "Basis": told,
        "Filters": said or "none: the whole corpus",
    }
    name = f"changes-since-{since.mark or since.day}"
    with st.popover("Download", icon=":material/download:", type="tertiary", key="chips-download"):
        st.download_button(
            "XLSX",
            data=partial(tables.as_xlsx, changes, about),
            file_name=export.file_name(name, asked, corpus.whole(), "xlsx"),
            mime=_XLSX,
            on_click="ignore",
            key="download-changes-xlsx",
        )
        st.download_button(
            "JSON",
            data=partial(tables.as_json, changes, about),
            file_name=export.file_name(name, asked, corpus.whole(), "json"),
            mime="application/json",
            on_click="ignore",
            key="download-changes-json",
        )
