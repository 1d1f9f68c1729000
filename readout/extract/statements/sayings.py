"""A sentence and the drafts of its verbs in; what is said there without a verb added out.

"According to S, C"; "C, according to S"; "In S's words, C"; `S: "Q"`; `S was blunter: "Q"`;
`"Q" — S`; "rejected S's claim that C".
"""

from readout.extract import cues, grammar
from readout.extract.statements import according, clauses, content_end
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.records import Mention, MentionKind

_DASHES = frozenset(("—", "–", "―", "--", "-"))
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_CLITIC = frozenset(("'s", "’s", "'", "’"))
_SPEAKING = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.ORGANISATION)
_LEADING = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN)
_LEADS = frozenset("was is were remained sounded went put had did".split())
_TOLD = frozenset("given sent shown met found read written heard".split())
_DAY = 6  # tokens of "November 25, 2026"
_LED = 9  # tokens of "was more cautious about the talks"
_SHORT = 3  # tokens: fewer than that after a label are a figure
_LABEL = 6  # tokens: the longest "Vladimir Makei, foreign minister:"


def read(ctx: Context, host: Host, verbal: list[Draft]) -> list[Draft]:
    """Return the drafts of one sentence, those of verbs included, in no order."""
    found = list(verbal)
    nouns = cues.nouns()
    for token, word in enumerate(ctx.lower[host.first : host.stop - 1], start=host.first):
        if (word not in nouns and word not in ("according", "words")) or ctx.quoted(token):
            continue
        draft = _noun(ctx, host, token) if word in nouns else according.in_words(ctx, host, token)
        if word == "according" and ctx.lower[token + 1] == "to":
            draft = according.read(ctx, host, token, verbal)
        if draft is not None:
            found.append(draft)
    label = _signed(ctx, host) or _label(ctx, host) or _led_in(ctx, host)
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


def _label(ctx: Context, host: Host) -> Draft | None:
    """Read `Makei: We agreed.` and `Makei: "We agreed."`."""
    known = ctx.start_of.get(host.first)
    if known is None or known[1].kind is MentionKind.PRONOUN:
        return None
    colon, mention = known
    named = colon
    shouted = colon < host.stop and ctx.words[colon].isupper()  # "FURY AT THE GATES: ..."
    if ctx.word(colon) in ("in", "on", "at") and not shouted:  # "The ministry in a statement:"
        colon = clauses.after_adjuncts(ctx, colon, host.stop)
    if colon + 1 >= host.stop or ctx.words[colon] != ":" or colon - host.first > _LABEL:
        return None
    content = trimmed(ctx, colon + 1, host.stop)
    if content is None or len(ctx.words[colon - 1]) < 2 or not _may_be_said(ctx, mention, content):
        return None
    return Draft((content,), (colon, colon + 1), (host.first, named), "said", "colon", lemma=":")


def _led_in(ctx: Context, host: Host) -> Draft | None:
    """Read `Makei was blunter: "Q"`, `She went further: "Q"`: a colon, and nobody else named."""
    known = ctx.start_of.get(host.first)
    if known is None or known[1].kind not in _LEADING or ctx.word(known[0]) not in _LEADS:
        return None
    if _is_participle(ctx, known[0] + 1):
        return None  # "Makei was told: ..."
    for at in range(known[0] + 1, min(known[0] + _LED, host.stop - 1)):
        if ctx.words[at] == ":":
            content = trimmed(ctx, at + 1, host.stop)
            if content is None or not clauses.opens_quotation(ctx, at + 1, host.stop):
                return None
            cue, who = (at, at + 1), (host.first, known[0])
            return Draft((content,), cue, who, "said", "led-in", lemma=":")
        other = ctx.start_of.get(at)
        if ctx.words[at] in (",", ";") or (other is not None and other[1].kind in _LEADING):
            return None  # whoever is named last may be quoted
    return None


def _is_participle(ctx: Context, token: int) -> bool:
    word = ctx.lower[token]
    return word in cues.forms() or word.endswith("ed") or word in _TOLD


def _may_be_said(ctx: Context, mention: Mention, content: Phrase) -> bool:
    """Tell whether a label speaks: not "Editor's note: ...", "Minsk: 21 degrees"."""
    if ctx.quoted(content[0]):
        return True
    if mention.kind not in _SPEAKING or content[1] - content[0] < _SHORT:
        return False
    label = ctx.doc.tokens_in(mention.span)
    if ctx.lower[label.stop - 1] in grammar.members("label"):
        return False  # "UPDATE: ...", "The Latest: ..."
    return clauses.has_finite_verb(ctx, *content)


def _signed(ctx: Context, host: Host) -> Draft | None:
    """Read `"We agreed." — Vladimir Makei`, and with (@handle) and a day behind a post."""
    if not host.quotes or host.quotes[0][0] != host.first:
        return None
    dash = host.quotes[-1][1]
    if dash + 1 >= host.stop or ctx.words[dash] not in _DASHES:
        return None
    speaker = ctx.starting_at(dash + 1, host.stop)
    if speaker is None:
        return None
    posted = _is_handle(ctx, speaker[1], host.stop)
    if host.stop - speaker[1] > 1 and not posted:
        return None
    manner = "wrote" if posted else "said"
    return Draft(((host.first, dash),), (dash, dash + 1), speaker, manner, "signed", lemma="-")


def _is_handle(ctx: Context, first: int, stop: int) -> bool:
    """Tell whether no more than "(@makei) November 25, 2026" stands there."""
    if ctx.words[first : first + 2] != ("(", "@") or ctx.word(first + 3) != ")":
        return False
    day = ctx.words[first + 4 : stop]
    return len(day) <= _DAY and all(
        word[0].isdigit() or word[0].isupper() or word in ",." for word in day
    )
