"""What was wanted and what was given, counted; precision, recall and F1 out.

Two sums add up, so that an article, a file and a whole run are counted in the same way.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """What is in both, what is only in the prediction, what is only in the gold."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)

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
class Share:
    """How many of how many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float:
        """Return the share, 0 of nothing."""
        return self.right / self.of if self.of else 0.0


NO_TALLY = Tally()
NO_SHARE = Share()
