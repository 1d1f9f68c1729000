"""Tellings of meetings in one article in; one report a meeting out, with all its sentences.

"Lavrov and Makei held talks" and, three sentences on, "during the talks" are one meeting; talks and
the press conference after them stay two. Parties are resolved by the chain of the article.
"""

from collections.abc import Sequence
from dataclasses import replace

from readout.extract.meetings.drafts import Draft
from readout.extract.meetings.lexicon import Frame, words
from readout.extract.meetings.parties import add
from readout.extract.meetings.sameness import (
    REACH,
    SITTING,
    apart,
    kinds_agree,
    settings_agree,
    statuses_agree,
    tells_again,
)
from readout.extract.meetings.setting import FINENESS
from readout.extract.meetings.triggers import Reference
from readout.records import (
    ActorKind,
    Participant,
    PlaceMention,
    Precision,
    Status,
    When,
)

_RECENT = 24  # meetings: how many of those told before a telling is compared with
_COMPANY = 3  # meetings: how many of those told before may say who was beside A
_BLANKS = 3  # characters between two sentences that follow each other
_EVIDENCE = 40  # sentences that a report rests on
_FIRST = 1  # meetings: who is named before any is told was at the first
_GATHERINGS = frozenset(("summit", "session", "conference", "ceremony", "signing"))
_REMOTE = frozenset(("call", "summons", "mediation"))


def joined(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the meetings that drafts in text order make; what refers to nothing is dropped."""
    meetings: list[Draft] = []
    early: list[Draft] = []
    for draft in drafts:
        reference = draft.telling.reference
        if meetings and _is_former_plan(draft, meetings[-1]):
            draft = replace(draft, parties=meetings[-1].parties)
            meetings.append(draft)
            continue
        if meetings and (reference is Reference.PARTIES or _is_by_the_sides(draft, meetings[-1])):
            draft = replace(draft, parties=meetings[-1].parties)
        if reference is Reference.JOINT:
            draft = _with_company(draft, meetings)
        present = reference is Reference.PRESENCE
        at = _same(meetings, draft) if reference is not Reference.PRESENCE else None
        if at is None and (present or reference is Reference.ATTENDED):
            at = _attended(meetings, draft)
        if at is not None:
            meetings[at] = _join(meetings[at], draft)
        elif present:
            early.append(draft)
        elif reference is Reference.ANCHOR or (reference is not Reference.STRONG and draft.parties):
            meetings.append(draft)
    for draft in early:  # "A and B were the hosts of a summit"
        at = _attended(meetings[:_FIRST], draft)
        if at is not None:
            meetings[at] = _join(meetings[at], draft)
    return tuple(draft for draft in meetings if _is_whole(draft))


def placed(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts with the place of the visit that they are part of, where they name none.

    The sentence that names the place is added to what the report rests on.
    """
    visits = [
        draft
        for draft in drafts
        if draft.place is not None
        and draft.telling.found.trigger.kind == "visit"
        and not draft.telling.rule.endswith("aside")
    ]
    return tuple(_on_visit(draft, visits[:_RECENT]) for draft in drafts)


def _on_visit(draft: Draft, visits: Sequence[Draft]) -> Draft:
    kind = draft.telling.found.trigger.kind
    if draft.place is not None or kind not in SITTING | {"press conference", "signing"}:
        return draft
    own = [
        visit
        for visit in visits
        if visit.keys & draft.keys
        and not _tells_before(draft, visit)
        and statuses_agree(visit, draft)
        and not apart(visit.when, draft.when)
    ]
    if len(own) != 1:
        return draft
    sentences = dict.fromkeys((*draft.sentences, *own[0].sentences))
    next_to = draft.sentences[0].start - own[0].sentences[0].end <= _BLANKS
    dated = draft.when.precision is not Precision.NONE
    when = own[0].when if next_to and not dated else draft.when
    return replace(draft, place=own[0].place, when=when, sentences=tuple(sentences))


def _tells_before(draft: Draft, visit: Draft) -> bool:
    """ "Met B, with whom he visited the base on Monday": the visit is another occasion.

    So it is in "A and B signed a treaty. They also visited the base."
    """
    if draft.sentences[0] != visit.sentences[0] and visit.telling.rule != f"{Frame.VISIT}-verb":
        return False
    return draft.trigger.end < visit.trigger.start


def _same(meetings: Sequence[Draft], draft: Draft) -> int | None:
    """The meeting, the latest first, that a draft tells again; one of its very kind before all."""
    recent = range(len(meetings) - 1, max(-1, len(meetings) - 1 - _RECENT), -1)
    again = [at for at in recent if tells_again(meetings[at], draft)]
    kind = draft.telling.found.trigger.kind
    named = (at for at in again if meetings[at].telling.found.trigger.kind == kind)
    return next(named, again[0] if again else None)


def _with_company(draft: Draft, meetings: Sequence[Draft]) -> Draft:
    """ "At a joint press conference, A said": with whom A has just met, if that was one meeting."""
    near = [one for one in meetings[-_COMPANY:] if draft.keys < one.keys]
    return (
        replace(draft, parties=near[0].parties) if len({one.keys for one in near}) == 1 else draft
    )


def _is_by_the_sides(draft: Draft, former: Draft) -> bool:
    """Tell whether "the two" or "the sides", whom nobody could name, are those just told of."""
    near = draft.sentences[0].start - former.sentences[-1].end < REACH
    pair = len(former.parties) == 2 and all(party.who.actor for party in former.parties)
    if len(draft.parties) != 1 or not (near and pair) or not statuses_agree(former, draft):
        return False
    who = draft.parties[0].who
    return not who.actor and who.name.casefold() in words("the-sides")


def _is_former_plan(draft: Draft, former: Draft) -> bool:
    """ "A will meet B on Jan 11. The talks, planned for Dec 28, were put off": of the same two."""
    refers = draft.telling.reference in (Reference.WEAK, Reference.STRONG) and not draft.parties
    near = draft.sentences[0].start - former.sentences[-1].end < REACH
    moved = draft.status is Status.CANCELLED and former.status is Status.PLANNED
    pair = len(former.parties) == 2 and all(party.who.name for party in former.parties)
    return refers and near and moved and pair and apart(former.when, draft.when)


def _is_whole(draft: Draft) -> bool:
    """Tell whether somebody is known to have met: "was received at the palace" needs a host."""
    return len(draft.parties) > (draft.telling.reference is Reference.OPEN)


def _attended(meetings: Sequence[Draft], draft: Draft) -> int | None:
    """The meeting at which somebody was, too: the latest told; a gathering before other talks.

    A host or a guest is that of a visit or of talks.
    """
    recent = range(len(meetings) - 1, max(-1, len(meetings) - 1 - _RECENT), -1)
    open_ = [
        at
        for at in recent
        if (
            statuses_agree(meetings[at], draft)
            or draft.sentences[0] in meetings[at].sentences  # "A, accompanied by B, will visit"
        )
        and settings_agree(meetings[at], draft)
        and meetings[at].telling.found.trigger.kind not in _REMOTE
        and draft.sentences[0].start - meetings[at].sentences[-1].end < REACH
        and not meetings[at].quoted
    ]
    host = draft.telling.rule in ("host", "side")
    here = [at for at in open_ if draft.sentences[0] in meetings[at].sentences]
    many = [at for at in open_ if _is_gathering(meetings[at])]
    if draft.telling.reference is Reference.ATTENDED:  # "the talks were attended by"
        many = [at for at in open_ if kinds_agree(meetings[at], draft)]
    first = here or ([at for at in open_ if not _is_before_press(meetings[at])] if host else many)
    return first[0] if first else None


def _is_before_press(draft: Draft) -> bool:
    """ "At a joint news conference, A said. B told his guest ...": B's guest need not be A."""
    return draft.telling.found.trigger.kind == "press conference" and len(draft.parties) == 1


def _is_gathering(draft: Draft) -> bool:
    if not draft.parties:
        return True  # "the talks took place in Moscow": who was there is told next
    return draft.telling.found.trigger.kind in _GATHERINGS or any(
        party.who.kind not in (ActorKind.PERSON, ActorKind.GOVERNMENT) for party in draft.parties
    )


def _join(former: Draft, draft: Draft) -> Draft:
    """The fuller telling leads; day and place are the finest that either gives."""
    present = draft.telling.reference is Reference.PRESENCE
    lead = draft if len(draft.keys) > len(former.keys) and not present else former
    parties: dict[str, Participant] = {}
    for party in (*former.parties, *draft.parties):
        add(parties, party)
    sentences = former.sentences
    if len(sentences) < _EVIDENCE and draft.sentences[0] not in sentences:
        sentences = (*sentences, *draft.sentences)
    told: tuple[Draft, ...] = (former, draft)
    if present and draft.when.precision not in (Precision.DAY, Precision.DAYS):
        told = (former,)  # "he invited his host to Warsaw in the autumn"
    whens = [one.when for one in told if one.when.precision is not Precision.NONE]
    return replace(
        lead,
        sentences=sentences,
        parties=tuple(parties.values()),
        status=_whole_status(former, draft),
        when=min(whens, key=_length, default=When()),
        place=_finest(former.place, draft.place),
        quoted=former.quoted and draft.quoted,
    )


def _whole_status(former: Draft, draft: Draft) -> Status:
    """ "They were due to meet. The talks were called off": a plan, then that it came to nothing."""
    later = draft.sentences[0] not in former.sentences
    off = draft.status in (Status.CANCELLED, Status.DENIED)
    if later and off and former.status is Status.PLANNED:
        return Status.CANCELLED
    again = former.telling.found.trigger.words == draft.telling.found.trigger.words
    on = draft.status is Status.ONGOING and (again or bool(draft.keys))
    return Status.ONGOING if on else former.status


def _length(when: When) -> int:
    return 0 if when.start is None or when.end is None else (when.end - when.start).days


def _finest(one: PlaceMention | None, other: PlaceMention | None) -> PlaceMention | None:
    if one is None or other is None:
        return one or other
    return other if FINENESS[other.level] < FINENESS[one.level] else one
