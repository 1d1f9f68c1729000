"""Views that filter each other, in a real browser: a cell, a bar, a stretch of the axis, a site."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from readout import reference_frames, settings
from tests.browser.test_analyst import ANSWER, open_page

ALL = "11 meetings"


def click_the_first_bar(page):
    """Click the first bar of the statements, once the whole corpus is drawn and stands still."""
    bars = page.get_by_role("figure", name=f"Timeline of {ALL}").locator(".barlayer .point path")
    expect(bars.first).to_be_visible()
    page.wait_for_timeout(2500)  # a chart that is drawn anew still moves
    box = bars.first.bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2)


def test_a_cell_of_the_matrix_asks_for_these_two_and_back_undoes_it(server, page):
    open_page(page, f"{server}/timeline")
    cell = page.get_by_role("button", name="Ask for the meetings of these two").last
    number = page.locator(".ro-matrix td", has_text=re.compile("^1$")).first
    over, under = cell.bounding_box(), number.bounding_box()
    assert all(abs(over[side] - under[side]) < 1.5 for side in over)
    cell.click()
    expect(page.locator(ANSWER)).to_contain_text("1 meeting")
    expect(page).to_have_url(re.compile("met=side%3APoland&met=side%3ARussia"))
    expect(page.get_by_text("Poland and Russia together", exact=True)).to_be_visible()
    page.go_back()
    expect(page.locator(ANSWER)).to_contain_text(ALL)


def test_a_bar_asks_for_its_months_again_and_again(server, page):
    open_page(page, f"{server}/timeline")
    for _ in range(2):
        click_the_first_bar(page)
        expect(page).to_have_url(re.compile("from=2012-01-01&to=2012-06-30"))
        expect(page.locator(ANSWER)).to_contain_text("1 meeting from 1 January 2012")
        expect(page.get_by_role("figure", name="Timeline of 1 meeting from")).to_be_visible()
        page.wait_for_timeout(1500)  # until the chart is drawn anew its bar is the chosen one
        page.go_back()
        expect(page.locator(ANSWER)).to_contain_text(ALL)


def test_drawing_over_the_axis_asks_for_the_days_and_a_chip_undoes_it(server, page):
    open_page(page, f"{server}/timeline")
    strip = page.get_by_role("figure", name="The time axis").locator(".nsewdrag")
    box = strip.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 14, steps=8)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=20\d\d-\d\d-\d\d&to=20\d\d-\d\d-\d\d"))
    expect(page.locator(ANSWER)).not_to_contain_text(ALL)
    page.get_by_role("button", name="Remove the dates").click()
    expect(page.locator(ANSWER)).to_contain_text(ALL)


def test_a_mark_on_the_map_of_a_period_chooses_its_site(server, page):
    open_page(page, f"{server}/sites")
    small = page.get_by_role("figure", name=re.compile("Small map of the sites, ")).first
    small.locator(".scatterlayer .point").last.click(force=True, timeout=60_000)
    expect(page).to_have_url(re.compile("site=site"))
    site = parse_qs(urlsplit(page.url).query)["site"][0]
    register = reference_frames.sites(settings.load().reference).set_index("site")
    expect(page.locator(".ro h2.ro-object")).to_have_text(
        register.loc[site, "name"], ignore_case=True
    )
