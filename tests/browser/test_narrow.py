"""A narrow window: nothing of a page stands beyond its edge, whatever the page."""

import pytest

from tests.browser.conftest import watched
from tests.browser.views import VIEWS, ids, opened

#: what may be wider than the window: it scrolls by itself, ends in dots, or is drawn on a canvas
SCROLLS = ".ro-off, .ro-grow, .ro-years, [data-testid=stDataFrame], svg, canvas"
_LOOKS = 30  #: at the page, half a second between two
BEYOND = """(scrolls) => [...document.querySelectorAll("[data-testid=stMain] *")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && (box.right > innerWidth + 1 || box.left < -1)
        && getComputedStyle(one).visibility !== "hidden" && !one.closest(scrolls);
}).map((one) => one.outerHTML.slice(0, 160))"""


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """The ids in the addresses of the views."""
    return ids(tmp_path_factory.mktemp("ids"))


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_stands_beyond_the_edge_of_a_narrow_window(server, chromium, records, view):
    with watched(chromium) as page:
        page.set_viewport_size({"width": 390, "height": 844})
        opened(page, f"{server}/{VIEWS[view].path.format(**records)}")
        for width in (390, 768):
            page.set_viewport_size({"width": width, "height": 844})
            for _ in range(_LOOKS):  # figures take the new width some time later
                page.wait_for_timeout(500)
                beyond = page.evaluate(BEYOND, SCROLLS)
                if not beyond:
                    break
            assert beyond == []
