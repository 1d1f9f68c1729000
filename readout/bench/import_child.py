"""Files on the disk in; how long our reading of each format takes, and the bare library's, out.

`main` is a child process: it confines itself as the child of every import does, for what it reads
may be anybody's. Both readings are done in turn in this one process, and told by processor time,
the best of several rounds: their ratio holds on other machines, and on a busy one.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from readout.articles import bare, child, confine, kinds
from readout.articles.kinds import Kind
from readout.records import Rejection

ROUNDS = 3
_LONG = 5.0  # seconds: after a round of so many there is no other


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds for the files of one format."""

    what: str
    library: str  #: "" where the format has none, then `bare` is None
    files: int
    articles: int
    ours: float
    bare: float | None


def main() -> None:
    """Answer a line of JSON, `[[name, [path, ...]], ...]`, with a line for each format."""
    confine.process()
    for what, paths in json.loads(sys.stdin.readline()):
        for pace in paces(what, map(Path, paths)):
            print(json.dumps(asdict(pace)), flush=True)


def paces(what: str, paths: Iterable[Path], rounds: int = ROUNDS) -> list[Pace]:
    """Return the pace of each format among the files; `what` is its name where one is given."""
    by_kind: dict[Kind, list[Path]] = {}
    for path in paths:
        found = kinds.recognise(path.read_bytes(), path.name)
        if not isinstance(found, Rejection):
            by_kind.setdefault(found.kind, []).append(path)
    return [_measured(what or kind.value, kind, some, rounds) for kind, some in by_kind.items()]


def _measured(what: str, kind: Kind, paths: list[Path], rounds: int) -> Pace:
    articles = _ours(paths)  # imports and tables are warm before a clock starts
    library = bare.library(kind) if _works(kind, paths) else ""
    ours, others = [], []
    for _ in range(rounds):
        ours.append(_seconds(lambda: _ours(paths)))
        if library:
            others.append(_seconds(lambda: _bare(kind, paths)))
        if ours[-1] > _LONG:
            break
    return Pace(what, library, len(paths), articles, min(ours), min(others, default=None))


def _works(kind: Kind, paths: list[Path]) -> bool:
    try:
        _bare(kind, paths)
    except Exception:  # the boundary: what a library alone makes of a broken file is no figure
        return False
    return True


def _ours(paths: list[Path]) -> int:
    count = 0
    for path in paths:
        confine.next_file()
        count += len(child.parse(path.name, path.read_bytes())[1].articles)
    return count


def _bare(kind: Kind, paths: list[Path]) -> None:
    for path in paths:
        confine.next_file()
        bare.read(kind, path)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
