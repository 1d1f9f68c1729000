"""Markings: TLP 2.0 as it is written, an office's own words as they are, nothing guessed."""

import pytest

from readout.errors import ExportError
from readout.export.marking import TLP, colour, marking
from readout.limits import MARKING_CHARACTERS


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("TLP:RED", "TLP:RED"),
        ("tlp:amber+strict", "TLP:AMBER+STRICT"),
        ("TLP: GREEN", "TLP:GREEN"),
        ("OFFICIAL – SENSITIVE", "OFFICIAL – SENSITIVE"),
        ("DO USU\x00ŻYTKU\nSŁUŻBOWEGO", "DO USUŻYTKU SŁUŻBOWEGO"),
        ("", ""),
    ],
)
def test_a_marking_is_drawn_as_it_is_written(written, drawn):
    assert marking(written) == drawn


@pytest.mark.parametrize("written", ["TLP:PURPLE", "tlp:white", "x" * (MARKING_CHARACTERS + 1)])
def test_a_marking_that_does_not_exist_or_does_not_fit_is_refused(written):
    with pytest.raises(ExportError):
        marking(written)


def test_each_label_has_the_colour_of_the_standard():
    assert {label: colour(label) for label in TLP} == {
        "TLP:RED": "#FF2B2B",
        "TLP:AMBER+STRICT": "#FFC000",
        "TLP:AMBER": "#FFC000",
        "TLP:GREEN": "#33FF00",
        "TLP:CLEAR": "#FFFFFF",
    }
    assert colour("OFFICIAL") == "#FFFFFF"
