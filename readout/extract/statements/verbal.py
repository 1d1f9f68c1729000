"""A reporting sentence in; the statements that its cue verbs attribute out.

Forms: S V that C; S V C; "Q," S V; "Q," V S; C, S V; C, S V, C; split quotations;
", adding that C"; X told Y that C; S refused to C; S called for N; relative and passive ones.
"""

from dataclasses import replace

from readout.extract import cues, grammar
from readout.extract.cues import Cue, CueClass, Factivity, Form
from readout.extract.statements import (
    after_cue,
    agreement,
    before_cue,
    clauses,
    gaps,
    inversions,
    passives,
    subjects,
    twice,
    verb_groups,
)
from readout.extract.statements.after_cue import After, Reading
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.extract.statements.subjects import Subject
from readout.extract.statements.verb_groups import VerbGroup
from readout.records import Confidence

# After a verb such as "demanded" that ends its sentence: "Moscow must come back, he demanded."
_CLOSING = frozenset(". ! ? ) on in at during after as yesterday today".split()) | {""}
_MEANS = frozenset("in by before after while without".split())
_NOBODY = frozenset(("nobody", "neither", "no-one", "nothing"))
_QUESTION = 8  # tokens from "whether" to the verb of its clause
_GAPS = frozenset(("what", "which", "whom", "that"))
_SUBORDINATING = frozenset("when while after before as if although though because since".split())


def read(ctx: Context, host: Host) -> list[Draft]:
    """Return the drafts of one sentence, in the order of their cues."""
    known = cues.forms()
    drafts: list[Draft] = []
    done = host.first  # content to the left of a cue never begins before this
    for token, word in enumerate(ctx.lower[host.first : host.stop], start=host.first):
        entry = known.get(word)
        if entry is None or ctx.quoted(token) or _is_capitalised(ctx, host, token):
            continue
        draft = _read_cue(ctx, host, token, entry[0], entry[1], done, drafts)
        if draft is not None:
            drafts = twice.without(ctx, drafts, draft)
            if draft.closing or draft.content[0][0] < token:
                done = max(done, draft.cue[1] if draft.cue else token)
            if ctx.word(draft.content[-1][1]) == ";":
                done = max(done, draft.content[-1][1] + 1)  # "he said C; C2, she said"
    return [one for one in drafts if not _is_in_question(ctx, one, drafts)]


def _is_in_question(ctx: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a cue is what somebody asks about: "asked whether he had discussed costs"."""
    return draft.cue is not None and any(
        one.manner == "asked"
        and one.cue is not None
        and one.cue[0] < first < draft.cue[0] < min(stop, first + _QUESTION)
        and ctx.lower[first] in ("whether", "if")
        and "," not in ctx.lower[first : draft.cue[0]]
        for one in drafts
        for first, stop in one.content
    )


def _is_capitalised(ctx: Context, host: Host, token: int) -> bool:
    """Tell whether a word is part of a name: "the United States"."""
    return (
        ctx.words[token][0].isupper()
        and token > host.first
        and ctx.words[token - 1][0].isalpha()
        and ctx.words[token - 1][0].isupper()
    )


def _read_cue(
    ctx: Context, host: Host, token: int, cue: Cue, form: Form, done: int, before: list[Draft]
) -> Draft | None:
    elliptic = passives.elliptic(ctx, host, token, cue, form)
    if elliptic is not None:
        return elliptic
    group = verb_groups.read(ctx, token, form, host.first)
    if group is None or not agreement.is_verb(ctx, host, token, form, group):
        return None
    inverted = inversions.read(ctx, host, cue, form, group, done)
    if inverted is not None:
        return inverted
    if (
        cue.lemma in ("quote", "cite", "report")
        and form is Form.PAST
        and _precedes_as_saying(ctx, token, host.stop)
    ):
        return None  # the statement is what follows "as saying"
    if group.modal and not group.negated and _is_nested(before, token):
        return None  # "said that they should tell ...": nobody has told anything
    subject = subjects.find(ctx, host, group, form, before)
    if subject is None or ctx.lower[subject.phrase[0]] in _NOBODY:
        return None  # "nobody asked her": no words to attribute
    if not agreement.agrees(ctx, subject, token, form, group):
        return None
    if group.passive:
        passive = passives.read(ctx, host, token, cue, group, subject)
        if passive is not None:
            return passive
    reading = Reading(
        ctx,
        host,
        token,
        cue,
        group.passive,
        subject.rule == "relative",
        subject.rule == "participle-first" or _is_subordinate(ctx, host, subject.floor),
    )
    return _with_content(reading, group, subject, done)


def _precedes_as_saying(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "quoted Makei as saying", "cited him, a minister, as calling it" stands here."""
    for at in range(token, min(token + subjects.QUOTED, stop - 1)):
        if ctx.lower[at] != "as":
            continue
        entry = cues.forms().get(ctx.lower[at + 1])
        if ctx.lower[at + 1] == "having":
            return True
        if entry is not None and entry[1] is Form.ING and entry[0].is_statement:
            return True
    return False


def _is_nested(drafts: list[Draft], token: int) -> bool:
    return any(first <= token < stop for one in drafts for first, stop in one.content)


def _with_content(reading: Reading, group: VerbGroup, subject: Subject, done: int) -> Draft | None:
    cue, after = reading.cue, after_cue.read(reading)
    if after.how == "refused":
        return None
    left, right = _parts(reading, subject, after, done)
    if subject.rule == "relative-close" and after.how == "quote" and right is not None:
        right = (right[0], clauses.quotation_end(reading.ctx, right[0], right[1]))
    gap = gaps.around(reading, subject, group) if "bare" in cue.frames else None
    if gap is not None and after.how in ("bare", "weak", "np", "none"):
        left, right = gap
    if (left is None and right is None) or not _is_sound(reading, subject, after, left, right):
        return None
    if group.passive and not passives.is_impersonal(reading, group, subject, after):
        return None
    if group.modal and not group.negated and after.how in ("np", "prep", "inf"):
        return None  # "will respond to the deployment", "should demand talks": not yet words
    if after.how == "quote" and cue.lemma == "call" and left is None:
        left = gaps.object_of(reading.ctx, subject.floor)
        if left is not None and right is not None:
            right = replace(reading, relative=True).content(right[0])
    if left is not None and right is None and reading.ctx.quoted(left[1] - 1):
        right = after_cue.second_part(reading.ctx, reading.host, after.stop)
    return Draft(
        tuple(part for part in (left, right) if part is not None),
        (group.first, after.stop if after.how == "prep" else group.stop + _out(reading)),
        None if group.passive and subject.rule == "subject" else subject.phrase,
        _manner(reading, group, left, after),
        _rule(reading, group, subject, after, left, right),
        addressee=after.addressee,
        is_statement=cue.is_statement,
        confidence=Confidence.MEDIUM if group.modal and not group.negated else Confidence.HIGH,
        closing=left is not None,
        lemma=cue.lemma,
    )


def _manner(reading: Reading, group: VerbGroup, left: Phrase | None, after: After) -> str:
    """Return the manner; who "denied" after a quotation says it: `"It is false," he denied`."""
    quoted_before = left is not None and reading.ctx.quoted(left[0])
    if quoted_before and reading.cue.factivity is Factivity.COUNTER:
        return "said"
    preposition = reading.ctx.word(after.stop - 1) if after.how == "prep" else ""
    return reading.cue.manner_of(group.negated, preposition)


def _out(reading: Reading) -> int:
    """Return the length of the particle in "pointed out", "went on"."""
    cue, follows = reading.cue, reading.ctx.word(reading.token + 1)
    return int(follows in (cue.particle, "out") and bool(cue.particle or "out" in cue.frames))


def _parts(
    reading: Reading, subject: Subject, after: After, done: int
) -> tuple[Phrase | None, Phrase | None]:
    """Return the content before and after "S V"; where only one can be meant, that one."""
    ctx, cue = reading.ctx, reading.cue
    right = after.content
    quotable = cue.takes_clause or "quote" in cue.frames
    if subject.rule not in ("subject", "quoted-as") or not quotable:
        return None, right
    left = before_cue.read(ctx, subject.floor, done, after.how, cue)
    if left and not ctx.quoted(left[1] - 1) and "bare" not in cue.frames and right is None:
        left = left if ctx.word(reading.token + 1) in _CLOSING else None
    if left is None or right is None:
        return left, right
    quotation_before = ctx.quoted(left[1] - 1)
    if after.how == "that" and not (quotation_before and ctx.quoted(left[0])):
        return None, right
    if after.how == "aside" and (
        clauses.are_adjuncts(ctx, *right)
        or clauses.tells_when(ctx, right[0])
        or (
            clauses.is_past(ctx, right[0])
            and clauses.has_finite_verb(ctx, *left)
            and ctx.lower[left[1] - 1] not in grammar.members("auxiliary")
        )
    ):
        return left, None  # "Makei said later, on Monday"; "Makei told a forum, held in Minsk"
    if after.how == "quote" or (after.how == "aside" and not quotation_before):
        return left, right
    return left, None


def _is_sound(
    reading: Reading, subject: Subject, after: After, left: Phrase | None, right: Phrase | None
) -> bool:
    ctx, how = reading.ctx, after.how
    if subject.rule == "participle-first":
        return how in ("that", "quote")
    if how == "aside" and left is None:
        # "As Makei noted, C": any other clause before a comma is told, not said
        as_noted = ctx.word(subject.floor - 1) == "as" and subject.rule == "subject"
        return as_noted and right is not None and clauses.has_finite_verb(ctx, *right)
    if how == "aside" and right is None and left and not clauses.has_finite_verb(ctx, *left):
        return False  # "Rather, he said, ...": the words are what follows
    if left and subject.rule == "subject" and _is_apposed(reading, subject.phrase):
        return False  # "talks will go on, a plan announced in May"
    if how == "np" and subject.rule == "subject" and not ctx.is_actor(subject.phrase):
        return False
    if reading.cue.lemma == "call" and how == "quote" and not ctx.is_actor(subject.phrase):
        return left is not None  # "a film called “We Agreed”"
    if reading.cue.lemma == "call" and how == "np" and right and _is_name(ctx, right):
        return False  # "a strategy called Northern Star"; "Makei called Lavrov"
    if reading.cue.cls is CueClass.REFUSE and not ctx.is_actor(subject.phrase):
        return False  # "the engine refused to start"
    if how == "bare" and ctx.word(reading.token - 1) == "," and ctx.word(reading.token + 1) == "to":
        return False  # "the minister, said to be ill, left"
    if how == "np" and subject.rule == "participle" and ctx.word(subject.floor) in _MEANS:
        return False  # "in defending the plan": no more than an aside
    # "what he called a success": the object stands before the subject
    return not (how in ("np", "prep", "inf") and ctx.word(subject.floor - 1) in _GAPS)


def _rule(
    reading: Reading,
    group: VerbGroup,
    subject: Subject,
    after: After,
    left: Phrase | None,
    right: Phrase | None,
) -> str:
    if group.passive and subject.rule == "subject":
        return "passive-" + after.how
    if left == (subject.floor - 1, subject.floor):
        return "gap"
    if left is not None and after.content is not None and right is not None:
        return "split"
    if subject.rule == "quoted-as" and left is not None:
        return "quoted-as-" + ("quote" if reading.ctx.quoted(left[1] - 1) else "bare")
    if subject.rule != "subject":
        return subject.rule + "-" + after.how
    if left is None:
        return "subject-verb-" + after.how
    return ("quote" if reading.ctx.quoted(left[1] - 1) else "clause") + "-subject-verb"


def _is_name(ctx: Context, phrase: Phrase) -> bool:
    """Tell whether a phrase is a name and no more."""
    return all(word[0].isupper() or word[0].isdigit() for word in ctx.words[slice(*phrase)])


def _is_apposed(reading: Reading, subject: Phrase) -> bool:
    """Tell whether a phrase such as "a plan" stands for what is before it and does not speak."""
    if reading.cue.lemma == "say":
        return False  # "C, a joint statement said"
    return reading.ctx.lower[subject[0]] in ("a", "an") and not reading.ctx.is_actor(subject)


def _is_subordinate(ctx: Context, host: Host, floor: int) -> bool:
    """Tell whether the subject at `floor` is that of a subordinate clause that opens a sentence."""
    first = host.first
    while first < floor and not ctx.words[first][0].isalnum():
        first += 1
    return ctx.word(first) in _SUBORDINATING and floor - first < 6
