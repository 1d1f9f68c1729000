"""The sites on a map and the chosen one in; a bar over the map to step through them out.

Previous and next, by button or by arrow key while the bar has the focus, in the order of the list;
and the way back to the whole map from a site that it was moved to. The bar is as wide as the map:
it tells how wide that is, which no request says, and whether the visitor wants nothing to move. The
script is served as a file of this server: the content policy allows no other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from components import browser_part, state

_KEY = "map-bar"
_SEEN, _WHOLE = "map-seen", "map-whole"
_LEAST, _MOST = 240, 4_000  #: pixels; what a browser says beyond is not believed
_BAR = """
<div class="map-bar" role="group" aria-label="Step through the sites: buttons or arrow keys">
<button type="button" data-by="-1" aria-label="Previous site" title="Previous site">‹</button>
<button type="button" data-by="1" aria-label="Next site" title="Next site">›</button>
<span class="map-bar-at" role="status"></span>
<button type="button" data-whole hidden>Whole map</button>
</div>
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """How a visitor sees the map."""

    width: int = 0  #: pixels, 0 while it is not known
    still: bool = False  #: nothing is to move
    near: str = ""  #: the site that the map is moved to, "" for the whole
    moves: int = 0  #: how often the whole was asked for


def seen(shown: Mapping[str, str]) -> Seen:
    """Return how the map is to be drawn; `shown` are the names of its sites, by id."""
    width, still = st.session_state.get(_SEEN, (0, False))
    whole, moves = st.session_state.get(_WHOLE, ("", 0))
    chosen = state.chosen("site")
    return Seen(width, still, chosen if chosen in shown and chosen != whole else "", moves)


def draw(shown: Mapping[str, str], site: str, now: Seen, drawn: int, most: int) -> None:
    """Draw the bar; `shown` are the names of the sites in the order of the list.

    The map is `drawn` for so many pixels, and never for more than `most`: a wider one is no news.
    """
    browser_part.known("map_bar", html=_BAR, css="map_bar.css", js="map_bar.js")(
        key=_KEY,
        data={
            "sites": list(shown),
            "site": site,
            "said": f"{shown.get(site, '')}: {list(shown).index(site) + 1} of {len(shown)}",
            "near": bool(now.near),
            "width": now.width or drawn,
            "most": most,
            "still": now.still,
        },
        on_seen_change=_take_seen,
        on_site_change=partial(_take_site, frozenset(shown)),
        on_whole_change=_take_whole,
    )


def read_seen(said: Any) -> tuple[int, bool] | None:
    """Return width and stillness as a browser told them, None for what is neither.

    >>> read_seen({"width": 493.5, "still": False}), read_seen({"width": -1}), read_seen("wide")
    ((493, False), None, None)
    """
    width = said.get("width") if isinstance(said, Mapping) else None
    if not isinstance(width, int | float) or not _LEAST <= width <= _MOST:
        return None
    return int(width), said.get("still") is True


def _take_seen() -> None:
    if told := read_seen(_said("seen")):
        st.session_state[_SEEN] = told


def _take_site(known: frozenset[str]) -> None:
    site = _said("site")
    if isinstance(site, str) and site in known:
        st.session_state.pop(_WHOLE, None)
        state.choose("site", site)


def _take_whole() -> None:
    if _said("whole") is not None:
        moves = st.session_state.get(_WHOLE, ("", 0))[1]
        st.session_state[_WHOLE] = (state.chosen("site"), moves + 1)


def _said(name: str) -> Any:
    value = st.session_state.get(_KEY)
    return value.get(name) if isinstance(value, Mapping) else None
