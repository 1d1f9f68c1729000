"""The texts of one e-mail in; the reading of a news database's export that one of them is, or None.

Databases send what somebody chose as one page of many articles, and people forward such mails: then
the page is inside a quotation, and the forwarder's own line above it is no article.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from readout.articles import child, exports
from readout.articles.members import Inside
from readout.articles.parsed import Reading

# What no export is without; a letter is looked at no further.
_SIGNS = (
    *("DocID_", "DOCFULL", 'Article"', "PublicationName", " DOCUMENTS", "____________"),
    *("End of Document", "\nDocument ", "\nDokument "),
)
_LEAST = 500  # characters
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_QUOTES = 10  # lines
_NOTE = "The e-mail carries an export: the lines of its sender were left out."


def find(texts: Iterable[str], inside: Inside) -> Reading | None:
    """Return the articles of the first text that is an export and holds any."""
    for text in texts:
        if len(text) < _LEAST or not any(sign in text for sign in _SIGNS):
            continue
        if text.count("\n>") > _QUOTES:
            text = _QUOTED.sub("", text)
        data = text.encode("utf-8", "replace")
        if exports.kind_of(data):
            _, reading = child.read("", data, inside)
            if reading.articles:
                return replace(reading, notes=(*reading.notes, _NOTE))
    return None
