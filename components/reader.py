"""An article with everything found in it in; the text with its marks and notes out.

Ground: the speaker's side. Underline: direct, paraphrase, denial. Box: a meeting. Dots: a place.
What stands before the chosen record is folded, so that the sentence is in sight at once.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components import safe, tags, verdicts, words
from components.article_records import Found
from components.highlight import Mark, marked, paragraphs, side_class, words_of
from components.safe import Html
from components.statement_card import underline
from readout.records import Level, Span, Status
from readout.store import ArticleRecords

_FOLD = 4  #: paragraphs before the chosen one that are shown
_PLACES = 4  #: places named in one note


def draw(
    records: ArticleRecords,
    found: Sequence[Found],
    at: int | None,
    places: Sequence[Span] = (),
    place: Span | None = None,
    passage: Span | None = None,
) -> None:
    """Draw the text with its records; `at` is the place of the chosen one among them.

    `places` is where the words searched for stand, `place` the one of them that is meant, `passage`
    what somebody marked to make a record of. Each paragraph says its first character, and the whole
    its chosen place or sentence, for the script of `components.marking`.
    """
    text = records.article.text
    chosen = found[at] if at is not None else None
    marks = [*_marks(records, found, chosen), *_hits(places, place)]
    marks += [Mark(passage, ("ro-marked",), "marked for a new record")] if passage else []
    parts = paragraphs(text)
    rows = [
        safe.fill(
            '<div class="ro-par"><span>{number}</span>'
            '<div class="ro-text" dir="auto" data-start="{start}">{text}</div>'
            "<div>{notes}</div></div>",
            number=number,
            start=part.start,
            text=marked(text, part, marks),
            notes=safe.join(_notes(part, records, found, chosen)),
        )
        for number, part in enumerate(parts, start=1)
    ]
    sentence = place or (chosen.sentence if chosen else passage)
    first = next((n for n, p in enumerate(parts) if sentence and p.overlaps(sentence)), 0)
    folded = first - 1 if first > _FOLD else 0
    safe.show(
        safe.fill(
            '<div class="ro" data-chosen="{chosen}">{before}{rows}</div>',
            chosen=shown_at(chosen, place),
            before=_before(rows[:folded]),
            rows=safe.join(rows[folded:]),
        )
    )


def shown_at(chosen: Found | None, place: Span | None) -> int:
    """Return the character that is brought into view, -1 for none: a place found comes first."""
    if place is not None:
        return place.start
    return chosen.sentence.start if chosen else -1


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


def _before(rows: list[Html]) -> Html:
    if not rows:
        return Html("")
    said = "Paragraph 1" if len(rows) == 1 else f"Paragraphs 1 to {len(rows)}"
    return safe.fill(
        '<details class="ro-before"><summary>{said}</summary>{rows}</details>',
        said=said,
        rows=safe.join(rows),
    )


def _marks(records: ArticleRecords, found: Sequence[Found], chosen: Found | None) -> list[Mark]:
    marks = []
    if chosen:
        marks.append(Mark(chosen.sentence, ("ro-sentence",), "the sentence it rests on"))
    for one in found:
        on = ("ro-chosen",) if one is chosen else ()
        row = one.statement
        if row is not None:
            classes = (str(side_class(str(row.side))), underline(row), *on)
            note = f"{row.speaker}, {words.manner(str(row.kind), str(row.manner)).lower()}"
            marks += [Mark(span, classes, note) for span in _content(one, records)]
            continue
        trigger, status = _of_report(one, records)
        marks.append(Mark(trigger, ("ro-boxed", *on), f"meeting, {words.STATUSES[status]}"))
    # A place inside a statement would cut its outline in pieces; the note beside names it anyway.
    spoken = [span for f in records.statements for span in f.statement.attribution.content]
    alone = [p.span for p in _places(records) if not any(p.span.overlaps(s) for s in spoken)]
    return marks + [Mark(span, ("ro-place",), "place") for span in alone]


def _hits(places: Sequence[Span], place: Span | None) -> list[Mark]:
    on = ("ro-hit", "ro-hit-on")
    return [
        Mark(span, on, "found, shown") if span == place else Mark(span, ("ro-hit",), "found")
        for span in places
    ]


def _content(one: Found, records: ArticleRecords) -> tuple[Span, ...]:
    """Where the words of a statement stand; of one that was marked by hand, exactly those."""
    by_hand = verdicts.marked_words(one.event) if one.is_by_hand else ()
    return by_hand or words_of(one.statement, records)


def _of_report(one: Found, records: ArticleRecords) -> tuple[Span, Status]:
    """Return the words that tell of a meeting in this article, and whether it took place.

    An analyst's word on the status comes before what the article's grammar says.
    """
    row = one.meeting
    here = next((each.report for each in records.reports if each.event == one.event), None)
    # A report that was added by hand may belong to a meeting whose words stand elsewhere.
    by_hand = Span(row.trigger_start, row.trigger_end) if row.event == one.event else one.sentence
    trigger = here.trigger if here else by_hand
    decided = here is None or str(row.check) == "edited"
    return trigger, Status(str(row.status)) if decided else here.status


def _places(records: ArticleRecords) -> list[Any]:
    return [p for p in records.places if not p.adjective and p.level != Level.COUNTRY]


def _notes(
    part: Span, records: ArticleRecords, found: Sequence[Found], chosen: Found | None
) -> list[Html]:
    notes = []
    for one in found:
        if one.statement is not None:
            place, draw_note = one.sentence.start, _statement_note
        else:
            place, draw_note = _of_report(one, records)[0].start, _meeting_note
        if part.start <= place < part.end:
            notes.append((place, draw_note(one, records, one is chosen)))
    notes.sort(key=lambda note: note[0])
    names = [p for p in _places(records) if part.start <= p.span.start < part.end]
    return [note for _, note in notes] + _place_note(names, records.article.text)


def _statement_note(one: Found, records: ArticleRecords, on: bool) -> Html:
    row = one.statement
    return safe.fill(
        '<div class="ro-beside {side} {on}">{code} <span class="ro-b ro-iso">{speaker}</span><br>'
        '{role}{manner}<br><span class="{tone}">{sure}{reason}</span></div>',
        side=side_class(str(row.side)),
        on=Html("ro-on") if on else "",
        code=tags.side(str(row.side)),
        speaker=row.speaker or "Speaker not named",
        role=f"{row.role} · " if row.role else "",
        manner=words.manner(str(row.kind), str(row.manner)).lower(),
        tone=Html("ro-note") if row.confidence == "high" else Html("ro-note ro-check"),
        sure=_sure(row),
        reason=_reason(one),
    )


def _meeting_note(one: Found, records: ArticleRecords, on: bool) -> Html:
    """What this article says of a meeting; of a decided one, what the analyst says."""
    row = one.meeting
    here = next((each.report for each in records.reports if each.event == one.event), None)
    if here is None or str(row.check) == "edited":
        when = words.long_day(row.start, row.end, str(row.precision))
        kind, parties, sure = str(row.kind), str(row.parties).replace("; ", ", "), _sure(row)
    else:
        ends = [pd.Timestamp(day) if day else None for day in (here.when.start, here.when.end)]
        when = words.long_day(*ends, here.when.precision)
        kind = here.kind
        parties = words.listed([p.who.name for p in here.participants if p.who.name])
        sure = words.CONFIDENCE[str(here.confidence)]
    return safe.fill(
        '<div class="ro-beside ro-thin {on}"><span class="ro-b">{kind}, {status}</span><br>'
        '{when}. <span class="ro-iso">{parties}</span><br><span class="{tone}">{sure}</span></div>',
        on=Html("ro-on") if on else "",
        kind=words.meeting_kind(kind).capitalize(),
        status=words.STATUSES[_of_report(one, records)[1]],
        when=when,
        parties=parties,
        tone=Html("ro-note ro-check") if sure == words.CONFIDENCE["low"] else Html("ro-note"),
        sure=sure,
    )


def _reason(one: Found) -> str:
    """Return why this speaker: the rules' reason, or the person who decided it."""
    row = one.statement
    if str(row.basis).startswith("decided by "):
        return f": speaker {row.basis}"
    return "" if one.is_by_hand else f": {words.REASONS.get(row.reason, 'no reason kept')}"


def _sure(row: Any) -> str:
    """Return how safe a record is: what a person said of it, else what the rules say."""
    if str(row.check) == "added":
        return "Added by a person"
    return words.sure(str(row.check), str(row.confidence))


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
