"""One record of a table or a JSON file in; its article out. The obvious names of fields are known.

The names are data (words/columns.tsv); which columns a table's header offers for which field is
told once for the table (`take`), an analyst's choice before any guess. A record is a mapping of
names to text, or to the lists and objects that JSON nests: a source may be an object with a title,
a text a list of paragraphs.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import unescape
from itertools import chain, islice
from typing import TypeAlias

from readout import limits
from readout.articles import choices, counted_days
from readout.articles.written_names import fold, language, rows
from readout.records import Columns, Fact, Known, RawArticle
from readout.written_dates import order_of, parse_written

_NOTHING = frozenset(("", "nan", "none", "null", "\\n", "n/a", "nat"))
_LONGEST_NOTHING = max(map(len, _NOTHING))
_DIGITS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)", re.ASCII)
_MARKUP = re.compile(r"</p>|</div>|<br\b|<p[ >]", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9A-Fa-f]{2,5}|[a-zA-Z]{2,8});")
_HOST = re.compile(r"https?://(?:www\.)?([A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,20})(?![\w.@-])", re.I)
_DELIMITERS = ",;\t|"
#: Under which name a value lies that JSON nests once more: a headline, a byline, a day, a text.
_WITHIN = ("title", "name", "main", "rendered", "original", "date", "label", "uri")
_WITHIN_TEXT = ("rendered", "text", "body", "content", "html", "value", "label")
_LOOKED_AT = 1_000  #: records of a JSON file whose keys make its header

Names: TypeAlias = Mapping[str, Iterable[str]]  #: field -> folded names, the best one first


@dataclass(frozen=True, slots=True)
class Taken:
    """Which columns of one table are taken for which field."""

    names: Names = field(repr=False)
    columns: Columns = ()  #: the same as the table writes them; fields without a column left out
    notes: tuple[str, ...] = ()  #: what was chosen and is not there


def take(header: Iterable[str]) -> Taken:
    """Return the columns that a header offers: as an analyst chose them, the others as guessed.

    A column that was chosen for one field is not guessed for another. Where a chosen column is not
    in this table, the field is guessed, and a note says so.
    """
    header = list(header)
    written: dict[str, str] = {}
    for name in header:
        written.setdefault(fold(name), name)
    asked = {one: tuple(map(fold, names)) for one, names in choices.current().columns}
    kept = {one: names for one, names in asked.items() if all(name in written for name in names)}
    spent = {name for names in kept.values() for name in names}
    names: dict[str, tuple[str, ...]] = {}
    for one, known in _names().items():
        guessed = (name for name in known if name in written and name not in spent)
        names[one] = kept[one] if one in kept else tuple(guessed)
    columns = tuple((one, tuple(written[name] for name in found)) for one, found in names.items())
    missing = [", ".join(of) for one, of in choices.current().columns if one not in kept]
    notes = tuple(f"No column is called “{name[:60]}” here: guessed instead." for name in missing)
    return Taken(names, tuple(pair for pair in columns if pair[1]), notes)


def keys(records: Iterable[Mapping[str, object]]) -> tuple[str, ...]:
    """Return the names that records use, in the order of their first use: a header for JSON."""
    looked_at = islice(records, _LOOKED_AT)
    found = dict.fromkeys(chain.from_iterable(looked_at))
    return tuple(islice(found, limits.TABLE_COLUMNS))


def article(
    record: Mapping[str, object], day_first: bool | None = None, names: Names | None = None
) -> RawArticle | None:
    """Return the article of one record, or None when it holds no text.

    `day_first` is the order of all-digit dates in this file, None when it is not known. `names` are
    those of `take`; without them every name that is known is tried.
    """
    return article_of(by_name(record), day_first, names or _names())


def article_of(
    values: Mapping[str, object], day_first: bool | None, names: Names
) -> RawArticle | None:
    """Return the article of values as `by_name` gives them, or None when they hold no text."""
    text = _text(values, names)
    return _article(values, text, day_first, names) if text else None


def about(
    record: Mapping[str, object],
    text: str,
    day_first: bool | None = None,
    names: Names | None = None,
) -> RawArticle:
    """Return the article of a text and of a record that says the rest."""
    return _article(by_name(record), text, day_first, names or _names())


def _article(
    values: Mapping[str, object], text: str, day_first: bool | None, names: Names
) -> RawArticle:
    address = _first(values, names["address"])
    outlet = _first(values, names["outlet"]).removeprefix("www.") or _host(address)
    return RawArticle(
        text=text,
        title=_fact(_unescaped(_first(values, names["title"]))),
        outlet=_fact(outlet),
        published=_fact(_published(values, names["published"], day_first)),
        address=address,
        language=language(_first(values, names["language"])),
        byline=_persons(values, names["byline"]),
    )


def written_date(record: Mapping[str, object], names: Names | None = None) -> str:
    """Return what a record gives as its day of publication, as written, or ""."""
    return date_of(by_name(record), names or _names())


def date_of(values: Mapping[str, object], names: Names) -> str:
    """Return what values, as `by_name` gives them, say of the day, as written, or ""."""
    return _first(values, names["published"])


def day_order(dates: Iterable[str]) -> bool | None:
    """Tell whether the all-digit dates of one file put the day first; None when nothing tells.

    >>> day_order(["06/05/2016", "16/05/2016"]), day_order(["06/05/2016"])
    (True, None)
    """
    seen = {
        order_of(int(found[1]), int(found[2]))
        for found in map(_DIGITS.match, dates)
        if found and found[1] != found[2]
    } - {None}
    return seen.pop() if len(seen) == 1 else None


def has_text(names: Iterable[str]) -> bool:
    """Tell whether one of these column names is that of an article's text."""
    return bool(tuple(take(names).names["text"]))


def known(names: Iterable[str]) -> int:
    """Return how many of these column names are those of a field."""
    folded = map(fold, names)
    return sum(any(name in field for field in _names().values()) for name in folded)


def is_table(opening: str) -> bool:
    """Tell whether a text begins with the header row of a table of articles."""
    header = opening.lstrip().split("\n", 1)[0]
    for delimiter in _DELIMITERS:
        if delimiter not in header:
            continue
        names = header.split(delimiter)
        count = known(names)
        if len(names) > 1 and count > 1 and count * 3 >= len(names) and has_text(names):
            return True
    return False


def by_name(record: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a record by their folded names."""
    return dict(zip(_folded(tuple(record)), record.values(), strict=True))


@lru_cache(64)  # the records of one file have the same names
def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names for comparing; "" for one that is the same as an earlier one, which counts."""
    found: dict[str, int] = {}
    for place, name in enumerate(names):
        found.setdefault(fold(name), place)
    return tuple(fold(name) if found[fold(name)] == n else "" for n, name in enumerate(names))


def _text(values: Mapping[str, object], names: Names) -> str:
    for name in names["text"]:
        value = values.get(name)
        if isinstance(value, dict):  # {"rendered": "<p>They met.</p>"}
            value = _within(value)
        if isinstance(value, list):
            parts = (_within(part) if isinstance(part, dict) else part for part in value)
            value = "\n\n".join(part for part in parts if isinstance(part, str))
        if isinstance(value, str) and not _is_nothing(value.strip()):
            return _without_markup(value)
    return ""


def _within(value: Mapping[str, object]) -> object:
    return next((value[key] for key in _WITHIN_TEXT if key in value), "")


def _without_markup(value: str) -> str:
    if "<" not in value or not _MARKUP.search(value):
        return _unescaped(value)
    from readout.articles.html import plain  # lxml, which most tables do not need

    return plain(value)


def _unescaped(value: str) -> str:
    return unescape(value) if "&" in value and _ENTITY.search(value) else value


def _host(address: str) -> str:
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _published(values: Mapping[str, object], names: Iterable[str], day_first: bool | None) -> str:
    for name in names:
        if name in values:
            written = _plain(values[name])
            if found := parse_written(written, day_first=day_first) or counted_days.day(written):
                return found
    return ""


def _first(values: Mapping[str, object], names: Iterable[str]) -> str:
    for name in names:
        value = values.get(name)
        if not value:
            continue
        bare = value.strip() if isinstance(value, str) else ""
        if len(bare) > _LONGEST_NOTHING:
            return bare
        if found := _plain(value):
            return found
    return ""


def _persons(values: Mapping[str, object], names: Iterable[str]) -> str:
    """Return the authors that a record names; JSON lists them one by one."""
    for name in names:
        value = values.get(name)
        if isinstance(value, list):
            found = ", ".join(filter(None, map(_plain, value)))
        else:
            found = _plain(value) if value else ""
        if found and not found.isdigit():  # the number of a user
            return found
    return ""


def _plain(value: object) -> str:
    if not isinstance(value, str):
        value = _inner(value)
    bare = value.strip()
    return "" if _is_nothing(bare) else bare


def _inner(value: object) -> str:
    """Return the text of a value that JSON or Parquet nests, or ""."""
    if isinstance(value, Mapping):
        named = by_name(value)
        value = next((named[n] for n in _WITHIN if n in named), "")
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


def _is_nothing(bare: str) -> bool:
    return len(bare) <= _LONGEST_NOTHING and bare.casefold() in _NOTHING


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()


@cache
def _names() -> dict[str, dict[str, None]]:
    # A dict keeps the order of preference and is quick to ask.
    known = rows("columns.tsv")
    return {one: dict.fromkeys(fold(name) for name in names.split()) for one, names in known}
