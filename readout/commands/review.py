"""The words of `readout review` in; decisions written to a file, or taken from one, out."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from readout import limits, settings
from readout.errors import ExportError, ReviewError, SourceError
from readout.reviews import Review, Tie, as_json, from_json


def review(words: argparse.Namespace) -> int:
    """Write all decisions of a store to a file, or add those of a file to it."""
    return export(words) if words.what == "export" else bring_in(words)


def export(words: argparse.Namespace) -> int:
    """Write every decision, one JSON object a line, in the order in which they count."""
    from readout import store

    kept = store.all_reviews(store.open(settings.store_url(words.store), read_only=True))
    lines = (json.dumps(as_json(one), ensure_ascii=False) + "\n" for one in kept)
    try:
        words.file.write_text("".join(lines), encoding="utf-8")
    except OSError as problem:
        raise ExportError(f"{words.file} cannot be written.") from problem
    print(f"{words.file}: {len(kept):,} decisions.")
    return 0


def bring_in(words: argparse.Namespace) -> int:
    """Add the decisions of a file; 1 when a line was refused. Each refused line is named."""
    from readout import store

    opened = store.open(settings.store_url(words.store))
    read: list[Review] = []
    refused = 0
    for number, line in _lines(words.file):
        try:
            read.append(_decision(line))
        except ReviewError as problem:
            refused += 1
            print(f"  refused: line {number}: {problem}")
    kept = store.add_reviews(opened, read)
    store.merge_meetings(opened)
    ids = {one.id for one in read}
    ties = [one.tie for one in store.decisions(opened).attached if one.review.id in ids]
    found = len(read) + refused
    print(f"{found:,} found: {kept.added:,} added, {kept.known:,} known, {refused:,} refused.")
    same, moved, own = (ties.count(one) for one in (Tie.SAME, Tie.MOVED, Tie.OWN))
    print(f"Records: {same:,} as they were, {moved:,} found again, {own:,} not in this store.")
    return 1 if refused else 0


def _decision(line: bytes) -> Review:
    if len(line) > limits.REVIEW_LINE_BYTES:
        raise ReviewError(f"Longer than {limits.REVIEW_LINE_BYTES:,} bytes.")
    try:
        return from_json(json.loads(line.decode("utf-8")))
    except (ValueError, RecursionError) as problem:
        raise ReviewError("No JSON.") from problem


def _lines(source: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold anything, with their numbers; a long one is read in part only."""
    try:
        with source.open("rb") as file:
            number = 0
            while line := file.readline(limits.REVIEW_LINE_BYTES + 1):
                number += 1
                while not line.endswith(b"\n") and (rest := file.readline(1 << 16)):
                    if rest.endswith(b"\n"):
                        break
                if line.strip() or len(line) > limits.REVIEW_LINE_BYTES:
                    yield number, line
    except OSError as problem:
        raise SourceError(f"{source} cannot be read.") from problem
