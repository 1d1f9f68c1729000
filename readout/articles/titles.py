"""A title with its outlet behind it in; the title alone out.

Pages and services hang the outlet's name on each headline: "Talks in Minsk | The Daily".
"""

from urllib.parse import urlsplit

_MARKS = (" | ", " – ", " — ", " - ", " » ", " :: ")
_LEAST = 10  # characters of a title; what is shorter may be a name with a dash


def without_outlet(title: str, outlet: str, address: str = "") -> str:
    """Return a title without a tail that is the name of its outlet, or of its address's host.

    >>> without_outlet("Talks in Minsk | The Daily", "The Daily")
    'Talks in Minsk'
    >>> without_outlet("Talks in Minsk | RMOL", "rmol.co")
    'Talks in Minsk'
    >>> without_outlet("Talks in Minsk - day two", "The Daily")
    'Talks in Minsk - day two'
    """
    if not any(mark in title for mark in _MARKS):
        return title
    at, mark = max((title.rfind(mark), mark) for mark in _MARKS)
    if at < _LEAST:
        return title
    tail = _folded(title[at + len(mark) :])
    return title[:at].rstrip() if tail and tail in _names(outlet, address) else title


def _names(outlet: str, address: str) -> set[str]:
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    names = {_folded(outlet), _folded(host)}
    for one in (outlet.removeprefix("www."), host):
        label, dot, rest = one.partition(".")
        if dot and " " not in rest.strip():  # "rmol.co", not "St. Louis Post"
            names.add(_folded(label))
    return names - {""}


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
