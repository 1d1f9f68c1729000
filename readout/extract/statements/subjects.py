"""A verb group in its sentence in; who acts, and by which form that is known, out."""

from dataclasses import dataclass

from readout.extract import cues, grammar
from readout.extract.cues import Form
from readout.extract.people import noun_lexicon
from readout.extract.statements import fronted, main_subjects
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.extract.statements.verb_groups import VerbGroup


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: `phrase`, by the form `rule`; its clause begins at token `floor`."""

    phrase: Phrase
    rule: str
    floor: int


_RELATIVES = frozenset(("who", "which", "that"))
_JOINING = frozenset(("and", "but", "or", "nor", "then"))
_BEFORE_PARTICIPLE = frozenset((",", "and", "in", "by", "before", "after", "while", "but", ":"))
_DASHES = frozenset(("—", "–", "--", "―", "-"))
_NOMINATIVE = frozenset("he she they we i".split())
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_ASKING = frozenset(("do", "does", "did"))
_ASIDES = frozenset("fact particular turn part effect general essence short".split())
_PAUSES = frozenset((",", ".", "!", "?"))
_RELATIVE = 20  # tokens of a relative clause between a subject and its verb
QUOTED = 26  # tokens from "quoted" to "as saying", a title between them included
_REACH = 40  # tokens between a subject and its verb, an insertion included


def find(
    ctx: Context, host: Host, group: VerbGroup, form: Form, before: list[Draft]
) -> Subject | None:
    """Return who acts, None where nobody does: then the cue is left."""
    if group.participle:
        return _of_participle(ctx, host, group, _outer(before))
    last = _before_time(ctx, group.first - 1, host.first)
    last -= last > host.first and ctx.lower[last] in _REFLEXIVE  # "Makei himself said"
    if group.infinitive or last < host.first:
        return None
    word = ctx.lower[last]
    if word == "as" and ctx.lower[group.first] == "having":
        return _quoted_as_saying(ctx, host, last)
    if word in _RELATIVES:
        return _relative(ctx, host, last)
    if word == "," and not ctx.quoted(last):
        phrase = _before_insertion(ctx, host, last)
        if phrase is None and before and before[-1].speaker and form is Form.PAST:
            return Subject(before[-1].speaker, "coordinated", last)  # "praised C, warned of C2"
        return Subject(phrase, "subject", phrase[0]) if phrase else None
    if word in _JOINING:
        return _coordinated(ctx, host, last, form, before)
    if word in _DASHES and not ctx.quoted(last):
        phrase = _before_dashes(ctx, host, last)
        return Subject(phrase, "subject", phrase[0]) if phrase else None
    if grammar.is_adverb(word) and last - 1 > host.first and ctx.words[last - 1] == ",":
        phrase = _before_insertion(ctx, host, last - 1)  # "Makei, in Minsk, also said"
        return Subject(phrase, "subject", phrase[0]) if phrase else None
    phrase = _sound(ctx, ctx.ending_at(last, host.first), host.first)
    if phrase and ctx.lower[phrase[0]] in _ASKING and "?" in ctx.words[host.stop - 2 : host.stop]:
        return None  # "Why do the generals speak of it?"
    phrase = _past_relative(ctx, phrase or (last + 1, last + 1), host.first) or phrase
    if phrase is None:
        return None
    if ctx.word(phrase[0] - 1) == "nor":
        return None  # "Neither Moscow nor Minsk replied": nobody did
    if ctx.lower[phrase[0]] == "you" and ctx.word(phrase[0] - 1) in grammar.members("auxiliary"):
        return None  # "Can you say whether ...?": nobody has said so
    phrase = fronted.without_place(ctx, phrase, host.first)
    return Subject(phrase, "subject", phrase[0])


def _sound(ctx: Context, phrase: Phrase | None, floor: int) -> Phrase | None:
    """Return a phrase that can act: not "When", not "he now entertains"; less a leading "that"."""
    if phrase is None:
        return None
    first, stop = phrase
    if ctx.lower[first] == "that" and stop - first > 1 and first > floor:
        before = first - 1
        while before > floor and _is_between(ctx.lower[before]):
            before -= 1
        actor = first + 1 in ctx.start_of or ctx.lower[first + 1].endswith("s")
        if cues.forms().get(ctx.lower[before]) is not None and actor:
            first += 1  # "saying that President Duda wanted", "said afterwards that allies had"
    if ctx.lower[stop - 1] in grammar.members("subordinator"):
        return None
    if ctx.lower[first] in _NOMINATIVE and stop - first > 1 and "and" not in ctx.lower[first:stop]:
        return None
    return first, stop


def _is_between(word: str) -> bool:
    return grammar.is_adverb(word) or word in grammar.members("time")


def _before_dashes(ctx: Context, host: Host, dash: int) -> Phrase | None:
    """Return the subject in "Makei - who was in Minsk - said"; `dash` is the second one."""
    for at in range(dash - 2, max(host.first, dash - _REACH), -1):
        if ctx.words[at] in _DASHES and not ctx.quoted(at):
            phrase = ctx.ending_at(at - 1, host.first)
            return phrase if phrase is not None and _may_act(ctx, phrase, host) else None
    return None


def _relative(ctx: Context, host: Host, last: int) -> Subject | None:
    """Read "Makei, who said": the speaker is what "who" stands for, "who" included."""
    comma = last - 1 >= host.first and ctx.words[last - 1] == ","
    phrase = ctx.ending_at(last - 1 - comma, host.first)
    if phrase is None:
        return None
    close = ctx.lower[last] == "who" or _is_text(ctx, phrase[1] - 1)
    if not comma and (not close or phrase[1] - 1 not in ctx.end_of):
        return None
    rule = "relative" if comma else "relative-close"
    return Subject((phrase[0], last + 1), rule, phrase[0])


def _coordinated(
    ctx: Context, host: Host, last: int, form: Form, before: list[Draft]
) -> Subject | None:
    """Read "S said C and warned that C2"."""
    if before and form is Form.PAST and before[-1].rule != "inverted":
        speaker = before[-1].speaker
        if speaker is not None:
            return Subject(speaker, "coordinated", last)
    main = main_subjects.find(ctx, host, last)
    return Subject(main, "coordinated", last) if main and ctx.lower[last] != "or" else None


def _before_time(ctx: Context, last: int, floor: int) -> int:
    """Step back over a time between subject and verb: "Makei on Monday said"."""
    times = grammar.members("time")
    token = last
    if token > floor + 1 and ctx.lower[token - 1] == "in":
        year = ctx.words[token].isdigit() and len(ctx.words[token]) == 4
        if year or ctx.lower[token] in _ASIDES:
            token -= 2  # "Makei in 2010 said", "critics have in fact said"
            while token > floor and ctx.lower[token] in grammar.members("auxiliary"):
                token -= 1
            return token
    while token > floor and ctx.lower[token] in times and not ctx.quoted(token):
        token -= 1
    if token < last and token > floor and ctx.lower[token] in ("on", "in", "this", "late", "early"):
        token -= 1
    return token


def _before_insertion(ctx: Context, host: Host, comma: int) -> Phrase | None:
    """Return the subject in "Makei, in Minsk, said"; `comma` is the second one."""
    known = ctx.end_of.get(comma - 1)
    if known is not None and "," in ctx.words[known[0] : comma - 1]:
        return ctx.ending_at(comma - 1, host.first)
    for at in range(comma - 1, max(host.first, comma - _REACH), -1):
        if ctx.quoted(at):
            if ctx.words[at] in _PAUSES:
                break
            continue  # a quoted name: "wearing a “Solidarity” badge,"
        if ctx.words[at] == ",":
            phrase = ctx.ending_at(at - 1, host.first)
            listed = (at - 1) in ctx.end_of or (phrase is not None and phrase[0] == host.first)
            if phrase is not None and listed and _may_act(ctx, phrase, host):
                if _is_in_relative(ctx, phrase[0], host.first):
                    continue
                return phrase
    phrase = ctx.ending_at(comma - 1, host.first) if known is not None else None
    return phrase if phrase is not None and _may_act(ctx, phrase, host) else None


def _is_in_relative(ctx: Context, first: int, floor: int) -> bool:
    """Tell whether a phrase lies in ", whose office, the fourth, had": not what the verb is of."""
    for at in range(first - 1, max(floor, first - _RELATIVE), -1):
        if ctx.words[at] in (";", ".") or ctx.quoted(at):
            return False
        if ctx.lower[at] in ("who", "whose", "which") and ctx.words[at - 1] == ",":
            return True
    return False


def _past_relative(ctx: Context, phrase: Phrase, floor: int) -> Phrase | None:
    """Return "officials" in "officials who had attended the talks said"; None without a "who"."""
    for at in range(phrase[0] - 1, max(floor, phrase[0] - _RELATIVE), -1):
        if ctx.words[at] in (",", ";", ":") or ctx.quoted(at):
            return None
        if ctx.lower[at] == "who":
            return ctx.ending_at(at - 1, floor) if (at - 1) in ctx.end_of else None
    return None


def _may_act(ctx: Context, phrase: Phrase, host: Host) -> bool:
    """Tell whether a phrase may be a subject: no preposition or participle stands before it."""
    before = ctx.word(phrase[0] - 1) if phrase[0] > host.first else ""
    participle = len(before) > 5 and before.endswith("ing") and ctx.words[phrase[0] - 1].islower()
    return before not in grammar.members("preposition") and not participle


def _of_participle(
    ctx: Context, host: Host, group: VerbGroup, before: list[Draft]
) -> Subject | None:
    last = group.first - 1
    if last < host.first:
        return _after_opening_participle(ctx, host, group)
    word = ctx.lower[last]
    if word == "as":
        return _quoted_as_saying(ctx, host, last)
    if word in _BEFORE_PARTICIPLE or ctx.quoted(last):
        speaker = before[-1].speaker if before else main_subjects.find(ctx, host, last)
        if speaker is not None:
            return Subject(speaker, "participle", last)
    beside = _after_with(ctx, host, last)
    if beside is not None:
        return Subject(beside, "participle", beside[0])
    return _of_text(ctx, host, last)


def _after_opening_participle(ctx: Context, host: Host, group: VerbGroup) -> Subject | None:
    """Read "Warning that C, S left"."""
    for at in range(group.stop, host.stop):
        if ctx.words[at] == "," and not ctx.quoted(at):
            phrase = ctx.starting_at(at + 1, host.stop)
            return Subject(phrase, "participle-first", group.first - 1) if phrase else None
    return None


def _after_with(ctx: Context, host: Host, last: int) -> Phrase | None:
    """Return S in ", with S adding that"."""
    phrase = ctx.ending_at(last, host.first)
    if phrase is not None and ctx.word(phrase[0] - 1) == "with" and phrase[0] - 1 > host.first:
        return phrase
    return None


def _outer(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts whose cue lies in no other one's content."""
    return [
        one
        for one in drafts
        if one.is_statement
        and one.cue is not None
        and not any(
            first <= one.cue[0] < stop
            for other in drafts
            if other is not one
            for first, stop in other.content
        )
    ]


def _of_text(ctx: Context, host: Host, last: int) -> Subject | None:
    """Return who issued the text in "issued a statement saying", or the text itself."""
    last = _before_time(ctx, last, host.first)
    if not _is_text(ctx, last):
        return None
    phrase = ctx.ending_at(last, host.first)
    main = main_subjects.find(ctx, host, last)
    if main is not None and (phrase is None or main[1] <= phrase[0]):
        return Subject(main, "text", last)
    return Subject(phrase, "text", last) if phrase else None


def _is_text(ctx: Context, token: int) -> bool:
    return bool(noun_lexicon.flags().get(ctx.lower[token], 0) & noun_lexicon.TEXT)


def _quoted_as_saying(ctx: Context, host: Host, at: int) -> Subject | None:
    """Read "S was quoted by R as saying" and "R quoted S as saying"."""
    for token in range(at - 1, max(host.first - 1, at - QUOTED), -1):
        if ctx.lower[token] in ("quoted", "cited", "reported"):
            if ctx.word(token - 1) in grammar.members("be"):
                inserted = ctx.words[token - 2] == "," and not ctx.quoted(token - 2)
                last = token - 2
                phrase = (
                    _before_insertion(ctx, host, last)
                    if inserted
                    else ctx.ending_at(last, host.first)
                )
                return Subject(phrase, "quoted-as", phrase[0]) if phrase else None
            phrase = ctx.starting_at(token + 1, at + 1)
            reporter = ctx.ending_at(token - 1, host.first)
            floor = reporter[0] if reporter else token
            return Subject(phrase, "quoted-as", floor) if phrase else None
    return None
