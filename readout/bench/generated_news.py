"""A seed in; articles of invented words out, and what becomes of articles on their way.

The words are invented, their numbers are not: frequencies fall as in any language (Zipf, 1949),
some words are names, some are figures. So texts share what texts share that have nothing to do
with each other, and no one's sentences are needed.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za stol ment".split()
_VOCABULARY = 6_000
_WORDS = re.compile(r"(\s+)")

Draw = random.Random


class Press:
    """Writes articles, always the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        """Invent the words."""
        self._draw = random.Random(seed)  # noqa: S311 -- no secret
        invented = (self._word() for _ in range(3 * _VOCABULARY))
        self._vocabulary = list(dict.fromkeys(invented))[:_VOCABULARY]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._vocabulary))))

    def articles(self, number: int, fewest: int, most: int) -> Iterator[str]:
        """Yield articles of at least so many and about at most so many words."""
        for _ in range(number):
            yield self.article(self._draw.randint(fewest, most))

    def article(self, words: int) -> str:
        """Return an article of at least so many words."""
        sentences: list[str] = []
        written = 0
        while written < words:
            sentences.append(self.sentence(self._draw.randint(8, 26)))
            written += sentences[-1].count(" ") + 1
        return " ".join(sentences)

    def sentence(self, words: int) -> str:
        """Return one sentence of so many words."""
        drawn = self._draw.choices(self._vocabulary, cum_weights=self._weights, k=words)
        told = " ".join(self._told(word) for word in drawn)
        return f"{told[:1].upper()}{told[1:]}."

    def form(self, words: int) -> Callable[[], str]:
        """Return what fills in one form anew: the same words around other names and figures."""
        blank = self.article(words).split(" ")

        def filled() -> str:
            return " ".join(self._another(word) for word in blank)

        return filled

    def _told(self, word: str) -> str:
        chance = self._draw.random()
        if chance < 0.03:
            return str(self._draw.randint(2, 2_000))
        return word.capitalize() if chance < 0.12 else word

    def _another(self, word: str) -> str:
        end = "." if word.endswith(".") else ""
        if word[0].isdigit():
            return f"{self._draw.randint(2, 2_000)}{end}"
        return f"{self._word().capitalize()}{end}" if word[0].isupper() else word

    def _word(self) -> str:
        return "".join(self._draw.choices(_SYLLABLES, k=self._draw.randint(1, 4)))


def edited(text: str, share: float, others: Sequence[str], draw: Draw) -> str:
    """Return a text in which a share of the words was exchanged for words of others."""
    parts = _WORDS.split(text)
    return "".join(
        draw.choice(others) if at % 2 == 0 and draw.random() < share else part
        for at, part in enumerate(parts)
    )


def cut(text: str, share: float) -> str:
    """Return the first words of a text."""
    parts = _WORDS.split(text)
    return "".join(parts[: 2 * round(share * (len(parts) // 2 + 1)) - 1])


def dressed(text: str, others: Sequence[str], draw: Draw) -> str:
    """Return a text under another headline and with another tail."""
    headline, tail = (" ".join(draw.choices(others, k=words)) for words in (9, 14))
    return f"{headline}\n\n{text}\n\n({tail})"
