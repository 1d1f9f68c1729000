"""Files on the disk in; how long our reading of each format takes, and the bare library's, out.

`main` is a child process: it confines itself as the child of every import does, for what it reads
may be anybody's. All is done in turn in this one process, and told by processor time, the best of
several rounds: the ratios hold on other machines, and on a busy one.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from readout.articles import bare, child, confine, finishing, kinds
from readout.articles.formats import Kind
from readout.articles.parsed import Reading
from readout.records import Rejection

ROUNDS = 5
_SHORT = 0.05  # seconds
_LONG = 5.0  # seconds: after a round of so many there is no other


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds for the files of one format."""

    what: str
    library: str  #: "" where the format has none, then `bare` is None
    files: int
    articles: int
    whole: float  #: all that an import does with the bytes
    reading: float  #: of `whole`, what a library does as well: from bytes to texts and fields
    cleaning: float  #: of `whole`, what comes after: form C, header lines, boilerplate
    bare: float | None  #: the library alone


def main() -> None:
    """Answer a line of JSON, `[[name, [path, ...]], ...]`, with a line for each format."""
    confine.process()
    for what, paths in json.loads(sys.stdin.readline()):
        for pace in paces(what, map(Path, paths), before=confine.next_file):
            print(json.dumps(asdict(pace)), flush=True)


def paces(
    what: str,
    paths: Iterable[Path],
    rounds: int = ROUNDS,
    before: Callable[[], None] = lambda: None,
) -> list[Pace]:
    """Return the pace of each format among the files; `what` is its name where one is given.

    `before` is called before each file is read.
    """
    by_kind: dict[Kind, list[Path]] = {}
    for path in paths:
        found = kinds.recognise(path.read_bytes(), path.name)
        if not isinstance(found, Rejection):
            by_kind.setdefault(found.kind, []).append(path)
    groups = [_Files(kind, some, before) for kind, some in by_kind.items()]
    return [_measured(what or group.kind.value, group, rounds) for group in groups]


@dataclass(frozen=True, slots=True)
class _Files:
    kind: Kind
    paths: list[Path]
    before: Callable[[], None]

    def whole(self) -> int:
        """Read and clean all as an import does, and return how many articles there are."""
        count = 0
        for path in self.paths:
            self.before()
            count += len(child.parse(path.name, path.read_bytes())[1].articles)
        return count

    def readings(self) -> list[Reading]:
        """Read all without cleaning anything."""
        found = []
        for path in self.paths:
            self.before()
            found.append(child.read(path.name, path.read_bytes())[1])
        return found

    def bare(self) -> int:
        """Read all with the library alone."""
        count = 0
        for path in self.paths:
            self.before()
            count += bare.read(self.kind, path)
        return count


def _measured(what: str, files: _Files, rounds: int) -> Pace:
    articles = files.whole()  # imports and tables are warm before a clock starts
    library = bare.library(files.kind) if _works(files) else ""
    readings = files.readings()
    whole, reading, cleaning, others = [], [], [], []
    for _ in range(rounds):
        whole.append(_seconds(files.whole))
        reading.append(_seconds(files.readings))
        cleaning.append(_seconds(lambda: [finishing.finished(one) for one in readings]))
        if library:
            others.append(_seconds(files.bare))
        if whole[-1] > _LONG:
            break
    least = min(whole), min(reading), min(cleaning), min(others, default=None)
    return Pace(what, library, len(files.paths), articles, *least)


def _works(files: _Files) -> bool:
    try:
        files.bare()
    except Exception:  # the boundary: what a library alone makes of a broken file is no figure
        return False
    return True


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one pass; a short one is repeated, the clock is coarse."""
    began = time.process_time()
    passes = 0
    while (took := time.process_time() - began) < _SHORT:
        work()
        passes += 1
    return took / passes
