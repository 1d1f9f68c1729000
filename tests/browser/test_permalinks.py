"""The address of each view, opened by somebody who was never here, shows the same view."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import watched
from tests.browser.views import HEADING, VIEWS, ids, opened

MAIN = "[data-testid=stMain]"
#: `innerText` of the page without the menus, which hold the address itself
_READ = f"document.querySelector('{MAIN}').innerText"


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """The ids in the addresses of the views."""
    return ids(tmp_path_factory.mktemp("ids"))


def link(page):
    """Return what "Copy link" gives; pages without filters are linked by their address."""
    button = page.get_by_role("button", name="Copy link")
    if not button.count():
        return page.url
    button.dispatch_event("click", timeout=60_000)  # beside a map a page may be very busy
    found = page.locator("[data-testid=stPopoverBody] code").inner_text()
    page.keyboard.press("Escape")
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_the_link_of_a_view_opens_it_in_a_fresh_profile(server, chromium, records, view):
    with watched(chromium) as first:
        opened(first, f"{server}/{VIEWS[view].path.format(**records)}")
        for selector, said in VIEWS[view].says:
            expect(first.locator(selector).first).to_contain_text(said)
        here, told = link(first), first.evaluate(_READ)
    with watched(chromium) as fresh:
        opened(fresh, here)
        for selector, said in VIEWS[view].says:
            expect(fresh.locator(selector).first).to_contain_text(said)
        assert fresh.evaluate(_READ) == told


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("timeline?words=" + "a" * 100_000, "too long"),
        ("timeline?from=<img src=x onerror=alert(1)>", "‘<img src=x onerror=alert(1)>’ after"),
        ("actors?actor=person:<b>nobody</b>", "No actor “person:<b>nobody</b>” is in the articles"),
    ],
    ids=["100 kB", "markup for a date", "markup for an actor"],
)
def test_a_tampered_address_is_answered_in_plain_words(server, page, path, said):
    alerts = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    opened(page, f"{server}/{path}")
    expect(page.locator(HEADING)).to_be_visible()
    expect(page.locator(MAIN)).to_contain_text(said)
    assert alerts == []
    assert "Traceback" not in page.locator(MAIN).inner_text()
