"""The choice of data files: what it offers on a view, and what it says before anything is built."""

import pytest

from components import download
from readout import export
from readout.errors import ExportError
from readout.export import files
from tests.app.conftest import opened
from tests.app.test_pages import open_page, words

OFFERED = {
    "timeline": {"meetings"},
    "positions": {"statements"},
    "who_said_what": {"statements"},
    "sites": {"sites"},
    "articles": {"articles"},
    "overview": {"meetings", "statements"},
}


FIGURES = {
    "overview": {"timeline", "map", "matrix", "history", "years", "months"},
    "timeline": {"timeline", "matrix", "years", "months"},
    "sites": {"map", "history"},
    "who_said_what": {"months"},
    "positions": {"positions", "months"},
    "actors": {"timeline", "matrix", "years", "months"},
    "articles": set(),
}


@pytest.fixture
def built(monkeypatch):
    """A list of what was built; a page that only offers files builds none."""
    asked = []
    monkeypatch.setattr(export, "file", lambda *given, **more: asked.append(given) or b"")
    return asked


@pytest.mark.parametrize("page", OFFERED)
@pytest.mark.usefixtures("filled")
def test_a_view_offers_each_of_its_tables_in_each_form_and_builds_nothing(app, page, built):
    open_page(app, page)
    opened(app, "chips-download")
    (choice,) = [one for one in app.selectbox if one.label == "For other programs"]
    forms = [form for form in export.FORMS if form not in ("csv", "xlsx")]
    expected = sum(kind in export.FORMS[form].of for kind in OFFERED[page] for form in forms)
    assert len(choice.options) == expected
    assert not built


@pytest.mark.usefixtures("filled")
def test_what_a_spreadsheet_may_do_to_a_csv_is_said_where_one_is_offered(app):
    open_page(app, "timeline")
    opened(app, "chips-download")
    assert "a spreadsheet that opens a CSV may change its ids and dates" in words(app)


@pytest.mark.usefixtures("filled")
def test_the_number_of_records_is_said_beforehand(app):
    open_page(app, "timeline", **{"from": "2021-01-01"})
    opened(app, "chips-download")
    (choice,) = [one for one in app.selectbox if one.label == "For other programs"]
    assert "3 meetings, about 4 kB, 1 s." in words(app)
    choice.select(("meetings", "ris")).run()
    assert "3 articles, about 1 kB, 1 s." in words(app)


@pytest.mark.parametrize("page", FIGURES)
@pytest.mark.usefixtures("filled")
def test_a_view_offers_its_figures_of_the_print_edition_in_three_forms(app, page):
    open_page(app, page)
    opened(app, "chips-download")
    keys = {one.key for one in app.button}
    for kind in download.FIGURES:
        forms = {f"download-{kind}-{form}" for form in ("slide-png", "a4-png", "slide-svg")}
        assert forms & keys == (forms if kind in FIGURES[page] else set())


def test_every_figure_of_the_print_edition_is_offered_somewhere():
    assert set(download.FIGURES.values()) == set(files.FIGURES)
    assert set().union(*FIGURES.values()) == set(download.FIGURES)


@pytest.mark.usefixtures("filled")
def test_a_figure_bears_the_title_and_the_marking_that_the_analyst_set(app, monkeypatch):
    asked = []
    monkeypatch.setattr(export, "figure", lambda *given, **more: asked.append(more) or b"")
    open_page(app, "timeline")
    opened(app, "chips-download")
    app.text_input(key="files-title").set_value("Nine talks")
    app.selectbox(key="files-marking").set_value("TLP:AMBER")
    app.button(key="download-years-slide-svg").click().run()
    app.session_state["build-files"].ended.wait(20)
    assert [(one["title"], one["mark"], one["fmt"]) for one in asked] == [
        ("Nine talks", "TLP:AMBER", "svg")
    ]


@pytest.mark.usefixtures("filled")
def test_a_problem_is_a_plain_line_and_nothing_is_offered(app, monkeypatch):
    def refuse(*given, **more):
        raise ExportError("There is no paper of this size.")

    monkeypatch.setattr(export, "figure", refuse)
    open_page(app, "timeline")
    opened(app, "chips-download")
    app.button(key="download-years-slide-png").click().run()
    app.session_state["build-files"].ended.wait(20)
    app.run()
    assert "There is no paper of this size." in words(app)
    assert not list(app.get("download_button"))
