"""A comma or a dash after a cue in; where the reported words go on behind it out.

"Makei said, during the talks, that C"; "C1, Makei said, C2"; "C1, said Makei, C2".
"""

from readout.extract import cues, grammar
from readout.extract.cues import Form
from readout.extract.statements import clauses, content_end
from readout.extract.statements.clauses import opens_quotation, trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.statements.hosts import Host

_DASHES = frozenset(("—", "–", "--", "―", "-"))
_NO_REST = frozenset("who which but and as while with according whose although though when".split())
_INSERTION = 16  # tokens of ", as did his counterpart,"


def that_after_insertion(ctx: Context, comma: int, stop: int) -> int | None:
    """Return "that" in "stressed, during the press conference, that"."""
    for at in range(comma + 2, min(stop - 1, comma + _INSERTION)):
        if ctx.words[at] == ",":
            if ctx.lower[at + 1] == "that":
                return at + 1
            break
    at = clauses.after_adjuncts(ctx, comma + 1, stop)
    if at < stop and ctx.words[at] == "," and at > comma + 1:
        at += 1
    if at >= stop:
        return None
    quotation = opens_quotation(ctx, at, stop) and at > comma + 1
    return at if ctx.lower[at] == "that" or quotation else None


def that_after_dashes(ctx: Context, dash: int, stop: int) -> int | None:
    """Return "that" in "said - on Twitter, as it happens - that"."""
    for at in range(dash + 2, min(stop - 1, dash + _INSERTION)):
        if ctx.words[at] in _DASHES:
            return at + 1 if ctx.lower[at + 1] == "that" else None
    return None


def parenthetical(ctx: Context, host: Host, comma: int) -> Phrase | None:
    """Return the rest of a clause after ", Makei said,"."""
    end = content_end.of_clause(ctx, host, comma, False, False)
    rest = trimmed(ctx, comma + 1, end)
    if rest is None or (ctx.lower[rest[0]] in _NO_REST and not _goes_on(ctx, rest)):
        return None
    entry = cues.forms().get(ctx.lower[rest[0]])
    if ctx.lower[rest[0]] == "without" and ctx.lower[rest[0] + 1].endswith("ing"):
        return None  # ", Makei said, without elaborating"
    if ctx.lower[rest[0]].endswith("ing") or (entry is not None and entry[1] is Form.PAST):
        return None
    return rest


def rest_of_clause(ctx: Context, host: Host, token: int) -> Phrase | None:
    """Return C2 in "C1, said Makei, C2", where the comma after the speaker is token `token`."""
    if token + 1 >= host.stop or ctx.words[token] not in (",", *_DASHES):
        return None
    rest = trimmed(ctx, token + 1, content_end.of_clause(ctx, host, token, False, False))
    if rest is None or ctx.lower[rest[0]] in _NO_REST:
        return None
    return rest if clauses.has_finite_verb(ctx, *rest) else None


def _goes_on(ctx: Context, rest: Phrase) -> bool:
    """Tell whether ", Makei said, and Minsk would stay" is more of the same words."""
    first, stop = rest
    phrase = ctx.starting_at(first + 1, stop) if ctx.lower[first] in ("and", "but") else None
    return phrase is not None and any(
        ctx.lower[at] in grammar.members("modal")
        for at in range(phrase[1], min(stop, phrase[1] + 2))
    )
