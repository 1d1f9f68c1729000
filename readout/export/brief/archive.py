"""An office file in; the same file with one time in all its members out."""

import io
import zipfile


def settled(data: bytes) -> bytes:
    """Return a ZIP archive whose members all say 1 January 1980: the same parts, the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            fixed = zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, old.read(member))
    return out.getvalue()
