"""What analysts come for, each from Overview in at most four clicks, with the right outcome."""

import io
import sqlite3
from contextlib import closing

import openpyxl
import pytest
from PIL import Image

from readout import frames
from readout import store as stores
from tests.browser import tasks
from tests.browser.conftest import serving
from tests.browser.tasks import DENIED, MOST, TOLD


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """The file of a store with the demo corpus and a few articles of our own."""
    file = tmp_path_factory.mktemp("tasks") / "tasks.sqlite"
    tasks.load(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="module")
def address(corpus):
    with serving(f"sqlite:///{corpus}") as served:
        yield served


def done(page, address, task):
    page.set_default_timeout(60_000)
    went = tasks.done(page, address, task)
    assert went.clicks <= MOST
    return went.outcome


def test_the_sentence_which_says_that_two_met_is_highlighted(address, page):
    sentence = done(page, address, tasks.which_sentence)
    assert "Lavrov" in sentence
    assert "Makei" in sentence
    assert "Minsk" in sentence
    assert "May 2016" in page.locator(".stMain").inner_text()


def test_the_sheet_holds_exactly_the_denials_about_a_place_since_a_year(address, page):
    file = done(page, address, tasks.denials_as_a_sheet)
    sheet = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))["Statements"]
    rows = list(sheet.iter_rows(values_only=True))
    head = next(row for row in rows if "Statement" in row)
    told = [row[head.index("Statement")] for row in rows[rows.index(head) + 1 :]]
    assert sorted(filter(None, told)) == sorted(DENIED)


def test_the_picture_of_who_met_whom_is_a_png_of_that_year(address, page):
    file = done(page, address, tasks.who_met_whom_as_a_picture)
    with Image.open(file) as picture:
        assert picture.format == "PNG"
        assert picture.width >= 1_000
        assert len(picture.convert("RGB").getcolors(maxcolors=1 << 24)) > 20


def test_a_wrong_speaker_is_changed_in_every_statement(corpus, tmp_path, page):
    copy = tmp_path / "own.sqlite"
    with closing(sqlite3.connect(corpus)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)
    with serving(f"sqlite:///{copy}") as address:
        assert done(page, address, tasks.wrong_speaker) == len(TOLD)
    said = frames.current(stores.open(f"sqlite:///{copy}")).statements.set_index("content")
    assert said.loc[list(TOLD), "speaker"].tolist() == ["Vladimir Makei"] * len(TOLD)


def test_the_page_lists_what_is_new_since_a_day(address, page):
    answer = done(page, address, tasks.what_is_new)
    assert "statements new" in answer
    assert page.get_by_test_id("stDataFrame").first.is_visible()
