"""The filters of the address in; chips that say them in words, and the widgets to add more out."""

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeAlias

import streamlit as st

from components import address_notes, apart, paper, safe, saved_filters, state, words
from components.filter_words import REMOVE, in_words
from readout import search
from readout.filters import Filters
from readout.frames import Frames
from readout.frames.tally import tally
from readout.records import Status

_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
Label: TypeAlias = Literal[
    "Who: sides and persons",
    "Where",
    "Topics",
    "Kind of meeting",
    "Meetings that are",
    "Kind of statement",
    "Outlet",
    "Language",
    "Met together: all of these",
]
_PEOPLE = ("side:", "person:", "government:", "organisation:")
_PLACES: tuple[str, ...] = ()  #: every kind that is none of an actor or a topic


def draw(
    asked: Filters,
    whole: Frames,
    names: dict[str, str],
    download: Callable[[], None] | None = None,
    first: Callable[[], None] | None = None,
) -> None:
    """Draw the chips of `asked`, "Add a filter", and on the right the link and the downloads.

    `first` draws what stands before the chips.
    """
    _bar(asked, whole, names, download, first)
    _misread(asked.text)
    address_notes.draw()


@apart.drawn
def _bar(
    asked: Filters,
    whole: Frames,
    names: dict[str, str],
    download: Callable[[], None] | None,
    first: Callable[[], None] | None,
) -> None:
    with st.container(horizontal=True, gap="xsmall", key="chips", vertical_alignment="center"):
        if first:
            first()
        for field, said in in_words(asked, names).items():
            _chip(field, said)
        _add(asked, whole, names)
        if len(asked.active()) > 1:
            st.button("Clear all", type="tertiary", key="chips-clear", on_click=state.clear)
        st.space("stretch")
        saved_filters.draw(asked, names)
        _link()
        paper.switch()
        if download:
            download()


def _add(asked: Filters, whole: Frames, names: dict[str, str]) -> None:
    menu = apart.menu("Add a filter", "add", "chips-add")
    if menu:
        with menu:
            _widgets(asked, whole, names)


def _link() -> None:
    menu = apart.menu("Copy link", "link", "chips-link")
    if menu:
        with menu:
            safe.show(
                safe.fill(
                    '<div class="ro ro-note">Opens this view, with its filters, for anyone who '
                    "can reach this server.</div>"
                )
            )
            st.code(state.link(), language=None, wrap_lines=True)


def _misread(text: str) -> None:
    """Say why a search cannot be read: nothing answers it, and that is no finding."""
    if problem := search.parse(text).problem:
        safe.show(
            safe.fill(
                '<div class="ro ro-misread"><span class="ro-check">The search cannot be read: '
                "{problem}</span> Nothing is shown until it is changed or removed.</div>",
                problem=problem,
            )
        )


def _chip(field: str, said: str) -> None:
    with st.container(
        horizontal=True,
        key=f"chip-{field}",
        width="content",
        wrap=False,
        gap=None,
        vertical_alignment="center",
    ):
        safe.show(
            safe.fill('<span class="ro ro-clip" title="{said}">{said}</span>', said=said),
            width="content",
        )
        st.button(
            REMOVE[field],
            icon=":material/close:",
            type="tertiary",
            key=f"remove-{field}",
            on_click=state.remove,
            args=(field,),
        )


def _widgets(asked: Filters, whole: Frames, names: dict[str, str]) -> None:
    left, right = st.columns(2)
    with left:
        _day("From", "start")
    with right:
        _day("To", "end")
    people = _ids(whole.version, _PEOPLE, names)
    _choice("Who: sides and persons", _options(asked.actors, people, names), "actors", names)
    _choice(
        "Met together: all of these", _options(asked.together, people, names), "together", names
    )
    places = _ids(whole.version, _PLACES, names)
    _choice("Where", _options(asked.places, places, names), "places", names)
    topics = _ids(whole.version, ("topic:",), names)
    _choice("Topics", _options(asked.topics, topics, names), "topics", names)
    kinds = _present(whole, "kind", asked.kinds)
    _choice("Kind of meeting", kinds, "kinds", {k: words.meeting_kind(k) for k in kinds})
    statuses = [s for s in map(str, Status) if s in _present(whole, "status", asked.statuses)]
    _choice("Meetings that are", statuses, "statuses", dict(words.STATUSES))
    manners = [one for one in _manners(whole, asked) if one not in words.MANNERS]
    _choice("Kind of statement", [*words.MANNERS, *manners], "manners", words.MANNERS)
    outlets = sorted(set(whole.articles["outlet"].cat.categories) - {""} | set(asked.outlets))
    codes = {str(one) for one in whole.articles["language"].cat.categories} - {""}
    spoken = sorted(codes | set(asked.languages), key=words.language)
    left, right = st.columns(2)  # the form must not be higher than a small screen
    with left:
        _choice("Outlet", outlets, "outlets", {})
    with right:
        _choice("Language", spoken, "languages", {code: words.language(code) for code in spoken})
    key = state.seed("text")
    st.text_input(
        "Search",
        placeholder='Redzikowo OR Deveselu, "missile defence"',
        help="All words must be there. Also: `A OR B`, `-not`, `any ending*`, `speaker:Lavrov`, "
        "`place:`, `outlet:`, `said:`.",
        key=key,
        on_change=state.changed,
        args=("text", key),
    )
    key = state.seed("checked")
    st.toggle("Checked only", key=key, on_change=state.changed, args=("checked", key))


def _day(label: Literal["From", "To"], field: str) -> None:
    key = state.seed(field)
    st.date_input(
        label,
        min_value=_EARLIEST,
        max_value=_LATEST,
        format="YYYY-MM-DD",
        key=key,
        on_change=state.changed,
        args=(field, key),
    )


def _choice(label: Label, options: list[str], field: str, names: dict[str, str]) -> None:
    # Options of a multiselect are shown as plain text, so names from articles may stand there.
    def shown(value: str) -> str:
        return safe.visible(names.get(value, value.partition(":")[2] or value))

    key = state.seed(field)
    st.multiselect(
        label,
        options,
        format_func=shown,
        placeholder="Any",
        key=key,
        on_change=state.changed,
        args=(field, key),
    )


def _options(asked: tuple[str, ...], known: list[str], names: dict[str, str]) -> list[str]:
    return known + [one for one in asked if one not in names]


@st.cache_resource(show_spinner=False, max_entries=8)
def _ids(version: int, kinds: tuple[str, ...], _names: dict[str, str]) -> list[str]:
    """Return the ids of these kinds, kind after kind, by name; sorted once for a version."""
    kinds = kinds or _place_prefixes(_names)
    ids = [one for one in _names if one.startswith(kinds)]
    ids.sort(key=lambda one: (kinds.index(one.partition(":")[0] + ":"), _names[one].casefold()))
    return ids


def _place_prefixes(names: dict[str, str]) -> tuple[str, ...]:
    actors = ("side", "person", "government", "organisation", "agency", "group", "topic")
    found = {one.partition(":")[0] for one in names} - set(actors)
    return tuple(sorted((f"{one}:" for one in found), key=lambda one: (one != "country:", one)))


def _manners(whole: Frames, asked: Filters) -> list[str]:
    known = {str(one) for one in whole.statements["manner"].array.categories}
    return sorted((known | set(asked.manners)) - {"", "said"})


def _present(whole: Frames, column: str, asked: tuple[str, ...]) -> list[str]:
    return sorted(set(tally(whole.meetings[column])) | set(asked))
