"""What a change of filters costs, counted and not timed: work that a slow machine cannot hide.

Over a store in which no table fits whole, each page asks once for what it needs, builds no menu
that is closed, and sends no more elements and bytes than its budget.
"""

from collections import Counter

import pytest

from components import filter_bar
from readout import settings
from readout.bench import large_store
from readout.frames import cut
from readout.limits import TABLE_ROWS
from tests.app.conftest import opened
from tests.app.test_pages import open_page

STATEMENTS = 3_000  #: three times as many as a table holds
#: page -> elements and blocks, and thousands of bytes, that one change may send
BUDGETS = {
    "overview": (94, 75),
    "timeline": (106, 100),
    "sites": (108, 115),
    "who_said_what": (121, 150),
    "actors": (46, 60),
    "positions": (71, 40),
    "articles": (48, 60),
    "review": (79, 140),
}


@pytest.fixture
def large(store):
    """The store with a few thousand statements of invented news."""
    large_store.fill(store, STATEMENTS, settings.load().reference)
    return store


def sent(app):
    """Return every message of a run that draws something."""
    found = []

    def below(node):
        found.append(node.proto)
        for one in getattr(node, "children", {}).values():
            below(one)

    for block in app._tree.children.values():
        below(block)
    return [one for one in found if one is not None]


@pytest.mark.parametrize("page", BUDGETS)
@pytest.mark.usefixtures("large")
def test_a_page_sends_no_more_than_its_budget(app, page):
    open_page(app, page, **{"from": "2010-01-01"})
    drawn = sent(app)
    elements, thousands = BUDGETS[page]
    assert len(drawn) <= elements
    assert sum(one.ByteSize() for one in drawn) <= 1000 * thousands


@pytest.mark.parametrize("page", [page for page in BUDGETS if page != "positions"])
@pytest.mark.usefixtures("large")
def test_a_page_filters_each_frame_once(app, page, monkeypatch):
    made = Counter()
    for name in ("meetings_asked", "in_statements", "mentions_asked", "articles_asked"):
        real = getattr(cut, name)

        def counted(*given, real=real, name=name):
            made[name] += 1
            return real(*given)

        monkeypatch.setattr(cut, name, counted)
    app.run()
    made.clear()
    app.switch_page(f"pages/{page}.py")
    app.query_params["from"] = "2010-01-01"
    app.run()
    assert made
    assert set(made.values()) == {1}


@pytest.mark.parametrize("page", BUDGETS)
@pytest.mark.usefixtures("large")
def test_no_menu_is_built_before_it_is_opened(app, page, monkeypatch):
    built = []
    real = filter_bar._widgets
    monkeypatch.setattr(filter_bar, "_widgets", lambda *given: built.append(page) or real(*given))
    open_page(app, page)
    assert not built
    opened(app, "chips-add")
    assert built


@pytest.mark.parametrize("page", ["who_said_what", "review"])
@pytest.mark.usefixtures("large")
def test_no_table_sends_more_rows_than_it_may(app, page):
    open_page(app, page)
    for table in app.dataframe:
        assert len(table.value) <= TABLE_ROWS
