"""BibTeX: entries, their values, and what is no entry."""

import time

import pytest

from readout.articles import tex
from readout.articles.bibtex import read
from readout.records import Fact, Known, Problem, RawArticle, Rejection

TALKS = """@article{talks2016,
  title = {Talks in {Minsk}}, journal = "BelTA",
  year = 2016, month = may, day = {16},
  url = {https://a.example/1}, language = {English},
  abstract = {They met.}
}
"""


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They met.",
    meta("Talks in Minsk"),
    meta("BelTA"),
    meta("2016-05-16"),
    "https://a.example/1",
    "en",
)


def the_article(text):
    return read(text.encode(), "x.bib").articles[0][1]


def test_the_fields_of_an_entry_are_those_of_the_article():
    assert read(TALKS.encode(), "x.bib").articles == ((1, ARTICLE),)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + TALKS.replace("\n", "\r\n"),
        TALKS.replace("@article{", "@ARTICLE (").replace("\n}\n", "\n)\n"),
        "@comment{jabref}\n@string{agency = {BelTA}}\n" + TALKS.replace('"BelTA"', "agency"),
        TALKS.replace('"BelTA"', '"Bel" # "TA"'),
        TALKS.replace("year = 2016, month = may, day = {16}", "date = {2016-05-16}"),
        TALKS.replace("month = may", "month = {5}"),
        "Some words before.\n" + TALKS,
    ],
)
def test_other_forms_of_the_same_entry_say_the_same(text):
    assert read(text.encode(), "x.bib").articles == ((1, ARTICLE),)


@pytest.mark.parametrize(
    ("neighbour", "reason"),
    [
        ("@article{x, title = {Talks}}\n", Problem.NO_TEXT),
        ("@book{x, title = {Talks}, abstract = {They met.}}\n", Problem.NOT_AN_ARTICLE),
        ("@article{x, title = {Talks, abstract = {They m\n", Problem.TRUNCATED),
        ('@article{x, abstract = "They m\n', Problem.TRUNCATED),
    ],
)
def test_a_bad_entry_spoils_only_itself(neighbour, reason):
    reading = read((TALKS + neighbour + TALKS).encode(), "x.bib")
    assert [position for position, _ in reading.articles] == [1, 3]
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, reason)]


def test_a_missing_comma_is_noted_and_swallows_no_field():
    reading = read(TALKS.replace('"BelTA",', '"BelTA"').encode(), "x.bib")
    assert reading.articles == ((1, ARTICLE),)
    assert reading.notes[0].startswith("A comma is missing")


def test_the_day_somebody_looked_is_not_the_day_of_publication():
    text = TALKS.replace("year = 2016, month = may, day = {16}", "urldate = {2016-05-16}")
    assert the_article(text).published == Fact()


@pytest.mark.parametrize(
    ("written", "known"),
    [("month = may, year = 2016", "2016-05"), ("year = 2016", "2016"), ("year = {n.d.}", "")],
)
def test_a_date_keeps_its_precision(written, known):
    text = TALKS.replace("year = 2016, month = may, day = {16}", written)
    assert the_article(text).published.value == known


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"P\"{a}ckert and {\'E}mile", "Päckert and Émile"),
        (r"\v{C}esk\'y, \.Zelazny, {\L}\'od\'z", "Český, Żelazny, Łódź"),
        (r"Stra{\ss}e, \o re, \c{c}a", "Straße, øre, ça"),
        (r"100 \% of A \& B", "100 % of A & B"),
        ("pages 3--4 --- ``so''", "pages 3–4 — “so”"),
        (r"\textit{in} \emph{italics}", "in italics"),
        ("a~b", "a b"),
        ("no command", "no command"),
    ],
)
def test_commands_become_the_characters_they_mean(written, meant):
    assert tex.plain(written) == meant


def test_a_file_without_an_entry_is_one_row():
    rejected = read(b"@comment{nothing}", "x.bib").rejected
    assert rejected == (Rejection(0, Problem.NO_TEXT, "no reference in this file"),)


def test_another_encoding_is_read_and_noted():
    reading = read(TALKS.replace("met", "spotkali się w środę").encode("cp1250"), "x.bib")
    assert "się w środę" in reading.articles[0][1].text
    assert reading.notes[0].startswith("Encoding guessed")


@pytest.mark.parametrize(
    "text",
    [
        "@article{x, title = " + "{" * 300_000,
        "@article{x, t = {a\n" * 50_000,
        '@article{x, t = "' + '{"' * 200_000,
        "@article{x, t = a" + " # a" * 200_000,
        "@article{x" + ", a = {b}" * 100_000,
        "@article{x," + " " * 500_000,
        "@article{x, t = {" + "\\" * 500_000 + "}}",
        "@article{x, t = {" + "\\'{" * 200_000 + "}}",
    ],
)
def test_entries_made_for_slow_parsers_are_read_in_time(text):
    started = time.process_time()  # other work on the machine does not count
    read(text.encode(), "x.bib")
    assert time.process_time() - started < 10
