"""The drafts of one sentence in; the same with whom they are known through (`reported_by`) out.

"R reported that S had said C": S speaks, R reports. "R quoted S as saying", "S was quoted by R as
saying", "According to R, S said", "S, as R reported, said" alike. An agency that reports a fact
without an inner speaker is both.
"""

from dataclasses import replace

from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.extract.statements.subjects import QUOTED
from readout.records import MentionKind

_REPORTING = frozenset("report inform quote cite write according disclose reveal tell say".split())
_AGENCY = frozenset("report inform write according cite quote".split())
_OUTLETS = frozenset((MentionKind.ORGANISATION, MentionKind.GOVERNMENT))


def read(ctx: Context, host: Host, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with their reporters; a report of nothing but another is left out."""
    drafts = [_quoted_by(ctx, _known_through(ctx, host, draft)) for draft in drafts]
    reporters = [draft for draft in drafts if _may_report(ctx, draft)]
    if not reporters and not any(draft.rule.startswith("quoted-as") for draft in drafts):
        return drafts
    found = []
    for draft in drafts:
        reporter = _quoting(ctx, host, draft) or _around(reporters, draft)
        if reporter is None and draft in reporters and draft.lemma in _AGENCY:
            if any(_opens_with(draft, other) for other in drafts if other is not draft):
                continue
            reporter = draft.speaker if draft.lemma != "according" else None
        found.append(replace(draft, reported_by=reporter) if reporter else draft)
    return found


def _known_through(ctx: Context, host: Host, draft: Draft) -> Draft:
    """Read R in `"Q," Makei said, according to R`, where R is a body or an outlet."""
    if draft.cue is None or draft.speaker is None or not draft.closing:
        return draft
    at = max(draft.cue[1], draft.speaker[1])
    if ctx.word(at) != "," or (ctx.word(at + 1), ctx.word(at + 2)) != ("according", "to"):
        return draft
    known = ctx.start_of.get(at + 3)
    if known is None or known[1].kind not in _OUTLETS or known[0] > host.stop:
        return draft
    return replace(draft, reported_by=(at + 3, known[0]))


def _quoted_by(ctx: Context, draft: Draft) -> Draft:
    """Read R in "an official quoted by R said C" and in "the minister, quoted by R, said C"."""
    if draft.speaker is None or draft.reported_by is not None:
        return draft
    first, stop = draft.speaker
    for at in range(first + 1, stop - 2):
        if _is_quoted_by(ctx, at):
            end = at - (ctx.words[at - 1] == ",")
            return replace(draft, speaker=(first, end), reported_by=(at + 2, stop))
    known = ctx.start_of.get(stop + 3)
    if ctx.word(stop) == "," and _is_quoted_by(ctx, stop + 1) and known is not None:
        return replace(draft, reported_by=(stop + 3, known[0]))
    return draft


def _is_quoted_by(ctx: Context, token: int) -> bool:
    return ctx.word(token) in ("quoted", "cited") and ctx.word(token + 1) == "by"


def _may_report(ctx: Context, draft: Draft) -> bool:
    """Tell whether a body reports here, rather than a party to the matter."""
    if draft.lemma not in _REPORTING or draft.speaker is None:
        return False
    known = ctx.start_of.get(draft.speaker[0])
    return known is not None and known[1].kind in _OUTLETS


def _around(reporters: list[Draft], draft: Draft) -> Phrase | None:
    """Return the speaker of a report within which a draft's cue stands."""
    for one in reporters:
        if one is draft or draft.cue is None or one.lemma not in _AGENCY:
            continue
        if any(first <= draft.cue[0] < stop for first, stop in one.content):
            return one.speaker
    return None


def _opens_with(outer: Draft, inner: Draft) -> bool:
    """Tell whether a report begins with another's speaker: "that Makei had said"."""
    if inner.speaker is None or inner.cue is None or not inner.is_statement:
        return False
    first, stop = outer.content[0]
    if not inner.rule.endswith(("-that", "-bare", "-quote")):
        return False
    return first <= inner.speaker[0] <= first + 1 and inner.cue[1] <= stop


def _quoting(ctx: Context, host: Host, draft: Draft) -> Phrase | None:
    """Return R in "S was quoted by R as saying" and "R quoted S as saying"."""
    if not draft.rule.startswith("quoted-as") or draft.cue is None:
        return None
    if ctx.word(draft.cue[1]) == "by":
        return ctx.starting_at(draft.cue[1] + 1, host.stop)
    for at in range(draft.cue[0] - 1, max(host.first, draft.cue[0] - QUOTED), -1):
        if ctx.lower[at] == "by":
            return ctx.starting_at(at + 1, draft.cue[0])
        if ctx.lower[at] in ("quoted", "cited", "reported"):
            known = ctx.ending_at(at - 1, host.first)
            return known if known != draft.speaker else None
    return None
