"""Frames in; the names that stand for ids and the short labels of meetings out."""

from collections.abc import Sequence

from readout.frames.records import Frames

LABELLED = 3  #: parties named in a label; of more, the rest is counted


def names(frames: Frames) -> dict[str, str]:
    """Return the display name of every id that a filter may hold, in alphabetical order.

    Ids of actors and places, and "side:Russia" and "country:Romania" for what stands behind them.
    """
    found: dict[str, str] = {}
    for frame, id_column, name_column in (
        (frames.participants, "actor", "name"),
        (frames.statements, "actor", "speaker"),
        (frames.meetings, "place_id", "place"),
        (frames.mentions, "place_id", "place"),
    ):
        firsts = frame[~frame[id_column].duplicated()]
        for key, name in zip(firsts[id_column], firsts[name_column], strict=True):
            found.setdefault(key, name)
    for frame, column, prefix in (
        (frames.participants, "side", "side"),
        (frames.statements, "side", "side"),
        (frames.meetings, "country", "country"),
        (frames.mentions, "country", "country"),
    ):
        found |= {f"{prefix}:{value}": value for value in frame[column].unique() if value}
    found |= {topic.id: topic.name for topic in frames.topics}
    found.pop("", None)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def label(people: Sequence[tuple[str, str]]) -> str:
    """Return a short label for parties given as (name, kind of actor): surnames of persons.

    >>> label([("Sergei Lavrov", "person"), ("Vladimir Makei", "person")])
    'Lavrov, Makei'
    >>> label([("Ursula von der Leyen", "person"), ("NATO", "organisation")])
    'von der Leyen, NATO'
    """
    short = [surname(name) if kind == "person" else name for name, kind in people[:LABELLED]]
    rest = len(people) - LABELLED
    return ", ".join(short) + (f" + {rest}" if rest > 0 else "")


def surname(name: str) -> str:
    """Return the last name of a full name, with the small words that belong to it.

    >>> surname("Jaap de Hoop Scheffer")
    'de Hoop Scheffer'
    """
    parts = name.split()
    small = next((at for at, part in enumerate(parts) if at and part[:1].islower()), None)
    return " ".join(parts[small:] if small is not None else parts[-1:])


def sides(values: Sequence[str]) -> str:
    """Return the sides of a meeting in one cell: each once, in alphabetical order."""
    return " – ".join(sorted({value for value in values if value}))
