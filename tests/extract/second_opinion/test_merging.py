"""Rules first: what a second opinion may change, what it may add, and what it must leave alone."""

import pytest

from readout.extract.second_opinion import Proposal, merge
from readout.records import Attribution, Confidence, Kind, Span

TEXT = "The minister of Belarus said that talks went on. It is hoped that they will end well."
NAME = "spacy:own"


def span(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said(content, speaker=None, cue="said", confidence=Confidence.HIGH):
    who = span(speaker) if speaker else None
    rule = "subject-verb-that"
    return Attribution(
        (span(content),),
        Kind.INDIRECT,
        "said",
        rule,
        span(cue) if cue else None,
        who,
        confidence=confidence,
    )


def proposed(content, speaker, cue=None):
    return Proposal((span(content),), span(speaker), span(cue) if cue else None)


RULES = said("talks went on", "The minister of Belarus")
OPEN = said("they will end well", cue="hoped")


def test_it_names_a_speaker_where_the_rules_found_none():
    (one,) = merge((OPEN,), [proposed("they will end well", "It", "hoped")], NAME)
    assert (one.speaker, one.rule) == (span("It"), "second-opinion:spacy:own")


def test_where_both_name_the_same_phrase_its_edges_are_taken():
    (one,) = merge((RULES,), [proposed("talks went on", "The minister", "said")], NAME)
    assert (one.speaker, one.rule) == (span("The minister"), "second-opinion:spacy:own")


@pytest.mark.parametrize(
    "proposal",
    [
        proposed("talks went on", "It", "said"),  # another speaker
        proposed("talks went on", "The minister of Belarus", "said"),  # the same one
        proposed("talks went on", "talks", "said"),  # one inside the words
        proposed("said that talks went on. It is hoped that they will end well", "minister"),
    ],
)
def test_another_speaker_the_same_one_or_one_inside_the_words_changes_nothing(proposal):
    assert merge((RULES, OPEN), [proposal], NAME) == (RULES, OPEN)


def test_what_the_rules_did_not_see_is_added_to_check():
    found = merge((RULES,), [proposed("they will end well", "It", "hoped")], NAME)
    assert [one.rule for one in found] == ["subject-verb-that", "second-opinion:spacy:own"]
    assert found[1].confidence is Confidence.MEDIUM


def test_it_adds_the_same_words_once():
    twice = [proposed("they will end well", "It"), proposed("end well", "It")]
    assert len(merge((RULES,), twice, NAME)) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Confidence.HIGH, Confidence.MEDIUM),
        (Confidence.MEDIUM, Confidence.MEDIUM),
        (Confidence.LOW, Confidence.LOW),
    ],
)
def test_what_rests_on_it_is_never_certain(before, after):
    found = said("they will end well", cue="hoped", confidence=before)
    (one,) = merge((found,), [proposed("they will end well", "It", "hoped")], NAME)
    assert one.confidence is after


def test_without_proposals_the_rules_stand():
    assert merge((RULES, OPEN), [], NAME) == (RULES, OPEN)


def test_a_speaker_is_not_handed_down_to_another_cues_words():
    inner = said("went on", cue=None)
    outer = said("talks went on", "The minister of Belarus")
    found = merge((outer, inner), [proposed("talks went on", "The minister", "said")], NAME)
    assert [one.speaker for one in found if one.cue is None] == [None]
