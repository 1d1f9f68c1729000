"""Named bytes in; a ZIP that is the same for the same bytes out."""

import io
import re
import zipfile
from collections.abc import Iterable

from readout.errors import ExportError

#: a name that every system takes as it is; one folder deep at most, never up or out
NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]{0,40}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_WHEN = (1980, 1, 1, 0, 0, 0)  # the first moment that the format can say
_RIGHTS = 0o100644 << 16


def write(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the ZIP. Raises ExportError for a name that comes twice or that is not plain."""
    out = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            if not NAME.fullmatch(name) or ".." in name or name.casefold() in taken:
                raise ExportError("A file has a name that is not plain, or one that comes twice.")
            taken.add(name.casefold())
            one = zipfile.ZipInfo(name, _WHEN)
            one.compress_type = zipfile.ZIP_DEFLATED
            one.create_system = 3  # the same on every system
            one.external_attr = _RIGHTS
            archive.writestr(one, data)
    return out.getvalue()
