"""How copies are found is measured on generated texts; the figures of the design hold."""

import random

import pytest

from readout.bench import duplicates
from readout.bench.duplicates import Cost, Found
from readout.bench.generated_news import Press, cut, dressed, edited

TEXTS = list(Press(5).articles(60, 150, 400))
FOUND = {one.change: one for one in duplicates.quality(TEXTS)}


def test_the_same_seed_writes_the_same_articles():
    assert list(Press(5).articles(60, 150, 400)) == TEXTS
    assert list(Press(6).articles(60, 150, 400)) != TEXTS


def test_articles_have_as_many_words_as_were_asked_for():
    assert all(150 <= len(text.split()) < 430 for text in TEXTS)


def test_a_form_keeps_its_words_and_changes_names_and_figures():
    filled = Press(5).form(150)
    pairs = zip(filled().split(), filled().split(), strict=True)
    differing = [one for one, other in pairs if one != other]
    assert differing
    assert all(one[0].isupper() or one[0].isdigit() for one in differing)


def test_changes_change_as_much_as_they_say():
    draw = random.Random(1)  # noqa: S311 -- no secret
    text = "word " * 999 + "word"
    assert 20 <= edited(text, 0.05, ["other"], draw).split().count("other") <= 80
    assert len(cut(text, 0.35).split()) == 350
    assert len(dressed(text, ["other"], draw).split()) == 1_000 + 9 + 14


@pytest.mark.parametrize(
    ("change", "least"),
    [
        ("5 % of the words edited", 0.95),
        ("cut to 60 %", 0.99),
        ("cut to 35 %", 0.7),
        ("new headline and tail", 1.0),
    ],
)
def test_changed_texts_are_found(change, least):
    assert FOUND[change].joined / FOUND[change].texts >= least


def test_no_text_is_taken_for_another():
    assert [one.false for one in FOUND.values()] == [0] * len(FOUND)


def test_texts_that_only_look_alike_stay_apart():
    assert {joined for _, _, joined in duplicates.look_alikes(number=40)} <= {0, 1}


def test_the_cost_is_that_of_a_store_with_so_many():
    measured = duplicates.cost(200)
    assert measured.stored == 200
    assert 0 < measured.looked_up <= measured.slowest
    assert 0.4 < measured.candidates < 2


def test_the_report_has_a_line_for_everything():
    told = duplicates.report(
        [Found("cut to 60 %", 100, 100, 99, 0, 0.99)],
        [("a form filled in twice", 10, 0)],
        Cost(100_000, 2.25, 9.0, 4.0, 1.5),
    )
    lines = told.splitlines()
    assert lines[1].split() == "cut to 60 % 100 1.000 0.990 0.99 0".split()
    assert lines[2].split() == "a form filled in twice 10 0".split()
    assert lines[3].startswith("one more article in a store of 100,000: 2.2 ms to find its family")
