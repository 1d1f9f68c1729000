"""The lists of words and patterns: each entry once, in form C, with as many columns as it says."""

import re
import unicodedata
from pathlib import Path

import pytest

import readout.articles

WORDS = Path(readout.articles.__file__).parent / "words"
COLUMNS = {
    "agencies.tsv": 2,
    "signatures.tsv": 3,
    "teaser_tails.tsv": 2,
    "tex.tsv": 3,
    "compounds.txt": 1,
    "export_marks.tsv": 3,
    "boilerplate.tsv": 5,
    "published.tsv": 2,
    "bylines.tsv": 2,
    "function_words.tsv": 2,
}


def rows(name):
    lines = (WORDS / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_every_entry_stands_once_and_is_whole(name):
    found = rows(name)
    assert len(set(found)) == len(found) > 0
    assert {len(line.split("\t")) for line in found} == {COLUMNS[name]}
    assert all(unicodedata.is_normalized("NFC", line) for line in found)


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_every_list_says_where_it_is_from(name):
    head = " ".join(re.findall(r"^# (.*)", (WORDS / name).read_text("utf-8"), re.MULTILINE))
    assert re.search(r"[Ss]ource|[Oo]wn choice", head)
    assert "Apache-2.0" in head


def test_every_accent_is_a_mark_and_every_letter_is_none():
    for line in rows("tex.tsv"):
        what, _, code = line.split("\t")
        is_mark = bool(unicodedata.combining(chr(int(code, 16))))
        assert is_mark is (what == "accent")
