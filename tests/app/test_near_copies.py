"""Two outlets with one wire story: what the pages say of it, and that neither is lost."""

from datetime import date

import pytest

from readout.records import Extraction
from tests import small_store
from tests.app.test_pages import open_page
from tests.articles.retold import STORY, dressed

QUOTE = "Nobody left the room, and nobody raised his voice,"
WIRE = f"MINSK, 16 May (BelTA) - {STORY}"
DAILY = dressed(STORY)


@pytest.fixture
def twins(store):
    """A store with a wire story and its near copy, the same statement in both."""
    articles = [
        small_store.article("Talks without a paper", WIRE, "2016-05-16", "Wire"),
        small_store.article("No paper", DAILY, "2016-05-17", "<b>Daily</b>"),
    ]
    found = [
        Extraction(
            one.id,
            "test",
            "en",
            True,
            (small_store.said(one.text, QUOTE, small_store.MAKEI, date(2016, 5, 16)),),
        )
        for one in articles
    ]
    small_store.add(store, articles, found)
    return articles


@pytest.mark.usefixtures("twins")
def test_the_overview_counts_one_statement_of_one_origin(app):
    said = open_page(app, "overview")
    assert "1 statement" in said
    assert "1<span>origin</span>" in said
    assert "2 articles, 2 outlets" in said


@pytest.mark.usefixtures("twins")
def test_the_statement_is_known_from_one_origin_by_its_name(app):
    assert "1 origin (BelTA), 2 outlets" in open_page(app, "who_said_what")


@pytest.mark.parametrize(("number", "other"), [(0, "No paper"), (1, "Talks without a paper")])
def test_each_article_keeps_its_statement_and_names_the_other(app, twins, number, other):
    said = open_page(app, "articles", article=twins[number].id[:16])
    assert "1 statement" in said
    assert "Near copies" in said
    assert other in said
    assert "<b>Daily</b>" not in said
