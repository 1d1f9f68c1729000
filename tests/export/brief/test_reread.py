"""A copied brief keeps what was counted when its words were written, and tells what changed."""

from dataclasses import replace

import pytest

from readout import briefing, briefs, settings
from readout import store as stores
from readout.briefs import Brief, Item, Kind, from_json, to_json
from readout.export.brief import reread
from readout.filters import Filters
from tests import small_store
from tests.export.brief.contents import MENTIONS, content, corpus

MAY = Filters(kinds=("talks",))
ITEMS = tuple(Item(kind, MAY, title=f"Of {kind}") for kind in (Kind.YEARS, Kind.MEETINGS, Kind.MAP))
BRIEF = Brief("May", title="They met thrice", bottom_line="Ours.", items=ITEMS)


def copy_of(brief=BRIEF, meetings=3):
    """Return the copy of a brief that was written for so many meetings."""
    return briefs.copied(brief, "June", told=reread.counted(content(brief, corpus(meetings))))


def changed(brief, meetings):
    """Return what is told of a brief where there are so many meetings now."""
    return reread.changed(brief, reread.counted(content(brief, corpus(meetings))))


def test_nothing_is_told_where_nothing_changed():
    assert changed(copy_of(), 3) == ()


def test_an_item_that_counts_otherwise_is_told_with_what_was_and_what_is():
    found = changed(copy_of(), 4)
    assert [(one.number, one.title) for one in found] == [(1, "Of years"), (2, "Of meetings")]
    assert found[0].before == ("3 meetings held on file; most in 2016: 3.",)
    assert found[0].now == ("4 meetings held on file; most in 2016: 4.",)


def test_sentences_that_still_hold_are_not_repeated():
    met = changed(copy_of(), 4)[1]
    assert all("3 meetings" in one or "The last" in one or "Most" in one for one in met.before)
    assert not set(met.before) & set(met.now)


def test_findings_and_notes_of_ones_own_are_no_change():
    copy = copy_of()
    other = tuple(replace(one, title="Another", note="More") for one in copy.items)
    assert changed(replace(copy, items=other), 3) == ()


def test_what_is_put_in_later_was_written_for_today():
    assert changed(briefs.add(copy_of(), Item(Kind.TIMELINE, MAY)), 3) == ()


def test_a_copy_of_a_copy_still_has_the_words_of_the_first_until_they_are_read():
    second = briefs.copied(copy_of(), "July", told={})
    assert second.copied_from == "May"
    assert [one.number for one in changed(second, 4)] == [1, 2]
    read = briefs.read_again(copy_of())
    assert (read.copied_from, {one.told for one in read.items}) == ("", {""})
    assert briefs.copied(read, "July").copied_from == "June"


def test_it_is_kept_in_the_store():
    copy = copy_of()
    assert from_json(to_json(copy)) == copy


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_item_has_something_to_be_compared(kind):
    records = {Kind.STATEMENT: f"{1:032x}", Kind.MEETING: f"{1:032x}", Kind.SITE: "site:x"}
    brief = Brief("B", items=(Item(kind, record=records.get(kind, "")),))
    (told,) = reread.counted(content(brief, corpus(3, mentions=MENTIONS))).values()
    assert told


def test_the_command_line_reminds_too(tmp_path):
    store, place = small_store.filled_store(tmp_path), settings.load()
    whole = briefing.records(store, BRIEF, place)
    assert briefing.to_read_again(store, BRIEF, whole, place) == ""
    copy = briefs.copied(BRIEF, "June", told=briefing.counted(store, BRIEF, whole, place))
    said = briefing.to_read_again(store, copy, whole, place)
    assert said.startswith("Its words were written for 'May' and not read again; ")
    assert said.endswith("no item is counted otherwise.")
    older = briefs.copied(BRIEF, "June", told={one.id: "2 meetings." for one in BRIEF.items})
    stores.save_brief(store, older, "A")
    said = briefing.to_read_again(store, stores.brief(store, "June"), whole, place)
    assert said.endswith("items counted otherwise since: 1, 2, 3.")
