"""The lines between a child and its parent: whole there and back, and never trusted."""

import pytest

from readout.articles import wire
from readout.articles.parsed import Reading
from readout.records import Fact, Known, Problem, RawArticle, Rejection, Removal, Removed

AD = Removed("Advertisement", Removal.ADVERTISEMENT, 4)
READING = Reading(
    (
        (
            1,
            RawArticle("They met.\n\ud800", Fact("Talks", Known.TEXT), address="https://x.example"),
        ),
        (2, RawArticle("They left.", byline="Anna Nowak", agency="BelTA", removed=(AD,))),
    ),
    (Rejection(2, Problem.NO_TEXT, "nothing"),),
    383,
    ("Encoding guessed.",),
)


def test_an_answer_comes_back_as_it_was():
    assert wire.reading(wire.lines("JSON", READING)) == ("JSON", READING)


def test_an_answer_that_was_cut_off_is_malformed():
    with pytest.raises(wire.Malformed):
        wire.reading(list(wire.lines("JSON", READING))[:-1])


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'["end"]',
        b'["end", "TXT", "many", []]',
        b'["end", "TXT", null, [1]]',
        b'["article", 1]',
        b'["article", "1", "x", ["", "none"], ["", "none"], ["", "none"], "", ""]',
        b'["article", 1, "x", ["", "guessed"], ["", "none"], ["", "none"], "", ""]',
        b'["article", 1, "x", ["", "none"], ["", "none"], ["", "none"], "", "", ""]',
        b'["rejected", 1, "no-such-problem", ""]',
    ],
)
def test_a_line_that_no_child_writes_is_malformed(line):
    with pytest.raises(wire.Malformed):
        wire.reading([line])


ARTICLE = b'["article", 1, "x", ["", "none"], ["", "none"], ["", "none"], "", ""]'


@pytest.mark.parametrize(
    "line",
    [
        b'["beside", 1, "", "", []]',
        b'["beside", -1, "", "", []]',
        b'["beside", 0, "", ""]',
        b'["beside", 0, "", "", [[]]]',
        b'["beside", 0, "", "", [["x", "no-such-reason", 0]]]',
        b'["beside", 0, "", "", [["x", "title", -1]]]',
    ],
)
def test_what_stands_beside_an_article_that_no_child_writes_is_malformed(line):
    with pytest.raises(wire.Malformed):
        wire.reading([ARTICLE, line, b'["end", "TXT", null, []]'])
