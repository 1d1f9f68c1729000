"""What the Import page asks for in; the importer's work, its reports and what it refused, out."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components import corpus
from components.background import Progress, Runs, Stop, Upload
from readout import settings
from readout import store as stores
from readout.records import Choices, FileReport
from readout.store import ImportHead, ImportReport, RefusedItem


def import_heads() -> tuple[ImportHead, ...]:
    """Return what there is of imports so far, newest first."""
    return stores.import_heads(corpus.store())


def one_import(key: int) -> ImportReport | None:
    """Return the report of one import, or None."""
    return stores.one_import(corpus.store(), key)


def refused_items(key: int) -> tuple[RefusedItem, ...]:
    """Return what one import refused."""
    return stores.refused_items(corpus.store(), key)


def unextracted() -> int:
    """Count the articles that nothing was looked for in yet."""
    return stores.unextracted(corpus.store())


@st.cache_resource(show_spinner=False)
def runs() -> Runs:
    """Return the importer's run in this process, which outlives the visit that began it."""
    return Runs()


def read_in(files: Sequence[Upload], choices: Mapping[str, Choices]) -> bool:
    """Begin to read uploaded files into the store; False while another import runs."""
    target = corpus.store()

    def work(progress: Progress, should_stop: Stop) -> ImportReport:
        from readout import ingest

        return ingest.ingest_uploads(
            target,
            files,
            reference=settings.load().reference,
            progress=progress,
            should_stop=should_stop,
            opinion=ingest.opinion_of_settings(),
            choices=choices,
        )

    return runs().start(work, files, choices)


def read_again(item: RefusedItem, columns: Mapping[str, str], encoding: str) -> bool:
    """Begin to read a refused file again with other choices; False while another import runs."""
    target = corpus.store()

    def work(progress: Progress, should_stop: Stop) -> ImportReport:
        from readout import corrections, ingest

        return corrections.read_again(
            target,
            item,
            corrections.chosen(columns, encoding),
            reference=settings.load().reference,
            progress=progress,
            should_stop=should_stop,
            opinion=ingest.opinion_of_settings(),
        )

    return runs().start(work)


def search_pending() -> bool:
    """Begin to look through the articles that nothing was looked for in yet."""
    target = corpus.store()

    def work(progress: Progress, should_stop: Stop) -> None:
        from readout import ingest

        ingest.extract_pending(
            target,
            reference=settings.load().reference,
            progress=progress,
            should_stop=should_stop,
            opinion=ingest.opinion_of_settings(),
        )

    return runs().start(work)


def previews(files: Sequence[Upload]) -> tuple[FileReport, ...]:
    """Return what reading some files would give; nothing is stored."""
    from readout import corrections

    return corrections.previews(files)


def choices(columns: Mapping[str, str], encoding: str = "") -> Choices:
    """Return choices for field -> name of a column ("" for none) and an encoding."""
    from readout import corrections

    return corrections.chosen(columns, encoding)


def encodings() -> list[str]:
    """Return the encodings that a file may be told to have."""
    from readout import corrections

    return corrections.ENCODINGS


def correct(item: RefusedItem, text: str, title: str, published: str, outlet: str) -> bool:
    """Store what an analyst made of a refused item; tell whether it is new to the store."""
    from readout import corrections

    typed = corrections.Typed(text, title, published, outlet)
    with corpus.written():
        return corrections.correct(corpus.store(), item, typed) is stores.Outcome.STORED
