"""The sites on a map and the chosen one in; a bar over the map to step through them out.

Previous and next, by button or by arrow key while the bar has the focus, in the order of the list;
and the way back to the whole map from a site that it was moved to. The bar is as wide as the map:
it tells how wide and high that is, which no request says, and whether the visitor wants nothing to
move. The
script is served as a file of this server: the content policy allows no other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from components import browser_part, state

_KEY = "map-bar"
_SEEN, _TOLD, _WHOLE, _CROWD = "map-seen", "map-told", "map-whole", "map-crowd"
_LEAST, _MOST = 240, 4_000  #: pixels; what a browser says beyond is not believed
_BAR = """
<div class="map-bar" role="group" aria-label="Step through the sites: buttons or arrow keys">
<button type="button" data-by="-1" aria-label="Previous site" title="Previous site">‹</button>
<button type="button" data-by="1" aria-label="Next site" title="Next site">›</button>
<span class="map-bar-at" role="status"></span>
<button type="button" data-whole hidden>Whole map</button>
<i class="map-bar-high"></i>
</div>
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """How a visitor sees the map."""

    width: int = 0  #: pixels, 0 while it is not known
    height: int = 0  #: pixels, 0 while it is not known or as it was asked for
    still: bool = False  #: nothing is to move
    at_once: bool = False  #: this time the map does not fly
    near: str = ""  #: the site that the map is moved to, "" for the whole
    crowd: tuple[str, ...] = ()  #: the sites that it is moved to instead
    moves: int = 0  #: how often the whole was asked for


def seen(shown: Mapping[str, str]) -> Seen:
    """Return how the map is to be drawn; `shown` are the names of its sites, by id."""
    now = st.session_state.get(_SEEN, Seen())
    # A flight that begins while the map is drawn for the first time may never get to its end.
    at_once = st.session_state.pop(_TOLD, False)
    whole, moves = st.session_state.get(_WHOLE, ("", 0))
    chosen = state.chosen("site")
    near = chosen if chosen in shown and chosen != whole else ""
    before, members = st.session_state.get(_CROWD, ("", ()))
    crowd = tuple(one for one in members if one in shown) if before == chosen else ()
    return replace(now, at_once=at_once, near=near, crowd=crowd, moves=moves)


def go_to(crowd: Sequence[str]) -> None:
    """Have the map moved to these sites, until another is chosen or the whole is asked for."""
    st.session_state[_CROWD] = (state.chosen("site"), tuple(map(str, crowd)))


def draw(
    shown: Mapping[str, str],
    site: str,
    now: Seen,
    drawn: tuple[int, int],
    asked: tuple[int, int],
) -> None:
    """Draw the bar; `shown` are the names of the sites in the order of the list.

    The map is `drawn` for so many pixels, width and height, where so many were `asked` for: one
    that is wider than it was asked, and wider than high, is no news.
    """
    browser_part.known("map_bar", html=_BAR, css="map_bar.css", js="map_bar.js")(
        key=_KEY,
        data={
            "sites": list(shown),
            "site": site,
            "said": f"{shown.get(site, '')}: {list(shown).index(site) + 1} of {len(shown)}",
            "near": bool(now.near or now.crowd),
            "width": now.width or drawn[0],
            "height": drawn[1],
            "most": asked[0],
            "least": asked[1],
            "still": now.still,
        },
        on_seen_change=_take_seen,
        on_site_change=partial(_take_site, frozenset(shown)),
        on_whole_change=_take_whole,
    )


def read_seen(said: Any) -> Seen | None:
    """Return width, height and stillness as a browser told them, None for what tells no width.

    >>> read_seen({"width": 493.5, "height": 716, "still": False}) == Seen(493, 716)
    True
    >>> read_seen({"width": -1}), read_seen("wide")
    (None, None)
    """
    width, height = (_pixels(said, name) for name in ("width", "height"))
    return Seen(width, height, said.get("still") is True) if width else None


def _take_seen() -> None:
    if told := read_seen(_said("seen")):
        st.session_state[_SEEN], st.session_state[_TOLD] = told, True


def _pixels(said: Any, name: str) -> int:
    found = said.get(name) if isinstance(said, Mapping) else None
    return int(found) if isinstance(found, int | float) and _LEAST <= found <= _MOST else 0


def _take_site(known: frozenset[str]) -> None:
    site = _said("site")
    if isinstance(site, str) and site in known:
        st.session_state.pop(_WHOLE, None)
        st.session_state.pop(_CROWD, None)
        state.choose("site", site)


def _take_whole() -> None:
    if _said("whole") is not None:
        moves = st.session_state.get(_WHOLE, ("", 0))[1]
        st.session_state.pop(_CROWD, None)
        st.session_state[_WHOLE] = (state.chosen("site"), moves + 1)


def _said(name: str) -> Any:
    value = st.session_state.get(_KEY)
    return value.get(name) if isinstance(value, Mapping) else None
