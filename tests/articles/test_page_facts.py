"""What a page says of itself: title, authors and outlet by its own marks."""

import lxml.html
import pytest

from readout.articles import page_facts
from readout.articles.page_facts import PageFacts


def facts(head="", body=""):
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return page_facts.read(lxml.html.document_fromstring(page))


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ('<span class="headline entry-title">Ministers Meet</span>', "Ministers Meet"),
        ('<h2 itemprop="headline">Ministers Meet</h2>', "Ministers Meet"),
        ('<h2 class="entry-title">One</h2><h2 class="entry-title">Two</h2>', "News"),  # a list
        ('<h2 class="entry-titles">Ministers Meet</h2>', "News"),
    ],
)
def test_the_title_of_the_only_entry_is_that_of_the_page(body, title):
    assert facts(body=body).title("News") == title


@pytest.mark.parametrize(
    ("found", "title"),
    [
        ("Ministers Meet in Minsk » World » The Daily", "Ministers Meet in Minsk"),
        ("Ministers Meet in Minsk", "Ministers Meet in Minsk"),
        ("Ministers Meet in Minsk again", "Ministers Meet in Minsk again"),
    ],
)
def test_a_title_loses_the_tail_that_its_heading_has_not(found, title):
    assert facts(body="<h1>Ministers Meet in Minsk</h1>").title(found) == title


@pytest.mark.parametrize(
    ("told", "found", "outlet"),
    [
        (PageFacts(site="The Daily"), "Daily_UK", "The Daily"),
        (PageFacts(handle="Daily_UK"), "daily_uk", "daily.example"),
        (PageFacts(handle="Daily_UK"), "The Daily", "The Daily"),
        (PageFacts(), "The Daily", "The Daily"),
        (PageFacts(), "", "daily.example"),
    ],
)
def test_an_outlet_is_named_by_the_page_and_never_by_its_handle(told, found, outlet):
    assert told.outlet(found, "daily.example") == outlet


def test_a_handle_is_better_than_no_name():
    assert PageFacts(handle="Daily_UK").outlet("Daily_UK", "") == "Daily_UK"


def test_an_address_is_no_name():
    head = (
        '<meta name="author" content="Anna Nowak">'
        '<meta property="article:author" content="https://social.example/anna">'
        '<meta property="og:site_name" content="https://daily.example">'
    )
    assert (facts(head).byline, facts(head).site) == ("Anna Nowak", "")
