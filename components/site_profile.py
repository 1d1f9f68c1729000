"""A site's row, its history and what the slice tells of it in; its profile out."""

from typing import Any

import pandas as pd
import streamlit as st

from components import answer, safe, state, tags, tray, words
from components.safe import Html
from readout.briefs import Item, Kind
from readout.filters import Filters
from readout.frames.rows import tuples

_SHOWN = 6  #: events before the rest is folded
_OPEN = ("plan", "decision", "chosen", "request", "delay", "announced", "agreement signed")


def named(sites: pd.DataFrame) -> dict[str, str]:
    """Return the names of the sites by their ids, those of a country together."""
    known = zip(*(sites[name].tolist() for name in ("country", "name", "site")), strict=True)
    return {site: f"{safe.visible(name)}, {country}" for country, name, site in sorted(known)}


def choose(sites: pd.DataFrame, shown: dict[str, str], chosen: str) -> Any:
    """Draw the list of the sites as `named`; return the row of the chosen one, else the first."""
    most_told = str(sites["site"].iloc[int(sites["told"].to_numpy().argmax())])
    st.session_state["site-list"] = chosen if chosen in shown else most_told
    st.selectbox(
        "Site",
        list(shown),
        format_func=shown.__getitem__,
        key="site-list",
        label_visibility="collapsed",
        on_change=lambda: state.choose("site", st.session_state["site-list"]),
    )
    site = st.session_state["site-list"]
    return next(tuples(sites[(sites["site"] == site).to_numpy()]))


def draw(site: Any, history: pd.DataFrame, statements: int, meetings: int, asked: Filters) -> None:
    """Draw name, facts, the ways to statements and meetings, and the dated history."""
    safe.show(_facts(site, len(history), statements, meetings))
    here = Filters(start=asked.start, end=asked.end, places=(site.site,))
    with st.container(horizontal=True, key="more-site", vertical_alignment="center"):
        if statements:
            st.page_link(
                "pages/who_said_what.py",
                label="Statements",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=state.address(here),
            )
        if meetings:
            st.page_link(
                "pages/timeline.py",
                label="Meetings",
                icon=":material/arrow_forward:",
                icon_position="right",
                query_params=state.address(here),
            )
        st.page_link(
            "pages/articles.py",
            label="Articles",
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params=state.address(here),
        )
        if (statements or meetings or site.told) and asked.places != here.places:
            st.button(
                "Only what concerns this site",
                icon=":material/filter_alt:",
                type="tertiary",
                key="site-only",
                on_click=state.ask,
                args=("places", site.site),
            )
        tray.button(Item(Kind.SITE, asked, record=site.site), f"site-{site.site}")
    answer.section("History", "From the register of sites, newest first; hollow: plan or decision")
    _history(history)


def is_plan(what: str) -> bool:
    """Tell whether an event of the register is a plan or a decision, and nothing that was done."""
    return any(word in what for word in _OPEN)


def _facts(site: Any, events: int, statements: int, meetings: int) -> Html:
    place = f"{abs(site.latitude):.2f}° N {site.longitude:.2f}° E"
    known = {
        "Kind": site.kind[:1].upper() + site.kind[1:],
        "Run by": site.operator,
        "Place": f"{site.country}, {place}",
        "Point": f"{site.coordinates_from[:1].upper()}{site.coordinates_from[1:]}",
        "On record": " · ".join(
            [
                words.count(events, "event"),
                words.count(statements, "statement"),
                words.count(meetings, "meeting"),
            ]
        ),
    }
    terms = safe.join(
        safe.fill("<dt>{term}</dt><dd>{value}</dd>", term=term, value=value)
        for term, value in known.items()
        if value
    )
    return safe.fill(
        '<div class="ro"><h2 class="ro-object">{name}</h2>'
        '<div class="ro-small ro-muted">{aliases}</div>'
        '<dl class="ro-facts" style="margin-top:10px">{terms}</dl></div>',
        name=site.name,
        aliases=site.full_name if site.full_name != site.name else "",
        terms=terms,
    )


def _history(history: pd.DataFrame) -> None:
    if history.empty:
        safe.show(safe.fill('<div class="ro ro-note">No dated event is on record.</div>'))
        return
    rows = [_event(row) for row in tuples(history.iloc[::-1])]
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-history">{rows}</div></div>',
            rows=safe.join(rows[:_SHOWN]),
        )
    )
    if len(rows) > _SHOWN:
        first = history["start"].min()
        safe.show(
            safe.fill(
                '<div class="ro"><details class="ro-earlier"><summary>{more}, from {year}</summary>'
                '<div class="ro-history">{rows}</div></details></div>',
                more=words.count(len(rows) - _SHOWN, "earlier event"),
                year=first.year,
                rows=safe.join(rows[_SHOWN:]),
            )
        )


def _host(address: str) -> str:
    """Return the host of an address, else the words as they are."""
    return address.split("/")[2].removeprefix("www.") if address.startswith("http") else address


def _event(row: Any) -> Html:
    return safe.fill(
        '<div class="{kind}"><span>{day}</span><span></span><div><span class="ro-b">{what}</span> '
        '{check}<br><span class="ro-muted">{detail}</span> '
        '<span class="ro-note ro-source-name">{source}</span></div></div>',
        kind=Html("ro-open") if is_plan(row.what) else "",
        day=words.short_day(row.start, row.precision),
        what=row.what[:1].upper() + row.what[1:],
        check=tags.to_check("high" if row.verified else "medium"),
        detail=row.detail,
        source=_host(row.source),
    )
