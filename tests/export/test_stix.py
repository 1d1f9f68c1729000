"""The STIX bundle: valid for the stix2 library, complete, the same each time, marked."""

import json
from dataclasses import replace

import pytest
import stix2

from readout import export
from readout.articles import stix as importer
from readout.errors import ExportError
from readout.export import tlp
from readout.export.stix_parts import EXTENSION, READOUT
from readout.filters import Filters
from readout.frames import columns
from readout.settings import load
from tests.export.made import HOSTILE, ID, NAMES, article, report, several
from tests.small_frames import frame, frames

STATEMENTS = (
    {"statement": 1, "event": ID.format(0x51), "speaker": NAMES[2], "actor": "person:g-m",
     "content": "that it was so", "manner": "denied", "kind": "indirect", "article": 1,
     "start": "2016-05-16", "end": "2016-05-16", "precision": "day", "confidence": "high"},
    {"statement": 2, "event": ID.format(0x52), "speaker": "", "content": "it was late",
     "manner": "said", "kind": "direct", "article": 2, "start": "", "end": "",
     "precision": "none", "confidence": "low"},
)  # fmt: skip


def corpus(content="that it was so", title="Headline 1", **fields):
    made = several(title, **fields)
    said = [STATEMENTS[0] | {"content": content}, STATEMENTS[1]]
    more = article(2, published="", published_text="", outlet="", title="", raw_sha256="none")
    return replace(
        made,
        statements=frame(columns.STATEMENTS, said),
        articles=frame(columns.ARTICLES, [article(1, title=title), more]),
        reports=frame(columns.REPORTS, [report(1, 1), report(9, 1, article=2)]),
    )


def written(what="articles", data=None, marking=""):
    data = corpus() if data is None else data
    choices = export.Choices(marking=marking)
    return export.file(what, data, Filters(), data, root=load().root, fmt="stix", choices=choices)


def objects(what="articles", data=None, marking=""):
    """Return the objects by type; every one was taken by the stix2 library, the event by its own.

    `event` is no type of STIX itself, and OpenCTI's kind of location is a property of its own.
    """
    bundle = json.loads(written(what, data, marking))
    found = {}
    for one in bundle["objects"]:
        parsed = one if one["type"] == "event" else stix2.parse(one, allow_custom=True)
        assert parsed["id"] == one["id"]
        found.setdefault(one["type"], []).append(one)
    return found


def test_meetings_are_events_statements_notes_and_articles_reports():
    data, found = corpus(), objects()
    assert [one["record_id"] for one in found["event"]] == list(data.meetings["event"])
    assert len(found["note"]) == len(data.statements) + 1  # one is about the bundle
    assert len(found["report"]) == len(data.articles)


def test_every_reference_leads_to_an_object_of_the_bundle():
    for what in ("meetings", "statements", "articles"):
        every = [one for some in objects(what).values() for one in some]
        ids = {one["id"] for one in every}
        assert len(ids) == len(every)
        for one in every:
            refs = {ref for name, value in one.items() if name.endswith("_refs") for ref in value}
            refs |= {value for name, value in one.items() if name.endswith("_ref")}
            assert refs <= ids


def test_an_event_is_declared_by_an_extension_that_lies_in_the_bundle():
    found = objects()
    (extension,) = found["extension-definition"]
    assert extension["extension_types"] == ["new-sdo"]
    for one in found["event"]:
        assert one["extensions"] == {extension["id"]: {"extension_type": "new-sdo"}}
    assert extension["id"] == EXTENSION


def test_an_event_has_a_time_only_where_the_text_has_a_day():
    times = {
        one["date_precision"]: (one.get("start_time"), one.get("stop_time"))
        for one in objects()["event"]
    }
    assert times["month"] == ("2016-06-01T00:00:00Z", "2016-06-30T23:59:59Z")
    assert times["publication"] == times["none"] == (None, None)


def test_what_was_not_held_says_so_in_its_name():
    names = [one["name"].split(":")[0] for one in objects()["event"]]
    assert names[1:3] == ["Planned", "Called off"]
    assert names[5] == "Said not to have happened"


def test_a_statement_never_stands_without_its_speaker_and_manner():
    notes = {one["content"]: one for one in objects()["note"]}
    assert f"{NAMES[2]} (denied, indirect): that it was so" in notes
    nobody = notes["Speaker not known (said, direct): it was late"]
    assert nobody["object_refs"] == [READOUT]


def test_a_name_as_written_is_somebody_else_in_every_meeting():
    data = corpus()
    parties = data.participants.assign(actor="", name="officials")
    found = objects(data=replace(data, participants=parties))
    assert sum(one["name"] == "officials" for one in found["identity"]) == len(data.meetings)


def test_a_place_is_a_point_only_as_a_town_and_a_country_has_its_code():
    places = {one["name"]: one for one in objects()["location"]}
    assert places["Minsk"]["latitude"] == 53.9
    assert places["Minsk"]["country"] == "BY"
    assert "latitude" not in places["Poland"]
    assert places["Constanța"]["x_opencti_location_type"] == "Administrative-Area"


def test_a_report_tells_of_its_meetings_and_carries_its_source_and_no_text():
    first, second = objects()["report"]
    assert sum(ref.startswith("event--") for ref in first["object_refs"]) == 8
    assert sum(ref.startswith("event--") for ref in second["object_refs"]) == 1
    (source,) = first["external_references"]
    assert source["hashes"] == {"SHA-256": "ab" * 32}
    assert "hashes" not in second["external_references"][0]
    assert "published: not known" in second["labels"]
    assert not importer.read(written(), "x.json").articles


@pytest.mark.parametrize("marking", tlp.MARKINGS)
def test_a_marking_is_the_published_one_and_on_every_object(marking):
    found = objects(marking=f"TLP:{marking.upper()}")
    (mark,) = found.pop("marking-definition")
    assert mark["name"] == f"TLP:{marking.upper()}"
    every = [one for some in found.values() for one in some]
    assert all(one["object_marking_refs"] == [mark["id"]] for one in every)


@pytest.mark.parametrize("marking", ["white", "TLP:WHITE", "x" * 400])
def test_a_marking_that_there_is_not_is_refused(marking):
    with pytest.raises(ExportError, match=r"STIX knows TLP:CLEAR|There is no marking|at most"):
        written(marking=marking)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_script_come_through(name):
    assert name in [one["name"] for one in objects()["identity"]]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_values(words):
    found = objects(data=corpus(words, title=words, evidence=words))
    said = words.translate({7: None, 11: None, 13: None, 27: None})
    assert found["event"][0]["description"] == said
    assert any(one["content"].endswith(f": {said}") for one in found["note"])
    assert found["report"][0]["name"] == " ".join(said.split())


def test_a_statement_of_40000_characters_leaves_whole():
    notes = objects(data=corpus("x" * 40_000))["note"]
    assert max(len(one["content"]) for one in notes) > 40_000


def test_the_same_slice_gives_the_same_bytes_and_a_record_the_same_id_everywhere():
    assert written() == written()
    alone = {one["id"] for one in objects("meetings")["event"]}
    assert alone == {one["id"] for one in objects("articles")["event"]}


def test_an_empty_slice_is_a_bundle_that_says_so():
    found = objects(data=frames())
    assert "event" not in found
    assert found["note"][0]["abstract"] == "About this bundle"


def test_sites_are_no_bundle():
    with pytest.raises(ExportError, match="Sites cannot leave as stix"):
        written("sites")
