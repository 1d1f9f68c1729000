"""Sites without a mouse on the map: steps by key, a way back to the whole, marks on the axis."""

import re

from playwright.sync_api import expect

from tests.browser import views


def open_sites(page, server, query=""):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{server}/sites{query}")
    views.still(page)


def click_mark(page, row, number):
    """Click a mark of a row of the axis, once the chart stands still."""
    traces = page.locator(".st-key-timeline-sites .scatterlayer .trace")
    mark = traces.nth(row).locator(".points path").nth(number)
    expect(mark).to_be_visible()
    page.wait_for_timeout(2500)  # a chart that is drawn anew still moves
    box = mark.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_arrow_keys_step_through_the_sites_and_one_sees_where_one_is(server, page):
    open_sites(page, server, "?site=site:deveselu")
    bar = page.get_by_role("group", name="Step through the sites")
    following = bar.get_by_role("button", name="Next site")
    following.focus()
    for key, site in (("ArrowRight", "fetesti"), ("ArrowLeft", "deveselu")):
        page.keyboard.press(key)
        expect(page).to_have_url(re.compile(f"site%3A{site}$"))
        expect(following).to_be_focused()
    expect(bar.get_by_role("status")).to_contain_text("Deveselu, Romania: 32 of 39")
    assert following.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def test_from_a_site_there_is_a_way_back_to_the_whole_map(server, page):
    open_sites(page, server, "?site=site:redzikowo")
    page.get_by_role("button", name="Whole map").click()
    expect(page.get_by_role("button", name="Whole map")).to_be_hidden()
    expect(page.locator(".ro h2.ro-object")).to_have_text("Redzikowo")
    page.get_by_role("button", name="Previous site").click()
    expect(page.get_by_role("button", name="Whole map")).to_be_visible()


def test_the_mark_of_an_event_chooses_its_site(server, page):
    open_sites(page, server)
    click_mark(page, 0, 0)
    expect(page).to_have_url(re.compile("site=site%3A"))
    expect(page.get_by_role("button", name="Whole map")).to_be_visible()


def test_what_is_drawn_over_below_the_axis_becomes_the_dates(server, page):
    open_sites(page, server)
    box = page.get_by_role("figure", name="The time axis").locator(".nsewdrag").bounding_box()
    page.wait_for_timeout(1500)
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 14, steps=8)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=20\d\d-\d\d-\d\d&to=20\d\d-\d\d-\d\d"))
