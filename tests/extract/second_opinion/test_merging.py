"""Rules first: what a second opinion may change, what it may add, and what it must leave alone."""

import pytest

from readout.extract.second_opinion import Proposal, merge
from readout.extract.segment import analyse
from readout.records import Attribution, Confidence, Kind, Span

TEXT = "The minister of Belarus said that talks went on. It is hoped that they will end well."
NAME = "spacy:own"


def span(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def merged(found, proposals, name):
    return merge(analyse(TEXT), found, proposals, name)


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


def proposed(content, speaker, cue=None, head=None):
    parts = (span(one) if one else None for one in (cue, head))
    return Proposal((span(content),), span(speaker), *parts)


RULES = said("talks went on", "The minister of Belarus")
OPEN = said("they will end well", cue="hoped")


def test_it_names_a_speaker_where_the_rules_found_none():
    (one,) = merged((OPEN,), [proposed("they will end well", "It", "hoped")], NAME)
    assert (one.speaker, one.rule) == (span("It"), "second-opinion:spacy:own")


def test_a_phrase_that_is_only_a_part_of_the_parses_gives_way_to_it():
    found = said("talks went on", "Belarus")
    whole = proposed("talks went on", "The minister of Belarus", "said", head="minister")
    (one,) = merged((found,), [whole], NAME)
    assert (one.speaker, one.rule) == (whole.speaker, "second-opinion:spacy:own")


@pytest.mark.parametrize(
    "proposal",
    [
        proposed("talks went on", "It", "said"),  # another speaker
        proposed("talks went on", "The minister of Belarus", "said"),  # the same one
        proposed("talks went on", "talks", "said"),  # one inside the words
        proposed("talks went on", "The minister", "said", head="minister"),  # less of the same
        proposed("talks went on", "The minister of Belarus said", "said", head="minister"),
        proposed("said that talks went on. It is hoped that they will end well", "minister"),
    ],
)
def test_another_speaker_the_same_one_or_one_inside_the_words_changes_nothing(proposal):
    assert merged((RULES, OPEN), [proposal], NAME) == (RULES, OPEN)


def test_what_the_rules_did_not_see_is_added_to_check():
    found = merged((RULES,), [proposed("they will end well", "It", "hoped")], NAME)
    assert [one.rule for one in found] == ["subject-verb-that", "second-opinion:spacy:own"]
    assert found[1].confidence is Confidence.MEDIUM


def test_it_adds_the_same_words_once():
    twice = [proposed("they will end well", "It"), proposed("end well", "It")]
    assert len(merged((RULES,), twice, NAME)) == 2


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
    (one,) = merged((found,), [proposed("they will end well", "It", "hoped")], NAME)
    assert one.confidence is after


def test_without_proposals_the_rules_stand():
    assert merged((RULES, OPEN), [], NAME) == (RULES, OPEN)


def test_a_speaker_is_not_handed_down_to_another_cues_words():
    inner = said("went on", cue=None)
    outer = said("talks went on", "The minister of Belarus")
    proposal = proposed("talks went on", "The minister", "said", head="minister")
    found = merged((outer, inner), [proposal], NAME)
    assert [one.speaker for one in found if one.cue is None] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("“We agreed on it,”", Kind.DIRECT), ("we agreed “on it”", Kind.MIXED)],
)
def test_how_much_of_it_is_quoted_is_told_of_what_is_added(text, kind):
    whole = f"Makei: {text}"
    proposal = Proposal((Span(7, len(whole)),), Span(0, 5))
    (one,) = merge(analyse(whole), (), [proposal], NAME)
    assert one.kind is kind
