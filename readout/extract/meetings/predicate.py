"""A noun of meeting in its clause in; what the verb behind it says became of the meeting out.

"The talks between A and B | are expected", "are under way", "did not take place", "fell through".
"""

from itertools import pairwise

from readout.extract.meetings.around import has, words_behind
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import words
from readout.extract.meetings.triggers import Found
from readout.records import Status

_REACH = 40  # tokens from a plan to the words that say that it came to nothing
_BEFORE = 4  # tokens in which a verb that is not meant stands before "cancel": "threatened to"
_TURN = frozenset("but though although however ; until before".split())
_BE = frozenset("is are was were be been being 's ’s 're ’re".split())
_FUTURE = frozenset("will shall would".split())
_POSSIBLE = frozenset("may might could can should must to".split())
_HAPPEN = frozenset("held take begin start resume open continue convened hosted".split())
_NEGATION = 10  # tokens from "no date" to the noun that it was not set for
_JOURNEY = 14  # tokens from the noun of a purpose back to the verb of its journey
_NOT_SAID = frozenset("would could may might should if not never n't won't".split())


def is_subject(clause: Clause, opening: int) -> bool:
    """Tell whether a noun phrase heads its clause: what stands behind it is its own verb."""
    at = opening - 1
    while clause.word(at) in words("determiner") or at in clause.timed:
        at -= 1
    before = clause.word(at)
    heads = before in words("break") or before in (",", "and", "that", "“", '"')
    return not before or (heads and before not in words("ahead"))


def status_of(clause: Clause, found: Found) -> Status | None:
    """Return what the verb of a noun that heads its clause says, or None where it says nothing."""
    behind = [word for word in words_behind(clause, found.last) if not word.endswith("ly")]
    pairs = set(pairwise(behind))
    if _is_denied(behind):
        return Status.DENIED
    if any(pair in pairs for pair in _UNDER_WAY) or has(behind, "under-way"):
        if _FUTURE & set(behind):
            return Status.PLANNED
        return Status.ONGOING if _POSSIBLE.isdisjoint(behind) else None
    if _would_happen(behind) and _is_announced(clause):
        return Status.PLANNED
    if any(one in _BE and other in words("arranged") for one, other in pairs):
        return Status.PLANNED
    if pairs & {("was", "to"), ("were", "to"), ("is", "to"), ("are", "to")}:
        return Status.PLANNED
    return None


def of_purpose(clause: Clause, opening: int) -> Status | None:
    """What the journey is for that a noun stands behind: "is in Minsk | for talks", "came for"."""
    for at in range(opening - 1, max(clause.first, opening - _JOURNEY) - 1, -1):
        word, after = clause.word(at), clause.word(at + 1)
        if word in words("cancelled") or f"{word} {after}" in words("called-off"):
            return Status.CANCELLED
        if word in ("would", "could", "may", "might"):
            return Status.PLANNED if word == "would" and _reports(clause, at) else None
        if word == "to" and after in words("journey-bare"):
            return Status.PLANNED  # "A to fly to Minsk for talks"
        if word in ("is", "are") and (after in ("in", "at") or after.endswith("ing")):
            return Status.ONGOING
        if word in words("break") and word not in words("reporting"):
            break
    return Status.HELD


def is_negated(clause: Clause, opening: int) -> bool:
    """ "No date has been set for | a meeting", "it was not planned to hold | a meeting"."""
    for at in range(opening - 1, max(clause.first, opening - _NEGATION) - 1, -1):
        if clause.word(at) in words("break") or clause.word(at) == ",":
            return False
        if clause.word(at) in ("no", "not", "never", "nothing"):
            return True
    return False


def is_held(behind: list[str]) -> bool:
    """Tell whether "were held" stands behind a noun: "no talks were held"."""
    pairs = set(pairwise(behind))
    return bool(pairs & {("was", "held"), ("were", "held"), ("been", "held")})


def is_cancelled(told: list[str]) -> bool:
    """Tell whether words in text order call something off: "was called off", "fell through"."""
    for at, word in enumerate(told):
        after = told[at + 1] if at + 1 < len(told) else ""
        known = word in words("cancelled") or word in words("called-off")
        off = known and after != "from"  # "postponed from May": it is on again
        off = off or f"{word} {after}" in words("called-off")
        if off and _NOT_SAID.isdisjoint(told[max(0, at - _BEFORE) : at]):
            return True
    return False


def is_off_later(clause: Clause, last: int) -> bool:
    """ "Was due to meet B on Thursday | but the talks were called off"."""
    end = min(clause.last, last + _REACH)
    turn = next((at for at in range(last + 1, end) if clause.word(at) in _TURN), None)
    if turn is None:
        return False
    rest = [clause.word(at) for at in range(turn, end + 1)]
    return is_cancelled(rest) or _is_denied(rest)


def _would_happen(behind: list[str]) -> bool:
    """ "Would be held", "would begin": not "would help"."""
    at = behind.index("would") + 1 if "would" in behind else len(behind)
    if behind[at : at + 1] == ["be"]:
        at += 1
    return at < len(behind) and behind[at] in _HAPPEN


def _is_announced(clause: Clause) -> bool:
    """ "Said that talks would be held", "talks would be held, he said"; not "if they agree"."""
    held = {clause.word(at) for at in range(clause.first, clause.last + 1)}
    said = held & (words("reporting-plan") - {"that"})
    return bool(said) and not held & ({"if", "unless"} | words("hope"))


def _reports(clause: Clause, token: int) -> bool:
    near = {clause.word(at) for at in range(max(clause.first, token - _REACH), token)}
    return bool(near & (words("reporting-plan") - {"that"})) and not near & words("hope")


def _is_denied(told: list[str]) -> bool:
    """ "did not take place", "has never taken place", "failed to materialise"."""
    for at, word in enumerate(told):
        if word in ("place", "materialise", "materialize", "happen", "happened"):
            before = told[max(0, at - _BEFORE) : at]
            if {"not", "never", "failed"} & set(before) or any(
                one.endswith(("n't", "n’t")) for one in before
            ):
                return not {"will", "may", "might", "could", "if"} & set(before)
    return False


_UNDER_WAY = (("under", "way"), ("taking", "place"), ("going", "on"), ("in", "progress"))
