"""Each page over a small store: what it says, that filters reach it, that a cold link finds it."""

import pytest
from streamlit.testing.v1 import AppTest

from readout import store as stores
from readout.records import Article, Removal, Removed, article_id
from readout.store import Copy
from tests.app.conftest import ROOT, opened

PAGES = (
    "overview", "timeline", "sites", "who_said_what", "actors", "positions", "articles", "imports",
    "review", "since",
)  # fmt: skip


def words(app):
    """Return all markup of a page in one piece."""
    return "\n".join(str(one.proto.body) for one in app.get("html"))


def open_page(app, page, **address):
    app.run()
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    return words(app)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("filled")
def test_every_page_opens_with_its_answer(app, page):
    assert "<h1>" in open_page(app, page)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("filled")
def test_a_cold_deep_link_comes_back_inside_the_frame(page):
    cold = AppTest.from_file(str(ROOT / "pages" / f"{page}.py"), default_timeout=20)
    cold.run()  # Streamlit runs the file alone: the guard must stop before anything is drawn
    assert "<h1>" not in words(cold)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("filled")
def test_a_second_run_shows_the_same(app, page):
    first = open_page(app, page)
    app.run()
    assert not app.exception
    assert words(app) == first


@pytest.mark.parametrize("page", [page for page in PAGES if page != "imports"])
def test_an_empty_store_shows_two_steps(app, page):
    assert "There are no articles here yet." in open_page(app, page)


def test_an_empty_store_can_still_import(app):
    assert "Nothing has been imported" in open_page(app, "imports")


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ("overview", "11 meetings, 22 statements"),
        ("timeline", "11 meetings"),
        ("who_said_what", "22 statements by 3 speakers"),
        ("articles", "11 articles"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_the_answer_counts_the_corpus(app, page, answer):
    assert answer in open_page(app, page)


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ("overview", "4 meetings, 8 statements"),
        ("timeline", "4 meetings from 1 January 2015 to 31 December 2018"),
        ("who_said_what", "8 statements by 2 speakers"),
        ("articles", "4 articles"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_dates_in_the_address_reach_every_page(app, page, answer):
    assert answer in open_page(app, page, **{"from": "2015-01-01", "to": "2018-12-31"})


@pytest.mark.parametrize(
    "value", ["31 February", "2016-02-31", "", "NaN", "9" * 5000, "0000-00-00"]
)
@pytest.mark.usefixtures("filled")
def test_what_is_no_date_filters_nothing(app, value):
    assert "11 meetings" in open_page(app, "timeline", **{"from": value})


@pytest.mark.usefixtures("filled")
def test_chips_say_the_filters_in_words(app):
    shown = open_page(app, "timeline", who="side:Poland", **{"from": "2020-01-01"})
    assert "From 1 January 2020" in shown
    assert ">Poland</span>" in shown


@pytest.mark.usefixtures("filled")
def test_a_chip_can_be_removed(app):
    open_page(app, "timeline", **{"from": "2020-01-01"})
    app.button(key="remove-dates").click().run()
    assert "11 meetings" in words(app)
    assert "from" not in app.query_params


@pytest.mark.usefixtures("filled")
def test_a_date_widget_writes_into_the_address(app):
    open_page(app, "timeline")
    opened(app, "chips-add").date_input(key="filter-bar-start").set_value("2021-01-01").run()
    assert app.query_params["from"] == "2021-01-01"
    assert "3 meetings since 1 January 2021" in words(app)


@pytest.mark.usefixtures("filled")
def test_an_empty_view_says_which_filter_emptied_it(app):
    shown = open_page(app, "timeline", who="side:Poland", to="2020-01-01")
    assert "No meetings in this view." in shown
    assert "‘Poland’ keeps out 8 meetings" in shown
    app.button(key="empty-meeting-actors").click().run()
    assert "8 meetings to 1 January 2020" in words(app)


@pytest.mark.usefixtures("filled")
def test_an_unknown_actor_empties_the_view_and_says_so(app):
    shown = open_page(app, "timeline", who="person:nobody-here")
    assert "‘Nobody-here’ keeps out 11 meetings" in shown


@pytest.mark.usefixtures("filled")
def test_the_chosen_meeting_shows_its_sentence(app):
    shown = open_page(app, "timeline", to="2012-12-31")
    assert "ro-sentence" in shown
    assert "held talks" in shown


@pytest.mark.usefixtures("filled")
def test_a_denial_is_called_one(app):
    shown = open_page(app, "who_said_what", said="denial")
    assert "1 paraphrased, 1 of them a denial" in shown
    assert "Denies: Redzikowo threatens anybody" in shown


@pytest.mark.usefixtures("filled")
def test_the_reader_marks_the_sentence_that_the_address_names(app, store):
    from readout import frames

    rows = frames.load(store)
    row = rows.statements[rows.statements["manner"] == "denied"].iloc[0]
    article = rows.articles.set_index("article").at[row["article"], "id"]
    shown = open_page(app, "articles", article=article[:16], at=str(row["evidence_start"]))
    assert "The base at Redzikowo" in shown
    assert 'ro-denial ro-chosen"' in shown


@pytest.mark.parametrize("at", ["", "-1", "999999999", "x", "²", "1e999"])
@pytest.mark.usefixtures("filled")
def test_the_reader_opens_wherever_the_address_points(app, store, at):
    from readout import frames

    article = frames.load(store).articles["id"].iloc[0]
    assert "ro-text" in open_page(app, "articles", article=article[:16], at=at)


@pytest.mark.usefixtures("filled")
def test_the_reader_shows_what_cleaning_left_out_and_a_correction_openly(app, store):
    text = "They met in Minsk.\n\nThey left."
    one = Article(article_id(text), "Talks", text, byline="Anna Nowak")
    pieces = (
        Removed("<b>Advertisement</b>", Removal.ADVERTISEMENT, 20),
        Removed("Correction: they met on Tuesday.", Removal.CORRECTION, 30),
    )
    stores.add_articles(store, [Copy(one, removed=pieces)])
    shown = open_page(app, "articles", article=one.id[:16])
    fold = shown[shown.index("Left out while cleaning: 2 pieces") :]
    assert "&lt;b&gt;Advertisement&lt;/b&gt;" in fold
    assert "Advertisement, before paragraph 2" in fold
    assert "Corrected by its outlet" in shown[: shown.index("Left out while cleaning")]
    assert "Anna Nowak" in shown


@pytest.mark.usefixtures("filled")
def test_where_nothing_was_left_out_there_is_no_fold(app, store):
    from readout import frames

    article = frames.load(store).articles["id"].iloc[0]
    assert "Left out" not in open_page(app, "articles", article=article[:16])


@pytest.mark.usefixtures("filled")
def test_an_article_that_is_not_there_leads_to_the_list(app):
    assert "11 articles" in open_page(app, "articles", article="f" * 32)


@pytest.mark.usefixtures("filled")
def test_a_site_tells_its_history_and_who_spoke_of_it(app):
    shown = open_page(app, "sites", site="site:redzikowo")
    assert "Statements about it" in shown
    assert "History" in shown


@pytest.mark.usefixtures("filled")
def test_outside_text_is_in_no_markdown(app):
    open_page(app, "who_said_what")
    assert not app.markdown
    assert not app.caption
    assert not app.title
