"""Meetings put together and taken apart on the page: seen everywhere, and taken back."""

import pytest

from readout import frames, store
from tests.app.test_pages import open_page, words
from tests.app.test_review import press


def meetings(target):
    return frames.current(target).meetings


@pytest.fixture
def event(filled):
    rows = meetings(filled).set_index("start")
    return rows.loc["2016-05-16", "event"]


def opened(app, key):
    """Open a popover: what is in it is drawn then."""
    app.session_state[key] = True
    app.run()


def join(app):
    """Say that the chosen meeting is the one offered first."""
    opened(app, "regroup-same")
    box = next(one for one in app.selectbox if one.label == "The meeting it is")
    box.select_index(0).run()
    return press(app, "merge-meetings")


def test_two_meetings_become_one_on_every_page_and_two_again(app, filled, event):
    open_page(app, "timeline", meeting=event[:16])
    shown = join(app)
    assert "10 meetings" in shown
    assert (meetings(filled)["reports"] == 2).sum() == 1
    assert "10 meetings" in open_page(app, "overview")
    open_page(app, "timeline")
    press(app, "undo")
    assert (len(meetings(filled)), len(store.all_reviews(filled))) == (11, 4)


def test_a_report_that_was_put_together_can_be_split_off(app, filled, event):
    open_page(app, "timeline", meeting=event[:16])
    assert "Not the same" not in labels(app)
    join(app)
    opened(app, "regroup-split")
    box = next(one for one in app.selectbox if one.label.startswith("The report"))
    box.select_index(0).run()
    assert "11 meetings" in press(app, "split-meetings")
    assert (meetings(filled)["reports"] == 1).all()


def labels(app):
    return " ".join(one.proto.popover.label for one in app.get("popover"))


def test_all_reports_are_listed_with_the_way_to_their_sentences(app, filled, event):
    open_page(app, "timeline", meeting=event[:16])
    join(app)
    assert not ways(app)
    opened(app, "meeting-reports")
    assert "Ministers meet in 2016" in words(app)
    assert len(ways(app)) == 2


def ways(app):
    return [one for one in app.get("page_link") if one.label == "Read the sentence"]


def test_the_reader_keeps_the_article_s_own_report(app, filled, event):
    """The meeting is shown by another article's report; the decision must reach it all the same."""
    open_page(app, "timeline", meeting=event[:16])
    join(app)
    shown = set(meetings(filled)["event"])
    hidden = frames.current(filled).reports
    hidden = hidden[~hidden["event"].isin(shown)].iloc[0]
    article = frames.current(filled).articles.set_index("article").loc[hidden["article"], "id"]
    open_page(app, "articles", article=article[:16], record=hidden["event"][:16])
    press(app, "accept")
    assert (meetings(filled)["check"] == "accepted").sum() == 1
