"""What is about to be built in; about what it will weigh and take, told before it is built, out.

Measured on the demo corpus on one core; a test holds them to a factor of three.
"""

from dataclasses import dataclass

from readout.export.forms import weight
from readout.frames import Frames

#: figure -> bytes of the lightest and the heaviest of its forms, seconds
_FIGURES = {
    "timeline": (150_000, 700_000, 1.8),
    "map": (700_000, 1_300_000, 2.0),
    "statements": (150_000, 350_000, 0.8),
    "matrix": (140_000, 500_000, 0.9),
    "positions": (150_000, 600_000, 0.8),
    "history": (170_000, 700_000, 1.4),
    "years": (90_000, 330_000, 0.9),
}
_ROWS_A_SECOND = {"xlsx": 8_000, "zip": 500}
_ROWS_OF_OTHERS = 10_000
_LEAST = 6_000  #: of a workbook without a row, in bytes


@dataclass(frozen=True, slots=True)
class Weight:
    """About what a file will weigh, in bytes, and take, in seconds of one core."""

    least: int
    most: int
    seconds: float

    def in_words(self, pace: float = 1.0) -> str:
        """Return it as a reader takes it in; `pace` is how many times longer things take here.

        >>> Weight(219_700, 219_700, 4.2).in_words(), Weight(1_000, 14_200_000, 0.1).in_words()
        ('220 kB, 4 s', '1 kB to 14.2 MB, 1 s')
        """
        sizes = dict.fromkeys(size_in_words(size) for size in (self.least, self.most))
        return f"{' to '.join(sizes)}, {seconds_in_words(self.seconds * pace)}"


def of_figure(kind: str) -> Weight:
    """Return the weight of a figure of the print edition, by its name in `files.FIGURES`."""
    return Weight(*_FIGURES[kind])


def of_table(kind: str, part: Frames) -> Weight:
    """Return the weight of a table of a slice as XLSX or CSV."""
    sizes = sorted(weight(kind, form, part)[1] for form in ("xlsx", "csv"))
    return Weight(sizes[0], sizes[1], of_other(kind, "xlsx", part).seconds)


def of_other(kind: str, form: str, part: Frames) -> Weight:
    """Return the weight of a table of a slice in any one form."""
    count, size = weight(kind, form, part)
    return Weight(size, size, count / _ROWS_A_SECOND.get(form, _ROWS_OF_OTHERS))


def of_rows(rows: int) -> Weight:
    """Return the weight of a list of changes as XLSX or JSON."""
    return Weight(_LEAST + rows * 90, _LEAST + rows * 400, rows / _ROWS_A_SECOND["xlsx"])


def size_in_words(size: int) -> str:
    """Return a size in bytes as a reader takes it in.

    >>> size_in_words(400), size_in_words(219_700), size_in_words(14_200_000)
    ('1 kB', '220 kB', '14.2 MB')
    """
    if size < 1_000_000:
        return f"{max(1, round(size / 1_000)):,} kB"
    return f"{size / 1_000_000:,.1f} MB".replace(".0 MB", " MB")


def seconds_in_words(seconds: float) -> str:
    """Return a time in seconds, no finer than an estimate can be.

    >>> seconds_in_words(0.4), seconds_in_words(4.2), seconds_in_words(47), seconds_in_words(130)
    ('1 s', '4 s', '45 s', '2 min')
    """
    if seconds < 10:
        return f"{max(1, round(seconds))} s"
    if seconds < 60:
        return f"{round(seconds / 5) * 5} s"
    return f"{round(seconds / 60)} min"
