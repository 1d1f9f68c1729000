"""The words of `readout brief` in; briefs listed, kept from a file, or written as files, out."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from readout import settings
from readout.briefs import Brief, from_json, to_json
from readout.commands import asked
from readout.commands.terminal import folder, write
from readout.errors import ExportError, SourceError
from readout.filters import Filters
from readout.limits import BRIEF_BYTES

if TYPE_CHECKING:
    from readout.store import Store

_BY = "the command line"


def brief(words: argparse.Namespace) -> int:
    """List, show, keep or remove briefs."""
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
    return 0


def export(words: argparse.Namespace) -> int:
    """Write the files of a brief: its one file under the name given, else into a folder.

    A name without an ending is a folder's, which is made where it is not there.

    What the command asks for takes the place of the same field of each item's filters. Raises
    ExportError when a form is unknown or a file cannot be written.
    """
    from readout import briefing, frames, store

    if not words.name:
        raise ExportError("`readout export brief` needs the name of a brief.")
    wanted = _wanted(words.format, briefing.FORMATS)
    in_folder = _is_folder(words.out, wanted)
    opened, place = store.open(settings.store_url(words.store)), settings.load()
    chosen = _marked(store.brief(opened, words.name), words)
    if not chosen.items and not chosen.bottom_line.strip():
        raise ExportError(f"The brief {words.name!r} is empty: no item and no bottom line.")
    whole = briefing.records(opened, chosen, place)
    given = asked.filters(words, frames.names(whole), asked.begun(words, opened))
    said = briefing.content(opened, _narrowed(chosen, given), whole, place)
    if reminder := briefing.to_read_again(opened, chosen, whole, place):
        print(reminder)
    drawn = briefing.pictures(said, wanted, place)
    if in_folder:
        folder(words.out)
    for form in wanted:
        data = briefing.file(said, form, place, partial(store.some_articles, opened), drawn)
        if told := _substituted(chosen, form, place):
            print(told)
        file = words.out / briefing.name(chosen, whole, form) if in_folder else words.out
        write(file, data)
        print(f"{file}: {len(data):,} bytes.")
    return 0


def _is_folder(out: Path, wanted: Sequence[str]) -> bool:
    """Tell whether the files go into `out`, there or not; a name without an ending is a folder's.

    Raises ExportError where it is a file and there are several, or where its folder is not there.
    """
    if not out.is_dir() and not out.parent.is_dir():
        raise ExportError(f"{out} cannot be written: there is no folder {out.parent}.")
    if out.is_dir() or not (out.suffix or out.exists()):
        return True
    if len(wanted) > 1:
        raise ExportError(f"{out} is no folder, and there are {len(wanted)} files to write.")
    return False


def _substituted(chosen: Brief, form: str, place: settings.Settings) -> str:
    """What stands in for what the office's template lacks, where the form has one."""
    from readout import briefing

    asked_for = {"pptx": chosen.slides_template, "docx": chosen.word_template}
    return briefing.substituted(place, form, asked_for[form]) if form in asked_for else ""


def _wanted(formats: str, known: Sequence[str]) -> list[str]:
    wanted = [one.strip().lower() for one in formats.split(",") if one.strip()]
    if unknown := [one for one in wanted if one not in known]:
        raise ExportError(f"A brief cannot be written as {unknown[0]}: {', '.join(known)}.")
    return wanted


def _marked(brief: Brief, words: argparse.Namespace) -> Brief:
    """The brief as of the mark, and with the title and the marking, that the command names."""
    return replace(
        brief,
        as_of=words.mark or brief.as_of,
        title=words.title or brief.title,
        marking=words.marking or brief.marking,
    )


def _narrowed(brief: Brief, given: Filters) -> Brief:
    values = {field: getattr(given, field) for field in given.active()}
    items = tuple(replace(item, filters=replace(item.filters, **values)) for item in brief.items)
    return replace(brief, items=items)


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
