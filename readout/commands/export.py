"""The words of `readout export` in; one figure or table of a slice, as a file, out."""

import argparse
from functools import partial

from readout import settings
from readout.commands import asked, terminal
from readout.errors import ExportError


def export(words: argparse.Namespace) -> int:
    """Write one figure or table of a slice."""
    from readout import export as work
    from readout import frames, marks, store
    from readout.filters import standing

    _check_form(words)
    opened = store.open(settings.store_url(words.store))
    begin = asked.begun(words, opened)
    listed = settings.load().reference / "topics.tsv"
    by_topic = words.topic or begin.topics or words.what == "positions"
    topics = frames.read_topics(listed) if by_topic else ()
    whole = marks.open_mark(opened, words.mark) if words.mark else asked.corpus(opened, topics)
    filters = standing(asked.filters(words, frames.names(whole), begin), whole.stands_for)
    found = store.search(opened, filters.text) if filters.text else None
    part = frames.slice(whole, filters, found)
    kind = words.figure if words.what == "figure" else words.what
    # "statements" is a table and a figure: the form tells which
    if words.what == "figure" or (kind in work.FIGURES and words.format in ("png", "svg")):
        data = work.figure(
            kind,
            part,
            filters,
            whole,
            root=settings.load().root,
            size=words.size,
            fmt=words.format,
            by=words.by,
            title=words.title,
            mark=words.marking,
            reference=settings.load().reference,
        )
    else:
        data = work.file(
            words.what,
            part,
            filters,
            whole,
            fmt=words.format,
            root=settings.load().root,
            with_reported=words.reported,
            texts=partial(store.some_articles, opened),
            choices=work.Choices(words.with_text, words.marking),
        )
    terminal.write(words.out, data)
    print(f"{words.out}: {len(data):,} bytes.")
    return 0


def _check_form(words: argparse.Namespace) -> None:
    """Raise ExportError for options that would be passed over in silence."""
    if words.with_text and words.format != "zip":
        raise ExportError("Only a pack (zip) holds texts.")
    if words.what not in ("articles", "statements", "meetings", "sites") and words.format not in (
        "png",
        "svg",
    ):
        raise ExportError(f"A figure leaves as png or svg, not as {words.format}.")
