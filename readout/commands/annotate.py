"""The words of `readout annotate` in; JSON lines of articles read, lines of annotations out."""

import argparse
import json
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from readout import settings
from readout.commands import terminal
from readout.errors import ExportError, SourceError


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


def _opened(target: Path) -> TextIO:
    try:
        return target.open("w", encoding="utf-8", errors="surrogatepass")
    except OSError as problem:
        raise ExportError(f"{target} cannot be written.") from problem
