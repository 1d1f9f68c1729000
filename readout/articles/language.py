"""A text in; the language it is written in out, or "" where that cannot be told.

py3langid, a port of langid.py (Lui and Baldwin, ACL 2012), carries its model in its wheel.
"""

from functools import cache
from typing import Any

_READ = 3_000  #: characters that are looked at; more tell nothing new
_LETTERS = 40  #: fewer letters than this tell nothing: "NATO SUMMIT" would be Italian
_WORDS, _SHARE = 40, 0.1  #: of a text of so many words, so many of these make it English
_ENGLISH = frozenset("the of and that with which from was were has have been their this".split())
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
    if _is_plainly_english(head):
        return "en"
    code, _ = _identifier().classify(head)
    return str(code)


def _is_plainly_english(head: str) -> bool:
    # Reading the model takes a fresh process 0.6 s, half of what its first extraction takes.
    words = head.lower().split()
    return len(words) >= _WORDS and sum(map(_ENGLISH.__contains__, words)) >= _SHARE * len(words)


@cache
def _identifier() -> Any:
    # half a second to import, so only once a text is there to be told
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_CANDIDATES)
    return identifier
