"""The bytes of a Factiva export as plain text in; its articles out, as from the RTF."""

from readout.articles import encoding, factiva_rtf
from readout.articles.parsed import Reading
from readout.records import Rejection


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; the last one without a number is cut off."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = (
        decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").lstrip("\ufeff")
    )
    return factiva_rtf.read_text(text, (decoded.note,) if decoded.note else ())
