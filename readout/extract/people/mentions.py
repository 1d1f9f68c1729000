"""A document in; the noun phrases that name or stand for an actor out, in text order.

Phrases are built around their heads, from capital letters and word lists, without a parser: titles
before a name, offices with their country ("the Foreign Minister of Belarus"), bodies, governments
by metonym, groups, pronouns, texts that speak. In headlines written in capitals only names seen
elsewhere in the text count.
"""

from readout.extract import cues, grammar
from readout.extract.document import Document
from readout.extract.people import (
    coordinated_sides,
    double_offices,
    fronted,
    labels,
    noun_verbs,
    stretches,
    turn_taking,
)
from readout.extract.people import noun_lexicon as nouns
from readout.extract.people.names import Names
from readout.extract.people.registers import Registers
from readout.extract.people.stretches import Stretch
from readout.records import Mention, MentionKind, Span

_LINKS = {"of": 3, "for": 1, "to": 1, "at": 1}  # preposition: 1 after roles, 2 after bodies
_FIELD = 13  # tokens of "of state for arms control"
_SEAT = 2  # words of the town in which an officer sits
_LINKED = 3  # links of "minister | of foreign affairs | of the Republic | of Belarus"
_FIELDS = frozenset("affairs defence defense policy security state".split())
_CHAMBERS = frozenset("parliament sejm senate duma assembly council congress bundestag".split())
_ARTICLES = frozenset(("the", "a", "an"))
_BEFORE_NAMES = frozenset("the a an his her its their our my your".split())


def find(doc: Document, registers: Registers | None) -> tuple[Mention, ...]:
    """Return the mentions of actors; a possessor nested in a longer phrase comes after it.

    >>> from readout.extract.segment import analyse
    >>> [m.kind.value for m in find(analyse("Foreign Minister Makei met him."), None)]
    ['person', 'pronoun']
    """
    names = Names(doc, registers)
    turns = turn_taking.find(doc)
    labels.silence(names, turns)
    found: list[Mention] = []
    done = 0
    for token, (flag, capital) in enumerate(zip(names.flags, names.capitals, strict=True)):
        if not (flag or capital) or token < done:
            continue
        if not (flag or names.is_name(token)) or noun_verbs.is_verb(doc, names, token):
            continue
        token = fronted.past_place(doc, names, token)
        phrase = stretches.read(doc, names, token)
        if phrase is not None:
            made, done = _mentions(doc, names, phrase)
            found.extend(made)
        elif flag & nouns.PRONOUN:
            the = doc.lower[token] == "latter" and token and doc.lower[token - 1] == "the"
            found.append(Mention(doc.span(token - bool(the), token), MentionKind.PRONOUN))
    joined = coordinated_sides.join(doc, double_offices.join(doc, tuple(found)), registers)
    return labels.with_labels(doc, names, registers, joined, turns)


def _mentions(doc: Document, names: Names, phrase: Stretch) -> tuple[list[Mention], int]:
    """Return the mentions of one phrase and the token after it."""
    stop = phrase.stop
    name: Span | None = None
    role: Span | None = None
    start = _start(doc, names, phrase)
    if phrase.name < phrase.stop:
        name = doc.span(phrase.name, phrase.stop - 1)
    kind = _kind(doc, names, phrase, start)
    if kind is None:
        return _possessors(doc, names, phrase), stop
    if kind in (MentionKind.ROLE, MentionKind.ORGANISATION, MentionKind.GROUP) and name is None:
        stop, inner = _with_link(doc, names, phrase, kind)
        if inner is not None and kind is MentionKind.ROLE:
            kind, name, role = MentionKind.PERSON, inner, doc.span(start, stop - 1)
            stop = doc.tokens_in(inner).stop
            role = Span(doc.starts[start], _trim(doc, inner.start))
        elif kind is MentionKind.ROLE:
            role = doc.span(start, stop - 1)
    elif kind is MentionKind.PERSON and phrase.head >= 0:
        role = doc.span(start, phrase.head)
    span = doc.span(start, stop - 1)
    if kind is MentionKind.PERSON and role is None:
        role, stop = _apposition(doc, names, stop)
        span = Span(span.start, role.end) if role else span
    elif kind is MentionKind.ROLE and role is not None:
        field = _with_field(doc, names, stop)
        # "the supreme allied | commander in Europe, B": a phrase cut short has its own form
        whole = names.capitals[start] or names.flags[start] & (nouns.DETERMINER | nouns.PRONOUN)
        seat = _past_seat(doc, names, stop) if whole else stop
        ends = dict.fromkeys((stop, field, seat))
        later = next(filter(None, (_name_in_apposition(doc, names, end) for end in ends)), None)
        if later is not None:
            role = doc.span(start, doc.tokens_in(Span(role.start, later.start)).stop - 2)
            kind, name, span = MentionKind.PERSON, later, Span(span.start, later.end)
            stop = doc.tokens_in(later).stop
    if kind is not MentionKind.PERSON:
        name = name if kind in (MentionKind.ORGANISATION, MentionKind.GOVERNMENT) else None
    return [Mention(span, kind, name, role), *_possessors(doc, names, phrase)], stop


def _trim(doc: Document, end: int) -> int:
    while end > 0 and doc.text[end - 1].isspace():
        end -= 1
    return end


def _start(doc: Document, names: Names, phrase: Stretch) -> int:
    """Leave out an opening word that belongs to no name: "that Minsk", "both Minsk"."""
    first = phrase.first
    if (
        first + 1 < phrase.stop
        and names.flags[first] & nouns.DETERMINER
        and doc.lower[first] not in _BEFORE_NAMES
        and names.is_name(first + 1)
        and phrase.head < 0
    ):
        return first + 1
    return first


def _kind(doc: Document, names: Names, phrase: Stretch, start: int) -> MentionKind | None:
    flag = names.flags[phrase.head] if phrase.head >= 0 else 0
    run = stretches.run_start(names, phrase.first, phrase.stop - 1)
    if flag and phrase.name == phrase.stop and phrase.head < phrase.stop - 1:
        return MentionKind.ROLE
    if doc.text[doc.starts[run] : doc.ends[phrase.stop - 1]] in names.states:
        return MentionKind.GOVERNMENT
    named = phrase.name < phrase.stop
    if not flag:
        determined = phrase.first == start < phrase.name and stretches.opens(names.flags[start])
        return names.kind_of_run(phrase.name, phrase.stop, determined)
    if named and flag & nouns.ROLE:
        return MentionKind.PERSON
    if flag & nouns.COURTESY:
        return None
    if named:
        return MentionKind.ORGANISATION if flag & nouns.BODY else MentionKind.PERSON
    if flag & nouns.GROUP:
        return MentionKind.GROUP
    if flag & nouns.BODY and (not flag & nouns.ROLE or names.is_name(phrase.head)):
        return MentionKind.ORGANISATION
    if flag & nouns.ROLE:
        return MentionKind.ROLE
    return MentionKind.OTHER


def _with_link(
    doc: Document, names: Names, phrase: Stretch, kind: MentionKind
) -> tuple[int, Span | None]:
    """Return the token after "of Belarus", and the name that follows it ("of Belarus V. Makei")."""
    stop = phrase.stop
    for _ in range(_LINKED):
        if stop + 1 >= len(doc.words) or not stretches.joined(doc, names, stop):
            break
        strength = _LINKS.get(doc.lower[stop], 0)
        if not strength & (1 if kind is MentionKind.ROLE else 2):
            break
        inner = stretches.read(doc, names, stop + 1)
        if inner is None or not stretches.joined(doc, names, stop + 1):
            break
        if doc.lower[stop] == "at" and doc.lower[stop + 1] in _BEFORE_NAMES - _ARTICLES:
            break  # "the Polish president | at his side"
        split = _name_after_place(doc, names, inner)
        if split is not None:
            return split, doc.span(split, inner.stop - 1)
        stop = inner.stop
    return stop, None


def _name_after_place(doc: Document, names: Names, inner: Stretch) -> int | None:
    """Return where the name starts in "Belarus Vladimir Makei", "Foreign Affairs Sergei Lavrov"."""
    start = stretches.run_start(names, inner.first, inner.stop - 1)
    for token in range(start, inner.stop - 1):
        words = doc.text[doc.starts[start] : doc.ends[token]]
        rest = range(token + 1, inner.stop)
        place = words in names.states or doc.lower[token] in _FIELDS
        place = place or (doc.lower[token] in _CHAMBERS and len(rest) > 1)
        # a body is no name: "the commander of US | Army Europe", "of the Missile Defense | Agency"
        bodily = any(names.flags[one] & nouns.BODY for one in rest)
        if place and not bodily and all(names.is_name(one) for one in rest):
            return token + 1
    return None


def _apposition(doc: Document, names: Names, stop: int) -> tuple[Span | None, int]:
    """Return the office in ", the Russian foreign minister" after a name, and the token after."""
    if stop + 1 >= len(doc.words) or doc.words[stop] != ",":
        return None, stop
    inner = stretches.read(doc, names, stop + 1)
    if inner is None or inner.head < 0 or inner.name < inner.stop:
        return None, stop
    flag = names.flags[inner.head]
    if not flag & nouns.ROLE or flag & (nouns.GROUP | nouns.COURTESY):
        return None, stop
    if doc.token_sentence[stop] != doc.token_sentence[inner.stop - 1]:
        return None, stop
    end, name = _with_link(doc, names, inner, MentionKind.ROLE)
    end = _with_field(doc, names, end)
    if name is not None or not _closes_apposition(doc, end):
        return None, stop
    return doc.span(stop + 1, end - 1), end


def _with_field(doc: Document, names: Names, token: int) -> int:
    """Return the comma behind ", secretary of state for arms control,", else the token itself."""
    if token >= len(doc.words) or doc.lower[token] not in _LINKS:
        return token
    for at in range(token + 1, min(token + _FIELD, len(doc.words))):
        if doc.words[at] == ",":
            return at
        word = doc.lower[at]
        plain = word.isalpha() and not (word in cues.forms() and word.endswith(("ed", "s")))
        if not plain or word in grammar.members("auxiliary") or names.flags[at] & nouns.PRONOUN:
            return token
    return token


def _past_seat(doc: Document, names: Names, token: int) -> int:
    """Return the comma behind "its spokeswoman | in Geneva,", else the token itself."""
    at = token + 1
    while at < len(doc.words) and at - token <= _SEAT and names.is_name(at):
        at += 1
    placed = token < len(doc.words) and doc.lower[token] in ("in", "at") and at > token + 1
    return at if placed and at < len(doc.words) and doc.words[at] == "," else token


def _closes_apposition(doc: Document, token: int) -> bool:
    return token >= len(doc.words) or not (
        doc.words[token][0].isalpha() and doc.lower[token] in ("and", "or")
    )


def _name_in_apposition(doc: Document, names: Names, stop: int) -> Span | None:
    """Return the name in "the Belarusian minister, Vladimir Makei, said"."""
    if stop + 2 >= len(doc.words) or doc.words[stop] != ",":
        return None
    if not (names.is_name(stop + 1) or names.flags[stop + 1] & nouns.ROLE):
        return None
    inner = stretches.read(doc, names, stop + 1)
    if inner is None or inner.stop >= len(doc.words):
        return None
    if doc.words[inner.stop] not in (",", ".") or inner.stop - inner.first < 2:
        return None
    if inner.head >= 0:  # "the commander, Capt. Jan Novak, said"
        ranks = range(inner.first, inner.head + 1)
        ranked = all(names.flags[at] & nouns.ROLE for at in ranks)
        named = inner.stop - inner.name > 1
        return doc.span(inner.name, inner.stop - 1) if ranked and named else None
    if names.kind_of_run(inner.first, inner.stop, False) is not MentionKind.PERSON:
        return None
    return doc.span(inner.first, inner.stop - 1)


def _possessors(doc: Document, names: Names, phrase: Stretch) -> list[Mention]:
    """Return the actors inside a phrase that own its head: Russia in "Russia's top diplomat"."""
    found = []
    first = phrase.first
    for token in range(phrase.first, phrase.stop):
        if token == phrase.first and names.flags[token] & nouns.PRONOUN:
            found.append(Mention(doc.span(token, token), MentionKind.PRONOUN))
        if doc.words[token] in ("'s", "’s", "'", "’") and token > first:
            inner = stretches.read(doc, names, first)
            owner = _owner(doc, names, first, token)
            if owner is not None and inner is not None:
                found.append(owner)
            first = token + 1
    return found


def _owner(doc: Document, names: Names, first: int, stop: int) -> Mention | None:
    head = max(
        (token for token in range(first, stop) if names.flags[token] & nouns.HEAD), default=-1
    )
    run = head + 1 if head >= 0 else stretches.run_start(names, first, stop - 1)
    kind = _kind(doc, names, Stretch(first, stop, head, run), first)
    if kind is None:
        return None
    name = doc.span(run, stop - 1) if run < stop and kind is not MentionKind.ROLE else None
    role = doc.span(first, head) if head >= 0 and kind is MentionKind.PERSON else None
    return Mention(doc.span(first, stop - 1), kind, name, role)
