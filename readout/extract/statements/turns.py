"""The drafts of a text in; the same, with the turns of a transcript whole, out.

`Makei: We agreed. We go on.` is one sentence in an article. Where speakers take turns, paragraph by
paragraph, it is all that the speaker said.
"""

from dataclasses import replace

from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft

_TURNS = 3  # paragraphs that begin with a speaker's name; fewer make no transcript


def whole(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in their order; a turn goes on to the end of its paragraph."""
    turns = [number for number, draft in enumerate(drafts) if _is_turn(ctx, draft)]
    if len(turns) < _TURNS:
        return drafts
    result = list(drafts)
    for number in turns:
        draft = drafts[number]
        part = trimmed(ctx, draft.content[0][0], _paragraph_end(ctx, draft.content[0][0]))
        result[number] = replace(draft, content=(part,)) if part else draft
    return result


def _is_turn(ctx: Context, draft: Draft) -> bool:
    if draft.rule != "colon" or draft.speaker is None or ctx.quoted(draft.content[0][0]):
        return False
    first, paragraphs = draft.speaker[0], ctx.doc.token_paragraph
    return first == 0 or paragraphs[first - 1] != paragraphs[first]


def _paragraph_end(ctx: Context, token: int) -> int:
    paragraphs = ctx.doc.token_paragraph
    stop = token
    while stop < len(paragraphs) and paragraphs[stop] == paragraphs[token]:
        stop += 1
    return stop
