"""Facets and groups beside the table of who said what: clicks, and the way back."""

import pytest

from tests.app.test_cross_filter import press
from tests.app.test_pages import open_page, words


@pytest.mark.parametrize(
    ("key", "answer", "chip"),
    [
        ("facet-kind-0", "10 statements by 1 speaker", "Direct"),
        ("facet-actors-0", "10 statements by 1 speaker", "Sergei Lavrov"),
        ("facet-outlets-0", "20 statements by 2 speakers", "Test Wire"),
        ("facet-year-0", "4 statements by", "1 January 2022 to 31 December 2022"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_a_click_narrows_and_the_next_one_takes_it_back(app, key, answer, chip):
    open_page(app, "who_said_what")
    shown = press(app, key)
    assert answer in shown
    assert chip in shown
    assert "22 statements" in press(app, key)
    assert not app.query_params


@pytest.mark.usefixtures("filled")
def test_a_facet_narrows_what_is_asked_for_already(app):
    open_page(app, "who_said_what", words="talks")
    press(app, "facet-kind-1")
    assert app.query_params["said"] == "indirect"
    assert app.query_params["words"] == "talks"


@pytest.mark.usefixtures("filled")
def test_a_manner_stays_when_the_kinds_are_pressed(app):
    shown = open_page(app, "who_said_what", said=["said", "direct"])
    assert "10 statements" in shown
    assert app.button_group(key="filter-row-manners").value == ["direct"]
    app.button_group(key="filter-row-manners").set_value(["indirect"]).run()
    assert app.query_params["said"] == ["said", "indirect"]


@pytest.mark.parametrize("value", ["", "no-manner", "<b>", "denied"])
@pytest.mark.usefixtures("filled")
def test_a_tampered_manner_is_an_empty_view_at_worst(app, value):
    assert "<h1>" in open_page(app, "who_said_what", said=value)


@pytest.mark.usefixtures("filled")
def test_a_denial_of_statements_is_not_called_as_one_of_meetings(app):
    shown = open_page(app, "who_said_what", said="denied")
    assert "not to have happened" not in shown


@pytest.mark.usefixtures("filled")
def test_statements_stand_under_their_speakers(app):
    shown = open_page(app, "who_said_what", grouped="speaker")
    assert "10 statements; the newest 3" in shown
    assert shown.index("<h2>Sergei Lavrov</h2>") < shown.index("<h2>Vladimir Makei</h2>")
    press(app, "group-only-1")
    assert app.query_params["who"] == "person:vladimir-makei"
    assert app.query_params["grouped"] == "speaker"


@pytest.mark.usefixtures("filled")
def test_statements_stand_under_their_topics(app):
    shown = open_page(app, "who_said_what", grouped="topic")
    assert "<h2>Redzikowo</h2>" in shown
    assert "<h2>On no topic of the list</h2>" in shown


@pytest.mark.parametrize("more", ["", "1", "x", "²", "9" * 300])
@pytest.mark.usefixtures("filled")
def test_a_tampered_step_shows_the_groups(app, more):
    assert "<h2>Sergei Lavrov</h2>" in open_page(app, "who_said_what", grouped="speaker", more=more)


@pytest.mark.usefixtures("filled")
def test_the_switch_goes_into_the_address_and_out_of_it(app):
    open_page(app, "who_said_what")
    app.button_group(key="statements-by").set_value("speaker").run()
    assert app.query_params["grouped"] == "speaker"
    app.button_group(key="statements-by").set_value("").run()
    assert "by" not in app.query_params
    assert "10 statements; the newest 3" not in words(app)
