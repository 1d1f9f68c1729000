"""Where a person of a text is met, and which of those met in a sentence stands out."""

from dataclasses import dataclass, replace

from readout.extract.people.cast import Person
from readout.records import Reason, Span


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where a person is met, by name, title or pronoun."""

    span: Span
    sentence: int
    person: Person
    speaks: bool  #: words are attributed to this phrase
    subject: bool  #: stands where a subject stands, as far as its neighbours tell
    owner: bool  #: a possessor: "Makei's plane"
    quoted: bool  #: inside quotation marks
    company: bool  #: before a verb of meeting or saying, or an age: a person, whatever the name
    acts: bool  #: right before a verb, as far as its form tells


def is_unknown(met: Appearance) -> bool:
    """Tell whether somebody with a full name acts whose gender nobody knows."""
    person = met.person
    full = any(name.is_full for name in person.names)
    return met.subject and met.acts and full and not person.gender and not person.terms


def either(found: Appearance) -> Appearance:
    return replace(found, person=Person("", "", [], Reason.AMBIGUOUS, ""))


def nobody(span: Span, sentence: int) -> Appearance:
    person = Person("", "", [], Reason.AMBIGUOUS, "")
    return Appearance(span, sentence, person, True, True, False, False, False, True)


def prominent(met: list[Appearance], alone: bool) -> Appearance | None:
    """Return the last speaker of a sentence, else its first subject, else the only one in it.

    In the pronoun's own sentence (`alone` false) an object is not taken, a lone possessor is.
    """
    speakers = [one for one in met if one.speaks]
    if speakers:
        return speakers[-1]
    subjects = [one for one in met if one.subject]
    if subjects:
        return subjects[0]
    owners = [one for one in met if one.owner]
    if owners and not alone:
        return owners[-1] if len({id(one.person) for one in met}) == 1 else None
    people = {id(one.person) for one in met}
    return met[-1] if alone and len(people) == 1 else None
