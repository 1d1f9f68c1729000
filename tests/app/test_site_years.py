"""The row of years below the map of Sites: what a press asks for, and what it leaves alone."""

import pytest

from tests.app.test_pages import open_page

KEY = "sites-years"


def row(app):
    return app.button_group(key=KEY)


def said(app):
    return [one.content for one in row(app).proto.options]


@pytest.fixture
def sites(app, filled):
    """Return Sites at an address."""

    def opened(**address):
        open_page(app, "sites", **address)
        return app

    return opened


def test_without_dates_all_years_are_pressed(sites):
    assert row(sites()).value == 0


def test_a_press_asks_for_the_years_and_the_next_one_for_the_next(sites):
    app = sites()
    for at in (1, 2):
        row(app).set_value(at).run()
        first, last = said(app)[at].split(" to ")
        assert app.query_params["from"] == f"{first}-01-01"
        assert app.query_params["to"] == f"{last}-12-31"
        assert row(app).value == at


def test_the_years_to_choose_from_stay_while_one_steps_through_them(sites):
    app = sites()
    before = said(app)
    row(app).set_value(2).run()
    assert said(app) == before


def test_all_years_takes_the_dates_away_and_nothing_else(sites):
    app = sites(**{"from": "2016-01-01", "to": "2016-12-31", "who": "side:Poland"})
    row(app).set_value(0).run()
    assert "from" not in app.query_params
    assert "to" not in app.query_params
    assert app.query_params["who"] == "side:Poland"


def test_of_other_dates_no_years_are_pressed(sites):
    assert row(sites(**{"from": "2016-05-01"})).value is None


def test_the_years_are_those_of_the_events_in_the_country_asked_for(sites):
    everywhere = said(sites())
    assert said(sites(where="country:Romania")) != everywhere
