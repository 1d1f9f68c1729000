"""Whatever is drawn: no words over others, none off the page, and what is left out is said."""

from itertools import combinations

import pytest

from readout import export
from readout.export.page import SIZES
from readout.filters import Filters
from readout.settings import load
from tests.export.crowd import FOREIGN, crowd
from tests.export.written import said, words_of
from tests.small_frames import frames, minsk

TITLE = "A finding that the analyst wrote, which is long enough for the second line of a slide"
NOISE = 0.004  # inches


def touch(one, other):
    """Tell whether two lines share ink."""
    a, b = one.box, other.box
    return min(a[2], b[2]) - max(a[0], b[0]) > NOISE and min(a[3], b[3]) - max(a[1], b[1]) > NOISE


def drawn(data, kind, size, fmt="png", **more):
    """Return the bytes of one figure."""
    return export.figure(kind, data, Filters(), data, root=load().root, size=size, fmt=fmt, **more)


@pytest.mark.parametrize("size", ["slide", "a4"])
@pytest.mark.parametrize("kind", export.FIGURES)
def test_no_words_stand_over_others_or_off_the_page(monkeypatch, kind, size):
    lines = words_of(monkeypatch, kind, crowd(150), size, title=TITLE, mark="TLP:RED")
    form = SIZES[size]
    for line in lines:
        left, top, right, bottom = line.box
        assert left >= -NOISE, line.words
        assert right <= form.width + NOISE, line.words
        assert top >= -NOISE, line.words
        assert bottom <= form.height + NOISE, line.words
    assert [(a.words, b.words) for a, b in combinations(lines, 2) if touch(a, b)] == []


@pytest.mark.parametrize("size", ["slide", "a4"])
def test_labels_of_two_sites_keep_off_names_and_captions(monkeypatch, size):
    asked = Filters(places=("site:deveselu", "site:redzikowo"))
    lines = words_of(monkeypatch, "history", minsk(), size, filters=asked)
    assert [(a.words, b.words) for a, b in combinations(lines, 2) if touch(a, b)] == []


def test_who_spoke_is_named_for_a_side_and_not_again_for_a_person(monkeypatch):
    told = said(words_of(monkeypatch, "positions", minsk()))
    assert "Vladimir Makei, 16 May 2016" in told
    data = minsk()
    data.statements["actor"] = "person:vladimir-makei"
    asked = Filters(actors=("person:vladimir-makei",))
    told = said(words_of(monkeypatch, "positions", data, filters=asked))
    assert "16 May 2016" in told
    assert "Vladimir Makei, 16 May 2016" not in told


@pytest.mark.parametrize("by", ["pair", "actor", "place"])
def test_the_timeline_has_three_kinds_of_lanes_and_says_how_many_labels(monkeypatch, by):
    told = said(words_of(monkeypatch, "timeline", minsk(), by=by))
    assert "1 of 1 meeting labelled." in told
    assert "Lavrov, Makei" in told
    assert "May 2016" in told


def test_a_lane_of_a_crowd_still_has_labels(monkeypatch):
    told = said(words_of(monkeypatch, "timeline", crowd(150), title=TITLE))
    number, _, rest = told.partition(" of 150 meetings labelled.")
    assert rest
    assert int(number.split()[-1]) >= 8


@pytest.mark.parametrize("kind", ["timeline", "map", "positions"])
def test_two_thousand_marks_in_any_script_are_drawn(kind):
    assert drawn(crowd(2_000, FOREIGN), kind, "slide", by="actor")[:4] == b"\x89PNG"


def test_a_letter_without_a_glyph_is_shown_as_such_and_said(monkeypatch):
    told = said(words_of(monkeypatch, "timeline", minsk(label="王毅, Lavrov")))
    assert "□ stands for a letter" in told


@pytest.mark.parametrize("kind", export.FIGURES)
def test_a_slide_carries_title_marking_source_day_and_filters(monkeypatch, kind):
    lines = words_of(monkeypatch, kind, minsk(), title="They met", mark="tlp:green")
    told = said(lines)
    assert [line.words for line in lines].count("TLP:GREEN") == 2
    for words in ("They met", "Source:", "Filters: none: the whole corpus."):
        assert words in told


@pytest.mark.parametrize("kind", export.FIGURES)
def test_a_figure_for_a_document_has_neither_title_nor_marking(monkeypatch, kind):
    told = said(words_of(monkeypatch, kind, minsk(), "a4", title="They met", mark="TLP:GREEN"))
    assert "They met" not in told
    assert "TLP" not in told
    assert "Source:" in told


def test_the_map_says_what_it_does_not_show(monkeypatch):
    told = said(words_of(monkeypatch, "map", minsk()))
    assert "1 of 1 place on the map named." in told
    assert "1 told of as a country, an area or a sea, not pinned." in told
    assert "Boundaries do not imply endorsement." in told
    assert "200 km" in told


def test_who_was_to_meet_did_not_meet(monkeypatch):
    for kind in ("matrix", "years"):
        told = said(words_of(monkeypatch, kind, minsk(status="planned")))
        assert "1 meeting not on record as held left out." in told


@pytest.mark.parametrize("kind", [one for one in export.FIGURES if one not in ("map", "history")])
def test_an_empty_slice_says_so(monkeypatch, kind):
    told = said(words_of(monkeypatch, kind, frames()))
    assert "in this slice." in told
    assert "No dated article." in told


def test_the_history_is_the_register_and_not_the_articles(monkeypatch):
    asked = Filters(places=("site:deveselu",), text="talks")
    told = said(words_of(monkeypatch, "history", minsk(), filters=asked))
    for words in ("Deveselu", "2½ years", "2015", "Source: the register of sites", "labelled."):
        assert words in told
    assert "containing" not in told
    assert "Demo" not in told


def test_a_site_that_is_asked_for_before_anything_happened_has_no_history(monkeypatch):
    asked = Filters(places=("site:none",))
    assert "No site event" in said(words_of(monkeypatch, "history", minsk(), filters=asked))


@pytest.mark.parametrize("kind", ["timeline", "history", "map"])
def test_an_svg_is_the_same_twice_and_its_words_are_paths(kind):
    first = drawn(minsk(), kind, "a4", "svg")
    assert first == drawn(minsk(), kind, "a4", "svg")
    assert b"<text" not in first
