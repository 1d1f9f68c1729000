"""A reporting sentence in; the statements that its cue verbs attribute out.

Forms: S V that C; S V C; "Q," S V; "Q," V S; C, S V; C, S V, C; split quotations; ", adding that C";
X told Y that C; S refused to C; S called for N; relative and passive ones.
"""

from readout.extract import clauses, cues, grammar, noun_lexicon, verb_groups
from readout.extract.clauses import opens_quotation, trimmed
from readout.extract.context import Context
from readout.extract.cues import Cue, Form
from readout.extract.drafts import Draft, Phrase
from readout.extract.hosts import Host
from readout.extract.verb_groups import VerbGroup
from readout.records import MentionKind

_DASHES = frozenset(("—", "–", "--", "―", "-"))
_QUESTION_WORDS = frozenset("whether how why what who where".split())
_CLOSING = frozenset(("”", '"', "’", "'", "''", "»", "“", "›", ")", "]"))
_PAUSES = frozenset((",", ".", "!", "?", "…", "—", "–", "-", "--", ";"))
_NO_SUBJECTS = frozenset("it that this him her them me us".split())


def read(ctx: Context, host: Host) -> list[Draft]:
    """Return the drafts of one sentence, in the order of their cues."""
    known = cues.forms()
    drafts: list[Draft] = []
    done = host.first  # content to the left of a cue never begins before this
    for token in range(host.first, host.stop):
        entry = known.get(ctx.lower[token])
        if entry is None or ctx.quoted(token):
            continue
        if _is_capitalised(ctx, host, token):
            continue
        draft = _read_cue(ctx, host, token, entry[0], entry[1], done, drafts)
        if draft is not None:
            drafts.append(draft)
            if draft.closing or draft.content[0][0] < token:
                done = max(done, draft.cue[1] if draft.cue else token)
    return drafts


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
    group = verb_groups.read(ctx, token, cue, form, host.first)
    if group is None or not _is_verb(ctx, host, token, cue, form, group):
        return None
    inverted = _inverted(ctx, host, cue, form, group, done)
    if inverted is not None:
        return inverted
    if cue.lemma == "quote" and "as" in ctx.lower[token : token + 12] and form is Form.PAST:
        saying = ctx.lower.index("as", token)
        if ctx.word(saying + 1) == "saying":
            return None  # the statement is what follows "as saying"
    if group.modal and not group.negated and _is_nested(before, token):
        return None  # "said that they should tell ...": nobody has told anything
    subject, rule, floor = _subject(ctx, host, group, form, before)
    if rule == "" or (subject is not None and not _agrees(ctx, subject, token, form, group, rule)):
        return None
    return _with_content(ctx, host, token, cue, form, group, subject, rule, floor, done)


def _is_verb(
    ctx: Context, host: Host, token: int, cue: Cue, form: Form, group: VerbGroup
) -> bool:
    before = ctx.word(group.first - 1) if group.first > host.first else ""
    if form in (Form.BASE, Form.PRESENT) and group.first < token:
        return ctx.lower[token - 1] not in ("'s", "’s") and not (
            form is Form.BASE and ctx.lower[group.first] in ("'s", "’s", "have", "has", "had")
        )
    if form is Form.PAST and not group.passive and before in ("the", "a", "an"):
        return False
    if form in (Form.BASE, Form.PRESENT) and group.first == token:
        return before not in grammar.members("preposition") and not (
            before in ("and", "or", "") and form is Form.BASE
        )
    return True


def _agrees(
    ctx: Context, subject: Phrase, token: int, form: Form, group: VerbGroup, rule: str
) -> bool:
    """Tell whether a subject fits a verb's form: "the reports claim", never "the state claim"."""
    if rule.startswith("relative"):
        return True
    last = ctx.lower[subject[1] - 1]
    if form is Form.PAST or form is Form.ING:
        return not (grammar.is_adverb(last) and last not in ("all", "both"))
    if group.first < token and not grammar.is_adverb(ctx.lower[group.first]):
        return True  # an auxiliary carries the agreement
    known = ctx.end_of.get(subject[1] - 1)
    plural = (
        last in ("i", "we", "you", "they", "people", "many", "some", "most", "those", "others")
        or (known is not None and known[1].kind is MentionKind.GROUP)
        or "and" in ctx.lower[subject[0] : subject[1]]
        or (last.endswith("s") and not last.endswith("ss") and ctx.words[subject[1] - 1].islower())
    )
    if form is Form.BASE:
        return plural
    if plural and not (known is not None and known[1].kind is MentionKind.PERSON):
        return False
    return known is not None or ctx.lower[subject[0]] in ("the", "a", "an", "one", "this", "that", "it", "he", "she", "his", "her", "their", "everyone", "another")


def _inverted(
    ctx: Context, host: Host, cue: Cue, form: Form, group: VerbGroup, done: int
) -> Draft | None:
    """Read `"Q," said Makei` and `Talks go on, said Makei`."""
    before = group.first - 1
    if not cue.takes_clause and "quote" not in cue.frames:
        return None
    if before < done or form is Form.ING or group.infinitive or group.passive:
        return None
    after_quote = _after_quotation(ctx, before, done)
    if not after_quote and (ctx.words[before] not in (",", *_DASHES) or "bare" not in cue.frames):
        return None
    subject = ctx.starting_at(group.stop, host.stop)
    if subject is None or ctx.word(subject[0]) in _NO_SUBJECTS:
        return None
    if ctx.word(subject[0]) in grammar.members("time"):
        return None
    if ctx.word(group.stop) in ("the", "a", "an") and not after_quote and "to" in cue.frames:
        return None
    left = _left_content(ctx, host, before, done)
    if left is None:
        return None
    if not after_quote:
        if not clauses.has_finite_verb(ctx, *left):
            return None
        nxt = ctx.word(subject[1])
        if subject[1] < host.stop and nxt not in (
            ",",
            ".",
            "in",
            "on",
            "at",
            "during",
            "after",
            "of",
            "from",
            "who",
            "(",
            "-",
            "—",
        ):
            return None
    right, _ = _second_part(ctx, host, _past_apposition(ctx, subject[1], host))
    content = (left,) if right is None else (left, right)
    return Draft(
        content,
        (group.first, group.stop),
        subject,
        cue.manner,
        "inverted",
        is_statement=cue.is_statement,
        closing=True,
        lemma=cue.lemma,
    )


def _past_apposition(ctx: Context, token: int, host: Host) -> int:
    return token


def _left_content(ctx: Context, host: Host, last: int, done: int) -> Phrase | None:
    """Return the words from the last boundary to token `last`, included, less marks."""
    return trimmed(ctx, done, last + 1)


def _second_part(ctx: Context, host: Host, token: int) -> tuple[Phrase | None, int]:
    """Return the second part of a split quotation: `," said Makei, "Q2."`, before any other cue."""
    known = cues.forms()
    for at in range(token, host.stop):
        if ctx.quoted(at):
            if not opens_quotation(ctx, at, host.stop):
                continue
            if ctx.words[at - 1] in (",", ":", "—", "–", "--", "-", "―", "and", "but", "."):
                end = clauses.end_of_content(ctx, host, at, False, False)
                part = trimmed(ctx, at, end)
                return part, end
            return None, at
        entry = known.get(ctx.lower[at])
        if entry is not None and at > token and entry[1] is not Form.BASE and entry[0].is_statement:
            return None, at
    return None, host.stop


def _subject(
    ctx: Context, host: Host, group: VerbGroup, form: Form, before: list[Draft]
) -> tuple[Phrase | None, str, int]:
    """Return who acts, the rule that found it ("" for nobody: leave the cue) and where it begins."""
    last = _before_time(ctx, group.first - 1, host.first)
    word = ctx.word(last) if last >= host.first else ""
    if group.participle:
        return _participle_subject(ctx, host, group, word, before)
    if group.infinitive:
        return None, "", last
    if last < host.first:
        return None, "", last
    if word in ("who", "which", "that"):
        at = last - 1
        comma = at >= host.first and ctx.words[at] == ","
        phrase = ctx.ending_at(at - comma, host.first)
        if phrase is None:
            return None, "", last
        known = ctx.end_of.get(phrase[1] - 1)
        if not comma and (word != "who" or known is None):
            return None, "", last
        return (phrase[0], last + 1), "relative" if comma else "relative-close", phrase[0]
    if word in ("and", "but", "or", "then", ","):
        if word == "," and not ctx.quoted(last):
            phrase = _before_insertion(ctx, host, last)
            if phrase is not None:
                return phrase, "subject", phrase[0]
        at = last - 1 if word != "," else last
        if before and word in ("and", "but", "or", "then"):
            previous = before[-1]
            if (
                previous.speaker is not None
                and form is Form.PAST
                and not previous.rule.startswith("inver")
            ):
                return previous.speaker, "coordinated", last
        main = _main_subject(ctx, host, last)
        if main is not None and word in ("and", "but", "then"):
            return main, "coordinated", last
        return None, "", at
    phrase = ctx.ending_at(last, host.first)
    if phrase is None:
        return None, "", last
    return phrase, "subject", phrase[0]


def _before_time(ctx: Context, last: int, floor: int) -> int:
    """Step back over a time between subject and verb: "Makei on Monday said"."""
    times = grammar.members("time")
    token = last
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
    for at in range(comma - 1, max(host.first, comma - 40), -1):
        if ctx.quoted(at):
            break
        if ctx.words[at] == "," and (at - 1) in ctx.end_of:
            phrase = ctx.ending_at(at - 1, host.first)
            if phrase is not None and _may_act(ctx, phrase, host):
                return phrase
    return ctx.ending_at(comma - 1, host.first) if known is not None else None


def _may_act(ctx: Context, phrase: Phrase, host: Host) -> bool:
    """Tell whether a phrase may be a subject: no preposition stands before it."""
    before = ctx.word(phrase[0] - 1) if phrase[0] > host.first else ""
    return before not in grammar.members("preposition")


def _participle_subject(
    ctx: Context, host: Host, group: VerbGroup, word: str, before: list[Draft]
) -> tuple[Phrase | None, str, int]:
    last = group.first - 1
    before = _outer(before)
    if word == "as" and last - 1 >= host.first:
        return _quoted_as_saying(ctx, host, last)
    if (
        before
        and before[-1].speaker is not None
        and (word in (",", "and", "in", "by", "before", "while", "but", ":") or ctx.quoted(last))
    ):
        return before[-1].speaker, "participle", last
    if word in (",", "by", "while", "after", "before", "and", "in"):
        main = _main_subject(ctx, host, last)
        if main is not None:
            return main, "participle", last
    if last < host.first:
        comma = next(
            (
                at
                for at in range(group.stop, host.stop)
                if ctx.words[at] == "," and not ctx.quoted(at)
            ),
            None,
        )
        if comma is not None:
            phrase = ctx.starting_at(comma + 1, host.stop)
            if phrase is not None:
                return phrase, "participle-first", last
        return None, "", last
    if word and last >= host.first:
        beside = _after_with(ctx, host, last)
        if beside is not None:
            return beside, "participle", beside[0]
        return _text_subject(ctx, host, last)
    return None, "", last


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


def _text_subject(ctx: Context, host: Host, last: int) -> tuple[Phrase | None, str, int]:
    """Return who issued the text in "issued a statement saying", or the text itself."""
    if noun_lexicon.flags().get(ctx.lower[last], 0) & noun_lexicon.TEXT == 0:
        return None, "", last
    phrase = ctx.ending_at(last, host.first)
    main = _main_subject(ctx, host, last)
    if main is not None and (phrase is None or main[1] <= phrase[0]):
        return main, "text", last
    return phrase, "text" if phrase else "", last


def _quoted_as_saying(ctx: Context, host: Host, at: int) -> tuple[Phrase | None, str, int]:
    """Read "S was quoted by R as saying" and "R quoted S as saying"."""
    for token in range(at - 1, max(host.first - 1, at - 16), -1):
        if ctx.lower[token] in ("quoted", "cited"):
            if ctx.word(token - 1) in grammar.members("be"):
                phrase = ctx.ending_at(token - 2, host.first)
            else:
                phrase = ctx.starting_at(token + 1, at + 1)
            return phrase, "quoted-as" if phrase else "", token
    return None, "", at


def _main_subject(ctx: Context, host: Host, stop: int) -> Phrase | None:
    """Return the first noun phrase of a sentence that stands before a verb."""
    prepositions = grammar.members("preposition")
    token = host.first
    while token < stop:
        known = ctx.start_of.get(token)
        if known is not None and not ctx.quoted(token):
            if (token == host.first or ctx.lower[token - 1] not in prepositions) and known[
                0
            ] < stop:
                if ctx.word(known[0]) not in ("'s", "’s") and ctx.word(token) not in (
                    "his",
                    "her",
                    "their",
                    "him",
                    "them",
                ):
                    return token, known[0]
            token = known[0]
        else:
            token += 1
    return None


def _is_nested(drafts: list[Draft], token: int) -> bool:
    return any(first <= token < stop for one in drafts for first, stop in one.content)


def _with_content(
    ctx: Context,
    host: Host,
    token: int,
    cue: Cue,
    form: Form,
    group: VerbGroup,
    subject: Phrase | None,
    rule: str,
    floor: int,
    done: int,
) -> Draft | None:
    relative = rule == "relative"
    subordinate = _is_subordinate(ctx, host, floor)
    right, addressee, how, cue_stop = _right(ctx, host, token, cue, group, relative, subordinate)
    left = None
    if rule == "subject" and floor - 1 >= done and (cue.takes_clause or "quote" in cue.frames):
        left = _left(ctx, host, floor, done, how, "bare" in cue.frames)
    if left is not None and right is not None:
        if how == "that" and not (ctx.quoted(left[0]) and ctx.quoted(left[1] - 1)):
            left = None
        elif how == "aside" and ctx.quoted(left[1] - 1):
            right = None
        elif how not in ("quote", "aside"):
            right = None
    if rule == "participle-first" and how not in ("that", "quote"):
        return None
    if how == "aside" and left is None and (
        right is None or not clauses.has_finite_verb(ctx, *right)
    ):
        return None
    if how == "np" and rule == "subject" and subject is not None and (
        not _is_actor(ctx, subject)
    ):
        return None
    if how in ("np", "prep", "inf") and ctx.word(floor - 1) in ("what", "which", "whom", "that"):
        return None
    if group.passive and how not in ("that", "inf"):
        if left is None:
            return None
    if right is None and left is None:
        return None
    content = tuple(part for part in (left, right) if part is not None)
    if left is not None and right is None:
        second, _ = _second_part(ctx, host, cue_stop)
        if second is not None and (ctx.quoted(left[1] - 1)):
            content = (left, second)
    name = {
        "subject": "subject-verb-" + how
        if left is None
        else "quote-subject-verb"
        if ctx.quoted(left[1] - 1)
        else "clause-subject-verb"
    }.get(rule, rule + "-" + how)
    if left is not None and right is not None:
        name = "split"
    if group.passive and rule == "subject":
        rule_subject: Phrase | None = None
        if how == "that" and ctx.word(floor) != "it":
            return None
        subject = rule_subject
        name = "passive-" + how
    manner = cue.manner
    if group.negated:
        manner = "did not say" if manner == "said" else manner
    return Draft(
        content,
        (group.first, cue_stop if how == "prep" else group.stop),
        subject,
        manner,
        name,
        addressee=addressee,
        is_statement=cue.is_statement,
        closing=left is not None,
        lemma=cue.lemma,
    )


def _is_actor(ctx: Context, subject: Phrase) -> bool:
    """Tell whether a phrase is a listed kind of actor, not just any noun phrase."""
    known = ctx.start_of.get(subject[0])
    return known is not None and known[1].kind is not MentionKind.OTHER


def _is_subordinate(ctx: Context, host: Host, floor: int) -> bool:
    first = host.first
    while first < floor and not ctx.words[first][0].isalnum():
        first += 1
    return (
        ctx.word(first)
        in (
            "when",
            "while",
            "after",
            "before",
            "as",
            "if",
            "although",
            "though",
            "because",
            "since",
        )
        and floor - first < 6
    )


def _after_quotation(ctx: Context, last: int, done: int) -> bool:
    """Tell whether a quotation with its comma or stop ends here: `"We agreed,"`."""
    if last <= done:
        return False
    if ctx.words[last] in (",", *_DASHES) and not ctx.quoted(last):
        return ctx.quoted(last - 1)
    if not ctx.quoted(last):
        return False
    token = last
    while token > done and token > last - 3 and ctx.words[token] in _CLOSING:
        token -= 1
    return ctx.words[token] in _PAUSES or ctx.words[token].startswith("..")


def _left(
    ctx: Context, host: Host, floor: int, done: int, how: str, bare: bool
) -> Phrase | None:
    """Return the content before "S V" where it ends with a quotation or a comma."""
    last = floor - 1
    if _after_quotation(ctx, last, done):
        return trimmed(ctx, done, last + 1)
    if ctx.words[last] not in (",", *_DASHES) or ctx.quoted(last) or last - 1 < done:
        return None
    left = trimmed(ctx, done, last)
    if left is None or how == "aside":
        return left
    first = ctx.lower[left[0]]
    if how not in ("none", "weak") or not bare or first in grammar.members("subordinator"):
        return None
    if first in grammar.members("preposition") and "," not in ctx.words[left[0] : left[1]]:
        return None
    return left if clauses.has_finite_verb(ctx, *left) else None


def _right(
    ctx: Context,
    host: Host,
    token: int,
    cue: Cue,
    group: VerbGroup,
    relative: bool,
    subordinate: bool,
) -> tuple[Phrase | None, Phrase | None, str, int]:
    """Return content after the cue, the addressee, how it was found, and where the cue ends."""
    stop = host.stop
    at = token + 1
    while (
        at < stop
        and not ctx.quoted(at)
        and grammar.is_adverb(ctx.lower[at])
        and ctx.lower[at]
        not in (
            "not",
            "all",
            "even",
            "only",
            "both",
            "just",
            "so",
            "still",
            "never",
            "today",
            "yesterday",
        )
    ):
        at += 1
    if "out" in cue.frames and ctx.word(at) == "out":
        at += 1
    if "clear" in cue.frames:
        at += ctx.word(at) == "it"
        if ctx.word(at) != "clear":
            return None, None, "none", at
        at += 1
    addressee = None
    if (
        "to" in cue.frames
        or "inf" in cue.frames
        and cue.lemma in ("encourage", "invite", "order", "instruct", "urge")
    ):
        phrase = ctx.starting_at(at, stop)
        if phrase is not None and not group.passive:
            addressee, at = phrase, phrase[1]
        elif ctx.word(at) in ("that",) or group.passive:
            pass
    moved = at
    if not (ctx.word(at) in cue.frames or (ctx.word(at) == "to" and "inf" in cue.frames)):
        moved = clauses.after_adjuncts(ctx, at, stop)
    adjunct = moved > at
    cue_end = at

    def content(first: int) -> Phrase | None:
        return trimmed(ctx, first, clauses.end_of_content(ctx, host, first, relative, subordinate))

    at = moved
    word = ctx.word(at) if at < stop else ""
    clause = cue.takes_clause or "to" in cue.frames
    if at >= stop or word in (".", "!", "?", ";", ")"):
        return None, addressee, "none", cue_end
    if opens_quotation(ctx, at, stop):
        how = "quote"
        if (
            "np" in cue.frames
            or clause
            or "quote" in cue.frames
            or "inf" in cue.frames
            or "whether" in cue.frames
        ):
            return content(at), addressee, how, cue_end
        return None, addressee, "none", cue_end
    if word in (",", ":", *_DASHES):
        if opens_quotation(ctx, at + 1, stop):
            return content(at + 1), addressee, "quote", cue_end
        if word == ":" and at + 1 == stop and (clause or "quote" in cue.frames):
            return (at, stop), addressee, "pending", cue_end
        if word == ":" and at + 1 < stop and (clause or "quote" in cue.frames):
            return trimmed(ctx, at + 1, stop), addressee, "colon", cue_end
        ahead = _that_after_insertion(ctx, at, stop) if word == "," and clause else None
        if ahead is not None:
            return content(ahead), addressee, "that", cue_end
        if word == "," and clause:
            return _parenthetical(ctx, host, at), addressee, "aside", cue_end
        return None, addressee, "none", cue_end
    if word == "that" and clause:
        return content(at), addressee, "that", cue_end
    if word in grammar.members("whether") and (
        clause or "whether" in cue.frames or addressee is not None
    ):
        return content(at), addressee, "that", cue_end
    if word == "to" and "inf" in cue.frames:
        return content(at), addressee, "inf", cue_end
    if word == "to" and addressee is not None:
        return content(at), addressee, "inf", cue_end
    if word == "not" and addressee is not None and ctx.word(at + 1) == "to":
        return content(at), addressee, "inf", cue_end
    if (
        word in cue.frames
        and word not in ("bare", "that", "quote", "np", "inf", "whether")
        and not (word == "as" and "np" in cue.frames)
    ):
        part = content(at + 1) if at + 1 < stop else None
        if part is not None:
            return part, addressee, "prep", at + 1
    ahead = (
        clauses.complementiser_ahead(ctx, at, stop)
        if clause and word in grammar.members("preposition")
        else None
    )
    if ahead is not None:
        return content(ahead), addressee, "that", cue_end
    if addressee is not None and _opens_clause(ctx, at, stop):
        return content(at), addressee, "bare", cue_end
    end = clauses.end_of_content(ctx, host, at, relative, subordinate)
    if "bare" in cue.frames and _opens_clause(ctx, at, end):
        return content(at), addressee, "bare", cue_end
    if "np" in cue.frames and not adjunct:
        return _object(ctx, host, at, relative, subordinate), addressee, "np", cue_end
    if adjunct or word in grammar.members("preposition"):
        return None, addressee, "none", cue_end
    return None, addressee, "weak", cue_end


def _parenthetical(ctx: Context, host: Host, comma: int) -> Phrase | None:
    """Return the rest of a clause after ", Makei said,"."""
    end = clauses.end_of_content(ctx, host, comma, False, False)
    rest = trimmed(ctx, comma + 1, end)
    if rest is None or ctx.lower[rest[0]] in _NO_REST:
        return None
    entry = cues.forms().get(ctx.lower[rest[0]])
    if ctx.lower[rest[0]].endswith("ing") or (entry is not None and entry[1] is Form.PAST):
        return None
    return rest


_NO_REST = frozenset("who which but and as while with according whose although though when".split())


def _object(
    ctx: Context, host: Host, first: int, relative: bool, subordinate: bool
) -> Phrase | None:
    """Return the object of a cue with what belongs to it; None where no noun can begin."""
    word = ctx.lower[first]
    if (
        word in grammar.members("auxiliary")
        or word in grammar.members("preposition")
        or word in grammar.members("conjunction")
        or (word in ("a", "few", "back") and ctx.word(first + 2) in ("days", "weeks", "years", "in"))
    ):
        return None
    end = clauses.end_of_content(ctx, host, first, relative, subordinate)
    for at in range(first + 1, end - 1):
        if ctx.lower[at] in ("and", "but") and not ctx.quoted(at):
            entry = cues.forms().get(ctx.lower[at + 1])
            if entry is not None and entry[1] in (Form.PAST, Form.PRESENT):
                end = at
                break
    return trimmed(ctx, first, end)


def _opens_clause(ctx: Context, first: int, stop: int) -> bool:
    word = ctx.lower[first]
    if word in ("and", "or", "but", "of", "about", "for", "by", "with", "so", "this", "it") and not (
        word in ("this", "it", "so") and first + 1 < stop
    ):
        return False
    if word in grammar.members("auxiliary"):
        return False
    if len(word) > 4 and word.endswith("ed") and first not in ctx.start_of:
        return False
    return clauses.has_finite_verb(ctx, first, stop)


def _that_after_insertion(ctx: Context, comma: int, stop: int) -> int | None:
    """Return "that" in "stressed, during the press conference, that"."""
    at = clauses.after_adjuncts(ctx, comma + 1, stop)
    if at < stop and ctx.words[at] == "," and at > comma + 1:
        at += 1
    if at < stop and (ctx.lower[at] == "that" or (opens_quotation(ctx, at, stop) and at > comma + 1)):
        return at
    return None
