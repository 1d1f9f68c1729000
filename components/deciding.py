"""What was decided on a page in; the decisions kept, which every view then shows, out."""

from collections.abc import Sequence

from components import corpus, nameable
from readout import passages, reviewing, speakers
from readout import store as stores
from readout.records import Article, Span
from readout.reviewing import Decision
from readout.reviews import Review, Subject
from readout.speakers import WrittenSo


def add(subject: Subject, article: Article, span: Span, decision: Decision) -> Review:
    """Keep a record made of words marked in an article; every view then shows it."""
    sentence = passages.around(article.text, span)
    return reviewing.add(corpus.store(), subject, article, (span,), sentence, decision)


def written_so(key: int) -> WrittenSo:
    """Return what is written as a statement writes its speaker."""
    return speakers.written_so(corpus.whole(), key)


def mend_speaker(key: int, who: str, by: str, why: str, everywhere: bool) -> tuple[Review, ...]:
    """Keep who spoke in a statement, or wherever it is written so; `who` is an id or a name."""
    said = (corpus.whole(), key, nameable.as_speaker(who), by, why)
    if everywhere:
        kept = speakers.mend_everywhere(corpus.store(), *said)
    else:
        kept = (speakers.mend(corpus.store(), *said),)
    stores.merge_meetings(corpus.store())
    return kept


def put_together(meeting: int, other: int, decision: Decision) -> tuple[Review, ...]:
    """Keep that two meetings are one: every report of one and of the other."""
    return _regroup(_reports(meeting), _reports(other), decision)


def split_off(meeting: int, event: str, decision: Decision) -> tuple[Review, ...]:
    """Keep that one report of a meeting, by its public id, tells of another one."""
    others = [one for one in _reports(meeting) if one != event]
    return _regroup([event], others, decision)


def _reports(meeting: int) -> list[str]:
    rows = corpus.whole().reports
    return [str(event) for event in rows.loc[rows["meeting"] == meeting, "event"]]


def _regroup(some: Sequence[str], others: Sequence[str], decision: Decision) -> tuple[Review, ...]:
    kept = reviewing.regroup(corpus.store(), corpus.whole(), some, others, decision)
    stores.merge_meetings(corpus.store())
    return kept
