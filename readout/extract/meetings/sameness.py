"""Two drafts of an article in; whether they tell of one meeting out.

Kind, status, day, place and parties must agree, each as far as both tell it.
"""

from readout.extract.meetings.drafts import Draft
from readout.extract.meetings.lexicon import Frame
from readout.extract.meetings.triggers import Reference
from readout.records import Level, Place, Precision, Status, When

#: What two sides sit in: a press conference, a signing or a call is an event of its own beside it.
SITTING = frozenset(("talks", "visit", "summit", "session", "conference", "consultations"))
#: Characters, some six sentences: how far behind a meeting its guests are named.
REACH = 1500
_SPOTS = frozenset((Level.SITE, Level.CITY))
_LONG = frozenset((Precision.MONTH, Precision.YEAR))
_BESIDE = 0.4  # degrees of latitude, some 45 km: from a town to its air base
_TOOK_PLACE = frozenset((Status.HELD, Status.ONGOING, Status.REPORTED))


def tells_again(former: Draft, draft: Draft) -> bool:
    if not kinds_agree(former, draft) or not settings_agree(former, draft):
        return False
    undated = former.when.precision is Precision.NONE and draft.when.precision in _LONG
    if draft.earlier and not former.earlier and undated:
        return False  # "A met B. They had met in May."
    shared = former.keys & draft.keys
    if former.telling.rule == "joined" and former.sentences[-1] == draft.sentences[0] and shared:
        return True  # "A joined B for a meeting with C"
    if Reference.ANCHOR in (former.telling.reference, draft.telling.reference):
        return _anchors(former, draft)
    if draft.telling.reference in (Reference.WEAK, Reference.STRONG):
        return shared == draft.keys
    if not statuses_agree(former, draft):
        return False
    nested = shared in (former.keys, draft.keys)
    if Reference.OPEN in (former.telling.reference, draft.telling.reference) and shared:
        one, other = former.telling.found.trigger.kind, draft.telling.found.trigger.kind
        return nested and one == other
    if former.sentences[-1] == draft.sentences[0]:
        return nested and bool(shared)
    return nested and (len(shared) >= 2 or former.keys == draft.keys)


def _anchors(former: Draft, draft: Draft) -> bool:
    """Tell whether an event without parties is one told before, or is named by the next telling."""
    one, other = former.telling.found.trigger.kind, draft.telling.found.trigger.kind
    placed_ = draft.place is None or former.place is not None
    return one == other and placed_ and statuses_agree(former, draft)


def kinds_agree(former: Draft, draft: Draft) -> bool:
    one, other = former.telling.found.trigger.kind, draft.telling.found.trigger.kind
    if one != other and "visit" in (one, other) and draft.sentences[0] != former.sentences[0]:
        # What a traveller does on later days or in other rooms stays apart from the visit.
        same = former.keys == draft.keys and len(draft.keys) > 1
        return same and {one, other} <= SITTING
    if draft.telling.rule == f"{Frame.VISIT}-aside" and one != other:
        return False  # "talks with B, with whom he visited the base in May"
    if one == "call" and _is_of_call(former, draft):
        return True
    return one == other or (one in SITTING and other in SITTING)


def _is_of_call(call: Draft, draft: Draft) -> bool:
    """ "The call between A and B ... A spoke today with B": words alone, of the same two."""
    spoken = draft.telling.found.trigger.frame in (Frame.CONFER, Frame.DISCUSS)
    near = draft.sentences[0].start - call.sentences[-1].end < REACH
    return spoken and near and draft.place is None and call.keys == draft.keys


def statuses_agree(former: Draft, draft: Draft) -> bool:
    return former.status is draft.status or {former.status, draft.status} <= _TOOK_PLACE


def settings_agree(former: Draft, draft: Draft) -> bool:
    if apart(former.when, draft.when):
        return False
    if former.place is None or draft.place is None:
        return True
    here, there = former.place.place, draft.place.place
    if here is None or there is None or here.id == there.id:
        return True
    if former.place.level is draft.place.level or here.country != there.country:
        return False
    spots = {former.place.level, draft.place.level} <= _SPOTS
    return not spots or _near(here, there)


def _near(here: Place, there: Place) -> bool:
    """Tell whether a site lies in or beside a town."""
    if None in (here.latitude, here.longitude, there.latitude, there.longitude):
        return True
    north = abs((here.latitude or 0) - (there.latitude or 0))
    east = abs((here.longitude or 0) - (there.longitude or 0))
    return north < _BESIDE and east < 2 * _BESIDE


def apart(one: When, other: When) -> bool:
    """Tell whether two times, both known, share no day."""
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.start > other.end or other.start > one.end
