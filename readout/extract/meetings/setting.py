"""A told meeting in its clause in; the place that the sentence gives it out.

A place counts where a preposition puts something there ("in Minsk", "at the talks in Minsk"); the
place of a topic ("the war in Syria") is not the meeting's, nor is a demonym or a part of a title.
"""

from collections.abc import Sequence

from readout.extract.document import Document
from readout.extract.meetings import towns as meeting_towns
from readout.extract.meetings.clause import Clause, Phrase
from readout.extract.meetings.days import begins_anew
from readout.extract.meetings.insertions import is_of_meeting, parted
from readout.extract.meetings.lexicon import Frame, nouns, words
from readout.extract.meetings.lists import is_before_noun
from readout.extract.meetings.triggers import Telling
from readout.records import Level, MentionKind, PlaceMention

#: Levels of places, the finest first.
FINENESS = {Level.SITE: 0, Level.CITY: 1, Level.REGION: 2, Level.FEATURE: 3, Level.COUNTRY: 4}
_HOLDERS = frozenset(
    (MentionKind.PERSON, MentionKind.ROLE, MentionKind.GROUP, MentionKind.ORGANISATION)
)
_ABOUT = frozenset((Frame.DISCUSS, Frame.RAISE, Frame.BRIEF))
_AT = frozenset(("at", "to", "from", "visited"))
_OPENED = 6  # tokens of what is opened, between the ceremony and its place
_REACH = 40  # tokens: how far behind its trigger a place may stand
_DATELINE = 14  # tokens: "MINSK, Belarus, 16 May (BelTA) -"


def place_of(
    clause: Clause, telling: Telling, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """Return the place of a meeting among the places of its sentence, or None."""
    if telling.found.trigger.kind == "call":
        return None
    last = telling.found.last
    known: list[tuple[bool, bool, int, PlaceMention]] = []
    for place in places:
        token = clause.doc.tokens_in(place.span)[0]
        if telling.destination == token or _names_gathering(clause, telling, place):
            return _finer(clause, place, places)
        if _is_where(clause, place, last):
            known.append((not _is_spot(place), True, last - token, place))
            continue
        if place.adjective or _parted(clause, last, token) or _is_said(clause, token, last):
            continue
        about = telling.found.trigger.frame in _ABOUT and token > last
        if about and clause.word(token - 2) in nouns():
            continue  # "discussed the summit in Minsk"
        if token < last and parted(clause, last, token):
            continue  # "A, who had been to Minsk, met B"
        if _is_owner(clause, place) and _finer(clause, place, places) is place:
            continue  # "at Poland's request"
        firm = _is_setting(clause, token, place.level, telling.parties)
        firm = firm or _is_welcome(clause, telling, token) or _is_opened(clause, telling, token)
        firm = firm or (_is_dated(clause, place) and _is_closing(clause, place, token))
        if firm or _is_closing(clause, place, token):
            known.append((not firm, token <= last, abs(token - last), place))
    nearest = min(known, key=lambda found: found[:3], default=None)
    return None if nearest is None else _finer(clause, nearest[3], places)


def dateline(doc: Document, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the place that an article is dated from: "MINSK, 16 May (BelTA) - ...", or None."""
    openings = {paragraph.start for paragraph in doc.paragraphs[:4]}
    for place in places[:6]:
        if place.span.start not in openings or place.adjective:
            continue
        tokens = doc.tokens_in(place.span)
        behind = doc.lower[tokens[-1] + 1 : tokens[-1] + 1 + _DATELINE]
        marks = [at for at, word in enumerate(behind) if word in words("dateline-mark")]
        capitals = place.span.of(doc.text).isupper()
        if marks and (marks[0] == 0 or capitals or "(" in behind[: marks[0]]):
            return place
        if capitals and behind[:1] in ((",",), ("(",)):
            return place
    towns = (meeting_towns.opening(doc, start) for start in sorted(openings))
    return next((town for town in towns if town is not None), None)


def last_setting(clause: Clause, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the last place in a sentence that a preposition makes a setting, or None."""
    for place in reversed(places):
        token = clause.doc.tokens_in(place.span)[0]
        if place.adjective or clause.word(token - 1) == "to":
            continue
        if clause.word(token - 2) in words("topic") and clause.word(token - 4) not in _AT:
            continue  # "discussed the base in Redzikowo"; but "spoke at the base in Redzikowo"
        said = clause.word(token - 1) in ("in", "at") and clause.word(token - 2) in words("saying")
        if said or _is_setting(clause, token, place.level):
            return _finer(clause, place, places)
    return None


def _is_setting(clause: Clause, token: int, level: Level, parties: tuple[Phrase, ...] = ()) -> bool:
    phrase = clause.phrase_at(token)
    if phrase is not None and phrase.mention.kind in _HOLDERS and phrase.first < token:
        inside = range(phrase.first, token)
        lone = clause.word(phrase.first) in ("the", "a") and token - phrase.first == 1
        seen = any(clause.word(at) == "at" for at in inside)  # "his host at the White House"
        if not (lone or seen) or level not in (Level.SITE, Level.CITY):
            return False
    if level not in (Level.SITE, Level.CITY) and is_before_noun(clause, token + 1):
        return False  # "to an EU state"
    at = token - 1
    while at >= clause.first and token - at < 7 and clause.word(at) in words("before-place"):
        at -= 1
    if clause.word(at) == "to":
        return clause.word(at - 1) in words("journey-word")
    if clause.word(at) not in words("place-preposition"):
        return False
    if clause.word(at) == "on" and level is Level.COUNTRY:
        return False  # "the conference on Syria"
    if clause.word(at) == "at" and clause.word(at - 1) not in words("topic"):
        return True
    if at == clause.first:
        return True
    phrase = clause.phrase_at(at - 1)
    if phrase is not None and phrase not in parties and level not in (Level.SITE, Level.CITY):
        return False  # "to discuss the fight against rebels in Syria"
    return _puts(clause, at - 1)


def _is_spot(place: PlaceMention) -> bool:
    return place.level in (Level.SITE, Level.CITY)


def _is_where(clause: Clause, place: PlaceMention, trigger: int) -> bool:
    """Geneva in "flew to Geneva on Monday, where he met B"."""
    at = clause.doc.tokens_in(place.span)[-1] + 1
    while at in clause.timed or clause.word(at) == "on":
        at += 1
    if place.adjective or clause.word(at) != "," or clause.word(at + 1) != "where":
        return False
    behind = range(at + 2, trigger)
    return at + 1 < trigger and not any(clause.word(one) in words("break") for one in behind)


def _names_gathering(clause: Clause, telling: Telling, place: PlaceMention) -> bool:
    """Munich in "the Munich conference"."""
    beside = clause.doc.tokens_in(place.span)[-1] + 1 == telling.found.opening
    town = place.level in (Level.SITE, Level.CITY) and not place.adjective
    return town and beside and telling.found.trigger.frame is Frame.GATHERING


def _is_closing(clause: Clause, place: PlaceMention, token: int) -> bool:
    """Minsk in "signed an agreement on trade in Minsk.": a town that ends its clause.

    Weaker than a setting; the place of a war, a base or an election stays the topic's.
    """
    if place.level not in (Level.SITE, Level.CITY) or clause.phrase_at(token - 1) is not None:
        return False
    at = token - 1
    while clause.word(at) in words("before-place"):
        at -= 1
    if clause.word(at) not in ("in", "at") or clause.word(at - 1) in words("topic"):
        return False
    after = clause.doc.tokens_in(place.span)[-1] + 1
    closed = clause.word(after) in ("", ",", ".", ";", "and") or after in clause.timed
    return closed or _is_dated(clause, place)


def _is_dated(clause: Clause, place: PlaceMention) -> bool:
    """Warsaw in "in Warsaw on Wednesday", "in Warsaw in May": place and day of one event."""
    after = clause.doc.tokens_in(place.span)[-1] + 1
    month = clause.word(after) == "in" and after + 1 in clause.timed
    day = clause.word(after) == "on" and after + 1 in clause.timed
    return after in clause.timed or day or month


def _is_owner(clause: Clause, place: PlaceMention) -> bool:
    return clause.word(clause.doc.tokens_in(place.span)[-1] + 1) in ("'s", "’s", "'", "’")


def _is_welcome(clause: Clause, telling: Telling, token: int) -> bool:
    """Vienna in "welcomed B to Vienna"."""
    at = token - (2 if clause.word(token - 1) == "the" else 1)
    if telling.found.trigger.frame not in (Frame.WELCOME, Frame.HOST) or clause.word(at) != "to":
        return False
    return any(party.last == at - 1 for party in telling.parties)


def _is_opened(clause: Clause, telling: Telling, token: int) -> bool:
    """Deveselu in "the inauguration of the site at Deveselu": what is opened stands there.

    And in "switched on the shield in Deveselu, in a ceremony".
    """
    found = telling.found
    if found.trigger.kind != "ceremony" or clause.word(token - 1) not in ("at", "in"):
        return False
    held_in = (clause.word(found.opening - 2), clause.word(found.opening - 1))
    ahead = token < found.opening and held_in in (("in", "a"), ("at", "a"))
    return ahead or found.last < token <= found.last + 2 * _OPENED


def _is_said(clause: Clause, token: int, trigger: int) -> bool:
    """Tell whether a place stands in the words said: "It will stand at B, A said after talks"."""
    if token > trigger or token - 2 <= clause.first:
        return False
    return any(
        clause.word(at) == "," and _says(clause, at + 1, trigger) for at in range(token, trigger)
    )


def _says(clause: Clause, token: int, trigger: int) -> bool:
    """Tell whether somebody says, between a comma and a trigger, what stands before."""
    for at in range(token, trigger):
        if clause.word(at) in (",", ";"):
            return False
        if clause.word(at) in words("saying"):
            return True
    return False


def _parted(clause: Clause, trigger: int, token: int) -> bool:
    """Tell whether another clause begins between a trigger and a place behind it."""
    between = range(trigger + 1, token)
    if len(between) > _REACH:
        return True
    anew = (at for at in between if clause.word(at) in words("other-clause"))
    if not all(is_of_meeting(clause, at) for at in anew):
        return True
    return any(begins_anew(clause, at) for at in between)


def _puts(clause: Clause, token: int) -> bool:
    """Tell whether "in" behind a token says where the meeting is, not where the war is."""
    word = clause.word(token)
    return (
        clause.phrase_at(token) is not None
        or token in clause.timed
        or word in words("venue")
        or word in words("setting-verb")
        or word.endswith("ly")
        or not word.isalpha()
    )


def _finer(clause: Clause, place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    """The town in "Bulgaria's Varna"; the places of a pair stand side by side."""
    last = clause.doc.tokens_in(place.span)[-1]
    for other in places:
        first = clause.doc.tokens_in(other.span)[0]
        beside = first == last + 2 and clause.word(last + 1) in ("'s", "’s")
        if beside and not other.adjective and FINENESS[other.level] < FINENESS[place.level]:
            return other
    return place
