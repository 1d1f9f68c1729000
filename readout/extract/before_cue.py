"""A cue in its sentence in; the words to its left that it attributes out: `"Q," S V`; `C, S V`."""

from readout.extract import clauses, grammar
from readout.extract.clauses import trimmed
from readout.extract.context import Context
from readout.extract.drafts import Phrase

_DASHES = frozenset(("—", "–", "--", "―", "-"))
_CLOSING = frozenset(("”", '"', "’", "'", "''", "»", "“", "›", ")", "]"))
_PAUSES = frozenset((",", ".", "!", "?", "…", "—", "–", "-", "--", ";"))


def ends_quotation(ctx: Context, last: int, done: int) -> bool:
    """Tell whether a quotation with its comma or stop ends at token `last`: `"We agreed,"`."""
    if last <= done:
        return False
    if ctx.words[last] in (",", *_DASHES) and not ctx.quoted(last):
        return ctx.quoted(last - 1)
    if not ctx.quoted(last):
        return False
    token = last
    while token > done and token > last - 3 and ctx.words[token] in _CLOSING:
        token -= 1
    return ctx.words[token] in _PAUSES or ctx.words[token].startswith("..")


def ends_clause(ctx: Context, last: int) -> bool:
    """Tell whether a comma or a dash ends a clause at token `last`."""
    return ctx.words[last] in (",", *_DASHES)


def read(ctx: Context, floor: int, done: int, how: str, bare: bool) -> Phrase | None:
    """Return the content before the subject that begins at `floor`, not left of `done`.

    `how` is what was found after the cue; `bare` tells whether it takes clauses without "that".
    """
    last = floor - 1
    if last < done:
        return None
    if ends_quotation(ctx, last, done):
        return trimmed(ctx, done, last + 1)
    if not ends_clause(ctx, last) or ctx.quoted(last) or last - 1 < done:
        return None
    left = trimmed(ctx, done, last)
    if left is None or how == "aside":
        return left
    first = ctx.lower[left[0]]
    if how not in ("none", "weak") or not bare or first in grammar.members("subordinator"):
        return None
    if first in grammar.members("preposition") and "," not in ctx.words[left[0] : left[1]]:
        return None
    return left if clauses.has_finite_verb(ctx, *left) else None
