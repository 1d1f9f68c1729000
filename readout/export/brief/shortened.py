"""A text of any length in; as much of it as a paper prints, with the cut told, out."""

from collections.abc import Iterable

from readout.export.cells import printed
from readout.limits import QUOTED_CHARACTERS

_CUT = " [cut]"


def short(words: str, most: int = QUOTED_CHARACTERS) -> str:
    """Return a text as it is printed: above `most` characters cut, which it says at its end."""
    said = printed(words)
    return said if len(said) <= most else f"{said[:most].rstrip()}{_CUT}"


def is_long(words: str) -> bool:
    """Tell whether print cuts a text."""
    return len(printed(words)) > QUOTED_CHARACTERS


def told(number: int) -> str:
    """Return in words how many texts of a table are cut, "" for none."""
    if not number:
        return ""
    return f"{number} cut to {QUOTED_CHARACTERS:,} characters; the sheet has them whole."


def cut_in(rows: Iterable[Iterable[str]]) -> str:
    """Return the same for rows of cells that were shortened."""
    return told(sum(any(cell.endswith(_CUT) for cell in cells) for cells in rows))
