"""A language in; how much of its articles is extracted out, so that a page can say so.

Languages are ISO 639-1; "" is one that could not be told, and is read as English.
"""

_WHOLE = ("en", "")
# A test holds these to the packs of words (readout/extract/packs/words).
_PARTIAL = {
    "pl": "quotations, meetings in their plainest forms, dates and places in their basic form",
    "ro": "quotations, meetings in their plainest forms, dates and places in their basic form",
    "ru": "quotations, meetings in their plainest forms, dates and places in their basic form",
}


def supports(language: str) -> bool:
    """Tell whether anything is extracted from articles in a language."""
    return language in _WHOLE or language in _PARTIAL


def partial(language: str) -> str:
    """Return what alone is extracted from articles in a language; "" where that is everything.

    >>> partial("pl")
    'quotations, meetings in their plainest forms, dates and places in their basic form'
    >>> partial("en")
    ''
    """
    return _PARTIAL.get(language, "")
