"""A page on paper: filters, sources and day on top, no controls, tables in full."""

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import watched
from tests.browser.views import HEADING, opened
from tests.small_store import YEARS

CONTROLS = (
    "[data-testid=stSidebar]",
    "[data-testid=stHeader]",
    ".st-key-chips",
    "[data-testid=stDataFrame]",
    "[data-testid=stButton]",
)


def printed(page, path):
    """Return the words of the PDF that Chromium makes of a page, without breaks."""
    page.pdf(path=path, format="A4", landscape=True, print_background=True)
    document = pypdfium2.PdfDocument(path)
    words = " ".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    document.close()
    return " ".join(words.split())


@pytest.mark.parametrize("path", ["", "timeline", "who_said_what", "articles", "review"])
def test_paper_has_filters_source_and_day_and_no_controls(server, page, path):
    opened(page, f"{server}/{path}?from=2015-01-01&to=2018-12-31")
    expect(page.locator(".ro-print")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(HEADING)).to_be_visible()
    expect(page.locator(".ro-print")).to_contain_text(
        "Filters: 1 January 2015 to 31 December 2018 · Source: 4 articles of 1 outlet"
    )
    expect(page.locator(".ro-print")).to_contain_text("as of 12 July 2022")
    for control in CONTROLS:
        assert not any(one.is_visible() for one in page.locator(control).all())


def test_paper_says_how_much_a_person_checked(server, page):
    opened(page, f"{server}/who_said_what")
    page.emulate_media(media="print")
    expect(page.locator(".ro-print")).to_contain_text("0 of 33 records checked by a person")


def test_a_year_of_then_and_now_is_not_cut_on_paper(server, page):
    opened(page, f"{server}/positions?who=side:Russia&who=side:Belarus")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 420, "height": 900})
    strip = page.locator(".ro-years")
    wide, shown = strip.evaluate("one => [one.scrollWidth, one.clientWidth]")
    assert wide <= shown
    expect(strip.get_by_text("2022")).to_be_visible()


def test_a_brief_on_paper_has_its_marking_and_its_words(server, page):
    opened(page, f"{server}/briefing")
    page.get_by_label("Title: the finding").fill("The base is ready")
    page.keyboard.press("Tab")
    page.emulate_media(media="print")
    expect(page.locator(".ro-on-paper h2")).to_contain_text("The base is ready")
    expect(page.locator(".ro-on-paper").first).to_contain_text("No marking")


def test_the_print_view_holds_every_row_of_a_table(server, page, tmp_path):
    opened(page, f"{server}/who_said_what")
    page.get_by_role("button", name="Print view").click()
    expect(page.locator(".ro-paper tbody tr")).to_have_count(22)
    words = printed(page, tmp_path / "statements.pdf")
    assert all(f"The talks of {year} were useful" in words for year in YEARS)
    page.get_by_role("button", name="Back to the screen view").click()
    expect(page.locator(".ro-paper:visible")).to_have_count(0)


def test_paper_is_light_where_the_screen_is_dark(server, chromium):
    with watched(chromium, color_scheme="dark") as page:
        opened(page, f"{server}/who_said_what")
        page.emulate_media(media="print", color_scheme="dark")
        ink = page.locator(HEADING).evaluate("one => getComputedStyle(one).color")
        assert ink == "rgb(27, 39, 51)"


def test_a_chart_of_a_wide_window_fits_on_narrow_paper(server, page):
    opened(page, f"{server}/timeline")
    chart = page.locator("[data-testid=stPlotlyChart]").first
    expect(chart.locator(".main-svg").first).to_be_visible()
    page.emulate_media(media="print")
    # Measured at once, as a printer does: nothing has time to draw the chart anew.
    width = chart.evaluate(
        """chart => {
          chart.style.setProperty("width", "400px", "important");
          return chart.querySelector(".main-svg").getBoundingClientRect().width;
        }"""
    )
    assert 300 < width <= 401


def test_a_table_of_the_screen_leaves_no_hole_on_paper(server, page):
    opened(page, f"{server}/who_said_what")
    page.emulate_media(media="print")
    holes = page.locator("[data-testid=stElementContainer]:has([data-testid=stDataFrame])")
    assert holes.count() > 0
    assert not any(one.is_visible() for one in holes.all())


def test_paper_holds_the_paragraphs_that_the_screen_folds(server, page):
    opened(page, f"{server}/articles")
    page.evaluate(
        """() => document.querySelector(".stMainBlockContainer").insertAdjacentHTML("beforeend",
        '<div class="ro"><details class="ro-before"><summary>Folded</summary><p>Here</p></details>'
        + '<details class="other"><summary>How this is known</summary><p>There</p></details></div>')
        """
    )
    page.emulate_media(media="print")
    expect(page.locator(".ro-before p")).to_be_visible()
    expect(page.locator(".ro-before summary")).to_be_hidden()
    expect(page.locator("details.other")).to_be_hidden()
