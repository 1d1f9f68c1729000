"""One command's words in; its work done, a few lines on stdout and an exit code out.

Heavy things are imported inside the functions: `readout --help` must answer at once.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from readout import asked, interrupts, settings, terminal
from readout.errors import ExportError, SourceError


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
            progress=terminal.progress(),
            should_stop=should_stop,
            opinion=terminal.opinion(words.second_opinion),
            choices=choices,
        )
    if words.report:
        terminal.write(words.report, import_report.file(report, form))
    for line in import_report.lines(report, store.unextracted(target)):
        print(line)
    return 1 if report.rejected or report.unread else 0


def demo(words: argparse.Namespace) -> int:
    """Load the demo corpus into an empty store; do nothing when articles are there already."""
    from readout import briefing, frames, store
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
            progress=terminal.progress(),
            opinion=terminal.opinion(None),
        )
        briefing.keep_demo(target, place)  # only here: a store of one's own gets no brief of ours
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
        progress=terminal.progress(),
        opinion=terminal.opinion(words.second_opinion),
    )
    print(f"{done} articles read.")
    return 0


def annotate(words: argparse.Namespace) -> int:
    """Annotate JSON lines; no store is opened."""
    from readout.extract import annotations, engine
    from readout.scale.processes import extract_all

    opinion = terminal.opinion(words.second_opinion)
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
    from readout import frames, marks, store

    _check_form(words)
    opened = store.open(settings.store_url(words.store))
    begin = asked.begun(words, opened)
    listed = settings.load().reference / "topics.tsv"
    by_topic = words.topic or begin.topics or words.what == "positions"
    topics = frames.read_topics(listed) if by_topic else ()
    whole = marks.open_mark(opened, words.mark) if words.mark else asked.corpus(opened, topics)
    filters = asked.filters(words, frames.names(whole), begin)
    found = store.search(opened, filters.text) if filters.text else None
    part = frames.slice(whole, filters, found)
    kind = words.figure if words.what == "figure" else words.what
    # "statements" is a table and a figure: the form tells which
    if words.what == "figure" or (kind in work.FIGURES and words.format in ("png", "svg")):
        data = work.figure(
            kind,
            part,
            filters,
            whole,
            root=settings.load().root,
            size=words.size,
            fmt=words.format,
            by=words.by,
            title=words.title,
            mark=words.marking,
            reference=settings.load().reference,
        )
    else:
        data = work.file(
            words.what,
            part,
            filters,
            whole,
            fmt=words.format,
            root=settings.load().root,
            with_reported=words.reported,
            texts=partial(store.some_articles, opened),
            choices=work.Choices(words.with_text, words.marking),
        )
    terminal.write(words.out, data)
    print(f"{words.out}: {len(data):,} bytes.")
    return 0


def _check_form(words: argparse.Namespace) -> None:
    """Raise ExportError for options that would be passed over in silence."""
    if words.with_text and words.format != "zip":
        raise ExportError("Only a pack (zip) holds texts.")
    if words.what not in ("articles", "statements", "meetings", "sites") and words.format not in (
        "png",
        "svg",
    ):
        raise ExportError(f"A figure leaves as png or svg, not as {words.format}.")


def bench(words: argparse.Namespace) -> int:
    """Measure: against the demo's facts or gold files, speed, imports, copies, exports, pages."""
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
    elif words.what == "exports":
        print(work.export_report(place.root))
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


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY"))


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
