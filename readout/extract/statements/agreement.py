"""A cue, its verb group and its subject in; whether the word is a verb there, and theirs, out."""

from readout.extract import cues, grammar
from readout.extract.cues import Form
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.statements.hosts import Host
from readout.extract.statements.subjects import Subject
from readout.extract.statements.verb_groups import VerbGroup
from readout.records import MentionKind

_SINGULAR = frozenset("the a an one this that it he she his her their everyone another".split())
_PLURAL = frozenset("i we you they people many some most those others".split())
_SINGLE_NAMES = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GOVERNMENT)
_SINGULAR_ENDINGS = ("ss", "us", "is")  # previous, crisis
_CLITIC = frozenset(("'s", "’s"))
_NOT_NOUNS = "preposition subordinator determiner subject object whether adverb".split()
_NOT_BEFORE_BASE = frozenset(("'s", "’s", "have", "has", "had"))


def is_verb(ctx: Context, host: Host, token: int, form: Form, group: VerbGroup) -> bool:
    """Tell whether a cue is a verb: not "the said report", "in reports", "Makei's claims"."""
    before = ctx.word(group.first - 1) if group.first > host.first else ""
    if form is Form.ING:
        return not _is_attribute(ctx, host, group.first)
    if form is Form.PAST:
        return group.passive or before not in ("the", "a", "an")
    if group.first < token:
        if ctx.lower[token - 1] in _CLITIC:
            return False
        return form is Form.PRESENT or ctx.lower[group.first] not in _NOT_BEFORE_BASE
    if before in grammar.members("preposition"):
        return False
    if form is Form.PRESENT and cues.forms().get(before, (None, None))[1] is Form.PAST:
        return False  # "denied reports that", "dismissed claims that"
    return form is Form.PRESENT or before not in ("and", "or", "")


def _is_attribute(ctx: Context, host: Host, token: int) -> bool:
    """Tell whether a word in -ing stands before a noun: "a tough and demanding man"."""
    if token - 3 < host.first or ctx.lower[token - 1] not in ("and", "but"):
        return False
    follows = ctx.word(token + 1)
    if not (follows.isalpha() and follows.islower()) or follows in ("that", "to"):
        return False
    if any(follows in grammar.members(name) for name in _NOT_NOUNS):
        return False
    return ctx.lower[token - 3] in ("a", "an")


def agrees(ctx: Context, subject: Subject, token: int, form: Form, group: VerbGroup) -> bool:
    """Tell whether a subject fits a verb's form: "the reports claim", never "the state claim"."""
    if subject.rule.startswith("relative"):
        return True
    first, stop = subject.phrase
    last = ctx.lower[stop - 1]
    if form in (Form.PAST, Form.ING):
        named = ctx.words[stop - 1][0].isupper()  # "Connolly" is no adverb
        return named or not grammar.is_adverb(last) or last in ("all", "both")
    if group.first < token and not grammar.is_adverb(ctx.lower[group.first]):
        return True  # an auxiliary carries the agreement
    known = ctx.end_of.get(stop - 1)
    kind = known[1].kind if known is not None else None
    plural = _is_plural(ctx, subject.phrase, last, kind)
    if form is Form.BASE:
        return plural
    if plural and kind is not MentionKind.PERSON:
        return False
    return kind is not None or ctx.lower[first] in _SINGULAR


def _is_plural(ctx: Context, phrase: Phrase, last: str, kind: MentionKind | None) -> bool:
    first, stop = phrase
    opening = ctx.start_of.get(first)
    return (
        last in _PLURAL
        or last in ("percent", "%")
        or (ctx.words[stop - 1].isdigit() and not _is_numbered(ctx, stop - 1))
        or (opening is not None and opening[0] <= stop and opening[1].kind is MentionKind.GROUP)
        or kind is MentionKind.GROUP
        or "and" in ctx.lower[first:stop]
        or (
            last.endswith("s")
            and not last.endswith(_SINGULAR_ENDINGS)
            and kind not in _SINGLE_NAMES
        )
    )


def _is_numbered(ctx: Context, token: int) -> bool:
    """Tell whether a number is that of one thing: "Article 5", "Resolution 2202"."""
    before = ctx.words[token - 1] if token else ""
    return before[:1].isupper() and before.isalpha()
