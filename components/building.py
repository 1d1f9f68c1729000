"""A build that was begun on the page in; its progress with a way to stop it, then the file, out.

The button that begins a build hands over the file as well: what is ready is pressed for once, by a
script of ours, and can be pressed for again.
"""

import streamlit as st

from components import browser_part, builds, safe
from components.builds import Build, Wanted
from readout.export.weights import size_in_words

_EVERY = 0.4  #: seconds between two looks
_STAGES = {
    "": "Getting ready",
    builds.WAITING: "Waiting: another file is being built",
    "facts": "Counting the facts",
    "figures": "Drawing",
    "pages": "Setting the pages",
    "packing": "Packing",
}


def begin(place: str, wanted: Wanted) -> None:
    """Begin to build a file for one place of a page; what was being built there is stopped."""
    cancel(place)
    st.session_state[_key(place)] = builds.start(wanted)


def is_running(place: str) -> bool:
    """Tell whether something is being built for a place."""
    build = _at(place)
    return build is not None and not build.ended.is_set()


def is_shown(place: str) -> bool:
    """Tell whether something stands where the builds of a place are drawn."""
    return _at(place) is not None


def cancel(place: str) -> None:
    """Stop what is being built for a place, if anything is."""
    build = _at(place)
    if build is not None:
        build.stopping.set()


def draw(place: str, of: object) -> Build | None:
    """Draw how far the build of a place is, or why nothing came of it; return one that is ready.

    `of` is what the page shows now: what was built of something else is let go.
    """
    build = _at(place)
    if build is None:
        return None
    if build.wanted.of != of:
        cancel(place)
        del st.session_state[_key(place)]
        _note("What stands here has changed since it was built: build it again.")
        return None
    if not build.ended.is_set():
        _watch(place, build)
    elif build.made is None:
        _note(build.problem)
    else:
        return build
    return None


def hand_over(place: str, build: Build | None) -> None:
    """Draw the button that saves a file that is ready; it is pressed once without the analyst."""
    if build is None or not isinstance(build.made, bytes):
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"ready-{place}"):
        st.download_button(
            "Save again",
            data=build.made,
            file_name=build.wanted.name,
            mime=build.wanted.mime,
            on_click="ignore",
            key=f"save-{place}",
            icon=":material/download_done:",
        )
        _note(f"Ready, {size_in_words(len(build.made))}. Has it not arrived? Save it again.")
    browser_part.known("saving", html="", js="saving.js")(
        key=f"saving-{place}", data={"build": build.id, "button": f".st-key-save-{place}"}
    )


@st.fragment(run_every=_EVERY)
def _watch(place: str, build: Build) -> None:
    if build.ended.is_set():
        st.rerun()
    stopping = build.stopping.is_set()
    with st.container(horizontal=True, vertical_alignment="center"):
        stage, done, total = build.seen
        st.progress(done / total if total else 0.0, width=220)
        _note("Stopping" if stopping else _told(stage, done, total))
        st.button(
            "Cancel",
            key=f"cancel-{place}",
            icon=":material/stop:",
            type="tertiary",
            disabled=stopping,
            on_click=build.stopping.set,
        )


def _told(stage: str, done: int, total: int) -> str:
    said = _STAGES.get(stage, "Building")
    return f"{said}, {done + 1} of {total} …" if total > 1 else f"{said} …"


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note" role="status">{text}</div>', text=text))


def _key(place: str) -> str:
    return f"build-{place}"


def _at(place: str) -> Build | None:
    found = st.session_state.get(_key(place))
    return found if isinstance(found, Build) else None
