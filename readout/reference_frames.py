"""The folder of registers in; frames of the sites, of what happened there, and of offices out.

An analyst may replace the files; a column that is missing, or a number that is none, is said.
"""

import csv
import re
from pathlib import Path

import pandas as pd

from readout.errors import SettingsError
from readout.extract.people.person_names import slug

SITES: dict[str, str] = {
    "site": "string",  # id: site:deveselu
    "name": "string",  # short, as on the map
    "full_name": "string",
    "country": "string",
    "family": "string",  # missile defence, air base, army or training, headquarters, navy or ...
    "kind": "string",  # in words
    "operator": "string",
    "latitude": "float64",  # degrees north, WGS 84
    "longitude": "float64",
    "coordinates_from": "string",  # how the point is known
}
SITE_EVENTS: dict[str, str] = {
    "site": "string",  # id, "" when the event is no such site's
    "site_name": "string",  # short name of the site, else the place as written
    "country": "string",
    "start": "datetime64[s]",  # first day of what is known
    "precision": "string",  # day, month or year
    "what": "string",
    "detail": "string",
    "verified": "bool",  # the source states day and event
    "source": "string",  # address or name of the page
    "latitude": "float64",  # NaN where only a country or an area is known
    "longitude": "float64",
}
SITE_TARGETS: dict[str, str] = {
    "site": "string",  # id
    "target": "int64",  # year in which it was then to be ready
    "start": "datetime64[s]",  # first day of when that was said
    "precision": "string",
    "said": "string",
    "verified": "bool",
    "source": "string",
}
OFFICES: dict[str, str] = {
    "actor": "string",  # id of the holder: person:sergei-lavrov
    "office": "string",
    "of": "string",  # country or organisation
    "start": "string",  # ISO prefix, "" where it is not known
    "end": "string",
    "end_known": "string",  # yes, current, or no: `end` is then the start of the next known holder
    "seen": "string",  # ISO prefix: the last time the holder is known to have been in office
    "source": "string",
    "checked": "string",  # how the dates were checked, in words
}
NEWS_OUTLETS: dict[str, str] = {
    "name": "string",
    "kind": "string",  # agency or outlet
    "country": "string",
    "aliases": "string",  # other spellings, a bar between them
}
_RENAMED = {"id": "site", "short_name": "name", "name": "full_name", "group": "family"}


def sites(folder: Path) -> pd.DataFrame:
    """Return the register of sites, one row a site, in the order of the file.

    Raises SettingsError when the file is missing or not of that form.
    """
    rows = _rows(folder / "sites" / "sites.csv").rename(columns=_RENAMED)
    return _cast(rows, SITES, "sites.csv")


def news_outlets(folder: Path) -> pd.DataFrame:
    """Return the register of news agencies and outlets, one row each.

    Raises SettingsError when the file is missing or not of that form.
    """
    return _cast(_rows(folder / "actors" / "news_agencies.csv"), NEWS_OUTLETS, "news_agencies.csv")


def site_events(folder: Path) -> pd.DataFrame:
    """Return the dated events at sites, the oldest first.

    Raises SettingsError when a file is missing or not of that form.
    """
    rows = _rows(folder / "sites" / "site_events.csv")
    register = sites(folder)
    names: dict[str, str] = dict(zip(register["site"], register["name"], strict=True))
    if not {"site", "place", "date", "verified"} <= set(rows.columns):
        raise SettingsError("site_events.csv lacks a column.")
    rows["site_name"] = [
        names.get(site, place) for site, place in zip(rows["site"], rows["place"], strict=True)
    ]
    # "2016-05" and "2016" stand for their first day; the precision says so.
    rows["start"] = pd.to_datetime(rows["date"].map(_first_day), format="%Y-%m-%d")
    rows["verified"] = rows["verified"] == "yes"
    return _cast(rows, SITE_EVENTS, "site_events.csv").sort_values("start", ignore_index=True)


def site_targets(folder: Path) -> pd.DataFrame:
    """Return the years in which sites were to be ready, in the order in which they were named.

    A folder without the file has none. Raises SettingsError when the file is not of its form.
    """
    path = folder / "sites" / "site_targets.csv"
    if not path.exists():
        return pd.DataFrame(columns=list(SITE_TARGETS)).astype(SITE_TARGETS)
    rows = _rows(path)
    if not {"target", "date", "verified"} <= set(rows.columns):
        raise SettingsError("site_targets.csv lacks a column.")
    if bad := [year for year in rows["target"] if not re.fullmatch(r"[12]\d{3}", year)]:
        raise SettingsError(f"site_targets.csv holds {bad[0]!r}, which is no year.")
    rows["start"] = pd.to_datetime(rows["date"].map(_first_day), format="%Y-%m-%d")
    rows["verified"] = rows["verified"] == "yes"
    return _cast(rows, SITE_TARGETS, "site_targets.csv").sort_values("start", ignore_index=True)


def offices(folder: Path) -> pd.DataFrame:
    """Return who held which office when, the oldest first; a start that is not known comes first.

    The register of offices, and of the roles in the register of actors those that it lacks. Raises
    SettingsError when a file is missing or not of that form.
    """
    rows = _rows(folder / "offices" / "offices.csv")
    if not {"holder", "organisation", "country"} <= set(rows.columns):
        raise SettingsError("offices.csv lacks a column.")
    rows["actor"] = [f"person:{slug(holder)}" for holder in rows["holder"]]
    rows["of"] = rows["organisation"].where(rows["organisation"] != "", rows["country"])
    held = _cast(rows, OFFICES, "offices.csv")
    terms: dict[str, list[tuple[str, str]]] = {}
    for who, office, start in zip(held["actor"], held["office"], held["start"], strict=True):
        terms.setdefault(who, []).append((office, start))
    more = [one for one in _roles(folder) if not _is_held(one, terms.get(one["actor"], []))]
    both = pd.concat([held, pd.DataFrame(more, columns=list(OFFICES)).astype(OFFICES)])
    return both.sort_values(["start", "office"], kind="stable", ignore_index=True)


def spellings(folder: Path) -> dict[str, str]:
    """Return the spellings that the registers know of each person, by id, " · " between.

    Raises SettingsError when a file is missing or not of that form.
    """
    found: dict[str, list[str]] = {}
    for name, column in (("offices", "holder"), ("actors", "id")):
        rows = _rows(folder / name / f"{name}.csv")
        listed = "holder_aliases" if name == "offices" else "aliases"
        if not {column, listed} <= set(rows.columns):
            raise SettingsError(f"{name}.csv lacks a column.")
        for who, aliases in zip(rows[column], rows[listed], strict=True):
            actor = f"person:{slug(who)}" if column == "holder" else who
            found.setdefault(actor, []).extend(one for one in aliases.split("|") if one)
    return {actor: " · ".join(dict.fromkeys(some)) for actor, some in found.items()}


def country_codes(folder: Path) -> dict[str, str]:
    """Return the ISO 3166-1 code of two letters for the name of a country, where it has one.

    Raises SettingsError when the file is missing or not of that form.
    """
    rows = _rows(folder / "countries" / "countries.csv")
    if not {"country", "iso2"} <= set(rows.columns):
        raise SettingsError("countries.csv lacks a column.")
    return {name: code for name, code in zip(rows["country"], rows["iso2"], strict=True) if code}


def _is_held(role: dict[str, str], terms: list[tuple[str, str]]) -> bool:
    """Tell whether a role is one of the terms: begun that year, or the same office about then.

    The two registers name offices differently, and their dates differ by days.
    """
    began = role["start"][:4]
    for office, start in terms:
        if began and start[:4] == began:
            return True
        if office == role["office"] and (
            not began or (start and abs(int(start[:4]) - int(began)) <= 1)
        ):
            return True
    return False


_OF_ACTORS = ["id", "country", "roles", "roles_checked", "source"]
_ROLE = re.compile(r"([^;()]{1,200}) \((\?|[\d-]{4,10}) to (\?|[\d-]{4,10})\)")


def _roles(folder: Path) -> list[dict[str, str]]:
    """Return the roles of the register of actors, in the columns of OFFICES."""
    rows = _rows(folder / "actors" / "actors.csv")
    if missing := set(_OF_ACTORS) - set(rows.columns):
        raise SettingsError(f"actors.csv lacks the column {min(missing)}.")
    return [
        {
            "actor": actor,
            "office": office.strip(),
            "of": country,
            "start": start.strip("?"),
            "end": end.strip("?"),
            "end_known": "no" if end == "?" else "yes",
            "seen": "",
            "source": source,
            "checked": checked,
        }
        for actor, country, roles, checked, source in rows[_OF_ACTORS].to_numpy().tolist()
        for office, start, end in _ROLE.findall(roles)
    ]


def _rows(path: Path) -> pd.DataFrame:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, restval="")
            return pd.DataFrame(list(reader), columns=list(reader.fieldnames or []))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} cannot be read.") from error


def _first_day(iso: str) -> str:
    return f"{iso}-01-01"[:10] if len(iso) == 4 else f"{iso}-01"[:10]


def _cast(rows: pd.DataFrame, columns: dict[str, str], name: str) -> pd.DataFrame:
    if missing := set(columns) - set(rows.columns):
        raise SettingsError(f"{name} lacks the column {min(missing)}.")
    numbers = [column for column, kind in columns.items() if kind == "float64"]
    try:
        rows[numbers] = rows[numbers].replace("", "nan").astype("float64")
        return rows[list(columns)].astype(columns)
    except (ValueError, TypeError) as error:
        raise SettingsError(f"{name} holds a value that is no number or date.") from error
