"""Filters saved by name in the filter bar: kept, applied, renamed, deleted, and brought back."""

import pytest

from readout import store as stores
from readout.filters import Filters
from readout.links import written
from readout.store import SavedFilter
from tests.app.conftest import opened
from tests.app.test_cross_filter import press
from tests.app.test_pages import open_page, words


def keep(app, name):
    opened(app, "chips-saved")
    app.text_input(key="saved-new").set_value(name)
    return press(app, "saved-save")


@pytest.fixture
def saved(filled):
    asked = written(Filters(actors=("person:vladimir-makei",)))
    stores.save(filled, SavedFilter("Makei", asked, "2026-07-01T00:00:00Z", "analyst"))
    return filled


def test_filters_are_saved_under_a_name(app, filled):
    open_page(app, "who_said_what", who="person:vladimir-makei", said="direct")
    assert "Saved as “Makei, quoted”." in keep(app, "Makei, quoted")
    (one,) = stores.saved(filled)
    assert one.query == "who=person%3Avladimir-makei&said=direct"
    assert one.by == "Analyst at this computer"


@pytest.mark.usefixtures("saved")
def test_saved_filters_are_described_and_applied_on_any_page(app):
    open_page(app, "timeline")
    opened(app, "chips-saved")
    shown = words(app)
    assert "Vladimir Makei" in shown
    assert "Saved 1 Jul 2026 by analyst" in shown
    press(app, "saved-apply")
    assert app.query_params["who"] == "person:vladimir-makei"


def test_another_name(app, saved):
    open_page(app, "overview")
    opened(app, "chips-saved")
    app.text_input(key="saved-other").set_value("The minister")
    assert "“Makei” is now called “The minister”." in press(app, "saved-rename")
    assert [one.name for one in stores.saved(saved)] == ["The minister"]


def test_what_was_deleted_can_be_brought_back(app, saved):
    before = stores.saved(saved)
    open_page(app, "overview")
    opened(app, "chips-saved")
    assert "“Makei” is deleted." in press(app, "saved-delete")
    assert stores.saved(saved) == ()
    assert "“Makei” is back." in press(app, "saved-undo")
    assert stores.saved(saved) == before
    assert "saved-undo" not in {one.key for one in app.button}


@pytest.mark.usefixtures("saved")
def test_a_taken_name_is_told(app):
    open_page(app, "overview", said="direct")
    assert "“makei” is taken" in keep(app, "makei")


@pytest.mark.usefixtures("filled")
def test_without_filters_there_is_nothing_to_save(app):
    open_page(app, "overview")
    opened(app, "chips-saved")
    assert "Set a filter, and it can be saved here" in words(app)
    assert "saved-save" not in {one.key for one in app.button}


def test_an_actor_that_is_there_no_more_is_told_in_plain_words(app, filled):
    asked = written(Filters(actors=("person:nobody-at-all",)))
    stores.save(filled, SavedFilter("Old", asked))
    open_page(app, "overview")
    opened(app, "chips-saved")
    shown = words(app)
    assert "“nobody-at-all” is not in the articles, or not any more" in shown
    assert "No meetings in this view." in press(app, "saved-apply")


@pytest.mark.parametrize(
    "name", ["![x](http://x.example)", "<b>x</b>", "a\u202eb", "`x`", "[", ":red[x]"]
)
def test_a_name_is_shown_letter_for_letter(app, filled, name):
    stores.save(filled, SavedFilter(name, "said=direct"))
    open_page(app, "overview")
    opened(app, "chips-saved")
    assert app.selectbox(key="saved-chosen").options
    assert not any(name in one.value for one in app.markdown)
    assert "<b>x</b>" not in words(app)


@pytest.mark.parametrize("code", ["en", "pl", "no-language"])
@pytest.mark.usefixtures("filled")
def test_articles_of_one_language_can_be_asked_for(app, code):
    shown = open_page(app, "who_said_what", language=code)
    assert ("<h1>22 statements" in shown) is (code == "en")
    assert "In English" in shown or code != "en"
    if code != "en":
        assert "<h1>22 statements" in press(app, "empty-statement-languages")
