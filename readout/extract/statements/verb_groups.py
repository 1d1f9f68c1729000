"""A cue verb in; its verb group (auxiliaries, adverbs, negation), or nothing for a noun, out."""

from dataclasses import dataclass

from readout.extract import grammar
from readout.extract.cues import Form
from readout.extract.statements.context import Context

_NOR = 12  # tokens from "neither" confirmed to "nor"
_BEFORE_NOUNS = frozenset(
    "the a an his her its their my our your this these those any every another whose no".split()
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


def read(ctx: Context, token: int, form: Form, floor: int) -> VerbGroup | None:
    """Return the verb group of a cue, no further left than `floor`; None for "the claims"."""
    first, to = _first(ctx, token, form, floor)
    inside = ctx.lower[first:token]
    be = grammar.members("be") - {"'s", "’s"}
    auxiliary = not grammar.members("auxiliary").isdisjoint(inside)
    if first == token and first > floor and ctx.lower[first - 1] in _BEFORE_NOUNS:
        return None
    return VerbGroup(
        first,
        token + 1,
        passive=form is Form.PAST and not be.isdisjoint(inside),
        negated=not grammar.members("negation").isdisjoint(inside)
        or (first > floor and ctx.lower[first - 1] == "nor"),
        infinitive=to,
        modal=not grammar.members("modal").isdisjoint(inside),
        participle=form is Form.ING and not auxiliary,
    )


def _first(ctx: Context, token: int, form: Form, floor: int) -> tuple[int, bool]:
    """Return where the group begins, and whether it is an infinitive ("went on to say" is none)."""
    auxiliaries = grammar.members("auxiliary")
    first = token
    infinitive = False
    while first > floor and not ctx.quoted(first - 1):
        word = ctx.lower[first - 1]
        if word == "to" and form is Form.BASE and auxiliaries.isdisjoint(ctx.lower[first:token]):
            lead_in = _lead_in(ctx, first - 1, floor)
            infinitive = lead_in is None
            first = first - 1 if lead_in is None else lead_in
        elif word in auxiliaries or (grammar.is_adverb(word) and first - 1 not in ctx.end_of):
            first -= 1  # nor is "Connolly" an adverb
        elif word == "neither" and first - 1 > floor and "nor" in ctx.lower[token : token + _NOR]:
            first -= 1  # "Makei neither confirmed nor denied it"
        else:
            break
    while first < token and _is_loose_adverb(ctx, first, floor):
        first += 1
    return first, infinitive


def _lead_in(ctx: Context, to: int, floor: int) -> int | None:
    """Return where "went on to", "continued to" begins."""
    at = to - 1
    if at > floor and ctx.lower[at] == "on":
        at -= 1
    return at if at >= floor and ctx.lower[at] in grammar.members("lead-in") else None


def _is_loose_adverb(ctx: Context, token: int, floor: int) -> bool:
    """Tell whether an adverb after a comma, or at the beginning, belongs to the whole sentence."""
    word = ctx.lower[token]
    if word in grammar.members("auxiliary") or not grammar.is_adverb(word):
        return False
    return token == floor or ctx.words[token - 1] == ","
