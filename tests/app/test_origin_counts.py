"""One origin in thirty outlets says so: in cards, tables, headlines and files."""

import csv
import io

import pytest

from components import (
    articles_table,
    headlines,
    meetings_table,
    reading,
    statement_card,
    statements_table,
)
from readout import export
from readout.export import context
from readout.filters import Filters
from readout.settings import load
from tests.small_frames import frames

WIDELY = {"origins": 1, "outlets": 30}
STATEMENT = {
    "statement": 1,
    "group": 1,
    "article": 1,
    "outlet": "Post",
    "origin": "BelTA",
    **WIDELY,
}
ARTICLES = [
    {
        "article": n,
        "family": 1,
        "origin": "BelTA",
        "near_copies": 1,
        "compared": True,
        "outlet": name,
    }
    for n, name in ((1, "Wire"), (2, "Post"))
]
DATA = frames(
    meetings=[{"meeting": 1, "article": 1, **WIDELY}],
    statements=[STATEMENT | WIDELY],
    articles=ARTICLES,
)


def row(frame):
    return next(frame.itertuples())


def test_a_card_names_the_origin_and_counts_both():
    assert "1 origin (BelTA), 30 outlets" in statement_card.facts(row(DATA.statements))


@pytest.mark.parametrize(
    ("table", "frame"), [(statements_table, DATA.statements), (meetings_table, DATA.meetings)]
)
def test_a_table_has_both_counts(table, frame):
    shown = row(table.rows(frame))
    assert (shown.Origins, shown.Outlets) == (1, 30)


def test_the_list_of_articles_shows_origin_and_near_copies():
    shown = articles_table.rows(DATA.articles)
    assert shown[["Near copies", "Origin"]].to_numpy().tolist() == [[1, "BelTA"]] * 2


@pytest.mark.parametrize("what", ["statements", "meetings"])
def test_a_file_has_both_counts(what):
    data = export.file(what, DATA, Filters(), DATA, fmt="csv", root=load().root).decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(data, newline=""))
    assert (line["Origins"], line["Outlets"]) == ("1", "30")


def test_a_figure_says_of_how_many_origins_its_articles_are():
    said = context.of("articles", DATA, Filters(), DATA).source
    assert said.startswith("Source: 2 articles of 1 origin, 2 outlets.")


def test_the_headline_counts_near_copies():
    assert (
        "1 near copy of another, counted with its origin" in headlines.articles(DATA, Filters())[1]
    )


def test_the_headline_says_what_was_not_compared():
    data = frames(articles=[{"article": 1, "family": 1, "compared": False}])
    told = headlines.articles(data, Filters())[1]
    assert "1 is too short to be compared for near copies" in told
    assert "near copy of" not in told


def test_the_reader_counts_the_outlets_of_the_whole_family():
    family = reading.family_of(DATA, 2)
    assert len(family) == 2
    assert reading.known_from(family, DATA) == "1 origin (BelTA), 2 outlets"


def test_an_article_that_is_not_in_the_frames_yet_is_one_origin():
    assert reading.known_from(reading.family_of(DATA, 9), DATA) == "1 origin, 1 outlet"
