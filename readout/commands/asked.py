"""The filters that a command names in; `Filters`, with the ids that its names stand for, out."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from readout import links, search
from readout.commands import written_options
from readout.errors import ExportError
from readout.filters import Filters
from readout.records import Status

if TYPE_CHECKING:
    from readout.frames import Frames, Topic
    from readout.store import Store

_SEVERAL = (  # may be given once for each value
    ("actor", "ACTOR", "a name, a side or an id"),
    ("together", "ACTOR", "of meetings: who must all have taken part; once for each"),
    ("place", "PLACE", "a name, a country or an id"),
    ("topic", "TOPIC", "of the list of topics: a name or an id"),
    ("kind", "KIND", "of meetings: talks, summit ..."),
    ("manner", "MANNER", "of statements: direct, mixed, indirect, denial; criticised ..."),
    ("outlet", "OUTLET", "who printed it"),
    ("language", "CODE", "of articles: en, pl ..."),
)
_WHO = ("side:", "person:")
_WHERE = ("country:", "site:")


def options(one: argparse.ArgumentParser) -> None:
    """Add the filters of the pages, each under the name that it has there."""
    one.add_argument("--saved", default="", metavar="NAME", help="begin with saved filters")
    one.add_argument("--from", dest="start", type=written_options.day, metavar="YYYY-MM-DD")
    one.add_argument("--to", dest="end", type=written_options.day, metavar="YYYY-MM-DD")
    for name, metavar, what in _SEVERAL:
        one.add_argument(f"--{name}", action="append", default=[], metavar=metavar, help=what)
    one.add_argument(
        "--status", action="append", default=[], choices=list(map(str, Status)), help="of meetings"
    )
    one.add_argument(
        "--text",
        "--search",
        default="",
        metavar="WORDS",
        help='as in the search box: base -exercise "missile defence" OR interceptor*',
    )
    one.add_argument("--checked", action="store_true", help="only what an analyst decided on")


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
