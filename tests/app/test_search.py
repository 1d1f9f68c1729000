"""The search box on the pages: operators, what is said of a search that cannot be read, help."""

import pytest

from tests.app.test_pages import open_page, words


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Redzikowo", "2 statements by"),
        ("redzik*", "2 statements by"),
        ("-Redzikowo", "20 statements by 2 speakers"),
        ("speaker:Makei", "10 statements by 1 speaker"),
        ("speaker:Makei OR speaker:Duda", "by 2 speakers"),
        ("said:useful", "10 statements by 1 speaker"),
        ("place:Redzikowo", "by 1 speaker"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_operators_reach_the_statements(app, asked, answer):
    assert answer in open_page(app, "who_said_what", words=asked)


@pytest.mark.parametrize("page", ["overview", "timeline", "who_said_what", "articles", "sites"])
@pytest.mark.usefixtures("filled")
def test_a_search_that_cannot_be_read_is_told_on_every_page(app, page):
    shown = open_page(app, page, words='"Redzikowo')
    assert "The search cannot be read: A quotation mark is not closed." in shown


@pytest.mark.usefixtures("filled")
def test_the_way_out_of_a_search_that_cannot_be_read_is_offered(app):
    shown = open_page(app, "who_said_what", words="Redzikowo OR")
    assert "No statements in this view." in shown
    app.button(key="empty-statement-text").click().run()
    assert "22 statements" in words(app)


@pytest.mark.usefixtures("filled")
def test_where_all_words_find_nothing_any_of_them_is_offered(app):
    shown = open_page(app, "who_said_what", words="useful Redzikowo")
    assert "Any of the words, not all of them: 22 statements." in shown
    app.button(key="empty-statement-any").click().run()
    assert app.query_params["words"] == '"useful" OR "Redzikowo"'
    assert "<h1>22 statements" in words(app)


@pytest.mark.usefixtures("filled")
def test_a_search_over_the_limit_is_told_and_not_cut(app):
    assert "longer than 1,000 characters" in open_page(app, "articles", words="talks " * 400)


@pytest.mark.usefixtures("filled")
def test_the_chip_says_the_search_in_words(app):
    shown = open_page(app, "articles", words="talks OR Minsk -Redzikowo")
    assert "Containing “talks” or “Minsk”, without “Redzikowo”" in shown


@pytest.mark.usefixtures("filled")
def test_the_box_holds_what_was_typed_and_help_lists_the_operators(app):
    shown = open_page(app, "who_said_what", words="speaker:Makei")
    assert app.text_input(key="filter-row-text").value == "speaker:Makei"
    assert "speaker:Lavrov" in shown
    assert "Redzikowo OR Deveselu" in shown
