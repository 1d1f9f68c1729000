"""The form that corrects a record: what it keeps, what it refuses, and that it says so."""

import pytest

from readout import frames, store
from tests.app.test_pages import open_page, words


@pytest.fixture
def event(filled):
    """The id of the statement that is corrected."""
    return frames.current(filled).statements["event"].iloc[-1]


def said(target, event):
    rows = frames.current(target).statements
    return rows[rows["event"] == event].iloc[0]


def opened(app, target, event):
    articles = frames.current(target).articles.set_index("article")
    article = articles.loc[said(target, event)["article"], "id"]
    open_page(app, "articles", article=article[:16], record=event[:16])
    app.button(key="edit").click().run()


def saved(app):
    app.button(key="correct-save").click().run()
    assert not app.exception
    return words(app)


def field(app, label):
    kinds = (*app.text_input, *app.text_area, *app.selectbox, *app.date_input, *app.checkbox)
    return next(one for one in kinds if one.label.startswith(label))


def test_words_that_are_not_in_the_article_are_refused_and_not_lost(app, filled, event):
    opened(app, filled, event)
    field(app, "Words of the statement").set_value("what nobody wrote")
    assert "Nothing is kept yet. The article has no such words" in saved(app)
    assert field(app, "Words of the statement").value == "what nobody wrote"
    assert store.all_reviews(filled) == ()


def test_a_form_in_which_nothing_was_changed_says_so(app, filled, event):
    opened(app, filled, event)
    assert "No field was changed" in saved(app)
    assert store.all_reviews(filled) == ()


def test_a_last_day_before_the_first_is_refused(app, filled, event):
    opened(app, filled, event)
    field(app, "Day, or the first one").set_value("2016-05-20")
    field(app, "Last day, if later").set_value("2016-05-10")
    assert "last day lies before" in saved(app)
    assert store.all_reviews(filled) == ()


def test_a_date_known_to_the_month_is_all_of_its_days(app, filled, event):
    opened(app, filled, event)
    field(app, "Day, or the first one").set_value("2016-05-20")
    field(app, "Last day, if later").set_value("2016-05-20")
    field(app, "The date is known").set_value("month")
    saved(app)
    row = said(filled, event)
    assert (f"{row['start']:%d %m}", f"{row['end']:%d %m}") == ("01 05", "31 05")


def test_a_speaker_can_be_left_open(app, filled, event):
    opened(app, filled, event)
    field(app, "No speaker is named").check()
    saved(app)
    row = said(filled, event)
    assert (row["speaker"], row["actor"], row["side"]) == ("", "", "")


def test_words_apart_are_found_in_their_order_and_rest_on_the_whole_sentence(app, filled, event):
    before = said(filled, event)
    first, *_, last = str(before["content"]).split()
    opened(app, filled, event)
    field(app, "Words of the statement").set_value(f"{first} … {last}")
    saved(app)
    row = said(filled, event)
    assert row["content"] == f"{first} … {last}"
    assert (row["evidence_start"], row["evidence_end"]) == (
        before["evidence_start"],
        before["evidence_end"],
    )


def test_the_reader_says_that_the_record_of_the_address_is_gone(app, filled, event):
    opened(app, filled, event)
    app.button(key="edit").click().run()
    app.button(key="reject").click().run()
    assert "not in this article: rejected, or taken back" in words(app)
