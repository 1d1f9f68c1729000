"""Results that come home from another process are the results that were sent."""

import pickle

import pytest

from readout.extract import engine
from readout.records import Article, Precision, Resolution, Span, When
from readout.scale import travel
from readout.settings import load

MINSK = "Sergei Lavrov met Vladimir Makei in Minsk on Monday. “We agreed,” Makei said."


def sent(value):
    travel.register()
    return pickle.loads(pickle.dumps(value))  # noqa: S301 -- our own bytes


@pytest.mark.parametrize("published", ["", "2016-05-16"])
def test_a_whole_extraction_comes_home_unchanged(published):
    article = Article("a", "", MINSK, published=published, language="en")
    found = engine.extract(article, load().reference)
    assert found.statements
    assert sent((found, found)) == (found, found)


@pytest.mark.parametrize("record", [Span(1, 2), When(precision=Precision.DAYS), Resolution()])
def test_every_kind_of_record_comes_home_as_itself(record):
    home = sent(record)
    assert home == record
    assert type(home) is type(record)
