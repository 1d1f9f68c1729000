"""Pages: the invented news are news like any other, and what is measured is told; how fast, no
test decides.
"""

import random
import sys
from datetime import date

import pytest

from readout import frames, reference_frames, settings
from readout import store as stores
from readout.bench import large_store, pages
from readout.bench.changes import changes
from readout.bench.invented_world import saying, world
from readout.bench.pages import Cost, Load
from readout.filters import Filters

REFERENCE = settings.load().reference


def drawing(seed):
    """What draws lots, always the same ones for a seed."""
    return random.Random(seed)  # noqa: S311 -- no secret


WORLD = world(drawing(1), reference_frames.sites(REFERENCE))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store of 400 invented statements."""
    opened = stores.open(f"sqlite:///{tmp_path_factory.mktemp('invented') / 'store.sqlite'}")
    large_store.fill(opened, 400, REFERENCE)
    return opened


def test_a_store_has_the_statements_asked_for_and_a_twentieth_of_meetings(store):
    loaded = frames.load(store)
    assert (len(loaded.statements), len(loaded.meetings)) == (400, 20)
    assert (len(loaded.mentions), len(loaded.articles)) == (400, 40)
    assert loaded.meetings["reports"].tolist() == [2] * 20


def test_the_same_seed_gives_the_same_store(store, tmp_path):
    again = stores.open(f"sqlite:///{tmp_path / 'again.sqlite'}")
    large_store.fill(again, 400, REFERENCE)
    told = [frames.load(one).statements["content"].tolist() for one in (store, again)]
    assert told[0] == told[1]


def test_the_words_of_every_record_stand_in_its_article(store):
    for key in (1, 2, 39, 40):
        found = stores.article_records(store, key)
        text = found.article.text
        assert all(one.content in text for one in frames_of(store, key).itertuples())
        assert len(found.statements) == 10


def frames_of(store, article):
    """The statements of one article."""
    said = frames.load(store).statements
    return said[said["article"] == article]


def test_nobody_of_the_registers_is_given_words():
    known = set(reference_frames.spellings(REFERENCE)) | set(
        reference_frames.offices(REFERENCE)["actor"]
    )
    assert not known & {one.id for one in WORLD.people}


@pytest.mark.parametrize("seed", range(40))
def test_the_parts_of_a_sentence_are_where_it_says_they_are(seed):
    draw = drawing(seed)
    who, where = draw.choice(WORLD.people), draw.choice(WORLD.spots)
    one = saying(draw, who, where)
    assert one.text[slice(*one.speaker)] == who.name
    assert one.text[slice(*one.place)] == where.name
    content = one.text[slice(*one.content)]
    assert content in one.text
    assert content.startswith('"') is (one.kind == "direct")


def test_no_change_is_asked_for_twice():
    asked = changes(drawing(2), WORLD, 240)
    assert len(asked) == len(set(asked)) == 240


def test_changes_leave_something_of_the_invented_news(store):
    whole = frames.load(store)
    first = whole.statements["start"].min().date()
    side = WORLD.people[0].side
    assert first >= large_store.FIRST
    assert len(frames.slice(whole, Filters(actors=(f"side:{side}",))).statements) > 0
    assert len(frames.slice(whole, Filters(end=date(2026, 1, 1))).statements) > 0


def test_a_page_is_told_in_a_line_with_its_ratios_to_the_plain_ones():
    one = Cost("Timeline", (0.1, 0.1, 0.3), (0.2, 0.2, 0.2), (50_000,) * 3)
    plain = Cost("Timeline", (0.4,) * 3, (0.5,) * 3, (900_000,) * 3)
    both = Cost("Timeline", (0.7,) * 3, (0.8,) * 3, (1_900_000,) * 3)
    load = Load(1_000, 2.5, 300_000_000, 7_000_000, (one,), (plain,), (both,))
    told = pages.report(load).splitlines()
    assert told[0].startswith("1,000 statements")
    assert told[3].split() == "Timeline 100 ms 300 ms 200 ms 50 kB 400 ms 4.0 700 ms 7.0".split()
    assert told[4].split() == ["median", "4.0", "7.0"]
    assert told[-2:] == [
        "start to first view:  2.5 s",
        "memory of the server: 300 MB, 7.0 MB for each further session",
    ]


def test_where_a_browser_looked_its_waiting_is_told():
    one = Cost("Timeline", (0.1,), (0.2,), (50_000,))
    told = pages.report(Load(1_000, 2.5, 10, 10, (one,), (one,), (one,), (0.5, 0.75, 2.0)))
    assert "0.75 s from a change to the new picture, median of 3; 2.00 s the longest" in told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux's process clocks")
@pytest.mark.enable_socket
def test_everything_is_measured():
    place = settings.load()
    load = pages.measure(200, place.root, place.reference, number=2, pages=("timeline",))
    assert [one.page for one in load.pages] == ["Timeline"]
    assert (
        min(
            *load.pages[0].cpu,
            *load.plain[0].cpu,
            *load.everything[0].cpu,
            *load.pages[0].sent,
            load.first,
        )
        > 0
    )
    assert load.size > 0
