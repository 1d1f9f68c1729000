"""A marking as an analyst writes it in; its words and colours, and what it lets out, out.

TLP 2.0 (FIRST, August 2022): text colour on black, at least 12 pt, right-justified in header and
footer. Anything else is the office's own free text.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from readout.briefs.brief import Brief

#: The labels, from the narrowest circle to the widest, each with its colour on black.
TLP = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:AMBER": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}
_ORDER = tuple(TLP)


@dataclass(frozen=True, slots=True)
class Marking:
    """A marking in print: its words, their colour, and the ground they stand on."""

    text: str
    colour: str
    ground: str


def marking(words: str) -> Marking | None:
    """Return a marking, or None where there is none.

    >>> marking("tlp: amber")
    Marking(text='TLP:AMBER', colour='#FFC000', ground='#000000')
    >>> marking("For official use")
    Marking(text='For official use', colour='#1B2733', ground='')
    """
    text = " ".join(words.split())
    if not text:
        return None
    label = text.upper().replace(" ", "")
    if label in TLP:
        return Marking(label, TLP[label], "#000000")
    return Marking(text, "#1B2733", "")


def refusal(brief: Brief) -> str:
    """Return why a brief cannot leave as it is marked, or "".

    A brief goes to the circle that its marking names: an item for a narrower one must not be in it.
    """
    ours = _place(brief.marking)
    for number, item in enumerate(brief.items, start=1):
        theirs = _place(item.marking)
        if theirs is None:
            continue
        if ours is None or theirs < ours:
            said = marking(brief.marking)
            whole = f"marked {said.text}" if said else "not marked"
            return f"Item {number} is {_ORDER[theirs]}, but the brief is {whole}."
    return ""


def narrowest(words: Iterable[str]) -> str:
    """Return the TLP label of the narrowest circle among markings, or "" where none is a label."""
    places = [place for place in map(_place, words) if place is not None]
    return _ORDER[min(places)] if places else ""


def _place(words: str) -> int | None:
    found = marking(words)
    return _ORDER.index(found.text) if found and found.text in TLP else None
