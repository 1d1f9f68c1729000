"""A title without a name in; who holds it, by the text first and by the register then, out."""

from dataclasses import replace

from readout import limits
from readout.extract.people.cast import Person
from readout.extract.people.incumbents import holder, year_told
from readout.extract.people.reading import Reading, as_written, bare, known
from readout.extract.people.roles import Role
from readout.extract.wordlists import rows, words
from readout.records import ActorKind, Mention, MentionKind, Reason, Resolution, Span

_LONGER = 5  # words: "minister | of foreign and European affairs"
_RECENT = 20  # mentions back that called somebody a counterpart
_INDEFINITE = frozenset("a an another one some any every each no several many most".split())


def titled(reading: Reading, mention: Mention, text: str) -> Resolution:
    text = _longer(reading, mention, text)
    role = reading.role(text)
    if text.split()[0].casefold() in _INDEFINITE or _of_another(reading, mention.span):
        return as_written(text, ActorKind.PERSON, side=role.side)
    if role.head == "counterpart":
        return _counterpart(reading, mention.span, role, text)
    if role.possessor or role.head in words("role_empty.en.txt"):
        return as_written(text, ActorKind.PERSON, side=role.side)
    now = _in_office(reading, mention.span, role, text)
    then = year_told(reading, mention.span) if role.side and role.offices else None
    if then is None or (role.past and not role.then):
        return now
    told = holder(reading, role, text, Reason.OFFICE, then)
    if role.then or told.actor == now.actor:
        return told
    # "In 2008 the Polish minister said": of then, or of today and speaking of then?
    return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS, role.side)


def _in_office(reading: Reading, span: Span, role: Role, text: str) -> Resolution:
    """Return who holds the office in the article's time, by the text or by the register."""
    fitting = reading.fitting(role, fits_role)
    called = [one for one in fitting if role.head in one.heads]
    fitting = called or fitting  # "the Secretary" is no minister where somebody is a secretary
    if len(fitting) == 1 and (role.side or _met(reading, fitting[0], span)):
        return known(fitting[0], Reason.OFFICE_IN_TEXT, text, bare(text))
    if fitting:
        near = reading.scene.nearest(span, lambda one: one in fitting)
        if near is not None:
            return known(near.person, Reason.OFFICE_IN_TEXT, text, bare(text))
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS, role.side)
    if role.offices and not role.past:
        return holder(reading, role, text, Reason.OFFICE)
    return as_written(text, ActorKind.PERSON, side=role.side)


def of_side(reading: Reading, text: str, side: str) -> Resolution:
    """Return who holds the office of a title whose country the words beside it tell.

    "The Polish prime minister and president": the president is Poland's.
    """
    role = replace(reading.role(text), side=side)
    if not role.offices or role.past:
        return as_written(text, ActorKind.PERSON, side=side)
    fitting = reading.fitting(role, fits_role)
    if len(fitting) == 1:
        return known(fitting[0], Reason.OFFICE_IN_TEXT, text, bare(text))
    if fitting:
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS, side)
    return holder(reading, role, text, Reason.OFFICE)


def opposite(reading: Reading, text: str, own: Resolution) -> Resolution:
    """Return the holder, on the side that `text` names, of the office of `own`.

    For "the US president received his Romanian counterpart", where no name stands.
    """
    side = reading.role(text).side
    offices = reading.role(own.role).offices
    if not offices:
        terms = reading.registers.terms(own.actor, reading.period.start, reading.period.end)
        offices = frozenset(term.office for term in terms)
    if not side or side == own.side or not offices:
        return as_written(text, ActorKind.PERSON, side=side)
    role = Role(offices, side)
    fitting = reading.fitting(role, fits_role)
    if len(fitting) == 1:
        return known(fitting[0], Reason.COUNTERPART, text)
    if fitting:
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS, side)
    return holder(reading, role, text, Reason.COUNTERPART)


def _longer(reading: Reading, mention: Mention, text: str) -> str:
    """Return a title with the words after it that belong to it.

    "head of Kremlin | diplomacy", "the Polish minister | of foreign affairs": nouns that no mention
    takes in.
    """
    doc = reading.doc
    stop = doc.tokens_in(mention.span).stop
    after = doc.words[stop : stop + _LONGER]
    ends = (n for n, word in enumerate(after) if not word.isalpha() or _is_next(after[n:]))
    size = next(ends, len(after))
    for last in range(stop + size - 1, stop - 1, -1):
        if not reading.registers.ends_title(doc.lower[last]):
            continue
        longer = doc.text[mention.span.start : doc.ends[last]]
        if "\n" not in longer and reading.role(longer).offices:
            return longer
    return text


def _is_next(after: tuple[str, ...]) -> bool:
    """Tell whether another phrase begins: "the president | and the defence minister"."""
    return after[0] == "and" and after[1:2] != () and after[1] in words("determiners.en.txt")


def _of_another(reading: Reading, span: Span) -> bool:
    """Tell whether the word before makes a title another's: "the designated | Polish premier"."""
    at = reading.doc.tokens_in(span).start
    if not at or reading.doc.lower[at] in words("role_openers.en.txt"):
        return False
    before = reading.doc.lower[at - 1]
    return before in words("role_past.en.txt") or before in words("role_deputies.en.txt")


def _met(reading: Reading, person: Person, span: Span) -> bool:
    return reading.scene.nearest(span, lambda one: one is person) is not None


def _counterpart(reading: Reading, span: Span, role: Role, text: str) -> Resolution:
    """Return the holder of the same office on the other side, in the text or in the register."""
    told = _called_counterpart(reading, span, role)
    if told is not None:
        return known(told, Reason.COUNTERPART, text)
    near = reading.scene.pronoun(span, lambda one: bool(one.person.offices))
    if near is None:
        return as_written(text, ActorKind.PERSON, side=role.side)
    own = near.person
    others = [
        one
        for one in reading.cast[: limits.TITLED]
        if one is not own
        and one.offices & own.offices
        and one.side != own.side
        and role.side in ("", one.side)
    ]
    if len(others) == 1:
        return known(others[0], Reason.COUNTERPART, text)
    offices = frozenset(term.office for term in own.terms) or own.offices
    if others or not role.side or role.side == own.side:
        reason = Reason.AMBIGUOUS if others else Reason.AS_WRITTEN
        return as_written(text, ActorKind.PERSON, reason, role.side)
    return holder(reading, Role(offices, role.side), text, Reason.COUNTERPART)


def _called_counterpart(reading: Reading, span: Span, role: Role) -> Person | None:
    """Return whom the text has just called a counterpart: "his counterpart, Eva Sedlak".

    Only while the talk is of the two: whoever was prominent last stands beside that name.
    """
    near = reading.scene.pronoun(span, lambda one: True)
    if near is None:
        return None
    stop = min(reading.before(span.start), len(reading.done))
    for index in range(stop - 1, max(stop - _RECENT, 0) - 1, -1):
        person = reading.person_of(reading.done[index])
        if person is None or not _title_beside(reading, index).endswith("counterpart"):
            continue
        tokens = reading.doc.tokens_in(reading.mentions[index].span)
        at = reading.doc.token_sentence[tokens.start]
        there = near.sentence == at or reading.scene.is_met(near.person, at)
        fits = there and near.person is not person and role.side in ("", person.side)
        return person if fits else None
    return None


def _title_beside(reading: Reading, index: int) -> str:
    """Return the title of a person: in the mention itself, or right before it over a comma."""
    one, text = reading.mentions[index], reading.doc.text
    if one.role is not None:
        return one.role.of(text)
    for before in reversed(reading.mentions[max(index - 2, 0) : index]):  # "her" may lie between
        if before.kind is MentionKind.ROLE and text[before.span.end : one.span.start] == ", ":
            return before.span.of(text)
    return ""


def fits_role(person: Person, role: Role) -> bool:
    """Tell whether a person of the text may be meant by a title."""
    if (
        role.side
        and person.side != role.side
        and all(one.side != role.side for one in person.roles)
    ):
        return False
    if role.gender and person.gender not in ("", role.gender):
        return False
    if role.past:
        return any(one.past and one.offices & role.offices for one in person.roles)
    common = role.is_bare and role.head in words("common_roles.en.txt")
    if role.offices and not (common and role.head in person.heads):
        return bool(person.offices & role.offices)
    if role.is_bare and role.head == "minister" and _is_premier(person):
        return False
    if role.rest:
        return any(one.head == role.head and role.rest <= one.rest for one in person.roles)
    return role.head in person.heads or bool(person.offices & _class(role.head))


def _is_premier(person: Person) -> bool:
    """Tell whether somebody is a minister only as "prime minister": "the minister" is another."""
    told = [one.offices for one in person.roles if one.head == "minister" and not one.past]
    return bool(told) and all(offices == frozenset(("prime minister",)) for offices in told)


def _class(head: str) -> frozenset[str]:
    for row in rows("role_classes.en.tsv"):
        if row[0] == head:
            return frozenset(row[1].split("|"))
    return frozenset()
