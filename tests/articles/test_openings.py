"""What a pattern can begin with; and that no line of boilerplate is passed over for it."""

from pathlib import Path

import pytest

import readout.articles
from readout.articles.openings import LONGEST, openings

WORDS = Path(readout.articles.__file__).parent / "words" / "boilerplate.tsv"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("ends", {"ends"}),
        ("ends|Starts", {"ends", "starts"}),
        ("news(?:letter|room) of", {"newsletter", "newsroom o"}),
        ("tags?:", {"tag:", "tags:"}),
        (r"tag\s?:", {"tag", "tag:"}),
        (r"a\.b", {"a.b"}),
        ("read[sy]", {"reads", "ready"}),
        ("x[^a]y", {"x"}),
        ("x[a-c]y", {"x"}),
        ("(?:ab ){2,10}c", {"ab "}),
        ("(?:ab ){0,2}c", {"ab ", "c"}),
        ("a+b", {"a"}),
        ("a*+b", {"a", "b"}),
        ("by (?-i:[A-Z])x", {"by "}),
        ("(?:a|b(?:c|d))e", {"ae", "bce", "bde"}),
        (r"\bword", {""}),
        (".{0,80}end", {"", "end"}),
    ],
)
def test_every_match_begins_with_an_opening(pattern, found):
    assert openings(pattern) == found


def test_a_digit_opens_as_ten():
    assert openings(r"\d{1,3} reads") == set("0123456789")


def test_an_opening_is_no_longer_than_it_may_be():
    assert openings("continue reading the story") == {"continue reading"[:LONGEST]}


def test_only_what_is_heard_inside_a_line_can_begin_with_anything():
    lines = WORDS.read_text("utf-8").splitlines()
    rules = [line.split("\t")[3:] for line in lines if line and not line.startswith("#")]
    found = [words for form, words in rules if form != "end" and "" in openings(words)]
    assert all(words.removeprefix("(?:").startswith(".{0,") for words in found)
