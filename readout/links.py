"""Filters in; the query of an address that restores them out, and back.

What an address asks for is data from outside: what is no date, unknown or too long is left out.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode

from readout.filters import Filters
from readout.limits import FIELD_CHARACTERS, LINK_FIELDS, SEARCH_CHARACTERS

#: field of Filters -> name in an address
NAMES = {
    "start": "from",
    "end": "to",
    "actors": "who",
    "places": "where",
    "topics": "topic",
    "kinds": "kind",
    "statuses": "status",
    "manners": "said",
    "outlets": "outlet",
    "languages": "language",
    "text": "words",
    "together": "met",
    "checked": "checked",
}
_DAYS = ("start", "end")
_YES = "yes"  #: of a field that is on or off
_VALUES = 50  #: of one filter; more is no address a person made

_SHOWN = 40  #: characters of what could not be read, where a page says so

Query = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Unread:
    """Something of an address that asks for nothing; nobody should think it did."""

    name: str
    value: str  #: its first characters
    why: str  #: "unknown", "no date", "not yes", "no choice", "many" or "long"


def query(filters: Filters) -> Query:
    """Return the parameters of an address, in the order of the fields; open ones have none."""
    return {NAMES[field]: _written(getattr(filters, field)) for field in filters.active()}


def written(filters: Filters) -> str:
    """Return the filters as one line of text, as an address has them.

    >>> written(Filters(actors=("side:Russia",), start=date(2016, 5, 1)))
    'from=2016-05-01&who=side%3ARussia'
    """
    return urlencode(query(filters), doseq=True)


def read(values_of: Callable[[str], Sequence[str]]) -> Filters:
    """Return the filters that an address asks for; `values_of` gives the values of a name."""
    found: dict[str, Any] = {}
    for field, name in NAMES.items():
        values = [value for value in values_of(name) if value][:_VALUES]
        if field in _DAYS:
            found[field] = day(values[0]) if values else None
        elif field == "checked":
            found[field] = values[:1] == [_YES]
        elif field == "text":
            # One letter over the limit is kept: a search that was cut would find something else.
            found[field] = values[0][: SEARCH_CHARACTERS + 1].strip() if values else ""
        else:
            found[field] = tuple(v for v in dict.fromkeys(values) if len(v) <= FIELD_CHARACTERS)
    return Filters(**found)


def unread(
    names: Iterable[str],
    values_of: Callable[[str], Sequence[str]],
    others: Mapping[str, Collection[str]],
) -> tuple[Unread, ...]:
    """Return what of an address `read` leaves out or cuts, in the order of `names`.

    `others` are names that are no filters, each with the values that it may have, several of them
    with commas between; where there are none, with any value.
    """
    fields = {name: field for field, name in NAMES.items()}
    found = []
    for name in names:
        values = [value for value in values_of(name) if value]
        most = SEARCH_CHARACTERS if name == NAMES["text"] else FIELD_CHARACTERS
        why = ""
        if name not in fields and name not in others:
            why = "unknown"
        elif fields.get(name) in _DAYS and values and day(values[0]) is None:
            why = "no date"
        elif fields.get(name) == "checked" and values and values[0] != _YES:
            why = "not yes"
        elif others.get(name) and not set(",".join(values).split(",")) <= {"", *others[name]}:
            why = "no choice"
        elif len(values) > _VALUES:
            why = "many"
        elif any(len(value) > most for value in values):
            why = "long"
        if why:
            found.append(Unread(name[:_SHOWN], "".join(values[:1])[:_SHOWN], why))
    return tuple(found)


def parsed(line: str) -> Filters:
    """Return the filters that a line from `written` stands for.

    >>> parsed("who=side%3ARussia&from=2016-05-01&from=x").actors
    ('side:Russia',)
    """
    try:
        values = parse_qs(line, max_num_fields=LINK_FIELDS)
    except ValueError:  # more fields than any view has
        return Filters()
    return read(lambda name: values.get(name, []))


def day(text: str) -> date | None:
    """Return a day written as 2016-05-16, or None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _written(value: Any) -> str | list[str]:
    if isinstance(value, bool):
        return _YES
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else list(value)
