"""The reference files of an archive in; which members hold the whole text of which entry, out.

Reference managers export a RIS or BibTeX file beside a folder of PDFs and saved pages. Such an
entry and its file are one article: the text is the file's, title, outlet and day are the entry's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from readout.articles import bibtex, encoding, ris
from readout.articles.formats import Kind
from readout.articles.parsed import Reading
from readout.articles.references import Reference, described
from readout.records import Rejection

_ENTRIES = {Kind.RIS: ris.entries, Kind.BIBTEX: bibtex.entries}


@dataclass(frozen=True, slots=True)
class Links:
    """The entries whose text is in a member of the same archive."""

    entries: Mapping[str, Reference]  #: by the name of that member
    places: frozenset[tuple[str, int]]  #: (name of the reference file, position of the entry)

    def member(self, name: str, reading: Reading) -> Reading:
        """Return the reading of a member with what an entry says of it, if one does."""
        entry = self.entries.get(name)
        if entry is None or len(reading.articles) != 1:
            return reading
        ((position, raw),) = reading.articles
        return replace(reading, articles=((position, described(raw, entry)),))

    def references(self, name: str, reading: Reading) -> Reading:
        """Return the reading of a reference file without the entries that a member stands for."""
        left = (one for one in reading.rejected if (name, one.position) not in self.places)
        return replace(reading, rejected=tuple(left))


def links(files: Iterable[tuple[str, Kind, bytes]], names: Iterable[str]) -> Links:
    """Return the links of some reference files, given by name, kind and content.

    `names` are those of all members. A file that two entries name belongs to the first.
    """
    members = {_folded(name): name for name in names}
    found: dict[str, Reference] = {}
    places: set[tuple[str, int]] = set()
    for file, kind, data in files:
        decoded = encoding.decode(data)
        if isinstance(decoded, Rejection):
            continue
        folder = file.rpartition("/")[0]
        for position, entry in enumerate(_ENTRIES[kind](decoded.text), start=1):
            if not entry.attached or entry.text.strip() or not entry.is_article or entry.is_cut:
                continue
            path = f"{folder}/{entry.attached}" if folder else entry.attached
            name = members.get(_folded(path)) or members.get(_folded(entry.attached))
            if name and name not in found:
                found[name] = entry
                places.add((file, position))
    return Links(found, frozenset(places))


def _folded(path: str) -> str:
    return path.replace("\\", "/").removeprefix("./").casefold()
