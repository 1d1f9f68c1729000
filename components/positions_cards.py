"""The statements chosen for the cards in; cards side by side, the year first, out."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import evidence, safe, tags, words
from components.highlight import side_class
from components.positions_words import called
from components.safe import Html
from readout.filters import Filters
from readout.frames import Positions
from readout.frames.shown_words import worded

_MOST = 320  #: characters of a statement on a card; the sentence is one click away


def draw(
    found: Positions,
    shown: pd.DataFrame,
    ids: Mapping[int, str],
    asked: Filters,
    names: dict[str, str],
) -> None:
    """Draw one actor's years side by side, or one row a year with two actors side by side."""
    if len(found.actors) == 1:
        for place, row in zip(st.columns(len(shown), gap="small"), shown.itertuples(), strict=True):
            with place:
                _card(row, found, ids, asked)
        return
    for year, of_year in shown.groupby("year"):
        by_column = {int(row.column): row for row in of_year.itertuples()}
        places = st.columns(len(found.actors), gap="small")
        for at, (place, actor) in enumerate(zip(places, found.actors, strict=True)):
            with place:
                if at in by_column:
                    _card(by_column[at], found, ids, asked)
                else:
                    _silent(int(year), at, called(actor, names))


def _card(row: Any, found: Positions, ids: Mapping[int, str], asked: Filters) -> None:
    key = f"{row.statement}-{row.column}"
    with st.container(border=True, key=f"card-position-{key}", gap="small", height="stretch"):
        safe.show(_words(row, found.counts(int(row.column))[int(row.year)]))
        with st.container(key=f"more-position-{key}"):
            evidence.link(ids.get(row.article, ""), row.evidence_start, asked, str(row.event))


def _silent(year: int, at: int, who: str) -> None:
    with st.container(border=True, key=f"card-position-none-{year}-{at}", height="stretch"):
        safe.show(
            safe.fill(
                '<div class="ro"><h2 class="ro-year">{year}</h2>'
                '<p class="ro-muted">No statement of {who} in this view.</p></div>',
                year=year,
                who=who,
            )
        )


def _words(row: Any, of_year: int) -> Html:
    said = words.cut(worded(str(row.content), str(row.kind), str(row.manner)), _MOST)
    return safe.fill(
        '<div class="ro"><div class="ro-said {side}"><div><div class="ro-head">'
        '<h2 class="ro-year">{year}</h2>'
        '<span class="ro-small ro-muted ro-push ro-nowrap">{day}</span></div>'
        '<div class="ro-iso">{code} <span class="ro-b">{speaker}</span> '
        '<span class="ro-small ro-muted">{role}</span></div>'
        '<div class="ro-iso ro-position {face}">{said}</div>'
        '<div class="ro-note ro-marks">{manner} {near} {check} <span class="ro-iso">{via}</span>'
        "</div>{others}</div></div></div>",
        side=side_class(str(row.side)),
        year=int(row.year),
        day=words.short_day(row.start, str(row.precision)),
        code=tags.side(str(row.side)),
        speaker=row.speaker or "Speaker not named",
        role=row.role,
        face=Html("ro-quote") if str(row.kind) == "direct" else "",
        said=said,
        manner=tags.manner(str(row.kind), str(row.manner)),
        near=Html('<span class="ro-tag ro-tag-plain">Term in the sentence only</span>')
        if row.near
        else "",
        check=tags.checked(str(row.check), str(row.confidence)),
        via=_via(row),
        others=safe.fill(
            '<div class="ro-note">One of {number} in {year}</div>',
            number=f"{of_year:,}",
            year=int(row.year),
        )
        if of_year > 1
        else "",
    )


def _via(row: Any) -> str:
    via = f"{row.outlet}, from {row.reported_by}" if row.reported_by else str(row.outlet)
    if row.outlets > 1:
        via += f" ({words.known_from(int(row.origins), int(row.outlets))})"
    return via
