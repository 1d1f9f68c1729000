"""A table of the reference folder in; its rows, and the lists in their cells, out."""

import csv
from itertools import zip_longest
from pathlib import Path

from readout.errors import SettingsError

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.reader(file)
            header = next(table, [])
            # csv.DictReader does the same at four times the cost
            return [dict(zip_longest(header, cells, fillvalue="")) for cells in table if cells]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SettingsError(f"The register {path.name} cannot be read.") from error


def listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def names(cell: str, left_out: tuple[str, ...] = ("ambiguous", "historic")) -> list[str]:
    """Return the entries of a list, less those with such a limit; limits in brackets are cut."""
    parted = (entry.partition(" (") for entry in listed(cell))
    return [name for name, _, limit in parted if not limit.startswith(left_out)]
