"""One article of an older Lexis export, block by block."""

import pytest

from readout.articles.lexis import Block, read
from readout.articles.numbered import Refused
from readout.records import Problem

OUTLET, DATE = Block("The Daily", True), Block("May 16, 2016 Monday", True)
TITLE, TEXT = Block("Talks in Minsk"), Block("They met on Monday.")
LENGTH, LANGUAGE = Block("LENGTH: 4 words"), Block("LANGUAGE: ENGLISH")


def told(blocks):
    raw = read(blocks).found
    return (raw.title.value, raw.outlet.value, raw.published.value, raw.text)


WHOLE = ("Talks in Minsk", "The Daily", "2016-05-16", "They met on Monday.")


@pytest.mark.parametrize(
    "blocks",
    [
        [OUTLET, DATE, TITLE, LENGTH, TEXT, LANGUAGE],
        [OUTLET, TITLE, DATE, LENGTH, TEXT, LANGUAGE],
        [OUTLET, DATE, TITLE, TEXT, LANGUAGE],
        [OUTLET, DATE, TITLE, TEXT, Block("Copyright 2016 The Daily", True)],
        [
            Block("Copyright 2016 The Daily", True),
            OUTLET,
            DATE,
            LENGTH,
            Block("HEADLINE: Talks in Minsk"),
            TEXT,
        ],
        [OUTLET, DATE, LENGTH, Block("HEADLINE: Talks in Minsk"), Block("BODY:"), TEXT, LANGUAGE],
    ],
)
def test_an_article_is_told_in_each_order(blocks):
    assert told(blocks) == WHOLE


def test_an_article_without_a_title_is_told_without_one():
    assert told([OUTLET, DATE, LENGTH, TEXT, LANGUAGE]) == ("", *WHOLE[1:])


def test_an_entry_without_what_stands_below_its_text_has_not_ended():
    assert not read([OUTLET, DATE, TITLE, LENGTH, TEXT]).ended
    assert read([OUTLET, DATE, TITLE, LENGTH, TEXT, LANGUAGE]).ended


def test_a_message_of_the_database_is_no_article():
    found = read([Block("We are sorry but there is an error in this document.")]).found
    assert isinstance(found, Refused)
    assert found.reason is Problem.VENDOR_ERROR


def test_nothing_is_an_article_without_a_text():
    assert read([]).found.text == ""


def test_a_label_of_the_text_itself_does_not_end_it():
    words = ("CITY: Minsk", "They met there.", "They left.", "So be it.")
    below = (LANGUAGE, Block("LOAD-DATE: May 17, 2016"))
    text = told([OUTLET, DATE, TITLE, LENGTH, TEXT, *map(Block, words), *below])[3]
    assert text.endswith("So be it.")
