"""Places and meetings for maps: points only where a point is known, read back by other readers."""

import json
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from readout import export
from readout.export import areas, located
from readout.filters import Filters
from readout.frames import columns
from readout.settings import load
from tests.export.made import HOSTILE, NAMES, several
from tests.small_frames import frame, frames

KML = {"k": "http://www.opengis.net/kml/2.2"}


def written(what, fmt, data=None):
    data = several() if data is None else data
    return export.file(what, data, Filters(), data, root=load().root, fmt=fmt)


def features(what, data=None):
    found = json.loads(written(what, "geojson", data))["features"]
    return {one["properties"]["name"]: one for one in found}, found


def placemarks(what, data=None):
    # the standard library's reader: the file is written by lxml
    return ElementTree.fromstring(written(what, "kml", data)).findall(".//k:Placemark", KML)  # noqa: S314 -- ours


def text(node, path):
    return node.findtext(path, "", KML)


def test_a_site_is_a_point_and_a_country_is_an_area():
    by_name, _ = features("sites")
    assert by_name["Deveselu"]["geometry"] == {"type": "Point", "coordinates": [24.42, 44.08]}
    assert by_name["Poland"]["geometry"]["type"] in ("Polygon", "MultiPolygon")
    assert by_name["Poland"]["properties"]["level"] == "country"


def test_what_has_no_outline_says_so_and_is_nowhere():
    by_name, _ = features("sites")
    assert by_name["Baltic states"]["geometry"] is None
    assert by_name["Baltic states"]["properties"]["drawn"] == located.NO_OUTLINE


def test_every_meeting_is_there_once_and_only_a_town_is_a_point():
    _, found = features("meetings")
    meetings = [one for one in found if one["properties"]["kind_of_feature"] == "meeting"]
    assert [one["geometry"] and one["geometry"]["type"] for one in meetings] == ["Point"] + [
        None
    ] * 7
    assert {one["properties"]["event"] for one in meetings} == set(several().meetings["event"])


def test_an_area_says_how_many_meetings_lie_in_it():
    _, found = features("meetings")
    inside = {
        one["properties"]["name"]: one["properties"]["meetings"]
        for one in found
        if one["properties"]["kind_of_feature"] == "area"
    }
    assert inside == {"Poland": 2, "Constanța": 1}


def test_an_area_says_how_many_were_held_and_how_many_only_planned():
    by_name, _ = features("meetings")
    assert by_name["Poland"]["properties"]["statuses"] == "planned 1; reported 1"


def test_what_was_not_held_is_another_pin():
    (held, *_) = placemarks("meetings")
    (planned, *_) = placemarks("meetings", several(status="planned"))
    assert text(held, "k:styleUrl") == "#city"
    assert text(planned, "k:styleUrl") == "#not-held"
    assert text(planned, "k:name").startswith("Planned: talks")


def test_what_a_data_set_reports_is_never_counted_with_our_own():
    theirs = {"event": "ACLED:1", "data_set": "ACLED", "start": "2016-05-16", "kind": "talks",
              "end": "2016-05-16", "precision": "day", "status": "held", "place": "Poland",
              "place_level": "country", "country": "Poland", "parties": "A; B"}  # fmt: skip
    data = replace(several(), reported=frame(columns.REPORTED, [theirs]))
    found = export.file(
        "meetings", data, Filters(), data, root=load().root, fmt="geojson", with_reported=True
    )
    areas_of = [one["properties"] for one in json.loads(found)["features"]]
    counted = [
        (one["data_set"], one["meetings"])
        for one in areas_of
        if one["kind_of_feature"] == "area" and one["name"] == "Poland"
    ]
    assert counted == [("Readout", 2), ("ACLED", 1)]


def test_a_feature_says_how_exactly_its_day_and_its_place_are_known():
    _, found = features("meetings")
    said = [(one["properties"].get("precision"), one["properties"]["place_level"]) for one in found]
    assert said[:3] == [("day", "city"), ("month", "country"), ("days", "region")]


@pytest.mark.parametrize("what", ["sites", "meetings"])
def test_a_file_says_its_filters_and_its_day(what):
    about = json.loads(written(what, "geojson"))["about"]
    assert about["filters"] == "none: the whole corpus"
    assert about["as_of"] == "Data to 16 May 2016."
    assert "endorsement" in about["boundaries"]


@pytest.mark.parametrize("place", [(99.0, 10.0), (10.0, 200.0), (float("inf"), 0.0)])
def test_b22_a_point_off_the_globe_is_no_point(place):
    _, found = features("meetings", several(latitude=place[0], longitude=place[1]))
    assert found[0]["geometry"] is None


def test_outer_rings_run_counter_clockwise():
    for shape in areas.load(load().root).countries.values():
        rings = shape["coordinates"] if shape["type"] == "Polygon" else shape["coordinates"][0]
        assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(rings[0])) > 0


def test_a_kml_file_has_the_same_rows():
    _, found = features("meetings")
    marks = placemarks("meetings")
    assert len(marks) == len(found)
    points = [text(one, "k:Point/k:coordinates") for one in marks if one.find("k:Point", KML)]
    assert points == ["27.57,53.9"]


def test_a_kml_month_is_a_span_and_a_day_of_the_report_is_none():
    spans = {
        text(one, "k:ExtendedData/k:Data[@name='event']/k:value")[-1]: (
            text(one, "k:TimeSpan/k:begin"),
            text(one, "k:TimeSpan/k:end"),
        )
        for one in placemarks("meetings")
        if text(one, "k:ExtendedData/k:Data[@name='event']/k:value")
    }
    assert spans["2"] == ("2016-06-01", "2016-06-30")
    assert spans["4"] == spans["8"] == ("", "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("fmt", ["geojson", "kml"])
def test_names_of_every_script_come_through(name, fmt):
    assert name in written("meetings", fmt).decode()


@pytest.mark.parametrize("words", HOSTILE)
def test_b21_hostile_words_are_words(words):
    (mark, *_) = placemarks("meetings", several(evidence=words))
    balloon = text(mark, "k:description")
    assert "<img" not in balloon
    assert "$[" not in balloon
    shown = text(mark, "k:ExtendedData/k:Data[@name='evidence']/k:value")
    assert shown == words.translate({7: None, 11: None, 13: None, 27: None})


@pytest.mark.parametrize("words", HOSTILE)
def test_b22_hostile_words_are_values(words):
    _, found = features("meetings", several(evidence=words))
    assert found[0]["properties"]["evidence"] == words.translate(
        {7: None, 11: None, 13: None, 27: None}
    )


def test_a_sentence_of_40000_characters_leaves_whole():
    _, found = features("meetings", several(evidence="x" * 40_000))
    assert found[0]["properties"]["evidence"] == "x" * 40_000


@pytest.mark.parametrize("what", ["sites", "meetings"])
@pytest.mark.parametrize("fmt", ["geojson", "kml"])
def test_an_empty_slice_is_a_file_and_the_same_slice_the_same_bytes(what, fmt):
    assert written(what, fmt, frames())
    assert written(what, fmt) == written(what, fmt)
