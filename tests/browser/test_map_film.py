"""The map that is played: without a word to the server, with a pause, and as a picture on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import views
from tests.browser.conftest import watched

WORDS = ".map-film-said b"
LAND = ".map-film-map .land"
SIZES = pytest.mark.parametrize("size", [(1280, 800), (390, 844)], ids=["desk", "narrow"])


def opened(page, server, width=1280, height=800):
    """Open Sites and press Play; return the words that the server was sent since."""
    page.set_viewport_size({"width": width, "height": height})
    told = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: told.append(frame)))
    page.goto(f"{server}/sites")
    views.still(page)
    expect(page.locator(LAND).first).to_be_attached()
    page.wait_for_timeout(1500)  # the map tells its size, once
    told.clear()
    page.get_by_role("button", name="Play the years").click()
    return told


@SIZES
def test_the_years_are_played_without_a_word_to_the_server(server, page, size):
    told = opened(page, server, *size)
    first = page.locator(WORDS).inner_text()
    expect(page.locator(WORDS)).not_to_have_text(first)
    page.get_by_role("button", name="Pause").click()
    held = page.locator(WORDS).inner_text()
    page.wait_for_timeout(2500)
    expect(page.locator(WORDS)).to_have_text(held)
    assert told == []
    assert "from=" not in page.url


def test_the_keyboard_steps_pauses_and_leaves(server, page):
    opened(page, server)
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Space")
    at = int(page.locator(WORDS).inner_text())
    page.keyboard.press("ArrowRight")
    expect(page.locator(WORDS)).to_have_text(str(at + 1))
    page.keyboard.press("ArrowLeft")
    expect(page.locator(WORDS)).to_have_text(str(at))
    page.keyboard.press("Escape")
    expect(page.locator(WORDS)).to_be_hidden()
    expect(page.get_by_role("button", name="Play the years")).to_be_focused()


def test_the_filter_changes_when_the_step_is_asked_for_and_not_before(server, page):
    opened(page, server)
    page.get_by_label("Which step").fill("5")
    year = page.locator(WORDS).inner_text()
    page.get_by_role("button", name=f"Only {year}").click()
    expect(page).to_have_url(re.compile(f"from={year}-01-01&to={year}-12-31"))


def test_who_wants_nothing_to_move_steps_by_hand(server, chromium):
    with watched(chromium, reduced_motion="reduce") as page:
        opened(page, server)
        first = page.locator(WORDS).inner_text()
        page.wait_for_timeout(2500)
        expect(page.locator(WORDS)).to_have_text(first)
        page.get_by_role("button", name="Step on").click()
        expect(page.locator(WORDS)).not_to_have_text(first)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_the_picture_with_its_land_in_place_of_the_live_map(server, chromium, scheme):
    with watched(chromium, color_scheme=scheme) as page:
        page.goto(f"{server}/sites")
        views.still(page)
        expect(page.locator(LAND).first).to_be_attached()
        expect(page.locator(LAND).first).to_be_hidden()
        page.emulate_media(media="print", color_scheme=scheme)
        expect(page.locator(LAND).first).to_be_visible()
        expect(page.get_by_test_id("stDeckGlJsonChart").first).to_be_hidden()
        expect(page.get_by_role("group", name="Step through the sites")).to_be_hidden()
        expect(page.locator(".map-film-map text.main")).to_have_text(["Deveselu", "Redzikowo"])
        fill = page.locator(LAND).first.evaluate("one => getComputedStyle(one).fill")
        assert fill == "rgb(238, 241, 240)"


def test_without_its_land_the_picture_stays_away_from_paper(server, page):
    page.route("**/geo/*.geojson", lambda route: route.abort())
    page.goto(f"{server}/sites")
    views.still(page)
    page.emulate_media(media="print")
    expect(page.locator(".map-film-map")).to_be_hidden()
    expect(page.get_by_test_id("stDeckGlJsonChart").first).to_be_visible()
