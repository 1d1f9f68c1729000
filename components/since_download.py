"""What changed in; a menu that writes it out as a workbook or as JSON, only when clicked."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from components import building, builds, corpus, safe, since_words
from components.since_corpus import Since
from readout import export
from readout.export import changes as tables
from readout.export.weights import of_rows
from readout.filters import Filters
from readout.filters import in_words as filters_in_words
from readout.marks import Changes

_PLACE = "changes"
_MIME = {"xlsx": export.FORMS["xlsx"].mime, "json": "application/json"}


def draw(changes: Changes, since: Since, told: str, asked: Filters) -> None:
    """Draw the "Download" menu; `told` says what the comparison rests on."""
    said = "; ".join(filters_in_words(asked, corpus.names()).values())
    about = {
        "Compared": since_words.title(since),
        "Basis": told,
        "Filters": said or "none: the whole corpus",
    }
    of = (since, asked, corpus.version())
    name = f"changes-since-{since.mark or since.day}"
    with st.popover("Download", icon=":material/download:", type="tertiary", key="chips-download"):
        weight = of_rows(len(changes)).in_words(builds.pace.factor)
        safe.show(safe.fill('<div class="ro ro-note">About {weight}</div>', weight=weight))
        _button("XLSX", "xlsx", partial(tables.as_xlsx, changes, about), name, asked, of)
        _button("JSON", "json", partial(tables.as_json, changes, about), name, asked, of)
        building.hand_over(_PLACE, building.draw(_PLACE, of))


def _button(
    label: Literal["XLSX", "JSON"],
    form: str,
    work: Callable[[], bytes],
    name: str,
    asked: Filters,
    of: object,
) -> None:
    file = export.file_name(name, asked, corpus.whole(), form)
    wanted = builds.Wanted(file, _MIME[form], work, of)
    st.button(
        label,
        key=f"download-changes-{form}",
        on_click=building.begin,
        args=(_PLACE, wanted),
    )
