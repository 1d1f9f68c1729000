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


class CueClass(StrEnum):
    """The kind of act that a cue reports; sources at the top of the list."""

    SAY = "say"
    ANNOUNCE = "announce"
    ANSWER = "answer"
    ASK = "ask"
    STRESS = "stress"
    CONFIRM = "confirm"
    CLAIM = "claim"
    SUGGEST = "suggest"
    ADMIT = "admit"
    AGREE = "agree"
    DENY = "deny"
    REFUSE = "refuse"
    WARN = "warn"
    PROMISE = "promise"
    DEMAND = "demand"
    CRITICISE = "criticise"
    ACCUSE = "accuse"
    PRAISE = "praise"
    APOLOGISE = "apologise"
    DESCRIBE = "describe"
    THINK = "think"
    WANT = "want"
    FIND = "find"


class Factivity(StrEnum):
    """What a cue says of the truth of its content."""

    FACTIVE = "factive"  #: the text takes it as true: revealed, acknowledged
    NON = "non"  #: neither: said, claimed
    COUNTER = "counter"  #: its speaker says that it is not so: denied, ruled out


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes; `frames` are those explained at the top of the list."""

    lemma: str
    manner: str
    frames: frozenset[str]
    is_statement: bool
    cls: CueClass = CueClass.SAY
    factivity: Factivity = Factivity.NON
    by_preposition: tuple[tuple[str, str], ...] = ()  #: the manner where another one is meant

    @property
    def particle(self) -> str:
        """The word without which the verb attributes nothing: "ruled out", "drew attention to"."""
        return next((one[: -len("-only")] for one in self.frames if one.endswith("-only")), "")

    def manner_of(self, negated: bool, preposition: str = "") -> str:
        """Return the manner with its polarity: who "did not deny" has denied nothing."""
        if not negated:
            return dict(self.by_preposition).get(preposition, self.manner)
        verb = "say" if self.manner == "said" and "np" not in self.frames else self.lemma
        return " ".join(filter(None, ("did not", verb, self.particle)))

    @property
    def takes_clause(self) -> bool:
        """Tell whether a clause with "that" may follow."""
        return not self.frames.isdisjoint(("bare", "that"))


@cache
def forms() -> dict[str, tuple[Cue, Form]]:
    """Return the cues by their written forms, in lower case; the first line of a form counts."""
    found: dict[str, tuple[Cue, Form]] = {}
    for spelt, manner, frames, is_statement, cls, factivity, _why in rows("cues.en.tsv"):
        lemma, *irregular = spelt.split("/")
        parted = [frame.partition(">") for frame in frames.split()]
        cue = Cue(
            lemma,
            manner,
            frozenset(frame for frame, _, _ in parted),
            is_statement == "yes",
            CueClass(cls),
            Factivity(factivity),
            tuple((frame, other) for frame, _, other in parted if other),
        )
        for form, kind in _inflected(lemma, irregular):
            found.setdefault(form, (cue, kind))
    return found


@cache
def nouns() -> dict[str, str]:
    """Return the manner of each noun that attributes a clause (`words/cue_nouns.en.tsv`)."""
    return {noun: manner for noun, manner, _why in rows("cue_nouns.en.tsv")}


@cache
def polarity(manner: str) -> str:
    """Return how a speaker stands to the content of a statement made in a manner.

    "positive": the words are the speaker's; "negative": the speaker says that they are not so;
    "open": asked, refused, or not said.
    """
    if manner.startswith("did not ") or manner in ("asked", "refused"):
        return "open"
    kinds = {cue.factivity for cue, _ in forms().values() if cue.manner == manner}
    return "negative" if kinds == {Factivity.COUNTER} else "positive"


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
