"""A day behind a name that runs from right to left keeps its number, in whatever is printed."""

import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief.content import Source
from readout.export.right_to_left import behind
from tests.export.brief.contents import content, corpus, meeting, statement

ARABIC, HEBREW = "سليم حداد", "תל אביב"


@pytest.mark.parametrize("words", [ARABIC, HEBREW, f"“{HEBREW}”", f"{HEBREW} 2016", f"{ARABIC}..."])
def test_a_latin_letter_stands_before_the_number(words):
    assert behind(words, "2 May 2016") == "on 2 May 2016"


@pytest.mark.parametrize(
    "words", ["Minsk", "Ганна", "გიორგი", "王毅", f"{HEBREW}, Israel", "", "…"]
)
def test_other_scripts_need_none(words):
    assert behind(words, "2 May 2016") == "2 May 2016"


@pytest.mark.parametrize("day", ["May 2016", "reported 2 May 2016", "no date", ""])
def test_a_day_that_begins_with_a_letter_needs_none(day):
    assert behind(HEBREW, day) == day


def test_sentences_titles_and_sources_of_a_brief_are_written_so():
    said = [statement(1, speaker=ARABIC)]
    frames = corpus(1, [meeting(1, place=HEBREW)], said, title=HEBREW)
    items = (Item(Kind.MEETINGS), Item(Kind.STATEMENT, record=f"{1:032x}"))
    found = content(Brief("B", items=items), frames)
    assert any(f"{HEBREW}, on 2 May 2016." in one.text for one in found.sections[0].claims)
    assert found.sections[1].title == f"{ARABIC}, on 2 May 2016"
    assert found.sources[0].citation() == f"Outlet 1, “{HEBREW}”, on 2 May 2016"


def test_a_source_without_a_day_or_a_title_has_no_comma_too_many():
    assert Source(1, "Wire", "", "", "").citation() == "Wire"
    assert Source(1, "Wire", "", "2 May 2016", "").citation() == "Wire, 2 May 2016"
