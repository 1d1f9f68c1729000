"""A language model proposes; only what stands in the text is kept, the rest is counted."""

import json
import pickle
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import SettingsError
from readout.extract import engine
from readout.extract.second_opinion import named
from readout.extract.second_opinion.language_model import LanguageModel, Program
from readout.extract.segment import analyse
from readout.records import Article, Confidence, article_id
from readout.scale.processes import extract_all
from readout.settings import load

TEXT = (
    "MINSK. Vladimir Makei was upbeat after the talks: the shield changes nothing for us, in his "
    "view. “We agreed on most points,” Makei said.\n\nThe shield was built. Nobody spoke of it."
)
ARTICLE = Article(article_id(TEXT), "", TEXT, published="2016-05-16", language="en")
UPBEAT = {"content": "the shield changes nothing for us", "speaker": "Vladimir Makei"}
REFERENCE = load().reference


def answered(*statements, written=None):
    model = LanguageModel("own", lambda article: written or json.dumps({"statements": statements}))
    return model.answer(ARTICLE, analyse(TEXT), ())


def kept(*statements):
    return [
        (one.content[0].of(TEXT), one.speaker.of(TEXT)) for one in answered(*statements).proposals
    ]


def test_words_that_stand_in_the_text_are_kept_with_their_offsets():
    assert kept(UPBEAT) == [("the shield changes nothing for us", "Vladimir Makei")]


def test_a_name_that_stands_there_often_is_the_one_nearest_to_the_words():
    (one,) = answered({"content": "We agreed on most points", "speaker": "Makei"}).proposals
    assert one.speaker.start == TEXT.index("Makei said")


@pytest.mark.parametrize(
    "statement",
    [
        {**UPBEAT, "content": "the shield changed nothing for us"},  # not his words
        {**UPBEAT, "content": "The shield changes nothing for us"},
        {**UPBEAT, "content": "hield changes nothing"},  # cuts a word
        {**UPBEAT, "content": "shield"},  # stands there twice
        {**UPBEAT, "content": "upbeat"},  # a word alone is no statement
        {**UPBEAT, "content": ""},
        {**UPBEAT, "content": None},
        {**UPBEAT, "speaker": "Sergei Lavrov"},  # nobody of that name
        {**UPBEAT, "speaker": "Nobody"},  # in another paragraph
        {**UPBEAT, "speaker": "shield"},  # only within the words
        {**UPBEAT, "speaker": None},
        "We agreed",
        None,
    ],
)
def test_what_does_not_stand_there_is_dropped_and_counted(statement):
    answer = answered(UPBEAT, statement)
    assert (len(answer.proposals), answer.dropped) == (1, 1)


@pytest.mark.parametrize("written", ["{", "[]", "null", '{"statements": 5}', "[" * 100_000, "Hi!"])
def test_an_answer_that_is_none_is_dropped_as_one(written):
    answer = answered(written=written)
    assert (answer.proposals, answer.dropped) == ((), 1)


def test_more_statements_than_an_article_can_hold_are_dropped():
    assert answered(*[UPBEAT] * 600).dropped == 100


@pytest.fixture
def answers(tmp_path):
    """Answers that were recorded: a statement that the rules do not see, and one made up."""
    path = tmp_path / "answers.jsonl"
    invented = {"content": "war is coming", "speaker": "Vladimir Makei"}
    answer = {"id": ARTICLE.id, "statements": [UPBEAT, invented]}
    path.write_text(json.dumps(answer) + "\n", "utf-8")
    return path


def test_recorded_answers_add_what_the_rules_did_not_see(answers):
    found = engine.extract(ARTICLE, REFERENCE, named(f"answers:{answers}"))
    alone = engine.extract(ARTICLE, REFERENCE)
    added = [one for one in found.statements if one not in alone.statements]
    assert [one.attribution.rule for one in added] == ["second-opinion:answers:answers.jsonl"]
    assert [one.who.name for one in added] == ["Vladimir Makei"]
    assert {one.confidence for one in added} == {Confidence.MEDIUM}
    assert len(found.statements) == len(alone.statements) + 1
    assert found.dropped == 1


def test_the_version_says_who_was_asked(answers):
    opinion = named(f"answers:{answers}")
    found = engine.extract(ARTICLE, REFERENCE, opinion)
    assert found.version == f"{engine.VERSION}+answers:answers.jsonl"
    assert engine.extract(ARTICLE, REFERENCE).version == engine.VERSION


def test_an_article_without_an_answer_stays_with_the_rules(answers):
    other = Article("other", "", TEXT, language="en")
    found = engine.extract(other, REFERENCE, named(f"answers:{answers}"))
    assert found.statements == engine.extract(other, REFERENCE).statements


class Asked:
    """An engine with a second opinion, as the command line puts it together."""

    def __init__(self, opinion):
        self.opinion = opinion

    def __call__(self, article, reference):
        return engine.extract(article, reference, self.opinion)


def test_it_travels_to_other_processes(answers):
    opinion = named(f"answers:{answers}")
    assert pickle.loads(pickle.dumps(opinion)) == opinion  # noqa: S301 -- our own bytes
    alone = list(extract_all([ARTICLE] * 2, REFERENCE, 1, Asked(opinion)))
    assert list(extract_all([ARTICLE] * 2, REFERENCE, 2, Asked(opinion))) == alone
    assert alone[0].dropped == 1


ECHO = """
import json, sys
asked = json.load(sys.stdin)
first = asked["text"].split(": ")[1].split(", in")[0]
print(json.dumps({"statements": [{"content": first, "speaker": "Vladimir Makei"}]}))
"""


def test_a_local_program_is_asked_on_its_standard_input():
    model = LanguageModel("own", Program((sys.executable, "-c", ECHO)))
    (one,) = model.answer(ARTICLE, analyse(TEXT), ()).proposals
    assert one.content[0].of(TEXT) == UPBEAT["content"]


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('no JSON')", "1 / 0"])
def test_a_program_that_fails_leaves_the_rules_alone(code):
    model = LanguageModel("own", Program((sys.executable, "-c", code)))
    found = engine.extract(ARTICLE, REFERENCE, model)
    assert found.dropped == 1
    assert found.statements == engine.extract(ARTICLE, REFERENCE).statements


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gpt", "no second opinion"),
        ("answers:", "no second opinion"),
        ("answers:/nowhere/answers.jsonl", "recorded answers"),
        ("program:/nowhere/model --json", "not found"),
        ('program:model "', "quotation mark"),
        ("spacy:no_such_pipeline", "No spaCy pipeline"),
    ],
)
def test_what_cannot_work_is_said_before_the_first_article(name, said):
    with pytest.raises(SettingsError, match=said):
        named(name)


def test_no_name_is_no_second_opinion():
    assert named("") is None


PIECES = st.sampled_from(("content", "speaker", "cue", "Makei", "said", TEXT[:40], TEXT[30:90]))
ANSWERS = st.recursive(
    st.none() | st.integers() | st.text(max_size=20) | PIECES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PIECES, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None)
@given(ANSWERS)
def test_whatever_it_answers_only_words_of_the_text_are_kept(told):
    answer = answered(written=json.dumps({"statements": told}))
    for one in answer.proposals:
        for part in (*one.content, one.speaker):
            assert 0 <= part.start < part.end <= len(TEXT)
