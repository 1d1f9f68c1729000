"""Cells: text from outside stays text in whatever opens the file (hostile rows 14 to 18)."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.export.cells import clean, csv_text, xlsx_text
from readout.limits import CELL_CHARACTERS

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1",
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1",
    "\x00=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    '=HYPERLINK("http://x")',
]


@pytest.mark.parametrize("text", FORMULAS)
def test_b14_a_formula_is_neutralised(text):
    assert csv_text(text).startswith("'")


@pytest.mark.parametrize("text", ["Makei: we agreed", "3 - 2", "", "“=1+1”", "Łask", "Лавров"])
def test_b14_plain_text_stays_as_it_is(text):
    assert csv_text(text) == text


@given(st.text())
def test_b14_no_text_begins_like_a_formula(text):
    assert not csv_text(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_b15_a_cell_reads_back_equal(text):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow([csv_text(text), "end"])
    assert next(csv.reader(io.StringIO(out.getvalue(), newline=""))) == [csv_text(text), "end"]


def test_b17_a_long_text_says_that_it_was_cut():
    cut = xlsx_text("x" * 40_000)
    assert len(cut) == CELL_CHARACTERS
    assert cut.endswith(" [cut]")


@given(st.text(st.characters()))
def test_b18_nothing_illegal_is_left(text):
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in cleaned)
