"""Paths or uploads in; articles with their records in the store, and a report of every file, out.

Reading, extracting and merging are each done in batches, one transaction a batch, and each starts
from what the store holds. So a run that was killed loses nothing: the next one goes on, and what
was read twice is a duplicate that is known.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice, takewhile
from pathlib import Path
from typing import TypeAlias

from readout import settings
from readout import store as stores
from readout.articles import clean, language
from readout.articles.parsed import Parsed
from readout.articles.sandbox import parse_all
from readout.extract import engine
from readout.extract.places import gazetteer
from readout.extract.second_opinion import SecondOpinion, named
from readout.records import Article, Extraction, FileReport, Problem, RawArticle, Rejection
from readout.scale.processes import extract_all
from readout.sources import Source, uploaded, walk
from readout.store import Copy, Delivery, ImportReport, Store

Progress: TypeAlias = Callable[[str, int, int], None]  #: (stage, done, total)
Stop: TypeAlias = Callable[[], bool]

READ_AT_ONCE = 200  #: articles of one transaction while reading
EXTRACTED_AT_ONCE = 100  #: and while extracting


def ingest(
    store: Store,
    paths: Iterable[Path | str],
    *,
    reference: Path,
    progress: Progress | None = None,
    workers: int = 1,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> ImportReport:
    """Read files and folders into the store, extract what is new, and return the import's report.

    `reference` is the folder of registers and gazetteer. `progress` is called with a stage
    ("reading", "extracting", "merging"), how much of it is done, and how much there is.
    `should_stop` is asked after every file and article; what is left is done by the next call.
    A second `opinion` is heard after the rules.
    """
    found = walk([Path(path) for path in paths])
    return _ingest(
        store, found, reference, progress or _silent, workers, should_stop or _never, opinion
    )


def ingest_uploads(
    store: Store,
    files: Iterable[tuple[str, bytes]],
    *,
    reference: Path,
    progress: Progress | None = None,
    workers: int = 1,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> ImportReport:
    """Do what `ingest` does, for files given as (name, bytes)."""
    found = (uploaded(name, data) for name, data in files)
    return _ingest(
        store, found, reference, progress or _silent, workers, should_stop or _never, opinion
    )


def extract_pending(
    store: Store,
    *,
    reference: Path,
    workers: int = 1,
    progress: Progress | None = None,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> int:
    """Extract every article this version of the engine has not read; return how many it read."""
    progress, should_stop = progress or _silent, should_stop or _never
    version = engine.version(opinion)
    keys = stores.pending(store, version)
    if keys:
        stores.add_places(store, (site.place for site in gazetteer.load(reference).sites))
    done = 0
    batch: list[Extraction] = []
    extract = partial(engine.extract, opinion=opinion)
    articles = _articles(store, keys)
    with closing(extract_all(articles, reference, workers, extract, version)) as extractions:
        for done, extraction in enumerate(extractions, start=1):
            batch.append(extraction)
            if len(batch) == EXTRACTED_AT_ONCE:
                stores.add_extractions(store, batch)
                batch = []
            progress("extracting", done, len(keys))
            if should_stop():
                break
    stores.add_extractions(store, batch)
    if stores.merge_meetings(store):
        progress("merging", 1, 1)
    return done


def opinion_of_settings() -> SecondOpinion | None:
    """Return the second opinion that `READOUT_SECOND_OPINION` names, None where it names none.

    Raises SettingsError when it is not there.
    """
    return named(settings.load().second_opinion)


def _ingest(
    store: Store,
    found: Iterable[Source | FileReport],
    reference: Path,
    progress: Progress,
    workers: int,
    should_stop: Stop,
    opinion: SecondOpinion | None,
) -> ImportReport:
    key = stores.start_import(store, _now())
    _read(store, key, tuple(found), progress, should_stop)
    extract_pending(
        store,
        reference=reference,
        workers=workers,
        progress=progress,
        should_stop=should_stop,
        opinion=opinion,
    )
    stores.finish_import(store, key, _now())
    return stores.one_import(store, key) or ImportReport()


def _read(
    store: Store,
    key: int,
    found: Sequence[Source | FileReport],
    progress: Progress,
    should_stop: Stop,
) -> None:
    sources = [(at, one) for at, one in enumerate(found, start=1) if isinstance(one, Source)]
    refused = [(at, one) for at, one in enumerate(found, start=1) if isinstance(one, FileReport)]
    stores.add_files(store, key, [Delivery(at, report) for at, report in refused])
    batch: list[Delivery] = []
    fetched_at = _now()
    wanted = (source for _, source in takewhile(lambda _: not should_stop(), sources))
    for done, ((at, _), parsed) in enumerate(zip(sources, parse_all(wanted), strict=False), 1):
        for delivery in _deliveries(at, parsed, fetched_at):
            batch.append(delivery)
            if sum(1 + len(one.copies) for one in batch) >= READ_AT_ONCE:
                stores.add_files(store, key, batch)
                batch = []
        progress("reading", done, len(sources))
    stores.add_files(store, key, batch)


def _deliveries(position: int, parsed: Parsed, fetched_at: str) -> Iterator[Delivery]:
    """Yield what a file delivered, in parts of at most READ_AT_ONCE articles, at least one."""
    report = FileReport(
        parsed.source_name,
        parsed.format,
        parsed.announced,
        rejected=parsed.rejected,
        notes=parsed.notes,
    )
    rest = iter(parsed.articles)
    part = tuple(islice(rest, READ_AT_ONCE))
    yield _delivery(position, report, parsed, part, fetched_at)
    empty = FileReport(parsed.source_name, parsed.format, parsed.announced)
    while part := tuple(islice(rest, READ_AT_ONCE)):
        yield _delivery(position, empty, parsed, part, fetched_at)


def _delivery(
    position: int,
    report: FileReport,
    parsed: Parsed,
    part: Sequence[tuple[int, RawArticle]],
    fetched_at: str,
) -> Delivery:
    copies: list[Copy] = []
    rejected = list(report.rejected)
    for at, raw in part:
        article = clean.article(raw, parsed.source_name, parsed.sha256, fetched_at)
        if isinstance(article, Problem):
            rejected.append(Rejection(at, article))
        else:
            told = replace(article, language=article.language or language.tell(article.text))
            left_out = clean.removed(raw, told.text)
            copies.append(Copy(told, _address(told), parsed.source_name, left_out))
    return Delivery(position, replace(report, rejected=tuple(rejected)), tuple(copies))


def _address(article: Article) -> str:
    """The cleaned web address of an article, or ""; its source is the file's name without one."""
    return article.source if article.source.lower().startswith(("http://", "https://")) else ""


def _articles(store: Store, keys: Sequence[int]) -> Iterator[Article]:
    """Yield articles by their keys, fetched in batches so that memory stays flat."""
    for at in range(0, len(keys), EXTRACTED_AT_ONCE):
        yield from stores.some_articles(store, keys[at : at + EXTRACTED_AT_ONCE])


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


def _never() -> bool:
    return False
