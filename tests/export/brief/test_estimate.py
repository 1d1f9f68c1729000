"""What a brief's files will weigh, told beforehand and held against the files."""

import time
from functools import partial
from itertools import product

import pytest

from readout import briefing, frames, ingest, settings
from readout import store as stores
from readout.briefs import Brief, Item, Kind
from readout.export.brief import estimate, prepare
from readout.export.brief.sections import Registers
from tests.export.brief.contents import corpus, registers
from tests.export.crowd import FOREIGN, crowd

FACTOR = 3  #: an estimate is at most so many times too large or too small
SLACK = 5  #: the same for seconds: a busy machine takes two or three times as long
FIGURES = (Kind.TIMELINE, Kind.MAP, Kind.MATRIX, Kind.MONTHS, Kind.YEARS)
TABLES = (Kind.MEETINGS, Kind.STATEMENTS)
AWKWARD = (*FIGURES, *TABLES)


def weighed(whole, kinds, form, of: Registers):
    """Return about how many bytes were told of, and how many there are."""
    brief = Brief("B", bottom_line="Ours.", items=tuple(Item(kind) for kind in kinds))
    said = prepare(brief, whole, lambda words: None, of)
    data = briefing.file(said, form, settings.load(), lambda keys: iter(()))
    told = estimate.weight(estimate.loads(brief, partial(frames.slice, whole, found=None)), form)
    return told.most, len(data)


@pytest.mark.parametrize("form", ["pptx", "docx", "pdf", "xlsx"])
@pytest.mark.parametrize("many", [1, 60])
def test_the_size_told_is_of_the_order_of_the_file(many, form):
    told, size = weighed(corpus(many), AWKWARD, form, registers())
    assert size / FACTOR <= told <= size * FACTOR


@pytest.mark.parametrize("form", ["pptx", "docx", "pdf", "xlsx"])
def test_so_it_is_for_names_that_are_long_foreign_or_hostile(form):
    told, size = weighed(crowd(80, FOREIGN), AWKWARD, form, registers())
    assert size / FACTOR <= told <= size * FACTOR


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo's brief, its records, and the store they lie in."""
    place = settings.load()
    store = stores.open(f"sqlite:///{tmp_path_factory.mktemp('demo') / 'demo.sqlite'}")
    articles = sorted(place.demo.glob("[0-9]*.md"))
    ingest.ingest(store, articles, reference=place.reference)
    brief = briefing.demo(place)
    return brief, briefing.records(store, brief, place), store


@pytest.mark.parametrize("form", briefing.FORMATS)
def test_so_it_is_for_the_brief_of_the_demo(demo, form):
    brief, whole, store = demo
    place = settings.load()
    said = briefing.content(store, brief, whole, place)
    began = time.process_time()
    data = briefing.file(said, form, place, partial(stores.some_articles, store))
    took = time.process_time() - began
    found = estimate.loads(
        brief,
        lambda asked: frames.slice(
            whole, asked, stores.search(store, asked.text) if asked.text else None
        ),
    )
    told = estimate.weight(found, form)
    assert len(data) / FACTOR <= told.most <= len(data) * FACTOR
    assert took / SLACK <= told.seconds <= took * SLACK


def test_more_items_and_more_rows_never_weigh_less():
    parts = [Kind.TIMELINE, Kind.MEETINGS, Kind.STATEMENTS]
    for form, number in product(briefing.FORMATS, (1, 2)):
        loads = tuple(estimate.Load(kind, 10, 10, 10) for kind in parts)
        fewer, more = (estimate.weight(loads[:many], form) for many in (number, number + 1))
        assert (fewer.most, fewer.seconds) < (more.most, more.seconds)
