"""Crowds of sites: one count where marks would cover each other, apart from nearer."""

import json
import math
from itertools import combinations

import pytest

from components import map_bar, map_crowds, map_layout
from tests.app.test_pages import open_page

PAIR = [(20.0, 50.0), (20.05, 50.0)]
FREE = [False, False]


@pytest.fixture
def deck(app, filled):
    """Return the map of Sites at an address and in a state."""

    def drawn(state=None, **address):
        for name, value in (state or {}).items():
            app.session_state[name] = value
        open_page(app, "sites", **address)
        return json.loads(app.get("deck_gl_json_chart")[0].proto.json)

    return drawn


def parts(deck, name):
    """Return the layers of a name, as (least zoom, greatest zoom, rows)."""
    return [
        (one.get("visibleMinZoom", 0), one.get("visibleMaxZoom", 99), one["what"]["data"])
        for one in deck["layers"]
        if one["id"] == name or one["id"].startswith(f"{name}-")
    ]


def there(deck, name, zoom):
    """Return the rows that a zoom shows."""
    return [row for least, most, rows in parts(deck, name) if least <= zoom <= most for row in rows]


def zooms(deck):
    """Return the zoom of the whole, and one behind each at which something changes."""
    edges = {least for name in ("sites", "crowds") for least, _, _ in parts(deck, name)}
    whole = deck["initialViewState"]["zoom"]
    return [whole, *(edge + 0.01 for edge in sorted(edges) if edge > whole)]


def test_sites_that_would_cover_each_other_are_one_crowd_and_part_from_nearer():
    far, near, _ = map_crowds.stages(PAIR, FREE, [4.0, 7.0, 8.0])
    assert (far.alone, far.crowds) == (frozenset(), ((0, 1),))
    assert (near.alone, near.crowds) == ({0, 1}, ())


def test_a_site_that_is_held_stands_for_itself_at_each_zoom():
    (far,) = map_crowds.stages(PAIR, [True, False], [4.0])
    assert (far.alone, far.crowds) == ({0, 1}, ())


def test_sites_at_the_very_same_place_part_at_the_last_zoom():
    *_, last = map_crowds.stages(PAIR[:1] * 3, [False] * 3, [4.0, 6.0, 8.0])
    assert (last.alone, last.crowds) == ({0, 1, 2}, ())


@pytest.mark.parametrize("where", ["", "country:Poland", "country:Romania"])
def test_at_each_zoom_each_site_is_there_once_as_itself_or_in_a_crowd(deck, where):
    drawn = deck(**({"where": where} if where else {}))
    whole = {row["site"] for _, _, rows in parts(drawn, "sites") for row in rows}
    whole |= {
        one for _, _, rows in parts(drawn, "crowds") for row in rows for one in row["members"]
    }
    for zoom in zooms(drawn):
        shown = [row["site"] for row in there(drawn, "sites", zoom)]
        shown += [one for row in there(drawn, "crowds", zoom) for one in row["members"]]
        assert sorted(shown) == sorted(whole)


def test_a_crowd_is_seen_to_be_a_count_and_tells_who_is_in_it(deck):
    drawn = deck()
    crowds = there(drawn, "crowds", drawn["initialViewState"]["zoom"])
    counts = there(drawn, "counts", drawn["initialViewState"]["zoom"])
    assert crowds
    assert [row["text"] for row in counts] == [str(len(row["members"])) for row in crowds]
    assert all(row["name"] == f"{row['text']} sites" for row in crowds)
    assert any("Krzesiny" in row["kind"] for row in crowds)


def test_a_count_covers_no_other_mark_and_no_other_count(deck):
    drawn = deck()
    for zoom in zooms(drawn):
        crowds, sites = there(drawn, "crowds", zoom), there(drawn, "sites", zoom)
        plain = [one for one in sites if one["icon"] != "diamond" and one["size"] < 15]
        at = [map_layout.project(one["lon"], one["lat"], zoom) for one in [*crowds, *plain]]
        for one, other in combinations(range(len(at)), 2):
            if one < len(crowds):
                assert math.dist(at[one], at[other]) > map_crowds.RADIUS


def test_the_chosen_site_and_those_of_missile_defence_are_never_in_a_crowd(deck):
    drawn = deck(site="site:krzesiny")
    members = {
        one for _, _, rows in parts(drawn, "crowds") for row in rows for one in row["members"]
    }
    assert members
    assert members.isdisjoint({"site:krzesiny", "site:deveselu", "site:redzikowo"})


def test_a_click_on_a_crowd_goes_to_where_its_sites_stand_apart(deck):
    whole = deck()
    (crowd, *_) = there(whole, "crowds", whole["initialViewState"]["zoom"])
    near = deck({"map-crowd": ("", tuple(crowd["members"]))})
    zoom = near["initialViewState"]["zoom"]
    assert {one["site"] for one in there(near, "sites", zoom)} >= set(crowd["members"])
    half = 300 / (512 * 2**zoom / 360)  # degrees
    for one in there(near, "sites", zoom):
        if one["site"] in crowd["members"]:
            assert abs(one["lon"] - near["initialViewState"]["longitude"]) < half


def test_the_crowd_is_left_as_soon_as_another_site_is_chosen(deck):
    members = ("site:deveselu", "site:redzikowo")
    there_ = deck({"map-crowd": ("", members)}, site="site:redzikowo")["initialViewState"]
    assert there_["longitude"] == pytest.approx(17.1075)


def test_a_crowd_of_sites_that_no_filter_leaves_moves_nothing(deck):
    assert deck({"map-crowd": ("", ("site:none",))})["initialViewState"]["zoom"] < 4.5


def test_nothing_is_known_of_a_crowd_before_one_is_clicked():
    assert map_bar.Seen().crowd == ()
