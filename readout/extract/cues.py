"""The cue lexicon in; what each written form of a verb is a form of, and what may follow, out.

Regular forms are made here, irregular ones stand in the list (`words/cues.en.tsv`).
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from readout.extract.wordlists import rows


class Form(StrEnum):
    """The form in which a cue verb stands."""

    BASE = "base"  #: say
    PRESENT = "present"  #: says
    PAST = "past"  #: said, also as a participle
    ING = "ing"  #: saying


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes; `frames` are those explained at the top of the list."""

    lemma: str
    manner: str
    frames: frozenset[str]
    is_statement: bool

    @property
    def takes_clause(self) -> bool:
        """Tell whether a clause with "that" may follow."""
        return not self.frames.isdisjoint(("bare", "that"))


@cache
def forms() -> dict[str, tuple[Cue, Form]]:
    """Return the cues by their written forms, in lower case; the first line of a form counts."""
    found: dict[str, tuple[Cue, Form]] = {}
    for spelt, manner, frames, is_statement, _why in rows("cues.en.tsv"):
        lemma, *irregular = spelt.split("/")
        cue = Cue(lemma, manner, frozenset(frames.split()), is_statement == "yes")
        for form, kind in _inflected(lemma, irregular):
            found.setdefault(form, (cue, kind))
    return found


def _inflected(lemma: str, irregular: list[str]) -> list[tuple[str, Form]]:
    past = irregular or [_joined(lemma, "ed")]
    return [
        *((form, Form.ING if form.endswith("ing") else Form.PAST) for form in past),
        (_joined(lemma, "ing"), Form.ING),
        (_third_person(lemma), Form.PRESENT),
        (lemma, Form.BASE),
    ]


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "ch", "sh", "x", "go")) else "s")


_DOUBLED = frozenset("quip beg brag dub admit plan refer sob slam blog chat wed aver infer".split())


def _joined(lemma: str, ending: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + ending
    if ending == "ed" and lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma[:-1] + "ied"
    return lemma + ending
