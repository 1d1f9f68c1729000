"""The reference folder in; an index of place names, demonyms and military sites out.

The gazetteer is a table of 60,000 rows with 236,000 names (see the README beside it). Its rows and
the index of its names stay lines of text, cut up when a name is met: a fresh process pays for
reading two files and no more.
"""

import csv
import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from readout.errors import SettingsError
from readout.extract.places.gazetteer_index import Index, beginning
from readout.extract.wordlists import rows
from readout.records import Level, Place

_UNITS = frozenset(("England",))  # a unit of its own in the gazetteer, and an alias of the country
_REMEMBERED = 50_000  # look-ups: the words of news recur, and a bisection costs 3 microseconds
_FIELDS = (
    "id name ascii aliases level country admin1 lat lon population feature_code common_word "
    "risky_aliases codes source"
).split()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the gazetteer or of the register of sites."""

    place: Place
    population: int = 0  #: of a unit the sum of its towns; for ranking only
    feature: str = ""  #: GeoNames feature code: PPLC, ADM1, SEA
    names: tuple[str, ...] = ()  #: the name and its form without diacritics
    risks: dict[str, str] = field(default_factory=dict)  #: name -> flags: w English word, s surname
    codes: tuple[str, ...] = ()  #: matched only behind a comma: "TX"
    fame: int = 0  #: how many other names it has, in how many languages it is spoken of
    own: bool = False  #: from the project's own list of regions of the news

    def flags(self, written: str) -> str:
        """Return what else a written name may be: w p r f s d, as in the gazetteer's README."""
        return self.risks.get(written, "")


class Gazetteer:
    """An index of names; made by `load`, never changed afterwards but for its cache of rows."""

    def __init__(self, folder: Path) -> None:
        self._countries = _countries(folder / "countries" / "countries.csv")
        self._short = {row["iso2"]: row["country"] for row in self._countries if row["iso2"]}
        self._lines = _lines(folder / "places" / "gazetteer.csv.gz")
        self._index = _index(folder / "places" / "names.tsv.gz", len(self._lines))
        self._postal = self._index.under(",")
        self._added: dict[str, tuple[int, ...]] = {}  # names of countries and sites -> all rows
        self._longest: dict[str, int] = {}
        self._entries: dict[int, Entry] = {}
        self.demonyms: dict[str, str] = {}  #: adjective or noun -> place, "" when several claim it
        self.openers: set[str] = set()  #: words without a capital that begin a site's name
        self.shared: dict[str, Entry] = {}  #: name that a town and a site share -> the site
        self.sites: tuple[Entry, ...] = ()  #: the register of sites
        self.groups: dict[str, str] = {}  #: id of a site -> its group
        self._country_names: set[str] = set()
        self._country_rows = {
            self._short[code]: row
            for code, row in self._index.under("=").items()
            if code in self._short
        }
        self._add_countries()
        self._add_sites(folder / "sites" / "sites.csv")
        self._found = lru_cache(_REMEMBERED)(self._entries_of)
        self._beginning = lru_cache(_REMEMBERED)(self._words_of)

    def longest(self, word: str) -> int:
        """Return how many words a name that begins with this word may have; 0 for none."""
        return self._beginning(word)

    def people(self, demonym: str) -> Entry | None:
        """Return the place that a demonym speaks of; None when several places claim it."""
        name = self.demonyms[demonym]
        if (row := self._country_rows.get(name)) is not None:
            return self._entry(row)
        return max(self.find(name), key=lambda entry: (entry.own, entry.population), default=None)

    def capital(self, country: str) -> Place | None:
        """Return the capital of a country (English short name); None where two share the seat."""
        row = next((row for row in self._countries if row["country"] == country), None)
        names = _listed(row["capitals"]) if row is not None else []
        seats = {
            entry.place.id: entry.place
            for name in names
            for entry in self.find(name)
            if entry.feature == "PPLC" and entry.place.country == country
        }
        return next(iter(seats.values())) if len(seats) == 1 else None

    def postal(self, code: str) -> tuple[Entry, ...]:
        """Return the state or province of a postal code: "TX"; only sure behind a comma."""
        row = self._postal.get(code)
        return () if row is None else (self._entry(row),)

    def is_country_name(self, name: str) -> bool:
        """Tell whether it is an English name of a country: "Romania", not "România"."""
        return name in self._country_names

    def __contains__(self, name: str) -> bool:
        return bool(self._rows(name))

    def find(self, name: str) -> tuple[Entry, ...]:
        """Return every entry of that name, as written; empty when there is none."""
        return self._found(name)

    def _entries_of(self, name: str) -> tuple[Entry, ...]:
        return tuple(self._entry(row) for row in self._rows(name))

    def _words_of(self, word: str) -> int:
        return max((self._longest.get(word, 0), *self._index.rows(">" + word)))

    def _rows(self, name: str) -> tuple[int, ...]:
        return self._added.get(name) or self._index.rows(name)

    def _entry(self, row: int) -> Entry:
        known = self._entries.get(row)
        if known is None:
            known = self._entries[row] = _parse(self._lines[row], self._short)
        return known

    def _add(self, name: str, row: int) -> None:
        rows = self._rows(name)
        if row not in rows:
            self._added[name] = (*rows, row)
            self._lengthen(name)

    def _lengthen(self, name: str) -> None:
        first, words = beginning(name)
        self._longest[first] = max(words, self._longest.get(first, 0))

    def _add_countries(self) -> None:
        for row in self._countries:
            number = self._country_rows.get(row["country"])
            if number is not None:
                for name in (row["country"], *_listed(row["aliases"])):
                    if name not in _UNITS:
                        self._add(name, number)
                        self._country_names.add(name)
            if row["kind"] == "country":
                for name in _listed(row["demonyms"]):
                    claimed = self.demonyms.get(name, row["country"])
                    self.demonyms[name] = row["country"] if claimed == row["country"] else ""
                    self._lengthen(name)
        for name, place in rows("demonyms.en.tsv"):
            self.demonyms[name] = place
            self._lengthen(name)

    def _add_sites(self, path: Path) -> None:
        sites = []
        for number, row in enumerate(_table(path), start=len(self._lines)):
            place = Place(
                row["id"],
                row["short_name"],
                Level.SITE,
                row["country"],
                float(row["latitude"]),
                float(row["longitude"]),
            )
            entry = self._entries[number] = Entry(place, feature="MILB", names=(row["short_name"],))
            sites.append(entry)
            self.groups[row["id"]] = row["group"]
            for name in _listed(row["aliases"]):
                self._added[name] = (number,)
                self._lengthen(name)
                if not name[0].isupper():
                    self.openers.add(name.partition(" ")[0])
            for name in _listed(row["shared_names"]):
                self.shared[name] = entry
        self.sites = tuple(sites)


@cache
def load(folder: Path) -> Gazetteer:
    """Return the index of a reference folder; read once a process.

    Raises SettingsError when a table is missing or broken.
    """
    try:
        return Gazetteer(folder)
    except (OSError, KeyError, ValueError, csv.Error, zlib.error, EOFError) as error:
        raise SettingsError(f"The gazetteer in {folder} could not be read.") from error


def _lines(path: Path) -> list[str]:
    lines = _text(path).split("\n")
    if lines[0].split(",") != _FIELDS:
        raise ValueError(lines[0][:80])
    return [line for line in lines[1:] if line]


def _index(path: Path, rows: int) -> Index:
    index = Index(_text(path).rstrip("\n").split("\n"))
    if index.rows("=") != (rows,):
        raise ValueError(f"{path.name} is the index of another gazetteer")
    return index


def _text(path: Path) -> str:
    return gzip.decompress(path.read_bytes()).decode("utf-8")


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _countries(path: Path) -> list[dict[str, str]]:
    return list(_table(path))


def _listed(cell: str) -> list[str]:
    """Return the names of a cell; what is marked as ambiguous or historic is left out."""
    names = (name.strip() for name in cell.split("|"))
    return [
        name.partition(" (")[0]
        for name in names
        if name and "(ambiguous" not in name and "(historic" not in name
    ]


def _parse(line: str, short: dict[str, str]) -> Entry:
    row = dict(zip(_FIELDS, next(csv.reader([line])), strict=True))
    number, level = row["id"], Level(row["level"])
    country = short.get(row["country"], "")
    place = Place(
        f"geonames:{number}" if number.isdigit() else number,
        country if level is Level.COUNTRY and country else row["name"],
        level,
        country,
        float(row["lat"]),
        float(row["lon"]),
        row["admin1"],
    )
    names = (row["name"], row["ascii"])
    risks = dict.fromkeys(names, row["common_word"])
    for risky in row["risky_aliases"].split("|"):
        alias, _, flags = risky.rpartition(":")
        risks[alias] = flags
    codes = tuple(code for code in row["codes"].split("|") if code)
    return Entry(
        place,
        int(row["population"] or 0),
        row["feature_code"],
        names,
        risks,
        codes,
        row["aliases"].count("|") + bool(row["aliases"]),
        row["source"] == "gk",
    )
