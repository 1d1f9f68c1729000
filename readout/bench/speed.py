"""Articles in; how fast the whole extraction is, on one core, on two, and from a cold start, out.

The reference is `re.findall(r"\\w+|[^\\w\\s]")` over the same texts in the same run: the ratio
can be compared between machines, the tokens a second cannot. Words are runs of non-blanks. One core
is told by processor time, which other work does not stretch; two processes and a fresh one by the
clock on the wall, the best of several rounds: on a busy machine these two say little.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

from readout.extract.engine import extract
from readout.records import Article
from readout.scale.processes import AHEAD, PART, extract_all

ROUNDS = 3
ARTICLES = 120  #: of files that are given: enough for two processes
_TOKEN = re.compile(r"\w+|[^\w\s]")
_COPIES = 4  # of the articles that two processes read in one round
_FRESH = """
import sys, time
from pathlib import Path
began = time.perf_counter()
from readout.extract.engine import extract
from readout.records import Article
extract(Article("", "", sys.argv[2], published="2016-05-16"), Path(sys.argv[1]))
print(time.perf_counter() - began)
"""


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for the same words: one process, a bare tokenizer, two processes."""

    words: int
    tokens: int
    busy: float  #: of processor time, one process
    tokenizer: float  #: of processor time
    one: float  #: of wall time
    two: float | None  #: of wall time; None on a machine with one core
    fresh: float  #: import and first extraction of a new process, language told, registers loaded

    def __str__(self) -> str:
        two = "one core only" if self.two is None else f"{self.one / self.two:.2f} times one, warm"
        return "\n".join(
            (
                f"one core:      {self.tokens / self.busy:,.0f} tokens/s, "
                f"{self.words / self.busy:,.0f} words/s ({self.words:,} words)",
                f"tokenizer:     a bare regex tokenizer is {self.busy / self.tokenizer:,.0f} times "
                "as fast",
                f"two processes: {two}",
                f"fresh process: {self.fresh:.2f} s to import and extract a first article",
            )
        )


def measure(articles: Sequence[Article], reference: Path, rounds: int = ROUNDS) -> Speed:
    """Return the speed over the articles; registers and workers are warm before a clock starts."""
    extract(articles[0], reference)
    ones, twos, plain = [], [], []
    for _ in range(rounds):
        ones.append(_seconds(lambda: [extract(one, reference) for one in articles]))
        plain.append(_seconds(lambda: [_TOKEN.findall(one.text) for one in articles]))
        if (os.cpu_count() or 1) > 1:
            twos.append(_two_processes(articles, reference))
    return Speed(
        words=sum(len(one.text.split()) for one in articles),
        tokens=sum(len(_TOKEN.findall(one.text)) for one in articles),
        busy=min(busy for busy, _ in ones),
        tokenizer=min(busy for busy, _ in plain),
        one=min(wall for _, wall in ones),
        two=min(twos, default=None),
        fresh=min(_fresh(articles[0].text, reference) for _ in range(rounds)),
    )


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return processor time and wall time."""
    busy, began = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - busy, time.perf_counter() - began


def _two_processes(articles: Sequence[Article], reference: Path) -> float:
    """Return the seconds that two warm processes take for the articles.

    Both clock readings are taken while more articles are waiting, so that neither the start of
    the workers nor their running dry is in between.
    """
    ahead = 2 * 2 * AHEAD * PART  # twice what is under way: by then both have loaded the registers
    many = chain.from_iterable(repeat(articles))
    found = extract_all(many, reference, workers=2)
    for _ in range(ahead):
        next(found)
    began = time.perf_counter()
    for _ in range(_COPIES * len(articles)):
        next(found)
    took = time.perf_counter() - began
    found.close()
    return took / _COPIES


def _fresh(text: str, reference: Path) -> float:
    command = [sys.executable, "-c", _FRESH, str(reference), text]
    run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 -- ours
    return float(run.stdout)
