"""A copied brief in; that its words are of older data, and which numbers changed since, out.

It hinders nothing: it stands on the page until the analyst has read the words again.
"""

from dataclasses import replace

import streamlit as st

from components import corpus, safe, tray, words
from readout import briefing, briefs, settings
from readout.briefs import Brief, from_json, to_json
from readout.errors import ReadoutError
from readout.export.brief import reread
from readout.export.brief.reread import Changed

_LONG = 600  #: letters of what is counted for one item


def draw(brief: Brief) -> None:
    """Draw the reminder and the button that ends it; nothing where no word is of older data."""
    if not brief.copied_from:
        return
    with st.container(border=True, key="brief-reread", gap="xsmall"):
        try:
            _told(brief, reread.changed(brief, counted(brief)))
        except ReadoutError as problem:
            _told(brief, ())
            safe.show(safe.fill('<div class="ro ro-note">{why}</div>', why=str(problem)))
        if not corpus.store().read_only:
            st.button(
                "I have read them again",
                key="brief-read-again",
                icon=":material/done_all:",
                on_click=_confirmed,
            )


def counted(brief: Brief) -> dict[str, str]:
    """Return what is counted for each item of a brief now, or under its mark.

    Raises MarkError when that mark is not there.
    """
    bare = tuple(replace(one, title="", note="", told="") for one in brief.items)
    asked = Brief(brief.name, as_of=brief.as_of, items=bare)
    return _counted(corpus.version(), to_json(asked))


@st.cache_data(show_spinner=False, max_entries=16)
def _counted(version: corpus.Version, asked: str) -> dict[str, str]:
    brief, place, store = from_json(asked), settings.load(), corpus.store()
    whole = briefing.records(store, brief, place) if brief.as_of else corpus.whole()
    return briefing.counted(store, brief, whole, place)


def _told(brief: Brief, found: tuple[Changed, ...]) -> None:
    kept = sum(bool(item.told) for item in brief.items)
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-b">Read the words again</div><div class="ro-note">'
            "Title, findings, notes, confidence and gaps were written for “{before}”. {how}</div>"
            "</div>",
            before=brief.copied_from,
            how=_how(len(found), kept),
        )
    )
    for one in found:
        safe.show(
            safe.fill(
                '<div class="ro ro-small"><span class="ro-b">{number}. {title}</span>'
                "{gone}{now}</div>",
                number=one.number,
                title=one.title,
                gone=_lines("Then", one.before),
                now=_lines("Now", one.now),
            )
        )


def _how(changed: int, kept: int) -> str:
    if not kept:
        return "What was counted then was not kept."
    if not changed:
        return "Nothing in its items is counted otherwise since."
    items = f"{changed} of {kept} item{'' if kept == 1 else 's'}"
    return f"{items} {'is' if changed == 1 else 'are'} counted otherwise since:"


def _lines(when: str, lines: tuple[str, ...]) -> safe.Html:
    if not lines:
        return safe.fill("")
    said = words.cut(" ".join(lines), _LONG)
    return safe.fill('<div class="ro-muted">{when}: {said}</div>', when=when, said=said)


def _confirmed() -> None:
    tray.change(briefs.read_again)
