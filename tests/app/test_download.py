"""The choice of data files: what it offers on a view, and what it says before anything is built."""

import pytest

from readout import export
from tests.app.conftest import opened
from tests.app.test_pages import open_page, words

OFFERED = {
    "timeline": {"meetings"},
    "who_said_what": {"statements"},
    "sites": {"sites"},
    "articles": {"articles"},
    "overview": {"meetings", "statements"},
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
def test_the_number_of_records_is_said_beforehand(app):
    open_page(app, "timeline", **{"from": "2021-01-01"})
    opened(app, "chips-download")
    (choice,) = [one for one in app.selectbox if one.label == "For other programs"]
    assert "3 meetings, about 4 kB." in words(app)
    choice.select(("meetings", "ris")).run()
    assert "3 articles, about 1 kB." in words(app)
