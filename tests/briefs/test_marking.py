"""A marking is one of TLP 2.0 or an office's own words, and lets nothing out to a wider circle."""

import pytest

from readout.briefs import TLP, Brief, Item, Kind, marking, refusal
from readout.briefs.marking import narrowest


@pytest.mark.parametrize("label", TLP)
def test_a_tlp_label_has_its_colour_on_black(label: str) -> None:
    made = marking(label.lower().replace(":", ": "))

    assert made is not None
    assert (made.text, made.colour, made.ground) == (label, TLP[label], "#000000")


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_no_words_are_no_marking(words: str) -> None:
    assert marking(words) is None


def test_an_office_s_own_marking_stands_as_it_is_written() -> None:
    made = marking("For  official use\nonly")

    assert made is not None
    assert (made.text, made.ground) == ("For official use only", "")


@pytest.mark.parametrize(
    ("whole", "item", "refused"),
    [
        ("TLP:GREEN", "TLP:RED", True),
        ("TLP:AMBER", "TLP:AMBER+STRICT", True),
        ("", "TLP:GREEN", True),
        ("For official use", "TLP:AMBER", True),
        ("TLP:GREEN", "TLP:CLEAR", False),
        ("TLP:RED", "TLP:RED", False),
        ("TLP:GREEN", "", False),
        ("TLP:GREEN", "For official use", False),
    ],
)
def test_an_item_for_a_narrower_circle_is_refused(whole: str, item: str, refused: bool) -> None:
    brief = Brief("B", marking=whole, items=(Item(Kind.MAP), Item(Kind.MAP, marking=item)))

    said = refusal(brief)

    assert bool(said) is refused
    assert not refused or (said.startswith("Item 2 is TLP:") and "brief is" in said)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (["TLP:GREEN", "TLP:RED", ""], "TLP:RED"),
        (["TLP:CLEAR", "own words"], "TLP:CLEAR"),
        (["own words"], ""),
    ],
)
def test_the_narrowest_circle_of_several_is_found(words: list[str], label: str) -> None:
    assert narrowest(words) == label
