"""Files or folders of gold in; each file's articles with what is wanted of them, by kind, out.

A gold file holds one article a line, as JSON: `{"id", "text", ...}` and a list `quotes`,
`meetings`, `times` or `places`; which of these is the file's kind. It is read in place, never kept.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from readout.bench.quote_matching import Json
from readout.errors import SourceError


class GoldKind(StrEnum):
    """The list that a gold file holds."""

    STATEMENTS = "quotes"
    MEETINGS = "meetings"
    TIMES = "times"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class GoldFile:
    """One file; its articles by id, in the file's order."""

    name: str
    kind: GoldKind
    articles: dict[str, Json]


def load(paths: Iterable[Path]) -> list[GoldFile]:
    """Read the gold files among `paths`; of a folder, every `.jsonl` file that is gold.

    Raises SourceError where a path is missing, a line is no JSON or nothing is gold.
    """
    found = [gold for path in paths for one in _files(path) if (gold := _read(one))]
    if not found:
        raise SourceError("No gold file was found there: lines of JSON with the wanted records.")
    return found


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(path.glob("*.jsonl"))
    if not path.is_file():
        raise SourceError(f"{path} was not found: name gold files, or a folder of them.")
    return [path]


def _read(path: Path) -> GoldFile | None:
    try:
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        articles = {str(line["id"]): line for line in lines if isinstance(line["text"], str)}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise SourceError(f"{path} is no gold file: lines of JSON with id and text.") from problem
    held = [kind for kind in GoldKind if any(kind.value in one for one in articles.values())]
    if not held:
        return None
    kind = held[0]
    wanted = {key: {kind.value: [], **one} for key, one in articles.items()}
    return GoldFile(path.stem, kind, wanted)
