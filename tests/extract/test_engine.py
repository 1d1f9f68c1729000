"""The whole extraction: evidence for every record, abstention, and the article it began with."""

import dataclasses
import pickle
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.articles import clean
from readout.articles.sandbox import parse_all
from readout.extract import engine
from readout.records import (
    Article,
    Extraction,
    Level,
    Precision,
    Reason,
    Span,
    Status,
    article_id,
)
from readout.settings import load
from readout.sources import walk

REFERENCE = load().reference
MINSK = (
    "MINSK, 16 May (Own Wire) - Russian Foreign Minister Sergei Lavrov held talks with his "
    "Belarusian counterpart Vladimir Makei in Minsk on Monday.\n\n"
    "“We agreed on most points,” Makei said. Lavrov denied that the talks had failed.\n\n"
    "He added that a missile defence system in Romania changed nothing.\n"
)
WORDS = st.sampled_from(
    "Lavrov Makei said that “ ” \" ' ( ) . , : – the minister Minsk met in on Monday 16 May 2016 "
    "he she NATO according to told talks İ ﬁ ß \n\n … Romania's spokesman „ powiedział minister że "
    "a declarat că « » сказал, что Лавров Według wczoraj r. U.S. O'Brien \u200b \ufeff".split(" ")
)
LANGUAGES = st.sampled_from(("en", "pl", "ro", "ru"))


def article(text, published="2016-05-16", language="en", title=""):
    return Article(article_id(text), title, text, published=published, language=language)


def found(text, **known):
    return engine.extract(article(text, **known), REFERENCE)


def spans(value: object) -> Iterator[Span]:
    """Yield every span of a record, however deep it stands."""
    if isinstance(value, Span):
        yield value
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from spans(getattr(value, part.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from spans(one)


def assert_sound(extraction: Extraction, text: str) -> None:
    """Every span lies inside the text, and slices to what its record claims."""
    for span in spans(extraction):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip() == span.of(text)
    for one in extraction.statements:
        parts = one.attribution.content
        assert parts
        assert all(part.end <= after.start for part, after in pairwise(parts))
        if one.who.reason is Reason.AS_WRITTEN:
            assert one.who.name in text
    for mention in extraction.mentions:
        for part in (mention.name, mention.role):
            assert part is None or mention.span.overlaps(part)
    for meeting in extraction.meetings:
        assert any(meeting.trigger.overlaps(sentence) for sentence in meeting.evidence)
    for place in extraction.places:
        assert any(letter.isalpha() for letter in place.span.of(text))


def test_who_said_what_to_whom():
    said = {one.attribution.content[0].of(MINSK): one for one in found(MINSK).statements}
    agreed = next(one for words, one in said.items() if "We agreed" in words)
    failed = next(one for words, one in said.items() if "had failed" in words)
    assert (agreed.who.name, agreed.who.side) == ("Vladimir Makei", "Belarus")
    assert (failed.who.name, failed.attribution.manner) == ("Sergei Lavrov", "denied")


def test_who_met_whom_where_and_when():
    (meeting,) = found(MINSK).meetings
    assert {party.who.name for party in meeting.participants} == {"Sergei Lavrov", "Vladimir Makei"}
    assert meeting.status is Status.HELD
    assert meeting.place.place.name == "Minsk"
    assert (meeting.when.start.isoformat(), meeting.when.precision) == ("2016-05-16", Precision.DAY)


def test_a_country_is_never_a_pin_and_its_site_is_only_described():
    romania = next(one for one in found(MINSK).places if one.span.of(MINSK) == "Romania")
    assert romania.level is Level.COUNTRY
    assert romania.sites == ("site:deveselu",)


def test_a_speaker_that_the_text_does_not_name_stays_open():
    text = "“Nothing was agreed,” it was said in the corridors."
    assert all(one.who.actor == "" for one in found(text).statements)


def test_a_language_without_a_pack_says_so():
    extraction = found("Les ministres se sont vus.", language="fr")
    assert (extraction.supported, extraction.statements) == (False, ())


@pytest.mark.parametrize("text", ["", "\n", ".", "“", "Lavrov", "( ( ( ("])
def test_nothing_to_find_is_a_valid_answer(text):
    assert found(text).statements == ()


def test_the_same_article_gives_the_same_answer_and_travels_between_processes():
    first = found(MINSK)
    assert first == found(MINSK)
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301 -- our own bytes


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join), LANGUAGES)
def test_e65_every_record_points_at_its_words(text, language):
    assert_sound(found(text, language=language), text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), LANGUAGES)
def test_e65_so_does_every_record_of_any_text(text, language):
    assert_sound(found(text, language=language), text)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS | st.characters(), max_size=60).map("".join), LANGUAGES)
def test_e65_words_run_into_each_other_and_into_any_character(text, language):
    assert_sound(found(text, language=language), text)


@pytest.mark.parametrize("published", ["", "2016", "2016-05", "2016-05-16"])
def test_e67_a_relative_day_needs_a_day_to_start_from(published):
    extraction = found("Lavrov met Makei yesterday in Minsk.", published=published)
    exact = [one for one in extraction.meetings if one.when.precision is Precision.DAY]
    assert bool(exact) == (len(published) == 10)


# --- the article it began with ----------------------------------------------------------------

FIRST = Path(__file__).resolve().parents[3] / "shared" / "articles"


@pytest.fixture(scope="module")
def first() -> tuple[Article, Extraction]:
    files = sorted(FIRST.glob("*.txt"))
    if not files:
        pytest.skip("the first article does not lie beside the checkout")
    (parsed,) = parse_all(walk(files))
    one = clean.article(parsed.articles[0][1], parsed.source_name, parsed.sha256, "")
    return one, engine.extract(one, REFERENCE)


@pytest.mark.shared
def test_first_article_the_talks_are_held_in_minsk_on_the_day_of_publication(first):
    talks = [
        meeting
        for meeting in first[1].meetings
        if {"Sergei Lavrov", "Vladimir Makei"} <= {one.who.name for one in meeting.participants}
    ]
    assert talks
    assert {one.status for one in talks} == {Status.HELD}
    assert {one.when.precision for one in talks} == {Precision.PUBLICATION}
    assert {one.when.start.isoformat() for one in talks} == {"2016-05-16"}
    assert "Minsk" in {one.place.place.name for one in talks if one.place}


@pytest.mark.shared
def test_first_article_nine_of_ten_statements_have_the_right_speaker_and_none_a_wrong_one(first):
    # a word of each statement, in the order of the article -> who said it
    wanted = {
        "multilateral": "Vladimir Makei",
        "antagonism": "Vladimir Makei",
        "disagreement": "Vladimir Makei",
        "regularly": "Vladimir Makei",
        "confrontation": "Sergei Lavrov",
        "indivisible": "Sergei Lavrov",
        "overall": "Sergei Lavrov",
        "unsuccessful": "Sergei Lavrov",
        "impasse": "Sergei Lavrov",
        "several": "BelTA",
    }
    article, extraction = first
    said = {
        key: [
            one.who.name
            for one in extraction.statements
            if one.attribution.is_statement
            and any(key in span.of(article.text) for span in one.attribution.content)
        ]
        for key in wanted
    }
    right = [key for key, name in wanted.items() if name in said[key]]
    wrong = {key: set(names) - {wanted[key]} for key, names in said.items()}
    assert len(right) >= 9, said
    assert not any(wrong.values()), wrong


@pytest.mark.shared
def test_first_article_belta_is_whom_it_is_known_from(first):
    assert "BelTA" in {one.reported_by for one in first[1].statements}


@pytest.mark.shared
def test_first_article_names_countries_without_a_pin(first):
    article, extraction = first
    named = {one.span.of(article.text): one for one in extraction.places if not one.adjective}
    assert {named[name].level for name in ("Romania", "Poland")} == {Level.COUNTRY}
    assert named["Romania"].sites == ("site:deveselu",)
    assert named["Poland"].sites == ("site:redzikowo",)


@pytest.mark.shared
def test_first_article_no_speaker_rests_on_a_guess(first):
    unsure = {Reason.AMBIGUOUS, Reason.NOBODY}
    assert not {one.who.reason for one in first[1].statements} & unsure
