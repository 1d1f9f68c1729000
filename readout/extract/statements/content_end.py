"""A token where reported words begin in; where they end, before what is no longer reported, out.

Each scan passes over its sentence once.
"""

from readout.extract import cues, grammar
from readout.extract.cues import Cue, Form
from readout.extract.statements.context import Context
from readout.extract.statements.hosts import Host
from readout.records import MentionKind

_DASHES = frozenset(("—", "–", "--", "―"))
_JOINING = frozenset("and but while as though although".split())
_INVERTING = frozenset("say add tell write ask".split())  #: ", said Makei"
_PLAIN_PARTICIPLES = frozenset("show include read mean find sound call".split())
_RELATIVE = 8  # tokens of "who had seen the letter" before "said"
_INSERTION = 14  # tokens between a subject and its verb
_PAUSES = frozenset((",", "?", "!"))
_STOPPING = frozenset((";", ",", *_DASHES))
_COORDINATING = frozenset(("and", "but"))
_AFTER_PARTICIPLE = frozenset("in on at last this earlier".split())  # ", announced in May"
_NOMINATIVE = frozenset("he she they we i it".split())
_CLITIC = frozenset(("'s", "’s", "'d", "’d"))


def of_clause(ctx: Context, host: Host, first: int, relative: bool, subordinate: bool) -> int:
    """Return where a clause that begins at a token ends: before what is no longer reported.

    A relative clause ends with its comma, a subordinate one where the main clause begins, any
    other before the next attribution (", he added", ", saying that", " and said", "; ").
    """
    for token in range(first + 1, host.stop):
        word = ctx.words[token]
        if _after_closed(ctx, token) and _attributes(ctx, token, host.stop):
            return token
        if word in _COORDINATING and not ctx.quoted(token):
            if token > first + 1 and _attributes_again(ctx, token + 1, host.stop):
                return token
            continue
        if word not in _STOPPING or ctx.quoted(token):
            continue
        if word == ";" or (word == "," and (relative or token + 1 >= host.stop)):
            return token
        if word == "," and subordinate and ctx.starting_at(token + 1, host.stop) is not None:
            return token
        if word == "," and (
            _meanwhile(ctx, token + 1, host.stop) or _judged(ctx, token + 1, host.stop)
        ):
            return token
        if _attributes(ctx, token + 1, host.stop) or (
            word == "," and _attributes_without_subject(ctx, token + 1, host.stop)
        ):
            return token
    return host.stop


def _meanwhile(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "as | NATO leaders gathered in Warsaw" stands here: when it was said."""
    if ctx.lower[token] != "as" or ctx.quoted(token):
        return False
    known = ctx.start_of.get(token + 1)
    return known is not None and known[0] < stop and ctx.lower[known[0]].endswith("ed")


def _judged(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "a remark that | Lavrov called odd" stands here: said of what was said."""
    noun = ctx.word(token + 1)
    return (
        ctx.lower[token] in ("a", "an")
        and noun in cues.nouns()
        and ctx.word(token + 2) in ("that", "which")
        and token + 3 < stop
    )


def _after_closed(ctx: Context, token: int) -> bool:
    """Tell whether a quotation with its comma or stop ends before a token: `“...,” he wrote`."""
    return not ctx.quoted(token) and ctx.quoted(token - 1) and ctx.words[token - 2] in _PAUSES


def of_phrase(ctx: Context, first: int, stop: int) -> int:
    """Return where an object or an infinitive ends: before " and left", " but he stayed"."""
    for token in range(first + 1, stop):
        if ctx.quoted(token):
            continue
        if ctx.words[token] == "," and _is_cue_again(ctx, token + 1, stop):
            return token
        if _after_closed(ctx, token) and _is_cue_again(ctx, token, stop):
            return token  # `called it "excellent," noting that C`
        if ctx.words[token] not in _COORDINATING:
            continue
        at = token + 1
        while at < stop and grammar.is_adverb(ctx.lower[at]) and not ctx.quoted(at):
            at += 1
        if at < stop and not ctx.quoted(at) and is_predicate(ctx, at, stop):
            return token - (ctx.words[token - 1] == ",")
    return stop


def _is_cue_again(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether ", calling it a threat" or ", warned of N" goes on with the same subject."""
    if token + 1 >= stop or ctx.quoted(token):
        return False
    entry = cues.forms().get(ctx.lower[token])
    if entry is None or not entry[0].is_statement or ctx.lower[token + 1] == "by":
        return False
    return entry[1] is Form.ING or (
        entry[1] is Form.PAST and ctx.lower[token + 1] not in _AFTER_PARTICIPLE
    )


def is_predicate(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether a second predicate begins: a finite verb, or "he" with one."""
    word = ctx.lower[token]
    if word in _NOMINATIVE:
        return token + 1 < stop
    if word in grammar.members("auxiliary"):
        return word not in ("be", "been", "being") and word not in _CLITIC
    entry = cues.forms().get(word)
    if entry is not None:
        return entry[1] is Form.PAST
    return word in grammar.members("past")


def _attributes_again(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether " and said that C", " and he warned of N" goes on: another attribution."""
    at = token
    phrase = ctx.starting_at(token, stop)
    if phrase is not None:
        at = phrase[1]
    while at < stop and not ctx.quoted(at):
        word = ctx.lower[at]
        entry = cues.forms().get(word)
        if entry is not None and entry[0].is_statement and entry[1] in (Form.PAST, Form.PRESENT):
            return _has_content(ctx, entry[0], at, stop)
        if word in grammar.members("modal") or not (
            word in grammar.members("auxiliary") or grammar.is_adverb(word)
        ):
            return False
        at += 1
    return False


def _has_content(ctx: Context, cue: Cue, token: int, stop: int) -> bool:
    """Tell whether a cue has words after it: not "and reported" alone."""
    after = ctx.word(token + 1)
    if token + 1 >= stop or after in ("by", "."):
        return False
    if ctx.quoted(token + 1) or after in ("that", ":", "whether"):
        return True
    if cue.lemma in ("say", "tell"):
        return True
    return _takes_words(cue) and after not in grammar.members("preposition") | {",", "and", "but"}


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
        if _cue_at(ctx, token, stop) or _thanks(ctx, token, stop):
            return True
    phrase = ctx.starting_at(token, stop)
    if phrase is None:
        return False
    end = phrase[1]
    if ctx.word(end) == "who":
        return any(_ends_relative(ctx, at, stop) for at in range(end + 3, end + _RELATIVE))
    if end < stop and ctx.words[end] == "," and "," in ctx.words[token:end]:
        return _cue_at(ctx, end + 1, stop)  # "an aide, Jan Novak, said"
    if end < stop and ctx.words[end] == ",":
        for at in range(end + 1, min(stop, end + _INSERTION)):
            if ctx.words[at] == ",":
                end = at + 1
                break
    return _cue_at(ctx, end, stop)


def _thanks(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "while | Prime Minister Jan Novak thanked ..." stands here: said of no one."""
    known = ctx.start_of.get(token)
    if ctx.lower[token - 1] != "while" or known is None or known[0] >= stop:
        return False
    entry = cues.forms().get(ctx.lower[known[0]])
    person = known[1].kind is MentionKind.PERSON
    return person and entry is not None and entry[1] is Form.PAST and entry[0].is_statement


def _ends_relative(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether a cue stands at a token behind "who had seen it": "said" itself, and a clause's
    end after it."""
    entry = cues.forms().get(ctx.word(token)) if token < stop else None
    after = ctx.word(token + 1)
    return (
        entry is not None
        and entry[1] is Form.PAST
        and _takes_words(entry[0])
        and not grammar.is_adverb(ctx.word(token - 1))
        and ctx.word(token - 1) not in grammar.members("auxiliary")
        and after in ("", ".", ",", "on", "in", "later")
    )


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
    frames = not cue.frames.isdisjoint(("to", "whether"))
    return cue.is_statement and (cue.takes_clause or frames or cue.lemma == "quote")


def _with_participle(ctx: Context, token: int, stop: int) -> bool:
    if ctx.lower[token] != "with" or token + 1 >= stop:
        return False
    phrase = ctx.starting_at(token + 1, stop)
    entry = cues.forms().get(ctx.word(phrase[1])) if phrase and phrase[1] < stop else None
    return entry is not None and entry[1] is Form.ING and entry[0].is_statement
