"""What an office marks its papers with in; the marking to be drawn and its colour out.

Traffic Light Protocol, FIRST Standards Definitions, version 2.0 (2022): five labels with their
colours on black, at least 12 points, right-justified. Anything else is an office's own text.
"""

from readout.briefs import TLP
from readout.errors import ExportError
from readout.export.measure import one_line
from readout.limits import MARKING_CHARACTERS

_OWN = "#FFFFFF"


def marking(words: str) -> str:
    """Return the marking as it is drawn, "" for none.

    Raises ExportError for a TLP label that does not exist, and for a text that is too long: a
    marking is never guessed and never cut.

    >>> marking("tlp:amber + strict")
    'TLP:AMBER+STRICT'
    """
    text = one_line(words)
    label = text.upper().replace(" ", "")
    if label.startswith("TLP:"):
        if label not in TLP:
            raise ExportError(f"There is no marking {text[:40]}: {', '.join(TLP)}.")
        return label
    if len(text) > MARKING_CHARACTERS:
        raise ExportError(f"A marking has at most {MARKING_CHARACTERS} characters.")
    return text


def colour(label: str) -> str:
    """Return the colour of a marking's letters; its ground is black."""
    return TLP.get(label, _OWN)
