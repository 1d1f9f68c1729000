"""Passages: what an analyst pointed at, to the character, whatever letters stand before it."""

import pytest

from readout import limits, passages
from readout.records import Kind, Span

TEXT = (
    "The talks 🙂 ended late. The minister from Kraków said: “We signed e\u0301verything.” "
    "Nobody asked.\n\nThe minister said no more. The minister said nothing."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 10), "The talks"),
        (Span(9, 12), "🙂"),
        (Span(0, len(TEXT)), TEXT),
    ],
)
def test_a_passage_loses_the_white_space_at_its_ends(span, words):
    assert passages.trimmed(TEXT, span).of(TEXT) == words


@pytest.mark.parametrize(
    "span", [Span(9, 10), Span(5, 5), Span(6, 5), Span(-1, 4), Span(0, len(TEXT) + 1)]
)
def test_what_holds_no_words_of_the_text_is_no_passage(span):
    assert passages.trimmed(TEXT, span) is None


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("we signed", "", ["We signed"]),
        ("The talks", "late.", ["The talks 🙂 ended late."]),
        ("e\u0301verything", "nobody  asked", ["e\u0301verything.” Nobody asked"]),
        ("asked. The", "more", ["asked.\n\nThe minister said no more"]),
        ("The minister said", "", ["The minister said", "The minister said"]),
        ("sign", "", []),
        ("The talks", "never", []),
        ("", "late", []),
        (" ", " ", []),
        (".*", "", []),
    ],
)
def test_first_and_last_words_find_what_stands_between_them(first, last, found):
    assert [one.of(TEXT) for one in passages.between(TEXT, first, last)] == found


def test_words_that_stand_everywhere_are_found_ten_times_at_most():
    assert len(passages.between("no " * 500, "no")) == 10


def test_a_passage_is_never_longer_than_may_be_marked():
    text = "begin " + "x " * limits.MARKED_CHARACTERS + "end"
    assert passages.between(text, "begin", "end") == ()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("talks 🙂", "The talks 🙂 ended late."),
        ("Nobody", "Nobody asked."),
        ("more. The", "The minister said no more. The minister said nothing."),
    ],
)
def test_a_passage_stands_in_its_sentence_or_sentences(words, sentence):
    assert passages.around(TEXT, at(words)).of(TEXT) == sentence


def test_a_passage_of_white_space_is_its_own_surroundings():
    assert passages.around("   ", Span(1, 2)) == Span(1, 2)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We signed e\u0301verything", Kind.DIRECT),
        ("“We signed e\u0301verything.”", Kind.DIRECT),
        ("The minister from Kraków said: “We signed e\u0301verything.”", Kind.MIXED),
        ("Nobody asked", Kind.INDIRECT),
    ],
)
def test_quotation_marks_tell_how_a_passage_is_given(words, kind):
    assert passages.kind(TEXT, at(words)) is kind
