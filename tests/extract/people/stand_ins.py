"""A table of short texts in; who the engine gives each statement to, beside the right answer, out.

Run as a module it prints the figure: `python -m tests.extract.people.stand_ins [TABLE]`.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from readout.extract import engine
from readout.records import Article, Reason, Resolution, Span, article_id
from readout.settings import load

HERE = Path(__file__).parent
OPEN = "open"
_OPEN = (Reason.AS_WRITTEN, Reason.AMBIGUOUS, Reason.NOBODY)
PUBLISHED = "2016-05-16"  # a Monday


@dataclass(frozen=True, slots=True)
class Case:
    """One row: a text, words of one of its statements, and who says them, or OPEN."""

    phenomenon: str
    text: str
    words: str
    who: str


def cases(table: str) -> list[Case]:
    """Return the rows of a table that stands beside this file."""
    lines = (HERE / table).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Case(row[0], row[1].replace("\\n", "\n"), *row[2:]) for row in rows]


def given(case: Case) -> str:
    """Return who the engine says it is, or OPEN: as written, ambiguous, or no statement at all."""
    text = case.text
    start = text.index(case.words)
    asked = Span(start, start + len(case.words))
    article = Article(article_id(text), "", text, published=PUBLISHED, language="en")
    for one in engine.extract(article, load().reference).statements:
        if any(span.overlaps(asked) for span in one.attribution.content):
            return _named(one.who)
    return OPEN


def outcome(case: Case) -> str:
    """Return right, wrong or abstained: the last where somebody could have been named."""
    named = given(case)
    if set(named.split(" and ")) == set(case.who.split(" and ")):
        return "right"
    return "abstained" if named == OPEN else "wrong"


def _named(who: Resolution) -> str:
    return OPEN if who.reason in _OPEN else who.name


if __name__ == "__main__":
    counted: dict[str, Counter[str]] = {}
    for one in cases(sys.argv[1] if len(sys.argv) > 1 else "stand_ins.tsv"):
        counted.setdefault(one.phenomenon, Counter())[outcome(one)] += 1
        if outcome(one) != "right":
            print(f"{outcome(one)}: {given(one)!r} for {one.who!r}: {one.text!r} [{one.words}]")
    for name, found in counted.items():
        print(
            f"{name:18}" + "".join(f"{found[kind]:12}" for kind in ("right", "wrong", "abstained"))
        )
    print(sum(counted.values(), Counter()))
