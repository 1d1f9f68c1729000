"""The texts of one e-mail in; the reading of a news database's export that one of them is, or None.

Databases send what somebody chose as one page of many articles, and people forward such mails: then
the page is inside a quotation, and the forwarder's own line above it is no article.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message

from readout.articles import child, encoding, exports
from readout.articles.members import Inside
from readout.articles.parsed import Reading

# What no export is without; a letter is looked at no further.
_SIGNS = (
    *(b"DocID_", b"DOCFULL", b'Article"', b"PublicationName", b" DOCUMENTS", b"____________"),
    *(b"End of Document", b"\nDocument ", b"\nDokument "),
)
_QUOTED = re.compile(rb"^> ?", re.MULTILINE)
_QUOTES = 10  # lines
_LEAST = 500  # bytes
_NOTE = "The e-mail carries an export: the lines of its sender were left out."


def find(parts: Sequence[Message], inside: Inside) -> Reading | None:
    """Return the articles of the first part that is an export and holds any."""
    for part in parts:
        if part.get_content_maintype() != "text":
            continue
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        if data.count(b"\n>") > _QUOTES:
            data = _QUOTED.sub(b"", data)
        if len(data) < _LEAST or not any(sign in data for sign in _SIGNS):
            continue
        decoded = encoding.decode(data, str(part.get_content_charset() or ""))
        if isinstance(decoded, encoding.Decoded) and exports.kind_of(data):
            data = decoded.text.encode("utf-8", "replace")
            _, reading = child.read("", data, inside)
            if reading.articles:
                return replace(reading, notes=(*reading.notes, _NOTE))
    return None
