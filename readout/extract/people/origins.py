"""The token behind a name in; where "(Poland)" or "of the United Kingdom" ends, and which, out."""

from readout.extract.document import Document
from readout.extract.people.registers import Registers

SIDE = 3  # tokens of a country's name, its article aside


def past(doc: Document, token: int) -> int:
    """Return the token behind the origin that begins with one; the same where none stands."""
    if doc.words[token : token + 1] == ("(",):
        closing = doc.words[token : token + 2 + SIDE]
        return token + closing.index(")") + 1 if ")" in closing else token
    if doc.lower[token : token + 1] not in (("of",), ("from",)):
        return token
    first = token + 1 + (doc.lower[token + 1 : token + 2] == ("the",))
    end = first
    while end < min(first + SIDE, len(doc.words)) and doc.words[end][0].isupper():
        end += 1
    return end if end > first else token


def told(doc: Document, registers: Registers, token: int) -> str:
    """Return the country as written in the origin that begins with a token, "" for none."""
    end = past(doc, token)
    inside = doc.words[token + 1 : end - (doc.words[end - 1] == ")")] if end > token else ()
    written = " ".join(inside[1:] if inside[:1] == ("the",) else inside)
    return written if registers.side(written) else ""
