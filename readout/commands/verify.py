"""The words of `readout verify` in; what holds of an evidence pack, in a few lines, out."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from readout import limits, settings
from readout.errors import SourceError, TooLarge

if TYPE_CHECKING:
    from readout.records import Article
    from readout.store import Store


def verify(words: argparse.Namespace) -> int:
    """Check a pack, with `--store` against a store as well; 1 when anything is wrong."""
    from readout import store
    from readout.export.verify import verify as check

    stored = None
    if words.store:
        stored = partial(_article, store.open(settings.store_url(words.store), read_only=True))
    found = check(_bytes(words.pack), stored)
    for name, value in (("Marking", found.marking), ("Title", found.title), ("As of", found.as_of)):
        if value:
            print(f"{name}: {value}")
    print(f"SHA-256 of the manifest: {found.manifest_sha256}")
    print(f"Files as the manifest says: {found.files:,}.")
    print(f"Articles: {found.articles:,}. Sentences: {found.sentences:,}.")
    if found.with_texts:
        print(f"  compared with the texts in the pack: {found.in_texts:,}")
    else:
        print("  not compared with a text: the pack holds none")
    if stored:
        print(f"  compared with the store's texts: {found.in_store:,}")
    for problem in found.problems:
        print(f"  wrong: {problem}")
    if found.more:
        print(f"  and {found.more:,} more")
    print("Something is wrong." if found.problems else "All of it holds.")
    return 1 if found.problems else 0


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise SourceError(f"{path} is no file.")
        if path.stat().st_size > limits.FILE_BYTES:
            raise TooLarge(f"{path} is larger than {limits.FILE_BYTES:,} bytes.")
        return path.read_bytes()
    except OSError as problem:
        raise SourceError(f"{path} cannot be read.") from problem


def _article(opened: "Store", name: str) -> "Article | None":
    from readout import store

    key = store.article_key(opened, name)
    return None if key is None else store.article(opened, key)
