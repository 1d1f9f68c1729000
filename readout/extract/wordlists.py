"""The name of a word list in; its entries out, read once and without comments.

Lists are UTF-8 files in `words/`, one entry a line, "#" opens a comment line; an analyst may add
lines. A table has its columns separated by tabs and no header.
"""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"


@cache
def rows(name: str, folder: Path = FOLDER) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a table, each cut at its tabs; blank and comment lines left out."""
    lines = (folder / name).read_text("utf-8").splitlines()
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in lines
        if line.strip() and not line.startswith("#")
    )


@cache
def words(name: str, folder: Path = FOLDER) -> frozenset[str]:
    """Return the entries of a list (the first column of a table)."""
    return frozenset(row[0] for row in rows(name, folder))
