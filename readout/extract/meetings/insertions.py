"""A trigger and a time or place in its clause in; whether an insertion parts them out.

What stands in ", who was appointed in December," dates the appointment, and what stands in ", due
in Minsk on Friday," the journey; neither says when or where the people beside it met.
"""

from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import nouns, words

_REACH = 40  # tokens from a word back to the comma that opens its insertion
_PEOPLE = frozenset("who whom whose".split())


def parted(clause: Clause, trigger: int, token: int) -> bool:
    """Tell whether an insertion holds a token and not the trigger, or the trigger alone.

    What stands before ", where" and ", which took place" is of what stands behind it as well.
    """
    first, last = min(trigger, token), max(trigger, token)
    opening = _opening(clause, token)
    if opening is not None and (trigger < opening or _closes(clause, first, last)):
        return not _is_of_it(clause, opening, trigger)
    opening = _opening(clause, trigger)
    if opening is None or _PEOPLE.isdisjoint((clause.word(opening), clause.word(opening + 1))):
        return False
    return token < opening or _closes(clause, first, last)


def antecedent(clause: Clause, comma: int) -> int | None:
    """Return the last token of Novak in "Novak, who saw B in May, | met C", else None.

    `comma` is the one that ends the insertion.
    """
    opening = _opening(clause, comma - 1)
    return None if opening is None else opening - 2


def whom_clause(clause: Clause, token: int) -> int | None:
    """Return the "whom" of ", with whom B spoke at the talks," that holds a token, else None."""
    opening = _opening(clause, token)
    if opening is None or clause.word(opening + 1) != "whom":
        return None
    return opening + 1


def is_of_meeting(clause: Clause, token: int) -> bool:
    """ "Talks that were due to be held in Minsk": a relative clause about the meeting itself."""
    if clause.word(token) not in ("that", "which"):
        return False
    near = [clause.word(at) for at in range(token + 1, token + 4)]
    verb = near[0] in words("auxiliary") or near[0] in words("about-it")
    return verb and any(word in words("about-it") for word in near)


def _opening(clause: Clause, token: int) -> int | None:
    """The first word of the insertion that a token stands in, or None."""
    for at in range(token, max(clause.first, token - _REACH), -1):
        if clause.word(at - 1) == "," and at - 1 not in clause.timed and _opens(clause, at):
            return None if _closes(clause, at, token) else at
        if clause.word(at) in (";", ":"):
            return None
    return None


def _opens(clause: Clause, token: int) -> bool:
    word, after = clause.word(token), clause.word(token + 1)
    relative = word in _PEOPLE or word == "which" or after in ("whom", "which")
    return relative or word in words("inserted")


def _closes(clause: Clause, first: int, last: int) -> bool:
    """Tell whether a comma between two tokens ends what was inserted: a verb stands behind it."""
    return any(
        clause.word(at) == "," and at not in clause.timed and _is_verb(clause, at + 1)
        for at in range(first + 1, last)
    )


def _is_verb(clause: Clause, token: int) -> bool:
    at = token
    while clause.word(at) in words("adverb") or clause.word(at).endswith("ly"):
        at += 1
    word = clause.word(at)
    if clause.phrase_at(at) is not None or at in clause.timed:
        return False
    sections = ("auxiliary", "reporting", "opening-verb", "saying", "support", "irregular")
    return word.endswith("ed") or any(word in words(section) for section in sections)


def _is_of_it(clause: Clause, opening: int, trigger: int) -> bool:
    """ "The talks, which took place in Minsk, ended", "the talks, due on Friday, were off"."""
    due = clause.word(opening) == "due" and clause.word(trigger) in nouns()
    return trigger < opening and (due or is_of_meeting(clause, opening))
