"""A told meeting in its clause in; the day that the sentence gives it out.

A time belongs to the meeting unless it is that of the saying ("said on Monday"), of another clause,
or of what another noun names ("the 2008 summit").
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from readout.extract import datelines
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.insertions import is_of_meeting, parted
from readout.extract.meetings.lexicon import Form, words
from readout.extract.meetings.triggers import Found, Telling
from readout.records import Precision, Span, Status, TimeMention, When

_OTHER = frozenset("after before because although though until once if whereas".split())
_REACH = 40  # tokens: how far behind its trigger another clause may begin
_JOINED = frozenset(("and", "to", "until", "till", "through", "-", "–"))
_LONGEST_STAY = timedelta(days=14)
_BESIDE = 2  # tokens from "met" to the year in "met in 2007"
_OWN_DAY = frozenset((Precision.DAY, Precision.DAYS))


def day_of(
    clause: Clause, telling: Telling, times: Sequence[TimeMention], printed: date | None
) -> When:
    """Return the nearest day, else the nearest vaguer time, of a meeting in its sentence.

    What a past verb tells of was not after the article: "will meet in June, having met in May".
    """
    told = datelines.body(clause.doc, clause.first) if _opens(clause) else clause.first
    known: list[tuple[bool, int, When]] = []
    former: list[tuple[bool, int, When]] = []
    for time in times:
        tokens = clause.doc.tokens_in(time.span)
        if time.when.start is None or time.type not in ("DATE", "TIME") or not tokens:
            continue
        if not _belongs(clause, tokens, telling.found) or parted(
            clause, telling.found.first, tokens[0]
        ):
            continue
        if telling.status is Status.CANCELLED and _is_of_calling_off(clause, telling, tokens):
            continue
        if time.when.precision is Precision.YEAR and not _dates(clause, telling, tokens[0]):
            continue  # "the open-door policy of the 2008 summit"
        if _is_before_it(clause, telling, tokens) or _is_too_late(clause, telling, time, printed):
            continue
        behind = tokens[0] > telling.found.last
        apart = tokens[0] - telling.found.last if behind else telling.found.first - tokens[-1]
        other = not behind and _is_joined(clause, tokens[-1] + 1, telling.found.first)
        whose = former if other or tokens[0] < told else known
        vague = time.when.precision not in _OWN_DAY and not (behind and apart <= _BESIDE)
        whose.append((vague, apart, time.when))
    if not (known or former):
        return When()
    return _through(clause, min(known or former, key=lambda found: found[:2])[2], times)


def _through(clause: Clause, when: When, times: Sequence[TimeMention]) -> When:
    """Return both days of "on Thursday and Friday", "from 3 to 14 May" where one is chosen."""
    days = [time.when for time in times if time.when.precision is Precision.DAY]
    for one, other in pairwise(days):
        if when not in (one, other) or one.phrase is None or other.phrase is None:
            continue
        gap = clause.doc.tokens_in(Span(one.phrase.end, other.phrase.start))
        between = " ".join(clause.word(at) for at in gap)
        if between not in _JOINED or one.start is None or other.end is None:
            continue
        if timedelta(0) < other.end - one.start <= _LONGEST_STAY:
            start, end = one.phrase.start, other.phrase.end
            return When(one.start, other.end, Precision.DAYS, Span(start, end))
    return when


def _opens(clause: Clause) -> bool:
    """Tell whether a sentence opens its paragraph, where a dateline may stand."""
    first = clause.first
    return not first or clause.doc.token_paragraph[first - 1] != clause.doc.token_paragraph[first]


def _is_joined(clause: Clause, start: int, trigger: int) -> bool:
    """ "Flew to Minsk on Sunday and met B on Monday": the first day is that of the first verb."""
    return any(clause.word(at) in ("and", "then") for at in range(start, min(start + 2, trigger)))


def in_tense(when: When, status: Status, text: str, printed: date | None) -> When:
    """Return a weekday on the side of the article's day that the status tells of.

    "will meet on Friday" is the next one, "met on Friday" the last; other days stay as they are.
    """
    if printed is None or when.start is None:
        return when
    if not is_weekday(when, text):
        return when
    week = timedelta(days=7)
    past = status in (Status.HELD, Status.REPORTED, Status.DENIED)
    if status is Status.PLANNED and printed - week <= when.start < printed:
        return moved(when, when.start + week)
    if past and printed < when.start <= printed + week:
        return moved(when, when.start - week)
    return when


def moved(when: When, day: date) -> When:
    """Return what a phrase means when it begins on another day."""
    length = when.end - when.start if when.start and when.end else timedelta(0)
    return replace(when, start=day, end=day + length)


def is_weekday(when: When, text: str) -> bool:
    """Tell whether a day is known as "Friday" or "on Friday" alone: the tense says which one.

    So it does of "Thursday and Friday".
    """
    if when.phrase is None or when.precision not in _OWN_DAY:
        return False
    bare = when.phrase.of(text).casefold().removeprefix("on ").split(" and ")
    return all(part.strip() in words("weekday") for part in bare)


def _is_too_late(clause: Clause, telling: Telling, time: TimeMention, printed: date | None) -> bool:
    past = telling.found.trigger.forms & {Form.PAST, Form.PARTICIPLE}
    if not past or telling.status is not Status.HELD or printed is None or time.when.start is None:
        return False
    return time.when.start > printed and not is_weekday(time.when, clause.doc.text)


def begins_anew(clause: Clause, token: int) -> bool:
    """ "met A in Minsk, and on Friday soldiers near Brest": another day, another place."""
    if (clause.word(token), clause.word(token + 1)) != (",", "and"):
        return False
    at = token + 2 + (clause.word(token + 2) == "on")
    return at in clause.timed


def _is_of_calling_off(clause: Clause, telling: Telling, tokens: range) -> bool:
    """ "On Monday scrapped a summit planned for June", "the talks were cancelled on Monday"."""
    if Form.NOUN not in telling.found.trigger.forms:
        return False
    opening = telling.found.opening
    if tokens[0] < opening:
        between = range(tokens[-1] + 1, opening)
        return any(_calls_off(clause, at) for at in between)
    at = tokens[0] - (2 if clause.word(tokens[0] - 1) == "on" else 1)
    return _calls_off(clause, at) or _calls_off(clause, at - 1)


def _calls_off(clause: Clause, token: int) -> bool:
    pair = f"{clause.word(token)} {clause.word(token + 1)}"
    return clause.word(token) in words("cancelled") or pair in words("called-off")


def _is_of_another(clause: Clause, last: int, token: int) -> bool:
    """ "Met B after the treaty was signed in May", "met B and said that work begins in May"."""
    for at in range(last + 1, min(token, last + _REACH)):
        word = clause.word(at)
        if clause.phrase_at(at) is not None:
            continue
        if word in _OTHER and any(_is_told(clause, step) for step in range(at + 1, token)):
            return True
        if word in ("that", "which") and at > last + 1 and not is_of_meeting(clause, at):
            return True
    return False


def _is_told(clause: Clause, token: int) -> bool:
    word = clause.word(token)
    return clause.phrase_at(token) is None and (
        word in words("auxiliary") or word in words("irregular") or word.endswith(("ed", "ing"))
    )


def _dates(clause: Clause, telling: Telling, token: int) -> bool:
    """ "Met A in 2014", "a 2014 meeting"; not "visited A after a treaty due in 2018"."""
    if clause.word(token - 1) != "in":
        return telling.found.opening - 1 <= token < telling.found.first
    between = range(telling.found.last + 1, token)
    return not any(
        clause.word(at) == "," or clause.word(at) in words("other-clause") for at in between
    )


def _is_before_it(clause: Clause, telling: Telling, tokens: range) -> bool:
    """ "After the council had sat on Monday, A met B": the day is of what came before."""
    if clause.word(clause.first) not in ("after", "when", "as", "while", "since", "once"):
        return False
    subject = [party.first for party in telling.parties if party.first < telling.found.first]
    if not subject or tokens[-1] > subject[0] or telling.found.first < subject[0]:
        return False
    fronted = range(tokens[-1] + 1, subject[0])
    verbs = range(clause.first + 1, tokens[0])
    told = any(clause.word(at) in words("past-auxiliary") for at in verbs)
    return told and any(clause.word(at) == "," for at in fronted)


def _belongs(clause: Clause, tokens: range, found: Found) -> bool:
    """Tell whether a time is the event's: not "said on Monday", "Monday's poll", "since May".

    But "said on Monday after a meeting with B" is the meeting's as well.
    """
    trigger = found.first
    if any(begins_anew(clause, step) for step in range(trigger, min(tokens[0], trigger + _REACH))):
        return False
    if _is_of_another(clause, found.last, tokens[0]):
        return False
    at = tokens[0] - 1
    while clause.word(at) in ("on", "late", "earlier", "in", "the", "early", "of", "a"):
        at -= 1
    if _is_of_telling(clause, tokens[-1], found.opening):
        return False
    if clause.word(tokens[-1] + 1) in ("'s", "’s"):
        # "Thursday's talks", "next week's EU summit", not "Thursday's poll"
        named = range(tokens[-1] + 2, found.opening)
        return len(named) <= _BESIDE and all(clause.doc.words[at][0].isupper() for at in named)
    if clause.word(at) in words("saying"):
        return any(clause.word(step) in words("beside") for step in range(tokens[-1] + 1, trigger))
    if clause.word(at) in words("settled"):
        return False  # "the visit had been agreed in May"
    return clause.word(tokens[0] - 1) not in ("since", "until", "from", "by")


def _is_of_telling(clause: Clause, last: int, opening: int) -> bool:
    """ "On Monday denied meeting B", "on Monday said he had met B": the day of what was said.

    Not in "on Monday, he said, A met B", nor in "on Monday said after a meeting with B".
    """
    for at in range(last + 1, opening):
        told = clause.word(at) in words("saying") or clause.word(at) in words("report-denial")
        if told and clause.phrase_at(at) is None and clause.word(at + 1) != ",":
            between = range(at + 1, opening)
            return not any(clause.word(step) in words("beside") for step in between)
    return False
