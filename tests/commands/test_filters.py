"""`readout filters` and the filters of `readout export`: every one of the pages has its twin."""

import csv

import pytest

from readout import cli, store
from readout.filters import Filters
from readout.links import written
from readout.store import SavedFilter
from tests.small_store import address, filled_store

LAVROV = Filters(actors=("person:sergei-lavrov",), manners=("indirect",))
GONE = Filters(actors=("person:nobody-at-all",), text="talks")


@pytest.fixture
def place(tmp_path):
    """The address of a store with filters saved under two names."""
    target = filled_store(tmp_path)
    store.save(target, SavedFilter("Lavrov", written(LAVROV), "2026-07-01T00:00:00Z", "analyst"))
    store.save(target, SavedFilter("Gone", written(GONE), "2026-07-02T00:00:00Z", "analyst"))
    return address(tmp_path)


def rows(place, tmp_path, *asked, what="statements"):
    out = tmp_path / "out.csv"
    words = ["export", what, "--format", "csv", "--out", str(out), "--store", place, *asked]
    assert cli.main(words) == 0
    with out.open(encoding="utf-8-sig", newline="") as lines:
        return sum(1 for line in csv.reader(lines) if line) - 1


def test_saved_filters_are_listed_shown_and_deleted(place, capsys):
    assert cli.main(["filters", "list", "--store", place]) == 0
    assert "Lavrov  (saved 2026-07-01 by analyst)" in capsys.readouterr().out
    assert cli.main(["filters", "show", "lavrov", "--store", place]) == 0
    assert "Lavrov: Sergei Lavrov; indirect" in capsys.readouterr().out
    assert cli.main(["filters", "delete", "Lavrov", "--store", place]) == 0
    assert "who=person%3Asergei-lavrov" in capsys.readouterr().out
    assert cli.main(["filters", "show", "Lavrov", "--store", place]) == 2
    assert "No filters are saved as “Lavrov”" in capsys.readouterr().err


def test_an_actor_that_is_there_no_more_is_told(place, capsys):
    assert cli.main(["filters", "show", "Gone", "--store", place]) == 0
    assert "person:nobody-at-all is not in the articles" in capsys.readouterr().out


def test_a_name_must_be_given(place, capsys):
    assert cli.main(["filters", "delete", "--store", place]) == 2
    assert "readout filters delete NAME" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ([], 22),
        (["--from", "2021-01-01"], 6),
        (["--to", "2012-12-31"], 2),
        (["--actor", "Lavrov"], 10),
        (["--together", "Lavrov", "--together", "Makei"], 20),
        (["--place", "Redzikowo"], 1),
        (["--topic", "Redzikowo"], 2),
        (["--topic", "topic:redzikowo"], 2),
        (["--topic", "deveselu"], 0),
        (["--manner", "direct"], 10),
        (["--manner", "denial"], 1),
        (["--outlet", "Test Wire"], 20),
        (["--language", "en"], 22),
        (["--language", "pl"], 0),
        (["--text", "Redzikowo"], 2),
        (["--search", "-Redzikowo speaker:Lavrov OR speaker:Makei"], 20),
        (["--checked"], 0),
        (["--saved", "Lavrov"], 10),
        (["--saved", "lavrov", "--from", "2021-01-01"], 2),
        (["--saved", "Lavrov", "--actor", "Makei"], 0),
        (["--saved", "Gone"], 0),
    ],
)
def test_statements_are_filtered_as_on_the_pages(place, tmp_path, asked, number):
    assert rows(place, tmp_path, *asked) == number


@pytest.mark.parametrize(
    ("asked", "number"),
    [(["--kind", "talks"], 11), (["--kind", "summit"], 0), (["--status", "held"], 10)],
)
def test_meetings_are_filtered_as_on_the_pages(place, tmp_path, asked, number):
    assert rows(place, tmp_path, *asked, what="meetings") == number


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--topic", "nothing"], "No topic is called 'nothing'"),
        (["--saved", "nothing"], "No filters are saved as “nothing”"),
        (["--text", '"open'], "A quotation mark is not closed."),
        (["--actor", "nobody"], "Nothing in the store is called 'nobody'"),
    ],
)
def test_what_cannot_be_asked_for_ends_with_a_sentence(place, tmp_path, asked, said, capsys):
    words = ["export", "statements", "--format", "csv", "--out", str(tmp_path / "x.csv")]
    assert cli.main([*words, "--store", place, *asked]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x.csv").exists()


def test_every_filter_of_the_pages_has_its_option(capsys):
    with pytest.raises(SystemExit):
        cli.main(["export", "--help"])
    helped = capsys.readouterr().out
    options = {"start": "from", "end": "to", "manners": "manner", "statuses": "status"}
    for field in Filters.__slots__:
        assert f"--{options.get(field, field.removesuffix('s'))}" in helped
