"""A side, a manner or a confidence in; the small label that says it in a word out."""

from components import safe, words
from components.highlight import side_class
from components.safe import Html
from readout.palette import SIDES

_CODE_LETTERS = 14  #: a side without a code stands by its name, cut after this many letters


def side(name: str) -> Html:
    """Return the code of a side on its colour, with the name for who hovers or listens."""
    if not name:
        return Html("")
    code = SIDES[name].code if name in SIDES else name[:_CODE_LETTERS]
    return safe.fill(
        '<span class="ro-code {colour}" title="{name}">{code}</span>',
        colour=side_class(name),
        name=name,
        code=code,
    )


def manner(kind: str, said: str) -> Html:
    """Return Direct, Part quoted, Paraphrase or, in red, Denial."""
    word = words.manner(kind, said)
    if word == words.MANNERS["denial"]:
        return safe.fill('<span class="ro-tag ro-tag-denial">{word}</span>', word=word)
    return safe.fill("<span>{word}</span>", word=word)


def to_check(confidence: str) -> Html:
    """Return the amber label for what is not certain, else nothing."""
    if confidence == "high":
        return Html("")
    return Html('<span class="ro-tag ro-tag-check">To check</span>')


def checked(check: str, confidence: str) -> Html:
    """Return the green label of a record that an analyst decided on, else that of doubt."""
    if check in words.CHECKS:
        return safe.fill('<span class="ro-tag ro-tag-sure">{word}</span>', word=words.CHECKS[check])
    return to_check(confidence)
