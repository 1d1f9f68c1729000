"""Which topics records are on: by their words, by their sentence, and after decisions."""

from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pytest

from readout import frames
from readout.filters import Filters
from readout.frames.marking import _sentence
from readout.frames.topics import Topic
from tests import small_frames, small_store

TOPICS = (
    Topic("topic:base", "The base", ("Redzikowo",), ""),
    Topic("topic:deny", "Denials", ("denied",), ""),
    Topic("topic:talks", "Talks", ("held talks",), ""),
)


def marked(folder):
    store = small_store.open_store(folder)
    small_store.fill(store)
    whole = frames.load(store)
    found = frames.marks(store, whole, TOPICS)
    return whole, found, frames.on_topics(whole, found)


def test_a_term_in_the_words_is_told_from_one_in_the_sentence(tmp_path):
    said = marked(tmp_path)[2].statements.set_index("content")
    assert said.at["The base at Redzikowo would be ready in a year", "topics"] == 1
    denial = said.loc["that Redzikowo threatens anybody"]
    assert (denial["topics"], denial["near_topics"]) == (1, 2)
    assert said.at["The talks of 2012 were useful", "topics"] == 0


@pytest.mark.parametrize(
    ("before", "words", "behind", "sentence"),
    [
        ("One. Asked of it, ", "he nodded", " twice. Two.", "Asked of it, he nodded twice"),
        ("One\n", "he nodded", "\nTwo", "he nodded"),
        ("“One.” He said ", "“Yes.”", " Two.", "He said “Yes.”"),
        ("", "all", "", "all"),
    ],
)
def test_a_sentence_ends_with_its_sign_or_its_paragraph(before, words, behind, sentence):
    parts = (pa.array([one], pa.large_string()) for one in (before, words, behind))
    assert _sentence(*parts).to_pylist() == [sentence]


def test_a_sentence_is_looked_at_beyond_the_words(tmp_path):
    whole, found, _ = marked(tmp_path)
    everywhere = replace(found, sentence=found.sentence | 4)
    said = frames.on_topics(whole, everywhere).statements
    assert (said["near_topics"].to_numpy() & 4 == 4).all()


def test_a_topic_in_the_words_is_not_told_again_of_the_sentence(tmp_path):
    whole, found, _ = marked(tmp_path)
    said = frames.on_topics(whole, replace(found, sentence=found.sentence | 1)).statements
    assert ((said["topics"].to_numpy() & said["near_topics"].to_numpy()) == 0).all()


def test_a_meeting_is_on_the_topics_of_its_sentence(tmp_path):
    met = marked(tmp_path)[2].meetings
    assert (met["topics"] == 4).sum() == len(small_store.YEARS)
    assert (met["topics"] == 0).sum() == 1


def test_words_that_an_analyst_changed_are_looked_at_again(tmp_path):
    whole, found, _ = marked(tmp_path)
    said = whole.statements.copy()
    row = said.index[said["content"] == "The talks of 2012 were useful"][0]
    said["check"] = pd.Categorical(
        ["edited" if at == row else "" for at in said.index], categories=["", "edited"]
    )
    said.loc[row, "content"] = "Redzikowo was not spoken of"
    again = frames.on_topics(replace(whole, statements=said), found).statements
    assert again.loc[row, "topics"] == 1


def test_a_statement_that_no_rule_found_is_looked_at_by_its_words(tmp_path):
    _, found, _ = marked(tmp_path)
    own = small_frames.frames(
        statements=[
            {"statement": 9_999, "content": "Redzikowo is ready", "check": "added"},
        ]
    )
    said = frames.on_topics(own, found).statements
    assert said[["topics", "near_topics"]].values.tolist() == [[1, 0]]


def test_an_empty_store_has_the_columns_too(tmp_path):
    store = small_store.open_store(tmp_path)
    whole = frames.load(store)
    made = frames.on_topics(whole, frames.marks(store, whole, TOPICS))
    assert list(made.statements.columns[-2:]) == ["topics", "near_topics"]


def test_more_sentences_than_are_held_at_once_are_all_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr("readout.frames.marking._ROWS", 3)
    said = marked(tmp_path)[2].statements
    assert (said["topics"] == 1).sum() == 2


def test_a_topic_leaves_the_statements_meetings_and_articles_on_it(tmp_path):
    part = frames.slice(marked(tmp_path)[2], Filters(topics=("topic:base",)))
    assert part.statements["speaker"].unique().tolist() == ["Andrzej Duda"]
    assert len(part.statements) == 2
    assert len(part.articles) == 1
    assert set(part.mentions["place"]) == {"Redzikowo"}
    assert part.meetings.empty


def test_of_several_topics_one_is_enough(tmp_path):
    part = frames.slice(marked(tmp_path)[2], Filters(topics=("topic:base", "topic:talks")))
    assert len(part.meetings) == len(small_store.YEARS)
    assert len(part.articles) == len(small_store.YEARS) + 1
    assert len(part.statements) == 2


def test_an_unknown_topic_leaves_nothing(tmp_path):
    part = frames.slice(marked(tmp_path)[2], Filters(topics=("topic:none",)))
    assert part.statements.empty
    assert part.meetings.empty
    assert part.articles.empty


def test_frames_that_no_topic_was_looked_for_in_leave_nothing(tmp_path):
    assert frames.slice(marked(tmp_path)[0], Filters(topics=("topic:base",))).statements.empty


def test_topics_have_names_for_chips(tmp_path):
    assert frames.names(marked(tmp_path)[2])["topic:base"] == "The base"
