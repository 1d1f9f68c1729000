"""A tampered address: what could not be followed is said in plain words, and nothing breaks."""

import pytest

from readout.limits import FIELD_CHARACTERS, SEARCH_CHARACTERS
from tests.app.test_pages import open_page

NOT_ALL = "Not all of the address could be followed."
LONG = "is too long: it does not count, or only its beginning."


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"from": "2016-13-01"}, "‘2016-13-01’ after ‘from’ is no date"),
        ({"to": "yesterday"}, "‘yesterday’ after ‘to’ is no date"),
        ({"form": "2016-01-01"}, "‘form’ is nothing a page knows."),
        ({"who": "x" * (FIELD_CHARACTERS + 1)}, f"What stands after ‘who’ {LONG}"),
        ({"words": "x" * (SEARCH_CHARACTERS + 1)}, f"What stands after ‘words’ {LONG}"),
        ({"who": ["a"] * 51}, "After ‘who’ stand too many values"),
        ({"checked": "maybe"}, "‘maybe’ after ‘checked’ is not ‘yes’"),
        ({"lanes": "zz"}, "‘zz’ after ‘lanes’ is nothing to choose here."),
        ({"what": "meeting,zz"}, "‘meeting,zz’ after ‘what’ is nothing to choose here."),
        ({"from": "<b>"}, "‘&lt;b&gt;’ after ‘from’ is no date"),
        ({"a": "1", "b": "1", "c": "1", "d": "1", "e": "1"}, "And 1 more."),
    ],
)
@pytest.mark.usefixtures("filled")
def test_what_of_an_address_cannot_be_followed_is_said(app, address, said):
    shown = open_page(app, "timeline", **address)
    assert NOT_ALL in shown
    assert said in shown


@pytest.mark.parametrize(
    "address",
    [
        {},
        {"from": "2016-01-01", "who": "side:Russia"},
        {"lanes": "actor", "meeting": "ab"},
        {"checked": "yes", "what": "meeting,place", "how": "new", "grouped": "topic"},
    ],
)
@pytest.mark.usefixtures("filled")
def test_an_address_that_can_be_followed_is_not_spoken_of(app, address):
    assert NOT_ALL not in open_page(app, "timeline", **address)


@pytest.mark.parametrize(
    ("page", "name", "said"),
    [
        ("timeline", "meeting", "The meeting in the address is not in this view"),
        ("who_said_what", "statement", "The statement in the address is not in this view"),
        ("sites", "site", "The site in the address is not in this view"),
        ("review", "record", "The record in the address is not in this view"),
        ("since", "since", "There is no mark, and no day, as the address names it."),
        ("briefing", "brief", "There is no brief with the name in the address"),
        ("articles", "article", "No article here has the id in the address."),
        ("actors", "actor", "No actor “zz” is in the articles."),
    ],
)
@pytest.mark.usefixtures("filled")
def test_another_record_is_never_shown_without_a_word(app, page, name, said):
    assert said in open_page(app, page, **{name: "zz"})
    del app.query_params[name]
    app.run()
    assert said not in open_page(app, page)


@pytest.mark.usefixtures("filled")
def test_a_chosen_meeting_that_the_filters_leave_out_is_said_to_be_elsewhere(app):
    shown = open_page(app, "timeline", **{"from": "2020-01-01", "meeting": "zz"})
    assert "this is the newest one here" in shown
