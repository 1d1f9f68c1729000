"""What figures and tables will weigh, told beforehand and held against the files."""

import pytest

from readout import export, settings
from readout.export import files, weights
from readout.filters import Filters
from tests.export.crowd import FOREIGN, crowd

FACTOR = 3
ROOT = settings.load().root


@pytest.mark.parametrize("kind", files.FIGURES)
@pytest.mark.parametrize(("size", "form"), [("slide", "png"), ("a4", "png"), ("slide", "svg")])
def test_a_figure_weighs_about_what_is_told(kind, size, form):
    whole = crowd(60, FOREIGN)
    data = export.figure(kind, whole, Filters(), whole, root=ROOT, size=size, fmt=form)
    told = weights.of_figure(kind)
    assert told.least / FACTOR <= len(data) <= told.most * FACTOR


@pytest.mark.parametrize("kind", ["meetings", "statements"])
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_table_weighs_about_what_is_told(kind, form):
    whole = crowd(300, ("Ana Example", "Władysław Żmijewski", "Лавров"))
    data = export.file(kind, whole, Filters(), whole, fmt=form, root=ROOT)
    told = weights.of_table(kind, whole)
    assert told.least / FACTOR <= len(data) <= told.most * FACTOR
