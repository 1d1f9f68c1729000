"""Sources in; one answer for each out, parsed in a child process that has limits and no network.

A child parses `limits.CHILD_FILES` files; then a fresh one takes over. A child that is killed or
dies costs one row, that of the file in hand; the files after it go to a new child.
"""

import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import readout
from readout import limits
from readout.articles import wire
from readout.articles.child import parsed
from readout.articles.parsed import Parsed, Reading, refused
from readout.errors import NotAFile, NotFound, SourceError, TooLarge
from readout.records import Problem
from readout.sources import files

# -I: no folder of the user's, no PYTHON variables; so the child is told where Readout lies, which
# is a checkout as often as an installed package.
_START = "import sys; sys.path.insert(0, sys.argv[1]); import readout.articles.child as c; c.main()"
_HOME = str(Path(readout.__file__).resolve().parent.parent)
_KEPT = ("SYSTEMROOT", "PATH", "TEMP")  # of the environment; the rest may hold secrets
_TOO_SLOW_SIGNAL = getattr(signal, "SIGXCPU", None)


def parse_all(sources: Iterable[files.Source]) -> Generator[Parsed, None, None]:
    """Yield the answer for each source, in order; one file after the other is read and parsed.

    Nothing a file holds raises here. What cannot be read is an answer with one rejection at
    position 0.
    """
    child = _Child()
    with child:
        for source in sources:
            try:
                data = files.read(source)
            except SourceError as error:
                yield parsed(source.name, "", "", refused(_problem(error), str(error)))
                continue
            sha256 = hashlib.sha256(data).hexdigest()
            kind, reading = child.parse(source, data)
            del data  # whoever takes the answer may hold it for long
            yield parsed(source.name, sha256, kind, reading)


def _problem(error: SourceError) -> Problem:
    match error:
        case TooLarge():
            return Problem.TOO_LARGE
        case NotFound():
            return Problem.NOT_FOUND
        case NotAFile():
            return Problem.NOT_A_FILE
    return Problem.UNREADABLE


class _Child:
    """A parsing process that is started when it is needed, and again after `CHILD_FILES` files."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._files = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def parse(self, source: files.Source, data: bytes) -> tuple[str, Reading]:
        """Return the format and the reading of one file, or why the child did not give one."""
        if self._process is None or self._files >= limits.CHILD_FILES:
            self._end()
            self._process = _started()
            self._files = 0
        self._files += 1
        process = self._process
        overdue = threading.Event()

        def stop() -> None:
            overdue.set()
            _kill(process)

        clock = threading.Timer(limits.CHILD_WALL_SECONDS, stop)
        clock.start()
        try:
            found = wire.reading(_answer(process, source, data))
        except _TooMuch:
            self._end()
            limit = f"more than {limits.CHILD_OUTPUT_BYTES:,} bytes of answer"
            return "", refused(Problem.TOO_LARGE, limit)
        except wire.Malformed:
            return "", self._failure(overdue.is_set())
        finally:
            clock.cancel()
        if overdue.is_set():  # it answered in the moment it was killed
            self._end()
        return found

    def _failure(self, overdue: bool) -> Reading:
        code = self._end()
        if overdue:
            return refused(Problem.TOO_SLOW, f"more than {limits.CHILD_WALL_SECONDS} seconds")
        if _TOO_SLOW_SIGNAL is not None and code == -_TOO_SLOW_SIGNAL:
            limit = f"more than {limits.CHILD_CPU_SECONDS} seconds of processor time"
            return refused(Problem.TOO_SLOW, limit)
        return refused(Problem.CRASHED, f"the parser ended with {code}")

    def _end(self) -> int:
        """Stop the process; return the code it ended with by itself, else that of being killed."""
        process, self._process = self._process, None
        if process is None:
            return 0
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):  # what was left to write to a dead child
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        _kill(process)  # also whatever it left behind in its group
        return process.wait()


def _started() -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # One thread: more would each reserve address space, of which there is a limit.
    single = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(  # noqa: S603 - our own interpreter and a constant program
        [sys.executable, "-I", "-B", "-c", _START, _HOME],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept | single,
        start_new_session=True,
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # it is gone already
        return


class _TooMuch(Exception):
    """An answer longer than `limits.CHILD_OUTPUT_BYTES`."""


def _answer(process: subprocess.Popen[bytes], source: files.Source, data: bytes) -> Iterator[bytes]:
    """Send one file and yield the lines of its answer; fewer when the child dies on the way.

    They are read as they come: the answer as bytes and as articles would be twice the memory.
    """
    if process.stdin is None or process.stdout is None:
        return
    left = limits.CHILD_OUTPUT_BYTES
    try:
        process.stdin.write(wire.request(source, len(data)))
        process.stdin.write(data)
        process.stdin.flush()
    except BrokenPipeError:
        return
    while line := process.stdout.readline(left):
        left -= len(line)
        if left <= 0:
            raise _TooMuch
        yield line
