"""The map of the sites: what a telephone gets, and which names give way to which."""

import json

import pytest
import streamlit as st

from components import map_ground, map_layout, palette, sites_view
from tests.app.test_pages import open_page

PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
DESK = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
LEAST = 328  #: pixels that a window of 360 leaves to the map
VIEW = map_layout.View(longitude=20.0, latitude=50.0, zoom=4.0, width=340)


@pytest.fixture
def deck(app, filled, monkeypatch):
    """Return the map of Sites as a browser of a given name gets it."""

    def drawn(browser, **address):
        headers = property(lambda _: {"User-Agent": browser})
        monkeypatch.setattr(type(st.context), "headers", headers)
        open_page(app, "sites", **address)
        return json.loads(app.get("deck_gl_json_chart")[0].proto.json)

    return drawn


def layer(deck, name):
    return next(one["what"]["data"] for one in deck["layers"] if one["id"] == name)


def from_the_middle(deck):
    """Return how many pixels east of the middle each site stands."""
    view = deck["initialViewState"]
    around = 512 * 2 ** view["zoom"] / 360
    return [(one["lon"] - view["longitude"]) * around for one in layer(deck, "sites")]


def test_on_a_telephone_no_site_stands_beyond_the_edge(deck):
    assert max(map(abs, from_the_middle(deck(PHONE)))) < LEAST / 2


def test_on_a_desk_the_map_is_as_large_as_it_was(deck):
    assert max(map(abs, from_the_middle(deck(DESK)))) > LEAST / 2


@pytest.mark.parametrize("browser", [PHONE, DESK])
def test_the_sites_of_missile_defence_are_always_named(deck, browser):
    named = {one["name"] for one in layer(deck(browser), "bold-names")}
    assert {"Deveselu", "Redzikowo"} <= named


@pytest.mark.parametrize("country", ["Poland", "Romania"])
def test_of_one_country_every_site_is_named(deck, country):
    drawn = deck(DESK, where=f"country:{country}")
    named = {one["site"] for name in ("names", "bold-names") for one in layer(drawn, name)}
    assert len(named) > 10
    assert [one["name"] for one in layer(drawn, "sites") if one["site"] not in named] == []


def test_the_name_of_the_chosen_site_stands_clear_of_its_ring(deck):
    drawn = deck(DESK, site="site:deveselu", where="country:Romania")
    (name,) = (one for one in layer(drawn, "bold-names") if one["site"] == "site:deveselu")
    ring = next(one for one in drawn["layers"] if one["@@type"] == "ScatterplotLayer")
    assert max(map(abs, name["offset"])) > ring["getRadius"] + ring["getLineWidth"]


def test_the_mark_of_the_chosen_site_stands_in_the_middle_of_its_ring(deck):
    drawn = deck(PHONE, site="site:redzikowo")
    (mark,) = (one for one in layer(drawn, "sites") if one["site"] == "site:redzikowo")
    assert mark["push"] == [0, 0]


def test_the_name_of_a_country_gives_way_to_what_stands_there():
    taken = map_layout.in_the_way(["Craiova"], [(20.0, 50.0)], [(0.0, 0.0)], [None], VIEW)
    assert not map_layout.fits("SERBIA", 20.3, 50.0, taken, VIEW)
    assert map_layout.fits("SERBIA", 20.3, 47.0, taken, VIEW)


def test_the_name_of_a_country_gives_way_to_the_name_of_a_site():
    said = map_layout.Label(11.0, 0.0, "start")
    taken = map_layout.in_the_way(["Craiova"], [(20.0, 50.0)], [(0.0, 0.0)], [said], VIEW)
    assert not map_layout.fits("SERBIA", 23.0, 50.0, taken, VIEW)


@pytest.mark.parametrize(("longitude", "kept"), [(12.0, False), (8.0, True)])
def test_the_name_of_a_country_is_left_out_where_the_edge_would_cut_it(longitude, kept):
    assert map_layout.fits("GERMANY", longitude, 50.0, [], VIEW) is kept


@pytest.mark.parametrize(("weight", "named"), [(100, True), (5, False)])
def test_a_large_mark_among_others_is_named_from_further_away(weight, named):
    points = [(20.0, 50.0), (19.5, 50.0), (20.5, 50.0), (20.0, 50.35), (20.0, 49.65)]
    (placed, *_) = map_layout.labels(
        ["Redzikowo", "", "", "", ""], points, [(0.0, 0.0)] * 5, [weight, 0, 0, 0, 0], VIEW
    )
    assert (placed is not None) is named


@pytest.mark.parametrize(("weight", "anchor"), [(5, "start"), (100, "end")])
def test_a_bold_name_is_known_to_be_wider(weight, anchor):
    (placed,) = map_layout.labels(["x" * 12], [(23.25, 50.0)], [(0.0, 0.0)], [weight], VIEW)
    assert placed.anchor == anchor


def luminance(colour):
    """Return how light a colour is (WCAG 2.2, relative luminance)."""
    parts = [one / 255 for one in colour]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK])
def test_names_can_be_read_on_the_area_that_is_told_of_most(colours):
    share = map_ground.SHADE[1] / 255
    area, land, ink = (
        palette.rgb(one)[:3] for one in (colours.area, colours.focus_land, colours.muted)
    )
    ground = [over * share + under * (1 - share) for over, under in zip(area, land, strict=True)]
    darker, lighter = sorted((luminance(ground), luminance(ink)))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_a_site_told_of_a_hundred_times_is_named_like_the_others(deck, monkeypatch):
    told = sites_view.told
    monkeypatch.setattr(sites_view, "told", lambda *given: told(*given).assign(told=500))
    assert {one["name"] for one in layer(deck(DESK), "bold-names")} == {"Deveselu", "Redzikowo"}
