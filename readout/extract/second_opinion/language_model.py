"""A language model's answer to an article in; the statements of it that stand in the text out.

The answer is JSON, `{"statements": [{"content", "speaker"[, "cue"]}]}`, each the article's own
words. What cannot be found there word for word, or in more than one place, is dropped and counted:
a model may propose, never invent. Readout opens no connection: it starts the program that it is
told to, or reads answers that were recorded.
"""

import json
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from readout import limits
from readout.errors import SettingsError
from readout.extract.document import Document
from readout.extract.second_opinion.proposals import Answer, Proposal
from readout.records import Article, Attribution, Span

_NEAR = 1_000  # characters between words and their speaker, in one paragraph
TASK = (
    "List who said what in this article. Answer with JSON only: "
    '{"statements": [{"content": ..., "speaker": ..., "cue": ...}]}. '
    "Copy content, speaker and cue from the text letter by letter; leave out what is not there."
)


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Whatever answers a question about an article: a program, recorded answers, a function."""

    source: str  #: its name on the records that rest on it
    ask: Callable[[Article], str]  #: returns JSON; "" where it has no answer

    @property
    def name(self) -> str:
        """Return what stands on the records that rest on it."""
        return self.source

    def answer(self, article: Article, doc: Document, found: tuple[Attribution, ...]) -> Answer:
        """Return the statements of its answer whose words stand in the text."""
        written = self.ask(article)
        if not written:
            return Answer()
        told = _statements(written)
        if told is None:
            return Answer(dropped=1)
        kept = [_proposal(one, doc) for one in told[: limits.PROPOSALS]]
        proposals = tuple(one for one in kept if one is not None)
        return Answer(proposals, len(told) - len(proposals))


@dataclass(frozen=True, slots=True)
class Program:
    """A local program: one JSON object on its standard input, the answer on its output."""

    words: tuple[str, ...]

    def __call__(self, article: Article) -> str:
        """Return the program's answer; "{" where it failed or was too slow."""
        question = json.dumps({"task": TASK, "title": article.title, "text": article.text})
        try:
            run = subprocess.run(  # noqa: S603 -- the program that the user named
                self.words,
                input=question.encode(),
                capture_output=True,
                timeout=limits.ANSWER_SECONDS,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            return "{"
        return run.stdout[: limits.ANSWER_BYTES].decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Recorded:
    """Answers that were recorded, a line each: `{"id": an article's id, "statements": [...]}`."""

    path: Path

    def __call__(self, article: Article) -> str:
        """Return the recorded answer, "" for an article without one."""
        return recorded(self.path).get(article.id, "")


@cache
def recorded(path: Path) -> dict[str, str]:
    """Return recorded answers by article id.

    Raises SettingsError when the file cannot be read.
    """
    try:
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        return {str(json.loads(line)["id"]): line for line in lines}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise SettingsError(f"{path} holds no recorded answers: lines of JSON.") from problem


def _statements(written: str) -> list[Any] | None:
    try:
        told = json.loads(written)["statements"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return told if isinstance(told, list) else None


def _proposal(one: Any, doc: Document) -> Proposal | None:
    if not isinstance(one, dict):
        return None
    whole = Span(0, len(doc.text))
    content = _places(one.get("content"), whole, doc.text, at_most=2)
    if len(content) != 1 or " " not in content[0].of(doc.text):
        return None
    near = _around(content[0], doc)
    speaker = _nearest(_places(one.get("speaker"), near, doc.text), content[0])
    if speaker is None:
        return None
    cue = _nearest(_places(one.get("cue"), near, doc.text), content[0])
    return Proposal(content, speaker, cue)


def _places(words: object, within: Span, text: str, at_most: int = _NEAR) -> tuple[Span, ...]:
    """Return where words stand in a part of a text, whole words only."""
    if not isinstance(words, str) or not (wanted := words.strip()):
        return ()
    found: list[Span] = []
    start = text.find(wanted, within.start, within.end)
    while start >= 0 and len(found) < at_most:
        end = start + len(wanted)
        if not _cuts(text, start) and not _cuts(text, end):
            found.append(Span(start, end))
        start = text.find(wanted, end, within.end)
    return tuple(found)


def _cuts(text: str, at: int) -> bool:
    """Tell whether an edge lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _around(content: Span, doc: Document) -> Span:
    """Return the paragraph around words, no further than a speaker may stand."""
    tokens = doc.tokens_in(content)
    paragraph = doc.paragraphs[doc.token_paragraph[tokens.start]] if tokens else content
    return Span(
        max(paragraph.start, content.start - _NEAR), min(paragraph.end, content.end + _NEAR)
    )


def _nearest(places: Iterable[Span], content: Span) -> Span | None:
    """Return the place nearest to the words, outside them."""
    outside = [one for one in places if not one.overlaps(content)]
    return min(
        outside, key=lambda one: max(content.start - one.end, one.start - content.end), default=None
    )
