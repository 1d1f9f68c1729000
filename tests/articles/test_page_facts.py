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


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (
            "<p>Opublikowano: <strong><time>2021-04-29 17:13:04+02:00</time></strong></p>",
            "2021-04-29",
        ),
        ("<li>published: <time title='2021-04-29'>a week ago</time></li>", "2021-04-29"),
        (
            "<p>Printed: <time>2021-05-11</time></p><p>Published <time>2021-04-29</time>",
            "2021-04-29",
        ),
        ("<p>Printed: <time>2021-05-11</time></p>", ""),
        ("<p>Unpublished: <time>2021-05-11</time></p>", ""),
        ("<p>Published <b>by us</b> <time>2021-05-11</time></p>", ""),
        ("<p>Published <time>yesterday</time></p>", ""),
    ],
)
def test_a_day_that_is_labelled_as_that_of_publication_is_it(body, day):
    assert facts(body=body).published == day


def test_a_field_of_the_page_is_believed_before_a_label():
    head = '<meta property="article:published_time" content="2021-04-28">'
    assert facts(head, "<p>Published <time>2021-04-29</time></p>").published == ""
