"""Text and Markdown files: front matter, and one article a file."""

import pytest

from readout.articles.plain import front_matter, read
from readout.records import Fact, Known, Problem, RawArticle, Rejection

PAGE = """---
title: "Talks in Minsk: the second round"
outlet: BelTA
published: 2016-05-16
language: en
facts: M12, S40
---

They met.
"""


def test_front_matter_gives_the_facts_of_an_article():
    assert read(PAGE.encode(), "talks.md").articles == (
        (
            1,
            RawArticle(
                text="\nThey met.\n",
                title=Fact("Talks in Minsk: the second round", Known.METADATA),
                outlet=Fact("BelTA", Known.METADATA),
                published=Fact("2016-05-16", Known.METADATA),
                language="en",
            ),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "They met.",
        "---\nThey met.\n---\nAnd left.",  # a rule, not front matter
        "---\ntitle: never closed\nThey met.",
        "title: Talks\n\nThey met.",
        "",
    ],
)
def test_what_is_no_front_matter_stays_text(text):
    assert front_matter(text) == ({}, text)


def test_a_day_in_the_name_of_the_file_is_known_from_the_file():
    published = read(b"They met.", "belta-2016-05-16-talks.txt").articles[0][1].published
    assert published == Fact("2016-05-16", Known.FILE)


@pytest.mark.parametrize("name", ["talks.txt", "talks-20160516.txt", "2016-05-99.txt"])
def test_other_names_give_no_day(name):
    assert read(b"They met.", name).articles[0][1].published == Fact()


@pytest.mark.parametrize(
    ("data", "problem"), [(b"", Problem.EMPTY), (b"---\ntitle: Talks\n---\n", Problem.NO_TEXT)]
)
def test_a_file_without_a_body_is_one_row(data, problem):
    assert read(data, "x.txt").rejected == (Rejection(0, problem),)
