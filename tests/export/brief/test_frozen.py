"""A brief as of a mark says the same whatever came since; its twin of today says what changed."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import openpyxl
import pytest

from readout import briefing, frames, marks, reviewing, settings
from readout import store as stores
from readout.briefs import Brief, Item, Kind
from readout.records import Extraction, Level, PlaceMention, Precision, When
from readout.reviews import Action
from tests import small_store
from tests.export.brief.test_files import docx_text, pdf_text, pptx_text

KINDS = (Kind.TIMELINE, Kind.MAP, Kind.MATRIX, Kind.MONTHS, Kind.YEARS, Kind.MEETINGS)
FROZEN = Brief(
    "May",
    title="They met",
    bottom_line="Ours.",
    as_of="then",
    items=tuple(Item(kind) for kind in (*KINDS, Kind.STATEMENTS)),
)
TWIN = replace(FROZEN, as_of="", since="then")
CHANGES = ("1 meeting new.", "1 statement new.", "1 statement not on file any more.")


def xlsx_text(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    )


def zip_text(data: bytes) -> str:
    """Return what a pack holds beside the files that are read on their own."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if not name.startswith("files/")]
        return "\n".join(archive.read(name).decode() for name in names if name != "manifest.json")


READERS: dict[str, Callable[[bytes], str]] = {
    "pptx": pptx_text,
    "docx": docx_text,
    "pdf": pdf_text,
    "xlsx": xlsx_text,
    "zip": zip_text,
}
Files = dict[str, bytes]


def built(store: stores.Store, brief: Brief) -> Files:
    """Return the files of a brief, read out of its pack, and the pack."""
    place = settings.load()
    said = briefing.content(store, brief, briefing.records(store, brief, place), place)
    pack = briefing.file(said, "zip", place, partial(stores.some_articles, store))
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        papers = {form: archive.read(f"files/brief.{form}") for form in READERS if form != "zip"}
    return papers | {"zip": pack}


def comes_in(store: stores.Store) -> None:
    """Add an article with a meeting and a statement, and reject a statement of before."""
    text = (
        "MINSK, 2 June 2023. Sergei Lavrov held talks with Vladimir Makei in Minsk.\n\n"
        "The talks of June were brief, Sergei Lavrov said."
    )
    day = date(2023, 6, 2)
    one = small_store.article("Ministers meet in June", text, day.isoformat())
    place = PlaceMention(small_store.span(text, "in Minsk"), small_store.MINSK, Level.CITY)
    who = (small_store.LAVROV, small_store.MAKEI)
    met = small_store.met(text, "held talks", who, When(day, day, Precision.DAY), place)
    said = small_store.said(text, "The talks of June were brief", who[0], day)
    found = Extraction(one.id, "test", "en", True, (said,), (met,), (place,))
    small_store.add(store, [one], [found])
    whole = frames.current(store)
    key = int(whole.statements["statement"].iloc[0])
    reviewing.on_statement(store, whole, key, reviewing.Decision(Action.REJECT, "Ana"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Files, Files]:
    """The brief as of a mark, the same built again after the records changed, and its twin."""
    store = small_store.open_store(tmp_path_factory.mktemp("frozen"))
    small_store.fill(store)
    marks.set_mark(store, briefing.records(store, TWIN, settings.load()), "then", "Ana")
    before = built(store, FROZEN)
    comes_in(store)
    return before, built(store, FROZEN), built(store, TWIN)


@pytest.mark.parametrize("form", READERS)
def test_a_brief_as_of_a_mark_says_the_same_after_the_records_changed(
    form: str, files: tuple[Files, Files, Files]
) -> None:
    before, after, _ = files
    read = READERS[form]
    assert read(after[form]) == read(before[form])
    assert "They met" in read(before[form])


@pytest.mark.parametrize("form", READERS)
def test_the_same_brief_of_today_says_something_else(
    form: str, files: tuple[Files, Files, Files]
) -> None:
    before, _, today = files
    assert READERS[form](today[form]) != READERS[form](before[form])


@pytest.mark.parametrize("form", [form for form in READERS if form != "zip"])
def test_the_twin_says_what_changed_since(form: str, files: tuple[Files, Files, Files]) -> None:
    before, _, twin = files
    said, was = (" ".join(READERS[form](one[form]).split()) for one in (twin, before))
    assert [one for one in CHANGES if one not in said] == []
    assert [one for one in CHANGES if one in was] == []
