"""Large files in pieces: what is read part by part is what would be read at once."""

import pytest

from readout import limits
from readout.articles import csv_articles, mbox, parse_all, pieces, wire
from readout.bench import samples
from readout.sources import Source, uploaded, walk
from readout.sources.files import opened

TOLD = [samples.article(number) for number in range(7)]
TABLES = {
    "good": samples.csv_table(TOLD),
    "semicolons": "title;text\nTalks;„Tak”, powiedział.\nMore;“Yes”\n".encode(),
    "sep": b"sep=;\r\ntitle;text\r\nTalks;They met.\r\n",
    "mark": b"\xef\xbb\xbftitle,text\nTalks,They met.\n",
    "dates": b"text,date\nThey met.,06/05/2016\nThey parted.,16/05/2016\n",
    "many cells": b"title,text\nA,They met.,and,more\nB,They parted.\n",
    "no text": b"title,text\nA,\nB,They parted.\n",
    "left open": b'title,text\nA,They met.\nB,"They\nparted.\n',
    "old line ends": b"title,text\rA,They met.\rB,They parted.\r",
}


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setattr(pieces, "PIECE", 24)
    monkeypatch.setattr(limits, "PART_ARTICLES", 2)


def joined(parts):
    parts = list(parts)
    articles = tuple(one for part in parts for one in part.articles)
    return articles, tuple(one for part in parts for one in part.rejected), parts[-1].notes


@pytest.mark.parametrize("name", TABLES)
def test_a_table_in_parts_is_the_table(name):
    data = TABLES[name]
    whole = csv_articles.read(data, "x.csv")
    parts = csv_articles.read_parts(pieces.of(data), "x.csv")
    assert joined(parts) == (whole.articles, whole.rejected, whole.notes)


@pytest.mark.parametrize(
    "data",
    [
        "title,text\nTalks,Zażółć gęślą jaźń\n".encode("cp1250"),
        "title,text\nTalks,ZaÅ¼Ã³Å‚Ä‡\n".encode(),
        "title,text\nTalks,They met.\n".encode("utf-16"),
        b"name,number\nA,1\n",
    ],
)
def test_a_table_whose_encoding_the_whole_must_tell_is_not_read_in_parts(data):
    assert csv_articles.read_parts(pieces.of(data), "x.csv") is None


@pytest.mark.parametrize(
    "data",
    [
        samples.mailbox(TOLD),
        b"From a@b.example Mon May 16 10:00:00 2016\nSubject: A\n\n>From me to you.\n",
        b"From a@b.example Mon May 16 10:00:00 2016\nSubject: A\n\n> That.\nMine.\n\nFrom here.\n",
        b"no mailbox",
    ],
)
def test_a_mailbox_in_parts_is_the_mailbox(data):
    whole = mbox.read(data, "x.mbox")
    parts = mbox.read_parts(pieces.of(data), "x.mbox")
    assert joined(parts) == (whole.articles, whole.rejected, whole.notes)


def test_text_is_parted_at_the_ends_of_lines():
    data = "one\ntwo, which is longer\nthree — ó".encode()
    found = list(pieces.of(data).text())
    assert "".join(found).encode() == data
    assert all(one.endswith("\n") for one in found[:-1])


def test_text_that_is_no_utf_8_is_said_to_be_so():
    with pytest.raises(UnicodeDecodeError):
        list(pieces.of(b"one\n\xb3").text())


@pytest.mark.parametrize(
    ("name", "data", "parts"),
    [
        ("x.csv", samples.csv_table([samples.article(n) for n in range(450)]), 4),
        ("x.mbox", samples.mailbox([samples.article(n) for n in range(450)]), 4),
        ("x.txt", TOLD[0].text.encode(), 1),
        ("x.json", samples.json_list(TOLD), 1),
    ],
)
def test_the_child_answers_for_a_large_file_in_parts(name, data, parts, monkeypatch):
    (whole,) = parse_all([uploaded(name, data)])
    monkeypatch.setattr(limits, "SENT_WHOLE_BYTES", 10)
    found = list(parse_all([uploaded(name, data)]))
    assert joined(found) == (whole.articles, whole.rejected, whole.notes)
    assert [one.is_last for one in found] == [*[False] * (parts - 1), True]
    assert [one.is_first for one in found] == [True, *[False] * (parts - 1)]
    assert sum(one.found for one in found) == whole.found
    assert {(one.format, one.sha256) for one in found} == {(whole.format, whole.sha256)}
    assert (found[-1].columns, found[-1].header) == (whole.columns, whole.header)


@pytest.mark.parametrize("wanted", ["[0, 0]", "[-1, 4]", "[8, 4]", "[0, 99]", '["a", 1]', "[1"])
def test_a_piece_that_a_file_does_not_have_is_no_question(wanted):
    with pytest.raises(wire.Malformed):
        wire.asked_piece(f'["piece", {wanted[1:]}\n'.encode(), 10)


def test_a_file_that_is_written_to_while_it_is_read_is_said_to_be_so(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "SENT_WHOLE_BYTES", 10)
    path = tmp_path / "x.csv"
    path.write_bytes(TABLES["good"])
    (source,) = walk([path])
    assert isinstance(source, Source)
    with opened(source) as file:
        assert not file.has_changed()
        path.write_bytes(TABLES["good"] + b"\n")
        assert file.has_changed()
