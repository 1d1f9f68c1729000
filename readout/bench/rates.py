"""What was wanted and what was given, counted; precision, recall and F1 out.

Counts add up, so that an article, a file and a whole run are counted in the same way.
"""

from dataclasses import dataclass
from typing import Any, Self


class Counts:
    """Counts that add up field by field; for frozen, slotted dataclasses."""

    __slots__: tuple[str, ...] = ()

    def __add__(self, other: Self) -> Self:
        """Return the sum of two counts of the same things."""
        more: dict[str, Any] = {
            name: getattr(self, name) + getattr(other, name) for name in self.__slots__
        }
        return type(self)(**more)


@dataclass(frozen=True, slots=True)
class Tally(Counts):
    """What is in both, what is only in the prediction, what is only in the gold."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Return the share of the prediction that is right; nothing wanted, nothing given: 1."""
        if self.hits + self.extra:
            return self.hits / (self.hits + self.extra)
        return 0.0 if self.missed else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the gold that was found; 1 where nothing was wanted."""
        wanted = self.hits + self.missed
        return self.hits / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Share(Counts):
    """How many of how many."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        """Return the share, 0 of nothing."""
        return self.right / self.of if self.of else 0.0


NO_TALLY = Tally()
NO_SHARE = Share()
