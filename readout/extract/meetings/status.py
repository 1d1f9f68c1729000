"""A trigger in its clause in; whether the meeting was held, is planned, cancelled ... out.

Grammar decides, before any date: modals, negation, the verb that governs the meeting. None means
that the text tells of no meeting: only wished for, asked for, refused, hypothetical or habitual.
"""

from functools import cache

from readout.extract.meetings import modality, predicate
from readout.extract.meetings.around import (
    adjectives,
    has,
    is_ahead,
    is_object_of,
    past_relative,
    words_before,
    words_behind,
)
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.grammar import group_start
from readout.extract.meetings.lexicon import Form, triggers, words
from readout.extract.meetings.triggers import Found
from readout.records import MentionKind, Status

_WISH = 14  # tokens from "at a summit" back to its "to", and from that to the wish
_CONJUNCT = 16  # tokens from a bare verb back to the modal that it shares
_NOBODY = frozenset("nobody few no none neither".split())
_CALL = frozenset("call calls".split())  # "calls off"
_BE = frozenset("is are am 's ’s 're ’re".split())


def of_verb(clause: Clause, verb: int, form: Form | None = None) -> Status | None:
    """Return the status that the words before a verb give it."""
    start = group_start(clause, verb)
    modal = _shared_modal(clause, verb, start)
    if modal is not None:
        verb, start = modal + 1, group_start(clause, modal + 1)
    # "on 12 May met": a month is no modal
    group = [clause.word(at) for at in range(start, verb) if at not in clause.timed]
    outer = _outer(clause, start)
    if modality.is_doubted(group, outer):
        return None
    told = modality.of_report(clause, start, verb)
    if told is Status.DENIED or _denied([*outer, *group]):
        return Status.DENIED
    agreed = has(group, "agreed") or has(outer, "agreed")
    unmet = _is_unmet(clause, verb, group, outer)
    if unmet or (told is None and not agreed and _is_wish(group, outer)):
        return None
    if told is not None:
        return told
    if modality.is_undone(clause, start, outer) or modality.is_wished(clause, start, group):
        return None
    if has(group, "conditional") or modality.opens_with_if(clause, start):
        return Status.PLANNED if modality.is_future_in_the_past(clause, group, start) else None
    if has([*outer, *group], "cancelled"):
        return Status.CANCELLED
    if "have" in group and "to" in group[: group.index("have")]:
        return modality.of_perfect(clause, group, start)
    if has(group, "plan") or agreed or ("to" in group and has(outer, "plan")):
        return _of_plan(clause, group, verb)
    if form is Form.GERUND or clause.word(verb).endswith("ing"):
        return _of_gerund(clause, group, start, verb)
    if "to" in group:
        return modality.of_infinitive(clause, group, start)
    if modality.is_subjunctive(clause, verb, start):
        return None
    return modality.of_present(clause, start) if form is Form.PRESENT else Status.HELD


def of_noun(clause: Clause, found: Found, opening: int, support: int | None) -> Status | None:
    """Return the status of a meeting named by a noun.

    `opening` is the first token of the noun phrase, `support` the verb that governs it.
    """
    front = words_before(clause, opening)
    behind = words_behind(clause, found.last)
    own = predicate.status_of(clause, found) if predicate.is_subject(clause, opening) else None
    if _denied(front) or own is Status.DENIED:
        return Status.DENIED
    if _is_called_off(clause, found, front, behind):
        wished = has([word for word in front if word not in _CALL], "wish")
        return None if wished else Status.CANCELLED  # "threatened to cancel"
    if has(front, "cancelled") and {"not", "never", "won't"} & set(front):
        return Status.PLANNED if {"will", "would", "won't"} & set(front) else None
    if has(front, "negation") or "no" in adjectives(clause, found):
        none = _was_none(front) or predicate.is_held(behind)
        return Status.DENIED if "place" in behind or none else None
    if has(front, "wish") and not has(front, "agreed"):
        return None
    if own is not None:
        return own
    if support is not None and clause.word(support) in words("agreed"):
        return Status.PLANNED  # "agreed to a meeting"
    if support is not None:
        return of_verb(clause, support, _form_of(clause, support))
    if _hangs_on_wish(clause, opening):
        return None
    return _of_surroundings(clause, found, opening)


def _outer(clause: Clause, start: int) -> list[str]:
    """The words before a verb group and its subject: the "denied that" of "denied that A | met"."""
    subject = clause.phrase_at(start - 1)
    end = start if subject is None else subject.first
    found: list[str] = []
    for at in range(end - 1, max(clause.first, end - 3) - 1, -1):
        if subject is not None and clause.word(at) in (",", ";", "and"):
            break
        if clause.phrase_at(at) is None:
            found.insert(0, clause.word(at))
    return found


def _is_unmet(clause: Clause, verb: int, group: list[str], outer: list[str]) -> bool:
    """ "Did not meet B", "regularly meets B": nothing took place, or nothing in particular."""
    # "nobody expects A to meet B", "neither has met B", "visited neither A nor B"
    nobody = not _NOBODY.isdisjoint(outer) or clause.word(verb + 1) in _NOBODY
    nobody = nobody or clause.word(group_start(clause, verb) - 1) in _NOBODY
    negated = (
        nobody or has(group, "negation") or any(word.endswith(("n't", "n’t")) for word in group)
    )
    return negated or has(group, "habit") or modality.is_habit(clause, verb)


def _is_wish(group: list[str], outer: list[str]) -> bool:
    """ "Wants to meet B", "asked A to meet B"; who "took the opportunity to meet B" did."""
    if {"took", "opportunity"} <= set(outer):
        return False
    return has(group, "wish") or ("to" in group and has(outer, "wish"))


def _of_gerund(clause: Clause, group: list[str], start: int, verb: int) -> Status | None:
    before = clause.word(start - 1)
    if start > clause.first and before in words("before-idea"):
        return None  # "agreed to look into holding talks"
    if set(group) & _BE or ("still" in group and not {"was", "were"}.isdisjoint(group)):
        return Status.ONGOING
    if before in words("ahead"):  # "before ending a visit": it is going on
        over = clause.word(verb) in words("ending") or modality.is_next(clause, start, verb)
        return Status.HELD if over else Status.PLANNED
    return modality.of_infinitive(clause, group, start) if "to" in group else Status.HELD


def _of_surroundings(clause: Clause, found: Found, opening: int) -> Status | None:
    """The status of a noun that no verb governs: by its adjectives and what stands around it."""
    front = words_before(clause, opening)
    behind = words_behind(clause, found.last)
    if has(behind, "plan") and has(behind, "held"):
        return Status.PLANNED
    if is_ahead(clause, opening) or has(adjectives(clause, found), "plan-noun"):
        return Status.PLANNED
    if has(behind[:4], "conditional") or has(front, "conditional"):
        return None
    if has(front, "plan") and predicate.is_negated(clause, opening):
        return None  # "no date has been set for a meeting"
    if (
        has(front, "plan")
        or is_object_of(clause, opening, "announced")
        or _clause_is_future(clause, found)
    ):
        return Status.PLANNED
    if "for" in front[:2]:
        return predicate.of_purpose(clause, opening)
    if _is_in_talks(front) or (found.trigger.kind == "visit" and _is_under_way(front)):
        return Status.ONGOING
    if has(adjectives(clause, found), "under-way"):
        return Status.ONGOING
    return Status.HELD


def _is_called_off(clause: Clause, found: Found, front: list[str], behind: list[str]) -> bool:
    """Tell whether a verb on either side of the noun, or its adjective, calls it off."""
    if predicate.is_cancelled(behind) or predicate.is_cancelled(past_relative(clause, found.last)):
        return True
    if _is_adjective(front):  # "the postponed session" was held after all
        return front[0] in words("called-off")
    dropped = is_object_of(clause, found.opening, "dropped")
    return (
        dropped
        or predicate.is_cancelled(front[::-1])
        or has(adjectives(clause, found), "called-off")
    )


def _was_none(front: list[str]) -> bool:
    """ "There was no meeting between A and B"; `front` reads from right to left."""
    return "there" in front and bool({"was", "were", "been"} & set(front))


def _of_plan(clause: Clause, group: list[str], verb: int) -> Status:
    """ "Was due to meet B" is a plan, unless the sentence says that it came to nothing."""
    past = bool(set(group) & {"was", "were", "had", "been"})
    return Status.CANCELLED if past and predicate.is_off_later(clause, verb) else Status.PLANNED


def _denied(before: list[str]) -> bool:
    return has(before, "denial")


def _is_under_way(front: list[str]) -> bool:
    """ "Is on a visit", "currently on a visit"; `front` reads from right to left."""
    at = front.index("on") + 1 if "on" in front else len(front)
    return at < len(front) and (front[at] in _BE or front[at] in ("currently", "now"))


def _is_in_talks(front: list[str]) -> bool:
    """ "Are in talks", "are locked in talks"; `front` reads from right to left."""
    return front[:1] == ["in"] and not {"is", "are"}.isdisjoint(front[1:3])


def _form_of(clause: Clause, support: int) -> Form | None:
    """The present of "as A holds talks": of the other forms the words before them tell."""
    third = clause.word(support).endswith("s") and clause.word(support) in words("support")
    return Form.PRESENT if third else None


def _hangs_on_wish(clause: Clause, opening: int) -> bool:
    """ "Hopes to sign it at a summit", "barred B to speak at its summit": nothing took place."""
    for at in range(opening - 1, max(clause.first, opening - _WISH) - 1, -1):
        if clause.word(at) in words("break") or clause.word(at) == ",":
            return False
        behind = clause.phrase_at(at + 1)
        verb = behind is None or behind.mention.kind is MentionKind.OTHER  # "to sign the pact"
        if clause.word(at) != "to" or not verb:
            continue
        before = range(max(clause.first, at - _WISH), at)
        wished = [clause.word(one) for one in before if clause.phrase_at(one) is None]
        return has(wished, "wish") and not has(wished, "agreed")
    return False


def _is_adjective(front: list[str]) -> bool:
    """ "the postponed session": it was held after all; `front` reads from right to left."""
    return len(front) > 1 and front[0] in words("cancelled") and front[1] in ("the", "a")


def _clause_is_future(clause: Clause, found: Found) -> bool:
    """ "A will meet B at a summit": the summit lies ahead, too."""
    future = ("will", "shall", "'ll", "’ll", "due")
    for at in range(found.opening - 1, max(clause.first, found.opening - 30) - 1, -1):
        if clause.word(at) in future or (clause.word(at) == "to" and clause.word(at - 1) in _BE):
            return True
        if clause.word(at) in words("awaited") and clause.word(at - 1) in _BE:
            return True  # "is expected in Minsk for talks"
        if clause.word(at) in words("saying") or clause.word(at) in words("break"):
            return False
    head = not any(phrase.last < found.first for phrase in clause.phrases)
    return head and any(word in future for word in words_behind(clause, found.last))


def _shared_modal(clause: Clause, verb: int, start: int) -> int | None:
    """The "will" of "will travel to Minsk and | meet B": a bare verb has that of the one before."""
    if clause.word(start - 1) not in words("joiner") or clause.word(verb) not in _bare():
        return None
    if any(clause.word(at) not in words("adverb") for at in range(start, verb)):
        return None  # "but is not expected to meet": a modal of its own
    for at in range(start - 2, max(clause.first, start - 2 - _CONJUNCT), -1):
        word = clause.word(at)
        if word in (";", ":") or word in words("reporting"):
            return at if word in ("will", "would") else None
        infinitive = word == "to" and clause.phrase_at(at + 1) is None
        if infinitive and clause.word(at + 1) not in words("determiner"):
            return at
        if word in words("conditional") or word in words("modal"):
            return at
    return None


@cache
def _bare() -> frozenset[str]:
    """Verbs of meeting, and those that govern its nouns, in the form that a modal takes."""
    known = (entry for entries in triggers().values() for entry in entries)
    bare = {
        entry.words[0]
        for entry in known
        if Form.BASE in entry.forms and Form.PAST not in entry.forms
    }
    return words("bare") | bare
