"""Everything that is stored in; the lines at the foot of the navigation, what is read here, out."""

import streamlit as st

from components import corpus, safe, words
from components.safe import Html
from readout import frames
from readout.frames import Frames


def draw() -> None:
    """Draw how much there is and to which day; nothing where nothing is stored."""
    if not corpus.whole().articles.empty:
        safe.show(_told(corpus.version()))


@st.cache_resource(show_spinner=False, max_entries=2)
def _told(version: corpus.Version) -> Html:
    whole = corpus.whole_at(version)
    articles = whole.articles
    demo = bool(articles["demo"].all())
    newest = articles["published"].max()
    return safe.fill(
        '<div class="ro ro-corpus">{tag}<p>{what}{counts}.</p><p>{checked}</p><p>{until}</p></div>',
        tag=safe.fill('<span class="ro-tag ro-tag-plain">Demo</span>') if demo else "",
        what="Written for this project from public facts. " if demo else "",
        counts=", ".join(
            [
                words.count(len(articles), "article"),
                words.count(len(whole.meetings), "meeting"),
                words.count(int(whole.statements["group"].nunique()), "statement"),
            ]
        ),
        checked=_checked(whole),
        until=f"Data to {words.day(newest)}" if newest == newest else "No article has a date",
    )


def _checked(whole: Frames) -> Html:
    done, every = frames.checked(whole)
    doubtful = frames.doubtful(whole)
    return safe.fill(
        "{done} of {every} checked{doubtful}.",
        done=f"{done:,}",
        every=words.count(every, "record"),
        doubtful=safe.fill(
            ', <span class="ro-check">{number} to check</span>', number=f"{doubtful:,}"
        )
        if doubtful
        else "",
    )
