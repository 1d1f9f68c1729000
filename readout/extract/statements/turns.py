"""The drafts of a text in; the same, with the turns of a transcript whole, out.

`Makei: We agreed. We go on.` is one sentence in an article. Where speakers take turns, paragraph by
paragraph, it is all that the speaker said: one statement a paragraph, up to the next label. What
others are said to have said in a turn is kept, as reported by whoever speaks.
"""

from dataclasses import replace

from readout.extract import grammar
from readout.extract.people import turn_taking
from readout.extract.people.turn_taking import Part, Turn
from readout.extract.statements import clauses, questions, speeches
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.records import Confidence, Mention, MentionKind

_SPEAKING = (MentionKind.PERSON, MentionKind.ROLE)
_BODIES = (MentionKind.ORGANISATION, MentionKind.GOVERNMENT)
_CLAUSAL = frozenset("that bare quote verb to aside inverted split".split())
_SHORT = 3  # tokens: fewer than that ("Yes.", "Thank you.") tell nothing


def whole(ctx: Context, mentions: tuple[Mention, ...], drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in their order; a turn goes on to the label of the next one."""
    paragraphs = ctx.doc.token_paragraph
    by_paragraph: dict[int, list[Draft]] = {}
    for one in drafts:
        by_paragraph.setdefault(paragraphs[_place(one)], []).append(one)
    turns = _spoken(ctx) or _unlabelled(ctx, questions.find(ctx, mentions), by_paragraph)
    if (speech := speeches.find(ctx, turns)) is not None:
        turns = [*_unlabelled(ctx, [speech], by_paragraph), *turns]
    if not turns:
        return drafts
    told: list[Draft] = []
    speaking: dict[int, Turn] = {}
    for turn in turns:
        goes_on = _continued(ctx, turn, by_paragraph)
        told.extend(_told(ctx, turn, goes_on))
        speaking |= {paragraphs[first]: turn for first, _ in (turn.words, *goes_on)}
    kept = [
        one if turn is None else _of_another(ctx, turn, one)
        for one in drafts
        for turn in (speaking.get(paragraphs[_place(one)]),)
    ]
    return sorted([*filter(None, kept), *told], key=lambda draft: draft.content[0])


def _place(draft: Draft) -> int:
    return draft.cue[0] if draft.cue else draft.content[0][0]


def _spoken(ctx: Context) -> list[Turn]:
    """Return the turns whose label speaks; one that does not come back stands beside another."""
    found = [one for one in turn_taking.find(ctx.doc) if _speaks(ctx, one)]
    where = {ctx.doc.token_paragraph[one.label[0]] for one in found}
    return [
        one
        for one in found
        for at in (ctx.doc.token_paragraph[one.label[0]],)
        if one.sure or not where.isdisjoint((at - 1, at + 1))
    ]


def _unlabelled(
    ctx: Context, turns: list[Turn], by_paragraph: dict[int, list[Draft]]
) -> list[Turn]:
    """Return the turns, [] where an author quotes somebody among them: then it is an article."""
    paragraphs = {
        ctx.doc.token_paragraph[first] for turn in turns for first, _ in (turn.words, *turn.more)
    }
    quoting = any(
        _narrates(ctx, turns[0], one) or (one.speaker and ctx.quoted(one.content[0][0]))
        for paragraph in paragraphs
        for one in by_paragraph.get(paragraph, ())
    )
    return [] if quoting else turns


def _speaks(ctx: Context, turn: Turn) -> bool:
    first, stop = turn.words
    if first < stop and ctx.quoted(first):
        quotation = ctx.doc.token_quotation[first]
        if ctx.doc.token_quotation[stop - 1] == quotation:
            return False  # `Makei: "We agreed."`: read as any quotation
    if turn.part is not Part.SPEAKS:
        return True
    known = ctx.start_of.get(turn.label[0])
    if known is None:
        return False
    return known[1].kind in _SPEAKING or (turn.sure and known[1].kind in _BODIES)


def _told(ctx: Context, turn: Turn, goes_on: list[Phrase]) -> list[Draft]:
    """Return one statement for each paragraph of a turn."""
    if turn.part is Part.HOSTS:
        return []
    found = []
    labelled = turn.mark == turn.label[0] or ctx.words[turn.mark] == ":"
    for number, part in enumerate((turn.words, *goes_on)):
        content = clauses.trimmed(ctx, *part) if part[0] < part[1] else None
        if ctx.words[part[1] - 1] == ",":
            continue  # "Ladies and gentlemen,"
        if content is None or content[1] - content[0] < _SHORT:
            continue
        found.append(
            Draft(
                (content,),
                (turn.mark, turn.mark + 1),
                None if turn.part is Part.QUESTION else turn.label,
                "asked" if turn.asks else "said",
                "turn-goes-on" if number or not labelled else "turn" if turn.sure else "colon",
                lemma=":",
            )
        )
    return found


def _continued(ctx: Context, turn: Turn, by_paragraph: dict[int, list[Draft]]) -> list[Phrase]:
    """Return the paragraphs without a label that go on with a turn, up to one that is narrated."""
    found = []
    for first, stop in turn.more:
        paragraph = ctx.doc.token_paragraph[first]
        if any(_narrates(ctx, turn, one) for one in by_paragraph.get(paragraph, ())):
            break
        if turn.last and grammar.members("first-person").isdisjoint(ctx.lower[first:stop]):
            break
        found.append((first, stop))
    return found


def _narrates(ctx: Context, turn: Turn, draft: Draft) -> bool:
    """Tell whether an author speaks of the one whose turn it is: "Makei said", "he added"."""
    if draft.speaker is None:
        return False
    first, stop = draft.speaker
    if ctx.lower[first:stop] in (("he",), ("she",)) and ctx.quoted(draft.content[0][0]):
        return True
    return ctx.lower[turn.label[1] - 1] in ctx.lower[first:stop]


def _of_another(ctx: Context, turn: Turn, draft: Draft) -> Draft | None:
    """Return what a turn tells of words said elsewhere, with its speaker as the one who reports it.

    Of pronouns "I" alone counts: who "he" or "you" is, the turns before would have to tell.
    """
    if draft.speaker is None or draft.cue is None or draft.cue[0] == turn.mark:
        return None
    known = ctx.start_of.get(draft.speaker[0])
    if known is None or not draft.is_statement or _ending(draft.rule) not in _CLAUSAL:
        return None
    mine = ctx.lower[slice(*draft.speaker)] == ("i",)
    if mine and not clauses.is_past(ctx, draft.cue[0]):
        return None  # "I must say that": said here and now
    if known[1].kind is MentionKind.PRONOUN and known[0] == draft.speaker[1] and not mine:
        return None
    if mine or turn.part is not Part.SPEAKS or draft.reported_by is not None:
        return replace(draft, confidence=Confidence.MEDIUM)
    return replace(draft, confidence=Confidence.MEDIUM, reported_by=turn.label)


def _ending(rule: str) -> str:
    return rule.rsplit("-", 1)[-1]
