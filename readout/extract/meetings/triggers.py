"""A document in; the words that may tell of a meeting out, those of other senses left out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from readout.extract.document import Document
from readout.extract.meetings.clause import Clause, Phrase
from readout.extract.meetings.lexicon import Form, Frame, Trigger, triggers, words
from readout.records import MentionKind, Span, Status

_DETERMINERS = frozenset(
    "a an the this that these those his her its their our any no 's ’s ' ’".split()
)
_FAINT = frozenset((Frame.SEE, Frame.TELL, Frame.AGREE, Frame.RAISE, Frame.OPEN))
_MARKS = frozenset("\" “ ‘ « '' ``".split())
_QUOTING = frozenset("\" “ ” ‘ ’ « » '' ``".split())
_NEAR = 40  # tokens around a verb in which a word of sport tells
_SHORT = 5  # tokens: adjectives between a determiner and its noun


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger where it stands: tokens [first, last]."""

    trigger: Trigger
    first: int
    last: int
    opening: int  #: of a noun: its first adjective or itself; of a verb: `first`

    def of_kind(self, kind: str) -> "Found":
        """Return the trigger as one of another kind of meeting."""
        return (
            self
            if kind == self.trigger.kind
            else replace(self, trigger=replace(self.trigger, kind=kind))
        )


class Reference(StrEnum):
    """How a telling leans on a meeting told before it."""

    NONE = "none"
    WEAK = "weak"  #: "at the talks, A said": a meeting of its own where none was told before
    STRONG = "strong"  #: "the talks went on": nothing where none was told before
    PARTIES = "parties"  #: "the both held talks": another meeting of the same parties
    PRESENCE = "presence"  #: "B attended, too": a party more of a meeting told elsewhere
    JOINT = "joint"  #: "at a joint press conference, A said": with whom, the talks told before say
    ATTENDED = "attended"  #: "the meeting was attended by B": as PRESENCE, else one of its own
    OPEN = "open"  #: "was received at the palace": the other party is told elsewhere
    ANCHOR = "anchor"  #: "a ceremony took place in Minsk": who was there is told elsewhere


@dataclass(frozen=True, slots=True)
class Telling:
    """What one trigger tells of a meeting."""

    found: Found
    status: Status
    parties: tuple[Phrase, ...]
    pair: int | None = None  #: the token of a pair: "U.S.-Taliban talks"
    body: Span | None = None  #: the NATO of "the NATO summit"
    destination: int | None = None  #: the token at which the visited place begins
    reference: Reference = Reference.NONE
    rule: str = ""
    ahead: bool = False  #: "before the talks": planned by that word alone, the day may know better


def candidates(doc: Document) -> Iterator[int]:
    """Yield the tokens with which a trigger may begin, in text order."""
    table = triggers()
    return (token for token, word in enumerate(doc.lower) if word in table)


def match(clause: Clause, token: int) -> Found | None:
    """Return the trigger that begins with a token, or None when its sense is another one."""
    for entry in triggers()[clause.word(token)]:
        last = _last(clause, token, entry)
        if last is None:
            continue
        if entry.frame is Frame.PRESENT:
            return Found(entry, token, last, token)
        if Form.NOUN in entry.forms:
            if _is_noun(clause, token, last):
                return Found(entry, token, last, _opening(clause, token))
        elif _is_verb(clause, token, last, entry):
            return Found(entry, token, last, token)
    return None


def _last(clause: Clause, token: int, entry: Trigger) -> int | None:
    """The last token of a trigger; a day may part a verb from its particle: "spoke today to"."""
    at = token
    for word in entry.words[1:]:
        at = start = at + 1
        while clause.word(at) != word and at - start < _SHORT and _may_part(clause, at):
            at += 1
        if clause.word(at) != word:
            return None
    return at


def _may_part(clause: Clause, token: int) -> bool:
    dated = clause.word(token) == "on" and token + 1 in clause.timed
    return dated or token in clause.timed or clause.word(token) in words("adverb")


def _is_noun(clause: Clause, first: int, last: int) -> bool:
    if clause.word(last + 1) in words("after-noun") or clause.phrase_at(first) is not None:
        return False
    before = clause.word(first - 1)
    if before in words("before-noun"):
        return False
    entry = clause.word(first)
    if entry == "audience" and clause.word(last + 1) != "with":
        return False  # "the audience laughed"
    if entry == "forum" and not clause.doc.words[first][:1].isupper():
        return False  # a forum on television
    if entry in _ADJECTIVE_OR_NOUN and first == last and _describes(clause, last + 1):
        return False
    if entry not in _VERB_OR_NOUN:
        return True
    if entry in ("meeting", "meetings"):
        return not _is_gerund(clause, first)
    if before in _DETERMINERS or before in words("visit-adjective"):
        return True
    if before in words("auxiliary") or before in ("to", "who", "and") or before in words("adverb"):
        return before in words("support")
    phrase = clause.phrase_at(first - 1)
    return phrase is None or (
        clause.word(phrase.first) in ("a", "an") and clause.word(phrase.last).islower()
    )


# "held a bilateral with B", not "bilateral relations"
_ADJECTIVE_OR_NOUN = frozenset(
    "bilateral trilateral quadrilateral ministerial one-on-one roundtable".split()
)


def _describes(clause: Clause, token: int) -> bool:
    """Tell whether a noun follows that the word before it describes."""
    word = clause.word(token)
    return word.isalpha() and word not in words("preposition") and token not in clause.timed


_VERB_OR_NOUN = frozenset("meeting meetings visit visits call calls".split())


def _is_gerund(clause: Clause, token: int) -> bool:
    """ "is meeting B", "after meeting B", "after meeting with B": B follows at once."""
    if clause.word(token) != "meeting":
        return False
    before, after = clause.word(token - 1), clause.word(token + 1)
    if before in _DETERMINERS:
        return False
    if before in words("before-gerund"):
        return True
    plural = clause.phrase_at(token - 1)
    if plural is not None and plural.mention.kind is MentionKind.GROUP:
        return after in ("in", "at", "with")  # "leaders meeting in Minsk decided"
    if token == clause.first and (after in ("in", "at", "on") or token + 1 in clause.timed):
        return True  # "Meeting in Minsk on Monday, A and B agreed"
    direct = clause.phrase_at(token + 1) is not None
    if before == "still":
        before = clause.word(token - 2)
    if before in words("auxiliary"):
        return True
    opens = before in words("adjunct") or before in (",", "and", "")
    return opens and (direct or after == "with")


def _is_verb(clause: Clause, first: int, last: int, entry: Trigger) -> bool:
    before = clause.word(first - 1)
    phrase = clause.phrase_at(first)
    if clause.word(first) in _VERB_OR_NOUN and _is_noun(clause, first, last):
        return False
    if phrase is not None and phrase.last > last:
        return False  # "visiting US official", "the hosting nation"
    if entry.frame is Frame.CALL and before in words("preposition") and before != "to":
        return False  # "spoke by telephone"
    if Form.GERUND in entry.forms and before in _DETERMINERS:
        return False
    if clause.word(last + 1) in words("show"):
        return False  # "a Sunday talk show"
    titled = first > clause.first and clause.doc.words[first][:1].isupper()
    if titled and entry.frame in _FAINT:
        return False  # a headline inside the text
    if before in _MARKS and first > clause.first and clause.doc.words[first][:1].isupper():
        return False  # the programme “Meet the Press”
    if before in _DETERMINERS and before not in ("that", "'s", "’s", "'", "’"):
        return False
    if entry.frame is Frame.MEET:
        return not _is_sport(clause, first) and not _meets_abstract(clause, last)
    return True


def _is_sport(clause: Clause, token: int) -> bool:
    first, last = max(clause.first, token - _NEAR), min(clause.last, token + _NEAR)
    return not words("sports").isdisjoint(clause.doc.lower[first : last + 1])


def _meets_abstract(clause: Clause, last: int) -> bool:
    near = {clause.word(token) for token in range(last + 1, last + 5)}
    return bool(near & words("abstract")) and clause.phrase_at(last + 1) is None


def _opening(clause: Clause, noun: int) -> int:
    """The first token of the noun's adjectives: "repeated high-level talks"."""
    at = noun
    while at > clause.first and noun - at < _SHORT and _is_adjective(clause, at - 1):
        at -= 1
    return at - (clause.word(at - 1) in _QUOTING and at < noun)


def _is_adjective(clause: Clause, token: int) -> bool:
    word = clause.word(token)
    if word == "," or word in _QUOTING:  # "direct, high-level talks", "a “frank” meeting"
        return clause.word(token - 1).isalpha() and _is_adjective(clause, token - 1)
    if clause.phrase_at(token) is not None or not word[:1].isalpha():
        return False
    return not (
        word in _DETERMINERS
        or word in words("preposition")
        or word in words("break")
        or word in words("link")
        or word in words("support")
        or word in words("auxiliary")
        or word in words("wish")
        or word in words("cancelled")
        or word in words("adverb")
        or word == "off"  # "put off talks"
        or (token in clause.timed and "-" not in word)  # "a two-day summit"
    )
