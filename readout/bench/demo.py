"""Demo articles, what was extracted from them and their fact rows in; what was found, out.

Every meeting and statement row that an article names is wanted of that article, whether or not its
sentences make it easy. A row is *found* when the event or the words are there, *right* when status
and place, or the speaker, agree too.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout.bench.demo_compare import common, fold, is_party, overlap, speaks_for, words_of
from readout.bench.demo_facts import DemoArticle, Facts, MeetingFact, StatementFact
from readout.records import (
    Article,
    Extraction,
    MeetingReport,
    Precision,
    Statement,
    Status,
)

# Whole sentences of the corpus reach 502 of its 516 statement rows at 0.4; the other 14 are retold
# too freely for it, and count as missed.
SAME_WORDS = 0.4  #: share of common content words from which a statement may be a row's
SURELY_SAME_WORDS = 0.5  #: and from which another speaker is called wrong
_NEAR = timedelta(days=7)  # how far from the event an article's own day may stand in for it


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows wanted, found, and right among the found."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def __str__(self) -> str:
        return f"{self.found} found, {self.right} right of {self.wanted} ({self._share()})"

    def _share(self) -> str:
        if not self.wanted:
            return "nothing wanted"
        return f"{self.found / self.wanted:.0%} and {self.right / self.wanted:.0%}"


@dataclass(frozen=True, slots=True)
class Miss:
    """A row that was not found in an article, or found and not right; `why` says what is amiss."""

    article: str  #: the name of its file
    row: str
    why: str


@dataclass(frozen=True, slots=True)
class WrongSpeaker:
    """A statement whose words are one row's and whose speaker is another's."""

    article: str
    row: str
    wanted: str
    given: str
    words: str


@dataclass(frozen=True, slots=True)
class DemoScore:
    """The figures over all articles; `shown` counts the statements that name an actor."""

    meetings: Tally
    statements: Tally
    shown: int
    other_meetings: int  #: held or planned meetings that are no row of their article
    wrong_speakers: tuple[WrongSpeaker, ...]
    misses: tuple[Miss, ...]


def score(
    articles: Sequence[DemoArticle], extractions: Mapping[str, Extraction], facts: Facts
) -> DemoScore:
    """Return how much of the articles' rows their extractions, by article id, hold."""
    meetings: list[Miss] = []
    statements: list[Miss] = []
    wrong: list[WrongSpeaker] = []
    other = shown = 0
    for one in articles:
        extraction = extractions[one.article.id]
        # What is no speech or writing (belief, intention) is never shown as a statement.
        told = [each for each in extraction.statements if each.attribution.is_statement]
        rows = [facts.meetings[row] for row in one.facts if row in facts.meetings]
        said = [facts.statements[row] for row in one.facts if row in facts.statements]
        meetings += [_meeting(row, extraction.meetings, one.article) for row in rows]
        statements += [_statement(row, told, one.article) for row in said]
        wrong += _wrong_speakers(said, told, one.article)
        other += _others(rows, extraction.meetings, one.article)
        shown += sum(bool(each.who.actor) for each in told)
    missed = tuple(miss for miss in meetings + statements if miss.why)
    return DemoScore(_tally(meetings), _tally(statements), shown, other, tuple(wrong), missed)


def report(result: DemoScore, *, errors: bool = False) -> str:
    """Return the figures as lines, with every miss and every wrong speaker where asked for."""
    lines = [
        f"meetings:       {result.meetings}",
        f"statements:     {result.statements}",
        f"wrong speakers: {len(result.wrong_speakers)} of {result.shown} statements with an actor",
        f"other meetings: {result.other_meetings} that are no row of their article",
    ]
    if errors:
        lines += [
            f"  speaker: {one.article} {one.row}: {one.given} for {one.wanted}: {one.words}"
            for one in result.wrong_speakers
        ]
        lines += [f"  {one.why}: {one.article} {one.row}" for one in result.misses]
    return "\n".join(lines)


_NOT_FOUND = "not found"


def _tally(outcomes: Sequence[Miss]) -> Tally:
    missing = sum(one.why == _NOT_FOUND for one in outcomes)
    amiss = sum(bool(one.why) for one in outcomes)
    return Tally(len(outcomes), len(outcomes) - missing, len(outcomes) - amiss)


# --- meetings -------------------------------------------------------------------------------


def _meeting(row: MeetingFact, reports: Iterable[MeetingReport], article: Article) -> Miss:
    faults = [
        _fault(row, report, article) for report in reports if _is_report_of(row, report, article)
    ]
    why = _NOT_FOUND if not faults else min(faults, key=len)
    return Miss(article.source, row.id, why)


def _fault(row: MeetingFact, report: MeetingReport, article: Article) -> str:
    faults = []
    if report.status not in _statuses(row, article):
        faults.append(f"status is {report.status}")
    if not _same_place(row, report, article):
        faults.append(f"place is {_place(report, article) or 'none'}")
    return ", ".join(faults)


def _is_report_of(row: MeetingFact, report: MeetingReport, article: Article) -> bool:
    present = [
        party
        for party in row.parties
        if any(is_party(one.who, party) for one in report.participants)
    ]
    # A body that met there is the row, though the article leaves its chairman out.
    body = any(not party.person and not party.country for party in present)
    alone = (len(row.parties) == 1 and bool(present)) or body
    enough = len(present) > 1 or (alone and _same_place(row, report, article))
    return enough and _same_days(row, report, article)


def _same_days(row: MeetingFact, report: MeetingReport, article: Article) -> bool:
    when = report.when
    if when.start and when.precision not in (Precision.PUBLICATION, Precision.NONE):
        return when.start <= row.end and (when.end or when.start) >= row.start
    published = date.fromisoformat(article.published)
    return row.start - _NEAR <= published <= row.end + _NEAR


def _statuses(row: MeetingFact, article: Article) -> tuple[Status, ...]:
    published = date.fromisoformat(article.published)
    if published < row.start:
        return (Status.PLANNED,)
    return (Status.HELD, Status.ONGOING) if published <= row.end else (Status.HELD,)


def _same_place(row: MeetingFact, report: MeetingReport, article: Article) -> bool:
    if report.place is None or not row.place:
        return report.place is None and not row.place
    place = report.place.place
    if place is not None and place.country not in ("", row.country):
        return False  # Minsk is not Mińsk Mazowiecki
    behind = article.text[report.place.span.end :].removeprefix(" in ")
    town = behind[: len(row.place)]  # "NATO headquarters in Brussels" names Brussels, too
    given = fold(f"{_place(report, article)} | {place.name if place else ''} | {town}")
    # "Washington (White House)": an article may name either.
    return any(name.strip() in given for name in re.split(r"[()]", fold(row.place)) if name.strip())


def _place(report: MeetingReport, article: Article) -> str:
    return report.place.span.of(article.text) if report.place else ""


def _others(rows: Sequence[MeetingFact], reports: Iterable[MeetingReport], article: Article) -> int:
    certain = [one for one in reports if one.status in (Status.HELD, Status.PLANNED)]
    return sum(not any(_is_report_of(row, one, article) for row in rows) for one in certain)


# --- statements -----------------------------------------------------------------------------


def _statement(row: StatementFact, statements: Iterable[Statement], article: Article) -> Miss:
    near = [one for one in statements if overlap(row, words_of(one, article)) >= SAME_WORDS]
    if not near:
        return Miss(article.source, row.id, _NOT_FOUND)
    if any(is_party(one.who, row.speaker) for one in near):
        return Miss(article.source, row.id, "")
    return Miss(article.source, row.id, f"speaker is {near[0].who.name or 'open'}")


def _wrong_speakers(
    rows: Sequence[StatementFact], statements: Sequence[Statement], article: Article
) -> Iterable[WrongSpeaker]:
    for one in (one for one in statements if one.who.actor):
        words = words_of(one, article)
        shares = [(overlap(row, words), row) for row in rows]
        most = max((share for share, _ in shares), default=0.0)
        best = [row for share, row in shares if share == most >= SURELY_SAME_WORDS]
        if best and not any(
            speaks_for(one.who, row.speaker) or _is_told(row, one, statements, article)
            for row in best
        ):
            row = best[0]
            yield WrongSpeaker(article.source, row.id, row.speaker.name, one.who.name, words)


def _is_told(
    row: StatementFact, one: Statement, others: Iterable[Statement], article: Article
) -> bool:
    """Tell whether the row's own speaker says it: more of it than here, or around what is here.

    "Allies had voiced concern, said Sherman" is the allies' in Sherman's words: both are right.
    """
    own = [other for other in others if is_party(other.who, row.speaker)]
    here = common(row, words_of(one, article))
    return any(common(row, words_of(other, article)) > here or _holds(other, one) for other in own)


def _holds(outer: Statement, inner: Statement) -> bool:
    return all(
        any(
            whole.start <= span.start and span.end <= whole.end
            for whole in outer.attribution.content
        )
        for span in inner.attribution.content
    )
