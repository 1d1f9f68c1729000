"""Deciding on the pages: the queue, the keys' buttons, the correction form, and taking back."""

import re

import pytest

from readout import frames, reviewing, store
from readout.reviewing import Decision
from readout.reviews import Action
from tests.app.test_pages import open_page, words


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception
    return words(app)


def current(target):
    return frames.current(target)


def said(target, event):
    rows = current(target).statements
    return rows[rows["event"].str.startswith(event)]


@pytest.fixture
def event(filled):
    """The id of the statement that the tests decide on."""
    return current(filled).statements["event"].iloc[-1]


def test_the_queue_counts_what_is_checked(app, filled):
    assert "0 of 33 records checked" in open_page(app, "review")


def test_an_accepted_record_leaves_the_queue_and_comes_back(app, filled, event):
    open_page(app, "review", record=event[:16])
    assert "1 of 33 records checked" in press(app, "accept")
    assert said(filled, event)["check"].tolist() == ["accepted"]
    taken = store.all_reviews(filled)[0]
    assert (taken.action, taken.by) == ("accept", "Analyst at this computer")


def test_a_rejected_statement_is_on_no_page_and_undo_brings_it_back(app, filled, event):
    open_page(app, "who_said_what", statement=event[:16])
    assert "21 statements" in press(app, "reject")
    open_page(app, "review")
    app.text_input(key="reviewer-name").set_value("Ana").run()
    assert len(store.all_reviews(filled)) == 1


@pytest.mark.usefixtures("filled")
def test_next_and_previous_walk_the_queue(app):
    open_page(app, "review")
    first = app.query_params.get("record")
    press(app, "queue-next")
    second = app.query_params["record"]
    assert second != first
    press(app, "queue-next")
    press(app, "queue-previous")
    assert app.query_params["record"] == second


def test_what_stands_in_a_comment_is_shown_letter_for_letter(app, filled, event):
    whole = current(filled)
    key = int(whole.statements.set_index("event").loc[event, "statement"])
    comment = Decision(Action.COMMENT, "<b>", why="<img src=x onerror=alert(1)> ![](http://x)")
    reviewing.on_statement(filled, whole, key, comment)
    shown = open_page(app, "who_said_what", statement=event[:16])
    assert "&lt;img src=x onerror=alert(1)&gt; ![](http://x)" in shown
    assert "<img" not in shown


def test_a_wrong_speaker_is_told_how_often_it_stands_and_changed_where_asked(app, filled, event):
    row = said(filled, event).iloc[0]
    open_page(app, "who_said_what", statement=event[:16])
    app.session_state["wrong-speaker"] = True
    app.run()
    box = next(one for one in app.selectbox if one.label == "Who said it")
    box.select("person:sergei-lavrov").run()
    press(app, "speaker-here")
    mended = said(filled, event).iloc[0]
    assert row["speaker"] != mended["speaker"] == "Sergei Lavrov"
    assert (mended["side"], mended["role"], mended["check"]) == ("Russia", "", "edited")
    press(app, "undo")
    assert said(filled, event)["speaker"].item() == row["speaker"]


def test_every_decision_that_stands_is_told_on_the_card(app, filled, event):
    open_page(app, "who_said_what", statement=event[:16])
    assert "accepted by Analyst at this computer" in press(app, "accept")
    assert "accepted by" not in press(app, "undo")


def test_a_denial_in_the_queue_says_that_it_is_one(app, filled):
    queue = frames.queue(frames.current(filled))
    assert "Denies: Redzikowo threatens anybody" in set(queue["words"])


def test_decisions_one_after_another_walk_down_the_queue(app, filled):
    order = frames.queue(current(filled))["event"].tolist()
    open_page(app, "review", record=order[3][:16])
    for key in ("accept", "reject", "accept"):
        assert "Nothing was decided" not in press(app, key)
    decided = [(one.target, str(one.action)) for one in store.all_reviews(filled)]
    assert decided == [(order[3], "accept"), (order[4], "reject"), (order[5], "accept")]
    assert app.query_params["record"] == order[6][:16]


def test_undo_leads_back_to_the_record_that_was_decided_on(app, filled):
    order = frames.queue(current(filled))["event"].tolist()
    open_page(app, "review", record=order[3][:16])
    press(app, "accept")
    press(app, "undo")
    assert app.query_params["record"] == order[3][:16]
    press(app, "queue-next")
    assert app.query_params["record"] == order[4][:16]


def test_behind_the_last_record_the_one_above_it_is_shown(app, filled):
    order = frames.queue(current(filled))["event"].tolist()
    open_page(app, "review", record=order[-1][:16])
    press(app, "accept")
    assert app.query_params["record"] == order[-2][:16]


@pytest.mark.usefixtures("filled")
def test_what_is_shown_instead_of_a_record_that_is_gone_can_be_decided_on(app, filled):
    open_page(app, "who_said_what", statement="0" * 16)
    assert "Nothing was decided" not in press(app, "accept")
    assert len(store.all_reviews(filled)) == 1


def test_a_record_that_had_only_just_changed_is_not_decided_on_and_told_once(app, filled, event):
    open_page(app, "who_said_what", statement=event[:16])
    app.query_params["statement"] = "0" * 16  # as another press does, that came just before
    assert "look, and press again" in press(app, "accept")
    assert not store.all_reviews(filled)
    app.run()
    assert "look, and press again" not in words(app)


def test_a_record_that_was_decided_on_meanwhile_is_not_decided_on_again(app, filled, event):
    open_page(app, "who_said_what", statement=event[:16])
    whole = current(filled)
    key = int(whole.statements.set_index("event").loc[event, "statement"])
    reviewing.on_statement(filled, whole, key, Decision(Action.REJECT, "Ben"))
    assert "look, and press again" in press(app, "accept")
    assert [one.by for one in store.all_reviews(filled)] == ["Ben"]


@pytest.mark.usefixtures("filled")
def test_the_amber_clause_of_the_overview_leads_to_review_with_its_filters(app):
    shown = open_page(app, "overview", **{"from": "2013-01-01"})
    links = {one.proto.label: one.proto for one in app.main.get("page_link")}
    assert re.search(r"ro-check.>\d+ to check", shown)
    assert "from=2013-01-01" in links["Check them"].query_string


def test_every_page_says_how_much_is_checked(app, filled, event):
    assert "0 of 33 records checked" in open_page(app, "timeline")
    open_page(app, "who_said_what", statement=event[:16])
    press(app, "accept")
    assert "1 of 33 records checked" in open_page(app, "timeline")
