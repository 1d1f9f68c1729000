"""Paths and uploads in; named bytes out, or a report row for what is no file to be read.

Nothing is ever written under a name from outside: a name is a label. Links are not followed, in
the middle of a path neither (O_NOFOLLOW sees only its last part, so real paths are compared).
"""

import hashlib
import io
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Self

from readout import limits
from readout.errors import NotAFile, NotFound, SourceError, TooLarge
from readout.records import NOTHING_CHOSEN, Choices, FileReport, Problem, Rejection

# Where a system has no such flag (Windows), it has no such files either.
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)

_PIECE = 1 << 20  # bytes that are read at once for the hash of a file
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFLNK: "a link; links are not followed",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file, upload or answer of a web server, not yet read."""

    name: str  #: printable label, told apart from the others of its walk; never a path
    path: Path | None = None  #: None for an upload
    data: bytes | None = field(default=None, repr=False)  #: None for a file
    base: Path | None = None  #: the real folder that the file must lie in when it is opened
    address: str = ""  #: where its bytes were fetched; its name then says nothing of its kind
    charset: str = ""  #: as the web server said it
    choices: Choices = NOTHING_CHOSEN  #: what an analyst chose for it


def walk(paths: Sequence[Path]) -> Iterator[Source | FileReport]:
    """Yield the files of some paths, folders with all that lies below, in the order of names.

    What cannot be used comes as a report row with found = 1: nothing there, a pipe, a device, a
    link inside a folder, too large, unreadable. Names that begin with a dot are passed over.
    """
    taken: Counter[str] = Counter()
    for path in paths:
        for found in _under(path):
            name = found.name if isinstance(found, Source) else found.file
            taken[name] += 1
            yield found if taken[name] == 1 else _renamed(found, f"{name} ({taken[name]})")


def uploaded(name: str, data: bytes) -> Source:
    """Return the source for an upload; of a name with folders in it the last part is kept."""
    return Source(printable(name.replace("\\", "/").rsplit("/", 1)[-1]) or "upload", data=data)


def read(source: Source) -> bytes:
    """Return the bytes of a source.

    Raises NotFound, NotAFile, TooLarge, or SourceError for what the system does not let us read.
    """
    if source.data is not None:
        _check_size(len(source.data), limits.UPLOAD_BYTES)
        return source.data
    with opened(source) as file:
        return file.piece(0, file.size)


def opened(source: Source) -> "Opened":
    """Open a source, to read it piece by piece; raises as `read` does."""
    if source.data is not None:
        _check_size(len(source.data), limits.UPLOAD_BYTES)
        return Opened(io.BytesIO(source.data), len(source.data))
    if source.path is None or source.base is None:
        raise NotFound("A source without a path and without data.")
    try:
        return _opened(source.path, source.base)
    except FileNotFoundError as error:
        raise NotFound("It was there when the folder was listed, and is gone now.") from error
    except (OSError, ValueError) as error:
        raise _not_let(error) from error


class Opened:
    """A source that is open: its size in bytes, its hash, and pieces of it."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self.size = size
        self._began = self._state()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def piece(self, start: int, count: int) -> bytes:
        """Return so many bytes from a place on; raises SourceError where they are gone."""
        try:
            self._file.seek(start)
            data = self._file.read(count)
        except OSError as error:
            raise _not_let(error) from error
        if len(data) != count:
            raise SourceError("The file became shorter while it was read.")
        return data

    def has_changed(self) -> bool:
        """Tell whether a file on the disk was written to since it was opened."""
        return self._began != self._state()

    def _state(self) -> tuple[int, int]:
        if isinstance(self._file, io.BytesIO):
            return 0, 0
        status = os.fstat(self._file.fileno())
        return status.st_size, status.st_mtime_ns

    def sha256(self) -> str:
        """Return the hash of all bytes, 64 hex digits; no more than a piece is held."""
        digest = hashlib.sha256()
        for start in range(0, self.size, _PIECE):
            digest.update(self.piece(start, min(_PIECE, self.size - start)))
        return digest.hexdigest()


def printable(name: str) -> str:
    """Return a name that can be shown, logged and stored: what does not print is escaped.

    >>> printable("a\\nb"), printable("r\\udce9sum\\u202egpj.txt")
    ('a\\\\nb', 'r\\\\xe9sum\\\\u202egpj.txt')
    """
    shown = "".join(c if c.isprintable() else _escaped(c) for c in name[: limits.FIELD_CHARACTERS])
    return shown[: limits.FIELD_CHARACTERS]


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # os.listdir's form of a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def _under(path: Path) -> Iterator[Source | FileReport]:
    # A link that somebody names on purpose is followed; one that lies in a folder is not.
    label = printable(path.name or str(path))
    try:
        real = Path(os.path.realpath(path, strict=True))
        is_folder = stat.S_ISDIR(os.lstat(real).st_mode)
    except (OSError, ValueError) as error:
        yield _refused(label, *_why(error))
        return
    if is_folder:
        yield from _folder(real, printable(real.name or str(real)))
    else:
        yield _file(real, label, real.parent)


def _folder(folder: Path, label: str) -> Iterator[Source | FileReport]:
    # Not os.walk: Python 3.11's recurses, and hides the folders that cannot be listed.
    count = 0
    waiting = [(folder, label)]
    while waiting:
        here, shown = waiting.pop()
        try:
            with os.scandir(here) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield _refused(shown, *_why(error))
            continue
        below = []
        for entry in entries:
            name = f"{shown}/{printable(entry.name)}"
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                below.append((here / entry.name, name))
                continue
            count += 1
            if count > limits.FOLDER_FILES:
                yield _refused(label, Problem.TOO_MANY, f"more than {limits.FOLDER_FILES:,} files")
                return
            yield _file(here / entry.name, name, folder)
        waiting.extend(reversed(below))


def _file(path: Path, label: str, base: Path) -> Source | FileReport:
    try:
        status = os.lstat(path)
    except OSError as error:
        return _refused(label, *_why(error))
    if not stat.S_ISREG(status.st_mode):
        kind = _KINDS.get(stat.S_IFMT(status.st_mode), "no regular file")
        return _refused(label, Problem.NOT_A_FILE, kind)
    if status.st_size > limits.FILE_BYTES:
        return _refused(label, Problem.TOO_LARGE, _sizes(status.st_size, limits.FILE_BYTES))
    return Source(label, path=path, base=base)


def _opened(path: Path, base: Path) -> Opened:
    parent = os.path.realpath(path.parent)
    if os.path.commonpath([parent, os.path.realpath(base)]) != os.path.realpath(base):
        raise NotAFile("A link leads out of the folder.")
    if stat.S_ISLNK(os.lstat(path).st_mode):
        raise NotAFile("A link; links are not followed.")
    file = open(os.open(path, _FLAGS), "rb")  # noqa: SIM115 -- it stays open for who asked
    try:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise NotAFile(f"It is {_KINDS.get(stat.S_IFMT(status.st_mode), 'no regular file')}.")
        _check_size(status.st_size, limits.FILE_BYTES)
    except SourceError:
        file.close()
        raise
    if status.st_size > limits.SENT_WHOLE_BYTES:
        return Opened(file, status.st_size)
    with file:  # what can be held is read once
        data = file.read(limits.SENT_WHOLE_BYTES)
    return Opened(io.BytesIO(data), len(data))


def _not_let(error: OSError | ValueError) -> SourceError:
    reason = getattr(error, "strerror", None) or "not a usable path"
    return SourceError(f"The system did not let us read it: {reason}.")


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise TooLarge(_sizes(size, limit))


def _sizes(size: int, limit: int) -> str:
    return f"{size:,} bytes; the limit is {limit:,}"


def _why(error: OSError | ValueError) -> tuple[Problem, str]:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Problem.NOT_FOUND, ""
    return Problem.UNREADABLE, error.strerror or ""


def _refused(label: str, reason: Problem, detail: str) -> FileReport:
    return FileReport(label, found=1, rejected=(Rejection(0, reason, detail),))


def _renamed(found: Source | FileReport, name: str) -> Source | FileReport:
    return replace(found, name=name) if isinstance(found, Source) else replace(found, file=name)
