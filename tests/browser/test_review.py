"""Deciding in a real browser: by keys, in the correction form, and taking it back."""

import re

import pytest
from playwright.sync_api import expect

from readout import frames, store
from tests import small_store
from tests.browser.conftest import serving

ANSWER = ".ro h1"


@pytest.fixture
def decided_on(tmp_path):
    """A store that these tests change, and the server over it."""
    target = small_store.filled_store(tmp_path)
    with serving(small_store.address(tmp_path)) as address:
        yield target, address


def open_page(page, address):
    page.goto(address)
    expect(page.locator(ANSWER)).to_be_visible()


def press(page, key):
    """Press a key when the page stands still, as somebody who has read it does."""
    still = ("data-test-script-state", "notRunning")
    expect(page.get_by_test_id("stApp")).to_have_attribute(*still)
    expect(page.get_by_role("button", name="Accept")).to_be_enabled()
    page.keyboard.press(key)


def test_keys_accept_walk_and_take_back(decided_on, page):
    target, address = decided_on
    open_page(page, f"{address}/review")
    expect(page.locator(ANSWER)).to_contain_text("0 of 33 records checked")
    press(page, "a")
    expect(page.locator(ANSWER)).to_contain_text("1 of 33 records checked")
    press(page, "j")
    expect(page).to_have_url(re.compile("record="))
    expect(page.locator(".ro-eyebrow").last).to_have_text("Chosen statement")
    press(page, "x")
    expect(page.locator(ANSWER)).to_contain_text("1 of 32 records checked")
    press(page, "u")
    expect(page.locator(ANSWER)).to_contain_text("1 of 33 records checked")
    assert [one.action for one in store.all_reviews(target)] == ["accept", "reject", "undo"]


def test_a_second_press_and_a_held_key_decide_on_nothing_unread(decided_on, page):
    target, address = decided_on
    open_page(page, f"{address}/review")
    press(page, "x")
    page.keyboard.press("x")
    expect(page.locator(ANSWER)).to_contain_text("of 32 records")
    open_page(page, f"{address}/review")  # whatever the second press still does is over
    press(page, "j")
    expect(page).to_have_url(re.compile("record="))
    expect(page.get_by_role("button", name="Previous")).to_be_enabled()
    for _ in range(20):
        page.keyboard.down("x")
    page.keyboard.up("x")
    expect(page.locator(ANSWER)).to_contain_text("of 31 records")
    press(page, "u")
    expect(page.locator(ANSWER)).to_contain_text("of 32 records")
    assert [one.action for one in store.all_reviews(target)] == ["reject", "reject", "undo"]


def test_a_correction_is_kept_and_shown_on_every_page(decided_on, page):
    target, address = decided_on
    event = frames.current(target).statements["event"].iloc[-1]
    open_page(page, f"{address}/who_said_what?statement={event[:16]}")
    page.get_by_role("button", name="Edit").click()
    role = page.get_by_label("Role", exact=True)
    role.fill("acting president")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.locator(".ro-note", has_text="Corrected")).to_be_visible()
    expect(page.locator(".ro-facts").first).to_contain_text("acting president")
    row = frames.current(target).statements.set_index("event").loc[event]
    assert (row["role"], row["check"]) == ("acting president", "edited")


def test_a_surname_and_enter_name_the_person_of_the_list(decided_on, page):
    target, address = decided_on
    event = frames.current(target).statements["event"].iloc[-1]
    open_page(page, f"{address}/who_said_what?statement={event[:16]}")
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("combobox", name="Speaker").click()
    page.keyboard.type("Makei")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.locator(".ro-note", has_text="Corrected")).to_be_visible()
    row = frames.current(target).statements.set_index("event").loc[event]
    assert (row["actor"], row["side"]) == ("person:vladimir-makei", "Belarus")
