"""A phrase that counts people or sides in: "the three ministers"; how many, and who, out."""

from collections.abc import Callable

from readout import limits
from readout.extract.people.cast import Person
from readout.extract.people.reading import Reading, known
from readout.records import Reason, Resolution, Span

NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_OPEN = frozenset("ten many several some".split())
_TAKEN_UP = frozenset("the all these those".split())


def is_open(lower: list[str]) -> bool:
    """Tell whether a phrase takes up nobody in particular: "several ministers", "five ministers".

    "All ministers" are not counted, "all five ministers" are.
    """
    told = _told(lower)
    if _OPEN & {*lower} or ("all" in lower and not told):
        return True
    return bool(told) and lower[0] not in _TAKEN_UP


def number(lower: list[str]) -> int:
    """Return how many a phrase says they are, from three on; 0 where it tells no number."""
    told = _told(lower)
    return told[0] if len(told) == 1 else 0


def persons(
    reading: Reading, span: Span, count: int, fits: Callable[[Person], bool] | None
) -> tuple[Resolution, ...]:
    """Return the only `count` of the text who fit, else those of a sentence right before.

    Without `fits` ("the three leaders") all persons of that sentence must be meant.
    """
    text = span.of(reading.doc.text)
    found = [one for one in reading.cast[: limits.TITLED] if fits(one)] if fits else []
    if len(found) != count:
        found = list(reading.scene.together(span, fits or (lambda one: True)))
    if len(found) != count:
        return ()
    return tuple(known(one, Reason.GROUP, text) for one in found)


def _told(lower: list[str]) -> list[int]:
    return [NUMBERS[word] for word in lower if word in NUMBERS]
