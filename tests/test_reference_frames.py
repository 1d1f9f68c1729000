"""The registers of sites and offices as frames: what the map and the profiles rely on."""

import pandas as pd
import pytest

from readout import settings
from readout.errors import SettingsError
from readout.reference_frames import (
    OFFICES,
    SITE_EVENTS,
    SITE_TARGETS,
    SITES,
    offices,
    site_events,
    site_targets,
    sites,
    spellings,
)

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


TERMS = "office,country,organisation,holder,start,end,end_known,seen,source,checked\n"
PEOPLE = "id,country,roles,roles_checked,source\n"


@pytest.fixture
def offices_of(tmp_path):
    """Return the offices of registers with some rows."""

    def read(terms=(), people=()):
        for name, head, rows in (("offices", TERMS, terms), ("actors", PEOPLE, people)):
            (tmp_path / name).mkdir()
            text = head + "".join(f"{row}\n" for row in rows)
            (tmp_path / name / f"{name}.csv").write_text(text, "utf-8")
        return offices(tmp_path)

    return read


def test_the_offices_that_are_shipped_are_of_ids_and_have_a_source_each():
    shipped = offices(settings.load().reference)
    assert shipped.dtypes.astype(str).to_dict() == OFFICES
    assert shipped["source"].ne("").all()
    held = shipped[shipped["actor"] == "person:sergei-lavrov"]
    assert held["office"].tolist() == ["foreign minister"]


def test_an_office_is_of_its_organisation_else_of_its_country(offices_of):
    found = offices_of(
        [
            "secretary general,,NATO,Jane Doe,2014-10-01,,current,2024-09,x,data",
            "prime minister,Norway,,Jane Doe,2005-10,2013-10,yes,,x,data",
        ]
    )
    assert found["of"].tolist() == ["Norway", "NATO"]
    assert found["actor"].tolist() == ["person:jane-doe"] * 2


@pytest.mark.parametrize(
    ("role", "added"),
    [
        ("deputy minister (2001 to 2003)", 1),
        ("envoy (? to ?)", 1),
        ("foreign minister (2005-10 to ?)", 0),
        ("foreign minister (2006-01 to ?)", 0),
        ("foreign minister (? to ?)", 0),
        ("head of diplomacy (2005 to ?)", 0),
        ("foreign minister (2015-10 to ?)", 1),
        ("no dates at all", 0),
        ("", 0),
    ],
)
def test_a_role_is_added_where_the_register_of_offices_lacks_it(offices_of, role, added):
    term = "foreign minister,Norway,,Jane Doe,2005-10-17,2009,yes,,x,data"
    found = offices_of([term], [f"person:jane-doe,Norway,{role},not checked,y"])
    assert len(found) == 1 + added


@pytest.mark.parametrize(
    ("terms", "people"), [("", PEOPLE), (TERMS, "id,name\n"), ("a,b\n", PEOPLE)]
)
def test_registers_of_offices_of_another_form_are_said(tmp_path, terms, people):
    for name, text in (("offices", terms), ("actors", people)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.csv").write_text(f"{text}1,2\n", "utf-8")
    with pytest.raises(SettingsError):
        offices(tmp_path)


def test_the_spellings_of_both_registers_are_known():
    assert "Siergiej Ławrow" in spellings(settings.load().reference)["person:sergei-lavrov"]


def test_spellings_of_registers_of_another_form_are_said(tmp_path):
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "offices.csv").write_text(TERMS, "utf-8")
    with pytest.raises(SettingsError):
        spellings(tmp_path)


def test_the_target_years_that_are_shipped_belong_to_sites():
    reference = settings.load().reference
    targets = site_targets(reference)
    assert targets.dtypes.astype(str).to_dict() == SITE_TARGETS
    assert set(targets["site"]) <= set(sites(reference)["site"])
    slipped = targets.loc[targets["site"] == "site:redzikowo", "target"]
    assert slipped.tolist() == [2018, 2020, 2022]


def test_a_folder_without_target_years_has_none(folder):
    assert site_targets(folder).empty


@pytest.mark.parametrize("year", ["soon", "", "20188", "2018.5"])
def test_a_target_that_is_no_year_is_said(folder, year):
    head = "site,target,date,precision,said,verified,source\n"
    row = f"site:a,{year},2016,year,It was said.,yes,page\n"
    (folder / "sites" / "site_targets.csv").write_text(head + row, "utf-8")
    with pytest.raises(SettingsError, match="no year"):
        site_targets(folder)
