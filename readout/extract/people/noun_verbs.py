"""A token that can be the noun of a mention in; whether it is a verb where it stands out."""

from readout.extract.document import Document
from readout.extract.people import noun_lexicon as nouns
from readout.extract.people.names import Names

_MODALS = frozenset("will would shall should can could may might must".split())
_OFFICE_VERBS = frozenset("host chair head guard".split())


def is_verb(doc: Document, names: Names, token: int) -> bool:
    """Tell whether a noun of the lexicon is a verb where it stands."""
    if _follows_modal(doc, token):
        return True
    if not governs_infinitive(doc, names.flags[token], token):
        return False
    return token > 0 and (names.is_name(token - 1) or bool(names.flags[token - 1] & nouns.HEAD))


def _follows_modal(doc: Document, token: int) -> bool:
    """Tell whether an office is a verb: "will host Makei", "to chair"; not "the host"."""
    before = doc.lower[token - 1] if token else ""
    if not doc.words[token].islower():
        return False
    if before not in _MODALS and token > 2 and doc.lower[token - 2] == "on":
        before = doc.lower[token - 3]  # "will on Thursday chair the session"
    return before in _MODALS or (before == "to" and doc.lower[token] in _OFFICE_VERBS)


def governs_infinitive(doc: Document, flag: int, token: int) -> bool:
    """Tell whether a noun of texts is a verb: "Makei plans to visit", not "the plans to visit".

    `flag` is what the noun lexicon says of it.
    """
    if flag & nouns.HEAD != nouns.TEXT or not doc.lower[token].endswith("s"):
        return False
    return token + 1 < len(doc.lower) and doc.lower[token + 1] == "to"
