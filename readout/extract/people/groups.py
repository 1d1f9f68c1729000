"""A phrase that means several at once in; its members out, or nothing where they are not known."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from readout import limits
from readout.extract.document import Document
from readout.extract.people import bodies, counted, origins, sides_near
from readout.extract.people.cast import Person
from readout.extract.people.incumbents import holder
from readout.extract.people.noun_lexicon import flags
from readout.extract.people.person_names import key
from readout.extract.people.reading import Reading, bare, known
from readout.extract.people.registers import Registers
from readout.extract.people.roles import Role
from readout.extract.people.titles import fits_role
from readout.extract.wordlists import words
from readout.records import ActorKind, Mention, MentionKind, Reason, Resolution, Span

_JOINTS = frozenset(
    ("and", ",", "&", "as", "well", "with", "the", "both", "together", ";", "his", "her")
)
_BARE = frozenset("the both two these those our their its all of".split())
_DETERMINED = _BARE | {"his", "her", "foreign", "defence", "defense"}
_UNTITLED = frozenset(("two", "both", "the", "all", "these", "those", *counted.NUMBERS))
_THEY = frozenset(("they", "both", "the both", "the two", "the pair", "the duo"))
_LISTED = 12  # mentions of the longest list, its countries included
_PAIR = 2
_PLURALS = (("ies", "y"), ("men", "man"), ("ses", "s"), ("s", ""))


def coordinated(doc: Document, inside: tuple[Mention, ...]) -> tuple[Span, ...]:
    """Return the members of "Lavrov and Makei", "Poland, Romania and the US"; () for one phrase."""
    outer: list[Mention] = []
    for one in inside:
        if not outer or one.span.start >= outer[-1].span.end:
            outer.append(one)
    if len(outer) < 2 or _shares_noun(doc, outer[0]):
        return ()
    outer = _without_origins(doc, outer)
    if len(outer) < 2:
        return ()
    for one, other in pairwise(outer):
        behind = origins.past(doc, doc.tokens_in(one.span).stop)
        tokens = list(doc.lower[behind : doc.tokens_in(other.span).start])
        if not tokens or not _JOINTS.issuperset(tokens) or (tokens == [","] and other is outer[-1]):
            return ()
    return tuple(one.span for one in outer)


def _without_origins(doc: Document, outer: list[Mention]) -> list[Mention]:
    """Leave out Norway and Austria in "Anna Lind of Norway and Georg Baum of Austria"."""
    kept = outer[:1]
    for one in outer[1:]:
        stop = doc.tokens_in(kept[-1].span).stop
        person = kept[-1].kind is MentionKind.PERSON
        if not (person and doc.tokens_in(one.span).start < origins.past(doc, stop)):
            kept.append(one)
    return kept


def _shares_noun(doc: Document, first: Mention) -> bool:
    """Tell whether what follows belongs to a plural: "officials of Russia | and Belarus"."""
    of = any(doc.lower[at] in ("of", "from") for at in doc.tokens_in(first.span))
    return of and first.kind is MentionKind.GROUP


def members(reading: Reading, span: Span) -> tuple[Resolution, ...]:
    """Return who "both ministers", "the sides" or "they" are; () where that is not clear."""
    text = span.of(reading.doc.text)
    tokens = [word for word in text.replace("’s", "").replace("'s", "").split() if word]
    lower = [key(word) for word in tokens]
    if not lower or counted.is_open(lower):
        return ()
    if count := counted.number(lower):
        return _counted(reading, span, lower, count)
    if " ".join(lower) in _THEY:
        both = reading.scene.coordinated(span) or _company(reading, span)
        if not both and lower != ["they"]:
            both = reading.scene.opposed(span)
        if not both:
            return _pair_before(reading, span)
        return tuple(known(one, Reason.GROUP, text) for one in both)
    noun = _plural_noun(lower)
    if not noun or lower[0] == "two" or _is_surname(tokens[-1], noun):
        return ()  # "two diplomats who had seen it" are nobody whom the text has named
    if _is_any_pair(lower, noun):
        both = _company(reading, span) or reading.scene.coordinated(span)
        if both:
            return tuple(known(one, Reason.GROUP, text) for one in both)
    sides = _sides(tokens, reading.registers)
    if noun in words("side_nouns.en.txt"):
        if not sides and not {*lower[: lower.index(noun)]} <= _BARE:
            return ()  # "Nordic allies" are not the two sides
        return sides_near.governments(reading, span, sides)
    return _holders(reading, span, text, noun, sides)


def _counted(reading: Reading, span: Span, lower: list[str], count: int) -> tuple[Resolution, ...]:
    """Return who "the three sides" or "the foreign ministers of the three countries" are."""
    text = span.of(reading.doc.text)
    noun = "" if lower[-1] in counted.NUMBERS else _plural_noun(lower)
    if noun in words("side_nouns.en.txt"):
        plain = {*lower[: lower.index(noun)]} <= _BARE | {*counted.NUMBERS}
        return sides_near.governments(reading, span, [], count) if plain else ()
    if not noun or noun in words("pair_nouns.en.txt"):
        return counted.persons(reading, span, count, None)
    role = reading.role(_titles(bare(text), noun, reading.registers)[0])
    return counted.persons(reading, span, count, lambda one: fits_role(one, role))


def _is_surname(word: str, noun: str) -> bool:
    """Tell whether a capitalised word that ends in -s is a name: "Kazlauskas", not "Ministers"."""
    return word[:1].isupper() and not flags().get(noun)


def _is_any_pair(lower: list[str], noun: str) -> bool:
    """Tell whether a phrase calls two persons by no office: "the two officials", "both men"."""
    told = lower[:2] in (["the", "two"], ["these", "two"]) or lower[0] == "both"
    return told and noun in words("pair_nouns.en.txt")


def _pair_before(reading: Reading, span: Span) -> tuple[Resolution, ...]:
    """Return whom "the two officials" of the sentence before mean: "they" goes on with them."""
    doc = reading.doc
    tokens = doc.tokens_in(span)
    here = doc.token_sentence[tokens.start] if tokens else 0
    start = doc.sentences[max(here - 1, 0)].start
    before = range(reading.before(start), reading.before(span.start))
    groups = [
        reading.mentions[n].span for n in before if reading.mentions[n].kind is MentionKind.GROUP
    ]
    paired = [one for one in groups if {"two", "both"} & set(one.of(doc.text).casefold().split())]
    if paired or not before or reading.mentions[before[0]].span.start != start:
        return members(reading, paired[0]) if len(paired) == 1 else ()
    return _listed(reading, before)


def _listed(reading: Reading, before: range) -> tuple[Resolution, ...]:
    """Return the persons of a list of three or more that opens a sentence: "A, B and C met"."""
    opening = before[:_LISTED]
    whose = {reading.mentions[n].span: reading.done[n] for n in opening}
    for size in range(len(opening), _PAIR, -1):
        parts = coordinated(reading.doc, tuple(reading.mentions[n] for n in opening[:size]))
        found = tuple(whose[part] for part in parts)
        if len(found) > _PAIR and all(who.kind is ActorKind.PERSON and who.actor for who in found):
            return tuple(replace(who, reason=Reason.GROUP) for who in found)
    return ()


def singular(noun: str) -> str:
    """Return the singular of a plural noun: "minister" of "ministers"."""
    return next(noun[: -len(end)] + one for end, one in _PLURALS if noun.endswith(end))


def _company(reading: Reading, span: Span) -> tuple[Person, ...]:
    """Return the two of "A met B" right before; () where a group that "they" may be does."""
    doc = reading.doc
    both = reading.scene.in_company(span)
    tokens = doc.tokens_in(span)
    here = doc.token_sentence[tokens.start] if tokens else 0
    start = doc.sentences[max(here - 1, 0)].start
    between = range(reading.before(start), reading.before(span.start))
    return () if any(reading.mentions[n].kind is MentionKind.GROUP for n in between) else both


def _plural_noun(lower: list[str]) -> str:
    """Return the plural that the phrase is about: "ministers" in "foreign ministers of ..."."""
    for at, word in enumerate(lower):
        if word in ("of", "from", "for", "to", "in", "at") and at:
            lower = lower[:at]
            break
    last = lower[-1]
    if last in words("side_nouns.en.txt"):
        return last
    return last if last.endswith(("s", "men")) and last not in ("affairs", "us") else ""


def _sides(tokens: list[str], registers: Registers) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(tokens):
        for length in (3, 2, 1):
            side = registers.side(" ".join(tokens[at : at + length]).strip(","))
            if side and tokens[at][:1].isupper():
                found.append(side)
                at += length - 1
                break
        at += 1
    return list(dict.fromkeys(found))


def _holders(
    reading: Reading, span: Span, text: str, noun: str, sides: list[str]
) -> tuple[Resolution, ...]:
    """Return who "the two presidents" or "the Russian and Polish foreign ministers" are."""
    titles = _titles(bare(text), noun, reading.registers)
    if noun == "ministries" and sides:
        ministries = [
            bodies.resolve(f"{one} {titles[0]}", False, reading.registers) for one in sides
        ]
        return tuple(one for one in ministries if one is not None)
    if not sides and key(text.split()[0]) not in _DETERMINED:
        return ()  # "diplomats said": any of them
    if not sides:
        role = reading.role(titles[0])
        return _pair(reading, span, lambda one: _fits_or_counterpart(reading, one, role))
    found = []
    for title in titles:
        role = reading.role(title)
        for side in sides:
            own = replace(role, side=side)
            fitting = reading.fitting(own, fits_role)
            if len(fitting) == 1:
                found.append(known(fitting[0], Reason.GROUP, text, title))
            else:
                who = holder(reading, own, text, Reason.OFFICE)
                found.append(replace(who, role=title))
    return tuple(found) if len(found) > 1 and all(one.actor for one in found) else ()


def _titles(text: str, noun: str, registers: Registers) -> list[str]:
    """Return the offices in the singular: "foreign minister", "defence minister" of "foreign and
    defence ministers of Poland"; sides and numbers are left out."""
    single = singular(noun)
    front = text[: text.index(noun)] if noun in text else ""
    words_kept = [
        word
        for word in front.split()
        if word.casefold() not in _UNTITLED and not registers.side(word.strip(","))
    ]
    halves = f" {' '.join(words_kept)} ".split(" and ")
    kept = [half.strip(" ,") for half in halves]
    named = [half for half in kept if half and half[:1].islower()]
    titles = [f"{half} {single}" for half in named]
    return titles or [" ".join((*(half for half in kept if half), single))]


def _pair(reading: Reading, span: Span, fits: Callable[[Person], bool]) -> tuple[Resolution, ...]:
    """Return the only two of the text that fit, or else the two met together right before."""
    text = span.of(reading.doc.text)
    fitting = [one for one in reading.cast[: limits.TITLED] if fits(one)]
    if len(fitting) != 2:
        fitting = list(reading.scene.together(span, fits))
    if len(fitting) != 2:
        return ()
    return tuple(known(one, Reason.GROUP, text) for one in fitting)


def _fits_or_counterpart(reading: Reading, person: Person, role: Role) -> bool:
    """Tell whether a title fits, or "his Polish counterpart", whose office is that of another."""
    if fits_role(person, role):
        return True
    titled = person.first < len(reading.mentions) and not person.roles
    return titled and "counterpart" in reading.title(person.first).split()
