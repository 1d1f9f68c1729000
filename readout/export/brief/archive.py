"""An office file in; the same file with one time in all its members out."""

import io
import re
import zipfile
from collections.abc import Callable

# python-pptx puts a workbook under each chart, and the moment at which it did so into the workbook
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_SAID = rb"\g<1>1980-01-01T00:00:00Z"


def settled(data: bytes) -> bytes:
    """Return a ZIP archive whose members all say 1 January 1980: the same parts, the same bytes."""
    return _settled(data, lambda name, part: _within(part) if name.endswith(".xlsx") else part)


def _within(book: bytes) -> bytes:
    def said(name: str, part: bytes) -> bytes:
        return _MOMENT.sub(_SAID, part) if name == "docProps/core.xml" else part

    return _settled(book, said)


def _settled(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            fixed = zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, change(member.filename, old.read(member)))
    return out.getvalue()
