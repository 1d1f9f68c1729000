"""A parser's subject: spaCy's blank English pipeline with heads set by a rule stands in for one."""

import pickle

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from readout.extract import engine, second_opinion, segment
from readout.extract.second_opinion import spacy_parser
from readout.extract.second_opinion.spacy_parser import SpacyParser
from readout.records import Article, Attribution, Confidence, Kind, Span, article_id
from readout.scale.processes import extract_all
from readout.settings import load

REFERENCE = load().reference
HIDDEN = "The talks, so the envoy in Minsk murmured afterwards, had failed."
UNREAD = "They were, the envoy of Poland in Minsk had once again insisted, that day going well."


@Language.component("own_heads")
def own_heads(doc: Doc) -> Doc:
    """Hang "envoy" and what belongs to it on its verb as its subject, "going" as its clause."""
    words = [token.text for token in doc]
    verb = next((at for at, word in enumerate(words) if word in ("murmured", "insisted")), None)
    if verb is None:
        return doc
    heads, labels = [verb] * len(words), ["dep"] * len(words)
    labels[verb] = "ROOT"
    envoy = words.index("envoy")
    labels[envoy] = "nsubj"
    heads[envoy - 1], labels[envoy - 1] = envoy, "det"
    for at in range(envoy + 1, words.index("Minsk") + 1):
        heads[at], labels[at] = envoy, "nmod"
    if "going" in words:
        going = words.index("going")
        labels[going] = "ccomp"
        heads[going + 1], labels[going + 1] = going, "advmod"
        heads[going + 2], labels[going + 2] = going, "punct"
    return Doc(doc.vocab, words, [bool(t.whitespace_) for t in doc], heads=heads, deps=labels)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory) -> str:
    """An installed pipeline: its folder."""
    nlp = spacy.blank("en")
    nlp.add_pipe("own_heads")
    folder = tmp_path_factory.mktemp("pipelines") / "en_own_heads"
    nlp.to_disk(folder)
    return str(folder)


def attribution(text, content, cue, speaker=None):
    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    who = span(speaker) if speaker else None
    return Attribution((span(content),), Kind.INDIRECT, "said", "own", span(cue), who)


def proposals(pipeline, text, *found):
    article = Article("a", "", text)
    return SpacyParser(pipeline).answer(article, segment.analyse(text), found).proposals


@pytest.mark.parametrize("before", ["", "They met.\n\n", "“Ž” – İ\n\n"])
def test_the_subject_of_the_cue_is_proposed_with_what_hangs_on_it(pipeline, before):
    text = before + HIDDEN
    found = attribution(text, "had failed", "murmured")
    (one,) = proposals(pipeline, text, found)
    assert one.speaker.of(text) == "the envoy in Minsk"
    assert (one.content, one.cue) == (found.content, found.cue)


def test_where_the_rules_are_silent_subject_and_clause_are_proposed(pipeline):
    (one,) = proposals(pipeline, UNREAD)
    assert one.speaker.of(UNREAD) == "the envoy of Poland in Minsk"
    assert [part.of(UNREAD) for part in one.content] == ["going well"]
    assert (one.cue.of(UNREAD), one.manner) == ("insisted", "stressed")


@pytest.mark.parametrize(
    "text",
    [
        UNREAD.replace("insisted", "slept"),  # no cue of the lexicon
        UNREAD.replace("again", "never"),
        f"“{UNREAD}”",  # a quotation's own cues are its speaker's
        UNREAD.replace(" going well", ""),
    ],
)
def test_without_a_cue_or_a_clause_the_parse_is_silent_too(pipeline, text):
    assert proposals(pipeline, text) == ()


def test_a_cue_without_a_subject_proposes_nothing(pipeline):
    text = "It was said that they met."
    assert proposals(pipeline, text, attribution(text, "they met", "said")) == ()


def test_without_a_cue_nothing_is_parsed(pipeline, monkeypatch):
    monkeypatch.setattr(spacy_parser, "loaded", lambda name: pytest.fail("loaded"))
    assert proposals(pipeline, "They slept well.") == ()


def test_rules_first_then_the_parse(pipeline):
    opinion = second_opinion.named(f"spacy:{pipeline}")
    found = attribution(HIDDEN, "had failed", "murmured")
    answer = opinion.answer(Article("a", "", HIDDEN), segment.analyse(HIDDEN), (found,))
    (one,) = second_opinion.merge(segment.analyse(HIDDEN), (found,), answer.proposals, opinion.name)
    assert one.speaker.of(HIDDEN) == "the envoy in Minsk"
    assert one.rule == "second-opinion:spacy:en_own_heads"
    assert one.confidence is Confidence.MEDIUM


class OwnHeads(SpacyParser):
    """Brings its component along: loading this module in another process registers it."""

    def __call__(self, article, reference):
        return engine.extract(article, reference, self)


def test_it_travels_to_other_processes(pipeline):
    parser = OwnHeads(pipeline)
    assert pickle.loads(pickle.dumps(parser)) == parser  # noqa: S301 -- our own bytes
    text = "Makei said that they had agreed."
    articles = [Article(article_id(text), "", text, language="en")] * 2
    alone = list(extract_all(articles, REFERENCE, 1, parser))
    assert [one.problem for one in alone] == ["", ""]
    assert list(extract_all(articles, REFERENCE, 2, parser)) == alone
