"""A record's row and its article in; what it rests on out: rule, speaker, day, place, decisions."""

from typing import Any

from components import corpus, safe, words
from components.safe import Html
from readout import store as stores
from readout.records import Precision, Span, When
from readout.reviews import Review
from readout.store import ArticleRecords, FoundReport, FoundStatement

_DECISIONS = 5  #: on one record, the newest; Review lists all
_OF_ARTICLE = {Precision.PUBLICATION: "the day of the article; the text gives none"}


def draw(row: Any, records: ArticleRecords | None, event: str = "") -> None:
    """Draw, folded, how a meeting or a statement is known; `event` is that of its report here."""
    if records is None:
        return
    terms = [
        safe.fill('<dt>{term}</dt><dd class="ro-iso">{value}</dd>', term=term, value=value)
        for term, value in known(row, records, event or str(row.event)).items()
        if value
    ]
    safe.show(
        safe.fill(
            '<div class="ro"><details class="ro-how"><summary>How this is known</summary>'
            '<dl class="ro-facts">{terms}</dl></details></div>',
            terms=safe.join(terms),
        )
    )


def known(row: Any, records: ArticleRecords, event: str) -> dict[str, Any]:
    """Return what a record rests on, in words, by the name of each thing."""
    found = _found(records, event)
    article = records.article
    terms: dict[str, Any] = {"Found by": _rule(row, found, records.version)}
    if hasattr(row, "reason"):
        terms["Speaker"] = _speaker(row)
    terms["Its day"] = _day(row, found, article.text)
    if article.published:
        day = words.iso_in_words(article.published)
        terms["Article of"] = f"{day}, {words.KNOWN[article.published_known]}"
    sentence = Span(row.evidence_start, row.evidence_end)
    terms["Stands at"] = f"characters {sentence.start + 1:,} to {sentence.end:,} of the text"
    terms["Frozen copy"] = _mono(article.raw_sha256, "sha256")
    terms["Record"] = _mono(event, "id")
    terms["Decided"] = _decided(event)
    return terms


def _found(records: ArticleRecords, event: str) -> FoundStatement | FoundReport | None:
    every = (*records.statements, *records.reports)
    return next((one for one in every if one.event == event), None)


def _rule(row: Any, found: FoundStatement | FoundReport | None, version: str) -> str:
    if found is None:
        return "a person, by hand" if str(row.check) == "added" else "no rule of today"
    return f"the rule “{row.rule}” ({version})" if version else f"the rule “{row.rule}”"


def _speaker(row: Any) -> str:
    if str(row.basis).startswith("decided by "):
        return str(row.basis)
    reason = words.REASONS.get(row.reason, "")
    return f"{reason}: “{row.basis}”" if row.basis and reason else reason or str(row.basis)


def _day(row: Any, found: FoundStatement | FoundReport | None, text: str) -> str:
    """Say what the day rests on: words of the text, the article's day, or an analyst."""
    when = _when(found)
    if when is None or str(row.start)[:10] != (when.start.isoformat() if when.start else "NaT"):
        decided = "edited" if found is not None else "added"
        return "decided by a person" if str(row.check) == decided else "told by another report"
    if when.phrase is not None:
        return f"“{when.phrase.of(text)}” in the text"
    if when.precision is Precision.NONE:
        return "not known"
    return _OF_ARTICLE.get(when.precision, "taken from the text around it")


def _when(found: FoundStatement | FoundReport | None) -> When | None:
    if found is None:
        return None
    return found.statement.when if isinstance(found, FoundStatement) else found.report.when


def _decided(event: str) -> Html | str:
    newest = reversed(stores.reviews_of(corpus.store(), event)[-_DECISIONS:])
    return safe.join([_one(review) for review in newest])


def _one(review: Review) -> Html:
    return safe.fill(
        "<div>{what} by {who}, {day}{why}</div>",
        what=words.ACTIONS[review.action],
        who=review.by,
        day=words.iso_in_words(review.at[:10]),
        why=f": {review.why}" if review.why else "",
    )


def _mono(value: str, kind: str) -> Html | str:
    if not value:
        return ""
    return safe.fill('<span class="ro-mono">{kind} {value}</span>', kind=kind, value=value)
