"""Whole sentences of the press: every statement that is made in them, and no other."""

from pathlib import Path

import pytest

from readout.extract import engine
from readout.records import Article, Reason, article_id
from readout.settings import load

TABLE = Path(__file__).parent / "told.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
OPEN = (Reason.AS_WRITTEN, Reason.AMBIGUOUS, Reason.NOBODY)


def told(text):
    article = Article(article_id(text), "", text, published="2016-05-16", language="en")
    for one in engine.extract(article, load().reference).statements:
        words = " ... ".join(part.of(text) for part in one.attribution.content)
        yield f"{'?' if one.who.reason in OPEN else one.who.name} > {words}"


@pytest.mark.parametrize(("tried", "text", "expected"), ROWS)
def test_every_statement_is_told_with_its_speaker(tried, text, expected):
    assert list(told(text)) == [one for one in expected.split(" | ") if one], tried
