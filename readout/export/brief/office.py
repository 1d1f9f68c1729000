"""Slides or a document of ours in; the same laid out as PDF by LibreOffice, where it is, out.

It is for looking at only: no file that leaves is made by it. It runs as a program of its own, with
a profile that is thrown away, and is ended where its work is not wanted any more.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from readout import steps
from readout.errors import ExportError
from readout.limits import OFFICE_SECONDS

_NAMES = ("soffice", "libreoffice")
_LOOK = 0.2  #: seconds between two looks
_KEPT = ("PATH", "LANG", "SYSTEMROOT")  #: of the environment; the rest may hold secrets


def is_there() -> bool:
    """Tell whether LibreOffice can be found."""
    return _program() is not None


def as_pdf(data: bytes, form: str) -> bytes:
    """Return a file of the form "pptx" or "docx" as PDF.

    Raises ExportError when LibreOffice is not there, is not ready in time, or makes nothing of it.
    """
    program = _program()
    if program is None:
        raise ExportError("LibreOffice, which lays out slides and documents, is not installed.")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        file = place / f"brief.{form}"
        file.write_bytes(data)
        _run([program, f"-env:UserInstallation={(place / 'profile').as_uri()}", *_ASKED], place)
        made = file.with_suffix(".pdf")
        if not made.is_file():
            raise ExportError("LibreOffice could not lay out the file.")
        return made.read_bytes()


_ASKED = ("--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf")


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def _run(command: list[str], place: Path) -> None:
    file = next(place.glob("brief.*"))
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    with subprocess.Popen(  # noqa: S603 -- a fixed command on a file of ours
        [*command, "--outdir", str(place), str(file)],
        cwd=place,
        env=kept | {"HOME": str(place)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as child:
        try:
            _wait(child)
        finally:
            _end(child)


def _wait(child: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + OFFICE_SECONDS
    while child.poll() is None:
        steps.pause()
        if time.monotonic() > until:
            raise ExportError(f"LibreOffice was not ready within {OFFICE_SECONDS} seconds.")
        time.sleep(_LOOK)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End the program and what it started, where it has not ended by itself."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
