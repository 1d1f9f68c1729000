"""What became of each site in a run of years, by the register alone."""

import pandas as pd
import pytest

from readout.frames.site_periods import Period, SiteState, periods, states


def register(*rows):
    """Return events of (site, day, what)."""
    return pd.DataFrame(
        {
            "site": [site for site, _, _ in rows],
            "start": pd.to_datetime([day for _, day, _ in rows]),
            "what": [what for _, _, what in rows],
        }
    )


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((), ()),
        ((2016,), (Period(2016, 2016),)),
        ((2016, 2016, 2016), (Period(2016, 2016),)),
        ((2016, 2020), (Period(2016, 2016), Period(2017, 2020))),
        (
            (2007, 2008, 2010, 2015, 2016, 2021, 2022, 2026),
            (Period(2007, 2008), Period(2009, 2015), Period(2016, 2021), Period(2022, 2026)),
        ),
    ],
)
def test_periods_hold_about_as_many_events_each_and_leave_no_gap(years, expected):
    assert periods(register(*(("a", f"{year}-05-16", "use") for year in years))) == expected


def test_an_event_without_a_day_is_in_no_period():
    assert periods(register(("a", None, "use"))) == ()


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        ((("2011-01-01", "site chosen"),), SiteState.NEW),
        ((("2011-01-01", "site chosen"), ("2012-01-01", "ratified")), SiteState.NEW),
        ((("2008-01-01", "agreement"), ("2011-01-01", "ratified")), SiteState.ACTIVE),
        ((("2008-01-01", "agreement"),), SiteState.QUIET),
        ((("2008-01-01", "agreement"), ("2011-01-01", "plan cancelled")), SiteState.ENDED),
        ((("2011-01-01", "plan cancelled"), ("2012-01-01", "agreement")), SiteState.NEW),
    ],
)
def test_a_site_is_new_active_quiet_or_ended(rows, state):
    found = states(register(*(("a", *row) for row in rows)), Period(2010, 2015))
    assert [one.state for one in found] == [state]


def test_a_site_that_nobody_knew_yet_is_not_there():
    assert states(register(("a", "2016-01-01", "opened")), Period(2010, 2015)) == []


def test_what_happened_is_told_in_its_order():
    rows = (("a", "2012-01-01", "ratified"), ("a", "2011-01-01", "site chosen"))
    found = states(register(*rows), Period(2010, 2015))
    assert [one.happened for one in found] == ["site chosen; ratified"]
