"""A slice of the frames and the articles' texts in; every sentence that its records rest on out."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from readout.export.citations import Citation
from readout.frames import Frames
from readout.records import Article, Span

#: keys in; the articles that there are under them, with their texts, out
Texts: TypeAlias = Callable[[Sequence[int]], Iterable[Article]]
AT_ONCE = 500  #: articles that are asked for together


@dataclass(frozen=True, slots=True)
class Frozen:
    """One article as it lies in the store: its source, its text, and what rests on which of it."""

    source: Citation
    text: str
    cited: tuple["Cited", ...]

    @property
    def text_sha256(self) -> str:
        """Return the hash of the text in UTF-8; the article's id is its first 32 digits."""
        return hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """Characters of an article's text, and the record that rests on them."""

    span: Span
    record: str  #: meeting, statement or place
    id: str  #: the record's public id, of a place the gazetteer's


def frozen(
    what: str, frames: Frames, sources: Sequence[Citation], texts: Texts
) -> Iterator[Frozen]:
    """Yield the articles of `sources` with what records of the slice rest on, in their order.

    `what` is meetings, statements or sites; for articles, all three. Of a place name the sentence
    around it is cited, but among all three the name alone.
    """
    known = _cited(what, frames)
    for first in range(0, len(sources), AT_ONCE):
        part = sources[first : first + AT_ONCE]
        found = {one.id: one.text for one in texts([source.article for source in part])}
        for source in part:
            if source.id in found:
                text = found[source.id]
                spans = known.spans.get(source.article, [])
                names = known.names.get(source.article, [])
                around = _around(text, names) if names else []
                yield Frozen(source, text, tuple(sorted({*spans, *around})))


@dataclass(frozen=True, slots=True)
class _Known:
    """By the key of an article: whole sentences, and names whose sentences are not known yet."""

    spans: dict[int, list[Cited]] = field(default_factory=dict)
    names: dict[int, list[Cited]] = field(default_factory=dict)


def _cited(what: str, frames: Frames) -> _Known:
    known = _Known()
    if what in ("meetings", "articles"):
        event = dict(zip(frames.meetings["meeting"], frames.meetings["event"], strict=True))
        for rows in (frames.meetings, frames.reports):
            ids = [event.get(key, "") for key in rows["meeting"]]
            _add(known.spans, "meeting", rows, ids)
    if what in ("statements", "articles"):
        _add(known.spans, "statement", frames.statements, list(frames.statements["event"]))
    if what in ("sites", "articles"):
        # With the sentences of all place names, most of an article's text would leave.
        found = known.names if what == "sites" else known.spans
        _add(found, "place", frames.mentions, list(frames.mentions["place_id"]))
    return known


def _add(found: dict[int, list[Cited]], record: str, rows: Any, ids: Sequence[str]) -> None:
    where = zip(rows["article"], rows["evidence_start"], rows["evidence_end"], ids, strict=True)
    for article, start, end, name in where:
        found.setdefault(article, []).append(Cited(Span(int(start), int(end)), record, name))


def _around(text: str, names: Sequence[Cited]) -> list[Cited]:
    """Return the sentence around each name; what stands in none is cited as it is."""
    from readout.extract import segment  # its word lists: only a pack of sites needs them

    sentences = segment.analyse(text).sentences
    found, at = [], 0
    for one in sorted(names):
        while at < len(sentences) and sentences[at].end <= one.span.start:
            at += 1
        inside = at < len(sentences) and sentences[at].start <= one.span.start
        whole = Span(sentences[at].start, max(sentences[at].end, one.span.end)) if inside else None
        found.append(Cited(whole or one.span, one.record, one.id))
    return found
