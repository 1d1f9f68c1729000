"""A made-up brief of the largest size in; each of its files' time, memory and counts out.

The brief shows the slice of `exports.large` in figures and tables: 150 meetings, 200 statements,
2,000 names of places, each cited from 300 articles in 2,000 copies. Each file is made in a fresh
process of its own, for the peak of memory is a process's; beside it the same library writes an
empty file.
"""

import io
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

from readout import briefing, reference_frames, settings
from readout.bench import exports
from readout.briefs import Brief, Item, Kind
from readout.export import zips
from readout.export.brief import Content, prepare
from readout.export.brief.sections import Registers

KINDS = (
    Kind.TIMELINE,
    Kind.MAP,
    Kind.MATRIX,
    Kind.MONTHS,
    Kind.YEARS,
    Kind.MEETINGS,
    Kind.STATEMENTS,
)
BRIEF = Brief(
    "Large",
    title="As much as a brief holds",
    bottom_line="Made up, to be measured.",
    marking="TLP:CLEAR",
    items=tuple(Item(kind) for kind in KINDS),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One file of the brief."""

    form: str
    size: int  #: bytes
    seconds: float  #: of the processor, the import of matplotlib with it
    empty: float  #: the same for an empty file of the same library
    peak: int  #: most memory of the process, in bytes

    def __str__(self) -> str:
        return (
            f"brief       {self.form:<8} {self.size:>10,} bytes {self.seconds:>7.3f} s, "
            f"{self.seconds / self.empty:>6.0f} times an empty one, "
            f"{self.peak / 1e6:,.0f} MB at most"
        )


def measure() -> Iterator[Measured]:
    """Yield the figures of each file, each from a process of its own."""
    fresh = multiprocessing.get_context("spawn")
    for form in briefing.FORMATS:
        with ProcessPoolExecutor(1, mp_context=fresh) as pool:
            yield pool.submit(measured, form).result()


def measured(form: str) -> Measured:
    """Return the figures of one file, made in this process."""
    said = content()
    empty = min(_seconds(_EMPTY[form]) for _ in range(exports.ROUNDS))
    made: list[bytes] = []
    seconds = _seconds(lambda: made.append(file(said, form)))
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return Measured(form, len(made[0]), seconds, empty, peak)


def content() -> Content:
    """Return what the brief says."""
    place = settings.load()
    slice_ = exports.large(exports.articles())
    marked = replace(
        slice_,
        meetings=slice_.meetings.assign(topics=0),
        statements=slice_.statements.assign(topics=0, near_topics=0),
    )
    registers = Registers(
        reference_frames.sites(place.reference), reference_frames.site_events(place.reference)
    )
    return prepare(BRIEF, marked, lambda words: None, registers)


def file(said: Content, form: str) -> bytes:
    """Return one file of the brief."""
    by_key = dict(enumerate(exports.articles(), start=1))
    return briefing.file(said, form, settings.load(), lambda keys: [by_key[key] for key in keys])


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _empty_deck() -> None:
    import pptx

    pptx.Presentation().save(io.BytesIO())


def _empty_document() -> None:
    import docx

    docx.Document().save(io.BytesIO())


def _empty_paper() -> None:
    import typst

    typst.compile(b"", format="pdf")


def _empty_book() -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as book:
        book.add_worksheet()


def _empty_archive() -> None:
    for write in (_empty_deck, _empty_document, _empty_paper, _empty_book):
        write()
    zips.write((("empty", b""),))


_EMPTY: dict[str, Callable[[], None]] = {
    "pptx": _empty_deck,
    "docx": _empty_document,
    "pdf": _empty_paper,
    "xlsx": _empty_book,
    "zip": _empty_archive,
}
