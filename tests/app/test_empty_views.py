"""Each page that a filter empties: it says which one did, and one button widens it again."""

import pytest

from tests.app.test_cross_filter import press
from tests.app.test_pages import open_page


@pytest.mark.parametrize(
    ("page", "asked", "said", "button"),
    [
        ("overview", {"words": "zeppelin"}, "keeps out 11 meetings", "empty-meeting-text"),
        ("timeline", {"words": "zeppelin"}, "keeps out 11 meetings", "empty-meeting-text"),
        ("who_said_what", {"words": "zeppelin"}, "out 22 statements", "empty-statement-text"),
        ("positions", {"words": "zeppelin"}, "out 22 statements", "empty-statement-text"),
        ("articles", {"words": "zeppelin"}, "out 11 articles", "empty-article-text"),
        ("actors", {"words": "zeppelin"}, "keeps out", "empty-actor-text"),
        ("review", {"words": "zeppelin"}, "out 33 records", "empty-record-text"),
        ("sites", {"where": "country:Nowhere"}, "keeps out", "empty-site-places"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_an_empty_page_names_its_filter_and_widens(app, page, asked, said, button):
    shown = open_page(app, page, **asked)
    assert "in this view." in shown
    assert said in shown
    assert "in this view." not in press(app, button)


@pytest.mark.usefixtures("filled")
def test_a_review_that_filters_emptied_is_not_called_checked(app):
    shown = open_page(app, "review", words="zeppelin")
    assert "No records in this view." in shown
    assert "Everything in this view is checked." not in shown


@pytest.mark.usefixtures("filled")
def test_where_no_statement_is_left_nobody_is_counted(app):
    shown = open_page(app, "who_said_what", to="1990-01-01")
    assert "No statements to 1 January 1990." in shown
    assert "by no speakers" not in shown
