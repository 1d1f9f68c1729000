"""Evidence packs: complete, the same each time, and checkable by somebody who trusts nobody."""

import csv
import hashlib
import io
import json
import zipfile

import pytest

from readout import export, frames, store
from readout.errors import ExportError
from readout.export import citations
from readout.export.columns import table
from readout.export.verify import verify
from readout.filters import Filters
from readout.settings import load
from tests.small_frames import minsk
from tests.small_store import fill, open_store


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A store with eleven articles, and its frames."""
    opened = open_store(tmp_path_factory.mktemp("pack"))
    fill(opened)
    return opened, frames.current(opened)


def written(filled, what="articles", filters=None, **choices):
    opened, whole = filled
    asked = filters or Filters()
    return export.file(
        what,
        frames.slice(whole, asked),
        asked,
        whole,
        fmt="zip",
        root=load().root,
        texts=lambda keys: store.some_articles(opened, keys),
        choices=export.Choices(**choices),
    )


def members(data):
    """Return the members as the standard library reads them, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def lines(data):
    return [json.loads(line) for line in data.decode().splitlines()]


def test_the_manifest_has_size_and_hash_of_every_other_file(filled):
    found = members(written(filled))
    manifest = json.loads(found.pop("manifest.json"))
    assert {one["name"] for one in manifest["files"]} == set(found)
    for one in manifest["files"]:
        data = found[one["name"]]
        assert (one["bytes"], one["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("what", "tables"),
    [
        ("meetings", {"meetings", "articles"}),
        ("statements", {"statements", "articles"}),
        ("sites", {"sites", "articles"}),
        ("articles", {"meetings", "statements", "sites", "articles"}),
    ],
)
def test_a_pack_holds_its_tables_as_they_leave_alone(filled, what, tables):
    found = members(written(filled, what))
    assert {name.removesuffix(".csv") for name in found if name.endswith(".csv")} == tables
    whole = filled[1]
    for name in tables:
        rows = list(csv.DictReader(io.StringIO(found[f"{name}.csv"].decode("utf-8-sig"))))
        assert len(rows) == len(lines(found[f"{name}.jsonl"]))
        assert len(rows) == len(table(name, frames.slice(whole, Filters())))


def test_every_record_is_cited_and_every_sentence_stands_in_its_text(filled):
    opened, whole = filled
    cited = lines(members(written(filled))["sentences.jsonl"])
    texts = {one.id: one.text for one in store.some_articles(opened, range(1, 100))}
    assert all(one["sentence"] == texts[one["article"]][one["start"] : one["end"]] for one in cited)
    ids = {kind: {one["id"] for one in cited if one["record"] == kind} for kind in
           ("meeting", "statement", "place")}  # fmt: skip
    assert ids["meeting"] == set(whole.meetings["event"])
    assert ids["statement"] == set(whole.statements["event"])
    assert ids["place"] == set(whole.mentions["place_id"])


def test_of_a_place_alone_the_sentence_is_cited_and_among_others_its_name(filled):
    alone = lines(members(written(filled, "sites"))["sentences.jsonl"])
    among = lines(members(written(filled))["sentences.jsonl"])
    sentence = "The base at Redzikowo would be ready in a year, Andrzej Duda said."
    assert sentence in [one["sentence"] for one in alone]
    assert "Redzikowo" in [one["sentence"] for one in among if one["record"] == "place"]


def test_a_source_has_its_citation_and_its_hashes(filled):
    opened, whole = filled
    sources = {one["article"]: one for one in lines(members(written(filled))["sources.jsonl"])}
    for one in citations.cited("articles", whole, whole):
        said = sources[one.id]
        (article,) = store.some_articles(opened, [one.article])
        assert said["citation"] == one.line()
        assert said["raw_sha256"] == article.raw_sha256
        assert said["text_sha256"] == hashlib.sha256(article.text.encode()).hexdigest()
        assert said["text_sha256"].startswith(one.id)


def test_the_texts_stay_outside_unless_they_are_asked_for(filled):
    opened, _ = filled
    (article,) = store.some_articles(opened, [1])
    without, with_them = members(written(filled)), members(written(filled, with_texts=True))
    assert "texts.jsonl" not in without
    assert not any(article.text.encode() in data for data in without.values())
    texts = {one["article"]: one["text"] for one in lines(with_them["texts.jsonl"])}
    assert texts[article.id] == article.text
    assert b"are not in the pack" in without["README.txt"]
    assert b"are in the pack" in with_them["README.txt"]


def test_filters_marking_and_method_are_said(filled):
    found = members(written(filled, filters=Filters(text=""), marking="TLP:AMBER+STRICT"))
    said = found["method.txt"].decode()
    assert said.startswith("Marking: TLP:AMBER+STRICT\n")
    assert "Filters: none: the whole corpus" in said
    assert json.loads(found["manifest.json"])["marking"] == "TLP:AMBER+STRICT"
    assert found["README.txt"].startswith(b"TLP:AMBER+STRICT\n")


def test_a_slice_cites_only_what_it_holds(filled):
    cited = lines(
        members(written(filled, filters=Filters(outlets=("Other Daily",))))["sources.jsonl"]
    )
    assert [one["outlet"] for one in cited] == ["Other Daily"]


def test_files_that_are_handed_in_lie_apart(filled):
    data = written(filled, files=(("brief.pdf", b"%PDF-"), ("meetings.csv", b"own")))
    found = members(data)
    assert (found["files/brief.pdf"], found["files/meetings.csv"]) == (b"%PDF-", b"own")
    assert not verify(data).problems


@pytest.mark.parametrize(
    "names",
    [("../x",), ("/etc/passwd",), ("a/b/c",), ("x\x00y",), ("a.pdf", "A.pdf"), ("",), ("..",),
     ("a..b",), ("C:\\x",), ("\u202egpj.exe",)],
)  # fmt: skip
def test_a_file_with_a_name_that_is_not_plain_is_refused(filled, names):
    with pytest.raises(ExportError, match="name"):
        written(filled, files=tuple((name, b"") for name in names))


def test_the_same_slice_gives_the_same_bytes(filled):
    assert written(filled) == written(filled)
    infos = zipfile.ZipFile(io.BytesIO(written(filled))).infolist()
    assert {one.date_time for one in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_an_empty_slice_is_a_pack_that_holds(filled):
    data = written(filled, filters=Filters(outlets=("Nobody",)))
    assert not verify(data).problems
    assert verify(data).sentences == 0


def test_a_pack_that_would_be_too_large_is_refused(filled, monkeypatch):
    monkeypatch.setattr("readout.limits.ARCHIVE_BYTES", 100)
    with pytest.raises(ExportError, match="filter first"):
        written(filled)


def test_an_article_that_is_gone_is_said(filled):
    _, data = filled
    with pytest.raises(ExportError, match="not in the store"):
        export.file(
            "articles", data, Filters(), data, fmt="zip", root=load().root, texts=lambda keys: ()
        )


def test_without_a_store_there_is_no_pack():
    data = minsk()
    with pytest.raises(ExportError, match="needs the store"):
        export.file("meetings", data, Filters(), data, fmt="zip", root=load().root)
