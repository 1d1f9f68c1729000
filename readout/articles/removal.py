"""Lines with the reasons why some are left out in; the text, and the pieces left out, out.

Each piece keeps the place where it stood, as an offset into the text that is stored.
"""

from collections.abc import Sequence
from itertools import groupby

from readout import limits
from readout.records import Removal, Removed

_CUT = " […]"


def joined(
    lines: Sequence[str], reasons: Sequence[Removal | None]
) -> tuple[str, tuple[Removed, ...]]:
    """Return the lines that stay as one text, and the others as pieces.

    Lines that are left out for one reason are one piece as long as nothing between them stays.
    Blank lines that have lost what stood between them become one.

    >>> joined(["Share", "", "They met.", "", "Reklama"], [Removal.SHARING, *3 * [None], None])[0]
    'They met.\\n\\nReklama'
    """
    kept: list[str] = []
    removed: list[Removed] = []
    length = 0
    marked = zip(lines, reasons, strict=True)
    for reason, group in groupby(marked, key=lambda one: one[1]):
        some = [line for line, _ in group]
        if reason is not None:
            piece = "\n".join(some)
            if removed and (removed[-1].reason, removed[-1].at) == (reason, length):
                piece = f"{removed.pop().text}\n{piece}"
            removed.append(Removed(shortened(piece), reason, length))
            continue
        for line in some:
            line = line if kept else line.lstrip()
            if line.strip() or (kept and kept[-1].strip()):
                kept.append(line)
                length += len(line) + 1
    text = "\n".join(kept).rstrip()
    ends = tuple(Removed(one.text, one.reason, min(one.at, len(text))) for one in removed)
    return text, ends


def shortened(text: str) -> str:
    """Return a piece no longer than is kept; a cut one says so."""
    longest = limits.REMOVED_CHARACTERS
    return text if len(text) <= longest else text[: longest - len(_CUT)] + _CUT
