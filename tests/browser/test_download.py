"""A data file for other programs, chosen and downloaded in the browser, read back."""

import re

import pytest
from playwright.sync_api import expect

from readout.export.verify import verify
from tests.browser.test_analyst import open_page

pytestmark = pytest.mark.browser
AT_REST = "[data-testid=stApp][data-test-script-state=notRunning]"


@pytest.mark.parametrize(
    ("form", "suffix", "start"),
    [("calendar (ICS)", "ics", b"BEGIN:VCALENDAR"), ("evidence pack (ZIP)", "zip", b"PK")],
)
def test_a_form_is_chosen_and_downloaded(server, page, form, suffix, start):
    page.set_default_timeout(60_000)  # a pack is built, and a cold page is slow
    open_page(page, f"{server}/timeline?from=2021-01-01")
    page.wait_for_selector(AT_REST)  # a menu that is opened while the page is drawn closes again
    page.get_by_role("button", name="Download", exact=True).click()
    page.locator(".st-key-files-other input").click()
    page.get_by_role("option", name=f"Meetings: {form}").click()
    page.wait_for_selector(AT_REST)
    expect(page.locator(".ro-note", has_text="3 meetings, about")).to_be_visible()
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name="Download this file").click()
    download = waiting.value
    assert re.fullmatch(rf"readout_meetings_[a-z0-9_-]+\.{suffix}", download.suggested_filename)
    with open(download.path(), "rb") as file:
        data = file.read()
    assert data.startswith(start)
    if suffix == "zip":
        assert not verify(data).problems
