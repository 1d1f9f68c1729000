"""Gold and predicted quotes of an article in; how far they agree, by the field's measures, out.

Coverage is the share of the gold's words that was given (the rule of the Gender Gap Tracker, on
words); intersection over union punishes words too many; *end to end* asks for the speaker as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readout.bench import phenomena
from readout.bench.quote_matching import (
    Json,
    Words,
    pairs,
    same_speaker,
    speaker_kind,
    speaker_text,
    word_numbers,
    words_of,
)
from readout.bench.rates import Share, Tally

COVERAGE = (0.3, 0.8)
UNION = (0.5, 0.8)
CERTAIN = "certain, wrong speaker"


@dataclass(slots=True)
class Score:
    """Tallies and shares by name, of one article or of many."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)

    def count(self, name: str, more: Tally) -> None:
        self.tallies[name] = self.tallies.get(name, Tally()) + more

    def note(self, name: str, right: bool | int, of: int = 1) -> None:
        self.shares[name] = self.shares.get(name, Share()) + Share(int(right), of)


@dataclass(frozen=True, slots=True)
class Fault:
    """A quote that was missed, given too much, or given to another."""

    what: str  #: "missed", "speaker" or "spurious"
    words: str
    wanted: str = ""  #: the speaker in the gold
    given: str = ""  #: the speaker in the prediction
    certain: bool = False


@dataclass(frozen=True, slots=True)
class _Article:
    text: str
    numbers: list[int]
    wanted: list[Json]
    given: list[Json]
    wanted_words: list[Words]
    given_words: list[Words]
    outside: Words  #: words of what is neither wanted nor punished
    free: list[bool]  #: a prediction that is not punished when it matches nothing


def score(
    gold: Json,
    given: Json,
    *,
    statements: bool = False,
    kinds: frozenset[str] = frozenset(),
    into: Score | None = None,
) -> Score:
    """Count one article into a Score; `statements` leaves out belief and intention.

    `kinds` keeps direct, indirect or mixed quotes only; what is left out is not punished.
    """
    one = _article(gold, given, statements, kinds)
    total = into or Score()
    for least in COVERAGE:
        _coverage(total, one, least)
    for least in UNION:
        matched = pairs(one.wanted_words, one.given_words, least, of_both=True)
        _count(total, one, f"iou{least}", matched)
    same = [pair for pair in matched if _speaks(one, pair)]
    _count(total, one, "e2e_iou", same)
    _count(total, one, "exact", pairs(one.wanted_words, one.given_words, 1.0, of_both=True))
    _words(total, one)
    return total


def faults(gold: Json, given: Json) -> list[Fault]:
    """Return what is amiss with the statements of an article, in text order."""
    one = _article(gold, given, True, frozenset())
    matched = dict(pairs(one.wanted_words, one.given_words, 0.8))
    found = []
    for i, quote in enumerate(one.wanted):
        wanted = speaker_text(quote, one.text)
        if i not in matched:
            found.append((quote, Fault("missed", _content(quote, one.text), wanted)))
        elif not _speaks(one, (i, matched[i])):
            other = one.given[matched[i]]
            name = str(other.get("speaker_name") or speaker_text(other, one.text))
            words, certain = _content(quote, one.text), other.get("confidence") == "high"
            found.append((quote, Fault("speaker", words, wanted, name, certain)))
    for j, quote in enumerate(one.given):
        if j not in matched.values() and not one.free[j]:
            name = str(quote.get("speaker_name") or "")
            found.append((quote, Fault("spurious", _content(quote, one.text), "", name)))
    return [fault for quote, fault in sorted(found, key=lambda pair: pair[0]["content"][0])]


def _article(gold: Json, given: Json, statements: bool, kinds: frozenset[str]) -> _Article:
    numbers = word_numbers(gold["text"])
    wanted: list[Json] = []
    left_out: list[Json] = []
    for quote in gold["quotes"]:
        unwanted = statements and quote.get("statement") is False
        unwanted = unwanted or bool(kinds and quote.get("type") not in kinds)
        (left_out if unwanted or quote.get("ignore") else wanted).append(quote)
    outside = words_of(gold.get("ignore_spans") or [], numbers).union(
        *(words_of(quote["content"], numbers) for quote in left_out)
    )
    found = [quote for quote in given.get("quotes", []) if quote.get("content")]
    wanted, wanted_words = _with_words(wanted, numbers)
    found, found_words = _with_words(found, numbers)
    free = [
        len(words & outside) * 2 >= len(words)
        or (statements and quote.get("statement") is False)
        or bool(kinds and quote.get("type") and quote["type"] not in kinds)
        for quote, words in zip(found, found_words, strict=True)
    ]
    return _Article(gold["text"], numbers, wanted, found, wanted_words, found_words, outside, free)


def _with_words(quotes: Iterable[Json], numbers: list[int]) -> tuple[list[Json], list[Words]]:
    both = [(quote, words_of(quote["content"], numbers)) for quote in quotes]
    both = [(quote, words) for quote, words in both if words]
    return [quote for quote, _ in both], [words for _, words in both]


def _speaks(one: _Article, pair: tuple[int, int]) -> bool:
    return same_speaker(one.wanted[pair[0]], one.given[pair[1]], one.numbers, one.text)[0]


def _count(total: Score, one: _Article, name: str, matched: Sequence[tuple[int, int]]) -> None:
    used = {j for _, j in matched}
    extra = sum(j not in used and not free for j, free in enumerate(one.free))
    total.count(name, Tally(len(matched), extra, len(one.wanted) - len(matched)))


def _coverage(total: Score, one: _Article, least: float) -> None:
    matched = pairs(one.wanted_words, one.given_words, least)
    _count(total, one, f"cov{least}", matched)
    right = {}
    for i, j in matched:
        good, shared = same_speaker(one.wanted[i], one.given[j], one.numbers, one.text)
        right[i] = good
        total.note(f"speaker{least}", good)
        total.note(f"speaker span{least}", shared)
        if one.wanted[i].get("cue"):
            total.note(f"cue{least}", _same_cue(one.wanted[i], one.given[j]))
    if least != COVERAGE[-1]:
        return
    _count(total, one, "e2e", [pair for pair in matched if right[pair[0]]])
    for i, quote in enumerate(one.wanted):
        kind = speaker_kind(quote, one.text)
        for name in (f"type.{quote.get('type') or 'null'}", *phenomena.of(quote, one.text)):
            total.note(f"{name}.found", i in right)
            total.note(f"{name}.e2e", right.get(i, False))
        if i in right:
            total.note(f"kind.{kind}", right[i])
    _certain(total, one, matched, right)


def _certain(
    total: Score, one: _Article, matched: Sequence[tuple[int, int]], right: dict[int, bool]
) -> None:
    """Note who is shown as certain and is wrong, of all predictions that count."""
    used = {j for _, j in matched}
    shown = sum(j in used or not free for j, free in enumerate(one.free))
    wrong = sum(one.given[j].get("confidence") == "high" and not right[i] for i, j in matched)
    total.note(CERTAIN, wrong, shown)


def _same_cue(gold: Json, given: Json) -> bool:
    """Tell whether two cues share a character: a cue can be a bare colon."""
    cue = given.get("cue")
    spans = gold.get("cue_spans") or [gold["cue"]]
    return cue is not None and any(start < cue[1] and cue[0] < end for start, end in spans)


def _words(total: Score, one: _Article) -> None:
    """Count words rather than quotes: whether "A," he said. "B." is one or two is convention."""
    wanted: Words = frozenset().union(*one.wanted_words)
    given: Words = frozenset().union(
        *(
            words & wanted if free else words
            for words, free in zip(one.given_words, one.free, strict=True)
        )
    ) - (one.outside - wanted)
    right: set[int] = set()
    for i, gold_words in enumerate(one.wanted_words):
        for j, given_words in enumerate(one.given_words):
            common = gold_words & given_words
            if common and _speaks(one, (i, j)):
                right |= common
    both = wanted & given
    total.count("token", Tally(len(both), len(given - wanted), len(wanted - given)))
    total.count("token_e2e", Tally(len(right), len(given - right), len(wanted - right)))


def _content(quote: Json, text: str) -> str:
    return " | ".join(text[start:end] for start, end in quote["content"])
