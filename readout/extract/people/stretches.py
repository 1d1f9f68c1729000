"""A token of a document in; the nominal stretch that begins there, and where its name lies, out."""

from dataclasses import dataclass

from readout.extract import cues, grammar
from readout.extract.dates.lexicon import tenses
from readout.extract.document import Document
from readout.extract.people import noun_lexicon as nouns
from readout.extract.people import noun_verbs
from readout.extract.people.names import Names

_LONGEST = 14  # tokens of one phrase: longer ones are lists or garbage
_SHORTEST = 3  # letters: a shorter word is no noun of a title
_NO_NOUN = ("s", "ed", "ing", "ly")
_FUNCTION = ("preposition", "conjunction", "auxiliary", "subject", "subordinator", "boundary")
_PLENIPOTENTIARY = ("extraordinary", "and", "plenipotentiary")  # of an ambassador
_CLASSES = tuple((grade, "class") for grade in ("1st", "2nd", "3rd"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens [first, stop) and what they hold; the name starts at `name`, if there is one."""

    first: int
    stop: int
    head: int  #: last listed noun, -1 without one
    name: int  #: first token of the name after the head, `stop` without one


def read(doc: Document, names: Names, first: int) -> Stretch | None:
    """Return the nominal stretch that begins with a token, or None when it holds no actor."""
    stop = first
    head = -1
    last_name = -1
    limit = min(len(doc.words), first + _LONGEST)
    while stop < limit and (stop == first or joined(doc, names, stop)):
        flag = names.flags[stop]
        if doc.words[stop] in ("'s", "’s", "'", "’"):
            if stop == first or stop + 1 >= limit:
                break
            if not (_nominal(names, stop + 1) or _describes(doc, names, first, stop + 1)):
                break
            head = last_name = -1
        elif head == stop - 1 and doc.lower[stop : stop + 3] == _PLENIPOTENTIARY:
            head = stop = stop + 2
        elif names.is_name(stop):
            last_name = stop
            if flag & nouns.HEAD:
                head = stop
        elif stop > first and last_name >= 0 and doc.lower[stop] == "both":
            break  # "A and B | both agreed"
        elif flag & nouns.HEAD:
            if max(head, last_name) >= 0 and noun_verbs.is_planning(doc, names, stop):
                break
            head = stop
        elif flag & (nouns.PREMODIFIER | nouns.PARTICLE) or (stop == first and opens(flag)):
            pass
        elif stop > first and doc.lower[stop : stop + 2] == ("under", "secretary"):
            pass  # "the US under secretary of state"
        elif stop > first and doc.lower[stop : stop + 2] in _CLASSES:
            pass  # "Petty Officer 2nd Class Jan Novak"
        elif stop > first and _describes(doc, names, first, stop):
            pass  # "the EU's enlargement envoy", "the UN refugee agency"
        else:
            break
        stop += 1
    last = max(head, last_name)
    if last < 0:
        return None
    name = head + 1 if head >= 0 else run_start(names, first, last_name)
    if head >= 0 and doc.lower[head] == "commander" and doc.words[last] in names.states:
        name = last + 1  # "the supreme allied commander Europe": no name, the office's own place
    return Stretch(first, last + 1, head, min(name, last + 1))


def run_start(names: Names, first: int, last: int) -> int:
    while first < last and not names.is_name(first):
        first += 1
    return first


def opens(flag: int) -> bool:
    return bool(flag & nouns.DETERMINER)


def _describes(doc: Document, names: Names, first: int, token: int) -> bool:
    """Tell whether a word no list knows is a noun before an office or a body, and no verb."""
    after = names.flags[token + 1] if token + 1 < len(names.flags) else 0
    if not after & (nouns.ROLE | nouns.BODY) or names.flags[token]:
        return False
    word = doc.lower[token]
    noun = doc.words[token].isalpha() and doc.words[token].islower() and len(word) > _SHORTEST
    if not noun or word.endswith(_NO_NOUN) or word in cues.forms() or word in tenses():
        return False
    if any(word in grammar.members(kind) for kind in _FUNCTION):
        return False
    owned = doc.words[token - 1] in ("'s", "’s")
    return owned or (opens(names.flags[first]) and names.is_name(token - 1))


def _nominal(names: Names, token: int) -> bool:
    return names.is_name(token) or bool(names.flags[token] & (nouns.HEAD | nouns.PREMODIFIER))


def joined(doc: Document, names: Names, token: int) -> bool:
    """Tell whether nothing but a blank stands before a token, in the same sentence."""
    return (
        doc.token_sentence[token] == doc.token_sentence[token - 1]
        and doc.starts[token] - doc.ends[token - 1] <= 1
    )
