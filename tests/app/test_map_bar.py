"""The bar over the map of Sites: where the map is looked at from, which names come when."""

import json
import math

import pytest

from components import map_bar, map_layout
from components.map_bar import Seen
from tests.app.test_pages import open_page

REDZIKOWO = (17.1075, 54.4789)


def view(app):
    return json.loads(app.get("deck_gl_json_chart")[0].proto.json)["initialViewState"]


@pytest.fixture
def sites(app, filled):
    """Return where the map of Sites is looked at from, at an address and in a state."""

    def opened(state=None, **address):
        for name, value in (state or {}).items():
            app.session_state[name] = value
        open_page(app, "sites", **address)
        return view(app)

    return opened


def test_without_a_site_the_whole_map_is_shown(sites):
    assert sites()["zoom"] < 4.5


def test_a_site_that_the_address_chooses_stands_in_the_middle_and_nearer(sites):
    near = sites(site="site:redzikowo")
    assert (near["longitude"], near["latitude"]) == pytest.approx(REDZIKOWO)
    assert 5.0 < near["zoom"] < near["maxZoom"]


def test_back_to_the_whole_the_site_stays_chosen(sites, app):
    whole = sites({"map-whole": ("site:redzikowo", 1)}, site="site:redzikowo")
    assert whole["zoom"] < 4.5
    assert app.selectbox(key="site-list").value == "site:redzikowo"


def test_each_way_back_is_another_view_so_that_a_map_that_was_moved_by_hand_comes_back(sites):
    seen = [sites({"map-whole": ("", moves)}) for moves in (1, 2)]
    assert all(seen[0][name] != seen[1][name] for name in ("longitude", "latitude", "zoom"))


def test_the_next_site_is_shown_near_although_the_whole_was_asked_for_before(sites):
    assert sites({"map-whole": ("site:redzikowo", 1)}, site="site:deveselu")["zoom"] > 5.0


def test_who_wants_nothing_to_move_gets_no_flight(sites):
    assert sites()["transitionDuration"] > 0
    assert sites({"map-seen": Seen(600, still=True)})["transitionDuration"] == 0


def test_a_narrow_map_shows_all_sites(sites, app):
    narrow = 420
    looked = sites({"map-seen": Seen(narrow)})
    rows = next(
        one["what"]["data"]
        for one in json.loads(app.get("deck_gl_json_chart")[0].proto.json)["layers"]
        if one["id"] == "sites"
    )
    degree = 512 * 2 ** looked["zoom"] / 360
    assert max(abs(one["lon"] - looked["longitude"]) * degree for one in rows) < narrow / 2


def test_a_high_map_shows_the_same_from_nearer(sites):
    assert sites({"map-seen": Seen(716, 716)})["zoom"] == pytest.approx(
        sites({"map-seen": Seen()})["zoom"] + math.log2(716 / 500), abs=0.01
    )


def test_a_height_that_nobody_can_have_is_that_which_was_asked_for():
    assert map_bar.read_seen({"width": 600, "height": 1e9}) == Seen(600)


@pytest.mark.parametrize(
    "said", [None, "wide", [], {}, {"width": "600"}, {"width": -1}, {"width": 1e9}, {"width": 10}]
)
def test_what_is_no_width_is_not_taken(said):
    assert map_bar.read_seen(said) is None


POINTS = [(20.0, 50.0), (20.2, 50.0), (20.0, 50.2), (19.8, 50.0), (20.0, 49.8), (26.0, 44.0)]
WHOLE = map_layout.View(longitude=20.0, latitude=50.0, zoom=4.0, width=600)


def test_around_a_site_its_neighbours_are_seen():
    near = map_layout.around(POINTS, 0, WHOLE, 500)
    half = near.width / 2 / (512 * 2**near.zoom / 360)
    assert (near.longitude, near.latitude) == POINTS[0]
    assert half > 0.2


@pytest.mark.parametrize("points", [POINTS, POINTS[:1], POINTS[:1] * 9])
def test_a_site_is_shown_nearer_than_the_whole_whatever_stands_around(points):
    assert 4.0 < map_layout.around(points, 0, WHOLE, 500).zoom < 8.0


def test_a_name_without_room_comes_as_soon_as_there_is_some():
    points = [(20.0 + 0.6 * at, 50.0 + 0.4 * up) for at in range(5) for up in range(5)]
    names, weights, still = ["Mirosławiec"] * 25, [1] * 25, [(0.0, 0.0)] * 25
    placed = map_layout.labels(names, points, still, weights, WHOLE)
    then = map_layout.later(names, points, still, weights, placed, WHOLE)
    before = {at for at, one in enumerate(placed) if one}
    new = [at for _, labels in then for at, one in enumerate(labels) if one]
    assert len(before) < 25  # else there is nothing to wait for
    assert sorted([*before, *new]) == list(range(25))
    assert [zoom for zoom, _ in then] == sorted(zoom for zoom, _ in then if zoom > WHOLE.zoom)


def test_where_every_name_has_room_none_comes_later():
    placed = [map_layout.Label(11.0, 0.0, "start")]
    assert map_layout.later(["Deveselu"], [(24.4, 44.1)], [(0.0, 0.0)], [1], placed, WHOLE) == []


def test_names_that_come_later_are_on_the_map_from_a_zoom_on(sites, app):
    looked = sites()
    layers = json.loads(app.get("deck_gl_json_chart")[0].proto.json)["layers"]
    later = [one for one in layers if one["id"].startswith("names-")]
    whole = [one for one in layers if one["id"] in ("names", "bold-names")]
    first = {row["name"] for one in whole for row in one["what"]["data"]}
    then = [row["name"] for one in later for row in one["what"]["data"]]
    assert then
    assert all(one["visibleMinZoom"] > looked["zoom"] for one in later)
    assert sorted(then) == sorted(set(then) - first)
