"""From the store to a pack, and from the pack back to the store, on the command line."""

import json
import sqlite3
import zipfile

import pytest

from readout import cli
from tests.small_store import add, address, article, filled_store, open_store


@pytest.fixture
def url(tmp_path):
    filled_store(tmp_path)
    return address(tmp_path)


@pytest.fixture
def pack(url, tmp_path):
    out = tmp_path / "pack.zip"
    words = ["export", "articles", "--format", "zip", "--out", str(out), "--store", url]
    assert cli.main([*words, "--marking", "TLP:GREEN"]) == 0
    return out


def test_a_pack_holds_against_the_store_it_came_from(pack, url, capsys):
    assert cli.main(["verify", str(pack), "--store", url]) == 0
    said = capsys.readouterr().out
    with zipfile.ZipFile(pack) as archive:
        sentences = archive.read("sentences.jsonl").splitlines()
    assert f"compared with the store's texts: {len(sentences)}\n" in said
    assert "Marking: TLP:GREEN" in said
    assert "All of it holds." in said


def test_without_a_store_it_says_what_was_not_compared(pack, capsys):
    assert cli.main(["verify", str(pack)]) == 0
    assert "not compared with a text: the pack holds none" in capsys.readouterr().out


def test_a_store_without_the_articles_does_not_confirm_them(pack, tmp_path, capsys):
    (tmp_path / "other").mkdir()
    other = open_store(tmp_path / "other")
    add(other, [article("Other", "Nothing was said.", "2016-05-16")], [])
    assert cli.main(["verify", str(pack), "--store", address(tmp_path / "other")]) == 1
    assert "not in this store" in capsys.readouterr().out


def test_a_store_whose_text_was_changed_is_told(pack, url, tmp_path, capsys):
    with sqlite3.connect(tmp_path / "test.sqlite") as changed:
        changed.execute("update articles set text = replace(text, 'useful', 'futile')")
    changed.close()
    assert cli.main(["verify", str(pack), "--store", url]) == 1
    said = capsys.readouterr().out
    assert "the store has another text" in said
    assert "does not stand there in the store's text" in said


def test_the_texts_are_in_the_pack_only_when_asked_for(url, tmp_path, capsys):
    out = tmp_path / "with.zip"
    words = ["export", "statements", "--format", "zip", "--out", str(out), "--store", url]
    assert cli.main([*words, "--with-text"]) == 0
    assert cli.main(["verify", str(out)]) == 0
    assert "compared with the texts in the pack" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["statements", "--format", "ics"], "Statements cannot leave as ics"),
        (["meetings", "--format", "csv", "--marking", "TLP:RED"], "no place for a marking"),
        (["articles", "--format", "stix", "--marking", "Ours"], "STIX knows TLP:CLEAR"),
        (["figure", "--format", "kml"], "A figure leaves as png or svg"),
        (["meetings", "--format", "png"], "no form called png"),
        (["meetings", "--format", "csv", "--with-text"], "Only a pack (zip) holds texts"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(url, tmp_path, words, why, capsys):
    out = ["--out", str(tmp_path / "x"), "--store", url]
    assert cli.main(["export", *words, *out]) == 2
    assert why in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("fmt", ["geojson", "kml", "ics", "ris", "csl", "stix"])
def test_every_form_leaves_with_the_same_filters(url, tmp_path, fmt, capsys):
    sizes = []
    for more in ([], ["--from", "2016-01-01", "--to", "2016-12-31"]):
        out = tmp_path / f"x{len(sizes)}"
        words = ["export", "meetings", "--format", fmt, "--out", str(out), "--store", url]
        assert cli.main([*words, *more]) == 0
        sizes.append(out.stat().st_size)
    assert sizes[0] > sizes[1]


def test_a_slice_cites_the_articles_of_its_meetings(url, tmp_path):
    out = tmp_path / "x.csl"
    words = ["export", "meetings", "--format", "csl", "--out", str(out), "--store", url]
    assert cli.main([*words, "--from", "2016-01-01", "--to", "2016-12-31"]) == 0
    assert [one["title"] for one in json.loads(out.read_text("utf-8"))] == [
        "Ministers meet in 2016"
    ]
