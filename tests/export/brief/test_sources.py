"""Sources are numbered in the order of their first use, one an origin."""

import pytest

from readout.export.brief.sources import Numbering, bracketed, runs
from tests.export.brief.contents import corpus


def test_numbers_run_in_the_order_of_first_use() -> None:
    cited = Numbering(corpus(3))

    assert cited.articles([3]) == (1,)
    assert cited.articles([1, 3]) == (1, 2)
    assert [one.title for one in cited.sources()] == ["Article 3", "Article 1"]


def test_near_copies_are_one_source_that_says_how_many_there_are() -> None:
    cited = Numbering(corpus(3, family=1, near_copies=2))

    assert cited.articles([2, 1, 3]) == (1,)
    assert [(one.title, one.copies) for one in cited.sources()] == [("Article 2", 2)]


def test_an_article_that_is_not_there_is_no_source() -> None:
    assert Numbering(corpus(1)).articles([99]) == ()


def test_an_entry_of_a_register_is_numbered_once() -> None:
    cited = Numbering(corpus(1))
    entry = ("Register of sites", "Exford: opened", "May 2016", "https://a.example/x")

    assert cited.register(*entry) == cited.register(*entry) == (1,)
    assert cited.sources()[0].address == "https://a.example/x"


@pytest.mark.parametrize("source", ["javascript:alert(1)", "file:///etc/passwd", "old.txt"])
def test_only_a_web_address_becomes_a_link(source: str) -> None:
    cited = Numbering(corpus(1, source=source))
    cited.articles([1])
    cited.register("Register of sites", "x", "", source)

    assert [one.address for one in cited.sources()] == ["", ""]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((), ""),
        ((4,), "[4]"),
        ((1, 2), "[1, 2]"),
        ((1, 2, 3, 6, 12, 13, 14), "[1 to 3, 6, 12 to 14]"),
    ],
)
def test_numbers_are_written_as_runs_without_a_break(numbers: tuple[int, ...], text: str) -> None:
    said = bracketed(numbers)

    assert said.replace("\u00a0", " ") == text
    assert " " not in said


def test_many_runs_are_counted_not_dropped() -> None:
    numbers = tuple(range(1, 100, 3))

    said = bracketed(numbers, most=4).replace("\u00a0", " ")

    assert said == f"[1, 4, 7, 10 and {len(numbers) - 4} more]"


def test_runs_cover_exactly_the_numbers() -> None:
    numbers = (1, 2, 3, 5, 6, 9)

    covered = [one for first, last in runs(numbers) for one in range(first, last + 1)]

    assert tuple(covered) == numbers
