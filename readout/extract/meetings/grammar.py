"""A word in its clause in; its subjects and objects out.

No parser: phrases are mentions, and what may stand between them and a verb is a word list. Every
walk starts at the trigger and stops at the first word that ends its clause, so that a sentence of a
whole page costs no more than its triggers.
"""

from readout.extract.meetings.clause import Clause, Phrase, prepositional
from readout.extract.meetings.insertions import antecedent, whom_clause
from readout.extract.meetings.lexicon import words
from readout.extract.meetings.lists import listed, listed_from
from readout.records import MentionKind

_REACH = 40  # tokens: how far a walk goes from its trigger
_NEAR = 14  # unknown tokens between a subject and its verb (a relative clause, an apposition)
_NEXT_VERB = frozenset("and to about over".split())  # another verb, or the topic
_ASIDE = 4  # tokens of an aside between commas
_ADJECTIVES = 2  # unknown words between a verb and the plural that is its object
_QUOTES = frozenset("\" “ ” ‘ « » '' ``".split())


def group_start(clause: Clause, verb: int) -> int:
    """Return the first token of the verb group that ends in `verb`: "is expected to" in front."""
    at = verb
    while at > clause.first and (_in_group(clause, at - 1) or _before_aside(clause, at) < at):
        at = at - 1 if _in_group(clause, at - 1) else _before_aside(clause, at)
    return at


def _before_aside(clause: Clause, token: int) -> int:
    """The first comma of ", however," in "did not, however, | meet"; else the token itself."""
    if clause.word(token - 1) != "," or token - 1 in clause.timed:
        return token
    for at in range(token - 3, max(clause.first, token - 2 - _ASIDE), -1):
        if clause.word(at) == ",":
            before = clause.word(at - 1)
            verb = before in words("auxiliary") or before in words("negation")
            return at if verb else token
        if clause.phrase_at(at) is not None:
            return token
    return token


def subjects(clause: Clause, verb: int) -> tuple[Phrase, ...]:
    """Return the subjects of a verb, in text order; () when none is near enough."""
    start = group_start(clause, verb)
    if clause.word(start) == "to" and clause.word(start - 1) in words("claim"):
        start = group_start(clause, start - 1)  # "is said | to have met B"
    before = clause.word(start - 1)
    if before in words("relative"):
        return _ending_at(clause, start - 2)
    described = antecedent(clause, start - 1) if before == "," else None
    if described is not None:
        return _ending_at(clause, described)
    gerund = clause.word(verb).endswith("ing") and start == verb
    if before in words("joiner") or before in words("adjunct") or (gerund and before == ","):
        return governing(clause, start - 1)
    if clause.word(_infinitive(clause, start)) == "to" and _is_visited(clause, start - 1):
        return governing(clause, start - 1)
    if before == "," and _is_object(clause, start - 2):
        return governing(clause, start - 1)
    return _nearest_left(clause, start - 1) or (governing(clause, start) if gerund else ())


def _infinitive(clause: Clause, start: int) -> int:
    """The "to" that opens a verb group, a day before it: "visited B | on Monday to meet C"."""
    at = start
    while at in clause.timed or clause.word(at) == "on":
        at += 1
    return at


def _is_visited(clause: Clause, token: int) -> bool:
    """Tell whether the phrase that ends at a token is what somebody visited."""
    phrase = clause.phrase_at(token)
    if phrase is None:
        return False
    before = phrase.first - (2 if clause.word(phrase.first - 1) == "the" else 1)
    return clause.word(before) in words("visit-verb")


def governing(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """Return the subjects of the clause that an adjunct at `token` belongs to."""
    if _fronted(clause, token):
        comma = _next_comma(clause, token)
        for phrase in clause.phrases:
            if phrase.first > comma >= 0 and not prepositional(clause, phrase):
                return listed(clause, phrase, back=False)
        return _after_adjunct(clause, token) if comma < 0 else ()
    said = _saying(clause, token - 1)
    if said:
        return said
    opening = whom_clause(clause, token) or _clause_opening(clause, token)
    quotation = clause.doc.token_quotation[token]
    for phrase in clause.phrases:
        if clause.doc.token_quotation[phrase.first] != quotation:
            continue  # `"Russia is near," said B at the ceremony`: who is spoken of was not there
        if opening <= phrase.first < token and not prepositional(clause, phrase):
            return listed(clause, phrase)
    return ()


def objects(clause: Clause, last: int) -> tuple[Phrase, ...]:
    """Return the objects behind a verb that ends at token `last`, in text order."""
    filler = words("object-filler")
    unknown = 0
    at = last + 1
    while at <= min(clause.last, last + _REACH):
        phrase = clause.phrase_at(at)
        if phrase is not None:
            if clause.word(phrase.first - 1) in words("place-preposition"):
                at = phrase.last + 1
                continue
            plural = phrase.mention.kind is MentionKind.GROUP
            return listed(clause, phrase, back=False) if plural or not unknown else ()
        word = clause.word(at)
        known = word in filler or word in words("place-preposition") or at in clause.timed
        known = known or (word == "to" and clause.word(at + 1) == "face")
        if unknown and word in words("preposition"):
            return ()  # "visited a house for men"
        if not known and not word.endswith("ly") and word not in _QUOTES and not word.isdigit():
            unknown += 1
            if unknown > _ADJECTIVES or not word.isalpha() or word in words("preposition"):
                return ()
        at += 1
    return ()


def after_word(
    clause: Clause, last: int, openers: frozenset[str], reach: int = 20, *, joined: bool = True
) -> tuple[Phrase, ...]:
    """Return the phrases listed after the first of `openers` behind `last`: "with", "between".

    Without `joined` the walk ends where another verb or the topic begins: "and", "about".
    """
    for at in range(last + 1, min(clause.last, last + reach) + 1):
        word = clause.word(at)
        if word in openers:
            company = word == "with" and clause.word(at - 1) in ("along", "together")
            return () if company else listed_from(clause, at + 1)
        phrase = clause.phrase_at(at)
        if phrase is not None and phrase.first == at and _opens_new_clause(clause, phrase):
            return ()
        if word in words("break") or (not joined and word in _NEXT_VERB):
            return ()
        after = clause.word(at + 1)
        if word == "," and (after in words("support") or after in words("opening-verb")):
            return ()  # "welcomed A for a dinner, held talks with B"
        if word == "and" and after == "to" and "with" in openers:
            return ()  # "leaves after the talks, and to board the ship with B"
    return ()


def _in_group(clause: Clause, token: int) -> bool:
    if clause.phrase_at(token) is not None:
        return False
    word = clause.word(token)
    return (
        word in words("auxiliary")
        or word in words("control")
        or word in words("adverb")
        or token in clause.timed
        or (word == "on" and token + 1 in clause.timed)
        or (word.endswith("ly") and len(word) > 4)
        or word.endswith(("n't", "n’t"))
    )


def _saying(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """Who said: B in "..., B announced in Minsk on Monday after a meeting"."""
    at = token
    while at > token - _NEAR:
        phrase = clause.phrase_at(at)
        if phrase is not None and prepositional(clause, phrase):
            at = phrase.first - 1
        elif at in clause.timed or clause.word(at) in ("on", "in", "at", "the", "here"):
            at -= 1
        else:
            break
    if clause.word(at) not in words("reporting"):
        return ()
    found = _ending_at(clause, at - 1)
    if found and found[0].first == clause.first:
        return found  # "A, B and C agreed at a meeting"
    # "..., Makei said": what stands before the comma is the end of what was said
    kept = [at for at in range(1, len(found)) if clause.word(found[at].first - 1) == ","]
    return found[kept[-1] :] if kept else found


def _after_adjunct(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """The subject behind an adjunct without a comma: "On a visit to Minsk the minister met B"."""
    for phrase in clause.phrases:
        if token < phrase.first <= token + _NEAR and not prepositional(clause, phrase):
            return listed(clause, phrase, back=False)
    return ()


def _opens_new_clause(clause: Clause, phrase: Phrase) -> bool:
    """ "At the summit | A held talks with B", "talks with A, B said": B is of what comes after."""
    people = phrase.mention.kind not in (MentionKind.GOVERNMENT, MentionKind.ORGANISATION)
    if people and clause.word(phrase.first - 1) == ",":
        return True
    acts = clause.word(phrase.last + 1) in words("opening-verb")
    return acts and not prepositional(clause, phrase)


def _nearest_left(clause: Clause, token: int) -> tuple[Phrase, ...]:
    unknown = 0
    at = token
    while at >= clause.first and unknown <= _NEAR:
        phrase = clause.phrase_at(at)
        if phrase is not None:
            if clause.word(at) == "them" and clause.word(at - 1) == "among":
                at = _before_example(clause, at - 2)
                continue
            if not prepositional(clause, phrase) or (at == token and _has_opener(clause, phrase)):
                return listed(clause, phrase)
            at = phrase.first - 1
            continue
        word = clause.word(at)
        if word in words("break") and at not in clause.timed:
            return ()
        unknown += word not in words("list-filler") and word != ","
        at -= 1
    return ()


def _has_opener(clause: Clause, phrase: Phrase) -> bool:
    """ "Hours after A | met B": before a subject and its verb "after" is no preposition."""
    if clause.word(phrase.last) in ("both", "two"):
        return False  # "after the both met": whom that takes up is told elsewhere
    at = listed(clause, phrase)[0].first - 1
    while clause.word(at) in words("article"):
        at -= 1
    return clause.word(at) in words("clause-opener")


def _before_example(clause: Clause, token: int) -> int:
    """The token before ", B" in "the ministers, B among them, met"."""
    example = _ending_at(clause, token)
    at = example[0].first - 1 if example else token
    return at - 1 if clause.word(at) == "," else at


def _ending_at(clause: Clause, token: int) -> tuple[Phrase, ...]:
    while clause.word(token) == ",":
        token -= 1
    phrase = clause.phrase_at(token)
    return () if phrase is None else listed(clause, phrase)


def _is_object(clause: Clause, token: int) -> bool:
    """Poland in "A visited Poland, met B": what ends before the comma has a verb before it."""
    phrase = clause.phrase_at(token)
    if phrase is None or phrase.first == clause.first:
        return False
    before = clause.word(phrase.first - 1)
    if before in words("link") or before in words("break") or phrase.first - 1 in clause.timed:
        return False
    return any(one.last < phrase.first and not prepositional(clause, one) for one in clause.phrases)


def _fronted(clause: Clause, token: int) -> bool:
    """An adjunct at the head of its sentence: "After talks with B, A said ..."."""
    opening = _clause_opening(clause, token)
    return not any(
        opening <= phrase.first < token and not prepositional(clause, phrase)
        for phrase in clause.phrases
    )


def _clause_opening(clause: Clause, token: int) -> int:
    for at in range(token - 1, max(clause.first, token - _REACH) - 1, -1):
        if clause.word(at) in ("that", ";", ":") and clause.phrase_at(at) is None:
            return at + 1
        if clause.word(at) in words("dash") and _is_label(clause, at - 1):
            return at + 1
    return clause.first


def _is_label(clause: Clause, token: int) -> bool:
    """Slovakia in "• Slovakia – The prime minister met B": what an item of a list is about."""
    phrase = clause.phrase_at(token)
    return phrase is not None and phrase.last == token and phrase.first <= clause.first + 1


def _next_comma(clause: Clause, token: int) -> int:
    for at in range(token + 1, min(clause.last, token + _REACH) + 1):
        if clause.word(at) == "," and at not in clause.timed:
            if clause.word(at + 1) in words("relative"):
                continue  # "after talks with B, who hosted them, A said"
            after = [phrase for phrase in clause.phrases if phrase.first > at]
            if after and not prepositional(clause, after[0]) and after[0].first - at <= 4:
                return at
    return -1
