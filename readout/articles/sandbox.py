"""Sources in; one answer for each out, parsed in a child process that has limits and no network.

A child parses `limits.CHILD_FILES` files; then a fresh one takes over. A child that is killed or
dies costs one row, that of the file in hand; the files after it go to a new child.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

import readout
from readout import limits
from readout.articles import pieces, wire
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
_CHANGED = "The file was written to while it was read: import it again."
_TOO_SLOW_SIGNAL = getattr(signal, "SIGXCPU", None)


def parse_all(sources: Iterable[files.Source]) -> Generator[Parsed, None, None]:
    """Yield the answer for each source, in order; one file after the other is read and parsed.

    Nothing a file holds raises here. What cannot be read is an answer with one rejection at
    position 0. The answer for a large table or mailbox comes in parts, each when it is asked for:
    neither this process nor the child holds the whole.
    """
    with _Child() as child:
        for source in sources:
            try:
                file = files.opened(source)
                sha256 = file.sha256()
            except SourceError as error:
                yield parsed(source.name, "", "", refused(_problem(error), str(error)))
                continue
            is_first = True
            with file:
                for kind, reading, is_last in child.parse(source, file):
                    if is_last and file.has_changed():
                        reading = replace(reading, notes=(_CHANGED, *reading.notes))
                    part = {"is_first": is_first, "is_last": is_last}
                    yield parsed(source.name, sha256, kind, reading, **part)
                    is_first = False


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

    def parse(
        self, source: files.Source, file: files.Opened
    ) -> Iterator[tuple[str, Reading, bool]]:
        """Yield the format and the reading of each part of a file, and whether it is the last.

        Where the child does not give one, the last reading says why.
        """
        process = self._process = self._fresh()
        more = pieces.seconds(file.size) if _is_in_pieces(source, file) else 0
        clock = _Clock(limits.CHILD_WALL_SECONDS + more, partial(_kill, process))
        answer = wire.parts(_answer(process, source, file))
        kind, is_last = "", False
        while not is_last:
            clock.start()
            try:
                kind, reading, is_last = next(answer)
            except (_TooMuch, SourceError, wire.Malformed) as error:
                clock.stop()
                reading, is_last = self._why(error, overdue=clock.is_over), True
            clock.stop()
            if is_last and clock.is_over:  # it answered in the moment it was killed
                self._end()
            yield kind, reading, is_last

    def _fresh(self) -> subprocess.Popen[bytes]:
        process = self._process
        if process is None or self._files >= limits.CHILD_FILES:
            self._end()
            process = _started()
            self._files = 0
        self._files += 1
        return process

    def _why(self, error: Exception, *, overdue: bool) -> Reading:
        match error:
            case _TooMuch():
                self._end()
                limit = f"more than {limits.CHILD_OUTPUT_BYTES:,} bytes of answer"
                return refused(Problem.TOO_LARGE, limit)
            case SourceError():
                self._end()
                return refused(Problem.UNREADABLE, str(error))
        return self._failure(overdue)

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


class _Clock:
    """Ends a child that is waited for too long; the time in which nobody waits is not counted."""

    def __init__(self, seconds: float, end: Callable[[], None]) -> None:
        self._end = end
        self._left = seconds
        self._began = 0.0
        self._timer: threading.Timer | None = None
        self.is_over = False

    def start(self) -> None:
        """Go on."""
        self._began = time.monotonic()
        self._timer = threading.Timer(self._left, self._stop_it)
        self._timer.start()

    def stop(self) -> None:
        """Hold on."""
        if self._timer is not None:
            self._timer.cancel()
            self._left = max(0.0, self._left - (time.monotonic() - self._began))
            self._timer = None

    def _stop_it(self) -> None:
        self.is_over = True
        self._end()


def _is_in_pieces(source: files.Source, file: files.Opened) -> bool:
    return file.size > limits.SENT_WHOLE_BYTES and not source.address


def _answer(
    process: subprocess.Popen[bytes], source: files.Source, file: files.Opened
) -> Iterator[bytes]:
    """Send one file and yield the lines of its answer; fewer when the child dies on the way.

    They are read as they come: the answer as bytes and as articles would be twice the memory. What
    is asked for of a large file is sent when it is asked for.
    """
    if process.stdin is None or process.stdout is None:
        return
    in_pieces = _is_in_pieces(source, file)
    left, to_send = limits.CHILD_OUTPUT_BYTES, limits.CHILD_INPUT_TIMES * file.size
    try:
        process.stdin.write(wire.request(source, file.size, in_pieces=in_pieces))
        if not in_pieces:
            process.stdin.write(file.piece(0, file.size))
        process.stdin.flush()
        while line := process.stdout.readline(left):
            left -= len(line)
            if left <= 0:
                raise _TooMuch
            if in_pieces and (wanted := wire.asked_piece(line, file.size)):
                to_send -= wanted[1]
                if to_send < 0:
                    raise wire.Malformed
                process.stdin.write(file.piece(*wanted))
                process.stdin.flush()
            else:
                yield line
    except BrokenPipeError:
        return
