"""The way from a record to its sentence: it leads to that record, whatever else rests on it."""

from datetime import date
from urllib.parse import parse_qs

import pytest

from readout import frames
from readout.records import Extraction, Precision, When
from tests import small_store
from tests.app.test_pages import open_page

DAY = date(2016, 5, 16)
TEXT = "The tests were over, Sergei Lavrov said after talks with Vladimir Makei."


@pytest.fixture
def one_sentence(store):
    """The records of an article whose one sentence holds a statement and tells of a meeting."""
    one = small_store.article("One sentence", TEXT, DAY.isoformat())
    said = small_store.said(TEXT, "The tests were over", small_store.LAVROV, DAY)
    people = (small_store.LAVROV, small_store.MAKEI)
    met = small_store.met(TEXT, "talks", people, When(DAY, DAY, Precision.DAY))
    small_store.add(store, [one], [Extraction(one.id, "test", "en", True, (said,), (met,), ())])
    return frames.current(store)


def follow(app, label):
    """Follow the link with this label in the part that holds the page, as a click does."""
    link = next(one for one in app.main.get("page_link") if one.proto.label == label)
    asked = {name: values[0] for name, values in parse_qs(link.proto.query_string).items()}
    for name in list(app.query_params):
        del app.query_params[name]
    return open_page(app, "articles", **asked)


@pytest.mark.parametrize(
    ("page", "kind", "card"),
    [
        ("timeline", "meeting", "Chosen meeting"),
        ("who_said_what", "statement", "Chosen statement"),
    ],
)
def test_of_two_records_of_a_sentence_the_link_opens_its_own(app, one_sentence, page, kind, card):
    rows = one_sentence.meetings if kind == "meeting" else one_sentence.statements
    open_page(app, page, **{kind: rows["event"].iloc[0][:16]})
    assert card in follow(app, "Read it in the article")


def test_of_a_sentence_alone_the_first_record_is_opened(app, one_sentence):
    article = one_sentence.articles["id"].iloc[0][:16]
    assert "Chosen statement" in open_page(app, "articles", article=article, at="0")
