"""A trigger in its clause in; whether the meeting was held, is planned, cancelled ... out.

Grammar decides, before any date: modals, negation, the verb that governs the meeting. None means
that the text tells of no meeting: only wished for, asked for, refused, hypothetical or habitual.
"""

from functools import cache
from itertools import pairwise

from readout.extract.meetings.around import adjectives, has, is_ahead, words_before, words_behind
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.grammar import group_start
from readout.extract.meetings.lexicon import Form, triggers, words
from readout.extract.meetings.triggers import Found
from readout.records import MentionKind, Status

_BEHIND = 14  # tokens: how far behind a noun its verb may stand
_REPORT = 20  # tokens from "would" back to "said", its subjects between them
_WISH = 14  # tokens from "at a summit" back to its "to", and from that to the wish
_CONJUNCT = 16  # tokens from a bare verb back to the modal that it shares
_BE = frozenset("is are am 's ’s 're ’re".split())


def of_verb(clause: Clause, verb: int, form: Form | None = None) -> Status | None:
    """Return the status that the words before a verb give it."""
    start = group_start(clause, verb)
    modal = _shared_modal(clause, verb, start)
    if modal is not None:
        verb, start = modal + 1, group_start(clause, modal + 1)
    # "on 12 May met": a month is no modal
    group = [clause.word(at) for at in range(start, verb) if at not in clause.timed]
    outer = [
        clause.word(at)
        for at in range(max(clause.first, start - 3), start)
        if clause.phrase_at(at) is None
    ]
    if _denied([*outer, *group]):
        return Status.DENIED
    if has(group, "negation") or any(word.endswith(("n't", "n’t")) for word in group):
        return None
    if has(group, "habit") or _is_habit(clause, verb):
        return None
    agreed = has(group, "agreed") or has(outer, "agreed")
    if not agreed and (has(group, "wish") or ("to" in group and has(outer, "wish"))):
        return None
    if clause.word(start - 1) in words("until") or _waits(clause, start):
        return None
    if has(group, "conditional") or _opens_with_if(clause, start):
        return Status.PLANNED if _future_in_the_past(clause, group, start) else None
    if has([*outer, *group], "cancelled"):
        return Status.CANCELLED
    if "have" in group and "to" in group and set(group) & {"was", "were"}:
        return Status.CANCELLED  # "was to have met B"
    if has(group, "plan") or agreed or ("to" in group and has(outer, "plan")):
        return Status.PLANNED
    gerund = form is Form.GERUND or clause.word(verb).endswith("ing")
    if gerund and start > clause.first and clause.word(start - 1) in words("before-idea"):
        return None  # "agreed to look into holding talks"
    if gerund and set(group) & _BE:
        return Status.ONGOING
    if gerund and clause.word(start - 1) in words("ahead"):
        return Status.PLANNED
    return _of_infinitive(clause, group, start) if "to" in group else Status.HELD


def of_noun(clause: Clause, found: Found, opening: int, support: int | None) -> Status | None:
    """Return the status of a meeting named by a noun.

    `opening` is the first token of the noun phrase, `support` the verb that governs it.
    """
    front = words_before(clause, opening)
    behind = words_behind(clause, found.last)
    if _denied(front) or (has(behind[:2], "negation") and "place" in behind):
        return Status.DENIED
    put_off = has(front, "cancelled") and not _is_adjective(front)
    if put_off or _cancelled(behind) or _cancelled(front[::-1]):
        return Status.CANCELLED
    if has(front, "negation") or "no" in adjectives(clause, found):
        return Status.DENIED if "place" in behind else None
    if has(front, "wish") and not has(front, "agreed"):
        return None
    if support is not None:
        return of_verb(clause, support)
    if _hangs_on_wish(clause, opening):
        return None
    if has(behind, "plan") and has(behind, "held"):
        return Status.PLANNED
    if is_ahead(clause, opening) or has(adjectives(clause, found), "plan-noun"):
        return Status.PLANNED
    if has(behind[:4], "conditional") or has(front, "conditional"):
        return None
    if has(front, "plan") or _clause_is_future(clause, found):
        return Status.PLANNED
    if found.trigger.kind == "visit" and _is_under_way(front):
        return Status.ONGOING
    return Status.HELD


def _denied(before: list[str]) -> bool:
    return has(before, "denial")


def _is_under_way(front: list[str]) -> bool:
    """ "Is on a visit", "currently on a visit"; `front` reads from right to left."""
    at = front.index("on") + 1 if "on" in front else len(front)
    return at < len(front) and (front[at] in _BE or front[at] in ("currently", "now"))


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


def _cancelled(behind: list[str]) -> bool:
    if has(behind, "cancelled"):
        return True
    pairs = set(pairwise(behind))
    return bool(pairs & {("called", "off"), ("put", "off"), ("broken", "off")})


def _is_habit(clause: Clause, verb: int) -> bool:
    near = [clause.word(at) for at in range(verb + 1, verb + 5)]
    if has(near[:3], "habit"):
        return True
    return any(
        one == "a" and other in ("week", "month", "year") for one, other in pairwise(near)
    ) and has(near, "times")


def _waits(clause: Clause, start: int) -> bool:
    """ "Will wait until A | meets B"; "until" stands before the subject."""
    phrase = clause.phrase_at(start - 1)
    return phrase is not None and clause.word(phrase.first - 1) in words("until")


def _opens_with_if(clause: Clause, start: int) -> bool:
    return any(
        clause.word(at) in ("if", "unless", "whether")
        for at in range(max(clause.first, start - 8), start)
    )


def _future_in_the_past(clause: Clause, group: list[str], start: int) -> bool:
    """ "He said he would meet B on Monday": a plan, not a condition."""
    if "would" not in group or _opens_with_if(clause, start):
        return False
    if any(clause.word(at) in ("if", "unless") for at in range(start, start + _BEHIND)):
        return False
    before = {clause.word(at) for at in range(max(clause.first, start - _REPORT), start)}
    return bool(before & words("reporting-plan"))


def _is_ranked(clause: Clause, token: int) -> bool:
    """ "the first delegation to visit Minsk" did; "asked the delegation to visit Minsk" did not."""
    near = range(max(clause.first, token - 8), token)
    return any(clause.word(at) in ("first", "last", "latest", "only", "second") for at in near)


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


def _of_infinitive(clause: Clause, group: list[str], start: int) -> Status | None:
    """ "to meet" without a verb that plans it: a purpose, or part of the phrase before it."""
    if group[0] == "to" and clause.phrase_at(start - 1) is not None:
        stays = _stays(clause, start)
        if stays is not None:
            return stays
        gone = _is_ranked(clause, start - 1) or _past_journey(clause, start)
        return Status.HELD if gone else None
    stays = _stays(clause, start)
    if stays is not None:
        return stays
    if set(group) & _BE or not _past_journey(clause, start):
        return Status.PLANNED
    return Status.HELD


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


def _stays(clause: Clause, start: int) -> Status | None:
    """ "Was in Minsk to meet B" did; "is in Minsk to meet B" and "A to meet B" will."""
    for at in range(start - 2, max(clause.first, start - 8) - 1, -1):
        if clause.word(at) in ("in", "at") and clause.word(at - 1) in ("was", "were"):
            return Status.HELD
        if clause.word(at) in ("in", "at") and clause.word(at - 1) in ("is", "are"):
            return Status.PLANNED
    names = all(
        clause.phrase_at(at) is not None or clause.word(at) in words("link")
        for at in range(clause.first, start)
    )
    return Status.PLANNED if names else None


def _past_journey(clause: Clause, start: int) -> bool:
    """ "flew to Minsk to meet B": what a past journey was for."""
    before = {clause.word(at) for at in range(max(clause.first, start - 8), start)}
    return bool(before & words("journey"))
