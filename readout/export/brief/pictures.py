"""A brief in; the figure of each section in print, with its words for who cannot see it, out."""

from dataclasses import dataclass
from pathlib import Path

from readout.briefs import Kind
from readout.export import files
from readout.export.brief.content import Content, Section
from readout.filters import Filters

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
    """A figure as files, by their form, and what it shows in words."""

    files: dict[str, bytes]
    alt: str


class Pictures:
    """The figures of one brief, as they stand in the text; each is laid out once.

    Items that ask for the same figure of the same slice share it: their findings are not in it.
    """

    def __init__(self, content: Content, root: Path, forms: tuple[str, ...]) -> None:
        """Draw nothing yet; `forms` are png and svg, `root` is the checkout with static/geo."""
        self._content, self._root, self._forms = content, root, forms
        self._drawn: dict[tuple[str, str, Filters], Picture] = {}

    def of(self, section: Section) -> Picture | None:
        """Return the figure of a section of the brief, or None where its item is none."""
        name = DRAWN.get(section.item.kind)
        if name is None:
            return None
        asked = name, section.item.by, section.filters
        if asked not in self._drawn:
            self._drawn[asked] = self._draw(section, name)
        return self._drawn[asked]

    def _draw(self, section: Section, name: str) -> Picture:
        asked = section.part, section.filters, self._content.whole
        made = files.figures(
            name,
            *asked,
            root=self._root,
            forms=self._forms,
            size="a4",
            by=section.item.by,
        )
        words = files.alt(name, *asked, root=self._root, by=section.item.by)
        return Picture(dict(zip(self._forms, made, strict=True)), words)
