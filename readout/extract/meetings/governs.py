"""A noun of meeting in its clause in; the verb that governs it out: "held talks".

A verb may have its preposition between itself and the noun: "pulled out of", "is preparing for".
"""

from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import Frame, words
from readout.extract.meetings.triggers import Found

_GATHERINGS = frozenset((Frame.GATHERING, Frame.SESSION))
_HAVE = frozenset("have has had having".split())
_SUPPORT = 8  # tokens between a verb and the noun that it governs


def support(clause: Clause, found: Found, at: int) -> int | None:
    """Return the verb that governs the noun: "held [a series of] talks", "attended the summit".

    `at` is the token before the noun phrase and its determiners.
    """
    for step in range(at, max(clause.first, at - _SUPPORT) - 1, -1):
        word = clause.word(step)
        if clause.phrase_at(step) is not None or word in words("before-verb-noun"):
            continue
        if word in _HAVE and any(
            clause.word(one) in words("particle") for one in range(step + 1, at + 1)
        ):
            continue  # "had been cut out of the talks"
        if _is_verb(clause, found, step):
            return step
        if word in ("(", ")") or (word == "for" and clause.word(step - 1).startswith("gather")):
            continue
        verb = _phrasal(clause, step)
        if verb is not None:
            return verb
        if not word.isalpha() or word in words("preposition") or word in words("break"):
            return None
    return None


def _is_verb(clause: Clause, found: Found, token: int) -> bool:
    word = clause.word(token)
    off = any(word in words(section) for section in ("cancelled", "called-off", "dropped"))
    if off and clause.word(token - 1) not in words("determiner"):
        return True
    if found.trigger.kind == "press conference" and word == "told":
        return True
    if found.trigger.kind == "call" and word in words("takes-call"):
        return clause.word(found.last + 1) == "from"
    section = "start" if found.trigger.kind == "mediation" else "support"
    return word in words("attend" if found.trigger.frame in _GATHERINGS else section)


def _phrasal(clause: Clause, token: int) -> int | None:
    """The verb of "called off", "pulled out of", "agreed to a", "took part in" that ends here."""
    word, before = clause.word(token), clause.word(token - 1)
    if before in words("agreed") and clause.word(token + 1) not in words("determiner"):
        return None  # "agreed to dialogue": no meeting yet
    pair = f"{before} {word}"
    if pair in words("support-phrase") or pair in words("called-off"):
        return token - 1
    if word == "of" and f"{clause.word(token - 2)} {before}" in words("called-off"):
        return token - 2
    if word == "in" and before in words("takes-part-verb"):
        return token - 1 - (before == "part")
    return None
