"""How much of a stage is done, and when, in; how long it will take yet, in words that do not jump.

The pace is that of the whole stage so far. An estimate then counts down by itself, and gives way
to a new one only where the two differ by more than a quarter.
"""

from dataclasses import dataclass

_LEAST_SECONDS = 3.0  #: before that a pace says nothing
_LEAST_DONE = 2
_TOLERANCE = 0.25


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds that were left at a moment of the same clock as everything else here."""

    seconds: float
    at: float

    def left(self, now: float) -> float:
        """Return what of it is left."""
        return max(0.0, self.seconds - (now - self.at))


def estimate(
    before: Estimate | None, began: float, now: float, done: int, total: int
) -> Estimate | None:
    """Return the estimate to show: the one before while it holds, None while nothing is known.

    >>> estimate(None, 0, 10, 5, 20)
    Estimate(seconds=30.0, at=10)
    >>> estimate(Estimate(30.0, 10), 0, 12, 6, 20)
    Estimate(seconds=30.0, at=10)
    """
    elapsed = now - began
    if elapsed < _LEAST_SECONDS or done < _LEAST_DONE or done >= total:
        return None
    fresh = Estimate(elapsed / done * (total - done), now)
    if before and abs(before.left(now) - fresh.seconds) <= _TOLERANCE * fresh.seconds:
        return before
    return fresh


def in_words(seconds: float) -> str:
    """Return a stretch of time as one says it, no finer than an estimate is.

    >>> [in_words(one) for one in (4, 22, 70, 200, 3_500, 9_000)]
    ['a few seconds', 'about 20 seconds', 'about a minute', 'about 3 minutes', 'about an hour', \
'about 3 hours']
    """
    if seconds < 10:
        return "a few seconds"
    if seconds < 50:
        return f"about {round(seconds / 10) * 10} seconds"
    minutes = round(seconds / 60)
    if minutes < 2:
        return "about a minute"
    if minutes < 50:
        return f"about {minutes if minutes < 10 else round(minutes / 5) * 5} minutes"
    hours = max(1, round(seconds / 3600 + 0.01))
    return "about an hour" if hours == 1 else f"about {hours} hours"
