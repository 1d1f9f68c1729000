"""The bytes of an RTF document in; its text out.

Format: Rich Text Format 1.9.1 (Microsoft, 2008), read by striprtf; the encoding is that of the
document's own fonts and code page.
"""

from striprtf.striprtf import rtf_to_text


def text_of(data: bytes) -> str:
    """Return the words of a document, cells of tables parted by "|"."""
    return str(rtf_to_text(data.decode("cp1252", "replace"), encoding="cp1252", errors="replace"))
