"""What a view shows in; a menu that writes its figures and tables out, each only when clicked."""

from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st

from components import apart, building, builds, corpus, other_forms, reported, safe, state, tray
from components.safe import visible
from readout import export, settings
from readout.briefs import TLP, Item, Kind
from readout.export import weights
from readout.filters import Filters
from readout.frames import Frames
from readout.limits import BRIEF_TITLE

_TIMELINE = ("timeline", "Timeline")
_MAP = ("map", "Map")
_HISTORY = ("history", "History of the sites")
_MATRIX = ("matrix", "Who met whom")
_MONTHS = ("months", "Statements a month")
_YEARS = ("years", "Meetings a year")
_POSITIONS = ("positions", "Then and now")
_MEETINGS = ("meetings", "Meetings")
_STATEMENTS = ("statements", "Statements")
#: view -> its figures and its tables, each with its title
OFFERED: dict[str, tuple[tuple[str, str], ...]] = {
    "overview": (
        _TIMELINE,
        _MAP,
        _MATRIX,
        _HISTORY,
        _YEARS,
        _MONTHS,
        _MEETINGS,
        _STATEMENTS,
    ),
    "timeline": (_TIMELINE, _MATRIX, _YEARS, _MONTHS, _MEETINGS),
    "sites": (_MAP, _HISTORY, ("sites", "Places named")),
    "who-said-what": (_MONTHS, _STATEMENTS),
    "positions": (_POSITIONS, _MONTHS, _STATEMENTS),
    "actors": (_TIMELINE, _MATRIX, _YEARS, _MONTHS, _MEETINGS, _STATEMENTS),
    "articles": (("articles", "Articles"),),
}
_ITEMS = {
    "timeline": Kind.TIMELINE,
    "map": Kind.MAP,
    "history": Kind.SITES,
    "matrix": Kind.MATRIX,
    "months": Kind.MONTHS,
    "years": Kind.YEARS,
    "positions": Kind.POSITIONS,
    "meetings": Kind.MEETINGS,
    "statements": Kind.STATEMENTS,
}
#: figures by the name under which the print edition knows them
FIGURES = {
    "timeline": "timeline",
    "map": "map",
    "history": "history",
    "matrix": "matrix",
    "months": "statements",
    "years": "years",
    "positions": "positions",
}
_MIME = {"png": "image/png", "svg": "image/svg+xml"}
_PLACE = "files"
_TITLE, _MARKING = "files-title", "files-marking"
_UNMARKED = "No marking"


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """What a menu stands over."""

    name: str
    part: Frames
    asked: Filters
    by: str  #: lanes of the timeline

    @property
    def of(self) -> object:
        """What its files are made of; a file of anything else is stale."""
        return self.name, self.asked, self.by, corpus.version()


def draw(view: str, part: Frames, asked: Filters, by: str = "pair") -> None:
    """Draw the "Download" menu of a view; no file is built before its button is clicked."""
    menu = apart.menu("Download", "download", "chips-download")
    if menu:
        with menu:
            _menu(_View(view, part, asked, by))


@st.fragment
def _menu(view: _View) -> None:
    offered = OFFERED[view.name]
    if not building.is_shown(_PLACE):
        _note("As filtered now; each file says its filters, its sources and its day.")
    building.hand_over(_PLACE, building.draw(_PLACE, view.of))
    if any(kind in FIGURES for kind, _ in offered):
        _words()
    for kind, title in offered:
        with st.container(
            horizontal=True, key=f"files-{kind}", vertical_alignment="center", gap="small"
        ):
            _row(view, kind, title)
    tables = tuple(kind for kind, _ in offered if kind not in FIGURES)
    if tables:
        _note("XLSX is exact; a spreadsheet that opens a CSV may change its ids and dates.")
    other_forms.draw(tables, view.part, partial(_begin_other, view))


def _words() -> None:
    """The analyst's own title and marking, which stand on every figure that is built after."""
    with st.container(horizontal=True, key="files-words", gap="small"):
        st.text_input(
            "Title on the figure",
            key=_TITLE,
            max_chars=BRIEF_TITLE,
            placeholder="The finding; else the measure",
        )
        st.selectbox(
            "Marking",
            [_UNMARKED, *TLP],
            key=_MARKING,
            accept_new_options=True,
            format_func=visible,
            width=170,
        )


def _row(view: _View, kind: str, title: str) -> None:
    drawn = kind in FIGURES
    about = weights.of_figure(FIGURES[kind]) if drawn else weights.of_table(kind, view.part)
    safe.show(
        safe.fill(
            '<div class="ro ro-small">{title}<br><span class="ro-muted">{about}</span></div>',
            title=title,
            about=about.in_words(builds.pace.factor),
        ),
        width=176,
    )
    if kind in _ITEMS:
        finding = str(st.session_state.get(_TITLE) or "") if drawn else ""
        record = state.chosen("cards") if kind == "positions" else ""
        item = Item(_ITEMS[kind], view.asked, record, view.by, finding)
        tray.button(item, f"{view.name}-{kind}", short=True)
    if drawn:
        _picture("Slide", view, kind, "slide", "png")
        _picture("A4", view, kind, "a4", "png")
        _picture("SVG", view, kind, "slide", "svg")
    else:
        _sheet("XLSX", view, kind, "xlsx")
        _sheet("CSV", view, kind, "csv")


def _picture(
    label: Literal["Slide", "A4", "SVG"], view: _View, kind: str, size: str, form: str
) -> None:
    st.button(
        label,
        key=f"download-{kind}-{size}-{form}",
        type="tertiary",
        on_click=_begin_figure,
        args=(view, kind, size, form),
    )


def _sheet(label: Literal["XLSX", "CSV"], view: _View, kind: str, form: str) -> None:
    st.button(
        label,
        key=f"download-{kind}-{form}",
        type="tertiary",
        on_click=_begin_other,
        args=(view, kind, form),
    )


def _begin_figure(view: _View, kind: str, size: str, form: str) -> None:
    whole, marked = corpus.whole(), str(st.session_state.get(_MARKING) or _UNMARKED)
    work = partial(
        export.figure,
        FIGURES[kind],
        view.part,
        view.asked,
        whole,
        root=settings.load().root,
        size=size,
        fmt=form,
        by=view.by,
        title=str(st.session_state.get(_TITLE) or ""),
        mark="" if marked == _UNMARKED else marked,
    )
    name = export.file_name(f"{kind}-{size}", view.asked, whole, form)
    building.begin(_PLACE, builds.Wanted(name, _MIME[form], work, view.of))


def _begin_other(view: _View, kind: str, form: str) -> None:
    whole, told = corpus.whole(), export.FORMS[form]
    work = partial(
        export.file,
        kind,
        view.part,
        view.asked,
        whole,
        fmt=form,
        root=settings.load().root,
        with_reported=reported.is_shown() and told.takes_reported,
        texts=corpus.texts(),
    )
    name = f"{kind}-{form}" if told.suffix else kind
    name = export.file_name(name, view.asked, whole, told.suffix or form)
    building.begin(_PLACE, builds.Wanted(name, told.mime, work, view.of))


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
