"""A stretch of a sentence in; where a reported clause begins and ends out.

Hand-written scans, each at most once over its sentence.
"""

from readout.extract import cues, grammar
from readout.extract.context import Context
from readout.extract.cues import Cue, Form
from readout.extract.hosts import Host

_TRAILING = frozenset((".", "!", "?", ",", ";", ":", "-", "--", "—", "–", "―", "...", "…"))
_LEADING = frozenset(("$", "#", "@", "(", "["))
_DASHES = frozenset(("—", "–", "--", "―"))
_JOINING = frozenset("and but while as though although".split())
_INVERTING = frozenset("say add tell write ask".split())  #: ", said Makei"
_PLAIN_PARTICIPLES = frozenset("show include read mean find sound call".split())
_ADJUNCTS = 24  # tokens: the longest run of times and places after a cue
_COMPLEMENTISER = 22  # tokens: how far from its cue a "that" may stand
_INSERTION = 14  # tokens between a subject and its verb


def opens_quotation(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether an outermost quotation begins with a token."""
    if token >= stop or not ctx.quoted(token):
        return False
    return token == 0 or ctx.doc.token_quotation[token - 1] != ctx.doc.token_quotation[token]


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
    if word in ("'s", "’s"):
        return False
    if (
        word in grammar.members("auxiliary")
        or word in grammar.members("verb")
        or (word in grammar.members("subject") and word not in ("who", "one"))
        or word == "there"
    ):
        return True
    entry = cues.forms().get(word)
    if entry is not None and entry[1] in (Form.PAST, Form.PRESENT):
        return True
    return len(word) > 4 and word.endswith("ed") and ctx.words[token][0].islower()


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
        after = _adjunct_end(ctx, token, stop) if word in grammar.members("adjunct") else None
        if after is None:
            break
        token = after
    return token


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
        return end
    for at in range(end, min(stop, end + 5)):
        if not ctx.words[at][0].isalnum():
            return None
        if ctx.lower[at] in venues:
            return at + 1
    return None


def complementiser_ahead(ctx: Context, token: int, stop: int) -> int | None:
    """Return the next "that", or quotation after a comma or colon, before any other clause."""
    for at in range(token, min(stop, token + _COMPLEMENTISER)):
        if ctx.quoted(at):
            opens = opens_quotation(ctx, at, stop) and ctx.words[at - 1] in (",", ":", "that")
            return at if opens else None
        word = ctx.lower[at]
        if word == "that" and at > token:
            return at
        entry = cues.forms().get(word)
        verb = entry is not None and entry[1] is Form.PAST and at > token + 1
        if word in (";", ".") or (verb and ctx.words[at - 1] != ","):
            return None
    return None


def end_of_content(ctx: Context, host: Host, first: int, relative: bool, subordinate: bool) -> int:
    """Return where a clause that begins at a token ends: before what is no longer reported.

    A relative clause ends with its comma, a subordinate one where the main clause begins, any
    other before the next attribution (", he added", ", saying that", "; ").
    """
    for token in range(first + 1, host.stop):
        word = ctx.words[token]
        if word not in _STOPPING or ctx.quoted(token):
            continue
        if word == ";" or (word == "," and (relative or token + 1 >= host.stop)):
            return token
        if word == "," and subordinate and ctx.starting_at(token + 1, host.stop) is not None:
            return token
        if _attributes(ctx, token + 1, host.stop) or (
            word == "," and _attributes_without_subject(ctx, token + 1, host.stop)
        ):
            return token
    return host.stop


_STOPPING = frozenset((";", ",", *_DASHES))


def _attributes_without_subject(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "according to", "adding", "said Makei" or "with Makei adding" stands here."""
    word = ctx.lower[token]
    if word == "according" or _with_participle(ctx, token, stop):
        return True
    entry = cues.forms().get(word)
    if entry is None or not entry[0].is_statement:
        return False
    cue, form = entry
    if form is Form.ING:
        return cue.lemma not in _PLAIN_PARTICIPLES
    return (
        form is Form.PAST
        and cue.lemma in _INVERTING
        and ctx.starting_at(token + 1, stop) is not None
    )


def _attributes(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "(and|but) S said" stands here."""
    if token < stop and ctx.lower[token] in _JOINING:
        token += 1
        if _cue_at(ctx, token, stop):
            return True
    phrase = ctx.starting_at(token, stop)
    if phrase is None:
        return False
    end = phrase[1]
    if end < stop and ctx.words[end] == ",":
        for at in range(end + 1, min(stop, end + _INSERTION)):
            if ctx.words[at] == ",":
                end = at + 1
                break
    return _cue_at(ctx, end, stop)


def _cue_at(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether a cue that takes a clause stands here, auxiliaries and adverbs before it."""
    for at in range(token, min(stop, token + 4)):
        if ctx.quoted(at):
            return False
        word = ctx.lower[at]
        entry = cues.forms().get(word)
        if entry is not None and entry[1] is not Form.ING and _takes_words(entry[0]):
            return True
        if word not in grammar.members("auxiliary") and not grammar.is_adverb(word):
            return False
    return False


def _takes_words(cue: Cue) -> bool:
    return cue.is_statement and (cue.takes_clause or "to" in cue.frames)


def _with_participle(ctx: Context, token: int, stop: int) -> bool:
    if ctx.lower[token] != "with" or token + 1 >= stop:
        return False
    phrase = ctx.starting_at(token + 1, stop)
    entry = cues.forms().get(ctx.word(phrase[1])) if phrase and phrase[1] < stop else None
    return entry is not None and entry[1] is Form.ING and entry[0].is_statement
