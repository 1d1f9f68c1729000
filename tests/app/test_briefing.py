"""The tray: put into it from a view, ordered, worded, marked, kept and taken off the list."""

import re
from dataclasses import replace

import pytest

from readout import briefs, frames
from readout import store as stores
from readout.briefs import Brief, Item, Kind
from tests.app.conftest import opened
from tests.app.test_pages import open_page, words


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception
    return words(app)


@pytest.fixture
def brief(filled):
    """A saved brief of three items."""
    items = tuple(Item(Kind.MAP, title=title, id=title) for title in ("one", "two", "three"))
    stores.save_brief(filled, Brief("May", bottom_line="Ours.", items=items), "A")
    return filled


def titles(target):
    return [item.title for item in stores.brief(target, "May").items]


def test_an_empty_tray_says_how_things_get_into_it(app, filled):
    assert "The tray is empty" in open_page(app, "briefing")


def test_a_view_puts_its_figure_into_the_brief_with_its_filters(app, filled, monkeypatch):
    told = []
    monkeypatch.setattr("streamlit.toast", lambda body, **more: told.append(body))
    open_page(app, "timeline", **{"from": "2016-01-01"})
    opened(app, "chips-download")
    press(app, "tray-timeline-timeline")
    [saved] = stores.saved_briefs(filled)
    [item] = stores.brief(filled, saved.name).items
    assert item.kind is Kind.TIMELINE
    assert item.filters.start is not None
    assert item.filters.start.isoformat() == "2016-01-01"
    assert told == ["Put into the brief. [Open the Briefing page](briefing)"]


def test_the_page_shows_the_tray_in_its_order(app, brief):
    said = open_page(app, "briefing")
    assert "3 figures in the tray." in said
    assert [app.text_input(key=f"tray-title-{one}").value for one in ("one", "two")] == [
        "one",
        "two",
    ]


@pytest.mark.parametrize(
    ("button", "order"),
    [
        ("tray-Down-one", ["two", "one", "three"]),
        ("tray-Up-three", ["one", "three", "two"]),
        ("tray-remove-two", ["one", "three"]),
    ],
)
def test_items_are_ordered_and_removed(app, brief, button, order):
    open_page(app, "briefing")
    press(app, button)
    assert titles(brief) == order


def test_what_is_typed_is_kept_as_it_is(app, brief):
    open_page(app, "briefing")
    app.text_area(key="brief-bottom_line-May").set_value("**Ours** & theirs.").run()
    assert stores.brief(brief, "May").bottom_line == "**Ours** & theirs."


def test_a_marking_is_chosen_and_taken_away(app, brief):
    open_page(app, "briefing")
    app.selectbox(key="brief-marking-May").set_value("TLP:GREEN").run()
    assert stores.brief(brief, "May").marking == "TLP:GREEN"
    app.selectbox(key="brief-marking-May").set_value("No marking").run()
    assert stores.brief(brief, "May").marking == ""


def test_a_removed_brief_is_still_in_the_store(app, brief):
    open_page(app, "briefing")
    press(app, "brief-remove")
    assert stores.saved_briefs(brief) == ()
    assert len(stores.savings_of(brief, "May")) == 2


def test_a_copy_starts_without_the_bottom_line(app, brief):
    open_page(app, "briefing")
    app.text_input(key="brief-name").set_value("June").run()
    press(app, "brief-copy")
    copy = stores.brief(brief, "June")
    assert (copy.bottom_line, len(copy.items)) == ("", 3)


def test_an_address_names_the_brief(app, brief):
    stores.save_brief(brief, Brief("June"), "A")
    open_page(app, "briefing", brief="May")
    assert app.selectbox(key="brief-list").value == "May"


def test_an_item_for_a_narrower_circle_is_refused_in_words(app, brief):
    open_page(app, "briefing")
    app.selectbox(key="tray-marking-two").set_value("TLP:RED").run()
    assert "Item 2 is TLP:RED, but the brief is not marked." in words(app)
    keys = {one.key for one in app.button}
    assert not {"brief-pptx", "brief-preview"} & keys


def test_an_item_names_its_record(app, filled):
    whole = frames.current(filled)
    said, met = whole.statements.iloc[0], whole.meetings.iloc[0]
    items = (
        Item(Kind.STATEMENT, record=said["event"]),
        Item(Kind.MEETING, record=met["event"]),
        Item(Kind.SITE, record="site:redzikowo"),
        Item(Kind.MEETING, record="no such one"),
    )
    stores.save_brief(filled, Brief("May", items=items), "A")
    told = open_page(app, "briefing")
    for part in (said["content"], met["label"], "Redzikowo", "no longer on record"):
        assert part in told


@pytest.mark.parametrize("key", ["brief-make", "brief-copy"])
def test_a_name_that_another_brief_has_is_refused_and_nothing_is_overwritten(app, brief, key):
    stores.save_brief(brief, Brief("June", title="Ours"), "A")
    open_page(app, "briefing", brief="May")
    app.text_input(key="brief-name").set_value("June").run()
    assert "There is a brief called “June” already" in press(app, key)
    assert stores.brief(brief, "June").title == "Ours"


def test_a_brief_is_renamed_with_all_it_holds(app, brief):
    open_page(app, "briefing")
    app.text_input(key="brief-rename-May").set_value("June").run()
    press(app, "brief-rename")
    assert [one.name for one in stores.saved_briefs(brief)] == ["June"]
    assert len(stores.brief(brief, "June").items) == 3


def test_a_removed_brief_and_a_removed_item_come_back(app, brief):
    open_page(app, "briefing")
    press(app, "tray-remove-two")
    press(app, "tray-undo-it")
    assert titles(brief) == ["one", "two", "three"]
    press(app, "brief-remove")
    press(app, "tray-undo-it")
    assert titles(brief) == ["one", "two", "three"]


def test_what_a_file_will_weigh_is_said_before_it_is_built(app, brief):
    said = open_page(app, "briefing")
    assert re.search(r"about [\d.,]+ [kM]B, \d+ s", said)


def test_a_brief_is_fixed_on_the_records_of_now_in_one_click(app, brief):
    open_page(app, "briefing")
    press(app, "brief-fix")
    fixed = stores.brief(brief, "May").as_of
    assert [mark.name for mark in stores.all_marks(brief)] == [fixed]
    assert fixed.endswith(" UTC, May")  # a list cuts long names at their end


def test_the_next_brief_lists_what_changed_since_the_one_before(app, brief):
    open_page(app, "briefing")
    press(app, "brief-fix")
    fixed = stores.brief(brief, "May").as_of
    assert app.selectbox(key="brief-copy-since").value == fixed
    app.text_input(key="brief-name").set_value("June").run()
    press(app, "brief-copy")
    twin = stores.brief(brief, "June")
    assert (twin.since, twin.as_of, len(twin.items)) == (fixed, "", 3)


def test_words_of_a_copied_brief_are_to_be_read_again(app, brief):
    open_page(app, "briefing")
    assert "Read the words again" not in words(app)
    app.text_input(key="brief-name").set_value("June").run()
    press(app, "brief-copy")
    said = words(app)
    assert "written for “May”" in said
    assert "Nothing in its items is counted otherwise since." in said
    copy = stores.brief(brief, "June")
    older = replace(copy.items[0], told="1,000 places named.")
    stores.save_brief(brief, briefs.change(copy, older), "A")
    said = open_page(app, "briefing", brief="June")
    assert "1 of 3 items is counted otherwise since:" in said
    assert "Then: 1,000 places named." in said
    assert {"brief-pptx", "brief-pdf"} <= {one.key for one in app.button}  # it hinders nothing
    press(app, "brief-read-again")
    assert "Read the words again" not in words(app)
    assert stores.brief(brief, "June").copied_from == ""


def test_a_denial_is_never_shown_without_its_manner(app, filled):
    said = frames.current(filled).statements
    denied = said[said["manner"] == "denied"].iloc[0]
    items = (Item(Kind.STATEMENT, record=denied["event"]),)
    stores.save_brief(filled, Brief("May", items=items), "A")
    shown = open_page(app, "briefing")
    assert denied["speaker"] in shown
    assert ": Denies: " in shown
