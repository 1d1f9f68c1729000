"""A statement's row in; its words with speaker, day and how it is given out, short or in full."""

from typing import Any

import streamlit as st

from components import evidence, safe, tags, words
from components.highlight import Mark, side_class
from components.safe import Html
from readout.filters import Filters
from readout.frames.shown_words import worded
from readout.records import Article, Span

_SHORT = 240  #: characters of a statement on a small card


def small(row: Any, article_id: str, asked: Filters, place: str = "") -> None:
    """Draw a statement as one card of a list, with the way to its sentence.

    `place` tells cards of the same statement at several places of a page apart.
    """
    key = f"card-said-{row.statement}{place}"
    with st.container(border=True, key=key, gap=None):
        safe.show(_words(row, _SHORT))
        with st.container(
            horizontal=True,
            wrap=False,
            key=f"more-said-{row.statement}{place}",
            vertical_alignment="center",
            gap="small",
        ):
            safe.show(_source(row))
            evidence.link(article_id, row.evidence_start, asked, str(row.event))


def full(row: Any, article: Article | None, content: tuple[Span, ...], asked: Filters) -> None:
    """Draw the chosen statement with everything known of it and its paragraph."""
    with st.container(border=True, key="card-statement", gap="small"):
        safe.show(
            safe.fill(
                '<div class="ro"><div class="ro-eyebrow">Chosen statement</div></div>{said}',
                said=_words(row, 600),
            )
        )
        safe.show(facts(row))
        if article is not None:
            classes = (str(side_class(str(row.side))), underline(row))
            note = f"{row.speaker}, {words.manner(str(row.kind), str(row.manner)).lower()}"
            marks = tuple(Mark(span, classes, note) for span in content)
            sentence = Span(row.evidence_start, row.evidence_end)
            evidence.draw(article, sentence, marks, asked, str(row.event))


def underline(row: Any) -> str:
    """Return the class whose underline tells direct, paraphrase and denial apart."""
    word = words.manner(str(row.kind), str(row.manner))
    return {"Denial": "ro-denial", "Paraphrase": "ro-indirect"}.get(word, "ro-direct")


def facts(row: Any) -> Html:
    """Return what is known of a statement as a list of terms."""
    sure = words.sure(str(row.check), str(row.confidence))
    known = {
        "Role": str(row.role),
        "Kind": words.manner(str(row.kind), str(row.manner)),
        "Manner": str(row.manner),
        "Said on": words.long_day(row.start, row.end, str(row.precision)),
        "To": str(row.addressee),
        "Venue": str(row.venue),
        "Reported by": str(row.reported_by),
        "Known from": words.known_from(int(row.origins), int(row.outlets), str(row.origin)),
        "Written as": str(row.as_written) if row.as_written != row.speaker else "",
        "Confidence": f"{sure}: {words.REASONS.get(row.reason, '')}".rstrip(": "),
    }
    terms = [
        safe.fill('<dt>{term}</dt><dd class="ro-iso">{value}</dd>', term=term, value=value)
        for term, value in known.items()
        if value and value != "nan"
    ]
    return safe.fill(
        '<div class="ro"><dl class="ro-facts">{terms}</dl></div>', terms=safe.join(terms)
    )


def _words(row: Any, most: int) -> Html:
    said = words.cut(worded(str(row.content), str(row.kind), str(row.manner)), most)
    quoted = str(row.kind) == "direct"
    return safe.fill(
        '<div class="ro"><div class="ro-said {side}"><div><div class="ro-head">{code}'
        '<span class="ro-grow ro-iso"><span class="ro-b">{speaker}</span> '
        '<span class="ro-small ro-muted">{role}</span></span>'
        '<span class="ro-small ro-muted ro-push ro-nowrap">{day}</span></div>'
        '<div class="ro-lines ro-iso {face}">{said}</div></div></div></div>',
        side=side_class(str(row.side)),
        # A side that has no code is written out: as its own speaker it would stand there twice.
        code=tags.side(str(row.side)) if row.side != row.speaker else "",
        speaker=row.speaker or "Speaker not named",
        role=row.role,
        day=words.short_day(row.start, str(row.precision)),
        face=Html("ro-quote") if quoted else "",
        said=said,
    )


def _source(row: Any) -> Html:
    via = f"{row.outlet}, from {row.reported_by}" if row.reported_by else str(row.outlet)
    if row.outlets > 1:
        via += f" ({words.known_from(int(row.origins), int(row.outlets))})"
    return safe.fill(
        '<div class="ro ro-note ro-source">{manner} {check} '
        '<span class="ro-iso">{via}</span></div>',
        manner=tags.manner(str(row.kind), str(row.manner)),
        check=tags.checked(str(row.check), str(row.confidence)),
        via=via,
    )
