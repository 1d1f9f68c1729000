"""Whether a meeting took place, by grammar and the day of the article: the rows of status.tsv."""

from pathlib import Path

import pytest

from readout.extract import engine
from readout.records import Article

REFERENCE = Path(__file__).resolve().parents[3] / "data" / "reference"
LINES = (Path(__file__).parent / "status.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]


def case(published, status, sentence, missed=""):
    marks = [pytest.mark.xfail(strict=True, reason=missed)] if missed else []
    return pytest.param(published, status, sentence, marks=marks, id=f"{published} {sentence}")


@pytest.mark.parametrize(("published", "status", "sentence"), [case(*row) for row in ROWS])
def test_grammar_and_calendar_tell_whether_it_was_held(published, status, sentence):
    article = Article("a", "", sentence, published=published, language="en")
    told = [one.status.value for one in engine.extract(article, REFERENCE).meetings]
    assert sorted(set(told)) == ([] if status == "-" else [status])


def test_every_status_has_rows_and_few_are_missed():
    assert {row[1] for row in ROWS} == {
        *("held", "ongoing", "planned", "cancelled", "reported", "denied", "-")
    }
    assert len({row[2] for row in ROWS}) == len(ROWS) > 370
    assert sum(len(row) > 3 for row in ROWS) < 20
