"""A title without a name in; who holds it, by the text first and by the register then, out."""

from dataclasses import replace

from readout import limits
from readout.extract.cast import Person
from readout.extract.person_names import personal
from readout.extract.reading import Reading, as_written, bare, known
from readout.extract.registers import Holder
from readout.extract.roles import Role
from readout.extract.wordlists import rows, words
from readout.records import ActorKind, Mention, Reason, Resolution, Span

_FRESH = 200  # days for which a holder may be called new
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
    fitting = reading.fitting(role, fits_role)
    if len(fitting) == 1 and (role.side or _met(reading, fitting[0], mention.span)):
        return known(fitting[0], Reason.OFFICE_IN_TEXT, text, bare(text))
    if fitting:
        near = reading.scene.nearest(mention.span, lambda one: fits_role(one, role))
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
    """Return a title with the next word where that belongs to it: "head of Kremlin | diplomacy"."""
    after = reading.doc.tokens_in(mention.span).stop
    if after >= len(reading.doc.words) or reading.doc.starts[after] > mention.span.end + 1:
        return text
    if not reading.registers.ends_title(reading.doc.lower[after]):
        return text
    longer = f"{text} {reading.doc.words[after]}"
    return longer if reading.role(longer).offices else text


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


def holder(reading: Reading, role: Role, text: str, reason: Reason) -> Resolution:
    """Return who held an office in the article's period, from the register alone."""
    period = reading.period
    candidates: dict[str, Resolution] = {}
    found = 0
    for office in sorted(role.offices):
        if office.split()[0] in words("shared_offices.en.txt"):
            continue
        # "marshal of the Sejm" tells its country, "commander-in-chief of the armed forces" does not
        own = " of " in office and not office.islower()
        side = role.side or (reading.registers.only_side(office) if own else "")
        one = reading.registers.holder(office, side, period.start, period.end) if side else None
        found += bool(side and reading.registers.holders(office, side, period.start, period.end))
        if one is not None and not _may_be_called(reading, one, role):
            return as_written(text, ActorKind.PERSON, side=role.side)
        if one is not None:
            candidates[one.actor] = Resolution(
                one.name, one.actor, ActorKind.PERSON, bare(text), side, reason, one.basis
            )
    if len(candidates) == 1 and found == 1:
        return next(iter(candidates.values()))
    reason = Reason.AMBIGUOUS if found else Reason.AS_WRITTEN
    return as_written(text, ActorKind.PERSON, reason, role.side)


def _may_be_called(reading: Reading, one: Holder, role: Role) -> bool:
    """Tell whether a title may speak of a holder: no "spokesman" a woman, no "new" an old hand."""
    if role.fresh and (reading.period.start - one.first).days > _FRESH:
        return False
    name = personal(one.name)
    gender = reading.registers.actors[one.actor].gender or (name.gender if name else "")
    return not role.gender or gender in ("", role.gender)


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
    if role.offices:
        return bool(person.offices & role.offices)
    if role.rest:
        return any(one.head == role.head and role.rest <= one.rest for one in person.roles)
    return role.head in person.heads or bool(person.offices & _class(role.head))


def _class(head: str) -> frozenset[str]:
    for row in rows("role_classes.en.tsv"):
        if row[0] == head:
            return frozenset(row[1].split("|"))
    return frozenset()
