"""An office's own template in; nothing, or why it is not opened, out.

A small file may unpack to any size: that is asked before a library reads it into memory.
"""

import zipfile
from pathlib import Path

from readout.errors import ExportError
from readout.limits import TEMPLATE_BYTES


def check(template: Path) -> None:
    """Raise ExportError where a template is no archive, or larger unpacked than TEMPLATE_BYTES."""
    try:
        with zipfile.ZipFile(template) as archive:
            size = sum(one.file_size for one in archive.infolist())
    except (OSError, ValueError, zipfile.BadZipFile) as problem:
        raise ExportError(f"The office's template {template.name} cannot be read.") from problem
    if size > TEMPLATE_BYTES:
        most = TEMPLATE_BYTES // 1_000_000
        raise ExportError(
            f"The office's template {template.name} is larger than {most} MB unpacked."
        )
