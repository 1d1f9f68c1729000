"""What is new, in a real browser: since a plain day in four clicks, and since a mark and back."""

import re

import pytest
from playwright.sync_api import expect

from readout import frames, reviewing
from readout.reviewing import Decision
from readout.reviews import Action
from tests import small_store
from tests.browser.conftest import serving
from tests.browser.test_analyst import ANSWER, open_page

STILL = ("data-test-script-state", "notRunning")


def stands_still(page):
    """Wait until the page is there; while its map is drawn a click may wait for half a minute."""
    page.set_default_timeout(60_000)
    expect(page.get_by_test_id("stApp")).to_have_attribute(*STILL)


@pytest.fixture
def marked_on(tmp_path):
    """A store that these tests change, and the server over it."""
    target = small_store.filled_store(tmp_path)
    with serving(small_store.address(tmp_path)) as address:
        yield target, address


def test_what_is_new_since_a_day_is_answered_with_its_sentence_in_four_clicks(marked_on, page):
    _, address = marked_on
    open_page(page, address)
    stands_still(page)
    page.get_by_role("button", name="Since …").click()
    page.get_by_role("spinbutton", name="year, Or a plain day").click()
    page.keyboard.type("20220701")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name="Since 1 July 2022")).to_be_visible()
    stands_still(page)
    page.get_by_role("link", name="New", exact=True).click()
    expect(page.locator(ANSWER)).to_contain_text(
        "Since 1 July 2022: 1 meeting and 2 statements new"
    )
    page.get_by_role("link", name="Read it in the article").click()
    # The sentence is in pieces where something in it is marked, too.
    expect(page.locator("mark.ro-sentence").first).to_contain_text("Andrzej Duda")


def test_a_mark_tells_what_was_retracted_and_shows_it_where_it_stood(marked_on, page):
    target, address = marked_on
    open_page(page, address)
    stands_still(page)
    page.get_by_role("button", name="Set a mark now").click()
    page.get_by_label("Name of the mark").fill("May brief")
    page.get_by_role("button", name="Set the mark").click()
    expect(page.get_by_text("Marked as “May brief”")).to_be_visible()
    whole = frames.current(target)
    key = int(whole.statements["statement"].iloc[0])
    reviewing.on_statement(target, whole, key, Decision(Action.REJECT, "Ana", why="not his words"))

    open_page(page, f"{address}/since")
    expect(page.locator(ANSWER)).to_contain_text("Since “May brief”: 1 retracted.")
    expect(page.get_by_text("Rejected by Ana")).to_be_visible()
    page.get_by_role("link", name="Read it in the article").click()
    expect(page).to_have_url(re.compile("mark=May(%20|\\+)brief"))
    expect(page.get_by_text("As it stood at “May brief”")).to_be_visible()
    expect(page.locator("mark.ro-sentence").first).to_contain_text("The talks of 2012")

    page.get_by_role("link", name="Who said what").click()
    expect(page.locator(ANSWER)).to_contain_text("22 statements")
    page.get_by_role("button", name="Back to today").click()
    expect(page.locator(ANSWER)).to_contain_text("21 statements")
