"""What a view shows in; buttons that write its figures and tables out, each only when clicked."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from components import corpus, other_forms, reported, safe, tray
from readout import export, settings
from readout.briefs import Item, Kind
from readout.filters import Filters
from readout.frames import Frames

#: view -> its figures and its tables, each with its title
_OFFERED: dict[str, tuple[tuple[str, str], ...]] = {
    "overview": (
        ("timeline", "Timeline"),
        ("map", "Map"),
        ("matrix", "Who met whom"),
        ("meetings", "Meetings"),
        ("statements", "Statements"),
    ),
    "timeline": (
        ("timeline", "Timeline"),
        ("matrix", "Who met whom"),
        ("months", "Statements a month"),
        ("meetings", "Meetings"),
    ),
    "sites": (("map", "Map"), ("sites", "Places named")),
    "who-said-what": (("statements", "Statements"), ("months", "Statements a month")),
    "actors": (
        ("timeline", "Timeline"),
        ("meetings", "Meetings"),
        ("statements", "Statements"),
    ),
    "articles": (("articles", "Articles"),),
}
_ITEMS = {
    "timeline": Kind.TIMELINE,
    "map": Kind.MAP,
    "matrix": Kind.MATRIX,
    "months": Kind.MONTHS,
    "meetings": Kind.MEETINGS,
    "statements": Kind.STATEMENTS,
    "sites": Kind.SITES,
}
_FIGURES = {"timeline": "timeline", "map": "map", "matrix": "matrix", "months": "statements"}
_MIME = {"png": "image/png", "svg": "image/svg+xml"} | {
    form: told.mime for form, told in export.FORMS.items()
}


def draw(view: str, part: Frames, asked: Filters, by: str = "pair") -> None:
    """Draw the "Download" menu of a view; no file is built before its button is clicked."""
    menu = st.popover(
        "Download",
        icon=":material/download:",
        type="tertiary",
        key="chips-download",
        on_change="rerun",
    )
    if menu.open:
        with menu:
            _offered(view, part, asked, by)


def _offered(view: str, part: Frames, asked: Filters, by: str) -> None:
    safe.show(
        safe.fill(
            '<div class="ro ro-note">As filtered now; each file says its filters, its '
            "sources and its day.</div>"
        )
    )
    for kind, title in _OFFERED[view]:
        with st.container(
            horizontal=True, key=f"files-{kind}", vertical_alignment="center", gap="small"
        ):
            safe.show(safe.fill('<div class="ro ro-small">{title}</div>', title=title), width=132)
            if kind in _ITEMS:
                tray.button(Item(_ITEMS[kind], asked, by=by), f"{view}-{kind}", short=True)
            if kind in _FIGURES:
                _figure(kind, "Slide", "png", "slide", part, asked, by)
                _figure(kind, "A4", "png", "a4", part, asked, by)
                _figure(kind, "SVG", "svg", "slide", part, asked, by)
            else:
                _table(kind, "XLSX", "xlsx", part, asked)
                _table(kind, "CSV", "csv", part, asked)
    tables = tuple(kind for kind, _ in _OFFERED[view] if kind not in _FIGURES)
    other_forms.draw(tables, part, asked)


def _figure(
    kind: str,
    label: Literal["Slide", "A4", "SVG"],
    form: str,
    size: str,
    part: Frames,
    asked: Filters,
    by: str,
) -> None:
    whole = corpus.whole()
    root = settings.load().root
    build = partial(
        export.figure, _FIGURES[kind], part, asked, whole, root=root, size=size, fmt=form, by=by
    )
    name = export.file_name(f"{kind}-{size}", asked, whole, form)
    _button(label, build, name, form, f"{kind}-{size}-{form}")


def _table(
    kind: str, label: Literal["XLSX", "CSV"], form: str, part: Frames, asked: Filters
) -> None:
    whole = corpus.whole()
    shown = reported.is_shown()
    root = settings.load().root
    build = partial(export.file, kind, part, asked, whole, fmt=form, root=root, with_reported=shown)
    _button(label, build, export.file_name(kind, asked, whole, form), form, f"{kind}-{form}")


def _button(
    label: Literal["Slide", "A4", "SVG", "XLSX", "CSV"],
    build: Callable[[], bytes],
    name: str,
    form: str,
    key: str,
) -> None:
    st.download_button(
        label,
        data=build,
        file_name=name,
        mime=_MIME[form],
        on_click="ignore",
        key=f"download-{key}",
        type="tertiary",
    )
