"""Each view, light and dark, under axe-core: names, contrast, headings, landmarks, tables.

What remains is Streamlit's own and stands in axe_exceptions.tsv with its reason.
"""

import csv
from importlib.resources import files
from pathlib import Path

import pytest

from tests.browser.conftest import watched
from tests.browser.views import VIEWS, ids, opened, still

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
_LISTED = Path(__file__).with_name("axe_exceptions.tsv")
_RUN = """async () => {
    const found = await axe.run(document, { resultTypes: ["violations"] });
    return found.violations.flatMap((one) => one.nodes.map((node) =>
        [one.id, node.target.flat().join(" "), node.failureSummary]));
}"""
_MATCHES = "([target, selector]) => document.querySelector(target)?.matches(selector) ?? false"
#: charts and our own tables have a name; Streamlit's tables are drawn on a canvas that has one
_NAMELESS = """() => [...document.querySelectorAll(
    "[data-testid=stPlotlyChart], [data-testid=stDeckGlJsonChart], .ro table")]
    .filter((one) => !(one.getAttribute("aria-label") || one.querySelector("caption")))
    .map((one) => one.outerHTML.slice(0, 200))"""


def listed(view):
    """Return (rule, selector) of what is excused on a view."""
    lines = _LISTED.read_text("utf-8").splitlines()
    rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {(rule, selector) for rule, where, selector, reason in rows if where == view and reason}


def findings(page):
    """Return (rule, target, summary) of everything axe-core objects to."""
    return page.evaluate(_RUN)


def in_the_dark(page):
    """Let the visitor's system turn dark while the page is open."""
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).colorScheme === 'dark'"
    )
    page.wait_for_timeout(300)  # colours fade into one another
    still(page)


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """The ids in the addresses of the views."""
    return ids(tmp_path_factory.mktemp("ids"))


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_on_a_view_what_is_listed_and_nothing_else(server, chromium, records, view):
    excused, met, new = listed(view), set(), []
    with watched(chromium, color_scheme="light", bypass_csp=True) as page:
        opened(page, f"{server}/{VIEWS[view].path.format(**records)}")
        page.evaluate(AXE)
        for scheme in ("light", "dark"):
            if scheme == "dark":
                in_the_dark(page)
            for rule, target, summary in findings(page):
                covering = [
                    one
                    for one in excused
                    if one[0] == rule and page.evaluate(_MATCHES, [target, one[1]])
                ]
                met.update(covering)
                new += [] if covering else [(scheme, rule, target, summary)]
        nameless = page.evaluate(_NAMELESS)
    assert new == []
    assert met == excused
    assert nameless == []


@pytest.mark.parametrize("name", ["Add a filter", "Download", "Copy link", "Saved"])
def test_axe_finds_nothing_in_what_opens(server, chromium, name):
    with watched(chromium, color_scheme="dark", bypass_csp=True) as page:
        opened(page, f"{server}/timeline?who=side:Russia&said=denied")
        page.get_by_role("button", name=name).click()
        page.locator("[data-testid=stPopoverBody]").wait_for()
        page.wait_for_timeout(500)  # it fades in
        page.evaluate(AXE)
        assert findings(page) == []


def test_axe_finds_nothing_in_a_figure_as_a_table(server, chromium):
    with watched(chromium, color_scheme="dark", bypass_csp=True) as page:
        opened(page, f"{server}/timeline")
        page.get_by_text("The same as a table").first.click()
        page.get_by_test_id("stDataFrame").first.wait_for()
        still(page)
        page.evaluate(AXE)
        assert findings(page) == []


def test_every_exception_names_a_view_that_there_is():
    lines = [line for line in _LISTED.read_text("utf-8").splitlines() if line[:1] != "#"]
    assert {line.split("\t")[1] for line in lines} <= set(VIEWS)
