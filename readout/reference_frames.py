"""The folder of registers in; frames of the sites and of what happened there out.

An analyst may replace both files; a column that is missing, or a number that is none, is said.
"""

import csv
from pathlib import Path

import pandas as pd

from readout.errors import SettingsError

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
_RENAMED = {"id": "site", "short_name": "name", "name": "full_name", "group": "family"}


def sites(folder: Path) -> pd.DataFrame:
    """Return the register of sites, one row a site, in the order of the file.

    Raises SettingsError when the file is missing or not of that form.
    """
    rows = _rows(folder / "sites" / "sites.csv").rename(columns=_RENAMED)
    return _cast(rows, SITES, "sites.csv")


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


def _rows(path: Path) -> pd.DataFrame:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return pd.DataFrame(list(csv.DictReader(file)))
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
