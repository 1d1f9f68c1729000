"""Paths or uploads in; articles with their records in the store, and a report of every file, out.

Reading, extracting and merging are each done in batches, one transaction a batch, and each starts
from what the store holds. So a run that was killed loses nothing: the next one goes on, and what
was read twice is a duplicate that is known.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias

from readout import settings
from readout import store as stores
from readout.articles.parsed import Parsed
from readout.articles.sandbox import parse_all
from readout.deliveries import READ_AT_ONCE, deliveries
from readout.extract import engine
from readout.extract.places import gazetteer
from readout.extract.second_opinion import SecondOpinion, named
from readout.records import (
    NOTHING_CHOSEN,
    Article,
    Choices,
    Extraction,
    FileReport,
)
from readout.scale.processes import extract_all
from readout.sources import Source, uploaded, walk
from readout.store import Delivery, ImportReport, Store

Progress: TypeAlias = Callable[[str, int, int], None]  #: (stage, done, total)
Stop: TypeAlias = Callable[[], bool]

EXTRACTED_AT_ONCE = 100  #: articles of one transaction


def ingest(
    store: Store,
    paths: Iterable[Path | str],
    *,
    reference: Path,
    progress: Progress | None = None,
    workers: int = 1,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
    choices: Choices = NOTHING_CHOSEN,
) -> ImportReport:
    """Read files and folders into the store, extract what is new, and return the import's report.

    `reference` is the folder of registers and gazetteer. `progress` is called with a stage
    ("reading", "extracting", "merging"), how much of it is done, and how much there is.
    `should_stop` is asked before every file and article; the report then says which files were not
    read, and the next call does what is left. A second `opinion` is heard after the rules.
    `choices` hold for every table and text among the files.
    """
    found = (_chosen(one, choices) for one in walk([Path(path) for path in paths]))
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
    choices: Mapping[str, Choices] | None = None,
) -> ImportReport:
    """Do what `ingest` does, for files given as (name, bytes); `choices` go by these names."""
    asked = choices or {}
    found = (
        replace(uploaded(name, data), choices=asked.get(name, NOTHING_CHOSEN))
        for name, data in files
    )
    return _ingest(
        store, found, reference, progress or _silent, workers, should_stop or _never, opinion
    )


def ingest_parsed(
    store: Store,
    found: Iterable[Parsed | FileReport],
    *,
    reference: Path,
    progress: Progress | None = None,
    workers: int = 1,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> ImportReport | None:
    """Do what `ingest` does, for what was read before; None when there was nothing.

    Each is stored before the next is asked for, so that what is slow to come is not lost.
    """
    should_stop = should_stop or _never
    key: int | None = None
    for position, one in enumerate(found, start=1):
        key = stores.start_import(store, _now()) if key is None else key
        if isinstance(one, FileReport):
            stores.add_files(store, key, [Delivery(position, one)])
        else:
            for delivery in deliveries(position, None, one, _now()):
                stores.add_files(store, key, [delivery])
        if should_stop():
            break
    if key is None:
        return None
    extract_pending(
        store,
        reference=reference,
        workers=workers,
        progress=progress,
        should_stop=should_stop,
        opinion=opinion,
    )
    stores.finish_import(store, key, _now())
    return stores.one_import(store, key)


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
    stores.compare_pending(store)
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
    stores.compare_pending(store)  # before the new ones: their report counts copies of the old
    key = stores.start_import(store, _now())
    stop = _Once(should_stop)
    all_read = _read(store, key, tuple(found), progress, stop)
    extract_pending(
        store,
        reference=reference,
        workers=workers,
        progress=progress,
        should_stop=stop,
        opinion=opinion,
    )
    left = stop.asked and bool(stores.pending(store, engine.version(opinion)))
    stores.finish_import(store, key, _now(), cancelled=left or not all_read)
    return stores.one_import(store, key) or ImportReport()


class _Once:
    """Remembers that somebody asked to stop: nothing begins anew after that."""

    def __init__(self, should_stop: Stop) -> None:
        self._should_stop = should_stop
        self.asked = False

    def __call__(self) -> bool:
        self.asked = self.asked or self._should_stop()
        return self.asked


def _read(
    store: Store,
    key: int,
    found: Sequence[Source | FileReport],
    progress: Progress,
    should_stop: Stop,
) -> bool:
    """Read the files that can be read; tell whether none is left."""
    sources = [(at, one) for at, one in enumerate(found, start=1) if isinstance(one, Source)]
    refused = [(at, one) for at, one in enumerate(found, start=1) if isinstance(one, FileReport)]
    stores.list_files(store, key, [(at, source.name) for at, source in sources])
    stores.add_files(store, key, [Delivery(at, report) for at, report in refused])
    batch: list[Delivery] = []
    fetched_at = _now()
    done = 0
    if sources:
        progress("reading", 0, len(sources))  # a long file is told of before its end
    wanted = (source for _, source in takewhile(lambda _: not should_stop(), sources))
    for parsed in parse_all(wanted):
        at, source = sources[done]
        for delivery in deliveries(at, source, parsed, fetched_at):
            batch.append(delivery)
            if sum(1 + len(one.copies) + len(one.events) for one in batch) >= READ_AT_ONCE:
                stores.add_files(store, key, batch)
                batch = []
        done += parsed.is_last
        progress("reading", done, len(sources))
    stores.add_files(store, key, batch)
    return done == len(sources)


def _chosen(found: Source | FileReport, choices: Choices) -> Source | FileReport:
    return replace(found, choices=choices) if isinstance(found, Source) else found


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
