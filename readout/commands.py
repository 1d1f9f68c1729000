"""One command's words in; its work done, a few lines on stdout and an exit code out.

Heavy things are imported inside the functions: `readout --help` must answer at once.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readout import interrupts, settings, time_left
from readout.errors import ExportError, SourceError
from readout.filters import Filters

if TYPE_CHECKING:
    from readout.extract.second_opinion import SecondOpinion

BAR = 30  #: letters of the progress bar


def ingest(words: argparse.Namespace) -> int:
    """Read files or folders into the store; 1 when something was rejected or not read."""
    from readout import corrections, import_report, store
    from readout import ingest as work

    form = words.report.suffix.lower().lstrip(".") if words.report else ""
    if words.report and form not in import_report.FORMS:
        raise ExportError(f"A report is written as .json, .csv or .xlsx, not {words.report.name}.")
    choices = corrections.chosen(words.columns, words.encoding)
    target = store.open(settings.store_url(words.store))
    with interrupts.stoppable() as should_stop:
        report = work.ingest(
            target,
            words.paths,
            reference=settings.load().reference,
            workers=words.workers,
            progress=_progress(),
            should_stop=should_stop,
            opinion=_opinion(words.second_opinion),
            choices=choices,
        )
    if words.report:
        _write(words.report, import_report.file(report, form))
    for line in import_report.lines(report, store.unextracted(target)):
        print(line)
    return 1 if report.rejected or report.unread else 0


def demo(words: argparse.Namespace) -> int:
    """Load the demo corpus into an empty store; do nothing when articles are there already."""
    from readout import frames, store
    from readout import ingest as work

    place = settings.load()
    target = store.open(settings.store_url(words.store))
    began = time.monotonic()
    if frames.load(target).articles.empty:
        print("Loading the demo corpus (written for this project from public facts).")
        articles = sorted(place.demo.glob("[0-9]*.md"))  # the notes and fact tables stay outside
        work.ingest(
            target,
            articles,
            reference=place.reference,
            progress=_progress(),
            opinion=_opinion(None),
        )
        print(f"Loaded in {time.monotonic() - began:.1f} s.")
    loaded = frames.current(target)
    print(
        f"The store holds {len(loaded.articles):,} articles, {len(loaded.meetings):,} meetings "
        f"and {len(loaded.statements):,} statements."
    )
    return 0


def extract(words: argparse.Namespace) -> int:
    """Extract what this version of the engine has not read yet."""
    from readout import ingest as work
    from readout import store

    done = work.extract_pending(
        store.open(settings.store_url(words.store)),
        reference=settings.load().reference,
        workers=words.workers,
        progress=_progress(),
        opinion=_opinion(words.second_opinion),
    )
    print(f"{done} articles read.")
    return 0


def annotate(words: argparse.Namespace) -> int:
    """Annotate JSON lines; no store is opened."""
    from readout.extract import annotations, engine
    from readout.scale.processes import extract_all

    opinion = _opinion(words.second_opinion)
    lines = list(_json_lines(words.source))
    articles = [annotations.article(line) for line in lines]
    extract = partial(engine.extract, opinion=opinion)
    reference, version = settings.load().reference, engine.version(opinion)
    found = extract_all(articles, reference, words.workers, extract, version)
    began, failed, dropped = time.monotonic(), 0, 0
    with _opened(words.target) as out:
        for line, extraction in zip(lines, found, strict=True):
            failed += bool(extraction.problem)
            dropped += extraction.dropped
            form = annotations.line(line.get("id"), extraction)
            out.write(json.dumps(form, ensure_ascii=False) + "\n")
    tokens = sum(len(article.text.split()) for article in articles)
    took = max(time.monotonic() - began, 1e-9)
    print(f"{len(lines)} articles, {tokens / took:,.0f} words/s, {failed} failed.")
    if dropped:
        print(f"{dropped} proposals of {opinion.name if opinion else ''} dropped: not in the text.")
    return 1 if failed else 0


def export(words: argparse.Namespace) -> int:
    """Write one figure or table of a slice."""
    from readout import export as work
    from readout import frames, store

    opened = store.open(settings.store_url(words.store))
    whole = frames.current(opened)
    filters = _filters(words, frames.names(whole))
    found = store.search(opened, filters.text) if filters.text else None
    part = frames.slice(whole, filters, found)
    if words.what == "figure":
        data = work.figure(
            words.figure,
            part,
            filters,
            whole,
            root=settings.load().root,
            size=words.size,
            fmt=words.format,
            by=words.by,
        )
    else:
        told = words.reported
        data = work.table(words.what, part, filters, whole, fmt=words.format, with_reported=told)
    _write(words.out, data)
    print(f"{words.out}: {len(data):,} bytes.")
    return 0


def bench(words: argparse.Namespace) -> int:
    """Measure: against the demo's facts or gold files, speed, imports, near copies, or pages."""
    from readout import bench as work

    place = settings.load()
    if words.what == "demo":
        print(work.demo_report(place.demo, place.reference, errors=words.errors))
    elif words.what == "quality":
        day = date.today() if words.record else None
        print(
            work.quality_report(
                words.paths, place.reference, place.root, errors=words.errors, record=day
            )
        )
    elif words.what == "duplicates":
        print(work.duplicates_report(words.paths, words.stored))
    elif words.what == "imports":
        print(work.import_report(words.paths))
    elif words.what == "pages":
        print(
            work.pages_report(words.statements, place.root, place.reference, browser=words.browser)
        )
    else:
        print(work.speed_report(place.demo, place.reference, words.paths))
    return 0


def serve(words: argparse.Namespace) -> int:
    """Become the dashboard's server on this machine; returns only when it cannot start."""
    root = settings.load().root
    environment = {
        **os.environ,
        "READOUT_DATABASE_URL": settings.store_url(words.store),
        "READOUT_STARTED": f"{time.time():.3f}",
    }
    print(f"Readout opens at http://127.0.0.1:{words.port} (stop it with Ctrl+C).", flush=True)
    os.chdir(root)
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    options = [f"--server.port={words.port}", "--server.showEmailPrompt=false"]
    if not _has_screen():
        options.append("--server.headless=true")
    os.execve(sys.executable, [*command, *options], environment)  # noqa: S606 -- constant words


def _opinion(asked: str | None) -> "SecondOpinion | None":
    """Return the second opinion that was asked for, else that of the settings, else none."""
    from readout import ingest as work
    from readout.extract.second_opinion import named

    return work.opinion_of_settings() if asked is None else named(asked)


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY"))


def _filters(words: argparse.Namespace, names: dict[str, str]) -> Filters:
    return Filters(
        start=words.start,
        end=words.end,
        actors=tuple(_known(one, names, ("side:", "person:")) for one in words.actor),
        places=tuple(_known(one, names, ("country:", "site:")) for one in words.place),
        kinds=tuple(words.kind),
        outlets=tuple(words.outlet),
        text=words.text,
        together=tuple(_known(one, names, ("side:", "person:")) for one in words.together),
        checked=words.checked,
    )


def _known(word: str, names: dict[str, str], preferred: tuple[str, ...]) -> str:
    """Return the id that a word means: an id itself, else the name of one, else a surname.

    Raises ExportError when nothing, or more than one thing, is called so.
    """
    if word in names:
        return word
    wanted = word.casefold()
    exact = [key for key, name in names.items() if name.casefold() == wanted]
    for kind in preferred:
        if chosen := [key for key in exact if key.startswith(kind)]:
            return chosen[0]
    found = exact or [
        key for key, name in names.items() if name.casefold().split()[-1:] == [wanted]
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise ExportError(f"Nothing in the store is called {word!r}.")
    raise ExportError(f"{word!r} may be {', '.join(sorted(found)[:8])}: write one of these.")


def _json_lines(source: Path) -> Iterator[dict[str, Any]]:
    try:
        with source.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _json_object(line, number)
    except (OSError, UnicodeDecodeError) as problem:
        raise SourceError(f"{source} cannot be read as UTF-8.") from problem


def _json_object(line: str, number: int) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise SourceError(f"Line {number} is no JSON.") from problem
    if not isinstance(value, dict):
        raise SourceError(f"Line {number} is no JSON object.")
    return value


def _opened(target: Path) -> Any:
    try:
        return target.open("w", encoding="utf-8", errors="surrogatepass")
    except OSError as problem:
        raise ExportError(f"{target} cannot be written.") from problem


def _write(target: Path, data: bytes) -> None:
    try:
        target.write_bytes(data)
    except OSError as problem:
        raise ExportError(f"{target} cannot be written.") from problem


def _progress() -> Callable[[str, int, int], None]:
    """Return a progress bar on a terminal, with the time left; elsewhere one line a stage."""
    terminal = sys.stderr.isatty()
    said: dict[str, float] = {}  # stage -> when it began
    left: time_left.Estimate | None = None

    def show(stage: str, done: int, total: int) -> None:
        nonlocal left
        now = time.monotonic()
        if stage not in said:
            said[stage], left = now, None
            if not terminal:
                print(f"{stage} ...", file=sys.stderr)
        if terminal:
            left = time_left.estimate(left, said[stage], now, done, total)
            _draw(
                stage, done, total, f", {time_left.in_words(left.left(now))} left" if left else ""
            )

    return show


def _draw(stage: str, done: int, total: int, left: str) -> None:
    share = done / total if total else 1.0
    bar = ("█" * round(share * BAR)).ljust(BAR, "·")
    end = "\n" if total and done >= total else ""
    line = f"{stage:<12} {bar} {done:,} of {total:,}{left}"
    # The line before may have been longer: its end is wiped out.
    print(f"\r{line:<90}", end=end, file=sys.stderr, flush=True)
