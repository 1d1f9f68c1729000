"""An office's own template in; what its library reads of it, or why it is not opened, out.

A small file may unpack to any size: that is asked before a library reads it into memory.
"""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from readout.errors import ExportError
from readout.limits import TEMPLATE_BYTES


def read(template: Path, reader: Callable[[str], Any]) -> Any:
    """Return what python-pptx or python-docx reads.

    Raises ExportError where a template is no archive, is larger unpacked than TEMPLATE_BYTES, or
    cannot be read.
    """
    _check(template)
    try:
        return reader(str(template))
    except Exception as problem:  # these libraries raise what their parsers raise
        raise _unreadable(template) from problem


def _unreadable(template: Path) -> ExportError:
    return ExportError(f"The office's template {template.name} cannot be read.")


def _check(template: Path) -> None:
    try:
        with zipfile.ZipFile(template) as archive:
            size = sum(one.file_size for one in archive.infolist())
    except (OSError, ValueError, zipfile.BadZipFile) as problem:
        raise _unreadable(template) from problem
    if size > TEMPLATE_BYTES:
        most = TEMPLATE_BYTES // 1_000_000
        raise ExportError(
            f"The office's template {template.name} is larger than {most} MB unpacked."
        )
