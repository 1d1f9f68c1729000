"""A row of an event data set, its column names folded, in; its meeting, or why it is none, out."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from readout.records import Level, Precision, Problem, Rejection, ReportedEvent, Status
from readout.written_dates import parse_written

Row: TypeAlias = Mapping[str, str]

#: Data set -> columns by which it is known.
DATA_SETS = {
    "ACLED": frozenset(("eventidcnty", "eventdate")),
    "POLECAT": frozenset(("eventid", "eventtype", "actorname")),
    "GDELT": frozenset(("globaleventid", "eventcode", "actiongeotype")),
}
_CODES = Path(__file__).parent / "words" / "meeting_codes.tsv"
_NOT_GIVEN = frozenset(("", "none", "nan", "null", "na"))
#: GDELT's type of a place: the country, a state or a city, of the United States or elsewhere.
_GDELT_LEVELS = {
    "1": Level.COUNTRY,
    "2": Level.REGION,
    "3": Level.CITY,
    "4": Level.CITY,
    "5": Level.REGION,
}
#: Feature codes of GeoNames, which POLECAT gives, by how they begin.
_FEATURES = (("PPL", Level.CITY), ("ADM", Level.REGION), ("PCL", Level.COUNTRY))
#: ACLED's 2 and 3 are a part of a region that a town stands for, and a region.
_ACLED_LEVELS = {"1": Level.CITY, "2": Level.REGION, "3": Level.REGION}
_ACLED_DAYS = {"1": Precision.DAY, "2": Precision.RANGE, "3": Precision.MONTH}


class _Code(NamedTuple):
    kind: str
    status: Status


def event(data_set: str, row: Row | Rejection, day_first: bool | None) -> ReportedEvent | Rejection:
    """Return the meeting of one row; `day_first` is the order of all-digit dates in its file."""
    if isinstance(row, Rejection):
        return row
    return _READERS[data_set](row, day_first)


def written_day(data_set: str, row: Row) -> str:
    """Return what a row gives as its day, as written."""
    return row.get({"GDELT": "sqldate"}.get(data_set, "eventdate"), "")


def _acled(row: Row, day_first: bool | None) -> ReportedEvent | Rejection:
    code = _value(row, "subeventtype")
    found = _code("ACLED", code)
    number = _value(row, "eventidcnty")
    if found is None or not number:
        return _left_out(f"{_value(row, 'eventtype')}, {code}" if code else "", number)
    day = parse_written(_value(row, "eventdate"), day_first=day_first)
    precision = _ACLED_DAYS.get(_value(row, "timeprecision") or "1", Precision.RANGE)
    level = _ACLED_LEVELS.get(_value(row, "geoprecision"), "")
    return ReportedEvent(
        "ACLED",
        number,
        day[:7] if precision is Precision.MONTH else day,
        _known(day, precision),
        _names(row, "actor1", "assocactor1", "actor2", "assocactor2"),
        found.kind,
        found.status,
        _value(row, "eventtype"),
        code,
        *_place(_value(row, "location") or _value(row, "admin1"), level, _value(row, "country")),
        *_degrees(row, "latitude", "longitude"),
        _value(row, "source"),
        _value(row, "notes"),
    )


def _polecat(row: Row, day_first: bool | None) -> ReportedEvent | Rejection:
    kind, mode = _value(row, "eventtype").upper(), _value(row, "eventmode").lower()
    found = _code("POLECAT", f"{kind} {mode}".strip()) or _code("POLECAT", kind)
    number = _value(row, "eventid")
    if found is None or not number:
        return _left_out(kind, number)
    day = parse_written(_value(row, "eventdate"), day_first=day_first)
    feature = _value(row, "featuretype").upper()
    level = next((level for start, level in _FEATURES if feature.startswith(start)), "")
    place = _value(row, "placename") or _value(row, "city") or _value(row, "rawplacename")
    return ReportedEvent(
        "POLECAT",
        number,
        day,
        _known(day, Precision.DAY),
        _names(row, "actorname", "recipientname")
        or _names(row, "actornameraw", "recipientnameraw"),
        found.kind,
        found.status,
        kind,
        mode,
        *_place(place, level, _value(row, "country")),
        *_degrees(row, "latitude", "longitude"),
        _value(row, "source"),
    )


def _gdelt(row: Row, day_first: bool | None) -> ReportedEvent | Rejection:
    # A spreadsheet that opened the file took the zero away.
    code = _value(row, "eventcode")
    code = code.zfill(3) if code.isdigit() else code
    found = _code("GDELT", code)
    number = _value(row, "globaleventid")
    if found is None or not number:
        return _left_out(f"CAMEO {code}" if code else "", number)
    written = _value(row, "sqldate")[:8]
    dashed = f"{written[:4]}-{written[4:6]}-{written[6:]}" if len(written) == 8 else ""
    day = parse_written(dashed, day_first=day_first)
    level = _GDELT_LEVELS.get(_value(row, "actiongeotype"), "")
    return ReportedEvent(
        "GDELT",
        number,
        day,
        _known(day, Precision.DAY),
        _names(row, "actor1name", "actor2name"),
        found.kind,
        found.status,
        "consult" if code.startswith("04") else "intent to meet",
        code,
        *_place(_value(row, "actiongeofullname"), level, _value(row, "actiongeocountrycode")),
        *_degrees(row, "actiongeolat", "actiongeolong"),
        _value(row, "sourceurl"),
    )


_READERS: dict[str, Callable[[Row, bool | None], ReportedEvent | Rejection]] = {
    "ACLED": _acled,
    "POLECAT": _polecat,
    "GDELT": _gdelt,
}


def _left_out(code: str, number: str) -> Rejection:
    if not number:
        return Rejection(0, Problem.UNREADABLE, "no number of the event")
    return Rejection(0, Problem.NOT_A_MEETING, f"not a meeting: {(code or 'no code')[:80]}")


def _known(day: str, precision: Precision) -> Precision:
    if not day:
        return Precision.NONE
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(day), precision)


def _place(name: str, level: Level | str, country: str) -> tuple[str, str, str]:
    return name, str(level) if name else "", country


def _degrees(row: Row, latitude: str, longitude: str) -> tuple[float | None, float | None]:
    """Return both degrees, or twice None when one of them is no place on earth."""
    try:
        north, east = float(_value(row, latitude)), float(_value(row, longitude))
    except ValueError:
        return None, None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else (None, None)


def _names(row: Row, *columns: str) -> tuple[str, ...]:
    told = (name.strip() for column in columns for name in _value(row, column).split(";"))
    return tuple(dict.fromkeys(name for name in told if name))


def _value(row: Row, column: str) -> str:
    value = " ".join((row.get(column) or "").split())
    return "" if value.casefold() in _NOT_GIVEN else value


def _code(data_set: str, code: str) -> _Code | None:
    return _codes().get((data_set, code.casefold()))


@cache
def _codes() -> dict[tuple[str, str], _Code]:
    lines = _CODES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(d, code.casefold()): _Code(kind, Status(status)) for d, code, kind, status, _ in rows}
