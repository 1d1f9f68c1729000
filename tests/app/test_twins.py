"""Every chart says in words what it shows, and a table holds the same; what is short can print."""

import pandas as pd
import pytest

from components import paper
from readout.limits import PAPER_ROWS
from tests.app.test_pages import PAGES, open_page

#: page -> how many charts the small store's has
CHARTS = {"overview": 2, "timeline": 2, "sites": 7, "actors": 1}
LAVROV = "person:sergei-lavrov"


def opened(app, page):
    return open_page(app, page, **({"actor": LAVROV} if page == "actors" else {}))


def charts(app):
    return [*app.get("plotly_chart"), *app.get("deck_gl_json_chart")]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("filled")
def test_each_chart_has_words_that_name_its_table(app, page):
    opened(app, page)
    drawn = charts(app)
    assert len(drawn) == CHARTS.get(page, 0)
    for chart in drawn:
        told = chart.proto.alt
        assert "table" in told or "typed under Add a filter" in told, told


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("filled")
def test_each_table_says_what_it_holds(app, page):
    opened(app, page)
    assert all(table.proto.alt.startswith("Table of ") for table in app.dataframe)


@pytest.mark.parametrize("page", [page for page in CHARTS if page != "overview"])
@pytest.mark.usefixtures("filled")
def test_the_table_a_chart_names_is_on_its_page(app, page):
    opened(app, page)
    folded = any("as a table" in fold.label for fold in app.expander)  # drawn when it is opened
    assert folded or len(app.dataframe) > 0


@pytest.mark.parametrize(
    ("page", "caption"),
    [
        ("timeline", "Meetings, newest first"),
        ("sites", "Sites, those most told of first"),
        ("who_said_what", "Statements, newest first"),
        ("actors", "Meetings and statements a year"),
        ("actors", "Whom they met, most often first"),
        ("articles", "Articles, newest first"),
        ("review", "Records to check"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_a_short_table_is_there_for_paper_with_no_print_view(app, page, caption):
    shown = opened(app, page)
    table = next(one for one in shown.split("<table") if f"<caption>{caption}" in one)
    assert table.count("<tr>") - 1 <= PAPER_ROWS
    assert "ro-on-paper" in shown


@pytest.mark.parametrize(
    ("rows", "told"), [(0, ""), (PAPER_ROWS, "<table"), (PAPER_ROWS + 1, "41 rows, left out here")]
)
def test_a_long_table_waits_for_the_print_view_and_paper_says_so(rows, told, monkeypatch):
    seen = [""]
    monkeypatch.setattr(paper, "is_asked", lambda: False)
    monkeypatch.setattr(paper.safe, "show", seen.append)
    paper.table(pd.DataFrame({"A": range(rows)}), "Rows")
    assert told in seen[-1]
    assert ("<table" in seen[-1]) == (rows == PAPER_ROWS)
