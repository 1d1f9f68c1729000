"""The first token of a phrase in; the token after a place that only opens its sentence, out.

"In Kyiv President Zelensky said", "In Chicago NATO leaders met": without a comma the place looks
like the beginning of the name behind it.
"""

from readout.extract import grammar
from readout.extract.document import Document
from readout.extract.people import noun_lexicon as nouns
from readout.extract.people.names import Names, is_demonym

_WHERE = frozenset(("in", "at"))
_DASHES = frozenset(("-", "–", "—"))
_LONGEST = 4  # tokens of a place
_REACH = 12  # tokens of "At their summit in"
_TITLE = nouns.ROLE | nouns.PREMODIFIER | nouns.COURTESY


def past_place(doc: Document, names: Names, token: int) -> int:
    """Return the token after a place behind "in" or "at", when an actor follows at once.

    The token itself where no place stands there. "In Polish President Duda" and "In NATO Secretary
    General Stoltenberg" are no places.
    """
    if not token or doc.lower[token - 1] not in _WHERE or not _opens_sentence(doc, token):
        return token
    first = token + (doc.lower[token] == "the")
    for at in range(first, min(first + _LONGEST, len(doc.words) - 1)):
        if not names.is_name(at) or names.flags[at] & nouns.HEAD or is_demonym(doc.words[at]):
            return token
        if doc.words[at].isupper():
            return token
        if _begins_actor(doc, names, at + 1):
            return at + 1
    return token


def _opens_sentence(doc: Document, token: int) -> bool:
    """Tell whether all before a token is an adjunct that opens its sentence."""
    first = token
    while first and doc.token_sentence[first - 1] == doc.token_sentence[token]:
        first -= 1
        if doc.words[first] in _DASHES:
            first += 1  # behind a dateline
            break
        if doc.words[first] == "," or token - first > _REACH:
            return False
    while first < token and not doc.words[first][0].isalnum():
        first += 1
    return doc.lower[first] in grammar.members("preposition")


def _begins_actor(doc: Document, names: Names, token: int) -> bool:
    if doc.token_sentence[token] != doc.token_sentence[token - 1]:
        return False
    word, capital = doc.words[token], names.capitals[token]
    if capital and word.isupper() and len(word) > 1:
        return names.is_name(token)
    if capital and (is_demonym(word) or word in names.states):
        return True
    return capital and bool(names.flags[token] & _TITLE)
