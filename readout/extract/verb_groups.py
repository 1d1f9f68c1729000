"""A cue verb in; its verb group, or the reason to leave it (a noun, an adjective), out."""

from dataclasses import dataclass

from readout.extract import grammar
from readout.extract.context import Context
from readout.extract.cues import Cue, Form

_DETERMINERS = frozenset(
    "the a an his her its their my our your this these those any every another whose no ’s 's".split()
)
_LEAD_INS = {
    "to": frozenset(
        "went goes go going continued continues came proceeded quick keen careful failed used took began".split()
    ),
}
_VERBLESS_BEFORE = frozenset(
    "of by for with from into about than in on at without after before while upon".split()
)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens [first, stop) of a cue with its auxiliaries, and what they say."""

    first: int
    stop: int
    passive: bool
    negated: bool
    infinitive: bool
    modal: bool
    participle: bool  #: "saying" without an auxiliary


def read(ctx: Context, token: int, cue: Cue, form: Form, floor: int) -> VerbGroup | None:
    """Return the verb group of a cue, None where the word is no verb there."""
    words = ctx.lower
    first = token
    passive = negated = infinitive = modal = auxiliary = False
    be = grammar.members("be")
    auxiliaries = grammar.members("auxiliary")
    modals = grammar.members("modal")
    negation = grammar.members("negation")
    while first > floor and not ctx.quoted(first - 1):
        word = words[first - 1]
        if word in auxiliaries:
            auxiliary = True
            passive = passive or (
                form is Form.PAST
                and word in be
                and words[first] not in ("been",)
                or word == "been"
                and form is Form.PAST
            )
            modal = modal or word in modals
        elif word == "to" and not auxiliary and form is Form.BASE:
            infinitive = True
        elif not grammar.is_adverb(word):
            break
        negated = negated or word in negation
        first -= 1
        if infinitive and first > floor and words[first - 1] in _LEAD_INS["to"]:
            infinitive = False
            first -= 1
            if first > floor and words[first - 1] == "on":
                first -= 1
            if words[first] == "on" and first > floor:
                first -= 1
            form = Form.PAST
        elif (
            infinitive
            and first - 1 > floor
            and words[first - 1] == "on"
            and words[first - 2] in _LEAD_INS["to"]
        ):
            infinitive = False
            first -= 2
            form = Form.PAST
    while (
        first < token
        and grammar.is_adverb(words[first])
        and words[first] not in auxiliaries
        and (first == floor or words[first - 1] == ",")
    ):
        first += 1
    before = words[first - 1] if first > floor else ""
    if before in _DETERMINERS and first == token and before not in ("'s", "’s"):
        return None
    if passive and words[token - 1] in ("’s", "'s") and words[token] == "said":
        passive = False
    participle = form is Form.ING and not auxiliary
    return VerbGroup(first, token + 1, passive, negated, infinitive, modal, participle)
