"""More meetings than can be drawn one by one, in a real browser: a disc leads to its meetings."""

import re

import pytest
from playwright.sync_api import expect

from readout import settings
from readout import store as stores
from readout.bench import large_store
from readout.limits import TIMELINE_MARKS
from tests.browser.conftest import PATIENCE, serving
from tests.browser.test_analyst import ANSWER

STATEMENTS = 20 * (TIMELINE_MARKS + 100)
LONG = 9 * PATIENCE  # the first visitor waits until the store is read
ALL = f"{STATEMENTS // 20:,} meetings"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """The dashboard over more invented meetings than one timeline has marks."""
    address = f"sqlite:///{tmp_path_factory.mktemp('crowded') / 'store.sqlite'}"
    store = stores.open(address)
    large_store.fill(store, STATEMENTS, settings.load().reference)
    store.close()
    with serving(address) as here:
        yield here


def largest_disc(page):
    """The middle of the largest disc, once the chart is drawn and stands still."""
    discs = page.get_by_role("figure", name=f"Timeline of {ALL}").locator(
        ".scatterlayer path.point"
    )
    expect(discs.first).to_be_visible(timeout=LONG)
    page.wait_for_timeout(2500)  # a chart that is drawn anew still moves
    boxes = [disc.bounding_box() for disc in discs.all()]
    box = max(boxes, key=lambda one: one["width"])
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_disc_asks_for_its_days_until_single_meetings_are_drawn_and_back_undoes_it(crowded, page):
    page.goto(f"{crowded}/timeline")
    expect(page.locator(ANSWER)).to_contain_text(ALL, timeout=LONG)
    expect(page.get_by_text("Too many for single marks")).to_be_visible()
    page.mouse.click(*largest_disc(page))
    expect(page).to_have_url(re.compile(r"from=\d{4}-01-01&to=\d{4}-12-31"))
    expect(page.locator(ANSWER)).not_to_contain_text(ALL)
    expect(page.get_by_text("Too many for single marks")).to_have_count(0)
    expect(page.get_by_text("talks or visit")).to_be_visible()
    page.go_back()
    expect(page.locator(ANSWER)).to_contain_text(ALL)
