"""Articles in; one Extraction for each out, in their order, worked on by several processes.

`ProcessPoolExecutor`, as it notices a worker that died (`multiprocessing.Pool` lost the part and
hung). A part whose worker died is done again article by article, so that only the article that
kills its worker is lost, and says so.
"""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path
from typing import TypeAlias

from readout import limits
from readout.extract import engine
from readout.records import Article, Extraction
from readout.scale import travel

Part: TypeAlias = tuple[Article, ...]
Extract: TypeAlias = Callable[[Article, Path], Extraction]

PART = 20  #: articles that travel to a worker together
AHEAD = 3  #: parts handed out for each worker before the first is waited for
DIED = "the process that read it died"

travel.register()


def extract_all(
    articles: Iterable[Article],
    reference: Path,
    workers: int = 1,
    extract: Extract = engine.extract,
    version: str = engine.VERSION,
) -> Generator[Extraction, None, None]:
    """Yield what is found in each article, in the order given; articles are drawn as needed.

    Mentions are left out: nobody stores them, and they are a third of what would have to travel.
    With one worker everything happens in this process. An article that `extract` fails on comes
    back as an Extraction without records, with the failure's name in `problem` and the `version`
    of the engine that failed.
    """
    if workers <= 1:
        yield from (_one(article, reference, extract, version) for article in articles)
        return
    work = partial(_part, reference=reference, extract=extract, version=version)
    pool = _Pool(min(workers, limits.WORKERS), work, version)
    try:
        for part in _parts(articles):
            if pool.is_full():
                yield from pool.first()
            pool.add(part)
        while pool.waiting:
            yield from pool.first()
    finally:
        pool.close()


class _Pool:
    """Workers and the parts they were given, in order; survives the death of a worker."""

    def __init__(
        self, workers: int, work: Callable[[Part], tuple[Extraction, ...]], version: str
    ) -> None:
        self._workers = workers
        self._work = work
        self._version = version
        self._executor = _executor(workers)
        self.waiting: deque[tuple[Part, Future[tuple[Extraction, ...]]]] = deque()

    def is_full(self) -> bool:
        return len(self.waiting) >= self._workers * AHEAD

    def add(self, part: Part) -> None:
        try:
            self.waiting.append((part, self._executor.submit(self._work, part)))
        except BrokenProcessPool:
            self._renew()
            self.waiting.append((part, self._executor.submit(self._work, part)))

    def first(self) -> tuple[Extraction, ...]:
        """Wait for the part handed out first, and return what was found in it."""
        part, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            # Any of the parts may have killed the worker. This one is settled now; the others get
            # new workers, and if it was one of them, its turn comes.
            self._renew()
            return tuple(_one_by_one(part, self._work, self._version))

    def _renew(self) -> None:
        """Take fresh workers; parts that went down with the old ones are handed out again."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = _executor(self._workers)
        for at, (part, future) in enumerate(self.waiting):
            if not future.done() or future.cancelled() or future.exception() is not None:
                self.waiting[at] = (part, self._executor.submit(self._work, part))

    def close(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)


def _one_by_one(
    part: Part, work: Callable[[Part], tuple[Extraction, ...]], version: str
) -> Generator[Extraction, None, None]:
    executor = _executor(1)
    for article in part:
        try:
            yield executor.submit(work, (article,)).result()[0]
        except BrokenProcessPool:
            yield Extraction(article.id, version, problem=DIED)
            executor.shutdown()
            executor = _executor(1)
    executor.shutdown()


def _executor(workers: int) -> ProcessPoolExecutor:
    # Not fork: the dashboard's server has threads. A fork server forks from a clean process.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    context.set_forkserver_preload(["readout.extract.engine"])  # imported once, not by each worker
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this worker when the process that wanted its work is gone, even by kill -9.

    Without it the workers waited for ever: each holds the writing end of the pipe it reads from.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(parent: int) -> None:
    wait([parent])
    os._exit(1)


def _parts(articles: Iterable[Article]) -> Iterator[Part]:
    rest = iter(articles)
    while part := tuple(islice(rest, PART)):
        yield part


def _part(part: Part, reference: Path, extract: Extract, version: str) -> tuple[Extraction, ...]:
    return tuple(_one(article, reference, extract, version) for article in part)


def _one(article: Article, reference: Path, extract: Extract, version: str) -> Extraction:
    try:
        return replace(extract(article, reference), mentions=())
    except Exception as error:
        return Extraction(article.id, version, problem=type(error).__name__)
