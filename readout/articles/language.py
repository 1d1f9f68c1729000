"""A text in; the language it is written in out, or "" where that cannot be told.

py3langid, a port of langid.py (Lui and Baldwin, ACL 2012), carries its model in its wheel.
"""

from functools import cache
from typing import Any

_READ = 3_000  #: characters that are looked at; more tell nothing new
_LETTERS = 40  #: fewer letters than this tell nothing: "NATO SUMMIT" would be Italian
_CANDIDATES = (
    "ar be bg cs da de el en es et fi fr hr hu it lt lv mk nl no pl pt ro ru sk sl sr sv tr uk zh"
).split()


def tell(text: str) -> str:
    """Return an ISO 639-1 code, or "" for a text that is too short.

    >>> tell("The ministers met in Minsk on Monday and agreed to go on.")
    'en'
    >>> tell("NATO SUMMIT")
    ''
    """
    head = text[:_READ]
    if sum(letter.isalpha() for letter in head) < _LETTERS:
        return ""
    code, _ = _identifier().classify(head)
    return str(code)


@cache
def _identifier() -> Any:
    # half a second to import, so only once a text is there to be told
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_CANDIDATES)
    return identifier
