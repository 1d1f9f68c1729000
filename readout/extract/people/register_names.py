"""The tables of actors and countries in; who and what bears a name out.

The columns are described in the READMEs of `data/reference/actors` and `data/reference/countries`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from readout.extract.people.person_names import key, slug, surname, with_marks
from readout.extract.people.register_offices import Holder
from readout.extract.people.register_rows import Row, listed, names, read
from readout.records import ActorKind

Index = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that can speak or meet."""

    id: str
    name: str  #: the name shown
    kind: ActorKind
    side: str  #: country or organisation, "" if none
    gender: str = ""  #: "f", "m" or ""
    aliases: tuple[str, ...] = ()


def countries(folder: Path) -> list[Row]:
    """Return the rows of countries and organisations."""
    return read(folder / "countries" / "countries.csv")


def actors(folder: Path) -> list[Actor]:
    """Return persons, institutions and news agencies; ids are the tables' own."""
    named = [
        Actor(
            row["id"],
            with_marks(row["name"], listed(row["aliases"])),
            ActorKind(row["kind"]),
            row["country"],
            row["gender"],
            listed(row["aliases"]),
        )
        for row in read(folder / "actors" / "actors.csv")
    ]
    return named + [
        Actor(row["id"], row["name"], ActorKind.AGENCY, row["country"], "", listed(row["aliases"]))
        for row in read(folder / "actors" / "news_agencies.csv")
    ]


def everyone(known: list[Actor], table: list[Row], held: list[Holder]) -> dict[str, Actor]:
    """Return all actors by id: the known ones, holders of office, governments, organisations.

    A person is of the side of the first row in `held`: Hollande of France, not of Andorra, whose
    co-prince he was too.
    """
    found = {one.id: one for one in known}
    for one in held:
        old = found.get(one.actor)
        aliases = dict.fromkeys((*(old.aliases if old else ()), *one.aliases))
        gender = old.gender if old else ""
        side = old.side if old and old.side else one.country or one.side
        shown = with_marks(one.name, aliases)
        found[one.actor] = Actor(one.actor, shown, ActorKind.PERSON, side, gender, tuple(aliases))
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
            if family := surname(spelling):
                last.setdefault(family, {})[one.id] = None
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
        levels[1] += [(name, actor.id) for name in names(row["aliases"])]
        levels[2] += [(name, actor.id) for name, _ in _metonyms(row)]
    return _first_claims(levels)


def sides(table: list[Row]) -> dict[str, str]:
    """Return countries and organisations by name, alias, capital or metonym."""
    levels: list[list[tuple[str, str]]] = [[], [], []]
    for row in table:
        levels[0].append((row["country"], row["country"]))
        levels[1] += [(name, row["country"]) for name in names(row["aliases"])]
        levels[2] += _metonyms(row)
    return _first_claims(levels)


def demonyms(table: list[Row]) -> dict[str, str]:
    """Return countries by adjective and by the name of their people."""
    claims = [(name, row["country"]) for row in table for name in names(row["demonyms"])]
    return _first_claims([claims])


def _metonyms(row: Row) -> list[tuple[str, str]]:
    """Return what stands for a government, with its country.

    Ambiguous entries are claimed too, so that the other claims fall: Brussels is nobody's.
    """
    capitals = row["capitals"] if row["kind"] == "country" else ""
    found = names(row["metonyms"], ("historic", "since")) + names(capitals)
    return [(name, row["country"]) for name in found]


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
