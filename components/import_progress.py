"""The importer's run in; its progress with the time left, a way to cancel it, and what it left."""

import time

import streamlit as st

from components import answer, importing, safe, words
from components.background import Run, Seen
from readout import time_left
from readout.store import ImportReport

_STAGES = {
    "reading": ("Reading", "file"),
    "extracting": ("Searching", "article"),
    "merging": ("Bringing reports of one meeting together", "step"),
}
_AFTER = {"reading": "Then the articles are searched for meetings and statements."}
_EVERY = 1.0  #: seconds between two looks


def running() -> bool:
    """Draw the run that is under way; tell whether there is one."""
    if importing.runs().running() is None:
        return False
    answer.draw(
        "Import",
        "Reading your articles.",
        "You can look at the other pages meanwhile; what is read appears there.",
    )
    _watch()
    return True


@st.fragment(run_every=_EVERY)
def _watch() -> None:
    run = importing.runs().running()
    if run is None:
        st.session_state.pop("import-report", None)
        st.rerun()
    stopping = run.stopping.is_set()
    share, text = in_words(run.seen, time.monotonic())
    st.progress(share)
    if stopping:
        text = "Stopping after what is in hand; what was read is stored."
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
    st.button(
        "Cancel",
        icon=":material/stop:",
        key="import-cancel",
        disabled=stopping,
        on_click=run.stopping.set,
    )


def in_words(seen: Seen, now: float) -> tuple[float, str]:
    """Return how much of a stage is done, and the same in words with the time left.

    >>> in_words(Seen("extracting", 12, 60), 0.0)[1]
    'Searching 60 articles, 12 done.'
    """
    if not seen.stage:
        return 0.0, "Getting ready."
    said, unit = _STAGES.get(seen.stage, ("Working on", "step"))
    share = min(1.0, seen.done / seen.total) if seen.total else 1.0
    if seen.total <= 1:
        return share, f"{said}. {_AFTER.get(seen.stage, '')}".strip()
    left = f"; {time_left.in_words(seen.left.left(now))} left" if seen.left else ""
    text = f"{said} {words.count(seen.total, unit)}, {seen.done:,} done{left}."
    return share, f"{text} {_AFTER.get(seen.stage, '')}".strip()


def left_over(report: ImportReport | None) -> None:
    """Draw how the last run ended, and what the newest import left undone, with ways to go on."""
    last = importing.runs().last()
    if last is not None and last.problem:
        _note(f"The last run did not come to its end. {last.problem}")
    waiting = importing.unextracted()
    unread = report.unread if report is not None else ()
    if report is None or not (waiting or unread or not report.finished_at):
        return
    told = []
    if unread:
        state = "was cancelled" if report.cancelled else "is not finished"
        told.append(f"This import {state}: {words.count(len(unread), 'file')} not read.")
    if not report.finished_at:
        told.append("It was broken off, or another program is at it still.")
    if waiting:
        told.append(f"{words.count(waiting, 'article')} stored and not searched yet.")
    kept = importing.runs().unread_of(report.key)
    if unread and kept is None:
        told.append(
            "Their bytes are no longer here: add these files once more. What was read is known and "
            "is not stored twice."
        )
    _note(" ".join(told))
    if kept is None and not waiting:
        return
    st.button(
        "Go on", icon=":material/play_arrow:", key="import-resume", on_click=_go_on, args=(kept,)
    )


def _go_on(kept: Run | None) -> None:
    if kept is None:
        importing.search_pending()
    else:
        importing.read_in(kept.unread, kept.choices)


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-check">{text}</div>', text=text))
