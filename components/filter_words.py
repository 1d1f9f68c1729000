"""Filters and names in; the words of their chips out."""

from components import words
from readout import filters as filtering
from readout.filters import Filters

_NAMED, _LETTERS = 4, 60  #: ids that nothing tells of, and letters of each
#: field -> words of the button that takes its filter away
REMOVE = {
    "dates": "Remove the dates",
    "actors": "Remove the actors",
    "places": "Remove the places",
    "topics": "Remove the topics",
    "kinds": "Remove the kinds of meeting",
    "statuses": "Remove planned or held",
    "manners": "Remove the kinds of statement",
    "outlets": "Remove the outlets",
    "languages": "Remove the languages",
    "text": "Remove the search",
    "together": "Remove who met together",
    "checked": "Remove checked only",
}


def in_words(asked: Filters, names: dict[str, str]) -> dict[str, str]:
    """Return field -> words for the chips: dates begin with a capital, codes become words."""
    labels = dict(names) | words.MANNERS | {str(key): said for key, said in words.STATUSES.items()}
    labels |= {kind: words.meeting_kind(kind) for kind in asked.kinds}
    labels |= {code: words.language(code) for code in asked.languages}
    said = filtering.in_words(asked, labels)
    if asked.manners:  # "denied" is a manner of statements, and a status of meetings besides
        said["manners"] = ", ".join(words.MANNERS.get(one, one) for one in asked.manners)
    return {field: text[:1].upper() + text[1:] for field, text in said.items()}


def missing(gone: tuple[str, ...]) -> str:
    """Return what is said of actors, places and topics that nothing tells of; "" for none."""
    if not gone:
        return ""
    names = [one.partition(":")[2] or one for one in gone[:_NAMED]]
    told = [f"“{one if len(one) <= _LETTERS else one[:_LETTERS] + '…'}”" for one in names]
    if len(gone) > _NAMED:
        told.append(f"{len(gone) - _NAMED:,} more")
    listed = words.listed(told)
    are = "is" if len(gone) == 1 else "are"
    return f"{listed} {are} not in the articles, or not any more: this part will find nothing."
