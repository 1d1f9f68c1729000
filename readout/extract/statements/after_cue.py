"""A cue in its sentence in; what it attributes to its right, its addressee and the form out."""

from dataclasses import dataclass

from readout.extract import cues, grammar
from readout.extract.cues import Cue, Form
from readout.extract.statements import clauses, content_end, insertions, objects
from readout.extract.statements.clauses import opens_quotation, trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.statements.hosts import Host

_DASHES = frozenset(("—", "–", "--", "―", "-"))
_QUESTION_WORDS = frozenset("whether how why what who where".split())
_FOCUS = frozenset("not all even only both just so still never today yesterday".split())
_INVITING = frozenset("encourage invite order instruct urge".split())
_FRAME_NAMES = frozenset("bare that quote np inf whether clear out marks".split())
_NOUN = 6  # tokens: the longest "that approach in his speech" taken for a noun
_JUDGEMENT = 7  # tokens of "as “entirely groundless”" and the determiner after it
_RELATIVE = 16  # tokens of a relative clause behind an addressee
_CLAUSE = 3  # words: the shortest clause that is taken for one without a known verb
_ADVERBIAL = frozenset("when as after before while since because where".split())
_SAID_ALONE = frozenset("no yes so little nothing much something anything thanks goodbye".split())
_BEFORE_PART = frozenset((",", ":", "—", "–", "--", "-", "―", "and", "but", "."))


@dataclass(frozen=True, slots=True)
class Reading:
    """A cue to be read: token `token` of a host, the verb group ends before `at`."""

    ctx: Context
    host: Host
    token: int
    cue: Cue
    passive: bool
    relative: bool  #: its clause ends with the next comma: "Makei, who said that ..., left"
    subordinate: (
        bool  #: its clause ends where the main one begins: "When he said that ..., we left"
    )

    def content(self, first: int) -> Phrase | None:
        """Return the clause that begins with a token, as far as it is reported."""
        end = content_end.of_clause(self.ctx, self.host, first, self.relative, self.subordinate)
        return trimmed(self.ctx, first, end)

    def phrase(self, first: int) -> Phrase | None:
        """Return the object or infinitive that begins with a token, without a second predicate."""
        end = content_end.of_clause(self.ctx, self.host, first, self.relative, self.subordinate)
        return trimmed(self.ctx, first, content_end.of_phrase(self.ctx, first, end))


@dataclass(frozen=True, slots=True)
class After:
    """What stands after a cue; `how` is the form: that, bare, quote, colon, pending (a colon that
    ends its sentence), inf, np, prep, aside (", Makei said, ..."), weak (something else), none;
    refused: the verb lacks its particle and is no cue.
    """

    content: Phrase | None
    how: str
    stop: int  #: where the cue ends, with its particle or preposition
    addressee: Phrase | None = None


def read(reading: Reading) -> After:
    """Return what a cue attributes to its right."""
    ctx, cue, stop = reading.ctx, reading.cue, reading.host.stop
    at = _past_particles(reading, reading.token + 1)
    if at is None or ctx.word(reading.token + 1) == "off":  # "called off a visit"
        return After(None, "refused", reading.token + 1)
    addressee = _addressee(reading, at)
    cue_stop = at = addressee[1] if addressee else at
    framed = ctx.word(at) in cue.frames and ctx.word(at + 1) not in grammar.members("time")
    if not (framed or (ctx.word(at) == "to" and "inf" in cue.frames)):
        at = clauses.after_adjuncts(ctx, at, stop)
    found = _content(reading, at, addressee is not None, at > cue_stop)
    if addressee is not None and _is_occasion(ctx, addressee):
        addressee = None
    return After(
        found.content, found.how, found.stop if found.how == "prep" else cue_stop, addressee
    )


def second_part(ctx: Context, host: Host, token: int) -> Phrase | None:
    """Return the second part of a split quotation: `," said Makei, "Q2."`, before any other cue."""
    known = cues.forms()
    for at in range(token, host.stop):
        if ctx.quoted(at):
            if not opens_quotation(ctx, at, host.stop):
                continue
            if ctx.words[at - 1] not in _BEFORE_PART:
                return None
            return trimmed(ctx, at, content_end.of_clause(ctx, host, at, False, False))
        entry = known.get(ctx.lower[at])
        if entry is not None and at > token and entry[1] is not Form.BASE and entry[0].is_statement:
            return None
    return None


def _past_particles(reading: Reading, at: int) -> int | None:
    """Step over adverbs and the particles of a cue; None where a needed one is missing."""
    ctx, stop = reading.ctx, reading.host.stop
    while at < stop and not ctx.quoted(at) and _is_plain_adverb(ctx.lower[at]):
        at += 1
    particle = reading.cue.particle or ("out" if "out" in reading.cue.frames else "")
    if particle and ctx.word(at) == particle:
        at += 1
    elif reading.cue.particle:
        return None
    if "clear" in reading.cue.frames:
        at += ctx.word(at) == "it"
        return at + 1 if ctx.word(at) == "clear" else None
    return at


def _is_plain_adverb(word: str) -> bool:
    return grammar.is_adverb(word) and word not in _FOCUS


def _addressee(reading: Reading, at: int) -> Phrase | None:
    frames = reading.cue.frames
    if reading.passive or not ("to" in frames or reading.cue.lemma in _INVITING):
        return None
    known = reading.ctx.start_of.get(at)
    if known is not None and reading.ctx.word(known[0]) in frames - {"to"}:
        return at, known[0]  # "reminded Warsaw of its pledge"
    phrase = reading.ctx.starting_at(at, reading.host.stop)
    if phrase is None or reading.ctx.word(phrase[1]) not in ("who", "whose"):
        return phrase
    return _with_relative(reading.ctx, phrase, reading.host.stop)


def _with_relative(ctx: Context, phrase: Phrase, stop: int) -> Phrase:
    """Return a phrase with its relative clause: "told | those who feared the base | that C"."""
    for at in range(phrase[1] + 1, min(phrase[1] + _RELATIVE, stop)):
        if ctx.words[at] == "," or ctx.quoted(at):
            break
        if ctx.lower[at] == "that":
            return phrase[0], at
    return phrase


def _is_occasion(ctx: Context, phrase: Phrase) -> bool:
    """Tell whether "told a press conference" names where, not to whom, something was said."""
    prepositions = grammar.members("preposition")
    for at in range(*phrase):
        if ctx.lower[at] in prepositions:
            break
        if ctx.lower[at] in grammar.members("occasion"):
            return True
    return False


def _content(reading: Reading, at: int, addressed: bool, adjunct: bool) -> After:
    ctx, cue, stop = reading.ctx, reading.cue, reading.host.stop
    word = ctx.word(at) if at < stop else ""
    if word in ("", ".", "!", "?", ";", ")"):
        return After(None, "none", at)
    if opens_quotation(ctx, at, stop):
        if addressed and _is_adjunct(ctx, at, stop):
            return After(None, "none", at)
        quotable = cue.takes_clause or not cue.frames.isdisjoint(
            ("np", "to", "quote", "inf", "whether")
        )
        return After(reading.content(at), "quote", at) if quotable else After(None, "none", at)
    if word in (",", ":", *_DASHES):
        return _after_mark(reading, at, word)
    clause = cue.takes_clause or "to" in cue.frames
    if word == "that" and clause:
        content = reading.content(at)
        long = content is not None and content[1] - at > _NOUN
        if content is not None and (long or clauses.has_finite_verb(ctx, at, content[1])):
            return After(content, "that", at)
        return After(
            objects.read(ctx, cue, at, reading.phrase(at)) if "np" in cue.frames else None, "np", at
        )
    if (
        (word in _QUESTION_WORDS and (clause or addressed))
        or (word == "when" and clause and _is_negated(reading))
        or (word in grammar.members("whether") and "whether" in cue.frames)
    ):
        return After(reading.content(at), "that", at)
    if word == "to" and ("inf" in cue.frames or addressed):
        return After(reading.phrase(at), "inf", at)
    if word == "not" and addressed and ctx.word(at + 1) == "to":
        return After(reading.phrase(at), "inf", at)
    return _without_complementiser(reading, at, word, addressed, adjunct)


def _is_adjunct(ctx: Context, at: int, stop: int) -> bool:
    """Tell whether quoted words only say how: 'informed Minsk "in good time"'."""
    end = clauses.quotation_end(ctx, at, stop)
    first = next((n for n in range(at, end) if ctx.words[n][0].isalnum()), at)
    adverbial = ctx.lower[first] in grammar.members("preposition") or ctx.lower[first] == "as"
    told = any(ctx.lower[n] in grammar.members("auxiliary") for n in range(first, end))
    return adverbial and not told


def _is_negated(reading: Reading) -> bool:
    """Tell whether "would not say when C" asks what is not told."""
    before = reading.ctx.lower[max(reading.token - 3, 0) : reading.token]
    return not grammar.members("negation").isdisjoint(before)


def _after_mark(reading: Reading, at: int, mark: str) -> After:
    ctx, stop = reading.ctx, reading.host.stop
    clause = reading.cue.takes_clause or "to" in reading.cue.frames
    if opens_quotation(ctx, at + 1, stop):
        return After(reading.content(at + 1), "quote", at)
    told = clause or ("quote" in reading.cue.frames and "marks" not in reading.cue.frames)
    if mark == ":" and told:
        if at + 1 == stop:
            return After((at, stop), "pending", at)
        return After(trimmed(ctx, at + 1, stop), "colon", at)
    if mark == "," and clause:
        ahead = insertions.that_after_insertion(ctx, at, stop)
        if ahead is not None:
            return After(reading.content(ahead), "that", at)
        return After(insertions.parenthetical(ctx, reading.host, at), "aside", at)
    if (
        mark in _DASHES
        and clause
        and (ahead := insertions.that_after_dashes(ctx, at, stop)) is not None
    ):
        return After(reading.content(ahead), "that", at)
    return After(None, "none", at)


def _without_complementiser(
    reading: Reading, at: int, word: str, addressed: bool, adjunct: bool
) -> After:
    ctx, cue, stop = reading.ctx, reading.cue, reading.host.stop
    if word in cue.frames - _FRAME_NAMES and not (word == "as" and "np" in cue.frames):
        part = reading.phrase(at + 1) if at + 1 < stop else None
        if part is not None:
            return After(part, "prep", at + 1)
    preposition = word in grammar.members("preposition")
    if preposition and (cue.takes_clause or "to" in cue.frames):
        ahead = clauses.complementiser_ahead(ctx, at, stop)
        if ahead is not None:
            return After(reading.content(ahead), "that", at)
    if addressed and _opens_clause(ctx, at, stop):
        return After(reading.content(at), "bare", at)
    content = reading.content(at)
    if "bare" in cue.frames and content is not None:
        surely = not adjunct and cue.lemma == "say" and _opens_noun(ctx, at)
        if (surely and content[1] - content[0] >= _CLAUSE) or _opens_clause(ctx, at, content[1]):
            return After(content, "bare", at)
    if word == "as" and "np" in cue.frames:
        at = _past_judgement(ctx, at, stop)  # "rejected as groundless the claim"
    if "np" in cue.frames and (not adjunct or ctx.word(at) in grammar.members("determiner")):
        found = objects.read(ctx, cue, at, reading.phrase(at))
        return After(found, "np" if found else "weak", at)
    return After(None, "none" if adjunct or preposition else "weak", at)


def _past_judgement(ctx: Context, token: int, stop: int) -> int:
    """Return the determiner after "as groundless", "as “absurd”", else the token itself."""
    for at in range(token + 1, min(stop, token + _JUDGEMENT)):
        if not ctx.quoted(at) and ctx.lower[at] in grammar.members("determiner"):
            return at if at > token + 1 else token
    return token


def _opens_noun(ctx: Context, token: int) -> bool:
    """Tell whether a subject may begin here; after "said" a clause follows, whatever its verb."""
    word = ctx.lower[token]
    return word not in _SAID_ALONE and (
        word in grammar.members("determiner")
        or word in grammar.members("subject")
        or ctx.words[token][0].isupper()
        or token in ctx.start_of
        or word in grammar.members("quantity")
        or word in grammar.members("audience")
    )


def _has_main_clause(ctx: Context, first: int, stop: int) -> bool:
    """Tell whether a clause follows the comma of "when he came, talks had begun"."""
    for at in range(first + 1, stop - 1):
        if ctx.words[at] == "," and not ctx.quoted(at):
            return clauses.has_finite_verb(ctx, at + 1, stop)
    return False


def _opens_clause(ctx: Context, first: int, stop: int) -> bool:
    word = ctx.lower[first]
    if word in grammar.members("conjunction") or word in ("of", "about", "for", "by", "with"):
        return False
    if word in _ADVERBIAL and not _has_main_clause(ctx, first, stop):
        return False  # "said on Friday when the base was opened"
    if word in grammar.members("auxiliary"):
        return False
    if len(word) > 4 and word.endswith("ed") and first not in ctx.start_of:
        return False
    return clauses.has_finite_verb(ctx, first, stop)
