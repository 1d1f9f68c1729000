"""The words of `readout ingest`, `demo` and `extract` in; articles read into the store out."""

import argparse
import time

from readout import settings
from readout.commands import interrupts, terminal
from readout.errors import ExportError


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
