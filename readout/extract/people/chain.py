"""An article's mentions in; each one's Resolution out, read once from left to right.

The rules, in order: a name; an institution; an office that the text or the register fills; a bare
title or a pronoun by the nearest person that fits. Where two candidates stay, nobody is taken.
"""

from collections import deque
from dataclasses import replace

from readout.extract.document import Document
from readout.extract.people import (
    bodies,
    counterparts,
    interviews,
    shared_titles,
    spoken_for,
    taken_up,
    titles,
)
from readout.extract.people.appearance import Appearance
from readout.extract.people.cast import Naming, Period, Person
from readout.extract.people.casting import title_names
from readout.extract.people.person_names import given_gender, honorific_gender, key, personal
from readout.extract.people.reading import Reading, as_written, bare, known
from readout.extract.people.registers import Registers
from readout.extract.wordlists import words
from readout.records import ActorKind, Mention, MentionKind, Reason, Resolution, Span

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m"} | {
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_KINDS = {
    MentionKind.ORGANISATION: ActorKind.ORGANISATION,
    MentionKind.GOVERNMENT: ActorKind.GOVERNMENT,
}


def read(
    doc: Document,
    title: str,
    mentions: tuple[Mention, ...],
    speaking: frozenset[int],
    registers: Registers,
    published: str,
    strangers: tuple[Span, ...] = (),
) -> Reading:
    """Resolve all mentions; `speaking` are the indices of those that words are attributed to.

    `strangers` are, in text order, the speakers whom no mention covers: "a fisherman".
    """
    reading = Reading(doc, registers, Period.of(published), _sides(doc, title, registers), mentions)
    reading.speaking = speaking
    reading.shared = shared_titles.read(doc, mentions, registers)
    namings = list(_namings(reading, mentions))
    lone = frozenset(one.name.surname for one in namings if not one.name.is_full)
    heading = [Naming(-1 - n, name) for n, name in enumerate(title_names(title, lone, registers))]
    reading.casting.assign([*namings, *heading])
    answering = interviews.answering(doc, mentions)
    reading.answering = None if answering is None else reading.casting.whose.get(answering)
    unmet = deque(strangers)
    for index, mention in enumerate(mentions):
        while unmet and unmet[0] < mention.span:
            reading.scene.add_stranger(unmet.popleft(), "", speaks=True)
            reading.voice = None
        who = resolve(reading, mention, index)
        reading.done.append(who)
        if index in speaking:
            reading.voice = who, doc.token_sentence[doc.tokens_in(mention.span).start]
        person = reading.person_of(who)
        if person is not None:
            reading.scene.add(mention.span, person, index in speaking)
            if mention.role is not None and not (person.actor or person.gender or person.roles):
                reading.scene.add_stranger(mention.span, "", index in speaking)  # "her friend Kim"
        elif who.reason is Reason.AMBIGUOUS:  # a later "he" must not pass over it
            open_ = Person("", who.name, [], Reason.AMBIGUOUS, "")
            reading.scene.add(mention.span, open_, index in speaking)
        elif mention.kind is MentionKind.ROLE and not who.actor:
            gender = reading.role(mention.span.of(doc.text)).gender
            reading.scene.add_stranger(mention.span, gender, index in speaking)
    return reading


def resolve(reading: Reading, mention: Mention, index: int = -1) -> Resolution:
    """Return who a mention is; what stands before it in the text has been read."""
    text = mention.span.of(reading.doc.text)
    if mention.kind is MentionKind.PERSON:
        return _named(reading, mention, index)
    if mention.kind is MentionKind.PRONOUN:
        if text.casefold() == "it" and index in reading.speaking:
            return taken_up.speaker(reading, mention) or as_written(text, None)
        return _pronoun(reading, mention, text)
    if mention.kind is MentionKind.ROLE:
        return titles.titled(reading, mention, text)
    if mention.kind is MentionKind.GROUP:
        found = bodies.resolve(text, False, reading.registers)
        whose = spoken_for.side(text, reading.registers)
        found = found or taken_up.body(reading, mention.span)
        return found or as_written(text, ActorKind.GROUP, side=whose)
    named = mention.kind is MentionKind.ORGANISATION and mention.name is not None
    found = bodies.resolve(text, named, reading.registers)
    if found is None and mention.name is not None:
        found = bodies.resolve(mention.name.of(reading.doc.text), named, reading.registers)
    whole = taken_up.metonym(reading, mention.span, found) if found else None
    found = whole or taken_up.body(reading, mention.span)
    return found or as_written(text, _KINDS.get(mention.kind))


def _sides(doc: Document, title: str, registers: Registers) -> frozenset[str]:
    """Return the countries and organisations that a text names, adjectives included."""
    capital = {word for word in (*doc.words, *title.split()) if word[:1].isupper()}
    pairs = {
        f"{one} {other}"
        for one, other in zip(doc.words, doc.words[1:], strict=False)
        if one in capital and other in capital
    }
    return frozenset(side for word in capital | pairs if (side := registers.side(word)))


def _namings(reading: Reading, mentions: tuple[Mention, ...]) -> list[Naming]:
    found = []
    for index, mention in enumerate(mentions):
        if mention.kind is not MentionKind.PERSON or mention.name is None:
            continue
        title = reading.title(index)
        written = _own_name(reading, mention.name)
        name = personal(written)
        if name is None or "’s " in written or "'s " in written:
            continue
        if reading.registers.institution(written):
            continue
        if told := honorific_gender(title):
            name = replace(name, gender=told)
        role = reading.role(title) if title else None
        if role is not None and role.head in words("role_empty.en.txt"):
            equal = role.head == "counterpart"
            role, title = counterparts.office(reading, index, role) if equal else None, ""
        found.append(Naming(index, name, bare(title), role))
    return found


def _own_name(reading: Reading, span: Span) -> str:
    """Return a name less the people it is put to ("Russian Sergei Lavrov"), given name first."""
    parts = _apart(span.of(reading.doc.text)).split()
    while len(parts) > 2 and _is_no_name(parts[0], reading.registers):
        parts = parts[1:]
    turned = " ".join(reversed(parts))
    if len(parts) == 2 and reading.registers.people(turned):
        return turned
    return " ".join(parts)


def _apart(written: str) -> str:
    """Return "С.В. Лавров" for "С.В.Лавров": initials are glued to a surname in Russian."""
    initials, dot, surname = written.rpartition(".")
    glued = dot and surname.isalpha() and " " not in written and not written.isascii()
    return f"{initials}. {surname}" if glued else written


def _is_no_name(word: str, registers: Registers) -> bool:
    return bool(registers.demonym(word)) or word.casefold() in words("roles.en.txt")


def _named(reading: Reading, mention: Mention, index: int) -> Resolution:
    text = (mention.name or mention.span).of(reading.doc.text)
    if index < 0:
        return _unmentioned(reading, text)
    if index not in reading.casting.whose:
        found = bodies.resolve(text, False, reading.registers)
        return found or as_written(text, ActorKind.PERSON)
    name = personal(text)
    person = reading.casting.whose[index]
    if person is None or name is None:
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS if name else Reason.AS_WRITTEN)
    written = bare(reading.title(index))
    if written and reading.role(written).head in words("role_empty.en.txt"):
        written = ""
    if name.is_full:
        return known(person, Reason.NAMED, text, written)
    return known(person, person.reason, person.basis, written)


def _unmentioned(reading: Reading, text: str) -> Resolution:
    """Return the person of a name that no mention covers, where it is plainly a name."""
    name = personal(text)
    if name is None:
        return as_written(text, None)
    alike = reading.casting.bearers(name)
    if len(alike) == 1:
        reason = Reason.NAMED if name.is_full else alike[0].reason
        return known(alike[0], reason, alike[0].basis)
    if alike:
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS)
    if name.is_full and (given_gender(name.given[0]) or reading.registers.people(name.written)):
        stranger = reading.casting.stranger(Naming(-1, name))
        return known(stranger, Reason.NAMED, text)
    return as_written(text, None)


def _pronoun(reading: Reading, mention: Mention, text: str) -> Resolution:
    word = key(text)
    if interviews.is_answer(text):
        who = reading.answering
        return known(who, Reason.PRONOUN, who.basis) if who else as_written(text, ActorKind.PERSON)
    if word in _GENDERS:
        gender = _GENDERS[word]
        if (fronted := _fronted(reading, mention.span)) is not None:
            if not fronted.actor or fronted.kind is not ActorKind.PERSON:
                return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS)
            return replace(fronted, reason=Reason.PRONOUN, basis=fronted.name)
        may_fit = _is_somebody if word in ("he", "she") else None
        near = reading.scene.pronoun(mention.span, lambda one: _may_be(one, gender), may_fit)
        if near is not None and near.person.reason is Reason.AMBIGUOUS:
            return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS)
        if near is not None:
            if _may_be(near, gender):  # whoever was "she" once stays so
                near.person.gender = near.person.gender or gender
            return known(near.person, Reason.PRONOUN, near.span.of(reading.doc.text))
        return as_written(text, ActorKind.PERSON)
    if word == "who":
        return _relative(reading, mention.span, text)
    if word.endswith("latter"):
        last = reading.scene.latter(mention.span)
        if last is None or last.person.reason is Reason.AMBIGUOUS:
            return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS)
        return known(last.person, Reason.PRONOUN, last.span.of(reading.doc.text))
    return as_written(text, None)


def _fronted(reading: Reading, span: Span) -> Resolution | None:
    """Return whom "As for S, he ..." puts first; None where no person stands there."""
    doc = reading.doc
    here = doc.tokens_in(span).start
    first = doc.tokens_in(doc.sentences[doc.token_sentence[here]]).start
    if doc.lower[first : first + 2] not in (("as", "for"), ("as", "to")) or not here:
        return None
    index = min(reading.before(span.start), len(reading.done)) - 1
    while index >= 0 and reading.mentions[index].span.start >= doc.starts[first]:
        mention = reading.mentions[index]  # a possessor comes after the phrase it stands in
        person = mention.kind in (MentionKind.PERSON, MentionKind.ROLE)
        if person and mention.span.end == doc.ends[here - 2] and doc.words[here - 1] == ",":
            return reading.done[index]
        index -= 1
    return None


def _may_be(met: Appearance, gender: str) -> bool:
    """Tell whether "he" or "she" may be a person met; a silent unknown may be no person."""
    person = met.person
    if person.gender:
        return person.gender == gender
    if person.reason is Reason.AMBIGUOUS:
        return True
    return bool(person.terms) or (met.speaks and met.subject)


def _is_somebody(met: Appearance) -> bool:
    """Tell whether a silent unknown is a person after all: by a title, or by what he does."""
    full = any(name.is_full for name in met.person.names)
    told = (met.company and full) or bool(met.person.roles)
    return not met.person.gender and met.subject and told


def _relative(reading: Reading, span: Span, text: str) -> Resolution:
    """Return whom "who" means: the person that ends right before it, over a comma."""
    index = reading.before(span.start) - 1
    if 0 <= index < len(reading.done):
        who = reading.done[index]
        gap = span.start - reading.mentions[index].span.end
        if 0 < gap <= 2 and who.actor:
            return replace(who, reason=Reason.PRONOUN, basis=who.name)
    return as_written(text, ActorKind.PERSON)
