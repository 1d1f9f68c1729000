"""The register of sites as frames: what the map and the profiles rely on."""

import pandas as pd
import pytest

from readout import settings
from readout.errors import SettingsError
from readout.reference_frames import SITE_EVENTS, SITES, site_events, sites

HEAD = "id,name,short_name,country,group,kind,operator,latitude,longitude,coordinates_from\n"
ROW = "site:a,A Base,A,Poland,air base,air base,,52.5,16.25,the town\n"
EVENTS = "site,place,country,date,precision,what,detail,verified,source,latitude,longitude\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "sites.csv").write_text(HEAD + ROW, "utf-8")
    (tmp_path / "sites" / "site_events.csv").write_text(EVENTS, "utf-8")
    return tmp_path


def _add(folder, *events):
    (folder / "sites" / "site_events.csv").write_text(EVENTS + "\n".join(events) + "\n", "utf-8")


def test_the_register_that_is_shipped_has_both_aegis_ashore_sites():
    shipped = sites(settings.load().reference)
    aegis = shipped[shipped["kind"].str.contains("Aegis Ashore")]
    assert sorted(aegis["name"]) == ["Deveselu", "Redzikowo"]
    assert shipped.dtypes.astype(str).to_dict() == SITES
    assert shipped["site"].is_unique


def test_the_events_that_are_shipped_are_dated_and_oldest_first():
    shipped = site_events(settings.load().reference)
    assert shipped.dtypes.astype(str).to_dict() == SITE_EVENTS
    assert shipped["start"].notna().all()
    assert shipped["start"].is_monotonic_increasing


@pytest.mark.parametrize(
    ("date", "first"),
    [("2016-05-12", "2016-05-12"), ("2016-05", "2016-05-01"), ("2016", "2016-01-01")],
)
def test_an_event_known_to_the_month_stands_on_its_first_day(folder, date, first):
    _add(folder, f"site:a,A,Poland,{date},month,opened,It opened.,yes,x.example,,")
    assert site_events(folder)["start"].tolist() == [pd.Timestamp(first)]


def test_an_event_is_named_after_its_site_else_after_its_place(folder):
    _add(
        folder,
        "site:a,Elsewhere,Poland,2016,year,opened,,yes,x.example,,",
        ",Plauru,Romania,2017,year,incident,,partly,x.example,,",
    )
    events = site_events(folder)
    assert events["site_name"].tolist() == ["A", "Plauru"]
    assert events["verified"].tolist() == [True, False]


def test_a_place_without_coordinates_has_no_point(folder):
    _add(folder, ",Poland (airspace),Poland,2025,year,incident,,yes,x.example,,")
    assert site_events(folder)["latitude"].isna().all()


@pytest.mark.parametrize(
    "text", ["id,name\n", HEAD + "site:a,A Base,A,Poland,air base,x,,north,16.25,the town\n"]
)
def test_a_register_of_another_form_is_said(folder, text):
    (folder / "sites" / "sites.csv").write_text(text, "utf-8")
    with pytest.raises(SettingsError):
        sites(folder)


def test_a_missing_register_is_said(tmp_path):
    with pytest.raises(SettingsError):
        sites(tmp_path)
