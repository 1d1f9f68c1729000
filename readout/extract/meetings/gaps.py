"""A told meeting and its article in; the place or day that the sentences around it give out.

"Lavrov is in Minsk. He met Makei": what a telling leaves open, the sentence before may say.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from readout.extract.document import Document
from readout.extract.meetings import setting
from readout.extract.meetings.clause import clause_of
from readout.extract.meetings.drafts import Draft
from readout.extract.meetings.lexicon import words
from readout.records import (
    Level,
    Mention,
    PlaceMention,
    Precision,
    Span,
    Status,
    TimeMention,
    When,
)

LONGEST = 240  #: tokens of a sentence that are read together: longer ones are lists or garbage
_Lying = TypeVar("_Lying", PlaceMention, TimeMention)
_EXISTS = frozenset("is are was were has have had will would".split())
_OPENING = 4  # tokens: "later that day", "in the afternoon"
_SAME_DAY = frozenset("minutes hours hour".split())
_LATER = 6  # tokens: "a year and a half later"


@dataclass(frozen=True)
class Gaps:
    """What the sentences of an article say around a telling."""

    doc: Document
    mentions: tuple[Mention, ...]
    starts: list[int]  #: of the mentions
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]

    def came_from(self, draft: Draft) -> bool:
        """ "A, who had arrived from Minsk after meeting B": they met before he came."""
        whole = draft.sentences[0]
        before = within(self.places, Span(whole.start, max(draft.trigger.start, whole.start)))
        tokens = (self.doc.tokens_in(place.span)[0] for place in before)
        return any(self.doc.lower[at - 1] == "from" for at in tokens if at)

    def place_before(self, draft: Draft) -> PlaceMention | None:
        """The setting of the sentence before: "Lavrov is in Minsk. He met Makei"."""
        at = bisect_left(self.doc.sentences, draft.sentences[0])
        last = self.doc.tokens_in(draft.trigger)[-1]
        if not at or draft.earlier or self.doc.lower[last + 1 : last + 2] == ("again",):
            return None  # "they met at Minsk. They met again in May"
        held = self.doc.tokens_in(self.doc.sentences[at - 1])
        if len(held) > LONGEST:
            return None
        ahead = not words("sight").isdisjoint(self.doc.lower[held.start : held.stop])
        if ahead is not (draft.status is Status.PLANNED):
            return None  # "they met in Moscow. They will meet again"
        return self._setting(at - 1)

    def day_before(self, draft: Draft) -> When:
        """The day of the sentence before: "A came on Monday. In the afternoon he met B"."""
        at = bisect_left(self.doc.sentences, draft.sentences[0])
        held = self.doc.tokens_in(draft.sentences[0])
        opening = self.doc.lower[held.start : held.start + _OPENING]
        if not at or words("same-day").isdisjoint(opening):
            return When()
        if len(self.doc.tokens_in(self.doc.sentences[at - 1])) > LONGEST:
            return When()
        told = within(self.times, self.doc.sentences[at - 1])
        days = [time.when for time in told if time.when.precision is Precision.DAY]
        return days[-1] if len(days) == 1 else When()

    def is_of_then(self, draft: Draft) -> bool:
        """ "A year later he met B": later than what was told, not in the days of the article."""
        held = self.doc.tokens_in(draft.sentences[0])
        opening = self.doc.lower[held.start : held.start + _LATER]
        return any(
            unit in words("time-unit") - _SAME_DAY
            and after in ("later", "earlier", "after", "before")
            for unit, after in pairwise(opening)
        )

    def there(self, draft: Draft) -> PlaceMention | None:
        """The setting that "there" takes up, of this sentence or one of the two before."""
        at = bisect_left(self.doc.sentences, draft.sentences[0])
        held = self.doc.tokens_in(draft.sentences[0])
        there = [token for token in held if self.doc.lower[token] == "there"]
        if not there or any(self.doc.lower[token + 1] in _EXISTS for token in there[:1]):
            return None
        for one in range(at, max(at - 3, -1), -1):
            end = self.doc.starts[there[0]] if one == at else self.doc.sentences[one].end
            found = self._setting(one, end) or self._town(one, end)
            if found is None and one == at:
                found = self._goal(one, end)
            if found is not None:
                return found
        return None

    def _town(self, sentence: int, end: int) -> PlaceMention | None:
        """The last town of a sentence, said of it what may be: "The answer came from Minsk"."""
        near = within(self.places, Span(self.doc.sentences[sentence].start, end))
        towns = (place for place in reversed(near) if place.level in (Level.CITY, Level.SITE))
        return next((place for place in towns if self._hangs(place)), None)

    def _goal(self, sentence: int, end: int) -> PlaceMention | None:
        """The country of "flew to Poland on Sunday and met B | there", or None."""
        near = within(self.places, Span(self.doc.sentences[sentence].start, end))
        return next((place for place in reversed(near) if self._hangs(place)), None)

    def _hangs(self, place: PlaceMention) -> bool:
        """Tell whether a preposition stands before a place: "from Minsk", not "the group Hamas"."""
        token = self.doc.tokens_in(place.span)[0] - 1
        if token > 0 and self.doc.lower[token] == "the":
            token -= 1
        return not place.adjective and token >= 0 and self.doc.lower[token] in words("preposition")

    def _setting(self, sentence: int, end: int = 0) -> PlaceMention | None:
        whole = self.doc.sentences[sentence]
        held = self.doc.tokens_in(Span(whole.start, end or whole.end))
        if not held or len(held) > LONGEST:
            return None
        span = self.doc.span(held[0], held[-1])
        clause = clause_of(self.doc, held, self.mentions, self.starts, frozenset())
        return setting.last_setting(clause, within(self.places, span))


def within(found: Sequence[_Lying], span: Span) -> list[_Lying]:
    low = bisect_left(found, span.start, key=lambda one: one.span.start)
    high = bisect_left(found, span.end, key=lambda one: one.span.start)
    return list(found[low:high])
