"""The lines between a child and its parent: whole there and back, and never trusted."""

import json

import pytest

from readout import limits
from readout.articles import wire
from readout.articles.parsed import Reading
from readout.records import (
    Choices,
    Fact,
    Known,
    Problem,
    RawArticle,
    Rejection,
    Removal,
    Removed,
)
from readout.sources import Source

AD = Removed("Advertisement", Removal.ADVERTISEMENT, 4)
READING = Reading(
    (
        (
            1,
            RawArticle("They met.\n\ud800", Fact("Talks", Known.TEXT), address="https://x.example"),
        ),
        (2, RawArticle("They left.", byline="Anna Nowak", agency="BelTA", removed=(AD,))),
    ),
    (Rejection(2, Problem.NO_TEXT, "nothing", RawArticle("", Fact("Visit", Known.METADATA))),),
    383,
    ("Encoding guessed.",),
    announced_in="its total",
    columns=(("text", ("body", "content")),),
    header=("body", "content", "title"),
)


def test_an_answer_comes_back_as_it_was():
    kind, reading = wire.reading(wire.lines("JSON", READING))
    assert (kind, reading) == ("JSON", READING)
    assert reading.rejected[0].item == READING.rejected[0].item


def test_what_was_chosen_comes_to_the_child():
    chosen = Choices((("text", ("body",)), ("title", ())), "cp1251")
    asked = json.loads(wire.request(Source("a.csv", choices=chosen), 7))
    assert (asked["name"], asked["bytes"], wire.choices(asked)) == ("a.csv", 7, chosen)


def test_no_more_of_what_was_refused_comes_back_than_is_kept(monkeypatch):
    monkeypatch.setattr(limits, "REFUSED_ITEMS", 1)
    monkeypatch.setattr(limits, "REFUSED_CHARACTERS", 4)
    refused = tuple(Rejection(n, Problem.NO_TEXT, item=RawArticle("They met.")) for n in (1, 2))
    _, reading = wire.reading(wire.lines("CSV", Reading(rejected=refused)))
    assert [one.item and one.item.text for one in reading.rejected] == ["They", None]


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
        b'["rejected", 1, "no-such-problem", "", null]',
        b'["rejected", 1, "no-text", ""]',
        b'["rejected", 1, "no-text", "", ["They met."]]',
        b'["end", "CSV", null, [], "", [["text", 1]], []]',
        b'["end", "CSV", null, [], "", "text", []]',
        b'["end", "CSV", null, [], "", [], [1]]',
        b'["end", "CSV", null, [], 1, [], []]',
        b'["end", "CSV", null, []]',
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
