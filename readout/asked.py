"""The filters that a command names in; `Filters`, with the ids that its names stand for, out."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from readout import links, search
from readout.errors import ExportError
from readout.filters import Filters

if TYPE_CHECKING:
    from readout.frames import Frames, Topic
    from readout.store import Store

_WHO = ("side:", "person:")
_WHERE = ("country:", "site:")


def begun(words: argparse.Namespace, opened: "Store") -> Filters:
    """Return the saved filters that the command begins with, or none.

    Raises SavedFilterError when none are saved under that name.
    """
    from readout import store

    return links.parsed(store.one_saved(opened, words.saved).query) if words.saved else Filters()


def corpus(opened: "Store", topics: "Sequence[Topic]") -> "Frames":
    """Return what is stored; with topics, what is on each of them is looked for."""
    from readout import frames

    return frames.current_on_topics(opened, topics) if topics else frames.current(opened)


def filters(words: argparse.Namespace, names: Mapping[str, str], begin: Filters) -> Filters:
    """Return the filters of a command: what it names takes the place of what it begins with.

    Raises ExportError when a name stands for nothing or for several things, or when the search
    cannot be read.
    """
    if problem := search.parse(words.text).problem:
        raise ExportError(f"The search cannot be read: {problem}")
    given = Filters(
        start=words.start,
        end=words.end,
        actors=tuple(known(one, names, _WHO) for one in words.actor),
        places=tuple(known(one, names, _WHERE) for one in words.place),
        topics=tuple(_topic(one, names) for one in words.topic),
        kinds=tuple(words.kind),
        statuses=tuple(words.status),
        manners=tuple(words.manner),
        outlets=tuple(words.outlet),
        languages=tuple(words.language),
        text=words.text,
        together=tuple(known(one, names, _WHO) for one in words.together),
        checked=words.checked,
    )
    return replace(begin, **{field: getattr(given, field) for field in given.active()})


def known(word: str, names: Mapping[str, str], preferred: Sequence[str]) -> str:
    """Return the id that a word means: an id itself, else the name of one, else a surname.

    Raises ExportError when nothing, or more than one thing, is called so.
    """
    if word in names:
        return word
    wanted = word.casefold()
    exact = [key for key, name in names.items() if name.casefold() == wanted]
    for kind in preferred:
        if chosen := [key for key in exact if key.startswith(kind)]:
            return chosen[0]
    found = exact or [
        key for key, name in names.items() if name.casefold().split()[-1:] == [wanted]
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise ExportError(f"Nothing in the store is called {word!r}.")
    raise ExportError(f"{word!r} may be {', '.join(sorted(found)[:8])}: write one of these.")


def _topic(word: str, names: Mapping[str, str]) -> str:
    """Return the id of a topic by its name, or by its id with or without "topic:" before it."""
    topics = {key: name for key, name in names.items() if key.startswith("topic:")}
    wanted = word.casefold()
    for key, name in topics.items():
        if wanted in (key, key.removeprefix("topic:"), name.casefold()):
            return key
    listed = ", ".join(sorted(key.removeprefix("topic:") for key in topics))
    raise ExportError(f"No topic is called {word!r}. There are: {listed}.")
