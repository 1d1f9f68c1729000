"""An article with everything found in it in; the text with its marks and notes out.

Ground: the speaker's side. Underline: direct, paraphrase, denial. Box: a meeting. Dots: a place.
What stands before the chosen record is folded, so that the sentence is in sight at once.
"""

from typing import Any

import pandas as pd

from components import safe, tags, words
from components.highlight import Mark, marked, paragraphs, side_class, words_of
from components.safe import Html
from components.statement_card import underline
from readout.records import Level, Span
from readout.search import Query
from readout.search_hits import hits
from readout.store import NOWHERE, ArticleRecords

_FOLD = 4  #: paragraphs before the chosen one that are shown
_PLACES = 4  #: places named in one note
_NEAR = 50  #: near copies listed; the list of articles has all


def draw(
    records: ArticleRecords, statements: pd.DataFrame, chosen: Span | None, searched: Query
) -> None:
    """Draw the text; `statements` are its rows of the frame, `chosen` the characters to show."""
    text = records.article.text
    found = [Mark(span, ("ro-hit",), "found") for span in hits(text, searched)]
    marks = [*_marks(records, statements, chosen), *found]
    parts = paragraphs(text)
    rows = [
        safe.fill(
            '<div class="ro-par"><span>{number}</span><div class="ro-text" dir="auto">{text}</div>'
            "<div>{notes}</div></div>",
            number=number,
            text=marked(text, part, marks),
            notes=safe.join(_notes(part, records, statements, chosen)),
        )
        for number, part in enumerate(parts, start=1)
    ]
    first = next((n for n, p in enumerate(parts) if chosen and p.overlaps(chosen)), 0)
    folded = first - 1 if first > _FOLD else 0
    safe.show(
        safe.fill(
            '<div class="ro">{before}{rows}</div>',
            before=_before(rows[:folded]),
            rows=safe.join(rows[folded:]),
        )
    )


def legend() -> None:
    """Say what ground, underline, box and dots mean."""
    safe.show(
        safe.fill(
            '<div class="ro ro-key"><span>Ground: the speaker’s side</span>'
            '<span><mark class="ro-direct">direct</mark></span>'
            '<span><mark class="ro-indirect">paraphrase</mark></span>'
            '<span><mark class="ro-denial">denial</mark></span>'
            '<span><mark class="ro-boxed">meeting</mark></span>'
            '<span><mark class="ro-place">place</mark></span></div>'
        )
    )


def meta(records: ArticleRecords, known_from: str) -> None:
    """Draw outlet, date and how it is known, copies, hash, and what was found."""
    article = records.article
    day = words.iso_in_words(article.published)
    found = [
        words.count(len(records.statements), "statement"),
        words.count(len(records.reports), "meeting"),
        words.count(len(_places(records)), "place"),
    ]
    cells = {
        "Outlet": (article.outlet or "not known", words.language(article.language)),
        "Published": (day or "no date", words.KNOWN[article.published_known] if day else ""),
        "Origin": (known_from, ""),
        "Frozen copy": (Html(""), _hash(article.raw_sha256)),
        "Found in it": (", ".join(found), ""),
    }
    if by := article.byline or article.agency:
        cells = {"By": (by, article.agency if article.byline else "")} | cells
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-meta">{cells}</div></div>',
            cells=safe.join(
                safe.fill(
                    '<div><div>{term}</div><div class="ro-iso">{value} '
                    '<span class="ro-muted">{more}</span></div></div>',
                    term=term,
                    value=value,
                    more=more,
                )
                for term, (value, more) in cells.items()
            ),
        )
    )


def near_copies(others: pd.DataFrame) -> None:
    """Draw the other articles of its family, none where there are none."""
    if others.empty:
        return
    rows = [
        safe.fill(
            '<div><span class="ro-iso">{outlet}</span><span class="ro-muted ro-iso">{day} '
            "{title}</span></div>",
            outlet=other.outlet or "not known",
            day=words.iso_in_words(other.published_text),
            title=other.title,
        )
        for other in others.head(_NEAR).itertuples()
    ]
    left = len(others) - _NEAR
    safe.show(
        safe.fill(
            '<div class="ro"><h2>Near copies, edited or cut</h2>'
            '<div class="ro-rows ro-copies">{rows}</div>{more}</div>',
            rows=safe.join(rows),
            more=f"and {left:,} more" if left > 0 else "",
        )
    )


def copies(records: ArticleRecords) -> None:
    """Draw who printed this text, and where each copy was found."""
    rows = [
        safe.fill(
            '<div><span class="ro-iso">{outlet}</span><span class="ro-muted ro-iso">{day} '
            "{source}</span></div>",
            outlet=copy.outlet or "not known",
            day=words.iso_in_words(copy.published),
            source=copy.address or copy.source,
        )
        for copy in records.sightings
    ]
    safe.show(
        safe.fill(
            '<div class="ro"><h2>Copies of this text</h2><div class="ro-rows ro-copies">{rows}'
            "</div></div>",
            rows=safe.join(rows),
        )
    )


def _hash(sha256: str) -> Html:
    if not sha256:
        return Html("")
    return safe.fill(
        '<span class="ro-mono" title="SHA-256 of the file it came in: {whole}">'
        "sha256 {short}</span>",
        whole=sha256,
        short=f"{sha256[:8]}…{sha256[-6:]}",
    )


def _before(rows: list[Html]) -> Html:
    if not rows:
        return Html("")
    said = "Paragraph 1" if len(rows) == 1 else f"Paragraphs 1 to {len(rows)}"
    return safe.fill(
        '<details class="ro-before"><summary>{said}</summary>{rows}</details>',
        said=said,
        rows=safe.join(rows),
    )


def _marks(records: ArticleRecords, statements: pd.DataFrame, chosen: Span | None) -> list[Mark]:
    marks = [Mark(chosen, ("ro-sentence",), "the sentence it rests on")] if chosen else []
    for row in statements.itertuples():
        on = _is_chosen(Span(row.evidence_start, row.evidence_end), chosen)
        classes = (str(side_class(str(row.side))), underline(row), *(("ro-chosen",) if on else ()))
        note = f"{row.speaker}, {words.manner(str(row.kind), str(row.manner)).lower()}"
        marks += [Mark(span, classes, note) for span in words_of(row, records)]
    for found in records.reports:
        if found.meeting == NOWHERE:
            continue
        on = any(_is_chosen(span, chosen) for span in found.report.evidence)
        classes = ("ro-boxed", "ro-chosen") if on else ("ro-boxed",)
        note = f"meeting, {words.STATUSES[found.report.status]}"
        marks.append(Mark(found.report.trigger, classes, note))
    # A place inside a statement would cut its outline in pieces; the note beside names it anyway.
    spoken = [span for f in records.statements for span in f.statement.attribution.content]
    alone = [p.span for p in _places(records) if not any(p.span.overlaps(s) for s in spoken)]
    return marks + [Mark(span, ("ro-place",), "place") for span in alone]


def _is_chosen(span: Span, chosen: Span | None) -> bool:
    return chosen is not None and span.start == chosen.start


def _places(records: ArticleRecords) -> list[Any]:
    return [p for p in records.places if not p.adjective and p.level != Level.COUNTRY]


def _notes(
    part: Span, records: ArticleRecords, statements: pd.DataFrame, chosen: Span | None
) -> list[Html]:
    notes = [
        (report.report.trigger.start, _meeting_note(report.report, chosen))
        for report in records.reports
        if part.start <= report.report.trigger.start < part.end
    ]
    inside = statements[
        (statements["evidence_start"] >= part.start) & (statements["evidence_start"] < part.end)
    ]
    notes += [(row.evidence_start, _statement_note(row, chosen)) for row in inside.itertuples()]
    notes.sort(key=lambda note: note[0])
    names = [p for p in _places(records) if part.start <= p.span.start < part.end]
    return [note for _, note in notes] + _place_note(names, records.article.text)


def _statement_note(row: Any, chosen: Span | None) -> Html:
    sure = words.CONFIDENCE[str(row.confidence)]
    return safe.fill(
        '<div class="ro-beside {side} {on}">{code} <span class="ro-b ro-iso">{speaker}</span><br>'
        '{role}{manner}<br><span class="{tone}">{sure}: {reason}</span></div>',
        side=side_class(str(row.side)),
        on=Html("ro-on") if _is_chosen(Span(row.evidence_start, row.evidence_end), chosen) else "",
        code=tags.side(str(row.side)),
        speaker=row.speaker or "Speaker not named",
        role=f"{row.role} · " if row.role else "",
        manner=words.manner(str(row.kind), str(row.manner)).lower(),
        tone=Html("ro-note") if row.confidence == "high" else Html("ro-note ro-check"),
        sure=sure,
        reason=words.REASONS.get(row.reason, "no reason kept"),
    )


def _meeting_note(report: Any, chosen: Span | None) -> Html:
    when = report.when
    start = pd.Timestamp(when.start) if when.start else None
    end = pd.Timestamp(when.end) if when.end else None
    parties = words.listed([p.who.name for p in report.participants if p.who.name])
    on = any(_is_chosen(span, chosen) for span in report.evidence)
    return safe.fill(
        '<div class="ro-beside ro-thin {on}"><span class="ro-b">{kind}, {status}</span><br>'
        '{when}. <span class="ro-iso">{parties}</span><br><span class="{tone}">{sure}</span></div>',
        on=Html("ro-on") if on else "",
        kind=words.meeting_kind(report.kind).capitalize(),
        status=words.STATUSES[report.status],
        when=words.long_day(start, end, report.when.precision),
        parties=parties,
        tone=Html("ro-note") if report.confidence == "high" else Html("ro-note ro-check"),
        sure=words.CONFIDENCE[str(report.confidence)],
    )


def _place_note(named: list[Any], text: str) -> list[Html]:
    if not named:
        return []
    said = dict.fromkeys(f"{p.span.of(text)}{_LEVELS.get(p.level, '')}" for p in named)
    shown = list(said)[:_PLACES]
    more = f" and {len(said) - _PLACES} more" if len(said) > _PLACES else ""
    return [
        safe.fill(
            '<div class="ro-beside ro-thin ro-note">Places: {names}{more}</div>',
            names=", ".join(shown),
            more=more,
        )
    ]


_LEVELS = {Level.REGION: " (area, no pin)", Level.FEATURE: " (no pin)", Level.SITE: " (site)"}
