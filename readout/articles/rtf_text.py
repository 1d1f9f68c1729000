"""The bytes of an RTF document in; its text out, and what could not be read in it.

Format: Rich Text Format 1.9.1 (Microsoft, 2008), read by striprtf; bytes beyond ASCII that stand
there plainly, which the format forbids, are of the document's own code page.
"""

import codecs
import re

from striprtf.striprtf import rtf_to_text

from readout.articles.encoding import Decoded

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_USUAL = "cp1252"


def decode(data: bytes) -> Decoded:
    """Return the words of a document, cells of tables parted by "|"."""
    name = _code_page(data[:4_096])
    text = str(rtf_to_text(data.decode(name, "replace"), encoding=name, errors="replace"))
    broken = text.count("\ufffd")
    note = f"Bytes that are no characters and stand as \ufffd: {broken:,}." if broken else ""
    return Decoded(text, name, note)


def _code_page(head: bytes) -> str:
    found = _CODE_PAGE.search(head)
    try:
        return codecs.lookup(f"cp{found[1].decode('ascii')}").name if found else _USUAL
    except LookupError:
        return _USUAL
