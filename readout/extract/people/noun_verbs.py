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
    if not is_planning(doc, names, token):
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


def is_planning(doc: Document, names: Names, token: int) -> bool:
    """Tell whether a noun of texts is a verb: "Makei plans to visit", not "the plans to visit"."""
    if names.flags[token] & nouns.HEAD != nouns.TEXT:
        return False
    if doc.lower[token + 1 : token + 2] != ("to",):
        return False
    return doc.lower[token].endswith("s") or _is_shared(doc, names, token)


def _is_shared(doc: Document, names: Names, token: int) -> bool:
    """Tell whether two plan: "Makei and Lavrov | plan to meet", not "the Lavrov plan to pay"."""
    at = token - 1
    while at > 0 and names.is_name(at):
        at -= 1
    return at < token - 1 and doc.lower[at] == "and" and names.is_name(at - 1)
