"""A view that shows nothing in; a sentence that says which filter emptied it, and its way out."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import corpus, safe, state, words
from components.filter_words import REMOVE, in_words, missing
from readout import filters as filtering
from readout import search
from readout.filters import Filters
from readout.frames import Removal

_LETTERS = 80  #: of one filter; its chip has the others


def draw(what: str, asked: Filters, names: dict[str, str], removals: Sequence[Removal]) -> None:
    """Say that no `what` ("meeting") is left; a button for each filter that keeps some out."""
    said = {field: _short(told) for field, told in in_words(asked, names).items()}
    backwards = asked.start is not None and asked.end is not None and asked.start > asked.end
    hints = [
        "The first day lies after the last one." if backwards else "",
        missing(filtering.unknown(asked, names)),
    ]
    with st.container(key=f"empty-{what}"):
        safe.show(
            safe.fill(
                '<div class="ro ro-empty"><h2>No {what} in this view.</h2><p>{why}</p></div>',
                what=f"{what}s",
                why=" ".join(filter(None, [*hints, _why(what, asked, said, removals)]))
                if said
                else f"No {what} was found in the articles.",
            )
        )
        if not removals and len(said) > 1:
            st.button("Remove all filters", key=f"empty-{what}-all", on_click=state.clear)
        if backwards:
            st.button(
                "Swap the two days",
                key=f"empty-{what}-swap",
                on_click=state.put,
                args=(replace(asked, start=asked.end, end=asked.start),),
            )
        for removal in removals[:3]:
            field = removal.field
            if field in _ENDS and not (asked.start and asked.end):
                field = "dates"
            st.button(
                _BUTTONS[field],
                key=f"empty-{what}-{removal.field}",
                on_click=state.remove,
                args=(removal.field,),
            )
        _any_word(what, asked)


def _any_word(what: str, asked: Filters) -> None:
    """Offer to look for any of the words where all of them together find nothing."""
    wider = search.any_of(asked.text)
    if not wider:
        return
    part = corpus.part(replace(asked, text=wider))
    frames = {"meeting": part.meetings, "statement": part.statements, "article": part.articles}
    found = len(frames[what]) if what in frames else 0
    if found:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">Any of the words, not all of them: {found}.</div>',
                found=words.count(found, what),
            )
        )
        st.button(
            "Look for any of the words",
            key=f"empty-{what}-any",
            on_click=state.put,
            args=(replace(asked, text=wider),),
        )


def all_checked() -> None:
    """Say that nothing is left to look at in this view."""
    safe.show(
        safe.fill('<div class="ro ro-empty"><h2>Everything in this view is checked.</h2></div>')
    )


def nothing_changed(others: Sequence[str]) -> None:
    """Say that no record of the class and the kinds asked for changed; of kinds `others` some."""
    more = "Other kinds of record or of change did." if others else ""
    with st.container(key="empty-changes"):
        safe.show(
            safe.fill(
                '<div class="ro ro-empty"><h2>Nothing changed here.</h2><p>{more}</p></div>',
                more=more,
            )
        )
        if others:
            st.button("Show every change", key="empty-every", on_click=_every, args=(others,))


def _every(kinds: Sequence[str]) -> None:
    state.choose("how", "")
    state.choose("what", ",".join(kinds))


def no_articles() -> None:
    """Say how to begin: a store without articles."""
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-eyebrow">Readout</div>'
            "<h1>There are no articles here yet.</h1>"
            '<p class="ro-sub">Two steps to your own timeline, map and table.</p>'
            '<div class="ro-steps"><span>1</span><div><span class="ro-b">Add articles.</span> '
            "Drop exports of news databases, documents, saved pages, mail or tables on the Import "
            "page, or type an address there.</div>"
            '<span>2</span><div><span class="ro-b">Read what came in.</span> The import report '
            "says for each file what was stored, what was a copy, and what was refused and "
            "why.</div></div></div>"
        )
    )
    st.page_link("pages/imports.py", label="Add your articles", icon=":material/add:")


#: on an empty view the last one offers what is hidden
_BUTTONS = REMOVE | {
    "checked": "Show what nobody checked too",
    "start": "Remove the first day",
    "end": "Remove the last day",
}
_ENDS = ("start", "end")


def _why(what: str, asked_for: Filters, said: dict[str, str], removals: Sequence[Removal]) -> str:
    """Return which filters keep how many out; each end of the dates is a filter of its own."""
    ends = {
        "start": in_words(Filters(start=asked_for.start), {}).get("dates", ""),
        "end": in_words(Filters(end=asked_for.end), {}).get("dates", ""),
    }
    asked = f"Asked for: {'; '.join(said.values())}. "
    if not removals:
        return asked + "No single filter empties it: they do so together."
    told = []
    for removal in removals[:3]:
        name = ends.get(removal.field) or said[removal.field]
        told.append(f"‘{name}’ keeps out {words.count(removal.records, what)}")
    return f"{asked}The filter {words.listed(told)}."


def _short(told: str) -> str:
    return told if len(told) <= _LETTERS else f"{told[: _LETTERS - 1]}…"
