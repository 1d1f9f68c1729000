"""The tables of the reference folder in; the indexes that the registers look things up in out.

Each table's columns are described in the README beside it.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from readout.errors import SettingsError
from readout.extract.person_names import key, personal, slug
from readout.extract.wordlists import rows
from readout.records import ActorKind

Row = dict[str, str]
Index = dict[str, tuple[str, ...]]

_CURRENT_DAYS = 366  # a holder last seen in office is taken to hold it for one more year
_LONG_AGO = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that can speak or meet."""

    id: str
    name: str  #: the name shown
    kind: ActorKind
    side: str  #: country or organisation, "" if none
    gender: str = ""  #: "f", "m" or ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its canonical name; `side` only where the title is one country's own."""

    name: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office in one unbroken stretch of days."""

    actor: str
    name: str
    office: str
    side: str  #: country, or the organisation the office belongs to
    first: date
    last: date
    acting: bool
    dates: str  #: as in the register: "2004-03-09 to today"
    aliases: tuple[str, ...] = ()
    country: str = ""

    @property
    def basis(self) -> str:
        """The row in words, as shown beside what rests on it."""
        acting = " (acting)" if self.acting else ""
        return f"offices register: {self.office} of {self.side}, {self.name}{acting}, {self.dates}"


def countries(folder: Path) -> list[Row]:
    """Return the rows of countries and organisations."""
    return _read(folder / "countries" / "countries.csv")


def actors(folder: Path) -> list[Actor]:
    """Return persons, institutions and news agencies; ids are the tables' own."""
    named = [
        Actor(
            row["id"],
            row["name"],
            ActorKind(row["kind"]),
            row["country"],
            row["gender"],
            _list(row["aliases"]),
        )
        for row in _read(folder / "actors" / "actors.csv")
    ]
    return named + [
        Actor(row["id"], row["name"], ActorKind.AGENCY, row["country"], "", _list(row["aliases"]))
        for row in _read(folder / "actors" / "news_agencies.csv")
    ]


def offices(folder: Path) -> list[Holder]:
    """Return the holders whose start is known, in order of time."""
    table = _read(folder / "offices" / "offices.csv")
    found = [_holder(row) for row in table if row["start"]]
    return sorted(found, key=lambda one: (one.first, one.name))


def everyone(known: list[Actor], table: list[Row], held: list[Holder]) -> dict[str, Actor]:
    """Return all actors by id: the known ones, holders of office, governments, organisations."""
    found = {one.id: one for one in known}
    for one in held:
        old = found.get(one.actor)
        aliases = dict.fromkeys((*(old.aliases if old else ()), *one.aliases))
        gender = old.gender if old else ""
        side = old.side if old and old.side else one.country or one.side
        found[one.actor] = Actor(
            one.actor, one.name, ActorKind.PERSON, side, gender, tuple(aliases)
        )
    for row in table:
        actor = _institution(row)
        found.setdefault(actor.id, actor)
    return found


def people(found: dict[str, Actor]) -> tuple[Index, Index]:
    """Return ids by full name and alias, and ids by surname."""
    full: dict[str, dict[str, None]] = {}
    last: dict[str, dict[str, None]] = {}
    for one in found.values():
        if one.kind is not ActorKind.PERSON:
            continue
        for name in (one.name, *one.aliases):
            spelling = key(name)
            if " " not in spelling:  # an alias of one word is a spelling of the surname
                last.setdefault(spelling, {})[one.id] = None
                continue
            full.setdefault(spelling, {})[one.id] = None
            if split := personal(name):
                last.setdefault(split.surname, {})[one.id] = None
    return (
        {spelling: tuple(ids) for spelling, ids in full.items()},
        {spelling: tuple(ids) for spelling, ids in last.items()},
    )


def institutions(found: dict[str, Actor], table: list[Row]) -> dict[str, str]:
    """Return ids of governments, organisations and agencies by name, alias or metonym.

    Where two claim a name, names beat aliases and aliases beat metonyms; a name that two claim
    on one level is nobody's.
    """
    levels: list[list[tuple[str, str]]] = [[], [], []]
    for one in found.values():
        if one.kind is ActorKind.PERSON:
            continue
        levels[0].append((one.name, one.id))
        levels[1 if one.kind is ActorKind.AGENCY else 0] += [(name, one.id) for name in one.aliases]
    for row in table:
        actor = _institution(row)
        levels[1] += [(name, actor.id) for name in _names(row["aliases"])]
        levels[2] += [(name, actor.id) for name, _ in _metonyms(row)]
    return _first_claims(levels)


def sides(table: list[Row]) -> dict[str, str]:
    """Return countries and organisations by name, alias, capital or metonym."""
    levels: list[list[tuple[str, str]]] = [[], [], []]
    for row in table:
        levels[0].append((row["country"], row["country"]))
        levels[1] += [(name, row["country"]) for name in _names(row["aliases"])]
        levels[2] += _metonyms(row)
    return _first_claims(levels)


def demonyms(table: list[Row]) -> dict[str, str]:
    """Return countries by adjective and by the name of their people."""
    claims = [(name, row["country"]) for row in table for name in _names(row["demonyms"])]
    return _first_claims([claims])


def titles(folder: Path, held: list[Holder]) -> dict[str, tuple[Office, ...]]:
    """Return offices by title: canonical names, titles by country, role heads."""
    found: dict[str, dict[Office, None]] = {}
    for office in dict.fromkeys(one.office for one in held):
        found.setdefault(title_key(office), {})[Office(office)] = None
    for row in _read(folder / "offices" / "office_titles.csv"):
        for title in _names(row["titles"]):
            found.setdefault(title_key(title), {})[Office(row["office"], row["country"])] = None
    for title, office, *only in rows("role_heads.en.tsv"):
        for side in only[0].split("|") if only and only[0] else [""]:
            found.setdefault(title_key(title), {})[Office(office, side)] = None
    for title in list(found):
        for variant in _spellings(title):
            found.setdefault(variant, {}).update(found[title])
    return {title: tuple(readings) for title, readings in found.items()}


def title_key(title: str) -> str:
    """Return what titles are compared by: no case, no article."""
    return " ".join(word for word in key(title).split() if word != "the")


def holders(held: list[Holder]) -> dict[tuple[str, str], tuple[Holder, ...]]:
    """Return holders by office and side."""
    found: dict[tuple[str, str], list[Holder]] = {}
    for one in held:
        found.setdefault((one.office, one.side), []).append(one)
    return {what: tuple(who) for what, who in found.items()}


def terms(held: list[Holder]) -> dict[str, tuple[Holder, ...]]:
    """Return the offices of each person."""
    found: dict[str, list[Holder]] = {}
    for one in held:
        found.setdefault(one.actor, []).append(one)
    return {who: tuple(what) for who, what in found.items()}


def only_sides(held: list[Holder]) -> dict[str, str]:
    """Return the side of every office that one side alone has."""
    found: dict[str, set[str]] = {}
    for one in held:
        found.setdefault(one.office, set()).add(one.side)
    return {office: next(iter(who)) for office, who in found.items() if len(who) == 1}


def first_day(prefix: str) -> date:
    """Return the first day of an ISO prefix: "2016-05" is 1 May 2016."""
    return date.fromisoformat(prefix + "-01-01"[len(prefix) - 4 :])


def last_day(prefix: str) -> date:
    """Return the last day of an ISO prefix: "2016-05" is 31 May 2016."""
    if len(prefix) == 4:
        return date(int(prefix), 12, 31)
    if len(prefix) == 7:
        return (first_day(prefix).replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(1)
    return date.fromisoformat(prefix)


def _read(path: Path) -> list[Row]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SettingsError(f"The register {path.name} cannot be read.") from error


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _names(cell: str, left_out: tuple[str, ...] = ("ambiguous", "historic")) -> list[str]:
    """Return the entries of a list, less those with such a limit; limits in brackets are cut."""
    parted = (entry.partition(" (") for entry in _list(cell))
    return [name for name, _, limit in parted if not limit.startswith(left_out)]


def _metonyms(row: Row) -> list[tuple[str, str]]:
    """Return what stands for a government, with its country.

    Ambiguous entries are claimed too, so that the other claims fall: Brussels is nobody's.
    """
    capitals = row["capitals"] if row["kind"] == "country" else ""
    names = _names(row["metonyms"], ("historic",)) + _names(capitals)
    return [(name, row["country"]) for name in names]


def _holder(row: Row) -> Holder:
    first = first_day(row["start"])
    if row["end"]:
        last, until = last_day(row["end"]), row["end"]
    elif row["end_known"] == "current":
        last, until = last_day(row["seen"]) + timedelta(days=_CURRENT_DAYS), "today"
    else:
        last, until = last_day(row["seen"] or row["start"]), "not known"
    note = row["note"].casefold()
    return Holder(
        actor=f"person:{slug(row['holder'])}",
        name=row["holder"],
        office=row["office"],
        side=row["organisation"] or row["country"],
        first=first,
        last=max(first, last),
        acting="acting" in note or "interim" in note,
        dates=f"{row['start']} to {until}",
        aliases=_list(row["holder_aliases"]),
        country=row["country"],
    )


def _institution(row: Row) -> Actor:
    is_country = row["kind"] == "country"
    kind = ActorKind.GOVERNMENT if is_country else ActorKind.ORGANISATION
    return Actor(f"{kind}:{slug(row['country'])}", row["country"], kind, row["country"])


def _first_claims(levels: Iterable[list[tuple[str, str]]]) -> dict[str, str]:
    taken: dict[str, str] = {}
    closed: set[str] = set()
    for level in levels:
        claims: dict[str, set[str]] = {}
        for name, owner in level:
            claims.setdefault(_spelling(name), set()).add(owner)
        for spelling, owners in claims.items():
            if spelling in closed:
                continue
            closed.add(spelling)
            if len(owners) == 1:
                taken[spelling] = owners.pop()
    return taken


def _spelling(name: str) -> str:
    """Return what a name is found by; capitals of six letters at most keep their case."""
    bare = name.removeprefix("the ").replace(".", "")
    return f"={bare}" if bare.isupper() and len(bare) <= 6 else key(bare)


def _spellings(title: str) -> set[str]:
    """Return a title in the other spellings of English."""
    pairs = (
        ("defence", "defense"),
        ("defense", "defence"),
        ("adviser", "advisor"),
        ("chairman", "chairwoman"),
        ("chairman", "chairperson"),
        ("spokesperson", "spokesman"),
        ("spokesperson", "spokeswoman"),
        ("secretary general", "secretary-general"),
        ("vice president", "vice-president"),
        ("under secretary", "undersecretary"),
        ("director general", "director-general"),
    )
    return {title.replace(one, other) for one, other in pairs if one in title}
