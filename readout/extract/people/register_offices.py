"""The tables of offices and titles in; who held what when, and what titles mean, out.

The columns are described in `data/reference/offices/README.md`.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from readout.extract.people.person_names import key, slug
from readout.extract.people.register_rows import Row, listed, names, read
from readout.extract.wordlists import rows

_CURRENT_DAYS = 366  # a holder last seen in office is taken to hold it for one more year


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
    def title(self) -> str:
        """The office as its country calls it: "Chancellor" of Germany."""
        return _own_titles().get((self.office, self.side), self.office)

    @property
    def basis(self) -> str:
        """The row in words, as shown beside what rests on it."""
        acting = " (acting)" if self.acting else ""
        return f"offices register: {self.office} of {self.side}, {self.name}{acting}, {self.dates}"


def offices(folder: Path) -> list[Holder]:
    """Return the holders whose start is known, in order of time."""
    table = read(folder / "offices" / "offices.csv")
    found = [_holder(row) for row in table if row["start"]]
    return sorted(found, key=lambda one: (one.first, one.name))


def titles(folder: Path, held: list[Holder]) -> dict[str, tuple[Office, ...]]:
    """Return offices by title: canonical names, titles by country, role heads."""
    found: dict[str, dict[Office, None]] = {}
    for office in dict.fromkeys(one.office for one in held):
        found.setdefault(title_key(office), {})[Office(office)] = None
    for row in read(folder / "offices" / "office_titles.csv"):
        for title in names(row["titles"]):
            found.setdefault(title_key(title), {})[Office(row["office"], row["country"])] = None
    for title, office, *only in rows("role_heads.en.tsv"):
        for side in only[0].split("|") if only and only[0] else [""]:
            found.setdefault(title_key(title), {})[Office(office, side)] = None
    for title in list(found):
        for variant in _spellings(title):
            found.setdefault(variant, {}).update(found[title])
    return {title: tuple(readings) for title, readings in found.items()}


def title_key(title: str) -> str:
    """Return what titles are compared by: no case, no article, no "'s"."""
    return " ".join(word for word in key(title).replace("'s ", " ").split() if word != "the")


def holders(held: list[Holder]) -> dict[tuple[str, str], tuple[Holder, ...]]:
    """Return holders by office and side."""
    found: dict[tuple[str, str], list[Holder]] = {}
    for one in held:
        found.setdefault((one.office, one.side), []).append(one)
    return {what: tuple(who) for what, who in found.items()}


def by_weight(held: list[Holder]) -> list[Holder]:
    """Return holders by the commonness of their offices: foreign minister before co-prince."""
    count = Counter(one.office for one in held)
    return sorted(held, key=lambda one: -count[one.office])


def terms(held: list[Holder]) -> dict[str, tuple[Holder, ...]]:
    """Return the offices of each person; `held` is by weight."""
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


@cache
def _own_titles() -> dict[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] for row in rows("own_titles.en.tsv")}


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
        aliases=listed(row["holder_aliases"]),
        country=row["country"],
    )


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
