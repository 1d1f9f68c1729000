"""What is new: marks set on the page, what changed since, and every page as it stood then."""

import pytest

from readout import frames, marks, reviewing, store
from readout.reviewing import Decision
from readout.reviews import Action
from tests.app.conftest import opened
from tests.app.test_pages import open_page, words


@pytest.fixture
def marked(filled):
    """The store with a mark, and after it one statement rejected and one meeting re-dated."""
    whole = frames.current(filled)
    marks.set_mark(filled, whole, "May brief", "Ana")
    statement = int(whole.statements["statement"].iloc[0])
    why = Decision(Action.REJECT, "<b>Ben</b>", why="![](http://x) no")
    reviewing.on_statement(filled, whole, statement, why)
    meeting = int(whole.meetings["meeting"].iloc[0])
    edit = Decision(Action.EDIT, "Ben", {"start": "2011-01-01", "end": "2011-01-01"})
    reviewing.on_meeting(filled, whole, meeting, edit)
    return filled


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception
    return words(app)


def test_a_mark_is_set_on_the_overview_and_nothing_changed_since(app, filled):
    assert "No mark yet" in open_page(app, "overview")
    opened(app, "chips-mark")
    app.text_input(key="mark-name").set_value("May brief")
    shown = press(app, "mark-set")
    assert "Marked as “May brief”" in shown
    assert "Since “May brief”" in shown
    assert app.query_params["since"] == "May brief"
    assert [one.by for one in store.all_marks(filled)] == ["Analyst at this computer"]
    assert "no meeting and no statement changed" in open_page(app, "since")


@pytest.mark.usefixtures("marked")
def test_a_name_that_was_given_before_is_refused_in_a_sentence(app):
    open_page(app, "overview")
    opened(app, "chips-mark")
    app.text_input(key="mark-name").set_value("May brief")
    assert "No mark was set. There was a mark called “May brief” before" in press(app, "mark-set")


@pytest.mark.usefixtures("marked")
def test_the_overview_begins_with_what_changed(app):
    shown = open_page(app, "overview")
    assert "Since “May brief”" in shown
    counts = [f'<div class="ro-number">{number}</div>' for number in (0, 1)]
    assert [shown.count(one) for one in counts] == [2, 2]  # new, changed; retracted, re-dated
    assert shown.index("Since “May brief”") < shown.index("ro-counts")


@pytest.mark.usefixtures("marked")
def test_the_list_says_what_was_then_what_is_now_and_why(app):
    assert "Since “May brief”: 1 retracted, 1 changed." in open_page(app, "since")
    shown = open_page(app, "since", how="retracted")
    assert "Retracted: statement" in shown
    assert "Rejected by &lt;b&gt;Ben&lt;/b&gt;, " in shown
    assert "![](http://x) no" in shown
    shown = open_page(app, "since", how="re-dated")
    assert "Re-dated: meeting" in shown
    assert "1 Jan 2011" in shown


@pytest.mark.usefixtures("marked")
def test_the_table_tells_each_change_in_one_row(app):
    open_page(app, "since")
    (table,) = [one.value for one in app.dataframe]
    assert table["Change"].tolist() == ["Re-dated: meeting", "Retracted: statement"]
    assert "date: 16 May 2012 → 1 Jan 2011" in table["From what to what"].iloc[0]
    assert table["From what to what"].iloc[1] == "Rejected"


@pytest.mark.usefixtures("marked")
def test_filters_reach_what_is_new(app):
    shown = open_page(app, "since", who="side:Poland")
    assert "no meeting and no statement changed" in shown
    assert "No changes in this view." in shown
    assert "The filter ‘Poland’ keeps out 2 changes." in shown


@pytest.mark.usefixtures("filled")
def test_a_plain_day_stands_for_a_mark_and_says_what_it_rests_on(app):
    open_page(app, "overview")
    opened(app, "chips-since")
    app.date_input(key="since-day").set_value("2022-01-01").run()
    assert app.query_params["since"] == "2022-01-01"
    assert "Since 1 January 2022" in words(app)
    shown = open_page(app, "since")
    assert "Since 1 January 2022: 2 meetings and 4 statements new." in shown
    assert "By the day on which articles were published." in shown
    assert "What changed or was retracted, only a mark tells." in shown


@pytest.mark.usefixtures("filled")
def test_the_day_of_storing_can_count_instead(app):
    shown = open_page(app, "since", since="2022-01-01", by="stored")
    assert "By the day on which articles came into this store." in shown
    assert "11 meetings and 22 statements new" in shown


@pytest.mark.parametrize("since", ["nix", "2022-13-01", "x" * 500])
@pytest.mark.usefixtures("filled")
def test_what_is_no_mark_and_no_day_is_asked_for_again(app, since):
    assert "Since when?" in open_page(app, "since", since=since)


@pytest.mark.usefixtures("marked")
def test_that_a_mark_is_removed_is_told_where_it_was_pressed(app):
    open_page(app, "since")
    opened(app, "chips-since")
    assert "“May brief” is removed" in press(app, "mark-remove")


def test_a_removed_mark_stands_on_record(app, marked):
    open_page(app, "overview")
    opened(app, "chips-since")
    assert "“May brief” is removed" in press(app, "mark-remove")
    assert store.all_marks(marked) == ()
    assert [one.name for one in store.all_marks(marked, removed=True)] == ["May brief"]


# --- as it was then ---------------------------------------------------------------------------

READING = ("overview", "timeline", "sites", "who_said_what", "actors", "positions", "articles")


@pytest.mark.parametrize("page", READING)
@pytest.mark.usefixtures("marked")
def test_every_page_says_that_it_shows_a_mark(app, page):
    shown = open_page(app, page, mark="May brief")
    assert "As it stood at “May brief”" in shown


@pytest.mark.parametrize(
    ("page", "then", "now"),
    [
        ("overview", "22 statements", "21 statements"),
        ("who_said_what", "22 statements", "21 statements"),
        ("review", "0 of 33 records checked", "1 of 32 records checked"),
    ],
)
@pytest.mark.usefixtures("marked")
def test_the_numbers_are_those_of_then(app, page, then, now):
    assert now in open_page(app, page)
    assert then in open_page(app, page, mark="May brief")
    assert now in press(app, "frozen-back")


@pytest.mark.usefixtures("marked")
def test_a_mark_is_shown_from_the_overview_and_links_stay_in_it(app):
    open_page(app, "overview")
    opened(app, "chips-since")
    assert "22 statements" in press(app, "mark-show")
    assert app.query_params["mark"] == "May brief"
    links = [one.proto.query_string for one in app.get("page_link")]
    assert links
    assert all("mark=May+brief" in link for link in links if link)


def test_a_mark_is_compared_with_earlier_ones_alone(app, marked):
    marks.set_mark(marked, frames.current(marked), "June brief", "Ana")
    assert "Since when?" in open_page(app, "since", mark="May brief")
    shown = open_page(app, "since", mark="May brief", since="June brief")
    assert "was not set before the state that is shown" in shown
    shown = open_page(app, "since", mark="June brief", since="May brief")
    assert "Since “May brief”: 1 retracted" in shown


@pytest.mark.usefixtures("marked")
def test_what_stood_at_a_mark_is_shown_on_the_overview(app):
    open_page(app, "since", since="May brief")
    opened(app, "chips-since")
    (link,) = (one for one in app.get("page_link") if one.proto.label == "Show it as it was then")
    assert (link.proto.page, link.proto.query_string) == ("", "mark=May+brief")


def test_a_link_to_a_rejected_record_says_who_rejected_it(app, filled):
    whole = frames.current(filled)
    row = next(whole.statements.itertuples())
    no = Decision(Action.REJECT, "<b>Ben</b>")
    reviewing.on_statement(filled, whole, int(row.statement), no)
    shown = open_page(app, "who_said_what", statement=str(row.event)[:16])
    assert "Rejected by &lt;b&gt;Ben&lt;/b&gt;" in shown


def menus(app):
    return {one.proto.popover.label for one in app.get("popover")} | {
        one.label for one in app.expander
    }


def test_nothing_can_be_decided_at_a_mark(app, marked):
    shown = open_page(app, "review", mark="May brief")
    assert "decide in the state of today" in shown
    assert not [one for one in app.button if one.key in ("accept", "reject", "edit")]
    article = str(store.article(marked, 1).id)
    deciding = {"Same meeting as …", "Wrong speaker …", "Add a record without a mouse"}
    for page, asked in (
        ("timeline", {}),
        ("who_said_what", {}),
        ("articles", {"article": article}),
    ):
        open_page(app, page, mark="May brief", **asked)
        assert not menus(app) & deciding
        del app.query_params["mark"]
        app.run()
        assert menus(app) & deciding


@pytest.mark.parametrize("page", ["overview", "timeline", "since"])
@pytest.mark.usefixtures("marked")
def test_a_mark_that_is_not_there_shows_nothing_in_its_place(app, page):
    app.run()
    app.query_params["mark"] = "<i>nix"
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    assert "There is no mark called “&lt;i&gt;nix”." in words(app)
    assert "<h1>" not in words(app)


def test_what_changed_is_written_out_only_when_asked_for(app, filled):
    open_page(app, "since", since="2022-07-01")
    assert "build-changes" not in app.session_state
    app.button(key="download-changes-json").click().run()
    build = app.session_state["build-changes"]
    assert build.ended.wait(20)
    assert build.made.startswith(b"{")
