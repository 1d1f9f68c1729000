"""A sentence without a known cue in; the quotation that stands beside an actor and a verb out.

`"Is it so?" Makei pressed.`; `"We go on," deadpanned Makei.`; `Makei turned to him: "We go on."`
No list holds all verbs of speaking, so these are statements to check.
"""

from readout.extract import cues, grammar
from readout.extract.statements import before_cue, clauses
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.records import Confidence, MentionKind

_SPEAKING = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN)
_PRONOUNS = frozenset(("he", "she", "they"))
_WORDS = 4  # tokens: a shorter quotation may be a title or a nickname
_TO_COLON = 14  # tokens between a subject and its colon


def read(ctx: Context, host: Host) -> Draft | None:
    """Return the statement of a sentence in which no cue was found, None where none is certain."""
    if not host.quotes or host.all_quoted:
        return None
    if host.quotes[0][0] == host.first:
        return _before(ctx, host)
    return _after_colon(ctx, host)


def _before(ctx: Context, host: Host) -> Draft | None:
    quotation = host.quotes[0]
    at = quotation[1]
    if quotation[1] - quotation[0] < _WORDS or not before_cue.ends_quotation(
        ctx, at - 1, host.first
    ):
        return None
    speaker = _actor(ctx, at, host.stop)
    if speaker is not None:
        verb = speaker[1]
    else:  # the verb first
        verb, speaker = at, _actor(ctx, at + 1, host.stop)
    if speaker is None or not _is_past(ctx, verb, host.stop):
        return None
    return _draft((quotation,), (verb, verb + 1), speaker)


def _after_colon(ctx: Context, host: Host) -> Draft | None:
    """Read `Makei turned to reporters: "We go on."`: the quotation ends the sentence."""
    first, stop = host.quotes[0]
    colon = first - 1
    speaker = _actor(ctx, host.first, colon)
    if speaker is None or ctx.words[colon] != ":" or colon - speaker[1] > _TO_COLON:
        return None
    if stop != host.stop or stop - first < _WORDS or not _is_past(ctx, speaker[1], colon):
        return None
    return _draft(((first, stop),), (colon, colon + 1), speaker)


def _draft(content: tuple[Phrase, ...], cue: Phrase, speaker: Phrase) -> Draft:
    return Draft(
        content,
        cue,
        speaker,
        "said",
        "unlisted",
        confidence=Confidence.MEDIUM,
        closing=True,
    )


def _actor(ctx: Context, first: int, stop: int) -> Phrase | None:
    """Return the person, title or pronoun that begins with a token."""
    known = ctx.start_of.get(first)
    if known is None or known[1].kind not in _SPEAKING or ctx.quoted(first):
        return None
    if known[1].kind is MentionKind.PRONOUN and ctx.lower[first] not in _PRONOUNS:
        return None
    return ctx.starting_at(first, stop)


def _is_past(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether a verb in the past, adverbs before it, stands at a token; no auxiliary."""
    while token < stop and grammar.is_adverb(ctx.lower[token]):
        token += 1
    if token >= stop or ctx.quoted(token) or not ctx.words[token][0].islower():
        return False
    word = ctx.lower[token]
    if word in cues.forms():
        return False  # a known cue was read, and refused, before
    return clauses.is_past(ctx, token)
