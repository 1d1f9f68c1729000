"""Gold files in; the engine measured against them, beside the last recorded run, as lines out.

The arithmetic is that of the scorers that came with the gold. The record, which is
`benchmarks/quality.json`, holds figures only, never a word of the gold.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readout.bench import quality_figures
from readout.bench.gold import GoldFile
from readout.bench.quality_figures import Amiss, Figure
from readout.bench.quote_matching import Json
from readout.errors import ExportError, SettingsError
from readout.extract import annotations, engine
from readout.scale.processes import extract_all

WORST = 10  #: articles of a file that `--errors` lists
_LINES = 12  # of one article
_WIDE = 160  # characters of one line


@dataclass(frozen=True, slots=True)
class FileQuality:
    """The figures of one gold file."""

    name: str
    articles: int
    figures: tuple[Figure, ...]
    worst: tuple[Amiss, ...] = ()


def measure(gold: Sequence[GoldFile], reference: Path, *, errors: bool) -> list[FileQuality]:
    """Extract every gold file in this process and count what agrees."""
    return [_measured(one, reference, errors) for one in gold]


def annotate(gold: GoldFile, reference: Path) -> dict[str, Json]:
    """Return the engine's annotations of a gold file, by article id."""
    articles = [annotations.article(one) for one in gold.articles.values()]
    found = extract_all(articles, reference)
    return {key: annotations.line(key, one) for key, one in zip(gold.articles, found, strict=True)}


def table(measured: Sequence[FileQuality], recorded: dict[str, Any]) -> str:
    """Return the figures as lines, each with the one of the last recorded run and the change."""
    lines = []
    for one in measured:
        before = recorded.get(one.name, {})
        known = before.get("figures", {})
        version = f"recorded {before['recorded']} with {before['engine']}" if before else ""
        lines += ["", f"{one.name}: {one.articles:,} articles"]
        lines.append(f"  {'':48}{'now':>7}{'before':>8}{'change':>8}{'of':>9}   {version}".rstrip())
        lines += [_line(figure, known.get(figure.name)) for figure in one.figures]
        for article in one.worst:
            lines.append(f"  {article.article}: {len(article.lines)} amiss")
            lines += [f"    {_short(words)}" for words in article.lines[:_LINES]]
    return "\n".join(lines[1:])


def record(measured: Sequence[FileQuality], target: Path, day: str) -> None:
    """Write the figures down; files that were not measured now keep theirs."""
    known = recorded(target)
    for one in measured:
        known[one.name] = {
            "engine": engine.VERSION,
            "recorded": day,
            "articles": one.articles,
            "figures": {figure.name: round(figure.value, 4) for figure in one.figures},
        }
    try:
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")
    except OSError as problem:
        raise ExportError(f"{target} cannot be written.") from problem


def recorded(target: Path) -> dict[str, Any]:
    """Return the last recorded run by file name, {} where none is recorded."""
    if not target.is_file():
        return {}
    try:
        known: dict[str, Any] = json.loads(target.read_text("utf-8"))
    except ValueError as problem:
        raise SettingsError(f"{target} is no JSON: restore it, or delete it.") from problem
    return known


def _measured(gold: GoldFile, reference: Path, errors: bool) -> FileQuality:
    given = annotate(gold, reference)
    worst = quality_figures.worst(gold, given, WORST) if errors else []
    figures = quality_figures.figures(gold, given)
    return FileQuality(gold.name, len(gold.articles), tuple(figures), tuple(worst))


def _line(figure: Figure, before: float | None) -> str:
    now = f"{100 * figure.value:.1f}" if figure.of else "-"
    past = change = ""
    if before is not None and figure.of:
        past = f"{100 * before:.1f}"
        change = f"{round(100 * (figure.value - before), 1) + 0.0:+.1f}"  # never -0.0
    return f"  {figure.name:48}{now:>7}{past:>8}{change:>8}{figure.of:9,}"


def _short(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= _WIDE else line[: _WIDE - 1] + "…"
