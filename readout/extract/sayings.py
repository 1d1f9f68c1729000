"""Sentences and the drafts of their verbs in; what is said without a verb added out.

"According to S, C"; "S: Q"; a quotation alone after a named speaker; quotations over paragraphs.
"""

from dataclasses import replace

from readout.extract import clauses, grammar
from readout.extract.clauses import trimmed
from readout.extract.context import Context
from readout.extract.drafts import Draft, Phrase
from readout.extract.hosts import Host
from readout.records import Confidence, MentionKind


def read(ctx: Context, host: Host, verbal: list[Draft]) -> list[Draft]:
    """Return the drafts of one sentence with those that need no verb."""
    found = list(verbal)
    for token in range(host.first, host.stop - 1):
        if (
            ctx.lower[token] == "according"
            and ctx.lower[token + 1] == "to"
            and not ctx.quoted(token)
        ):
            draft = _according_to(ctx, host, token, verbal)
            if draft is not None:
                found.append(draft)
        draft = _noun(ctx, host, token) if ctx.lower[token] in _NOUNS else None
        if draft is not None:
            found.append(draft)
    label = _label(ctx, host)
    if label is not None and not any(
        draft.content[0][0] <= label.content[0][0] for draft in verbal
    ):
        found.append(label)
    return found


_NOUNS = frozenset(
    "statement claim assertion remark comment announcement warning argument suggestion "
    "allegation accusation pledge promise insistence admission contention assurance "
    "declaration reminder demand".split()
)


def _noun(ctx: Context, host: Host, token: int) -> Draft | None:
    """Read "rejected Lavrov's claim that C"; as a subject its end could not be told."""
    if ctx.word(token + 1) != "that" or ctx.quoted(token):
        return None
    owner = token - 1
    if ctx.lower[owner] in ("'s", "’s", "'", "’"):
        speaker = ctx.ending_at(owner - 1, host.first)
    elif ctx.lower[owner] in ("his", "her", "their", "its"):
        speaker = (owner, owner + 1)
    else:
        return None
    if speaker is None or speaker[0] - host.first < 2:
        return None
    end = clauses.end_of_content(ctx, host, token + 1, True, False)
    content = trimmed(ctx, token + 1, end)
    if content is None:
        return None
    return Draft((content,), (token, token + 1), speaker, "claimed", "noun", lemma="noun")


def _according_to(ctx: Context, host: Host, token: int, others: list[Draft]) -> Draft | None:
    speaker = ctx.starting_at(token + 2, host.stop)
    if speaker is None:
        end = token + 2
        while end < host.stop and ctx.words[end] not in (",", ".", ";") and not ctx.quoted(end):
            end += 1
        if end == token + 2:
            return None
        speaker = (token + 2, end)
    if token - host.first < 2:
        comma = _comma(ctx, speaker[1], host.stop)
        if comma is None:
            return None
        left = None
        right = trimmed(ctx, comma + 1, clauses.end_of_content(ctx, host, comma + 1, False, False))
    else:
        left = trimmed(ctx, _left_edge(ctx, host, token, others), token)
        right = None
        after = speaker[1]
        if after < host.stop and ctx.words[after] in _SPLITTING and ctx.words[token - 1] in _SPLITTING:
            right = trimmed(ctx, after + 1, clauses.end_of_content(ctx, host, after, False, False))
            if right is not None and ctx.word(right[0]) in ("which", "who", "with", "but", "while", "although", "though", "citing"):
                right = None
        if left is not None and right is not None and not clauses.has_finite_verb(ctx, *left):
            left = None
    content = tuple(part for part in (left, right) if part is not None)
    if not content:
        return None
    return Draft(content, (token, token + 2), speaker, "said", "according-to", lemma="according")


_SPLITTING = frozenset((",", "-", "--", "—", "–"))


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
    """Read `MAKEI: We agreed.`, `Makei: "We agreed."` and `"We agreed." — Vladimir Makei`."""
    signed = _signed(ctx, host)
    if signed is not None:
        return signed
    known = ctx.start_of.get(host.first)
    if known is None or known[1].kind is MentionKind.PRONOUN:
        return None
    colon = known[0]
    if colon + 1 >= host.stop or ctx.words[colon] != ":" or colon - host.first > 6:
        return None
    content = trimmed(ctx, colon + 1, host.stop)
    if content is None or not (
        ctx.quoted(content[0]) or known[1].kind in (MentionKind.PERSON, MentionKind.ROLE)
        or clauses.has_finite_verb(ctx, *content)
    ):
        return None
    return Draft((content,), (colon, colon + 1), (host.first, colon), "said", "colon", lemma=":")


def _signed(ctx: Context, host: Host) -> Draft | None:
    if not host.quotes or host.quotes[0][0] != host.first:
        return None
    dash = host.quotes[-1][1]
    if dash + 1 >= host.stop or ctx.words[dash] not in ("—", "–", "―", "--", "-"):
        return None
    speaker = ctx.starting_at(dash + 1, host.stop)
    if speaker is None or host.stop - speaker[1] > 1:
        return None
    content = (host.first, dash)
    return Draft((content,), (dash, dash + 1), speaker, "said", "signed", lemma="-")


def continued(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Give sentences that are one quotation to the words before them, or to their speaker."""
    by_host: dict[int, list[int]] = {}
    owner = _owners(ctx)
    for index, draft in enumerate(drafts):
        where = draft.cue[0] if draft.cue else draft.content[0][0]
        by_host.setdefault(owner[where], []).append(index)
    result = list(drafts)
    last: int | None = None  # the draft whose words may go on
    last_host = 0
    for number, host in enumerate(ctx.hosts):
        if number in by_host:
            last, last_host = _to_continue(ctx, drafts, by_host[number]), number
        elif last is not None and _is_quotation(ctx, host) and number - last_host <= 2:
            part = trimmed(ctx, host.first, host.stop)
            previous = result[last]
            if part is None or previous.speaker is None:
                continue
            if previous.rule.endswith("pending"):
                result[last] = replace(previous, content=(part,), rule="colon", closing=True)
            elif _belongs(ctx, previous, ctx.hosts[last_host], host, number - last_host):
                result[last] = replace(previous, content=(*previous.content, part))
            else:
                result.append(
                    Draft(
                        (part,),
                        previous.cue,
                        previous.speaker,
                        previous.manner,
                        "continuation",
                        confidence=Confidence.MEDIUM,
                    )
                )
                last = len(result) - 1
            last_host = number
    result = [one for one in result if not one.rule.endswith("pending")]
    return sorted(result, key=lambda draft: draft.content[0][0])


def _belongs(ctx: Context, draft: Draft, before: Host, host: Host, gap: int) -> bool:
    """Tell whether a quotation is more of a draft's content, not a statement of its own."""
    if before.paragraph == host.paragraph:
        return True
    quotation = ctx.doc.quotations[ctx.doc.token_quotation[host.quotes[0][0]]]
    return gap == 1 and quotation.continued and ctx.quoted(draft.content[-1][1] - 1)


def _is_quotation(ctx: Context, host: Host) -> bool:
    """Tell whether a sentence is a quotation but for a word such as "And"."""
    if host.all_quoted:
        return True
    if not host.quotes:
        return False
    outside = [
        ctx.lower[token]
        for token in range(host.first, host.stop)
        if not ctx.quoted(token) and ctx.words[token][0].isalnum()
    ]
    return len(outside) <= 1 and grammar.members("conjunction").issuperset(outside)


def _to_continue(ctx: Context, drafts: list[Draft], here: list[int]) -> int | None:
    """Return the draft of a sentence that a quotation after it belongs to."""
    speaking = [index for index in here if drafts[index].is_statement]
    for index in reversed(speaking):
        if drafts[index].closing and any(ctx.quoted(first) for first, _ in drafts[index].content):
            return index
    return speaking[0] if speaking else None


def _owners(ctx: Context) -> list[int]:
    owner = [0] * len(ctx.words)
    for number, host in enumerate(ctx.hosts):
        for token in range(host.first, host.stop):
            owner[token] = number
    return owner
