"""Files, or none, in; how fast each format is read beside its bare library, and the peak of memory
for a large file, as lines out.

The files are our own (samples/), at least two hundred articles a format; where paths are
given, those as well.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from readout import limits
from readout.bench import samples
from readout.bench.import_child import Pace
from readout.errors import SourceError
from readout.records import FileReport
from readout.sources import Source, walk

ARTICLES = 200  #: of each format
MANY = 10_000  #: of one mailbox and of one table; four times as many should need no more memory
WANTED = 3.0  #: times the bare library that reading may take, above a hundred articles
_HEAD = (
    "format",
    "articles",
    "articles/s",
    "bare library",
    *("bare", "reading", "cleaning", "whole"),
    *("reading/bare", "whole/bare"),
)
_FOOT = f"""
Microseconds of processor time for one article, the best of several rounds in one process.
bare      the library alone on the same files: each text and each field as a string
reading   the same by Readout: the format is recognised by its content, the encoding told, each
          field found, what is no article listed with its reason
cleaning  what no library does: normal form C, header lines, bylines, boilerplate
whole     both, as an import does it
wanted    reading/bare at most {WANTED:g}, for files above a hundred articles
""".strip()
_ROOT = Path(__file__).resolve().parents[2]
_CHILD = "import readout.bench.import_child as c; c.main()"
_PEAK = """
import resource, sys
from pathlib import Path
from readout.articles.sandbox import parse_all
from readout.sources import walk
articles = sum(len(parsed.articles) for parsed in parse_all(walk([Path(sys.argv[1])])))
unit = 1 if sys.platform == "darwin" else 1024
own, child = (resource.getrusage(who).ru_maxrss * unit
              for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
status = Path("/proc/self/status")
if status.exists():  # Linux counts in the other figure what the process was before it was this one
    own = next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines()
               if line.startswith("VmHWM"))
print(own, child, articles)
"""


@dataclass(frozen=True, slots=True)
class Peak:
    """The most memory that reading one file takes, in bytes."""

    what: str
    articles: int
    file: int
    parent: int
    child: int


def measure(
    paths: Sequence[Path] = (), articles: int = ARTICLES, many: int = MANY
) -> tuple[list[Pace], list[Pace], list[Peak]]:
    """Return the paces of our own files, those of the files given, and the peaks of memory.

    Raises SourceError when a path cannot be read.
    """
    files = _files(paths)
    with tempfile.TemporaryDirectory() as folder:
        own = [
            (sample.what, _written(Path(folder, str(n)), sample.files))
            for n, sample in enumerate(samples.in_every_format(articles))
        ]
        paces = _paces(own)
        given = _paces([("", files)]) if files else []
        peaks = [
            _peak(what, name, build, size, Path(folder))
            for what, name, build in _LARGE
            for size in (many, 4 * many)
        ]
    return paces, given, peaks


def report(paces: Sequence[Pace], given: Sequence[Pace], peaks: Sequence[Peak]) -> str:
    """Return the lines of the terminal."""
    lines = [_pace_row(*_HEAD), *map(_told, paces)]
    if given:
        lines += ["", "The files given:", *map(_told, given)]
    lines += ["", _FOOT]
    lines += ["", _row("one file", "articles", "MB of file", "peak, parent", "peak, child")]
    lines += (
        _row(
            one.what,
            f"{one.articles:,}",
            f"{one.file / 1e6:.0f}",
            f"{one.parent / 1e6:,.0f} MB",
            f"{one.child / 1e6:,.0f} MB",
        )
        for one in peaks
    )
    return "\n".join(lines)


_LARGE: tuple[tuple[str, str, Callable[[list[samples.Told]], bytes]], ...] = (
    ("MBOX", "large.mbox", samples.mailbox),
    ("CSV", "large.csv", samples.csv_table),
)


def _row(*cells: str) -> str:
    first, *others = cells
    return f"{first:<20}" + "".join(f"{one:>16}" for one in others)


def _pace_row(*cells: str) -> str:
    what, articles, speed, library, *others = cells
    first = f"{what:<18}{articles:>9}{speed:>12}  {library:<27}"
    return first + "".join(
        f"{one:>{len(head) + 3}}" for one, head in zip(others, _HEAD[4:], strict=True)
    )


def _told(one: Pace) -> str:
    speed = f"{one.articles / one.whole:,.0f}" if one.whole else "-"
    times = (one.bare, one.reading, one.cleaning, one.whole)
    spent = (_each(seconds, one) for seconds in times)
    ratios = (f"{own / one.bare:.1f}" if one.bare else "-" for own in (one.reading, one.whole))
    return _pace_row(one.what, f"{one.articles:,}", speed, one.library or "-", *spent, *ratios)


def _each(seconds: float | None, one: Pace) -> str:
    return "-" if seconds is None or not one.articles else f"{seconds / one.articles * 1e6:,.0f}"


def _written(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[str]:
    folder.mkdir()
    written = []
    for name, data in files:
        (folder / name).write_bytes(data)
        written.append(str(folder / name))
    return written


def _files(paths: Sequence[Path]) -> list[str]:
    found = list(walk(paths))
    refused = [one.file for one in found if isinstance(one, FileReport)]
    if refused:
        raise SourceError(f"{refused[0]} cannot be read.")
    return [str(one.path.absolute()) for one in found if isinstance(one, Source) and one.path]


def _paces(groups: list[tuple[str, list[str]]]) -> list[Pace]:
    answer = _run(_CHILD, input=json.dumps(groups) + "\n")
    return [Pace(**json.loads(line)) for line in answer.splitlines()]


def _peak(
    what: str,
    name: str,
    build: Callable[[list[samples.Told]], bytes],
    articles: int,
    folder: Path,
) -> Peak:
    path = folder / name
    path.write_bytes(build([samples.article(number) for number in range(articles)]))
    parent, child, found = map(int, _run(_PEAK, str(path)).split())
    return Peak(what, found, min(path.stat().st_size, limits.FILE_BYTES), parent, child)


def _run(program: str, *words: str, input: str = "") -> str:
    command = [sys.executable, "-c", program, *words]
    try:
        run = subprocess.run(  # noqa: S603 -- our own interpreter and a constant program
            command, input=input, capture_output=True, text=True, check=True, cwd=_ROOT
        )
    except subprocess.CalledProcessError as error:
        raise SourceError("A file ended the process that read it: import it to see why.") from error
    return run.stdout
