"""A section in; its figure of the print edition and its words for who cannot see it, out."""

from dataclasses import dataclass
from pathlib import Path

from readout.briefs import Kind
from readout.export import files
from readout.export.brief.content import Content, Section

#: Kinds of items that are figures, each with the name under which `files.figure` draws it.
#: Then and now is set as text, with a live number at each statement: it is no picture.
DRAWN = {
    Kind.TIMELINE: "timeline",
    Kind.MAP: "map",
    Kind.MATRIX: "matrix",
    Kind.MONTHS: "statements",
    Kind.YEARS: "years",
    Kind.SITES: "history",
    Kind.SITE: "history",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as a file, and what it shows in words."""

    data: bytes
    alt: str


def picture(section: Section, content: Content, root: Path, size: str, fmt: str) -> Picture | None:
    """Return the figure of a section, or None where its item is none.

    `root` is the checkout with static/geo; `size` and `fmt` as `files.figure` knows them.
    """
    name = DRAWN.get(section.item.kind)
    if name is None:
        return None
    data = files.figure(
        name,
        section.part,
        section.filters,
        content.whole,
        root=root,
        size=size,
        fmt=fmt,
        by=section.item.by,
        title=section.title,
    )
    words = files.alt(
        name,
        section.part,
        section.filters,
        content.whole,
        root=root,
        by=section.item.by,
    )
    return Picture(data, words)
