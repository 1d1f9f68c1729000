"""The noun after a cue in; what of it the cue attributes out: "praised N", never "called N up"."""

from readout.extract import grammar
from readout.extract.cues import Cue, CueClass
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.records import MentionKind

_CALLABLE = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN, MentionKind.GROUP)
_POINTING = frozenset("it him her them this that these those".split())
_ON_PEOPLE = frozenset(("dismiss", "welcome"))
_SOURCING = frozenset(("citing", "quoting", "referring"))
_AGO = frozenset("days weeks months years in".split())


def read(ctx: Context, cue: Cue, first: int, content: Phrase | None) -> Phrase | None:
    """Return `content`, which begins with a token, as an object; None where no noun can begin."""
    word = ctx.lower[first]
    if content is None or (
        word not in ("having", "being")
        and any(
            word in grammar.members(name) for name in ("auxiliary", "preposition", "conjunction")
        )
    ):
        return None
    if content[1] - content[0] == 1 and word in _POINTING:
        return None  # "thanked them", "denied it": no words of their own
    if cue.lemma in _ON_PEOPLE and _is_person(ctx, first, content[1]):
        return None  # "dismissed the minister", "welcomed his guest": no words
    if cue.cls is CueClass.SAY and cue.lemma != "call" and word in grammar.members("object"):
        return None  # "discussed it over dinner"
    if word in _SOURCING:
        return None  # "reported citing its source"
    if word in ("a", "few", "back") and ctx.word(first + 2) in _AGO:
        return None
    if cue.lemma == "call" and not _is_named(ctx, first, content[1]):
        return None
    return content[0], _before_day(ctx, *content)


def _before_day(ctx: Context, first: int, stop: int) -> int:
    """Return where an object ends before the day of its cue: "praised the troops on Monday"."""
    times = grammar.members("time")
    at = stop
    while at > first + 1 and ctx.lower[at - 1] in times and not ctx.quoted(at - 1):
        at -= 1
    day = ctx.lower[at] if at < stop else ""
    if not day.endswith("day") or at - 1 <= first:
        return stop
    return at - 1 if ctx.lower[at - 1] == "on" else at


def _is_person(ctx: Context, first: int, stop: int) -> bool:
    known = ctx.start_of.get(first)
    person = known is not None and known[1].kind in _CALLABLE
    return person and "as" not in ctx.lower[first:stop]


def _is_named(ctx: Context, first: int, stop: int) -> bool:
    """Tell whether "called N" goes on with what N is called: no telephone call."""
    if any(ctx.quoted(at) for at in range(first, stop)):
        return True
    phrase = ctx.starting_at(first, stop)
    after = phrase[1] if phrase else first + 1
    if after >= stop or not ctx.words[after][0].isalnum():
        # "called the threat unjustified": the adjective was taken for the noun
        return after - first > 2 and _judges(ctx.lower[after - 1])
    word = ctx.lower[after]
    if word in grammar.members("time") or word in grammar.members("conjunction"):
        return False
    known = ctx.start_of.get(first)
    callable_ = known is not None and known[1].kind in _CALLABLE
    return not (callable_ or ctx.lower[first] in ("a", "an")) or not (
        word in grammar.members("preposition") or grammar.is_adverb(word)
    )


def _judges(word: str) -> bool:
    """Tell whether a word says what is thought of a thing: "unjustified", "groundless"."""
    endings = tuple(one.lstrip("-") for one in grammar.members("judging-ending"))
    return word in grammar.members("judging") or word.endswith(endings)
