"""Measuring: the engine against gold files, its speed, imports, copies, exports and pages."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from readout.bench import demo, demo_facts

__all__ = [
    "demo_report",
    "duplicates_report",
    "export_report",
    "import_report",
    "pages_report",
    "quality_report",
    "speed_report",
]


def demo_report(folder: Path, reference: Path, *, errors: bool) -> str:
    """Return what the engine finds of the demo's facts, as lines; with every miss where asked for.

    Raises SettingsError when the demo's articles or tables cannot be read.
    """
    from readout.extract import engine  # loads its word lists: only when it is asked for

    articles = demo_facts.load_articles(folder)
    found = {one.article.id: engine.extract(one.article, reference) for one in articles}
    return demo.report(demo.score(articles, found, demo_facts.load_facts(folder)), errors=errors)


def quality_report(
    paths: Sequence[Path], reference: Path, root: Path, *, errors: bool, record: date | None
) -> str:
    """Return the figures of gold files beside the last recorded ones, as lines.

    Without a path the gold is looked for in `../shared/gold` beside the checkout; with a day in
    `record` the figures are written to `benchmarks/quality.json`. Raises SourceError without gold.
    """
    from readout.bench import gold, quality

    target = root / "benchmarks" / "quality.json"
    files = gold.load(paths or [root.parent / "shared" / "gold"])
    measured = quality.measure(files, reference, errors=errors)
    lines = quality.table(measured, quality.recorded(target))
    if record is not None:
        quality.record(measured, target, record.isoformat())
    return lines


def duplicates_report(paths: Sequence[Path], stored: int) -> str:
    """Return how surely copies are found, and what one more article costs, as lines.

    With paths, over the articles of these files in the form of gold files, else over generated
    ones; the look-alikes and the store of so many articles are always generated.
    """
    from readout.bench import duplicates, generated_news, gold

    if paths:
        texts = [one["text"] for file in gold.load(paths) for one in file.articles.values()]
    else:
        texts = list(generated_news.Press(1).articles(duplicates.TEXTS, 150, 600))
    found, alike = duplicates.quality(texts), duplicates.look_alikes()
    return duplicates.report(found, alike, duplicates.cost(stored))


def speed_report(folder: Path, reference: Path, paths: Sequence[Path] = ()) -> str:
    """Return the speed of the engine over the demo's articles, as lines.

    With paths, over the first articles of these files instead, in the form of gold files: the
    demo's are of seventy words and dense with records, a newspaper's are of several hundred.
    """
    from readout.bench import gold, speed
    from readout.extract import annotations

    if not paths:
        return str(
            speed.measure([one.article for one in demo_facts.load_articles(folder)], reference)
        )
    lines = [one for file in gold.load(paths) for one in file.articles.values()][: speed.ARTICLES]
    return str(speed.measure([annotations.article(one) for one in lines], reference))


def import_report(paths: Sequence[Path] = ()) -> str:
    """Return how fast each format is read, beside its bare library, and in how much memory.

    Of our own files, and of those at the paths as well. Raises SourceError when one cannot be read.
    """
    from readout.bench import imports

    return imports.report(*imports.measure(paths))


def export_report(root: Path) -> str:
    """Return the size of each form of file and its time beside an empty one's, as lines.

    Of the tables, then of a brief as large as one gets, whose memory is told as well.
    """
    from readout.bench import briefs, exports

    return "\n".join((exports.report(root), *map(str, briefs.measure())))


def pages_report(statements: int, root: Path, reference: Path, *, browser: bool) -> str:
    """Return what a change of filters costs the server, page by page, as lines.

    Over a store of so many invented statements, beside a plain page; with `browser` also how long a
    reader waits in Chromium. Raises SettingsError where another process's time cannot be read, or a
    page cannot be drawn.
    """
    from readout.bench import pages

    return pages.report(pages.measure(statements, root, reference, browser=browser))
