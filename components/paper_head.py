"""The filters in; what stands over a page on paper, and on paper alone, out: words, source, day."""

import pandas as pd

from components import corpus, safe, words
from components.filter_bar import in_words
from readout.filters import Filters
from readout.frames import checked, some
from readout.frames.tally import tally


def draw(asked: Filters) -> None:
    """Draw what stands over a printed page alone: filters in words, sources, to which day."""
    whole = corpus.whole()
    if whole.articles.empty:
        return
    part = corpus.part(asked)
    said = "; ".join(in_words(asked, corpus.names()).values())
    safe.show(
        safe.fill(
            '<div class="ro ro-print"><span class="ro-b">Readout</span> · {filters} · {sources}'
            " · {until}</div>",
            filters=f"Filters: {said}" if said else "No filters: the whole corpus",
            sources=_sources(some(part, "articles", "outlet"), *checked(part)),
            until=_until(whole.articles["published"].max()),
        )
    )


def _sources(articles: pd.DataFrame, done: int, records: int) -> str:
    """Return what the page rests on: what is not marked “to check” was read by nobody, either."""
    outlets = len(tally(articles["outlet"]))
    return (
        f"Source: {words.count(len(articles), 'article')} of "
        f"{words.count(outlets, 'outlet')}, read by rule; {done:,} of "
        f"{words.count(records, 'record')} checked by a person"
    )


def _until(newest: pd.Timestamp) -> str:
    return f"as of {words.day(newest)}" if newest == newest else "no article has a date"
