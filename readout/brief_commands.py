"""The words of `readout brief` in; briefs listed, kept from a file, or written as files, out."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from readout import settings
from readout.briefs import Brief, from_json, to_json
from readout.errors import ExportError, SourceError
from readout.limits import BRIEF_BYTES

if TYPE_CHECKING:
    from readout.store import Store

_BY = "the command line"


def brief(words: argparse.Namespace) -> int:
    """List, show, keep, remove or write briefs."""
    from readout import store

    opened = store.open(settings.store_url(words.store))
    if words.what == "list":
        return _list(opened)
    if not words.name:
        raise ExportError(f"`readout brief {words.what}` needs the name of a brief.")
    if words.what == "show":
        print(to_json(store.brief(opened, words.name)))
    elif words.what == "save":
        store.save_brief(opened, _read(Path(words.name)), _BY)
        print("Kept.")
    elif words.what == "remove":
        store.remove_brief(opened, words.name, _BY)
        print(f"{words.name!r} is off the list; what was saved of it stays in the store.")
    else:
        write(opened, words.name, words.format or "pptx,docx,pdf,zip", words.out or Path())
    return 0


def write(opened: "Store", name: str, formats: str, target: Path) -> None:
    """Write the files of a brief: into a folder, or as the one file named.

    Raises ExportError when a form is unknown or a file cannot be written.
    """
    from readout import briefing, store

    wanted = [one.strip().lower() for one in formats.split(",") if one.strip()]
    if unknown := [one for one in wanted if one not in briefing.FORMATS]:
        known = ", ".join(briefing.FORMATS)
        raise ExportError(f"A brief cannot be written as {unknown[0]}: {known}.")
    place = settings.load()
    chosen = store.brief(opened, name)
    said = briefing.content(opened, chosen, briefing.records(opened, chosen, place), place)
    texts = partial(store.some_articles, opened)
    for form in wanted:
        data = briefing.file(said, form, place, texts)
        file = target / briefing.name(said.brief, said.whole, form) if target.is_dir() else target
        try:
            file.write_bytes(data)
        except OSError as problem:
            raise ExportError(f"{file} cannot be written.") from problem
        print(f"{file}: {len(data):,} bytes.")


def _list(opened: "Store") -> int:
    from readout import store

    for one in store.saved_briefs(opened):
        items = len(store.brief(opened, one.name).items)
        print(f"{one.name}\t{items} items\tsaved {one.at} by {one.by}")
    return 0


def _read(file: Path) -> Brief:
    try:
        if file.stat().st_size > BRIEF_BYTES:
            raise SourceError(f"{file} is too large to be a brief.")
        return from_json(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        raise SourceError(f"{file} cannot be read.") from problem
