"""A sentence and a token in it in; what a preposition attributes there out.

"According to S, C"; "C, according to S"; "C, according to S, C2"; "In S's words, C".
"""

from readout.extract import grammar
from readout.extract.statements import clauses, content_end
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.records import MentionKind

_INTO = 40  # tokens: how far into its sentence "in Makei's words" may stand
_SPLITTING = frozenset((",", "-", "--", "—", "–"))
_NO_REST = frozenset("which who with but while although though citing".split())
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_CLITIC = frozenset(("'s", "’s", "'", "’"))


def read(ctx: Context, host: Host, token: int, others: list[Draft]) -> Draft | None:
    """Read "according to S" at a token; `others` are the drafts of its sentence."""
    speaker = ctx.starting_at(token + 2, host.stop) or _up_to_mark(ctx, token + 2, host.stop)
    if speaker is None or _is_no_source(ctx, speaker):
        return None
    if token - host.first < 2:
        comma = _past_apposition(ctx, _comma(ctx, speaker[1], host.stop), host.stop)
        left = None
        right = _rest(ctx, host, comma) if comma is not None else None
    else:
        left = trimmed(ctx, _left_edge(ctx, host, token, others), token)
        right = _rest(ctx, host, speaker[1]) if _is_inserted(ctx, host, token, speaker) else None
        parted = right is not None and content_end.is_predicate(ctx, *right)
        loose = left is not None and (
            right is not None
            or left[0] > host.first
            or ctx.lower[left[0]] in grammar.members("preposition")
        )
        if left and loose and not parted and not clauses.has_finite_verb(ctx, *left):
            left = None  # "In addition, according to S, C"; never "Talks, according to S, failed"
    content = tuple(part for part in (left, right) if part is not None)
    if not content:
        return None
    return Draft(content, (token, token + 2), speaker, "said", "according-to", lemma="according")


def in_words(ctx: Context, host: Host, token: int) -> Draft | None:
    """Read "In Makei's words, C", "In the words of Makei, C" and "C, in Makei's words, C2"."""
    if ctx.lower[token] != "words" or not 2 <= token - host.first <= _INTO:
        return None
    end = token + 1
    if ctx.word(end) == "of" and ctx.lower[token - 1] == "the":
        first, speaker = token - 2, ctx.starting_at(token + 2, host.stop)
        end = speaker[1] if speaker else end
    elif ctx.lower[token - 1] in _CLITIC:
        speaker = ctx.ending_at(token - 2, host.first + 1)
        first = speaker[0] - 1 if speaker else token
    else:
        speaker = (token - 1, token) if ctx.lower[token - 1] in _POSSESSIVES else None
        first = token - 2
    if speaker is None or ctx.word(first) != "in" or end >= host.stop or ctx.words[end] != ",":
        return None
    left = trimmed(ctx, host.first, first) if first > host.first else None
    if left is not None and ctx.words[first - 1] != ",":
        return None
    right = _rest(ctx, host, end)
    if right is None or not clauses.has_finite_verb(ctx, *right):
        return None
    content = tuple(part for part in (left, right) if part is not None)
    return Draft(content, (token, token + 1), speaker, "said", "in-words", lemma="words")


def _is_no_source(ctx: Context, phrase: Phrase) -> bool:
    """Tell whether "according to plan", "according to rank" names nobody who says anything."""
    first, stop = phrase
    word = ctx.lower[first]
    known = ctx.start_of.get(first)
    return (
        (known is None or known[1].kind is MentionKind.OTHER)
        and not ctx.words[first][0].isupper()
        and word not in grammar.members("determiner")
        and not any(ctx.lower[at][-1] == "s" for at in range(first, stop))
        and not any(at in ctx.start_of for at in range(first + 1, stop))
    )


def _is_inserted(ctx: Context, host: Host, token: int, speaker: Phrase) -> bool:
    """Tell whether "according to S" stands between two commas or dashes."""
    after = speaker[1]
    return (
        after + 1 < host.stop
        and ctx.words[after] in _SPLITTING
        and ctx.words[token - 1] in _SPLITTING
        and ctx.lower[after + 1] not in _NO_REST
    )


def _rest(ctx: Context, host: Host, mark: int) -> Phrase | None:
    return trimmed(ctx, mark + 1, content_end.of_clause(ctx, host, mark, False, False))


def _up_to_mark(ctx: Context, first: int, stop: int) -> Phrase | None:
    end = first
    while end < stop and ctx.words[end] not in (",", ".", ";") and not ctx.quoted(end):
        end += 1
    return (first, end) if end > first else None


def _comma(ctx: Context, first: int, stop: int) -> int | None:
    for at in range(first, stop):
        if ctx.words[at] == "," and not ctx.quoted(at):
            return at
    return None


def _past_apposition(ctx: Context, comma: int | None, stop: int) -> int | None:
    """Return the comma after which C begins in "According to Novak, the minister, C"."""
    while comma is not None:
        following = _comma(ctx, comma + 1, stop)
        if following is None or clauses.has_finite_verb(ctx, comma + 1, following):
            return comma
        if not clauses.has_finite_verb(ctx, following + 1, stop):
            return comma
        comma = following
    return None


def _left_edge(ctx: Context, host: Host, token: int, others: list[Draft]) -> int:
    """Return where the words before "according to" begin: after a bracket or an earlier cue."""
    edge = host.first
    for draft in others:
        if draft.cue and draft.closing and draft.cue[1] <= token:
            edge = max(edge, draft.cue[1])
    for at in range(token - 1, edge, -1):
        if ctx.words[at] in ("(", ";") and not ctx.quoted(at):
            return at + 1
        if ctx.words[at] == ")":
            break
    return edge
