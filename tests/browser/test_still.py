"""Nothing jumps: how far what is seen moves by itself, at a page's first opening and at a switch.

Measured as Chromium's layout-shift entries (Layout Instability, W3C Community Group): share of the
window that moved times how far, added up. Web Vitals call a sum up to 0.1 good. The processor is
slowed for a first opening: what comes piece by piece jumps where a fast machine shows it at once.
"""

import pytest
from playwright.sync_api import expect

from tests.browser import views
from tests.browser.conftest import watched

MOST = 0.1
SLOWER = 4  #: times
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
#: pages whose rows of small controls break in a narrow window
BROKEN = ("", "timeline", "sites", "who_said_what")
_WATCH = """(() => {
  window.moved = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput) window.moved.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
})()"""
PAGES = {
    "since": "What is new",
    "timeline": "Timeline",
    "sites": "Sites",
    "who_said_what": "Who said what",
    "actors": "Actors",
    "positions": "Then and now",
    "articles": "Articles",
    "imports": "Import",
    "review": "Review",
    "briefing": "Briefing",
    "": "Overview",
}


def moved(page):
    views.still(page)
    page.wait_for_timeout(500)  # what comes late would be seen by the reader, too
    return page.evaluate("window.moved.reduce((a, b) => a + b, 0)")


@pytest.fixture
def still_page(chromium):
    with watched(chromium) as page:
        page.set_default_timeout(60_000)
        page.set_viewport_size(DESK)
        page.add_init_script(_WATCH)
        yield page


def slowed(page):
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_opens_for_the_first_time(server, still_page, path):
    slowed(still_page)
    views.opened(still_page, f"{server}/{path}")
    assert moved(still_page) <= MOST


@pytest.mark.parametrize("path", BROKEN)
def test_nothing_moves_while_a_page_opens_in_a_narrow_window(server, still_page, path):
    still_page.set_viewport_size(PHONE)
    slowed(still_page)
    views.opened(still_page, f"{server}/{path}")
    assert moved(still_page) <= MOST


def test_grey_bars_stand_for_a_page_until_the_code_for_its_texts_is_there(server, page):
    page.route("**/Html.*.js", lambda route: None)  # the code never comes
    page.goto(server)
    waiting = page.locator("[class*=st-key-answer] [data-testid=stSkeleton]").first
    waiting.wait_for(state="attached")
    expect(waiting).to_be_hidden()
    expect(waiting).to_be_visible(timeout=60_000)  # what is there is shown in the end


def test_nothing_moves_when_the_page_is_switched(server, still_page):
    views.opened(still_page, server)
    sums = {}
    for path, name in PAGES.items():
        moved(still_page)
        still_page.evaluate("window.moved = []")
        link = still_page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True)
        link.click()
        expect(still_page).to_have_url(f"{server}/{path}")
        expect(still_page.locator(views.HEADING).first).to_be_visible()
        sums[name] = moved(still_page)
    assert {name: much for name, much in sums.items() if much > MOST} == {}


def test_the_page_has_its_stylesheet_before_its_first_script(server, page):
    answer = page.request.get(f"{server}/timeline", headers={"accept": "text/html"})
    assert ".stMainBlockContainer" in answer.text()
    assert "etag" not in answer.headers
    assert page.request.get(f"{server}/_stcore/health").text() == "ok"


def test_a_chart_that_is_not_there_yet_leaves_its_ground_in_its_whole_height(server, page):
    page.route("**/PlotlyChart.*.js", lambda route: None)  # the chart's code never comes
    page.goto(f"{server}/timeline")
    waiting = page.locator("[class*=st-key-timeline-] [data-testid=stSkeleton]").first
    expect(waiting).to_be_visible()
    assert waiting.bounding_box()["height"] > 200
