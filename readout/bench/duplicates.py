"""Texts in; how surely their copies are found, and what one more article costs a full store, out.

Every text is changed in the ways in which news is changed, and looked up among all the texts as
they were. Beside the recall stands that of the design, which was measured with MinHash alone; a
false join is a copy that was joined to another text than its own.
"""

import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import insert

from readout import store as stores
from readout.articles.copies import are_copies
from readout.articles.duplicates import SCHEME, Wording, bands, wording
from readout.bench.generated_news import Draw, Press, cut, dressed, edited
from readout.records import Article, article_id
from readout.store import families, rows, tables
from readout.store.connect import Store, reading, writing

TEXTS = 300  #: generated
_PROBES = 60
_AT_ONCE = 5_000
_FEWEST = 80  # words of a text that is changed: a third of it must still be compared

Change = Callable[[str, Sequence[str], Draw], str]

CHANGES: dict[str, tuple[Change, float | None]] = {  # with the recall that the design names
    "5 % of the words edited": (lambda text, words, draw: edited(text, 0.05, words, draw), 1.0),
    "20 % of the words edited": (lambda text, words, draw: edited(text, 0.2, words, draw), None),
    "cut to 60 %": (lambda text, words, draw: cut(text, 0.6), 0.99),
    "cut to 35 %": (lambda text, words, draw: cut(text, 0.35), 0.83),
    "new headline and tail": (dressed, None),
    "the same, 5 % edited": (
        lambda text, words, draw: dressed(edited(text, 0.05, words, draw), words, draw),
        None,
    ),
    "the same, cut to 60 %": (
        lambda text, words, draw: dressed(cut(text, 0.6), words, draw),
        None,
    ),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one way to change texts."""

    change: str
    texts: int
    candidates: int  #: whose own text shared a band
    joined: int  #: and was found to be one
    false: int  #: joins with another text
    design: float | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What one more article costs a store of so many."""

    stored: int
    looked_up: float  #: ms of processor time to find and confirm its family, median
    slowest: float  #: and at most
    added: float  #: ms of processor time to store it with everything that belongs to it, median
    candidates: float  #: texts that share a band, mean


def quality(texts: Sequence[str], seed: int = 1) -> list[Found]:
    """Change every text in every way; texts that are copies of each other count as one's own."""
    draw = random.Random(seed)  # noqa: S311 -- no secret
    known = _Known([text for text in texts if len(text.split()) >= _FEWEST])
    words = [word for text in known.texts for word in text.split()]
    return [
        known.looked_up(name, [change(text, words, draw) for text in known.texts], design)
        for name, (change, design) in CHANGES.items()
    ]


def look_alikes(seed: int = 1, number: int = TEXTS) -> list[tuple[str, int, int]]:
    """Return pairs that only look alike: what they are, how many there were, how many joined."""
    press = Press(seed)
    forms = [press.form(150) for _ in range(number)]
    shared = [press.article(60) for _ in range(number)]
    pairs = {
        "a form filled in twice": [(form(), form()) for form in forms],
        "two reports with the same quotations": [
            (f"{press.article(140)} {said}", f"{press.article(90)} {said} {press.article(50)}")
            for said in shared
        ],
        "short notices with the same tail": [
            (f"{press.article(30)} {tail}", f"{press.article(30)} {tail}") for tail in shared
        ],
        "a text in the middle of a digest": [
            (text, f"{press.article(120)} {text} {press.article(120)}")
            for text in press.articles(number, 150, 250)
        ],
    }
    return [
        (name, len(both), sum(are_copies(wording(one), wording(other)) for one, other in both))
        for name, both in pairs.items()
    ]


def cost(stored: int, seed: int = 2) -> Cost:
    """Fill a store with generated articles, and measure what one more costs."""
    press = Press(seed)
    with tempfile.TemporaryDirectory() as folder:
        store = stores.open(f"sqlite:///{Path(folder) / 'bench.sqlite'}")
        last = _filled(store, press, stored)
        draw = random.Random(seed)  # noqa: S311 -- no secret
        words = last[0].split()
        # Every second one is new, the others are copies of what is there.
        probes = [
            press.article(300) if at % 2 else edited(last[at], 0.05, words, draw)
            for at in range(_PROBES)
        ]
        looked_up, added, found = zip(*(_probed(store, text) for text in probes), strict=True)
        store.close()
    middle = _PROBES // 2
    return Cost(
        stored,
        sorted(looked_up)[middle],
        max(looked_up),
        sorted(added)[middle],
        sum(found) / _PROBES,
    )


def report(found: Sequence[Found], alike: Sequence[tuple[str, int, int]], costs: Cost) -> str:
    """Return the figures as lines."""
    lines = [f"{'change':<38} texts  candidate  joined  design  false joins"]
    for one in found:
        design = "" if one.design is None else f"{one.design:.2f}"
        lines.append(
            f"{one.change:<38} {one.texts:>5}  {one.candidates / max(1, one.texts):>9.3f}  "
            f"{one.joined / max(1, one.texts):>6.3f}  {design:>6}  {one.false:>11}"
        )
    lines += [f"{name:<38} {pairs:>5}  {'':>25}  {joined:>11}" for name, pairs, joined in alike]
    lines.append(
        f"one more article in a store of {costs.stored:,}: {costs.looked_up:.1f} ms to find its "
        f"family (slowest {costs.slowest:.1f} ms), {costs.added:.1f} ms to store it with all that "
        f"belongs to it, of processor time; {costs.candidates:.1f} candidates"
    )
    return "\n".join(lines)


class _Known:
    """Texts by their bands, as a store has them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = list(dict.fromkeys(texts))
        self._wordings = [wording(text) for text in self.texts]
        self._at: dict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(self._wordings):
            for band in bands(one):
                self._at[band].append(number)
        self._family = [set(self._joined(one)) for one in self._wordings]

    def looked_up(self, change: str, changed: Sequence[str], design: float | None) -> Found:
        candidates = joined = false = 0
        for number, text in enumerate(changed):
            mine = wording(text)
            candidates += number in self._candidates(mine)
            found = set(self._joined(mine))
            joined += number in found
            false += len(found - self._family[number] - {number})
        return Found(change, len(changed), candidates, joined, false, design)

    def _candidates(self, mine: Wording) -> set[int]:
        return {number for band in bands(mine) for number in self._at[band]}

    def _joined(self, mine: Wording) -> list[int]:
        near = self._candidates(mine)
        return [number for number in near if are_copies(mine, self._wordings[number])]


def _filled(store: Store, press: Press, stored: int) -> list[str]:
    """Put generated articles into a store, past everything but the look-up; return some of them."""
    key, texts = 0, [""]
    while key < stored:
        texts = list(press.articles(min(_AT_ONCE, stored - key), 90, 110))
        texts[:_PROBES] = press.articles(min(_PROBES, len(texts)), 290, 310)
        keys = range(key + 1, key + len(texts) + 1)
        found = [bands(wording(text)) for text in texts]
        with writing(store) as connection:
            connection.execute(
                insert(tables.articles),
                [
                    rows.of_article(_article(text)) | {"key": n}
                    for n, text in zip(keys, texts, strict=True)
                ],
            )
            connection.execute(
                insert(tables.families),
                [{"article": n, "family": n, "agency": "", "scheme": SCHEME} for n in keys],
            )
            pairs = zip(keys, found, strict=True)
            bands_of = sorted((value, n) for n, values in pairs for value in set(values))
            connection.execute(
                insert(tables.twin_bands), [{"value": value, "article": n} for value, n in bands_of]
            )
        key += len(texts)
    return texts


def _probed(store: Store, text: str) -> tuple[float, float, int]:
    """Return ms to find the family, ms to store the article, and how many candidates there were."""
    with reading(store) as connection:
        found = families.candidates(connection, bands(wording(text)))
        began = time.process_time()
        mine = wording(text)
        families.near(connection, mine, bands(mine), {})
        looked_up = time.process_time() - began
    began = time.process_time()
    stores.add_articles(store, [stores.Copy(_article(text))])
    added = time.process_time() - began
    return 1_000 * looked_up, 1_000 * added, len(found)


def _article(text: str) -> Article:
    return Article(article_id(text), "", text, "Bench", "2016-05-16")
