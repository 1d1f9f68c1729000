"""A reporting sentence in; the actor that is the subject of its main verb out."""

from readout.extract import grammar
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.statements.hosts import Host

_POSSESSIVE_OR_OBJECT = frozenset("his her their him them".split())
_REACH = 40  # tokens from a sentence's head to the comma of what is put first


def find(ctx: Context, host: Host, stop: int) -> Phrase | None:
    """Return the first actor of a sentence that hangs on no preposition and owns nothing."""
    prepositions = grammar.members("preposition")
    token = _past_fronted(ctx, host.first, stop)
    while token < stop:
        known = ctx.start_of.get(token)
        if known is None or ctx.quoted(token):
            token += 1
            continue
        free = token == host.first or ctx.lower[token - 1] not in prepositions
        if free and known[0] < stop and not _owns(ctx, token, known[0]):
            return token, known[0]
        token = known[0]
    return None


def _past_fronted(ctx: Context, first: int, stop: int) -> int:
    """Return what follows the comma of "In a speech in Minsk, Makei ...", else `first`."""
    if ctx.lower[first] not in grammar.members("preposition") and not ctx.lower[first].endswith(
        "ing"
    ):
        return first
    for at in range(first + 1, min(stop, first + _REACH)):
        if ctx.words[at] == "," and not ctx.quoted(at):
            return at + 1 if at + 1 < stop else first
    return first


def _owns(ctx: Context, first: int, stop: int) -> bool:
    return ctx.word(stop) in ("'s", "’s") or ctx.lower[first] in _POSSESSIVE_OR_OBJECT
