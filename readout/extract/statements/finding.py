"""A document and its mentions in; who is said to have said what out, before anyone asks who it is.

Forms follow PolNeAR's kinds of attribution (Newell et al., LREC 2018): a source, a cue, a content.
Where a form is read:

    S V C                   verbal: who acts in subjects (relatives, participles, coordination too),
                            C in after_cue (objects in objects, ", Makei said, C2" in insertions),
                            where C ends in content_end
    C, S V                  before_cue; V S in inversions; "which Moscow says ..." in gaps
    S was asked, accused    passives
    according to S          according
    S: C; S's claim that C  sayings
    a verb no list knows    unlisted
    a quotation alone       continuations
    a transcript's turn     turns
    R reports that S said   reports
"""

from readout import limits
from readout.extract.document import Document
from readout.extract.statements import continuations, reports, sayings, turns, unlisted, verbal
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.records import Attribution, Confidence, Kind, Mention, Span

# Forms that were wrong in fewer than one case in five on the development articles; by what follows
# the cue they are told from "S called for N", "S criticised N" and what hangs on another verb.
_SAFE = frozenset(
    "subject-verb-that subject-verb-bare subject-verb-quote subject-verb-inf quote-subject-verb "
    "clause-subject-verb inverted split according-to participle-that participle-bare "
    "participle-quote relative-that relative-bare quoted-as-that quoted-as-bare quoted-as-quote "
    "coordinated-that text-that text-bare colon turn signed passive-that passive-asked".split()
)
_DIRECT = 0.95  # share of the words inside quotation marks


def find(doc: Document, mentions: tuple[Mention, ...]) -> tuple[Attribution, ...]:
    """Return the attributions of a text in the order of their cues."""
    ctx = Context(doc, mentions)
    drafts: list[Draft] = []
    for host in ctx.hosts:
        found = sayings.read(ctx, host, verbal.read(ctx, host))
        unknown = unlisted.read(ctx, host) if not found else None
        drafts.extend([unknown] if unknown else reports.read(ctx, host, found))
    drafts = turns.whole(ctx, mentions, continuations.read(ctx, drafts))
    return tuple(_attribution(doc, draft) for draft in drafts[: limits.STATEMENTS_PER_ARTICLE])


def _attribution(doc: Document, draft: Draft) -> Attribution:
    return Attribution(
        content=tuple(_span(doc, part) for part in draft.content),
        kind=_kind(doc, draft.content),
        manner=draft.manner,
        rule=draft.rule,
        cue=draft.cue and _span(doc, draft.cue),
        speaker=draft.speaker and _span(doc, draft.speaker),
        addressee=draft.addressee and _span(doc, draft.addressee),
        reported_by=draft.reported_by and _span(doc, draft.reported_by),
        confidence=draft.confidence if draft.rule in _SAFE else Confidence.MEDIUM,
        is_statement=draft.is_statement,
    )


def _span(doc: Document, phrase: Phrase) -> Span:
    return doc.span(phrase[0], phrase[1] - 1)


def _kind(doc: Document, content: tuple[Phrase, ...]) -> Kind:
    words = [
        doc.token_quotation[token] >= 0
        for first, stop in content
        for token in range(first, stop)
        if doc.words[token][0].isalnum()
    ]
    inside = sum(words)
    if not inside:
        return Kind.INDIRECT
    return Kind.DIRECT if inside >= _DIRECT * len(words) else Kind.MIXED
