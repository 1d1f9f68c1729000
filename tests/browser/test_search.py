"""Finding who said what, in a real browser: the search box, facets, groups, saved filters, hits."""

import re

from playwright.sync_api import expect

from tests.browser.test_analyst import ANSWER, open_page


def test_operators_are_typed_explained_and_told_when_they_cannot_be_read(server, page):
    open_page(page, f"{server}/who_said_what")
    box = page.locator(".st-key-search-row input").first
    box.fill("speaker:Makei OR speaker:Duda -Redzikowo")
    box.press("Enter")
    expect(page.locator(ANSWER)).to_contain_text("10 statements by 1 speaker")
    expect(page).to_have_url(re.compile("words=speaker"))
    box.fill("Redzikowo OR")
    box.press("Enter")
    expect(page.get_by_text("OR stands between two words")).to_be_visible()
    page.get_by_role("button", name="How to search").last.click()
    expect(page.get_by_text("Redzikowo OR Deveselu", exact=True)).to_be_visible()


def test_the_button_of_a_facet_lies_over_its_row_and_is_undone_by_a_second_click(server, page):
    open_page(page, f"{server}/who_said_what")
    row = page.locator(".st-key-facet-actors .ro-facet-row").nth(1)
    button = page.locator(".st-key-facet-actors-1 button")
    expect(button).to_be_visible()
    over, under = button.bounding_box(), row.bounding_box()
    assert all(abs(over[side] - under[side]) < 2 for side in over)
    expect(row).to_contain_text("Vladimir Makei")
    page.mouse.click(under["x"] + 20, under["y"] + under["height"] / 2)
    expect(page.locator(ANSWER)).to_contain_text("10 statements by 1 speaker")
    expect(page).to_have_url(re.compile("who=person%3Avladimir-makei"))
    page.locator(".st-key-facet-actors-0 button").click()
    expect(page.locator(ANSWER)).to_contain_text("22 statements")


def test_a_statement_in_a_group_is_one_click_from_its_sentence(server, page):
    open_page(page, f"{server}/who_said_what")
    page.get_by_text("By speaker", exact=True).click()
    expect(page.get_by_role("heading", name="Vladimir Makei")).to_be_visible()
    expect(page).to_have_url(re.compile("grouped=speaker"))
    page.get_by_role("link", name="Read the sentence").first.click()
    expect(page).to_have_url(re.compile(r"/articles\?.*at=\d+"))
    expect(page.locator("mark.ro-sentence").first).to_be_visible()


def test_filters_are_saved_and_applied_on_another_page(server, page):
    open_page(page, f"{server}/who_said_what?who=person:vladimir-makei")
    page.get_by_role("button", name="Saved").click()
    page.get_by_label("Save these filters as").fill("The minister")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as “The minister”.")).to_be_visible()
    open_page(page, f"{server}/timeline")
    page.get_by_role("button", name="Saved").click()
    page.get_by_role("button", name="Apply").click()
    expect(page).to_have_url(re.compile("who=person%3Avladimir-makei"))
    expect(page.locator(ANSWER)).to_contain_text("10 meetings")


def test_a_hit_opens_its_article(server, page):
    open_page(page, f"{server}/articles?words=useful")
    expect(page.locator("mark.ro-hit").first).to_be_visible()
    page.get_by_role("button", name="Read the article").first.click()
    expect(page.locator(".ro-par mark.ro-hit").first).to_be_visible()
    page.get_by_role("button", name="All articles").click()
    expect(page.get_by_text("Where it stands")).to_be_visible()
