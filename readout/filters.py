"""What the analyst asked for, as one frozen value, and the same in words for chips and captions."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from readout import search

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def day_in_words(day: date) -> str:
    """Return a date as prose writes it.

    >>> day_in_words(date(2016, 5, 16))
    '16 May 2016'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class Filters:
    """A slice of the corpus; an empty field filters nothing.

    `start` and `end` are days, both included, each may be open. `actors` holds actor ids or
    sides ("side:Russia"), `places` place ids or countries ("country:Romania"), `topics` ids of the
    list of topics ("topic:inf-treaty"). `kinds` and `statuses` of meetings, `manners` of statements
    ("direct", "mixed", "indirect", "denial"; or, as the lexicon of cues has them, "criticised",
    "promised"), `languages` of articles (ISO 639-1). `text` is a search (`readout.search`).
    `together` holds actor ids or sides as `actors` does; of `actors` any one is enough, of
    `together` all must have met. `checked` leaves what analysts decided on.
    """

    start: date | None = None
    end: date | None = None
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    text: str = ""
    together: tuple[str, ...] = ()
    checked: bool = False

    def is_empty(self) -> bool:
        """Tell whether nothing is filtered."""
        return self == Filters()

    def active(self) -> tuple[str, ...]:
        """Return the names of the fields that filter something, in their order."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name) != f.default)

    def without(self, field: str) -> "Filters":
        """Return the same filters with one field open again."""
        return replace(self, **{field: getattr(Filters(), field)})


def standing(asked: Filters, stands_for: Mapping[str, str]) -> Filters:
    """Return the filters with every merged id replaced by the one that it stands for, once each.

    A link or a saved filter outlives a merge: the old id has no record left, and would find none.

    >>> standing(Filters(actors=("person:a", "person:b")), {"person:a": "person:b"}).actors
    ('person:b',)
    """

    def told(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(stands_for.get(one, one) for one in ids))

    if not stands_for or not (asked.actors or asked.together):
        return asked
    return replace(asked, actors=told(asked.actors), together=told(asked.together))


def dates_in_words(start: date | None, end: date | None) -> str:
    """Return a date range in words.

    >>> dates_in_words(date(2016, 1, 1), None)
    'from 1 January 2016'
    >>> dates_in_words(None, None)
    'all dates'
    """
    if start and end:
        return f"{day_in_words(start)} to {day_in_words(end)}"
    if start:
        return f"from {day_in_words(start)}"
    if end:
        return f"to {day_in_words(end)}"
    return "all dates"


def in_words(filters: Filters, names: dict[str, str]) -> dict[str, str]:
    """Return field name -> words for every active filter; dates come as one entry, "dates".

    `names` gives the display name of ids ("person:sergei-lavrov" -> "Sergei Lavrov").
    """
    words: dict[str, str] = {}
    if filters.start or filters.end:
        words["dates"] = dates_in_words(filters.start, filters.end)
    for field in ("actors", "places", "topics", "kinds", "statuses", "manners", "outlets"):
        if chosen := getattr(filters, field):
            words[field] = ", ".join(name_of(one, names) for one in chosen)
    if filters.languages:
        words["languages"] = f"in {', '.join(name_of(one, names) for one in filters.languages)}"
    if filters.text:
        words["text"] = search.in_words(filters.text)
    if filters.together:
        words["together"] = _together(filters.together, names)
    if filters.checked:
        words["checked"] = "checked only"
    return words


def name_of(one: str, names: Mapping[str, str]) -> str:
    """Return the name of an id, or what the id says where nothing on file has that name.

    >>> name_of("side:Russia", {}), name_of("", {})
    ('Russia', '')
    """
    return names.get(one, one.partition(":")[2] or one)


def unknown(filters: Filters, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the actors, places and topics asked for that have no name: nothing tells of them.

    >>> unknown(Filters(actors=("person:a", "side:B")), {"side:B": "B"})
    ('person:a',)
    """
    asked = (*filters.actors, *filters.together, *filters.places, *filters.topics)
    return tuple(one for one in dict.fromkeys(asked) if one not in names)


def _together(actors: tuple[str, ...], names: dict[str, str]) -> str:
    """Return "Sergei Lavrov and Vladimir Makei together"; of one alone, that it took part."""
    *before, last = (name_of(one, names) for one in actors)
    return f"{', '.join(before)} and {last} together" if before else f"{last} taking part"
