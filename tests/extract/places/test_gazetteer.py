"""The gazetteer: what the reference folder must hold, and how a name is looked up."""

import csv
import gzip
import json
import shutil
from pathlib import Path

import pytest

from readout import settings
from readout.errors import SettingsError
from readout.extract.places import gazetteer, gazetteer_index
from readout.records import Level
from tests.extract.operations import operations

REFERENCE = settings.load().reference
STATIC = settings.load().root / "static" / "geo"
GROUPS = {"missile defence", "air base", "army or training", "headquarters", "navy or firing range"}


@pytest.fixture(scope="module")
def places() -> gazetteer.Gazetteer:
    return gazetteer.load(REFERENCE)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SITES = rows(REFERENCE / "sites" / "sites.csv")
EVENTS = rows(REFERENCE / "sites" / "site_events.csv")


def test_a_name_gives_every_place_that_bears_it(places):
    levels = {entry.place.level for entry in places.find("Georgia")}
    assert levels == {Level.COUNTRY, Level.REGION}
    assert places.find("Nowhere at all") == ()


def test_ids_say_where_a_row_is_from(places):
    assert places.find("Bucharest")[0].place.id.startswith("geonames:")
    assert places.find("Deveselu")[0].place.id == "site:deveselu"


def test_countries_bear_their_name_in_the_register_of_countries(places):
    assert places.find("Czechia")[0].place.name == "Czech Republic"
    assert {entry.place.country for entry in places.find("România")} == {"Romania"}


def test_a_demonym_gives_its_place_and_a_shared_one_gives_none(places):
    assert places.people("Belarusian").place.name == "Belarus"
    assert places.people("Scottish").place.name == "Scotland"
    assert places.people("Congolese") is None


def test_names_are_as_written(places):
    assert places.find("belarus") == ()
    assert "Constanța" in places
    assert "Constanta" in places


def test_every_demonym_of_a_region_is_found(places):
    assert [
        word for word in places.demonyms if places.demonyms[word] and not places.people(word)
    ] == []


def test_units_of_romania_and_poland_are_drawn_by_their_name_and_id(places):
    drawn = json.loads((STATIC / "admin1.geojson").read_text("utf-8"))["features"]
    assert len(drawn) == 58
    for unit in drawn:
        ids = {entry.place.id for entry in places.find(unit["properties"]["name"])}
        assert unit["properties"]["id"] in ids


def test_units_of_towns_are_drawn(places):
    drawn = json.loads((STATIC / "admin1.geojson").read_text("utf-8"))["features"]
    names = {unit["properties"]["name"] for unit in drawn}
    for town in ("Constanța", "Łódź", "Deveselu", "Redzikowo", "Morąg", "Cincu"):
        for entry in places.find(town):
            if entry.place.country in ("Romania", "Poland") and entry.place.admin1:
                assert entry.place.admin1 in names


def test_countries_of_the_map_have_the_names_of_the_register():
    known = {row["country"] for row in rows(REFERENCE / "countries" / "countries.csv")}
    drawn = json.loads((STATIC / "basemap.geojson").read_text("utf-8"))["features"]
    assert [f["properties"]["name"] for f in drawn if f["properties"]["id"]] == [
        f["properties"]["name"] for f in drawn if f["properties"]["name"] in known
    ]


def test_sites_have_ids_groups_and_points():
    assert len({row["id"] for row in SITES}) == len(SITES) == 39
    assert {row["group"] for row in SITES} == GROUPS
    assert all(43 < float(row["latitude"]) < 56 for row in SITES)
    assert all(14 < float(row["longitude"]) < 30 for row in SITES)
    assert [row["id"] for row in SITES if row["group"] == "missile defence"] == [
        "site:deveselu",
        "site:redzikowo",
    ]


def test_no_two_sites_claim_a_name():
    names = [name for row in SITES for name in row["aliases"].split("|") if name]
    assert len(names) == len(set(names))


def test_events_are_of_known_sites_and_keep_their_precision():
    ids = {row["id"] for row in SITES}
    length = {"year": 4, "month": 7, "day": 10}
    assert {event["site"] for event in EVENTS} <= ids | {""}
    assert all(len(event["date"]) == length[event["precision"]] for event in EVENTS)
    assert all(event["what"] and event["detail"] and event["source"] for event in EVENTS)
    assert {event["verified"] for event in EVENTS} == {"yes", "partly"}


def test_an_unknown_folder_is_an_error_with_its_cause(tmp_path):
    with pytest.raises(SettingsError) as raised:
        gazetteer.load(tmp_path)
    assert isinstance(raised.value.__cause__, OSError)


def test_a_broken_table_is_an_error(tmp_path):
    for name in ("countries/countries.csv", "sites/sites.csv"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes((REFERENCE / name).read_bytes())
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "gazetteer.csv.gz").write_bytes(
        gzip.compress(b"not,the,columns\n1,2,3\n")
    )
    with pytest.raises(SettingsError):
        gazetteer.load(tmp_path)


def test_the_index_of_names_is_the_tables():
    table = gzip.decompress((REFERENCE / "places" / "gazetteer.csv.gz").read_bytes())
    index = gzip.decompress((REFERENCE / "places" / "names.tsv.gz").read_bytes())
    lines = [line for line in table.decode("utf-8").split("\n")[1:] if line]
    assert gazetteer_index.build(lines) == index.decode("utf-8").splitlines()


def test_an_index_of_another_table_is_refused(tmp_path):
    shutil.copytree(REFERENCE, tmp_path / "reference")
    places = tmp_path / "reference" / "places"
    table = gzip.decompress((places / "gazetteer.csv.gz").read_bytes()).splitlines(keepends=True)
    (places / "gazetteer.csv.gz").write_bytes(gzip.compress(b"".join(table[:-1]), 1))
    with pytest.raises(SettingsError) as raised:
        gazetteer.load(tmp_path / "reference")
    assert "another gazetteer" in str(raised.value.__cause__)


def test_loading_reads_no_row_before_its_name_is_met():
    calls = operations(lambda: gazetteer.Gazetteer(REFERENCE))
    assert calls < 50_000  # 22,000; the table has 60,000 rows and 236,000 names


@pytest.mark.parametrize(
    ("country", "capital"), [("Poland", "Warsaw"), ("Belarus", "Minsk"), ("Atlantis", None)]
)
def test_a_country_has_its_capital(country, capital):
    seat = gazetteer.load(REFERENCE).capital(country)
    assert (seat.name if seat else None) == capital
