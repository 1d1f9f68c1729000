"""Measuring: the engine against the facts the demo was written from, and its speed."""

from pathlib import Path

from readout.bench import demo, demo_facts

__all__ = ["demo_report", "speed_report"]


def demo_report(folder: Path, reference: Path, *, errors: bool) -> str:
    """Return what the engine finds of the demo's facts, as lines; with every miss where asked for.

    Raises SettingsError when the demo's articles or tables cannot be read.
    """
    from readout.extract import engine  # loads its word lists: only when it is asked for

    articles = demo_facts.load_articles(folder)
    found = {one.article.id: engine.extract(one.article, reference) for one in articles}
    return demo.report(demo.score(articles, found, demo_facts.load_facts(folder)), errors=errors)


def speed_report(folder: Path, reference: Path) -> str:
    """Return the speed of the engine over the demo's articles, as one line."""
    from readout.bench import speed

    articles = [one.article for one in demo_facts.load_articles(folder)]
    return str(speed.measure(articles, reference))
