"""What an analyst does in the first minutes, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests import small_store
from tests.browser.conftest import serving, watched

ANSWER = ".ro h1"
AT_REST = "[data-testid=stApp][data-test-script-state=notRunning]"


def answer(page):
    return page.locator(ANSWER).inner_text()


def open_page(page, address):
    page.goto(address)
    expect(page.locator(ANSWER)).to_be_visible()


def click_a_mark(page):
    marks = page.locator(".js-plotly-plot .scatterlayer .trace").last.locator(".point")
    expect(marks.first).to_be_visible()
    box = marks.nth(2).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def click_a_row(page, row, height):
    canvas = page.locator("[data-testid=stDataFrame] canvas").first
    expect(canvas).to_be_visible()
    box = canvas.bounding_box()
    page.mouse.click(box["x"] + 18, box["y"] + 33 + height * row + height / 2)


def test_a_date_range_changes_timeline_map_and_table(server, page):
    open_page(page, server)
    expect(page.locator(ANSWER)).to_contain_text("11 meetings, 22 statements")
    page.get_by_role("button", name="Add a filter").click()
    start = page.get_by_test_id("stDateInput").first
    start.get_by_role("spinbutton").first.click()
    page.keyboard.type("20210101")
    page.get_by_text("Search", exact=True).last.click()  # a date counts when its field is left
    expect(page.locator(ANSWER)).to_contain_text("3 meetings, 6 statements")
    expect(page).to_have_url(re.compile(r"\?from=2021-01-01"))
    page.keyboard.press("Escape")
    expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)
    page.get_by_role("link", name="Timeline").first.click()
    expect(page.locator(ANSWER)).to_contain_text("3 meetings since 1 January 2021")
    page.get_by_role("link", name="Who said what").first.click()
    expect(page.locator(ANSWER)).to_contain_text("6 statements by 3 speakers")
    page.get_by_role("link", name="Sites").first.click()
    expect(page.locator(ANSWER)).to_contain_text("39 sites")
    expect(page).to_have_url(re.compile(r"/sites\?from=2021-01-01"))


def test_a_click_beside_an_open_menu_closes_it_and_leads_nowhere(server, page):
    open_page(page, f"{server}/timeline")
    page.get_by_role("button", name="Saved").click()
    page.locator("[data-testid=stPopoverBody]").wait_for()
    link = page.get_by_test_id("stSidebar").get_by_role("link", name="Actors").bounding_box()
    page.mouse.click(link["x"] + link["width"] / 2, link["y"] + link["height"] / 2)
    expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)
    expect(page).to_have_url(f"{server}/timeline")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Actors").click()
    expect(page.locator(ANSWER)).to_contain_text("actors")


def test_a_double_click_beside_an_open_menu_leaves_no_empty_page(server, page):
    for _ in range(4):
        open_page(page, f"{server}/who_said_what")
        page.get_by_role("button", name="Saved").click()
        page.locator("[data-testid=stPopoverBody]").wait_for()
        link = page.get_by_test_id("stSidebar").get_by_role("link", name="Actors")
        box = link.bounding_box()
        page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)
        link.click()
        expect(page.locator(ANSWER)).to_contain_text("actors")


def test_a_link_clicked_with_a_fold_leaves_no_empty_page(server, page):
    for _ in range(3):
        open_page(page, f"{server}/timeline")
        fold = page.locator("[data-testid=stExpander] summary", has_text="The same as a table")
        fold.scroll_into_view_if_needed()
        at = fold.bounding_box()
        link = page.get_by_test_id("stSidebar").get_by_role("link", name="Actors")
        box = link.bounding_box()
        page.mouse.click(at["x"] + 30, at["y"] + at["height"] / 2)
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(1500)
        expect(page.locator(ANSWER)).to_contain_text("meetings")
        link.click()
        expect(page.locator(ANSWER)).to_contain_text("actors")


def test_one_click_on_a_mark_shows_its_sentence(server, page):
    open_page(page, f"{server}/timeline?to=2020-01-01")
    expect(page.locator(".ro h2.ro-object")).to_contain_text("Lavrov, Makei")
    click_a_mark(page)
    expect(page).to_have_url(re.compile(r"meeting=[0-9a-f]{16}"))
    expect(page.get_by_text("16 May 2014 · Minsk")).to_be_visible()
    expect(page.locator("mark.ro-sentence").first).to_contain_text("16 May 2014")
    page.get_by_role("link", name="Read it in the article").click()
    expect(page.locator(ANSWER)).to_have_text("Ministers meet in 2014")
    expect(page.locator("mark.ro-chosen").first).to_have_text("held talks")


def test_one_click_on_a_row_shows_its_sentence(server, page):
    open_page(page, f"{server}/who_said_what?to=2020-01-01")
    click_a_row(page, 2, 62)
    expect(page).to_have_url(re.compile(r"statement=[0-9a-f]{16}"))
    expect(page.locator(".ro-close mark.ro-direct")).to_contain_text("We agreed on 18 points")


def test_a_row_of_the_list_opens_the_article_and_back_leads_to_the_list(server, page):
    open_page(page, f"{server}/articles")
    click_a_row(page, 1, 34)
    expect(page.locator(".ro-text").first).to_be_visible()
    page.go_back()
    expect(page.locator(ANSWER)).to_contain_text("11 articles")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "4 meetings, 8 statements"),
        ("/timeline", "4 meetings"),
        ("/sites", "39 sites"),
        ("/who_said_what", "8 statements"),
        ("/articles", "4 articles"),
        ("/imports", "Add your articles."),
    ],
)
def test_a_cold_link_restores_the_view(server, page, path, said):
    open_page(page, f"{server}{path}?from=2015-01-01&to=2018-12-31")
    expect(page.locator(ANSWER)).to_contain_text(said)
    expect(page.get_by_role("link", name="Overview").first).to_be_visible()


@pytest.mark.parametrize("page_name", ["timeline", "who_said_what", "imports"])
def test_the_first_visitor_of_a_cold_server_may_come_by_a_deep_link(tmp_path, chromium, page_name):
    small_store.filled_store(tmp_path)
    where = small_store.address(tmp_path)
    with serving(where) as address, watched(chromium) as page:
        open_page(page, f"{address}/{page_name}")
        page.wait_for_timeout(1000)
        expect(page.get_by_text("Page not found")).to_have_count(0)
        expect(page.get_by_role("link", name="Overview").first).to_be_visible()


def test_back_undoes_a_filter(server, page):
    open_page(page, f"{server}/timeline?from=2021-01-01")
    page.get_by_role("button", name="Remove the dates").click()
    expect(page.locator(ANSWER)).to_contain_text("11 meetings")
    page.go_back()
    expect(page.locator(ANSWER)).to_contain_text("3 meetings since 1 January 2021")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_drawn_in_both_themes(server, chromium, scheme):
    with watched(chromium, color_scheme=scheme) as page:
        open_page(page, f"{server}/sites")
        expect(page.get_by_test_id("stDeckGlJsonChart").locator("canvas").first).to_be_visible()


@pytest.mark.parametrize(
    ("row", "label", "start"),
    [
        ("timeline", "Slide", b"\x89PNG"),
        ("timeline", "A4", b"\x89PNG"),
        ("timeline", "SVG", b"<?xml"),
        ("meetings", "XLSX", b"PK"),
        ("meetings", "CSV", b"\xef\xbb\xbf"),
    ],
)
def test_each_form_can_be_downloaded(server, page, row, label, start):
    page.set_default_timeout(60_000)  # a figure is built, and a cold page is slow
    open_page(page, f"{server}/timeline?from=2021-01-01")
    page.wait_for_selector(AT_REST)  # a menu that is opened while the page is drawn closes again
    page.get_by_role("button", name="Download", exact=True).click()
    page.wait_for_selector(AT_REST)
    with page.expect_download(timeout=60_000) as waiting:
        page.locator(f".st-key-files-{row}").get_by_role("button", name=label).click()
    download = waiting.value
    assert re.fullmatch(r"readout_[a-z0-9_.-]+\.[a-z]{3,4}", download.suggested_filename)
    with open(download.path(), "rb") as file:
        assert file.read(8).startswith(start)


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("path", ["", "/timeline", "/sites", "/who_said_what", "/articles"])
def test_nothing_scrolls_sideways(server, page, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    open_page(page, f"{server}{path}")
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_a_file_is_read_in_and_the_report_adds_up(tmp_path, chromium):
    small_store.open_store(tmp_path)
    with serving(small_store.address(tmp_path)) as address, watched(chromium) as page:
        open_page(page, f"{address}/imports")
        expect(page.get_by_text("Nothing has been imported")).to_be_visible()
        page.locator("input[type=file]").set_input_files(
            [
                {"name": "talks.txt", "mimeType": "text/plain", "buffer": b"They held talks. " * 9},
                {"name": "empty.txt", "mimeType": "text/plain", "buffer": b" "},
            ]
        )
        page.get_by_role("button", name="Read the files").click()
        total = page.locator(".ro-sum")
        expect(total).to_contain_text("found", timeout=60_000)
        assert re.findall(r"\d+", total.inner_text()) == ["2", "1", "0", "1"]
        expect(page.get_by_text("There is nothing in it.")).to_be_visible()
