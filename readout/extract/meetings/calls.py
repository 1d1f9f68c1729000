"""A verb of calling in its clause in; who called whom, by telephone or before him, out.

"Phoned B" always is a call, "called B" only where nothing but a day or a purpose follows; an
ambassador is summoned, a witness is nobody's meeting.
"""

from readout.extract.meetings.clause import Clause, Phrase, Places
from readout.extract.meetings.grammar import after_word, subjects
from readout.extract.meetings.lexicon import words
from readout.extract.meetings.told import NEAR, PERSONS, Told, has, is_passive, objects_of
from readout.extract.meetings.triggers import Found
from readout.records import MentionKind

_SOME = frozenset("a an one some another".split())  # "a group called Iskra" is its name


def call(clause: Clause, found: Found, places: Places) -> Told | None:
    left, right = subjects(clause, found.first), objects_of(clause, found)
    return Told(left + right) if left and has(right, PERSONS | {MentionKind.PRONOUN}) else None


def ring(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "called B on Friday to", never "called B a liar" or "called for"."""
    if not _is_act(clause, found.first - 1):
        return None
    right = objects_of(clause, found)
    known = PERSONS | {MentionKind.PRONOUN}
    if not right or right[0].first != found.last + 1 or not has(right, known):
        return None
    if clause.word(right[0].first) == "it" or clause.word(found.first - 1) == ",":
        return None
    after = _past_name(clause, right[-1].last + 1)
    word = clause.word(after)
    closing = after > clause.last or after in clause.timed or word in words("after-call")
    if word == "," and clause.word(after + 1) in ("a", "an", "the", "one", "''", '"', "“"):
        closing = False  # "called B, a former miner, an outstanding leader"
    left = subjects(clause, found.first)
    named = left and left[-1].last == found.first - 1 and clause.word(left[0].first) in _SOME
    return Told(left + right) if closing and left and not named else None


def summon(clause: Clause, found: Found, places: Places) -> Told | None:
    if is_passive(clause, found):
        guest = subjects(clause, found.first)
        host = after_word(clause, found.last, frozenset(("by", "to")), NEAR)
    else:
        host, guest = subjects(clause, found.first), objects_of(clause, found)
    envoys = tuple(party for party in guest if _is_envoy(clause, party))
    return Told(host + envoys) if envoys else None


def _is_envoy(clause: Clause, party: Phrase) -> bool:
    return any(clause.word(at) in words("envoy") for at in range(party.first, party.last + 1))


def _past_name(clause: Clause, after: int) -> int:
    """The token behind ", Karl Adler," in "rang his counterpart, Karl Adler, on Monday"."""
    name = clause.phrase_at(after + 1) if clause.word(after) == "," else None
    if name is None or name.mention.kind is not MentionKind.PERSON:
        return after
    return name.last + 1 + (clause.word(name.last + 1) == ",")


def _is_act(clause: Clause, token: int) -> bool:
    """Tell whether somebody calls: in "a stream | called Iskra" that is the stream's name."""
    word = clause.word(token)
    if clause.phrase_at(token) is not None or token in clause.timed or not word.isalpha():
        return True
    known = ("auxiliary", "adverb", "relative", "joiner", "control")
    return word.endswith("ly") or any(word in words(section) for section in known)
