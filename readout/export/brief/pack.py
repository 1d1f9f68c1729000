"""A brief's content and its files in; an evidence pack with all that it rests on out."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from readout.export import context
from readout.export import pack as packs
from readout.export.brief.content import Content
from readout.export.evidence import Texts
from readout.filters import Filters
from readout.frames import Frames
from readout.frames.kept import rows_where

_KEYS = {
    "meetings": "meeting",
    "statements": "statement",
    "mentions": "mention",
    "articles": "article",
    "reports": "report",
}


def write(content: Content, files: tuple[tuple[str, bytes], ...], texts: Texts) -> bytes:
    """Return the pack: the brief's files, its tables, every cited sentence, hashes, a manifest.

    `files` are (name, bytes); `texts` reads the articles. See `readout.export.pack`.
    """
    part = _together([section.part for section in content.sections], content.whole)
    words = context.of("articles", part, Filters(), content.whole)
    words = replace(
        words,
        title=content.title,
        filters=f"those of the {len(content.sections)} items of the brief, each told at its item",
        marking=content.marking.text if content.marking else "",
    )
    choices = packs.Choices(marking=words.marking, files=files)
    return packs.write("articles", part, content.whole, words, texts, choices)


def _together(parts: Iterable[Frames], whole: Frames) -> Frames:
    """Return what any of the parts holds, in the order of the whole."""
    some = list(parts)
    kept: dict[str, pd.DataFrame] = {}
    for name, key in _KEYS.items():
        rows = getattr(whole, name)
        found = [getattr(one, name)[key] for one in some]
        keys = pd.concat(found).unique() if found else []
        kept[name] = rows_where(rows, rows[key].isin(keys).to_numpy())
    met = kept["meetings"]["meeting"]
    people = whole.participants[whole.participants["meeting"].isin(met)]
    return Frames(
        participants=people,
        version=whole.version,
        reported=whole.reported,
        sightings=whole.sightings,
        topics=whole.topics,
        stands_for=whole.stands_for,
        **kept,
    )
