"""A stretch of a sentence in; where a reported clause begins and ends out.

Hand-written scans, each at most once over its sentence.
"""

from readout.extract import cues, grammar
from readout.extract.cues import Form
from readout.extract.statements.context import Context
from readout.records import MentionKind

_TRAILING = frozenset(
    (".", "!", "?", ",", ";", ":", "-", "--", "—", "–", "―", "...", "…", "”", "»")
)
_LEADING = frozenset(("$", "#", "@", "(", "["))
_ADJUNCTS = 24  # tokens: the longest run of times and places after a cue
_TITLE = 8  # tokens of a quoted name, marks included
_COMPLEMENTISER = 22  # tokens: how far from its cue a "that" may stand


def opens_quotation(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether an outermost quotation begins with a token."""
    if token >= stop or not ctx.quoted(token):
        return False
    return token == 0 or ctx.doc.token_quotation[token - 1] != ctx.doc.token_quotation[token]


def quotation_end(ctx: Context, token: int, stop: int) -> int:
    """Return where the quotation that holds a token ends, no further than `stop`."""
    quotation = ctx.doc.token_quotation[token]
    while token < stop and ctx.doc.token_quotation[token] == quotation:
        token += 1
    return token


def trimmed(ctx: Context, first: int, stop: int) -> tuple[int, int] | None:
    """Return a stretch less the marks at its ends, or None when nothing is left."""
    while first < stop and not ctx.quoted(first) and _is_mark(ctx.words[first]):
        first += 1
    while stop > first and not ctx.quoted(stop - 1) and ctx.words[stop - 1] in _TRAILING:
        stop -= 1
    return (first, stop) if first < stop else None


def _is_mark(word: str) -> bool:
    return not word[0].isalnum() and word not in _LEADING


def has_finite_verb(ctx: Context, first: int, stop: int) -> bool:
    """Tell whether a stretch looks like a clause; a quotation in it counts as one."""
    word = ctx.lower[first]
    if ctx.quoted(first) or word in grammar.members("auxiliary"):
        return True
    if word in grammar.members("subject") and word not in ("who", "one") and first + 1 < stop:
        return True
    return any(ctx.quoted(at) or _is_finite(ctx, at) for at in range(first + 1, stop))


def _is_finite(ctx: Context, token: int) -> bool:
    """Tell whether a word is, or comes with, a verb in a finite form."""
    word = ctx.lower[token]
    if word in ("'s", "’s") or ctx.words[token] == "May":
        return False
    if (
        word in grammar.members("auxiliary")
        or word in grammar.members("verb")
        or word in grammar.members("past")
        or (word in grammar.members("subject") and word not in ("who", "one"))
        or word == "there"
    ):
        return True
    entry = cues.forms().get(word)
    if entry is not None and entry[1] in (Form.PAST, Form.PRESENT):
        return True
    if word[-1] == "s" and word.isalpha() and _follows_actor(ctx, token):
        return True
    return is_past(ctx, token)


def is_past(ctx: Context, token: int) -> bool:
    """Tell whether a word looks like a verb in the past or a participle."""
    word = ctx.lower[token]
    return word in grammar.members("past") or (
        len(word) > 4 and word.endswith("ed") and ctx.words[token][0].islower()
    )


def _follows_actor(ctx: Context, token: int) -> bool:
    """Tell whether one actor stands before: "Moscow fears", "she visits"."""
    if ctx.lower[token - 1] in ("he", "she", "it"):
        return True
    known = ctx.end_of.get(token - 1)
    return known is not None and known[1].kind in _SINGLE


_SINGLE = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GOVERNMENT)


def after_adjuncts(ctx: Context, token: int, stop: int) -> int:
    """Skip times, places and occasions after a cue: "on Monday", "in an interview with CNN"."""
    times = grammar.members("time")
    end = min(stop, token + _ADJUNCTS)
    while token < end and not ctx.quoted(token):
        word = ctx.lower[token]
        if word in times and ctx.word(token + 1) in ("'s", "’s"):
            break  # "said Monday's talks failed"
        if word in times or (grammar.is_adverb(word) and word not in _FOCUS):
            token += 1
            if word in times and token < stop and ctx.words[token].isdigit():
                token += 1
            continue
        if _is_distance(ctx, token, stop) or _is_same_time(ctx, token):
            token += 3  # "two weeks ago", "the same day"
            continue
        if word == "there" and ctx.word(token + 1) == "that":
            token += 1
            continue
        if word in _BEFORE_OF and token + 1 < stop:
            token += 1  # "ahead of", "prior to"
            word = "before"
        after = _adjunct_end(ctx, token, stop) if word in grammar.members("adjunct") else None
        if after is None:
            break
        token = after
    return token


def are_adjuncts(ctx: Context, first: int, stop: int) -> bool:
    """Tell whether a stretch holds nothing but times and places: "on 16 May, in Minsk"."""
    while first < stop:
        after = after_adjuncts(ctx, first, stop)
        if after == first:
            return False
        first = after + (after < stop and ctx.words[after] == ",")
    return True


def tells_when(ctx: Context, token: int) -> bool:
    """Tell whether "a day after", "hours before" or "following" begins here: no more words."""
    for at in range(token, token + 3):
        word = ctx.word(at)
        if word in _RELATING:
            return at == token or ctx.word(at - 1).rstrip("s") in _UNITS
    return False


def _is_distance(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "three days later", "a week ago" stands here."""
    return token + 2 < stop and (
        ctx.lower[token + 1].rstrip("s") in _UNITS and ctx.lower[token + 2] in _AGO
    )


def _is_same_time(ctx: Context, token: int) -> bool:
    opening = ctx.lower[token] in ("the", "that") and ctx.word(token + 1) in _SAME
    return opening and ctx.word(token + 2).rstrip("s") in _UNITS


_SAME = frozenset("same next previous following very".split())
_RELATING = frozenset(("after", "before", "following"))
_UNITS = frozenset("minute hour day evening morning week month year".split())
_AGO = frozenset("ago later earlier before".split())
_BEFORE_OF = frozenset(("ahead", "prior", "together"))
_FOCUS = frozenset("even only not all so both".split())


def _adjunct_end(ctx: Context, preposition: int, stop: int) -> int | None:
    times, venues = grammar.members("time"), grammar.members("venue")
    end = preposition + 1
    while end < stop and (ctx.lower[end] in times or ctx.words[end].isdigit()):
        end += 1
    if end > preposition + 1:
        return end
    phrase = ctx.starting_at(end, stop)
    if phrase is not None:
        end = phrase[1]
        # "at a press conference": the venue's noun may stand after what is known as a phrase
        while end < stop and ctx.lower[end] in venues:
            end += 1
        return _past_title(ctx, end, stop)
    for at in range(end, min(stop, end + 5)):
        if not ctx.words[at][0].isalnum():
            return None
        if ctx.lower[at] in venues:
            return at + 1
    return None


def _past_title(ctx: Context, token: int, stop: int) -> int:
    """Step over the name of a programme: "on Rossiya's “Vesti” on Sunday that"."""
    title = token + (token < stop and ctx.words[token] in ("'s", "’s"))
    if not opens_quotation(ctx, title, stop):
        return token
    end = quotation_end(ctx, title, stop)
    after = ctx.word(end)
    goes_on = after == "that" or after in grammar.members("adjunct")
    return end if end - title <= _TITLE and end < stop and goes_on else token


def complementiser_ahead(ctx: Context, token: int, stop: int) -> int | None:
    """Return the next "that", or quotation after a comma or colon, before any other clause."""
    for at in range(token, min(stop, token + _COMPLEMENTISER)):
        if ctx.quoted(at):
            if opens_quotation(ctx, at, stop) and ctx.words[at - 1] in (",", ":", "that"):
                return at
            continue  # the name of a programme: on Rossiya's "Vesti" on Sunday that
        word = ctx.lower[at]
        if word == "that" and at > token:
            return at
        entry = cues.forms().get(word)
        verb = entry is not None and entry[1] is Form.PAST and at > token + 1
        if word in (";", ".") or (verb and ctx.words[at - 1] != ","):
            return None
    return None
