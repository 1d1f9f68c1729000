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


@pytest.mark.usefixtures("filled")
def test_days_the_wrong_way_round_are_said_and_swapped(app):
    shown = open_page(app, "timeline", **{"from": "2016-12-31", "to": "2014-01-01"})
    assert "The first day lies after the last one." in shown
    assert "‘From 31 December 2016’ keeps out" in shown
    assert "‘To 1 January 2014’ keeps out" in shown
    press(app, "empty-meeting-swap")
    assert (app.query_params["from"], app.query_params["to"]) == ("2014-01-01", "2016-12-31")


@pytest.mark.usefixtures("filled")
def test_who_is_not_in_the_articles_is_named(app):
    asked = [f"person:x{number}" for number in range(6)]
    shown = open_page(app, "timeline", who=asked)
    assert "“x0”, “x1”, “x2”, “x3” and 2 more are not in the articles" in shown


@pytest.mark.usefixtures("filled")
def test_a_long_filter_is_told_by_its_beginning(app):
    shown = open_page(app, "articles", words="z" * 900)
    told = shown.partition("Asked for:")[2]
    assert "z" * 60 in told
    assert "z" * 90 not in told


@pytest.mark.usefixtures("filled")
def test_what_is_new_says_which_filter_left_nothing_and_widens(app):
    shown = open_page(app, "since", since="2000-01-01", who="side:Nowhere")
    assert "No changes in this view." in shown
    assert "‘Nowhere’ keeps out" in shown
    assert "new" in press(app, "empty-change-actors").partition("</h1>")[0]


@pytest.mark.usefixtures("filled")
def test_what_is_new_shows_every_change_where_the_class_asked_for_has_none(app):
    assert "Nothing changed here." in open_page(app, "since", since="2000-01-01", how="retracted")
    assert "Nothing changed here." not in press(app, "empty-every")
    assert "how" not in app.query_params
