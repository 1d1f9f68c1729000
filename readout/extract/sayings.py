"""A sentence and the drafts of its verbs in; what is said there without a verb added out.

"According to S, C"; "C, according to S"; "In S's words, C"; `S: "Q"`; `"Q" — S`;
"rejected S's claim that C".
"""

from readout.extract import clauses, content_end, cues, grammar
from readout.extract.clauses import trimmed
from readout.extract.context import Context
from readout.extract.drafts import Draft, Phrase
from readout.extract.hosts import Host
from readout.records import Mention, MentionKind

_SPLITTING = frozenset((",", "-", "--", "—", "–"))
_DASHES = frozenset(("—", "–", "―", "--", "-"))
_NO_REST = frozenset("which who with but while although though citing".split())
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_CLITIC = frozenset(("'s", "’s", "'", "’"))
_SPEAKING = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.ORGANISATION)
_SHORT = 3  # tokens: fewer than that after a label are a figure
_LABEL = 6  # tokens: the longest "Vladimir Makei, foreign minister:"


def read(ctx: Context, host: Host, verbal: list[Draft]) -> list[Draft]:
    """Return the drafts of one sentence, those of verbs included, in no order."""
    found = list(verbal)
    nouns = cues.nouns()
    for token in range(host.first, host.stop - 1):
        word = ctx.lower[token]
        if (word not in ("according", "words") and word not in nouns) or ctx.quoted(token):
            continue
        draft = _noun(ctx, host, token) if word in nouns else _in_words(ctx, host, token)
        if word == "according" and ctx.lower[token + 1] == "to":
            draft = _according_to(ctx, host, token, verbal)
        if draft is not None:
            found.append(draft)
    label = _signed(ctx, host) or _label(ctx, host)
    if label is not None and all(label.content[0][0] < one.content[0][0] for one in verbal):
        found.append(label)
    return sorted(found, key=lambda draft: draft.cue or draft.content[0])


def _noun(ctx: Context, host: Host, token: int) -> Draft | None:
    """Read "rejected Lavrov's claim that C"; as a subject its end could not be told."""
    if ctx.lower[token + 1] != "that" or token - 1 <= host.first:
        return None
    owner = token - 1
    speaker: Phrase | None = None
    if ctx.lower[owner] in _CLITIC:
        speaker = ctx.ending_at(owner - 1, host.first)
    elif ctx.lower[owner] in _POSSESSIVES:
        speaker = (owner, owner + 1)
    if speaker is None or speaker[0] - host.first < 2:
        return None
    content = trimmed(ctx, token + 1, content_end.of_clause(ctx, host, token + 1, True, False))
    if content is None:
        return None
    return Draft(
        (content,),
        (token, token + 1),
        speaker,
        cues.nouns()[ctx.lower[token]],
        "noun",
        lemma="noun",
    )


def _according_to(ctx: Context, host: Host, token: int, others: list[Draft]) -> Draft | None:
    speaker = ctx.starting_at(token + 2, host.stop) or _up_to_mark(ctx, token + 2, host.stop)
    if speaker is None or _is_no_source(ctx, speaker):
        return None
    if token - host.first < 2:
        comma = _comma(ctx, speaker[1], host.stop)
        left = None
        right = _rest(ctx, host, comma) if comma is not None else None
    else:
        left = trimmed(ctx, _left_edge(ctx, host, token, others), token)
        right = _rest(ctx, host, speaker[1]) if _is_inserted(ctx, host, token, speaker) else None
        if left and right and not clauses.has_finite_verb(ctx, *left):
            left = None  # "In addition, according to S, C"
    content = tuple(part for part in (left, right) if part is not None)
    if not content:
        return None
    return Draft(content, (token, token + 2), speaker, "said", "according-to", lemma="according")


def _in_words(ctx: Context, host: Host, token: int) -> Draft | None:
    """Read "In Makei's words, C", "In the words of Makei, C" and "C, in Makei's words, C2"."""
    if ctx.lower[token] != "words" or token < host.first + 2:
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


def _label(ctx: Context, host: Host) -> Draft | None:
    """Read `Makei: We agreed.` and `Makei: "We agreed."`."""
    known = ctx.start_of.get(host.first)
    if known is None or known[1].kind is MentionKind.PRONOUN:
        return None
    colon, mention = known
    named = colon
    if ctx.word(colon) in ("in", "on", "at"):  # "The ministry in a statement:"
        colon = clauses.after_adjuncts(ctx, colon, host.stop)
    if colon + 1 >= host.stop or ctx.words[colon] != ":" or colon - host.first > _LABEL:
        return None
    content = trimmed(ctx, colon + 1, host.stop)
    if content is None or len(ctx.words[colon - 1]) < 2 or not _may_be_said(ctx, mention, content):
        return None
    return Draft((content,), (colon, colon + 1), (host.first, named), "said", "colon", lemma=":")


def _may_be_said(ctx: Context, mention: Mention, content: Phrase) -> bool:
    """Tell whether a label speaks: not "Editor's note: ...", "Minsk: 21 degrees"."""
    if ctx.quoted(content[0]):
        return True
    if mention.kind not in _SPEAKING or content[1] - content[0] < _SHORT:
        return False
    return mention.kind is MentionKind.PERSON or clauses.has_finite_verb(ctx, *content)


def _signed(ctx: Context, host: Host) -> Draft | None:
    """Read `"We agreed." — Vladimir Makei`."""
    if not host.quotes or host.quotes[0][0] != host.first:
        return None
    dash = host.quotes[-1][1]
    if dash + 1 >= host.stop or ctx.words[dash] not in _DASHES:
        return None
    speaker = ctx.starting_at(dash + 1, host.stop)
    if speaker is None or host.stop - speaker[1] > 1:
        return None
    return Draft(((host.first, dash),), (dash, dash + 1), speaker, "said", "signed", lemma="-")
