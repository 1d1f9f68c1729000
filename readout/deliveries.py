"""What was read of a file in; its articles cleaned and counted, in parts for the store, out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from readout.articles import clean, language, refusals
from readout.articles.parsed import Parsed
from readout.records import (
    NOTHING_CHOSEN,
    Article,
    Choices,
    FileReport,
    Problem,
    RawArticle,
    Rejection,
    ReportedEvent,
)
from readout.sources import Source
from readout.store import Copy, Delivery

READ_AT_ONCE = 200  #: articles of one transaction while reading


def deliveries(
    position: int, source: Source | None, parsed: Parsed, fetched_at: str
) -> Iterator[Delivery]:
    """Yield what a file delivered, in parts of at most READ_AT_ONCE entries, at least one.

    `source` is None for what was fetched: it can be fetched again, and its bytes are not kept.
    """
    whole = file_report(parsed, source.choices if source else NOTHING_CHOSEN)
    empty = replace(whole, rejected=(), notes=())
    found: tuple[tuple[int, RawArticle | ReportedEvent], ...] = (*parsed.articles, *parsed.events)
    rest = iter(found)
    part = tuple(islice(rest, READ_AT_ONCE))
    report, data = whole, refusals.data_to_keep(source, parsed) if source else None
    while True:
        after = tuple(islice(rest, READ_AT_ONCE))
        delivery = _delivery(position, report, parsed, part, fetched_at)
        yield replace(delivery, is_last=parsed.is_last and not after, data=data)
        if not after:
            return
        part, report, data = after, empty, None


def file_report(parsed: Parsed, choices: Choices = NOTHING_CHOSEN) -> FileReport:
    """Return what is known of a file before its articles are stored."""
    return FileReport(
        parsed.source_name,
        parsed.format,
        parsed.announced,
        rejected=refusals.with_first_words(parsed.rejected),
        notes=parsed.notes,
        announced_in=parsed.announced_in,
        columns=parsed.columns,
        header=parsed.header,
        choices=choices,
    )


def _delivery(
    position: int,
    report: FileReport,
    parsed: Parsed,
    part: Sequence[tuple[int, RawArticle | ReportedEvent]],
    fetched_at: str,
) -> Delivery:
    copies: list[Copy] = []
    rejected = list(report.rejected)
    events = tuple(one for _, one in part if isinstance(one, ReportedEvent))
    for at, raw in part:
        if isinstance(raw, ReportedEvent):
            continue
        article = clean.article(raw, parsed.source_name, parsed.sha256, fetched_at)
        if isinstance(article, Problem):
            rejected.append(Rejection(at, article, item=raw))
        else:
            told = replace(article, language=article.language or language.tell(article.text))
            left_out = clean.removed(raw, told.text)
            copies.append(Copy(told, _address(told), parsed.source_name, left_out))
    report = replace(report, rejected=tuple(rejected))
    return Delivery(position, report, tuple(copies), events, fetched_at)


def _address(article: Article) -> str:
    """The cleaned web address of an article, or ""; its source is the file's name without one."""
    return article.source if article.source.lower().startswith(("http://", "https://")) else ""
