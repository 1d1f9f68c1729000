"""Where the words of a clause end, and what stands between a cue and them, out of a context."""

from readout.extract import cues, grammar
from readout.extract.context import Context
from readout.extract.cues import Form
from readout.extract.hosts import Host

_OPENING = frozenset(("“", '"', "‘", "'", "„", "«", "``", "''", "‹", "“"))
_TRAILING = frozenset((".", "!", "?", ",", ";", ":", "-", "--", "—", "–", "―", "...", "…"))
_ADJUNCT = frozenset(
    "in on at during after before to via through by from over with while around for following as".split()
)


def opens_quotation(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether an outermost quotation begins with a token."""
    if token >= stop or not ctx.quoted(token):
        return False
    return token == 0 or ctx.doc.token_quotation[token - 1] != ctx.doc.token_quotation[token]


def trimmed(ctx: Context, first: int, stop: int) -> tuple[int, int] | None:
    """Return a stretch less the marks at its ends, or None when nothing is left."""
    while (
        first < stop
        and not ctx.quoted(first)
        and not ctx.words[first][0].isalnum()
        and ctx.words[first] not in ("$", "#", "@", "(", "[")
    ):
        first += 1
    while stop > first and not ctx.quoted(stop - 1) and ctx.words[stop - 1] in _TRAILING:
        stop -= 1
    return (first, stop) if first < stop else None


def has_finite_verb(ctx: Context, first: int, stop: int) -> bool:
    """Tell whether a stretch looks like a clause; words in quotations count as one."""
    auxiliaries = grammar.members("auxiliary")
    known = cues.forms()
    pronouns = ("he", "she", "they", "we", "i", "it", "you", "there")
    for token in range(first, stop):
        word = ctx.lower[token]
        if ctx.quoted(token):
            return True
        if word in auxiliaries and word not in ("'s", "’s"):
            return True
        if token > first and word in pronouns:
            return True
        if word in known and known[word][1] in (Form.PAST, Form.PRESENT) and token > first:
            return True
        if (
            token > first
            and len(word) > 4
            and word.endswith("ed")
            and ctx.words[token][0].islower()
        ):
            return True
        if word in _VERBS and token > first:
            return True
    return False


_VERBS = frozenset(
    "came went took made gave got saw knew met ran won lost left kept held brought began became stood spent sent paid put set led broke chose drew fell grew makes takes goes comes gives needs wants means works gets keeps remains seems looks knows sees plays runs helps shows leads allows requires includes supports deserves understands feels became need want make know think believe like support".split()
)


def after_adjuncts(ctx: Context, token: int, stop: int) -> int:
    """Skip times, places and occasions after a cue: "on Monday", "in an interview with CNN"."""
    times = grammar.members("time")
    venues = grammar.members("venue")
    begin = token
    while token < stop and token - begin < 24 and not ctx.quoted(token):
        word = ctx.lower[token]
        if word in times or (
            grammar.is_adverb(word) and word not in ("even", "only", "not", "all", "so", "both")
        ):
            token += 1
            if token < stop and word in times and ctx.words[token].isdigit():
                token += 1
            continue
        if word not in _ADJUNCT:
            break
        end = _adjunct_end(ctx, token, stop, times, venues)
        if end is None:
            break
        token = end
    return token


def _adjunct_end(
    ctx: Context, token: int, stop: int, times: frozenset[str], venues: frozenset[str]
) -> int | None:
    after = token + 1
    if after >= stop:
        return None
    if ctx.lower[after] in times or ctx.words[after].isdigit():
        end = after + 1
        while end < stop and (ctx.lower[end] in times or ctx.words[end].isdigit()):
            end += 1
        return end
    phrase = ctx.starting_at(after, stop)
    if phrase is None:
        end = after
        while end < stop and end - after < 5 and ctx.words[end][0].isalnum():
            end += 1
            if ctx.lower[end - 1] in venues:
                return end
        return None
    end = phrase[1]
    # "in an interview with CNN", "at a press conference": the venue noun may not be the mention's
    while end < stop and ctx.lower[end] in venues:
        end += 1
    return end


def complementiser_ahead(ctx: Context, token: int, stop: int, reach: int = 22) -> int | None:
    """Return the next "that", or quotation after a comma or colon, before any other clause."""
    for at in range(token, min(stop, token + reach)):
        if ctx.quoted(at):
            if opens_quotation(ctx, at, stop) and ctx.words[at - 1] in (",", ":", "that"):
                return at
            return None
        word = ctx.lower[at]
        if word == "that" and at > token:
            return at
        if word in (";", ".") or (
            word in cues.forms()
            and cues.forms()[word][1] is Form.PAST
            and at > token + 1
            and ctx.words[at - 1] != ","
        ):
            return None
    return None


def end_of_content(ctx: Context, host: Host, first: int, relative: bool, subordinate: bool) -> int:
    """Return where a clause that begins at a token ends: before what is no longer reported."""
    known = cues.forms()
    commas = 0
    for token in range(first + 1, host.stop):
        if ctx.quoted(token):
            continue
        word = ctx.lower[token]
        if word == ";":
            return token
        if word != ",":
            if word in ("—", "–", "--", "―") and _attributes(ctx, token + 1, host.stop):
                return token
            continue
        commas += 1
        after = token + 1
        if relative or (subordinate and _clause_begins(ctx, after, host.stop)):
            return token
        if after >= host.stop:
            return token
        following = ctx.word(after)
        if following in ("according",):
            return token
        entry = known.get(following)
        if (
            entry is not None
            and entry[1] is Form.ING
            and entry[0].is_statement
            and entry[0].lemma not in _PLAIN_PARTICIPLES
        ):
            return token
        if (
            entry is not None
            and entry[1] is Form.PAST
            and ctx.starting_at(after + 1, host.stop)
            and entry[0].lemma in ("say", "add", "tell", "write", "ask")
        ):
            return token
        if _attributes(ctx, after, host.stop) or _with_participle(ctx, after, host.stop):
            return token
    return host.stop


_PLAIN_PARTICIPLES = frozenset("show include read mean find sound call".split())


def _attributes(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "(and|but) S said" stands here."""
    if token < stop and ctx.lower[token] in ("and", "but", "while", "as", "though", "although"):
        token += 1
        if _cue_at(ctx, token, stop):
            return True
    phrase = ctx.starting_at(token, stop)
    if phrase is None:
        return False
    end = phrase[1]
    if end < stop and ctx.words[end] == ",":
        for at in range(end + 1, min(stop, end + 14)):
            if ctx.words[at] == ",":
                end = at + 1
                break
    return _cue_at(ctx, end, stop)


def _cue_at(ctx: Context, token: int, stop: int) -> bool:
    auxiliaries = grammar.members("auxiliary")
    for at in range(token, min(stop, token + 4)):
        word = ctx.lower[at]
        entry = cues.forms().get(word)
        if (
            entry is not None
            and entry[0].is_statement
            and not ctx.quoted(at)
            and entry[1] is not Form.ING
            and (entry[0].takes_clause or "to" in entry[0].frames)
        ):
            return True
        if word not in auxiliaries and not grammar.is_adverb(word):
            return False
    return False


def _clause_begins(ctx: Context, token: int, stop: int) -> bool:
    return ctx.starting_at(token, stop) is not None


def _with_participle(ctx: Context, token: int, stop: int) -> bool:
    """Tell whether "with Makei adding" stands here."""
    if ctx.word(token) != "with" or token + 1 >= stop:
        return False
    phrase = ctx.starting_at(token + 1, stop)
    entry = cues.forms().get(ctx.word(phrase[1])) if phrase and phrase[1] < stop else None
    return entry is not None and entry[1] is Form.ING and entry[0].is_statement
