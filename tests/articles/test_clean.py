"""The one clean-text step: what every text from outside looks like afterwards."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout import limits
from readout.articles import clean
from readout.records import Article, Fact, Known, Problem, RawArticle, article_id

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates and controls included


@given(ANY_TEXT)
def test_clean_text_is_in_form_c_without_controls_and_stays_as_it_is(value):
    cleaned = clean.text(value)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    assert clean.text(cleaned) == cleaned
    cleaned.encode("utf-8")


@given(ANY_TEXT, st.integers(1, 50))
def test_a_title_is_one_line_of_a_known_length(value, longest):
    line = clean.one_line(value, longest)
    assert len(line) <= longest
    assert "\n" not in line
    assert "\t" not in line


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\x0btwo\x0cthree\x85four\u2028five\u2029six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("one  \n\n\n\ntwo\t\n", "one\n\ntwo"),
        ("Ma\xadkei, La\ufeffvrov", "Makei, Lavrov"),
        ("16\xa0May", "16 May"),
        ("e\u0301", "é"),
        ("a\x00b\x1bc", "abc"),
        ("\ud83d\ude00 and \ud800", "😀 and \ufffd"),
        ("left \u202eright", "left \u202eright"),  # evidence keeps its bidi marks
        ("  indented\n  again", "indented\n  again"),
    ],
)
def test_what_is_cleaned_and_what_is_left_alone(raw, cleaned):
    assert clean.text(raw) == cleaned


def test_an_article_has_the_id_of_its_clean_text():
    raw = RawArticle("They met.\r\n", Fact("Talks\n in Minsk", Known.TEXT))
    article = clean.article(raw, "talks.txt", "ab" * 32, "2024-05-16T10:00:00Z")
    assert article == Article(
        id=article_id("They met."),
        title="Talks in Minsk",
        text="They met.",
        title_known=Known.TEXT,
        source="talks.txt",
        fetched_at="2024-05-16T10:00:00Z",
        raw_sha256="ab" * 32,
    )


def test_an_article_without_text_is_a_problem():
    assert clean.article(RawArticle(" \x00\n"), "x.txt", "", "") is Problem.NO_TEXT


@pytest.mark.parametrize(
    ("written", "known"), [("2016-05-16", "2016-05-16"), ("2016-05", "2016-05"), ("=cmd", "")]
)
def test_only_a_date_becomes_the_day_of_publication(written, known):
    raw = RawArticle("They met.", published=Fact(written, Known.METADATA))
    article = clean.article(raw, "x.txt", "", "")
    assert (article.published, article.published_known is Known.NONE) == (known, not known)


@pytest.mark.parametrize(
    ("address", "source"),
    [("https://example.org/a", "https://example.org/a"), ("javascript:alert(1)", "x.txt")],
)
def test_only_a_web_address_becomes_the_source(address, source):
    assert clean.article(RawArticle("They met.", address=address), "x.txt", "", "").source == source


def test_titles_outlets_and_texts_are_cut_at_their_limits():
    long = Fact("a" * 10_000, Known.METADATA)
    article = clean.article(RawArticle("b" * 1_000_001, long, long), "x.txt", "", "")
    assert len(article.title) == limits.TITLE_CHARACTERS
    assert len(article.outlet) == limits.FIELD_CHARACTERS
    assert len(article.text) == limits.ARTICLE_CHARACTERS


@pytest.mark.parametrize(
    ("said", "code"),
    [("en", "en"), ("EN-us", "en"), ("pl_PL", "pl"), ("English", ""), ("", ""), ("x", "")],
)
def test_a_language_tag_gives_its_code(said, code):
    cleaned = clean.article(RawArticle("They met.", language=said), "a.txt", "", "")
    assert cleaned.language == code
