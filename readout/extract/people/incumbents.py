"""A role phrase and a period in; who held the office by the register out, or why nobody is told.

The period is the article's, or the year that the sentence opens with.
"""

from readout.extract.people.cast import Period
from readout.extract.people.person_names import personal
from readout.extract.people.reading import Reading, as_written, bare
from readout.extract.people.registers import Holder
from readout.extract.people.roles import Role
from readout.extract.wordlists import words
from readout.records import ActorKind, Reason, Resolution, Span

_FRESH = 200  # days for which a holder may be called new
_OPENING = 5  # tokens of "On 20 August 2008", "Back in May 2008"
_WHEN = frozenset(("in", "on", "during", "back", "early", "late"))


def holder(
    reading: Reading, role: Role, text: str, reason: Reason, then: Period | None = None
) -> Resolution:
    """Return who held an office in the article's period or in another, from the register alone.

    Of a past holder ("the then minister") only where another period is told.
    """
    period = then or reading.period
    candidates: dict[str, Holder] = {}
    found = told = 0
    for office in sorted(role.offices):
        side = _side(reading, office, role)
        if not side or (role.past and not (then and role.then)):
            continue
        span = (period.start, period.end, role.acting)
        one = reading.registers.holder(office, side, *span)
        found += bool(reading.registers.holders(office, side, *span))
        if one is not None and not _may_be_called(reading, one, role, period):
            return as_written(text, ActorKind.PERSON, side=role.side)
        if one is not None:
            candidates[one.actor] = one
            told += 1
    if len(candidates) == 1 and found == told:
        one = next(iter(candidates.values()))
        name = reading.registers.actors[one.actor].name
        return Resolution(
            name, one.actor, ActorKind.PERSON, bare(text), one.side, reason, one.basis
        )
    reason = Reason.AMBIGUOUS if found else Reason.AS_WRITTEN
    return as_written(text, ActorKind.PERSON, reason, role.side)


def year_told(reading: Reading, span: Span) -> Period | None:
    """Return the earlier year that a sentence opens with: "In 2008 | the Polish foreign minister".

    None too where the title stands before the year, and where the article has no date to compare.
    """
    doc = reading.doc
    at = doc.tokens_in(span).start
    sentence = doc.token_sentence[at] if at < len(doc.words) else -1
    if sentence < 0:
        return None
    first = doc.tokens_in(doc.sentences[sentence]).start
    if doc.lower[first] not in _WHEN:
        return None
    for word in doc.words[first + 1 : min(first + _OPENING, at)]:
        if len(word) == 4 and word.isascii() and word.isdecimal() and word[:2] in ("19", "20"):
            earlier = int(word) < reading.period.start.year
            return Period.of(word) if earlier else None
    return None


def _side(reading: Reading, office: str, role: Role) -> str:
    """Return whose office it is, "" where that is not told or several hold it at once."""
    shared = office.split()[0] in words("shared_offices.en.txt")
    if shared and office not in words("sole_offices.en.txt"):
        return ""
    # "marshal of the Sejm" tells its country, "commander-in-chief of the armed forces" does not
    own = " of " in office and not office.islower()
    return role.side or (reading.registers.only_side(office) if own else "")


def _may_be_called(reading: Reading, one: Holder, role: Role, period: Period) -> bool:
    """Tell whether a title may speak of a holder: no "spokesman" a woman, no "new" an old hand."""
    if role.fresh and (period.start - one.first).days > _FRESH:
        return False
    name = personal(one.name)
    gender = reading.registers.actors[one.actor].gender or (name.gender if name else "")
    return not role.gender or gender in ("", role.gender)
