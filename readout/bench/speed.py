"""Articles in; words a second of the whole extraction on one core, against a bare tokenizer, out.

The reference is `re.findall(r"\\w+|[^\\w\\s]")` over the same texts in the same run: the ratio
can be compared between machines, the words a second cannot.
"""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from readout.extract.engine import extract
from readout.records import Article

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Speed:
    """Words are runs of non-blanks; seconds are of wall time on one core."""

    words: int
    seconds: float
    reference_seconds: float

    def __str__(self) -> str:
        rate = self.words / self.seconds
        ratio = self.seconds / self.reference_seconds
        return (
            f"{self.words:,} words in {self.seconds:.2f} s: {rate:,.0f} words/s on one core, "
            f"{ratio:,.0f} times the time of a bare regex tokenizer."
        )


def measure(articles: Sequence[Article], reference: Path, at_least: float = 3.0) -> Speed:
    """Return the speed over the articles, read again and again for `at_least` seconds.

    The registers are loaded before the clock starts.
    """
    extract(articles[0], reference)
    rounds, seconds = _time(lambda: [extract(one, reference) for one in articles], at_least)
    plain_rounds, plain = _time(lambda: [_TOKEN.findall(one.text) for one in articles], 0.2)
    words = sum(len(one.text.split()) for one in articles)
    return Speed(words * rounds, seconds, plain / plain_rounds * rounds)


def _time(work: Callable[[], object], at_least: float) -> tuple[int, float]:
    began, rounds = time.perf_counter(), 0
    while (took := time.perf_counter() - began) < at_least or not rounds:
        work()
        rounds += 1
    return rounds, took
