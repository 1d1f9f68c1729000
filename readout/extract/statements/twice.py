"""The drafts of a sentence and the next one in; all of them, but the same words once, out.

Moscow disagrees: there is no shield, Makei said.   the words are Makei's, Moscow is a heading
Makei warned: "We wait," he said.                   "he" adds nothing to the name
"""

from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft
from readout.records import MentionKind


def without(ctx: Context, drafts: list[Draft], later: Draft) -> list[Draft]:
    """Return the drafts with the later one, less the one of two that tells of the same words."""
    same = [one for one in drafts if _is_same(one, later)]
    if not same:
        return [*drafts, later]
    if _is_pronoun(ctx, later):
        return drafts
    return [*(one for one in drafts if one not in same), later]


def _is_same(one: Draft, later: Draft) -> bool:
    """Tell whether the words after the colon of one verb stand before the other verb."""
    first = one.content[0][0]
    if not later.closing or later.content[0][0] != first or one.cue is None:
        return False
    colon = one.rule.rsplit("-", 1)[-1] in ("colon", "quote") and one.cue[1] <= first
    return colon and later.speaker not in (None, one.speaker)


def _is_pronoun(ctx: Context, draft: Draft) -> bool:
    known = ctx.start_of.get(draft.speaker[0]) if draft.speaker else None
    return known is not None and known[1].kind is MentionKind.PRONOUN
