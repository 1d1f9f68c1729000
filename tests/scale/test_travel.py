"""Results that come home from another process are the results that were sent."""

import pickle

import pytest

from readout.extract import engine
from readout.records import Article, Extraction, Precision, Resolution, Span, When
from readout.scale.travel import pack, unpack
from readout.settings import load

MINSK = "Sergei Lavrov met Vladimir Makei in Minsk on Monday. “We agreed,” Makei said."


@pytest.mark.parametrize("published", ["", "2016-05-16"])
def test_a_whole_extraction_comes_home_unchanged(published):
    article = Article("a", "", MINSK, published=published, language="en")
    found = engine.extract(article, load().reference)
    assert found.statements
    assert unpack(pack((found, found))) == (found, found)


def test_values_come_home_as_what_they_are():
    sent = Extraction("a", "1", problem="MemoryError")
    (home,) = unpack(pack((sent,)))
    assert home == sent
    assert type(home) is Extraction


@pytest.mark.parametrize("record", [Span(1, 2), When(precision=Precision.DAYS), Resolution()])
def test_every_kind_of_record_comes_home_as_itself(record):
    (home,) = unpack(pack((record,)))
    assert home == record
    assert type(home) is type(record)


def test_it_is_smaller_than_plain_pickle():
    found = engine.extract(Article("a", "", MINSK, language="en"), load().reference)
    assert len(pack((found,))) < len(pickle.dumps((found,)))
