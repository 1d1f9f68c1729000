"""Segmentation: tokens, sentences, paragraphs and quotations, with their offsets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout import limits
from readout.extract.segment import analyse

HOSTILE = st.text(alphabet=st.sampled_from("aA .,:;'\"“”‘’„«»\n—()İß1…😀\u2028\x00"), max_size=60)


def tokens(text):
    return list(analyse(text).words)


def sentences(text):
    return [span.of(text) for span in analyse(text).sentences]


def quotations(text):
    return [one.span.of(text) for one in analyse(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("far-fetched", ["far-fetched"]),
        ("O'Brien didn't", ["O'Brien", "didn't"]),
        ("Makei's", ["Makei", "'s"]),
        ("he’ll", ["he", "’ll"]),
        ("Mr. Makei", ["Mr.", "Makei"]),
        ("U.S.-led", ["U.S.-led"]),
        ("1,500.5 men.", ["1,500.5", "men", "."]),
        ("so...", ["so", "..."]),
    ],
)
def test_tokens(text, expected):
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. They left.", ["They met.", "They left."]),
        ("Mr. Makei met Gen. Kowal. He left.", ["Mr. Makei met Gen. Kowal.", "He left."]),
        ("He went to the U.S. The talks failed.", ["He went to the U.S.", "The talks failed."]),
        ("He told J. Smith.", ["He told J. Smith."]),
        ("“We met. We agreed.” He left.", ["“We met.", "We agreed.”", "He left."]),
        ("It rose by 1.5 percent. Good.", ["It rose by 1.5 percent.", "Good."]),
        ("They met at 5 p.m. in Minsk.", ["They met at 5 p.m. in Minsk."]),
        ("A headline without an end\n\nThe text.", ["A headline without an end", "The text."]),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" twice.', ['"yes"']),
        ("He said “yes” twice.", ["“yes”"]),
        ("He said ‘yes’ twice.", ["‘yes’"]),
        ("He said 'yes, of course' twice.", ["'yes, of course'"]),
        ("Er sagte „ja“ und ging.", ["„ja“"]),
        ("Powiedział „tak” i poszedł.", ["„tak”"]),
        ("Il dit « oui » et part.", ["« oui »"]),
        ("He said ``yes'' twice.", ["``yes''"]),
        ("“He said ‘no’ to me.”", ["“He said ‘no’ to me.”", "‘no’"]),
        ("The ministers' meeting and Makei's talks.", []),
        ("In the '90s they didn't meet.", []),
        ("A wall of 6'2\" is high.", []),
        ("The '90s ministers' talks.", []),
    ],
)
def test_quotations(text, expected):
    assert quotations(text) == expected


def test_a_possessive_inside_single_quotes_does_not_end_them():
    text = "He praised 'the ministers' good will' and left."
    assert quotations(text) == ["'the ministers' good will'"]


def test_an_unclosed_mark_ends_with_its_paragraph():
    text = "He said “we agreed.\n\nThey left. “Yes.”"
    first = analyse(text).quotations[0]
    assert (first.span.of(text), first.closed) == ("“we agreed.", False)


def test_a_missing_closing_mark_does_not_swallow_the_next_quotation():
    text = '"We agreed, he said. "We go on," he added.'
    assert '"We go on,"' in quotations(text)


def test_a_quotation_goes_on_where_the_opening_mark_is_repeated():
    quoted = analyse("“We agreed.\n\n“We go on.” He left.").quotations
    assert [one.continued for one in quoted] == [False, True]


def test_quotations_inside_others_have_a_depth():
    assert [one.depth for one in analyse("“He said ‘no’ to me.”").quotations] == [0, 1]


def test_wrapped_lines_are_one_paragraph():
    line = "The ministers of the two countries met in the morning and they talked"
    text = f"{line}\n{line}\n{line} again.\n\nThen they left."
    assert len(analyse(text).paragraphs) == 2


def test_lines_that_are_not_wrapped_are_paragraphs():
    assert len(analyse("They met.\nThey left.").paragraphs) == 2


def test_an_endless_sentence_is_cut_in_windows():
    document = analyse("word " * 5_000)
    assert max(one.end - one.start for one in document.sentences) <= limits.SENTENCE_CHARACTERS


def test_no_text_is_a_valid_document():
    assert analyse("").sentences == ()


@given(st.text(max_size=80) | HOSTILE)
def test_offsets_hold_on_any_text(text):
    document = analyse(text)
    assert [text[a:b] for a, b in zip(document.starts, document.ends, strict=True)] == list(
        document.words
    )
    assert all(a < b for a, b in zip(document.starts, document.ends, strict=True))
    assert list(document.starts) == sorted(document.starts)
    for spans in (document.sentences, document.paragraphs):
        assert all(0 <= one.start < one.end <= len(text) for one in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    for one in document.quotations:
        assert one.span.start < one.inner.start < one.inner.end <= one.span.end <= len(text)
    assert all(-1 <= owner < len(document.quotations) for owner in document.token_quotation)
