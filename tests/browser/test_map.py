"""The maps of Sites in a browser: what is told of a mark is read whole, periods stand in a row."""

from playwright.sync_api import expect

from components import map_layout
from components.small_map import mercator
from tests.app.test_map import PHONE
from tests.browser import views
from tests.browser.conftest import PATIENCE, watched

FRAME = ((14.0, 54.95), (29.8, 43.5))  #: what the map shows: Poland and Romania
BABADAG = (28.72, 44.9)  #: the last site before the eastern edge that stands alone
SMARDAN = (27.93, 45.48)  #: and on a map as narrow as a telephone's
CROWD = (28.59, 44.29)  #: between Constanța, Capu Midia and Mihail Kogălniceanu
SZCZECIN = (14.55, 53.43)  #: the first from the west
#: parts of what is told that lie beyond the edge of something that hides what is beyond it
HIDDEN = """() => {
    const box = document.querySelector(".deck-tooltip").getBoundingClientRect();
    const found = [];
    for (let one = document.querySelector(".deck-tooltip").parentElement; one;
         one = one.parentElement) {
        const edge = one.getBoundingClientRect();
        if (getComputedStyle(one).overflow !== "visible" &&
            (box.left < edge.left || box.right > edge.right || box.top < edge.top))
            found.push(one.className);
    }
    return found;
}"""


def told(server, page, width, height, place=BABADAG, says="in this view"):
    """Open Sites, and move the pointer to a mark near the edge of a map drawn for that size."""
    page.goto(f"{server}/sites")
    views.still(page)
    tooltip = page.locator(".deck-tooltip").first
    tooltip.wait_for(state="attached", timeout=PATIENCE)
    box = page.get_by_test_id("stDeckGlJsonChart").first.bounding_box()
    at = _on_screen(box, map_layout.fit(FRAME, width, height), *place)
    for _ in range(40):  # marks are picked as soon as their picture has come
        page.mouse.move(at[0] - 60, at[1] - 40)
        page.wait_for_timeout(150)
        page.mouse.move(*at)
        page.wait_for_timeout(350)
        if tooltip.is_visible():
            break
    expect(tooltip).to_contain_text(says)
    return tooltip


def _on_screen(box, view, longitude, latitude):
    degree = 512 * 2**view.zoom / 360  # pixels
    east = (longitude - view.longitude) * degree
    south = (mercator(view.latitude) - mercator(latitude)) * degree
    return box["x"] + box["width"] / 2 + east, box["y"] + box["height"] / 2 + south


def test_what_is_told_of_a_mark_at_the_edge_is_not_cut(server, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    told(server, page, 600, 500)
    assert page.evaluate(HIDDEN) == []


def test_on_a_telephone_what_is_told_of_a_mark_stands_within_the_window(server, chromium):
    with watched(chromium, user_agent=PHONE) as page:
        page.set_viewport_size({"width": 390, "height": 844})
        box = told(server, page, 340, 400, SMARDAN).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_in_a_narrow_window_the_west_is_not_cut(server, page):
    page.set_viewport_size({"width": 700, "height": 1000})
    page.goto(f"{server}/sites")
    views.still(page)
    width = page.get_by_test_id("stDeckGlJsonChart").first.bounding_box()["width"]
    assert width < 500  # or else nothing would be cut
    expect(told(server, page, width, 500, SZCZECIN)).to_contain_text("Szczecin")


def test_the_maps_of_the_periods_stand_in_one_row(server, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{server}/sites")
    views.still(page)
    maps = page.locator(".st-key-site-periods").get_by_test_id("stPlotlyChart")
    expect(maps).to_have_count(4)
    assert len({round(one.bounding_box()["y"]) for one in maps.all()}) == 1


def test_a_high_window_has_a_high_map_with_the_axis_still_in_sight(server, page):
    page.set_viewport_size({"width": 1920, "height": 1080})
    told(server, page, 716, 716)  # what the map is fitted to
    box = page.get_by_test_id("stDeckGlJsonChart").first.bounding_box()
    axis = page.locator(".st-key-timeline-sites").bounding_box()
    assert box["height"] == 716
    assert axis["y"] + axis["height"] < 1080


def test_a_click_on_a_count_goes_to_its_sites_and_there_is_a_way_back(server, page):
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(told(server, page, 600, 500, CROWD, "3 sites")).to_contain_text("Capu Midia")
    page.mouse.down()
    page.mouse.up()
    whole = page.get_by_role("button", name="Whole map")
    whole.click()
    expect(whole).to_be_hidden()
    assert "site=" not in page.url
